//! What is done once the type is known: treatment, exercise and follow-up; and what is corrected.

use super::parts::{card, folded, lines, list};
use super::{by_type, headline};
use crate::domain::case::Case;
use crate::domain::classify::pathway::Standing;
use crate::domain::classify::pathway::Statement;
use crate::domain::classify::pathway::care::{CARE, FOLLOW_UP};
use crate::domain::classify::pathway::doses::REFERENCE_DOSES;
use crate::domain::classify::pathway::seed::SLIPS;
use crate::domain::classify::pathway::treatment::{
    ADULTS_SOURCE, ADVICE, BEFORE_RITUXIMAB, EVIDENCE, is_shown,
};
use crate::i18n::pathway::{self as words, care, seed, treatment};
use crate::report::cite::source;
use crate::report::doc::{Doc, el, text};

/// Treatment by type, with the doses that its sources name.
pub fn treatment_card(case: &Case, now: Standing) -> Doc {
    if !is_shown(case) {
        let only = vec![
            Doc::Text(treatment::ADULTS_ONLY.to_owned()),
            source(ADULTS_SOURCE),
        ];
        return card(
            "pathway-treatment",
            words::TREATMENT.get(),
            vec![el("p", "", only)],
        );
    }
    let by_type = by_type(now, |subtype| {
        let advice = ADVICE.into_iter().filter(|one| one.concerns(subtype));
        let evidence = EVIDENCE.into_iter().filter(|one| one.concerns(subtype));
        vec![
            lines(advice, treatment::advice),
            folded(
                treatment::EVIDENCE.get(),
                vec![lines(evidence, treatment::evidence)],
            ),
        ]
    });
    let doses = vec![
        text("p", "hint", treatment::NOT_WORKED_OUT),
        lines(REFERENCE_DOSES, treatment::dose),
    ];
    let before = lines(BEFORE_RITUXIMAB, treatment::before_rituximab);
    let mut parts = vec![headline(now), text("p", "hint", treatment::OPINION)];
    parts.extend(by_type);
    parts.push(folded(treatment::BEFORE_RITUXIMAB.get(), vec![before]));
    parts.push(folded(treatment::DOSES.get(), doses));
    card("pathway-treatment", words::TREATMENT.get(), parts)
}

/// Exercise, swallowing, falls and follow-up.
pub fn care_card() -> Doc {
    let follow_up = lines(FOLLOW_UP, care::follow_up);
    let parts = vec![
        lines(CARE, care::care),
        folded(care::FOLLOW_UP.get(), vec![follow_up]),
    ];
    card("pathway-exercise", words::CARE.get(), parts)
}

/// What the page that this product starts from says, and what holds.
pub fn seed_card() -> Doc {
    let rows = SLIPS.map(|slip| {
        let state = format!(" ({})", seed::standing(slip.standing()));
        let parts = vec![
            text("em", "", format!("{}: ", seed::SAYS)),
            Doc::Text(seed::says(slip).to_owned()),
            Doc::Text(state),
            el(
                "div",
                "",
                vec![
                    text("em", "", format!("{}: ", seed::HOLDS)),
                    Doc::Text(seed::holds(slip).to_owned()),
                ],
            ),
            source(slip.source()),
        ];
        el("li", "", parts)
    });
    card(
        "pathway-differs",
        words::SEED.get(),
        vec![folded(seed::OPENING.get(), vec![list(rows)])],
    )
}
