//! English words of the table of products.

use super::answers;
use crate::domain::ivig::bedside::Lack;
use crate::domain::ivig::infusion::STEP_MINUTES;
use crate::domain::ivig::products::figures::{Amount, LabelFigure, Storage};
use crate::domain::ivig::products::table::{
    AtRiskLabel, Diluent, LabelRate, LabelUse, ProductData, ProductNote, Sourced, market_source,
};
use crate::domain::ivig::products::{Concentration, MARKETS, Market, Product};
use crate::domain::number::decimal_text;
use crate::domain::quantity::Grams;
use crate::domain::sources::Citation;

/// Title of the table.
pub const TITLE: &str = "Products";
/// What the table is for.
pub const HINT: &str = "What is known of each product, with its source. A field that nobody read is not known; a rate that is known from memory alone sets no pump.";
/// For what was not found.
pub const NOT_KNOWN: &str = "not known";
/// The one that was picked.
pub const PICKED: &str = "The product picked";
/// The others of the market.
pub const SAME_MARKET: &str = "Others on the list";
/// The rest.
pub const ELSEWHERE: &str = "Not on the list of the market";
/// A name and no more.
pub const NOTHING_FOUND: &str = "Nanogam (Netherlands): nothing was found, so that it can't be picked. The grams stand without a product.";
/// For the run sheet, with diabetes or while it is open.
pub const METERS: &str = "Stop: glucose by laboratory or a glucose-specific meter only, during the infusion and after it. Meters with GDH-PQQ or glucose-dye-oxidoreductase read maltose as glucose, and insulin by their figure can kill.";

/// A fact: its name, what is known, and who says so.
pub type Fact = (String, String, Option<Citation>);

/// Why nothing is given of a product.
#[must_use]
pub fn lack(lack: Lack, product: Product) -> String {
    let name = product.name();
    match lack {
        Lack::Rates => format!(
            "No rates and no run sheet: those of {name} are known from memory alone. Read them in the label of the box."
        ),
        Lack::Stabiliser => format!(
            "No volume, no vials and no rates: what keeps {name} in solution is known from memory alone, and a stabiliser is contraindicated here. Read the label, or pick another product."
        ),
    }
}

/// For a product whose vials were not found.
#[must_use]
pub fn no_vials(product: Product) -> String {
    format!("The vial sizes of {} are not known.", product.name())
}

/// A market.
#[must_use]
pub const fn market(market: Market) -> &'static str {
    match market {
        Market::Norway => "Norway",
        Market::EuropeanUnion => "European Union",
        Market::UnitedKingdom => "United Kingdom",
        Market::UnitedStates => "United States",
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
    facts.push(amount("IgA", "µg/mL", data.iga));
    facts.push(amount("Sodium", "mmol/L", data.sodium));
    facts.push(amount("Osmolality", "mOsm/kg", data.osmolality));
    facts.push(amount("pH", "", data.acidity));
    if data.storage.is_empty() {
        facts.push(unknown("Storage"));
    }
    facts.extend(
        data.storage
            .iter()
            .map(|kept| ("Storage".to_owned(), storage(kept.value), Some(kept.source))),
    );
    facts.push(diluent(data));
    facts.push(flush());
    for sold in MARKETS {
        if product.is_sold_in(sold) {
            facts.push((
                "Market".to_owned(),
                market(sold).to_owned(),
                Some(market_source(sold)),
            ));
        }
    }
    facts.extend(
        data.notes
            .iter()
            .map(|one| ("To know".to_owned(), note(one.value), Some(one.source))),
    );
    facts
}

fn unknown(name: &str) -> Fact {
    (name.to_owned(), NOT_KNOWN.to_owned(), None)
}

fn sizes(sizes: &[Grams]) -> String {
    let sizes: Vec<String> = sizes.iter().rev().map(|size| format!("{size} g")).collect();
    sizes.join(", ")
}

fn vials(data: &ProductData) -> Fact {
    if data.vials.value.is_empty() {
        return unknown("Vials");
    }
    (
        "Vials".to_owned(),
        sizes(data.vials.value),
        Some(data.vials.source),
    )
}

fn stabilisers(product: Product, data: &ProductData) -> Fact {
    let names: Vec<&str> = product
        .stabilisers()
        .iter()
        .map(|one| answers::stabiliser(*one))
        .collect();
    (
        "Stabiliser".to_owned(),
        names.join(", "),
        Some(data.stabilisers),
    )
}

fn running(data: &ProductData) -> Vec<Fact> {
    let Some(rates) = &data.rates else {
        return vec![(
            "Pump".to_owned(),
            "no rates: known from memory alone".to_owned(),
            None,
        )];
    };
    vec![
        (
            "Pump starts at".to_owned(),
            format!("{} mL/kg/h", rates.start.value),
            Some(rates.start.source),
        ),
        (
            "Pump steps".to_owned(),
            format!("doubled every {STEP_MINUTES} min"),
            Some(rates.steps),
        ),
        (
            "Most by the label".to_owned(),
            format!("{} mL/kg/h", rates.ceiling.value),
            Some(rates.ceiling.source),
        ),
    ]
}

fn label_rate(label: &LabelRate, concentration: Concentration) -> Fact {
    let mut name = format!("Label: {}", label_use(label.label_use));
    if let Some(of) = label.market {
        name = format!("{name} ({})", market(of));
    }
    let figure = |figure: LabelFigure| {
        format!(
            "{} ({})",
            figure.text(),
            figure.in_the_others(concentration)
        )
    };
    let words = match label.start {
        Some(start) => format!("from {} to {}", figure(start), figure(label.ceiling)),
        None => format!("up to {}", figure(label.ceiling)),
    };
    (name, words, Some(label.source))
}

const fn label_use(label_use: LabelUse) -> &'static str {
    match label_use {
        LabelUse::Any => "rates",
        LabelUse::Dermatomyositis => "dermatomyositis",
        LabelUse::Thrombocytopenia => "immune thrombocytopenia",
        LabelUse::Immunodeficiency => "primary immunodeficiency",
        LabelUse::Polyneuropathy => "demyelinating polyneuropathy",
        LabelUse::MotorNeuropathy => "multifocal motor neuropathy",
    }
}

fn at_risk(data: &ProductData) -> Fact {
    let words = match data.at_risk.value {
        AtRiskLabel::Rate(rate) => format!("at most {rate} mL/kg/h"),
        AtRiskLabel::Below(rate) => format!("below {rate} mL/kg/h"),
        AtRiskLabel::LowestPracticable => "lowest practicable rate, no number".to_owned(),
    };
    (
        "Label: at risk of clots or kidney harm".to_owned(),
        words,
        Some(data.at_risk.source),
    )
}

fn amount(name: &str, unit: &str, known: Option<Sourced<Amount>>) -> Fact {
    let Some(known) = known else {
        return unknown(name);
    };
    let tenths = |value| {
        format!("{} {unit}", decimal_text(value, 1))
            .trim_end()
            .to_owned()
    };
    let words = match known.value {
        Amount::Nothing => "none".to_owned(),
        Amount::Of(value) => tenths(value),
        Amount::AtMost(value) => format!("at most {}", tenths(value)),
        Amount::Below(value) => format!("below {}", tenths(value)),
        Amount::Mean(value) => format!("on average {}", tenths(value)),
        Amount::About(value) => format!("about {}", tenths(value)),
        Amount::Between(low, high) => format!("{} to {}", decimal_text(low, 1), tenths(high)),
    };
    (name.to_owned(), words, Some(known.source))
}

fn storage(kept: Storage) -> String {
    let degrees = match (kept.from, kept.to) {
        (Some(from), Some(to)) => format!("{from} to {to} °C"),
        (None, Some(to)) => format!("up to {to} °C"),
        (_, None) => "cold, no figure read".to_owned(),
    };
    match kept.months {
        Some(months) => format!("{degrees}: {months} months"),
        None => format!("{degrees}: how long is not known"),
    }
}

/// What it may be mixed with.
#[must_use]
pub fn diluent(data: &ProductData) -> Fact {
    let Some(known) = data.diluent else {
        return unknown("To dilute");
    };
    let words = match known.value {
        Diluent::GlucoseAlone => "only with glucose 5 %",
        Diluent::NotSaline => "not with saline",
    };
    ("To dilute".to_owned(), words.to_owned(), Some(known.source))
}

/// What the line is flushed with: no label's text was read for it.
#[must_use]
pub fn flush() -> Fact {
    unknown("To flush the line")
}

/// What else is to be known of a product.
#[must_use]
pub fn note(note: ProductNote) -> String {
    match note {
        ProductNote::Corn => "a warning on allergy to corn".to_owned(),
        ProductNote::Meters => "false-high glucose on some meters".to_owned(),
        ProductNote::OlderVial(size) => format!("older EU text also has {size} g"),
        ProductNote::EuVial(size) => format!("in the EU also {size} g; no plan uses it"),
        ProductNote::GamunexCVial(size) => {
            format!("Gamunex-C alone also has {size} g; no plan uses it")
        }
        ProductNote::IsoagglutininsReduced => {
            "antibodies against blood groups are reduced".to_owned()
        }
        ProductNote::NoSugar => "no sugar".to_owned(),
        ProductNote::NotUnderTwo => "not under two years of age".to_owned(),
        ProductNote::HighestIga => "the most IgA of these products".to_owned(),
        ProductNote::RegionOnlyDoubles => {
            "Helse Midt lets it only double its first rate, and other products go to ten times; the EU text lets the rate reach twelve times. This page's ceiling lies between".to_owned()
        }
        ProductNote::RatesWithoutName => {
            "the text of its rates was read without the product's name: check the leaflet".to_owned()
        }
        ProductNote::Similar(name) => format!("{name} is similar"),
        ProductNote::SharedCeiling => {
            "the 5 % and the 10 % print the same ceiling in mL, which is half and twice as much protein".to_owned()
        }
        ProductNote::AlsoIn(place) => format!("also in {place}"),
    }
}
