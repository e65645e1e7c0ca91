//! Small pictures, drawn as SVG, each with the same in words.

use super::doc::{Doc, el, text};
use crate::domain::classify::enmc::{Element, Enmc, EnmcFindings, Subtype, Verdict, elements};
use crate::domain::classify::eular_acr::EularAcr;
use crate::domain::classify::probability::CUT_OFFS_PERMILLE;
use crate::domain::set::Member;
use crate::i18n::{classify as enmc_words, criteria as words};

/// A line of steps is drawn in this frame.
pub const STEPS_WIDTH: i64 = 1000;
/// See [`STEPS_WIDTH`].
pub const STEPS_HEIGHT: i64 = 160;

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
        let anchor = if at == 0 { "start" } else { "middle" };
        let mark = label("bar-label", at, 134, words::share(at));
        parts.push(mark.with("text-anchor", anchor));
    }
    let svg = picture("bar", "0 0 1000 150", parts);
    figure(vec![svg], words::bar(eular))
}

/// A picture, hidden from a reader that is told it in words.
#[must_use]
pub fn picture(class: &'static str, view: impl Into<String>, parts: Vec<Doc>) -> Doc {
    el("svg", class, parts)
        .with("viewBox", view.into())
        .with("aria-hidden", "true")
}

/// Pictures side by side, and what they say.
#[must_use]
pub fn figure(pictures: Vec<Doc>, words: String) -> Doc {
    let pictures = el("div", "pictures", pictures);
    el(
        "figure",
        "picture",
        vec![pictures, text("figcaption", "", words)],
    )
}

/// The three branches of ENMC 2018, each with its elements and how they stand: side by side, or below one another.
#[must_use]
pub fn tree(findings: &EnmcFindings, enmc: &Enmc) -> Doc {
    let mut branches = Vec::new();
    let mut told = Vec::new();
    for &subtype in Subtype::ALL {
        let verdict = enmc.of(subtype);
        let name = enmc_words::subtype(subtype, findings);
        told.push(format!("{name}: {}", words::branch(verdict)));
        branches.push(branch(subtype, verdict, findings));
    }
    let words = format!("{}. {}.", told.join("; "), words::TREE_LEGEND);
    figure(branches, words)
}

fn branch(subtype: Subtype, verdict: Verdict, findings: &EnmcFindings) -> Doc {
    let class = match verdict {
        Verdict::Met => "branch met",
        Verdict::NotMet => "branch closed",
        Verdict::Undetermined => "branch",
    };
    let state = words::branch(verdict);
    let name = words::branch_name(subtype);
    let mut parts = vec![
        shape(
            "rect",
            "branch-box",
            &[
                ("x", 4),
                ("y", 4),
                ("width", 312),
                ("height", 92),
                ("rx", 12),
            ],
        ),
        label("branch-name", STEM, 42, name),
        label("branch-state", STEM, 80, state),
    ];
    let required = elements(subtype, findings)
        .into_iter()
        .filter(|(element, _)| subtype.requires(*element));
    let mut y = FIRST_ROW;
    for (element, finding) in required {
        let line = format!(
            "{} {}",
            words::mark(finding),
            element_name(subtype, element)
        );
        let (top, bottom) = (y.saturating_sub(48), y.saturating_sub(28));
        let ends = [("x1", STEM), ("x2", STEM), ("y1", top), ("y2", bottom)];
        parts.push(shape("line", "branch-stem", &ends));
        parts.push(label("branch-element", STEM, y, line));
        y = y.saturating_add(ROW);
    }
    let view = format!("0 0 320 {}", y.saturating_sub(48));
    picture(class, &view, parts)
}

/// Where the lines of a branch begin.
const STEM: u16 = 20;
/// The first element below the box, and the way to the next.
const FIRST_ROW: u16 = 144;
/// See [`FIRST_ROW`].
const ROW: u16 = 56;

fn element_name(subtype: Subtype, element: Element) -> &'static str {
    let [ck, weakness, hmgcr, srp, other, biopsy] = words::TREE_ELEMENTS;
    let [no_hmgcr, no_srp] = words::TREE_NEGATIVE;
    let negative = subtype == Subtype::AntibodyNegative;
    match element {
        Element::CkRaised => ck.get(),
        Element::ProximalWeakness => weakness.get(),
        Element::AntiHmgcr if negative => no_hmgcr.get(),
        Element::AntiHmgcr => hmgcr.get(),
        Element::AntiSrp if negative => no_srp.get(),
        Element::AntiSrp => srp.get(),
        Element::OtherAntibodies => other.get(),
        Element::Biopsy => biopsy.get(),
    }
}

/// A mark on a timeline: what it is, and its day.
pub type Mark = (String, String);

/// The axis of a timeline.
const AXIS: u16 = 130;
/// From the edges to the first and the last mark.
const MARGIN: u16 = 130;
/// Half of a mark.
const RADIUS: u16 = 44;

/// Marks in their order on an axis, each with its number, its name and its day below, by turns in two rows, so that
/// names of neighbours do not touch on a narrow screen. A gap has its length above the middle of two marks.
#[must_use]
pub fn timeline(marks: &[Mark], gaps: &[(usize, usize, String)]) -> Doc {
    let place = |at: usize| place(at, marks.len());
    let ends = [("x1", 0), ("x2", WIDTH), ("y1", AXIS), ("y2", AXIS)];
    let mut parts = vec![shape("line", "branch-stem", &ends)];
    for (at, (name, day)) in marks.iter().enumerate() {
        let x = place(at);
        let row = if at % 2 == 0 { 240 } else { 380 };
        let below = AXIS.saturating_add(RADIUS);
        let stem = [("x1", x), ("x2", x), ("y1", below), ("y2", row - 52)];
        parts.push(shape("line", "branch-stem", &stem));
        let circle = [("cx", x), ("cy", AXIS), ("r", RADIUS)];
        parts.push(shape("circle", "branch-box", &circle));
        let number = at.saturating_add(1).to_string();
        parts.extend([
            centred(x, AXIS + 18, number),
            centred(x, row, name),
            centred(x, row + 60, day),
        ]);
    }
    for (from, to, length) in gaps {
        let middle = place(*from).saturating_add(place(*to)) / 2;
        parts.push(centred(middle, 60, length));
    }
    let parts = vec![el("g", "met", parts)];
    picture("bar", "0 0 1000 480", parts)
}

/// The first mark near the one edge, the last near the other; a mark alone between them.
fn place(at: usize, marks: usize) -> u16 {
    let of = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
    let steps = of(marks.saturating_sub(1));
    let way = u32::from(WIDTH.saturating_sub(MARGIN.saturating_mul(2)));
    let (part, whole) = if steps == 0 { (1, 2) } else { (of(at), steps) };
    let along = way.saturating_mul(u32::from(part)) / u32::from(whole);
    MARGIN.saturating_add(u16::try_from(along).unwrap_or(u16::MAX))
}

fn centred(x: u16, y: u16, words: impl Into<String>) -> Doc {
    label("", x, y, words).with("text-anchor", "middle")
}
