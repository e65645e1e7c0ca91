//! Every statement has a source that fits, and each type its own.

use crate::domain::classify::enmc::Subtype;
use crate::domain::classify::pathway::Statement;
use crate::domain::classify::pathway::cancer::{self, Factor, SCREENING};
use crate::domain::classify::pathway::care::{CARE, FOLLOW_UP};
use crate::domain::classify::pathway::doses::REFERENCE_DOSES;
use crate::domain::classify::pathway::figures::FIGURES;
use crate::domain::classify::pathway::organs::{ASPECTS, Aspect, Measure, REMARKS, spreads};
use crate::domain::classify::pathway::outlook::OUTLOOKS;
use crate::domain::classify::pathway::seed::SLIPS;
use crate::domain::classify::pathway::treatment::{ADVICE, Advice, BEFORE_RITUXIMAB, EVIDENCE};
use crate::domain::classify::pathway::work_up::{DOMAINS, READINGS};
use crate::domain::set::Member;
use crate::domain::sources::{Citation, SourceId, Status};

#[test]
fn figures_that_disagree_are_shown_from_the_lowest_to_the_highest() {
    let of = |aspect, subtype| {
        let spreads = spreads(aspect, subtype).into_iter();
        spreads
            .map(|one| (one.measure, one.low, one.high, one.figures))
            .collect::<Vec<_>>()
    };
    let (hmgcr, srp, neither) = (
        Subtype::AntiHmgcr,
        Subtype::AntiSrp,
        Subtype::AntibodyNegative,
    );
    assert_eq!(of(Aspect::Lung, srp), [(Measure::Interstitial, 0, 500, 6)]);
    assert_eq!(of(Aspect::Statin, hmgcr), [(Measure::Plain, 150, 870, 6)]);
    assert_eq!(
        of(Aspect::Swallowing, hmgcr),
        [(Measure::Plain, 310, 500, 4)]
    );
    assert_eq!(of(Aspect::Heart, srp), [(Measure::Plain, 125, 125, 1)]);
    assert_eq!(of(Aspect::Heart, hmgcr), []);
    let cancer = [
        (Measure::SameTime, 214, 214, 1),
        (Measure::Lifetime, 300, 300, 1),
    ];
    assert_eq!(of(Aspect::Cancer, neither), cancer);
    for figure in FIGURES {
        let (low, high) = figure.share.ends();
        assert!(
            (0..=1_000).contains(&low) && (low..=1_000).contains(&high),
            "{figure:?}"
        );
        assert!(ASPECTS.contains(&figure.aspect));
    }
}

fn sources<T: Statement>(statements: &[T]) -> impl Iterator<Item = Citation> {
    statements.iter().map(|one| one.source())
}

#[test]
fn every_statement_has_a_source_that_fits_its_status() {
    let factors = Factor::ALL.iter().map(|factor| factor.source());
    let all: Vec<Citation> = sources(&DOMAINS)
        .chain(sources(&READINGS))
        .chain(sources(&REMARKS))
        .chain(sources(&OUTLOOKS))
        .chain(sources(&ADVICE))
        .chain(sources(&EVIDENCE))
        .chain(sources(&BEFORE_RITUXIMAB))
        .chain(sources(&REFERENCE_DOSES))
        .chain(sources(&CARE))
        .chain(sources(&FOLLOW_UP))
        .chain(sources(&SLIPS))
        .chain(sources(&SCREENING))
        .chain(factors)
        .chain(FIGURES.iter().map(|figure| figure.source))
        .collect();
    assert!(all.len() > 150, "{}", all.len());
    for citation in all {
        assert!(
            citation.source.row().is_some() && !citation.at.is_empty(),
            "{citation:?}"
        );
        let policy = citation.source == SourceId::Policy;
        assert_eq!(policy, citation.status == Status::Policy, "{citation:?}");
        // What has no source was not read in one.
        let nameless = citation.source == SourceId::Unsourced;
        assert!(
            !nameless || citation.status == Status::Unconfirmed,
            "{citation:?}"
        );
    }
}

#[test]
fn what_was_not_read_again_is_not_called_published() {
    let unconfirmed = |citation: Citation| citation.status == Status::Unconfirmed;
    assert!(
        sources(&ADVICE).all(unconfirmed),
        "the workshop's treatment"
    );
    assert!(sources(&BEFORE_RITUXIMAB).all(unconfirmed));
    assert!(
        Factor::ALL
            .iter()
            .all(|factor| unconfirmed(factor.source()))
    );
    assert!(unconfirmed(cancer::TIER_SOURCE));
    for screening in SCREENING {
        use cancer::Screening::{Basic, Enhanced, Schedule};
        let panel = [Basic, Enhanced, Schedule].contains(&screening);
        let reported = screening.source().status == Status::Reported;
        assert_eq!(panel, reported, "{screening:?}");
    }
}

#[test]
fn each_type_has_its_own_advice() {
    let of = |subtype| {
        ADVICE
            .into_iter()
            .filter(move |advice| advice.concerns(subtype))
    };
    let has = |subtype, advice: Advice| of(subtype).any(|one| one == advice);
    for &subtype in Subtype::ALL {
        let second = [
            Advice::SecondHmgcr,
            Advice::SecondSrp,
            Advice::SecondNeither,
        ];
        assert_eq!(of(subtype).filter(|one| second.contains(one)).count(), 1);
        assert!(has(subtype, Advice::Steroid) && has(subtype, Advice::Duration));
        assert!(REMARKS.into_iter().any(|remark| remark.concerns(subtype)));
        assert!(
            OUTLOOKS
                .into_iter()
                .any(|outlook| outlook.concerns(subtype))
        );
        assert!(
            EVIDENCE
                .into_iter()
                .any(|evidence| evidence.concerns(subtype))
        );
    }
    assert!(has(Subtype::AntiHmgcr, Advice::StopStatin));
    assert!(!has(Subtype::AntiSrp, Advice::StopStatin));
}

#[test]
fn what_is_named_after_one_type_is_said_of_that_type_alone() {
    let names = [
        ("Hmgcr", Subtype::AntiHmgcr),
        ("Srp", Subtype::AntiSrp),
        ("Neither", Subtype::AntibodyNegative),
    ];
    let mut seen = [0; 3];
    let those = |concerns: &dyn Fn(Subtype) -> bool| {
        let all = Subtype::ALL.iter().copied();
        all.filter(|one| concerns(*one)).collect::<Vec<_>>()
    };
    let remarks = REMARKS.map(|one| (format!("{one:?}"), those(&|of| one.concerns(of))));
    let outlooks = OUTLOOKS.map(|one| (format!("{one:?}"), those(&|of| one.concerns(of))));
    for (name, types) in remarks.into_iter().chain(outlooks) {
        let place = names.iter().position(|(word, _)| name.contains(word));
        if let Some(place) = place {
            assert_eq!(types, [names[place].1], "{name}");
            seen[place] += 1;
        } else if name == "StatinAlone" {
            assert_eq!(types, [Subtype::AntiHmgcr]);
        } else {
            assert_eq!(types, Subtype::ALL, "{name}");
        }
    }
    assert_eq!(seen, [10, 9, 2]);
}
