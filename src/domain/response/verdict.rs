//! All measures of a comparison in one verdict.
//!
//! Source: this product's choice. Traps: a fall of the enzyme alone is no response, and does not balance a loss elsewhere;
//! a measure that can't be compared says nothing, neither for nor against.

use super::direction::{Direction, Turn};
use super::measures::Measure;
use super::tis::Lack;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Source of the verdicts.
pub const SOURCE: Citation = cite(
    SourceId::Policy,
    "follow-up: better with a measure better and none worse, worse the other way round, mixed with both",
    Status::Policy,
);
/// Source of what the enzyme counts for.
pub const ENZYME_ALONE_SOURCE: Citation = cite(
    SourceId::Policy,
    "follow-up: a fall of the enzyme alone is no response, and a rise of it alone is told apart from a worse patient",
    Status::Policy,
);

/// A measure at the last visit against the first of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub measure: Measure,
    /// Which way it went, or why that is not known.
    pub direction: Result<Direction, Lack>,
    /// Whether it was seen to turn. Nothing also where the visit between has no value.
    pub turned: Option<Turn>,
}

/// All measures together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Something beside the enzyme is better, and nothing is worse.
    Better,
    /// Something beside the enzyme is worse, and nothing but perhaps the enzyme is better.
    Worse,
    /// Something beside the enzyme is better, and something is worse.
    Mixed,
    /// What can be compared is the same.
    Same,
    /// The enzyme alone is better: no response.
    EnzymeFellAlone,
    /// The enzyme alone is worse.
    EnzymeRoseAlone,
    /// Nothing can be compared.
    Unknown,
}

/// The verdict on these measures.
#[must_use]
pub fn verdict(lines: &[Line]) -> Verdict {
    let went = |way| {
        let mut others = lines.iter().filter(|line| line.measure != Measure::Enzyme);
        others.any(|line| line.direction == Ok(way))
    };
    let mut enzymes = lines.iter().filter(|line| line.measure == Measure::Enzyme);
    let enzyme = enzymes.next().and_then(|line| line.direction.ok());
    let any = lines.iter().any(|line| line.direction.is_ok());
    match (went(Direction::Better), went(Direction::Worse), enzyme) {
        (true, true, _) | (true, false, Some(Direction::Worse)) => Verdict::Mixed,
        (true, false, Some(Direction::Better | Direction::Same) | None) => Verdict::Better,
        (false, true, _) => Verdict::Worse,
        (false, false, Some(Direction::Better)) => Verdict::EnzymeFellAlone,
        (false, false, Some(Direction::Worse)) => Verdict::EnzymeRoseAlone,
        (false, false, Some(Direction::Same)) => Verdict::Same,
        (false, false, None) if any => Verdict::Same,
        (false, false, None) => Verdict::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::response::measures::MEASURES;

    #[test]
    fn the_verdict_names_what_moved_and_the_enzyme_alone_is_no_response() {
        use Direction::{Better, Same, Worse};
        // The strength, the physician's global, the enzyme.
        let of = |strength, physician, enzyme| {
            verdict(&MEASURES.map(|measure| Line {
                measure,
                direction: match measure {
                    Measure::Strength => strength,
                    Measure::PhysicianGlobal => physician,
                    Measure::Enzyme => enzyme,
                    Measure::PatientGlobal | Measure::Function | Measure::Extramuscular => {
                        Err(Lack::AtFirst)
                    }
                },
                turned: None,
            }))
        };
        let lack = Err(Lack::Later);
        for (strength, physician, enzyme, expected) in [
            (Ok(Better), Ok(Same), Ok(Same), Verdict::Better),
            (Ok(Better), Ok(Same), Ok(Better), Verdict::Better),
            (Ok(Better), lack, lack, Verdict::Better),
            (Ok(Better), Ok(Same), Ok(Worse), Verdict::Mixed),
            (Ok(Better), Ok(Worse), Ok(Same), Verdict::Mixed),
            (Ok(Better), Ok(Worse), Ok(Better), Verdict::Mixed),
            (Ok(Same), Ok(Worse), Ok(Same), Verdict::Worse),
            (Ok(Same), Ok(Worse), Ok(Worse), Verdict::Worse),
            (lack, Ok(Worse), lack, Verdict::Worse),
            // A fall of the enzyme does not balance a loss.
            (Ok(Worse), Ok(Same), Ok(Better), Verdict::Worse),
            (Ok(Same), Ok(Same), Ok(Better), Verdict::EnzymeFellAlone),
            (lack, lack, Ok(Better), Verdict::EnzymeFellAlone),
            (Ok(Same), Ok(Same), Ok(Worse), Verdict::EnzymeRoseAlone),
            (Ok(Same), Ok(Same), Ok(Same), Verdict::Same),
            (lack, lack, Ok(Same), Verdict::Same),
            (Ok(Same), lack, lack, Verdict::Same),
            (lack, lack, lack, Verdict::Unknown),
        ] {
            let found = of(strength, physician, enzyme);
            assert_eq!(found, expected, "{strength:?} {physician:?} {enzyme:?}");
        }
    }
}
