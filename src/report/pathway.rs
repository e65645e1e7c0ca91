//! The way on for the type found: work-up, organs and course, cancer, treatment, exercise and follow-up, and where the
//! page that this product starts from is corrected. The gist of each part is visible, its figures are folded.

mod after;
pub(super) mod parts;

use super::cite::source;
use super::doc::{Doc, el, text};
use crate::domain::case::Case;
use crate::domain::classify::enmc::Subtype;
use crate::domain::classify::pathway::cancer::{
    ANSWERS_SOURCE, CancerRisk, SCREENING, TIER_SOURCE, WINDOW_SOURCE, risk,
};
use crate::domain::classify::pathway::organs::{ASPECTS, Aspect, REMARKS, figures, spreads};
use crate::domain::classify::pathway::outlook::OUTLOOKS;
use crate::domain::classify::pathway::work_up::{READINGS, Row, State, work_up};
use crate::domain::classify::pathway::{Standing, Statement, standing};
use crate::i18n::pathway::{self as words, organs, work_up as exams};
use after::{care_card, seed_card, treatment_card};
use parts::{card, folded, line, lines, list};

/// The report. Without a type it holds what is true of every patient.
#[must_use]
pub fn pathway(case: &Case) -> Vec<Doc> {
    let now = standing(case);
    let mut parts = vec![work_up_card(case)];
    if now != Standing::Open {
        parts.push(organs_card(now));
        parts.push(cancer_card(case, now));
        parts.push(treatment_card(case, now));
    }
    parts.extend([care_card(), seed_card()]);
    parts
}

fn headline(now: Standing) -> Doc {
    el(
        "p",
        "",
        vec![Doc::Text(words::standing(now)), source(now.source())],
    )
}

/// The types that are shown, each under its name where there are several.
fn by_type(now: Standing, part: impl Fn(Subtype) -> Vec<Doc>) -> Vec<Doc> {
    let types = now.types();
    let named = |subtype| (types.len() > 1).then(|| text("h3", "", words::subtype(subtype)));
    let parts = types.iter().map(|subtype| {
        let title = named(subtype).into_iter();
        title.chain(part(subtype)).collect::<Vec<_>>()
    });
    parts.flatten().collect()
}

fn work_up_card(case: &Case) -> Doc {
    let rows = work_up(case);
    let gist = list(rows.iter().map(work_up_line));
    let how = rows.iter().flat_map(|row| {
        let to_do = line(exams::what_to_do(row.domain), row.domain.source());
        let readings = READINGS.into_iter();
        let own = readings.filter(|reading| reading.domain() == row.domain);
        let own = own.map(|reading| line(exams::reading(reading), reading.source()));
        let all = [to_do].into_iter().chain(own);
        [text("h3", "", exams::domain(row.domain)), list(all)]
    });
    card(
        "pathway-work-up",
        words::WORK_UP.get(),
        vec![gist, folded(exams::HOW.get(), how.collect())],
    )
}

/// A domain, how far it is done, and what in it is open or not recorded.
fn work_up_line(row: &Row) -> Doc {
    let mut parts = vec![
        text("strong", "", exams::domain(row.domain)),
        Doc::Text(format!(": {}", exams::state(row.state))),
    ];
    // A domain of one check needs no name for it.
    let alone = row.checks.len() == 1;
    for state in [State::Open, State::NotRecorded] {
        let those = row.checks.iter().filter(|(_, own)| *own == state);
        let names: Vec<_> = those.map(|(check, _)| exams::check(*check)).collect();
        if !names.is_empty() && !alone {
            let words = format!("{}: {}", exams::state(state), names.join("; "));
            parts.push(text("div", "hint", words));
        }
    }
    el("li", "", parts)
}

fn organs_card(now: Standing) -> Doc {
    let parts = by_type(now, |subtype| {
        let gist = ASPECTS.map(|aspect| spread_line(aspect, subtype));
        let outlooks = OUTLOOKS.into_iter().filter(|one| one.concerns(subtype));
        vec![
            list(gist),
            folded(words::FIGURES.get(), vec![figure_lines(subtype)]),
            folded(words::OUTLOOK.get(), vec![lines(outlooks, organs::outlook)]),
        ]
    });
    let all = [headline(now)].into_iter().chain(parts);
    card("pathway-organs", words::ORGANS.get(), all.collect())
}

fn spread_line(aspect: Aspect, subtype: Subtype) -> Doc {
    let spreads = spreads(aspect, subtype);
    let figures: Vec<_> = spreads.iter().map(organs::spread).collect();
    let figures = if figures.is_empty() {
        organs::NO_FIGURE.to_owned()
    } else {
        figures.join("; ")
    };
    let name = text("strong", "", organs::aspect(aspect));
    el("li", "", vec![name, Doc::Text(format!(": {figures}"))])
}

/// Figures and remarks by aspect, those of every type after the type's own.
fn figure_lines(subtype: Subtype) -> Doc {
    let all = ASPECTS.into_iter().flat_map(|aspect| {
        let own = figures(aspect, Some(subtype)).chain(figures(aspect, None));
        let own = own.map(|figure| line(organs::figure(figure), figure.source));
        let remarks = REMARKS
            .into_iter()
            .filter(move |remark| remark.aspect() == aspect && remark.concerns(subtype));
        own.chain(remarks.map(|remark| line(organs::remark(remark), remark.source())))
    });
    list(all)
}

fn cancer_card(case: &Case, now: Standing) -> Doc {
    let risk = risk(case, now);
    let (citation, counted) = match &risk {
        CancerRisk::Tiers(tiers) => (TIER_SOURCE, words::counted(tiers)),
        CancerRisk::Juvenile | CancerRisk::NoType => (WINDOW_SOURCE, Vec::new()),
    };
    let gist = el(
        "p",
        "",
        vec![Doc::Text(words::risk(risk)), source(citation)],
    );
    let mut parts = vec![gist];
    if !counted.is_empty() {
        parts.push(list(counted.into_iter().map(|words| text("li", "", words))));
    }
    let rule = [
        line(words::TIER_RULE, TIER_SOURCE),
        line(words::ANSWERS, ANSWERS_SOURCE),
    ];
    parts.push(folded(words::FACTORS.get(), vec![list(rule)]));
    parts.push(folded(
        words::PANELS.get(),
        vec![lines(SCREENING, words::screening)],
    ));
    card("pathway-cancer", words::CANCER.get(), parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::classify::antibody::Antibody;
    use crate::domain::finding::Finding;
    use crate::domain::questions::Question;
    use crate::domain::refusal::Field;
    use crate::i18n::pathway::treatment;
    use crate::i18n::steps;
    use crate::report::doc::{decode, encode};

    fn case(hmgcr: Antibody, srp: Antibody) -> Case {
        let mut case = Case {
            anti_hmgcr: hmgcr.into(),
            anti_srp: srp.into(),
            ..Case::default()
        };
        case.answers.set(Question::CkRaised, Finding::Present);
        case.answers.set(Question::LegsWeak, Finding::Present);
        case
    }

    fn text_of(case: &Case) -> String {
        let docs = pathway(case);
        assert_eq!(decode(&encode(&docs)).as_ref(), Ok(&docs));
        let mut words = String::new();
        docs.iter().for_each(|doc| doc.add_text(&mut words));
        words
    }

    #[test]
    fn without_a_type_only_what_holds_for_everybody_is_shown() {
        let words = text_of(&Case::default());
        for title in [words::WORK_UP, words::CARE, words::SEED] {
            assert!(words.contains(title.get()), "{title}");
        }
        for title in [words::ORGANS, words::CANCER, words::TREATMENT] {
            assert!(!words.contains(title.get()), "{title}");
        }
        assert!(!words.contains("mg"), "no dose");
    }

    #[test]
    fn each_type_is_shown_and_none_is_called_without_antibodies() {
        use Antibody::{Negative, NotTested, Positive, Weak};
        for (hmgcr, srp, said) in [
            (Positive, NotTested, "Shown for anti-HMGCR myopathy."),
            (NotTested, Positive, "Shown for anti-SRP myopathy."),
            (
                Positive,
                Positive,
                "Type unresolved: both antibodies are positive.",
            ),
            (
                Weak,
                Negative,
                "Provisional: a weak antibody is the only support.",
            ),
        ] {
            let words = text_of(&case(hmgcr, srp));
            assert!(words.contains(said), "{said}");
            let lower = words.to_lowercase();
            assert!(!lower.contains("seronegative") && !lower.contains("antibody-negative"));
            for title in [words::ORGANS, words::CANCER, words::TREATMENT] {
                assert!(words.contains(title.get()), "{title}");
            }
            // Both, and only both, have their own part.
            let both = words
                .matches("Rituximab early is commonly favoured")
                .count()
                + words
                    .matches("Stop the statin, and do not start one again")
                    .count();
            assert_eq!(both, if hmgcr == srp { 2 } else { 1 });
        }
    }

    #[test]
    fn treatment_is_withheld_under_eighteen() {
        let mut child = case(Antibody::Positive, Antibody::Negative);
        child.read(Field::Age, "12");
        let words = text_of(&child);
        assert!(words.contains(treatment::ADULTS_ONLY.get()) && !words.contains("mg/kg"));
    }

    fn items(docs: &[Doc], out: &mut Vec<Doc>) {
        for doc in docs {
            if let Doc::Element { tag, children, .. } = doc {
                if *tag == "li" {
                    out.push(doc.clone());
                }
                items(children, out);
            }
        }
    }

    #[test]
    fn every_line_that_is_folded_or_advises_says_how_well_it_was_checked() {
        let docs = pathway(&case(Antibody::Positive, Antibody::Negative));
        let mut all = Vec::new();
        items(&docs, &mut all);
        let statuses = [
            crate::domain::sources::Status::Published,
            crate::domain::sources::Status::Reported,
            crate::domain::sources::Status::Unconfirmed,
            crate::domain::sources::Status::Policy,
        ]
        .map(steps::status);
        let without = all.iter().filter(|item| {
            let mut words = String::new();
            item.add_text(&mut words);
            !statuses.iter().any(|status| words.contains(status.get()))
        });
        // The states of the work-up, the spreads whose figures stand below, and the factors under their rule.
        let mut lists = 0;
        for item in without {
            let mut words = String::new();
            item.add_text(&mut words);
            let known = [
                "done",
                "open",
                "not recorded",
                "not called for",
                " source",
                "by cohort",
                "no figure",
            ];
            let counted = ["Counted: ", "Not known, ", "Not asked here"];
            assert!(
                known.iter().any(|part| words.contains(part))
                    || counted.iter().any(|part| words.starts_with(part)),
                "{words}"
            );
            lists += 1;
        }
        assert!(lists < all.len() / 2);
    }
}
