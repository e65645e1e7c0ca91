//! The report on products: what is known of each, and what is withheld where it is not.

use imnm::domain::body_size::Sex;
use imnm::domain::finding::Finding;
use imnm::domain::ivig::bedside::Lack;
use imnm::domain::ivig::products::table::ProductNote;
use imnm::domain::ivig::products::{Market, PRODUCTS, Product};
use imnm::domain::ivig::stops::{STOPS, Stop};
use imnm::domain::questions::Question;
use imnm::domain::refusal::Field;
use imnm::form::model::Model;
use imnm::i18n::{products as words, sheet, steps};
use imnm::report::doc::Doc;
use imnm::report::ivig::ivig;
use imnm::report::ivig::products::products;

/// A patient of whom everything is answered, with this product.
fn complete(product: Product) -> Model {
    let mut model = Model::default();
    for (field, text) in [
        (Field::Age, "50"),
        (Field::Weight, "70"),
        (Field::Height, "175"),
        (Field::Creatinine, "80"),
    ] {
        model.set_text(field, text.to_owned());
    }
    model.sex = Some(Some(Sex::Male));
    model.stops = [Some(Finding::Absent); STOPS.len()];
    model.at_risk = Some(Finding::Absent);
    model.product = Some(product);
    model
}

fn report(model: &Model) -> String {
    text(&ivig(model, &model.case()))
}

fn text(docs: &[Doc]) -> String {
    let mut words = String::new();
    docs.iter().for_each(|doc| doc.add_text(&mut words));
    words
}

#[test]
fn a_product_whose_rates_nobody_read_gets_volumes_and_vials_and_no_rate() {
    for product in PRODUCTS {
        let said = report(&complete(product));
        let unread = matches!(
            product,
            Product::FlebogammaFive
                | Product::FlebogammaTen
                | Product::IntratectFive
                | Product::IntratectTen
        );
        let why = words::lack(Lack::Rates, product);
        assert_eq!(said.contains(&why), unread, "{product:?}");
        assert_eq!(said.contains(sheet::TITLE.get()), !unread, "{product:?}");
        let volume = if product.data().concentration.percent() == 5 {
            "2800 mL in all"
        } else {
            "1400 mL in all"
        };
        assert!(said.contains(volume), "{product:?}");
        let no_vials = matches!(product, Product::GammaplexTen | Product::IntratectFive);
        let none = words::no_vials(product);
        assert_eq!(said.contains(&none), no_vials, "{product:?}");
    }
}

#[test]
fn where_a_stabiliser_is_contraindicated_one_that_nobody_read_gives_no_figure() {
    let with = |product, finding| {
        let mut model = complete(product);
        let place = STOPS
            .iter()
            .position(|stop| *stop == Stop::FructoseIntolerance);
        model.stops[place.expect("listed")] = Some(finding);
        report(&model)
    };
    for product in [Product::Panzyga, Product::Iqymune, Product::IntratectTen] {
        let said = with(product, Finding::Present);
        assert!(
            said.contains(&words::lack(Lack::Stabiliser, product)),
            "{product:?}"
        );
        assert!(!said.contains("1400 mL"), "{product:?}");
        assert!(!said.contains(sheet::TITLE.get()), "{product:?}");
        assert!(with(product, Finding::Absent).contains("1400 mL"));
    }
    // Read: it holds no sorbitol.
    assert!(with(Product::Kiovig, Finding::Present).contains(sheet::TITLE.get()));
    // It holds sorbitol: nothing at all.
    assert_eq!(with(Product::FlebogammaTen, Finding::Present), "");
}

#[test]
fn the_sheet_warns_of_glucose_meters_until_diabetes_is_ruled_out() {
    for (product, answer, warns) in [
        (Product::OctagamTen, None, true),
        (Product::OctagamTen, Some(Finding::Present), true),
        (Product::OctagamTen, Some(Finding::Absent), false),
        (Product::OctagamFive, Some(Finding::Unknown), true),
        (Product::Privigen, Some(Finding::Present), false),
    ] {
        let mut model = complete(product);
        if let Some(finding) = answer {
            let place = Question::Diabetes.place().expect("asked");
            model.answers[place] = Some(finding);
        }
        let said = report(&model);
        assert_eq!(
            said.contains(words::METERS.get()),
            warns,
            "{product:?} {answer:?}"
        );
    }
}

#[test]
fn the_sheet_says_what_a_bottle_is_mixed_with_and_what_is_not_known() {
    let kiovig = report(&complete(Product::Kiovig));
    assert!(kiovig.contains("To dilute: only with glucose 5 %."));
    assert!(kiovig.contains("To flush the line: not known."));
    // Two texts on its rates disagree, and this page's figure lies between.
    let (of_sheet, _) = kiovig.split_once("Day 1 of 3").expect("a sheet");
    assert!(of_sheet.contains("Helse Midt lets it only double its first rate"));
    assert!(of_sheet.contains("read without the product's name"));
    let octagam = report(&complete(Product::OctagamTen));
    assert!(octagam.contains("To dilute: not known."));
    // What does not bear on the rates stands with the product, and not before the first day.
    let mut left_out = 0;
    for product in PRODUCTS {
        let said = report(&complete(product));
        let Some((before, _)) = said.split_once("Day 1 of 3") else {
            continue;
        };
        for note in product.data().notes {
            let words = format!("{}: {}.", product.name(), words::note(note.value));
            let is_of_rates = matches!(
                note.value,
                ProductNote::RegionOnlyDoubles
                    | ProductNote::RatesWithoutName
                    | ProductNote::SharedCeiling
            );
            assert_eq!(before.contains(&words), is_of_rates, "{words}");
            left_out += u32::from(!is_of_rates);
        }
    }
    assert!(left_out > 5);
}

#[test]
fn every_fact_says_who_says_so_or_that_it_is_not_known() {
    for product in PRODUCTS {
        for (name, said, from) in words::facts(product) {
            let label = format!("{product:?} {name}: {said}");
            assert!(!said.is_empty(), "{label}");
            match from {
                Some(from) => {
                    assert!(!steps::citation_in_report(from).is_empty(), "{label}");
                    assert_ne!(said, words::NOT_KNOWN, "{label}");
                }
                None => assert!(
                    said == words::NOT_KNOWN || said.starts_with("no rates"),
                    "{label}"
                ),
            }
        }
    }
}

#[test]
fn labels_are_told_in_their_own_unit_and_in_the_other() {
    let of = |product| text(&[products(Some(product), Some(Market::Norway))]);
    for (product, line) in [
        (
            Product::OctagamTen,
            "from 0.01 mL/kg/min (0.6 mL/kg/h, 1 mg/kg/min) to 0.04 mL/kg/min (2.4 mL/kg/h, 4 mg/kg/min)",
        ),
        (
            Product::Gammagard,
            "from 0.5 mL/kg/h (0.83 mg/kg/min) to 5 mL/kg/h (8.33 mg/kg/min)",
        ),
        (
            Product::GammaplexFive,
            "to 0.08 mL/kg/min (4.8 mL/kg/h, 4 mg/kg/min)",
        ),
        (
            Product::GammaplexTen,
            "to 0.08 mL/kg/min (4.8 mL/kg/h, 8 mg/kg/min)",
        ),
        (Product::Bivigam, "below 1.2 mL/kg/h"),
        (Product::IntratectTen, "at most 1800 µg/mL"),
    ] {
        assert!(of(product).contains(line), "{product:?}");
    }
}

#[test]
fn the_picked_product_comes_first_and_then_its_market() {
    let said = text(&[products(Some(Product::Gammagard), Some(Market::Norway))]);
    let places: Vec<_> = [
        words::PICKED.get(),
        "Gammagard Liquid 10 %",
        words::SAME_MARKET.get(),
        "Kiovig 10 %",
        words::ELSEWHERE.get(),
        "Bivigam 10 %",
        words::NOTHING_FOUND.get(),
    ]
    .into_iter()
    .map(|word| said.find(word))
    .collect();
    assert!(places.iter().all(Option::is_some), "{places:?}");
    assert!(places.is_sorted(), "{places:?}");
}
