//! From a case to what the criteria look at; and what in the history can't be taken, or contradicts itself.

use super::examination::{CkPeak, Examination};
use super::histology::{BiopsyState, FEATURES, Histology};
use super::mimics::Clues;
use crate::domain::case::Case;
use crate::domain::dates;
use crate::domain::enzyme::CK_LIMIT;
use crate::domain::finding::Finding;
use crate::domain::questions::Question;
use crate::domain::refusal::{Field, Reading, Reason, Refusal};
use crate::domain::risk::padua::PaduaItem;
use crate::domain::urgent::UrgentSign;

/// What the criteria look at. What is refused is unknown.
#[must_use]
pub fn examination(case: &Case) -> Examination {
    let get = |question| case.answers.get(question);
    let peak = case.ck.known().zip(case.ck_limit.known());
    let at_least = case.ck.known().or(case.ck_now.known());
    Examination {
        onset: case.onset_age().known(),
        tempo: case.tempo,
        arms: get(Question::ArmsWeak),
        legs: get(Question::LegsWeak),
        weak_now: get(Question::WeakNow),
        neck: get(Question::NeckFlexors),
        legs_proximal: get(Question::LegsProximal),
        asymmetric: get(Question::Asymmetric),
        finger_flexors: get(Question::FingerFlexors),
        knee_extensors: get(Question::KneeExtensors),
        not_improved: get(Question::NotImproved),
        dysphagia: match get(Question::SevereDysphagia) {
            Finding::Present => Finding::Present,
            Finding::Absent | Finding::Unknown => get(Question::Dysphagia),
        },
        heliotrope: get(Question::Heliotrope),
        gottron_papules: get(Question::GottronPapules),
        gottron_sign: get(Question::GottronSign),
        ck_raised: ck_raised(case).unwrap_or_default(),
        ck: peak.map(|(peak, limit)| CkPeak { peak, limit }),
        ck_at_least: at_least
            .zip(case.ck_limit.known())
            .map(|(peak, limit)| CkPeak { peak, limit }),
        other_enzymes: get(Question::LdhRaised)
            .or(get(Question::AstRaised))
            .or(get(Question::AltRaised)),
        anti_hmgcr: case.anti_hmgcr.hmgcr(),
        anti_srp: case.anti_srp.srp(get(Question::SrpCytoplasmic)),
        jo_one: case.jo_one.other(),
        synthetase: case.synthetase.other(),
        dermatomyositis: case.dermatomyositis.other(),
        emg: case.emg,
        mri: case.mri,
        biopsy: Histology::new(case.biopsy, |feature| get(Question::Feature(feature))),
        nerve_disease: get(Question::NerveDisease),
        dystrophy: get(Question::Dystrophy),
        family: get(Question::Family),
        granulomatous: get(Question::Granulomatous),
        metabolic: get(Question::Metabolic),
        endocrine: get(Question::Endocrine),
        toxic: get(Question::Toxic),
        amyloid: get(Question::Amyloid),
    }
}

/// What speaks for another disease.
#[must_use]
pub fn clues(case: &Case) -> Clues {
    let get = |question| case.answers.get(question);
    let stopped = case.date(Field::StatinStop).known().zip(case.today);
    let ck = case.ck_now.known().zip(case.ck.known());
    Clues {
        statin: get(Question::Statin),
        weeks_off_statin: stopped
            .and_then(|(day, today)| dates::days_since(day, today).checked_div(DAYS_A_WEEK)),
        persisting: get(Question::StatinPersisting),
        ck_falling: Finding::from_answer(ck.map(|(now, peak)| now < peak)),
        drug: get(Question::MyotoxicDrug),
        checkpoint_inhibitor: get(Question::Urgent(UrgentSign::CheckpointInhibitor)),
        dark_urine: get(Question::DarkUrine),
        rhabdomyolysis: get(Question::Urgent(UrgentSign::Rhabdomyolysis)),
        heart: get(Question::Urgent(UrgentSign::Heart)),
        exercise: get(Question::ExerciseEpisodes),
        lung_disease: get(Question::LungDisease),
        connective: get(Question::Connective),
        virus: get(Question::Virus),
        thyroid: get(Question::ThyroidHigh),
        ck_mb: get(Question::CkMb),
        weight_loss: get(Question::WeightLoss),
        active_cancer: get(Question::Clot(PaduaItem::ActiveCancer)),
    }
}

const DAYS_A_WEEK: i32 = 7;

/// What was entered about the history and can't be taken, or contradicts itself.
#[must_use]
pub fn refusals(case: &Case) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    for reading in [case.ck, case.ck_limit, case.ck_now] {
        refusals.extend(reading.refusal());
    }
    refusals.extend(case.onset_age().refusal());
    for field in [Field::StatinStart, Field::StatinStop] {
        refusals.extend(case.date(field).refusal());
    }
    refusals.extend(ck_raised(case).err());
    let mut refuse = |so: bool, field, reason| {
        if so {
            refusals.push(Refusal::new(field, reason));
        }
    };
    let no = |question| case.answers.get(question) == Finding::Absent;
    let yes = |question| case.answers.get(question).is_present();
    let above = case.ck_now.known().zip(case.ck.known());
    refuse(
        above.is_some_and(|(now, peak)| now > peak),
        Field::CkNow,
        Reason::CkNowAbovePeak,
    );
    refuse(
        yes(Question::WeakNow) && no(Question::ArmsWeak) && no(Question::LegsWeak),
        Field::Answer(Question::WeakNow),
        Reason::WeakNowContradictsAnswers,
    );
    refuse(
        yes(Question::LegsProximal) && no(Question::LegsWeak),
        Field::Answer(Question::LegsProximal),
        Reason::LegsContradictAnswer,
    );
    refuse(
        yes(Question::SevereDysphagia) && no(Question::Dysphagia),
        Field::Answer(Question::SevereDysphagia),
        Reason::SwallowingContradictsAnswer,
    );
    let feature = FEATURES
        .into_iter()
        .any(|feature| yes(Question::Feature(feature)));
    refuse(
        feature && case.biopsy != BiopsyState::Done,
        Field::Biopsy,
        Reason::FeaturesWithoutBiopsy,
    );
    statin_refusals(case, no(Question::Statin), &mut refuse);
    refusals
}

/// A statin that was denied and named, or stopped before it was started.
fn statin_refusals(case: &Case, denied: bool, refuse: &mut impl FnMut(bool, Field, Reason)) {
    let written = |field| case.date(field) != Reading::Unknown;
    let days = written(Field::StatinStart) || written(Field::StatinStop);
    let goes_on = case.answers.get(Question::StatinPersisting).is_present();
    refuse(
        denied && (case.statin.is_some() || days || goes_on),
        Field::Answer(Question::Statin),
        Reason::StatinContradictsAnswer,
    );
    let start = case.date(Field::StatinStart).known();
    let stop = case.date(Field::StatinStop).known();
    refuse(
        start.zip(stop).is_some_and(|(start, stop)| stop < start),
        Field::StatinStop,
        Reason::StatinStopBeforeStart,
    );
}

/// Was CK ever above its limit? From the values where they are there, else as answered. A value of today alone can show
/// that it was, not that it never was; without a limit, one above every limit that could be typed.
///
/// # Errors
/// [`Reason::CkContradictsAnswer`] at the CK.
fn ck_raised(case: &Case) -> Result<Finding, Refusal> {
    let answered = case.answers.get(Question::CkRaised);
    let limit = case.ck_limit.known();
    let above = |reading: Reading<_>| reading.known().zip(limit).map(|(ck, limit)| ck > limit);
    let (field, measured) = match (above(case.ck), above(case.ck_now)) {
        (Some(raised), _) => (Field::Ck, raised),
        (None, Some(true)) => (Field::CkNow, true),
        (None, _) => match above_any_limit(case) {
            Some(field) => (field, true),
            None => return Ok(answered),
        },
    };
    let measured = Finding::from_answer(Some(measured));
    if answered.is_unknown() || answered == measured {
        Ok(measured)
    } else {
        Err(Refusal::new(field, Reason::CkContradictsAnswer))
    }
}

/// The value, if any, that is above every limit that can be.
fn above_any_limit(case: &Case) -> Option<Field> {
    let (_, highest) = CK_LIMIT.possible;
    let mut values = [(Field::Ck, case.ck), (Field::CkNow, case.ck_now)].into_iter();
    let above = values.find(|(_, reading)| reading.known().is_some_and(|ck| ck > highest));
    above.map(|(field, _)| field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Finding::{Absent, Present};

    fn refused(answers: &[(Question, Finding)]) -> Vec<Reason> {
        let mut case = Case::default();
        for (question, finding) in answers {
            case.answers.set(*question, *finding);
        }
        let refusals = refusals(&case);
        refusals.iter().map(|refusal| refusal.reason).collect()
    }

    #[test]
    fn weak_now_contradicts_that_neither_arms_nor_legs_were_and_no_one_of_them_alone() {
        let weak = (Question::WeakNow, Present);
        let arms = (Question::ArmsWeak, Absent);
        let legs = (Question::LegsWeak, Absent);
        assert_eq!(refused(&[weak, arms]), []);
        assert_eq!(refused(&[weak, legs]), []);
        assert_eq!(refused(&[arms, legs]), []);
        assert_eq!(
            refused(&[weak, arms, legs]),
            [Reason::WeakNowContradictsAnswers]
        );
    }

    #[test]
    fn a_value_above_every_limit_that_can_be_is_raised_without_a_limit_too() {
        for field in [Field::Ck, Field::CkNow] {
            for (value, limit, answered, wanted) in [
                ("2000", "", Absent, Ok(Absent)),
                ("2001", "", Absent, Err(Reason::CkContradictsAnswer)),
                ("2001", "", Present, Ok(Present)),
                ("2000", "", Finding::Unknown, Ok(Finding::Unknown)),
                ("2001", "", Finding::Unknown, Ok(Present)),
                ("2001", "2000", Absent, Err(Reason::CkContradictsAnswer)),
            ] {
                let mut case = Case::default();
                case.answers.set(Question::CkRaised, answered);
                case.read(field, value);
                case.read(Field::CkLimit, limit);
                let raised = ck_raised(&case).map_err(|refusal| refusal.reason);
                assert_eq!(raised, wanted, "{field:?} {value} {limit} {answered:?}");
            }
        }
    }

    #[test]
    fn a_detail_contradicts_that_the_whole_is_absent() {
        for (detail, whole, reason) in [
            (
                Question::LegsProximal,
                Question::LegsWeak,
                Reason::LegsContradictAnswer,
            ),
            (
                Question::SevereDysphagia,
                Question::Dysphagia,
                Reason::SwallowingContradictsAnswer,
            ),
        ] {
            assert_eq!(refused(&[(detail, Present)]), []);
            assert_eq!(refused(&[(whole, Absent)]), []);
            assert_eq!(refused(&[(detail, Present), (whole, Present)]), []);
            assert_eq!(refused(&[(detail, Present), (whole, Absent)]), [reason]);
        }
    }
}
