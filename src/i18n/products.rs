//! English words of the table of products.

use super::answers;
use crate::domain::ivig::bedside::Lack;
use crate::domain::ivig::infusion::STEP_MINUTES;
use crate::domain::ivig::products::figures::{Amount, LabelFigure, Storage};
use crate::domain::ivig::products::table::{
    AtRiskLabel, Diluent, LabelRate, LabelUse, ProductData, ProductNote, Sourced, market_source,
};
use crate::domain::ivig::products::{Concentration, MARKETS, Market, Product};
use crate::domain::quantity::Grams;
use crate::domain::sources::Citation;
use crate::i18n::words::{self, decimal};
use crate::i18n::words::{Text, say, text};

/// Title of the table.
pub const TITLE: Text = text!("Products");
/// What the table is for.
pub const HINT: Text = text!(
    "What is known of each product, with its source. A field that nobody read is not known; a rate that is known from memory alone sets no pump."
);
/// For what was not found.
pub const NOT_KNOWN: Text = text!("not known");
/// The one that was picked.
pub const PICKED: Text = text!("The product picked");
/// The others of the market.
pub const SAME_MARKET: Text = text!("Others on the list");
/// The rest.
pub const ELSEWHERE: Text = text!("Not on the list of the market");
/// A name and no more.
pub const NOTHING_FOUND: Text = text!(
    "Nanogam (Netherlands): nothing was found, so that it can't be picked. The grams stand without a product."
);
/// For the run sheet, with diabetes or while it is open.
pub const METERS: Text = text!(
    "Stop: glucose by laboratory or a glucose-specific meter only, during the infusion and after it. Meters with GDH-PQQ or glucose-dye-oxidoreductase read maltose as glucose, and insulin by their figure can kill."
);

/// A fact: its name, what is known, and who says so.
pub type Fact = (String, String, Option<Citation>);

/// Why nothing is given of a product.
#[must_use]
pub fn lack(lack: Lack, product: Product) -> String {
    let name = product.name();
    match lack {
        Lack::Rates => say!(
            "No rates and no run sheet: those of {name} are known from memory alone. Read them in the label of the box.",
            name
        ),
        Lack::Stabiliser => say!(
            "No volume, no vials and no rates: what keeps {name} in solution is known from memory alone, and a stabiliser is contraindicated here. Read the label, or pick another product.",
            name
        ),
    }
}

/// For a product whose vials were not found.
#[must_use]
pub fn no_vials(product: Product) -> String {
    say!("The vial sizes of {} are not known.", product.name())
}

/// A market.
#[must_use]
pub const fn market(market: Market) -> Text {
    match market {
        Market::Norway => text!("Norway"),
        Market::EuropeanUnion => text!("European Union"),
        Market::UnitedKingdom => text!("United Kingdom"),
        Market::UnitedStates => text!("United States"),
    }
}

/// Everything that is known of a product, and what is not.
#[must_use]
pub fn facts(product: Product) -> Vec<Fact> {
    let data = product.data();
    let mut facts = vec![vials(data), stabilisers(product, data)];
    facts.extend(running(data));
    facts.extend(
        data.labels
            .iter()
            .map(|label| label_rate(label, data.concentration)),
    );
    facts.push(at_risk(data));
    facts.push(amount(text!("IgA").get(), text!("µg/mL").get(), data.iga));
    facts.push(amount(
        text!("Sodium").get(),
        text!("mmol/L").get(),
        data.sodium,
    ));
    facts.push(amount(
        text!("Osmolality").get(),
        text!("mOsm/kg").get(),
        data.osmolality,
    ));
    facts.push(amount(text!("pH").get(), "", data.acidity));
    if data.storage.is_empty() {
        facts.push(unknown(text!("Storage").get()));
    }
    facts.extend(data.storage.iter().map(|kept| {
        (
            text!("Storage").to_owned(),
            storage(kept.value),
            Some(kept.source),
        )
    }));
    facts.push(diluent(data));
    facts.push(flush());
    for sold in MARKETS {
        if product.is_sold_in(sold) {
            facts.push((
                text!("Market").to_owned(),
                market(sold).to_owned(),
                Some(market_source(sold)),
            ));
        }
    }
    facts.extend(data.notes.iter().map(|one| {
        (
            text!("To know").to_owned(),
            note(one.value),
            Some(one.source),
        )
    }));
    facts
}

fn unknown(name: &str) -> Fact {
    (name.to_owned(), NOT_KNOWN.to_owned(), None)
}

fn sizes(sizes: &[Grams]) -> String {
    let sizes: Vec<String> = sizes
        .iter()
        .rev()
        .map(|size| say!("{size} g", size))
        .collect();
    sizes.join(", ")
}

fn vials(data: &ProductData) -> Fact {
    if data.vials.value.is_empty() {
        return unknown(text!("Vials").get());
    }
    (
        text!("Vials").to_owned(),
        sizes(data.vials.value),
        Some(data.vials.source),
    )
}

fn stabilisers(product: Product, data: &ProductData) -> Fact {
    let names: Vec<Text> = product
        .stabilisers()
        .iter()
        .map(|one| answers::stabiliser(*one))
        .collect();
    (
        text!("Stabiliser").to_owned(),
        names.join(", "),
        Some(data.stabilisers),
    )
}

fn running(data: &ProductData) -> Vec<Fact> {
    let Some(rates) = &data.rates else {
        return vec![(
            text!("Pump").to_owned(),
            text!("no rates: known from memory alone").to_owned(),
            None,
        )];
    };
    vec![
        (
            text!("Pump starts at").to_owned(),
            say!("{} mL/kg/h", rates.start.value),
            Some(rates.start.source),
        ),
        (
            text!("Pump steps").to_owned(),
            say!("doubled every {STEP_MINUTES} min", STEP_MINUTES),
            Some(rates.steps),
        ),
        (
            text!("Most by the label").to_owned(),
            say!("{} mL/kg/h", rates.ceiling.value),
            Some(rates.ceiling.source),
        ),
    ]
}

fn label_rate(label: &LabelRate, concentration: Concentration) -> Fact {
    let mut name = say!("Label: {}", label_use(label.label_use));
    if let Some(of) = label.market {
        name = say!("{name} ({})", name, market(of));
    }
    let figure = |figure: LabelFigure| {
        say!(
            "{} ({})",
            words::figure(figure.text()),
            words::figure(figure.in_the_others(concentration))
        )
    };
    let words = match label.start {
        Some(start) => say!("from {} to {}", figure(start), figure(label.ceiling)),
        None => say!("up to {}", figure(label.ceiling)),
    };
    (name, words, Some(label.source))
}

const fn label_use(label_use: LabelUse) -> Text {
    match label_use {
        LabelUse::Any => text!("rates"),
        LabelUse::Dermatomyositis => text!("dermatomyositis"),
        LabelUse::Thrombocytopenia => text!("immune thrombocytopenia"),
        LabelUse::Immunodeficiency => text!("primary immunodeficiency"),
        LabelUse::Polyneuropathy => text!("demyelinating polyneuropathy"),
        LabelUse::MotorNeuropathy => text!("multifocal motor neuropathy"),
    }
}

fn at_risk(data: &ProductData) -> Fact {
    let words = match data.at_risk.value {
        AtRiskLabel::Rate(rate) => say!("at most {rate} mL/kg/h", rate),
        AtRiskLabel::Below(rate) => say!("below {rate} mL/kg/h", rate),
        AtRiskLabel::LowestPracticable => text!("lowest practicable rate, no number").to_owned(),
    };
    (
        text!("Label: at risk of clots or kidney harm").to_owned(),
        words,
        Some(data.at_risk.source),
    )
}

fn amount(name: &str, unit: &str, known: Option<Sourced<Amount>>) -> Fact {
    let Some(known) = known else {
        return unknown(name);
    };
    let tenths = |value| {
        say!("{} {unit}", decimal(value, 1), unit)
            .trim_end()
            .to_owned()
    };
    let words = match known.value {
        Amount::Nothing => text!("none").to_owned(),
        Amount::Of(value) => tenths(value),
        Amount::AtMost(value) => say!("at most {}", tenths(value)),
        Amount::Below(value) => say!("below {}", tenths(value)),
        Amount::Mean(value) => say!("on average {}", tenths(value)),
        Amount::About(value) => say!("about {}", tenths(value)),
        Amount::Between(low, high) => say!("{} to {}", decimal(low, 1), tenths(high)),
    };
    (name.to_owned(), words, Some(known.source))
}

fn storage(kept: Storage) -> String {
    let degrees = match (kept.from, kept.to) {
        (Some(from), Some(to)) => say!("{from} to {to} °C", from, to),
        (None, Some(to)) => say!("up to {to} °C", to),
        (_, None) => text!("cold, no figure read").to_owned(),
    };
    match kept.months {
        Some(months) => say!("{degrees}: {months} months", degrees, months),
        None => say!("{degrees}: how long is not known", degrees),
    }
}

/// What it may be mixed with.
#[must_use]
pub fn diluent(data: &ProductData) -> Fact {
    let Some(known) = data.diluent else {
        return unknown(text!("To dilute").get());
    };
    let words = match known.value {
        Diluent::GlucoseAlone => text!("only with glucose 5 %"),
        Diluent::NotSaline => text!("not with saline"),
    };
    (
        text!("To dilute").to_owned(),
        words.to_owned(),
        Some(known.source),
    )
}

/// What the line is flushed with: no label's text was read for it.
#[must_use]
pub fn flush() -> Fact {
    unknown(text!("To flush the line").get())
}

/// What else is to be known of a product.
#[must_use]
pub fn note(note: ProductNote) -> String {
    match note {
        ProductNote::Corn => text!("a warning on allergy to corn").to_owned(),
        ProductNote::Meters => text!("false-high glucose on some meters").to_owned(),
        ProductNote::OlderVial(size) => say!("older EU text also has {size} g", size),
        ProductNote::EuVial(size) => say!("in the EU also {size} g; no plan uses it", size),
        ProductNote::GamunexCVial(size) => {
            say!("Gamunex-C alone also has {size} g; no plan uses it", size)
        }
        ProductNote::IsoagglutininsReduced => {
            text!("antibodies against blood groups are reduced").to_owned()
        }
        ProductNote::NoSugar => text!("no sugar").to_owned(),
        ProductNote::NotUnderTwo => text!("not under two years of age").to_owned(),
        ProductNote::HighestIga => text!("the most IgA of these products").to_owned(),
        ProductNote::RegionOnlyDoubles => {
            text!("Helse Midt lets it only double its first rate, and other products go to ten times; the EU text lets the rate reach twelve times. This page's ceiling lies between").to_owned()
        }
        ProductNote::RatesWithoutName => {
            text!("the text of its rates was read without the product's name: check the leaflet").to_owned()
        }
        ProductNote::Similar(name) => say!("{name} is similar", name),
        ProductNote::SharedCeiling => {
            text!("the 5 % and the 10 % print the same ceiling in mL, which is half and twice as much protein").to_owned()
        }
        ProductNote::AlsoIn(place) => say!("also in {place}", self::place(place)),
    }
}

/// Where a product is sold besides, as the table has it.
fn place(place: &'static str) -> &'static str {
    match place {
        "Ireland" => text!("Ireland").get(),
        "Sweden" => text!("Sweden").get(),
        "the EU as Gamunex 10 %" => text!("the EU as Gamunex 10 %").get(),
        other => other,
    }
}
