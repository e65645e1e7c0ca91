//! What is noted beside the classification, and how far a check of the work-up has come, and what a question is for:
//! read from the answers alone.

use super::cases::case;
use super::config;
use imnm::domain::assessment::assess;
use imnm::domain::body_size::Sex;
use imnm::domain::case::{Case, STATINS};
use imnm::domain::classify::antibody::{Antibody, AntibodyTest, Assay};
use imnm::domain::classify::bohan_peter::BohanPeterClass;
use imnm::domain::classify::criteria::{Criteria, DIFFERENCES, Difference};
use imnm::domain::classify::enmc::{Subtype, Verdict};
use imnm::domain::classify::enmc_2003::Element2003;
use imnm::domain::classify::eular_acr::{Class, Model};
use imnm::domain::classify::examination::Tempo;
use imnm::domain::classify::histology::BiopsyState;
use imnm::domain::classify::notes::{Note, notes};
use imnm::domain::classify::of_case::examination;
use imnm::domain::classify::pathway::checks::Check;
use imnm::domain::classify::pathway::work_up::State;
use imnm::domain::finding::Finding::{Absent, Present, Unknown};
use imnm::domain::ivig::weight::{WEIGHT_POLICIES, WeightPolicy};
use imnm::domain::questions::Question;
use imnm::domain::refusal::Field;
use imnm::domain::set::{Member, Set};
use proptest::prelude::*;

fn by(test: AntibodyTest, result: Antibody, assay: Assay) -> bool {
    test.result == result && test.assay == Some(assay)
}

/// Is the note due? The note on a low peak has its own test.
fn is_due(case: &Case, note: Note) -> Option<bool> {
    let positive_by_blot = |test| by(test, Antibody::Positive, Assay::Blot);
    let pattern = case.answers.get(Question::SrpCytoplasmic) == Present;
    let hmgcr = case.anti_hmgcr.result == Antibody::Positive && !positive_by_blot(case.anti_hmgcr);
    let one_protein = [Assay::Blot, Assay::Elisa];
    match note {
        Note::LowPeak => None,
        Note::HmgcrByBlot => Some(by(case.anti_hmgcr, Antibody::Negative, Assay::Blot)),
        Note::SrpMissed => {
            let by_one = |assay| by(case.anti_srp, Antibody::Negative, assay);
            Some(one_protein.into_iter().any(by_one) && !hmgcr)
        }
        Note::PositiveByBlot => Some(
            [
                case.anti_hmgcr,
                case.jo_one,
                case.synthetase,
                case.dermatomyositis,
            ]
            .into_iter()
            .any(positive_by_blot)
                || positive_by_blot(case.anti_srp) && !pattern,
        ),
        Note::CkNormalNow => {
            let limit = case.ck_limit.known();
            let above = |ck| limit.is_some_and(|limit| ck > limit);
            let raised = case.answers.get(Question::CkRaised) == Present
                || case.ck.known().is_some_and(above);
            let now = case.ck_now.known();
            Some(raised && now.is_some_and(|ck| limit.is_some() && !above(ck)))
        }
    }
}

/// Do the sets differ so? By their verdicts.
fn differs(sets: &Criteria, difference: Difference) -> bool {
    use BohanPeterClass as Old;
    let verdict = |of| sets.enmc.of(of);
    let met = sets.enmc.status() == Verdict::Met;
    let by_antibody = met && verdict(Subtype::AntibodyNegative) != Verdict::Met;
    let is_myositis = |class| matches!(class, Class::Probable | Class::Definite);
    let place = |class| {
        [
            Class::NotIim,
            Class::Possible,
            Class::Probable,
            Class::Definite,
        ]
        .into_iter()
        .position(|one| one == class)
    };
    let applies = met && sets.bohan_peter.excluded != Present;
    let old = sets.enmc_2003;
    let has = |elements: Set<Element2003>, some: &[Element2003]| {
        some.iter().any(|one| elements.contains(*one))
    };
    match difference {
        Difference::NoPointsForAntibody => by_antibody && !is_myositis(sets.eular.class),
        Difference::MyositisWithoutType => !met && is_myositis(sets.eular.class),
        Difference::BiopsyLowers => place(sets.eular.class) < place(sets.eular_no_biopsy.class),
        Difference::BiopsyForEveryone => {
            let biopsy = [
                Element2003::Necrosis,
                Element2003::FewCells,
                Element2003::NoPerimysial,
                Element2003::NoOtherPattern,
            ];
            by_antibody && old.verdict == Verdict::Undetermined && has(old.unknown, &biopsy)
        }
        Difference::PatternOfWeakness => {
            let pattern = [Element2003::Neck, Element2003::LegsProximal];
            met && old.verdict == Verdict::NotMet && has(old.absent, &pattern)
        }
        Difference::CalledPolymyositis => {
            let class = sets.bohan_peter.class;
            applies && [Old::PossiblePm, Old::ProbablePm, Old::DefinitePm].contains(&class)
        }
        Difference::CalledDermatomyositis => {
            let class = sets.bohan_peter.class;
            applies && [Old::PossibleDm, Old::ProbableDm, Old::DefiniteDm].contains(&class)
        }
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_difference_is_there_exactly_where_the_sets_differ_so(case in case()) {
        let Some(compared) = assess(&case).criteria else { return Ok(()) };
        let differences = compared.differences;
        for difference in DIFFERENCES {
            let (found, expected) = (differences.contains(difference), differs(&compared.criteria, difference));
            prop_assert_eq!(found, expected, "{:?}: {:?}", difference, case);
        }
        let model = if case.biopsy == BiopsyState::Done { Model::Biopsy } else { Model::NoBiopsy };
        prop_assert_eq!(compared.criteria.eular.model, model, "{:?}", case);
        prop_assert_eq!(compared.criteria.eular_no_biopsy.model, Model::NoBiopsy, "{:?}", case);
    }

    #[test]
    fn a_note_is_there_exactly_where_it_is_due(case in case()) {
        // Of answers that contradict each other nothing is noted.
        prop_assume!(assess(&case).criteria.is_some());
        let noted = notes(&case, &examination(&case));
        for note in Note::ALL.iter().copied() {
            if let Some(is_due) = is_due(&case, note) {
                prop_assert_eq!(noted.contains(note), is_due, "{:?}: {:?}", note, case);
            }
        }
    }
}

#[test]
fn a_statin_is_recorded_with_its_name_and_both_days() {
    let state = |case: &Case| Check::Statin.state(case);
    let mut case = Case::default();
    assert_eq!(state(&case), State::Open);
    case.answers.set(Question::Statin, Absent);
    assert_eq!(state(&case), State::Done);
    case.answers.set(Question::Statin, Present);
    let name = STATINS[0];
    for (named, start, stop) in [
        (true, "", ""),
        (false, "2027-01-01", "2027-02-01"),
        (true, "2027-01-01", ""),
        (true, "", "2027-02-01"),
        (true, "2027-01-01", "2027-02-01"),
    ] {
        case.today = imnm::domain::dates::parse("2027-03-01");
        case.statin = named.then_some(name);
        case.read(Field::StatinStart, start);
        case.read(Field::StatinStop, stop);
        let done = named && !start.is_empty() && !stop.is_empty();
        let expected = if done { State::Done } else { State::Open };
        assert_eq!(state(&case), expected, "{named} {start} {stop}");
    }
}

#[test]
fn trouble_swallowing_is_recorded_with_its_severity() {
    for (trouble, severe, expected) in [
        (Absent, Unknown, State::NotNeeded),
        (Unknown, Unknown, State::Open),
        (Present, Unknown, State::Open),
        (Present, Absent, State::Done),
        (Present, Present, State::Done),
    ] {
        let mut case = Case::default();
        case.answers.set(Question::Dysphagia, trouble);
        case.answers.set(Question::SevereDysphagia, severe);
        let state = Check::DysphagiaSeverity.state(&case);
        assert_eq!(state, expected, "{trouble:?}, {severe:?}");
    }
}

/// A slow course with neither antibody calls for a gene panel; what is not known about either keeps it open or unasked.
#[test]
fn a_gene_panel_is_due_for_a_slow_course_with_neither_antibody() {
    let tested = |result| AntibodyTest {
        result,
        assay: Some(Assay::Elisa),
    };
    let (none, some) = (Antibody::Negative, Antibody::Positive);
    for (hmgcr, srp, tempo, onset, family, expected) in [
        (none, none, Some(Tempo::Years), "62", Absent, State::Open),
        (
            none,
            none,
            Some(Tempo::Weeks),
            "62",
            Absent,
            State::NotNeeded,
        ),
        (
            some,
            none,
            Some(Tempo::Years),
            "62",
            Absent,
            State::NotNeeded,
        ),
        (
            none,
            some,
            Some(Tempo::Years),
            "62",
            Absent,
            State::NotNeeded,
        ),
        (some, none, None, "62", Absent, State::NotRecorded),
        (
            some,
            none,
            Some(Tempo::Years),
            "",
            Absent,
            State::NotRecorded,
        ),
        (
            some,
            none,
            Some(Tempo::Years),
            "62",
            Unknown,
            State::NotRecorded,
        ),
        (some, none, Some(Tempo::Years), "62", Present, State::Open),
    ] {
        let mut case = Case {
            anti_hmgcr: tested(hmgcr),
            anti_srp: tested(srp),
            tempo,
            ..Case::default()
        };
        case.read(Field::OnsetAge, onset);
        case.answers.set(Question::Family, family);
        let state = Check::GenePanel.state(&case);
        assert_eq!(
            state, expected,
            "{hmgcr:?} {srp:?} {tempo:?} {onset} {family:?}"
        );
        case.answers.set(Question::Dystrophy, Present);
        assert_eq!(Check::GenePanel.state(&case), State::Done);
    }
}

#[test]
fn the_weight_before_a_pregnancy_is_asked_for_ontario_s_rule_in_a_pregnancy() {
    for policy in WEIGHT_POLICIES {
        for pregnant in [Present, Absent, Unknown] {
            let mut case = Case {
                sex: Some(Sex::Female),
                pregnant,
                ..Case::default()
            };
            case.read(Field::Age, "30");
            case.ivig.policy = policy;
            let is_asked = policy == WeightPolicy::Ontario && pregnant == Present;
            let asked = case.prepregnancy_weight_is_asked();
            assert_eq!(asked, is_asked, "{policy:?}, {pregnant:?}");
        }
    }
}

/// Of the questions of its view those decide on dalteparin that forbid it or count in a score that decides.
#[test]
fn what_only_informs_does_not_decide_on_dalteparin() {
    for question in imnm::domain::questions::QUESTIONS {
        let decides = question.decides_on_dalteparin();
        match question {
            Question::Stop(_)
            | Question::Clot(_)
            | Question::Bleeding(_)
            | Question::AntiplateletOrNsaid
            | Question::Retinopathy => {
                assert!(decides, "{question:?}");
            }
            Question::LegParalysis
            | Question::ImmobileSevenDays
            | Question::PrednisoloneTen
            | Question::Statin
            | Question::Family => {
                assert!(!decides, "{question:?}");
            }
            _ => {}
        }
    }
}
