//! Two small pictures, drawn as SVG, each with the same in words.

use super::doc::{Doc, el, text};
use crate::domain::classify::enmc::{Element, Enmc, EnmcFindings, Subtype, Verdict, elements};
use crate::domain::classify::eular_acr::EularAcr;
use crate::domain::classify::probability::CUT_OFFS_PERMILLE;
use crate::domain::set::Member;
use crate::i18n::en::{classify as enmc_words, criteria as words};

/// The bar is as wide as a probability of 1 in tenths of a per cent.
const WIDTH: u16 = 1000;

fn shape(tag: &'static str, class: &'static str, numbers: &[(&'static str, u16)]) -> Doc {
    let shape = el(tag, class, Vec::new());
    let numbers = numbers.iter();
    numbers.fold(shape, |shape, (name, value)| {
        shape.with(name, value.to_string())
    })
}

fn label(class: &'static str, x: u16, y: u16, words: impl Into<String>) -> Doc {
    let label = text("text", class, words);
    label.with("x", x.to_string()).with("y", y.to_string())
}

/// The probability as an interval on a bar from 0 to 100 %, with the cut-offs.
#[must_use]
pub fn bar(eular: &EularAcr) -> Doc {
    let from = eular.model.permille(eular.least);
    let to = eular.model.permille(eular.most);
    let mut parts = vec![shape(
        "rect",
        "bar-ground",
        &[("x", 0), ("y", 40), ("width", WIDTH), ("height", 40)],
    )];
    let ends = CUT_OFFS_PERMILLE.into_iter().skip(1).chain([WIDTH]);
    let zones = ["bar-possible", "bar-probable", "bar-definite"];
    for ((start, end), class) in CUT_OFFS_PERMILLE.into_iter().zip(ends).zip(zones) {
        let width = end.saturating_sub(start);
        parts.push(shape(
            "rect",
            class,
            &[("x", start), ("y", 40), ("width", width), ("height", 40)],
        ));
    }
    // A point is drawn as wide as it can be seen.
    let width = to.saturating_sub(from).max(12);
    let start = from.min(WIDTH.saturating_sub(width));
    parts.push(shape(
        "rect",
        "bar-interval",
        &[("x", start), ("y", 28), ("width", width), ("height", 64)],
    ));
    let [half, _, nine_tenths] = CUT_OFFS_PERMILLE;
    for at in [0, half, nine_tenths] {
        parts.push(label("bar-label", at, 128, words::share(at)));
    }
    picture("bar", "0 0 1000 140", words::bar(eular), parts)
}

/// The picture, hidden from a reader that is told it in words.
fn picture(class: &'static str, view: &str, words: String, parts: Vec<Doc>) -> Doc {
    let svg = el("svg", class, parts)
        .with("viewBox", view)
        .with("aria-hidden", "true");
    el(
        "figure",
        "picture",
        vec![svg, text("figcaption", "", words)],
    )
}

/// The three branches of ENMC 2018, each with its elements and how they stand.
#[must_use]
pub fn tree(findings: &EnmcFindings, enmc: &Enmc) -> Doc {
    let branches = Subtype::ALL.iter().zip(0_u16..);
    let mut parts = Vec::new();
    let mut told = Vec::new();
    for (&subtype, place) in branches {
        let verdict = enmc.of(subtype);
        let name = enmc_words::subtype(subtype, findings);
        told.push(format!("{name}: {}", words::branch(verdict)));
        parts.push(branch(subtype, place, verdict, findings));
    }
    let words = format!("{}. {}.", told.join("; "), words::TREE_LEGEND);
    picture("tree", "0 0 1000 620", words, parts)
}

fn branch(subtype: Subtype, place: u16, verdict: Verdict, findings: &EnmcFindings) -> Doc {
    let class = match verdict {
        Verdict::Met => "branch met",
        Verdict::NotMet => "branch closed",
        Verdict::Undetermined => "branch",
    };
    let x = place.saturating_mul(340);
    let name = enmc_words::subtype(subtype, findings);
    let state = words::branch(verdict);
    let mut parts = vec![
        shape(
            "rect",
            "branch-box",
            &[
                ("x", x),
                ("y", 0),
                ("width", 320),
                ("height", 110),
                ("rx", 16),
            ],
        ),
        label("branch-name", x.saturating_add(16), 46, short_name(name)),
        label("branch-state", x.saturating_add(16), 90, state),
    ];
    let required = elements(subtype, findings)
        .into_iter()
        .filter(|(element, _)| subtype.requires(*element));
    for ((element, finding), row) in required.zip(1_u16..) {
        let y = row.saturating_mul(80).saturating_add(90);
        let line = format!(
            "{} {}",
            words::mark(finding),
            element_name(subtype, element)
        );
        let stem = x.saturating_add(16);
        parts.push(shape(
            "line",
            "branch-stem",
            &[
                ("x1", stem),
                ("x2", stem),
                ("y1", y.saturating_sub(60)),
                ("y2", y.saturating_sub(26)),
            ],
        ));
        parts.push(label("branch-element", x, y, line));
    }
    el("g", class, parts)
}

/// What stands before the word "myopathy": the boxes are narrow.
fn short_name(name: &str) -> String {
    name.strip_suffix(" myopathy").unwrap_or(name).to_owned()
}

fn element_name(subtype: Subtype, element: Element) -> &'static str {
    let [ck, weakness, hmgcr, srp, other, biopsy] = words::TREE_ELEMENTS;
    let [no_hmgcr, no_srp] = words::TREE_NEGATIVE;
    let negative = subtype == Subtype::AntibodyNegative;
    match element {
        Element::CkRaised => ck,
        Element::ProximalWeakness => weakness,
        Element::AntiHmgcr if negative => no_hmgcr,
        Element::AntiHmgcr => hmgcr,
        Element::AntiSrp if negative => no_srp,
        Element::AntiSrp => srp,
        Element::OtherAntibodies => other,
        Element::Biopsy => biopsy,
    }
}
