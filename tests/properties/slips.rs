//! Every way in which a history can contradict itself, each beside what is close to it and no contradiction.

use super::cases::TODAY;
use imnm::domain::case::{Case, STATINS};
use imnm::domain::classify::histology::{BiopsyState, FEATURES};
use imnm::domain::dates;
use imnm::domain::finding::Finding::{self, Absent, Present, Unknown};
use imnm::domain::questions::Question;
use imnm::domain::refusal::{Field, Reason, Refusal};

pub type Change = Box<dyn Fn(&mut Case)>;

/// A contradiction: what makes it, what is close to it and none, and how it is refused.
pub struct Contradiction {
    pub name: String,
    pub slip: Change,
    pub sound: Change,
    pub refusal: Refusal,
}

fn one(
    name: impl Into<String>,
    slip: impl Fn(&mut Case) + 'static,
    sound: impl Fn(&mut Case) + 'static,
    field: Field,
    reason: Reason,
) -> Contradiction {
    Contradiction {
        name: name.into(),
        slip: Box::new(slip),
        sound: Box::new(sound),
        refusal: Refusal::new(field, reason),
    }
}

/// Writes texts and answers.
pub fn write(case: &mut Case, texts: &[(Field, &str)], answers: &[(Question, Finding)]) {
    for (field, text) in texts {
        case.read(*field, text);
    }
    for (question, finding) in answers {
        case.answers.set(*question, *finding);
    }
}

fn ck(
    peak: &'static str,
    now: &'static str,
    limit: &'static str,
    raised: Finding,
) -> impl Fn(&mut Case) {
    move |case| {
        let texts = [
            (Field::Ck, peak),
            (Field::CkNow, now),
            (Field::CkLimit, limit),
        ];
        write(case, &texts, &[(Question::CkRaised, raised)]);
    }
}

fn weakness(now: Finding, arms: Finding, legs: Finding) -> impl Fn(&mut Case) {
    move |case| {
        let answers = [
            (Question::WeakNow, now),
            (Question::ArmsWeak, arms),
            (Question::LegsWeak, legs),
        ];
        write(case, &[], &answers);
    }
}

fn legs(proximal: Finding, weak: Finding) -> impl Fn(&mut Case) {
    move |case| {
        let answers = [
            (Question::LegsProximal, proximal),
            (Question::LegsWeak, weak),
        ];
        write(case, &[], &answers);
    }
}

fn swallowing(severe: Finding, any: Finding) -> impl Fn(&mut Case) {
    move |case| {
        let answers = [
            (Question::SevereDysphagia, severe),
            (Question::Dysphagia, any),
        ];
        write(case, &[], &answers);
    }
}

fn ages(age: &'static str, onset: &'static str) -> impl Fn(&mut Case) {
    move |case| write(case, &[(Field::Age, age), (Field::OnsetAge, onset)], &[])
}

/// A statin answered so, with nothing else of it written down.
fn statin(answer: Finding, persisting: Finding, days: [&'static str; 2]) -> impl Fn(&mut Case) {
    move |case| {
        case.today = dates::parse(TODAY);
        case.statin = None;
        let texts = [(Field::StatinStart, days[0]), (Field::StatinStop, days[1])];
        let answers = [
            (Question::Statin, answer),
            (Question::StatinPersisting, persisting),
        ];
        write(case, &texts, &answers);
    }
}

pub fn contradictions() -> Vec<Contradiction> {
    let mut all = values_and_answers();
    all.extend(legs_compared());
    all.extend(biopsies());
    all.extend(statins());
    all.extend(statin_days());
    all
}

fn values_and_answers() -> Vec<Contradiction> {
    let weak_now = Field::Answer(Question::WeakNow);
    let severe = Field::Answer(Question::SevereDysphagia);
    vec![
        one(
            "CK now above the highest",
            ck("900", "901", "200", Unknown),
            ck("900", "900", "200", Unknown),
            Field::CkNow,
            Reason::CkNowAbovePeak,
        ),
        one(
            "CK now above the highest, without a limit",
            ck("900", "900.5", "", Present),
            ck("900", "899.5", "", Present),
            Field::CkNow,
            Reason::CkNowAbovePeak,
        ),
        one(
            "CK never raised, and above its limit",
            ck("201", "", "200", Absent),
            ck("200", "", "200", Absent),
            Field::Ck,
            Reason::CkContradictsAnswer,
        ),
        one(
            "CK raised, and its highest not above the limit",
            ck("200", "", "200", Present),
            ck("201", "", "200", Present),
            Field::Ck,
            Reason::CkContradictsAnswer,
        ),
        one(
            "CK never raised, and above its limit now",
            ck("", "201", "200", Absent),
            ck("", "200", "200", Absent),
            Field::CkNow,
            Reason::CkContradictsAnswer,
        ),
        one(
            "weak now, arms and legs never",
            weakness(Present, Absent, Absent),
            weakness(Present, Absent, Unknown),
            weak_now,
            Reason::WeakNowContradictsAnswers,
        ),
        one(
            "weak now, arms and legs never, against an open answer",
            weakness(Present, Absent, Absent),
            weakness(Unknown, Absent, Absent),
            weak_now,
            Reason::WeakNowContradictsAnswers,
        ),
        one(
            "weak now, arms and legs never, against a legs answer",
            weakness(Present, Absent, Absent),
            weakness(Absent, Present, Absent),
            weak_now,
            Reason::WeakNowContradictsAnswers,
        ),
        one(
            "severe, and no trouble swallowing",
            swallowing(Present, Absent),
            swallowing(Present, Unknown),
            severe,
            Reason::SwallowingContradictsAnswer,
        ),
        one(
            "severe, and no trouble swallowing, against neither",
            swallowing(Present, Absent),
            swallowing(Absent, Absent),
            severe,
            Reason::SwallowingContradictsAnswer,
        ),
        one(
            "first symptom after the age",
            ages("62", "62.1"),
            ages("62", "62"),
            Field::OnsetAge,
            Reason::OnsetAfterAge,
        ),
    ]
}

/// Proximal muscles of legs that were never weak are not the weaker ones.
fn legs_compared() -> Vec<Contradiction> {
    let sound = [
        (Present, Present),
        (Present, Unknown),
        (Unknown, Absent),
        (Absent, Absent),
    ];
    let rows = sound.into_iter().map(|(proximal, weak)| {
        one(
            format!("legs weaker above {proximal:?}, legs weak {weak:?}"),
            legs(Present, Absent),
            legs(proximal, weak),
            Field::Answer(Question::LegsProximal),
            Reason::LegsContradictAnswer,
        )
    });
    rows.collect()
}

/// A day to come, and what is no day, of the start and of the stop.
fn statin_days() -> Vec<Contradiction> {
    let rows = [
        ("2026-11-25", TODAY, Reason::DateInFuture),
        ("2027-01-01", "", Reason::DateInFuture),
        ("last autumn", "2026-01-05", Reason::NotADate),
        ("2026-02-29", "2026-02-28", Reason::NotADate),
    ];
    let fields = [Field::StatinStart, Field::StatinStop];
    let pairs = rows
        .into_iter()
        .flat_map(|row| fields.map(|field| (row, field)));
    let with = |field, day| {
        let days = if field == Field::StatinStart {
            [day, ""]
        } else {
            ["", day]
        };
        statin(Present, Unknown, days)
    };
    let all = pairs.map(|((slip, sound, reason), field)| {
        one(
            format!("{field:?} on {slip}"),
            with(field, slip),
            with(field, sound),
            field,
            reason,
        )
    });
    all.collect()
}

fn biopsies() -> Vec<Contradiction> {
    let states = [BiopsyState::NotDone, BiopsyState::Inadequate];
    let pairs = states
        .into_iter()
        .flat_map(|state| FEATURES.map(|feature| (state, feature)));
    let with = |state, feature, finding| {
        move |case: &mut Case| {
            case.biopsy = state;
            for other in FEATURES {
                case.answers.set(Question::Feature(other), Unknown);
            }
            case.answers.set(Question::Feature(feature), finding);
        }
    };
    let pairs: Vec<_> = pairs.collect();
    let rows = pairs.iter().flat_map(|&(state, feature)| {
        let sound: [Change; 2] = [
            Box::new(with(BiopsyState::Done, feature, Present)),
            Box::new(with(state, feature, Absent)),
        ];
        sound.map(|sound| {
            one(
                format!("{feature:?} in a biopsy {state:?}"),
                with(state, feature, Present),
                sound,
                Field::Biopsy,
                Reason::FeaturesWithoutBiopsy,
            )
        })
    });
    rows.collect()
}

fn statins() -> Vec<Contradiction> {
    let denied = |slip: Change, sound: Change| {
        let field = Field::Answer(Question::Statin);
        one(
            "no statin, and",
            slip,
            sound,
            field,
            Reason::StatinContradictsAnswer,
        )
    };
    let none = || -> Change { Box::new(statin(Absent, Unknown, ["", ""])) };
    let mut all = vec![
        denied(Box::new(statin(Absent, Present, ["", ""])), none()),
        denied(
            Box::new(statin(Absent, Unknown, ["2026-01-05", ""])),
            none(),
        ),
        denied(
            Box::new(statin(Absent, Unknown, ["", "2026-01-05"])),
            none(),
        ),
        denied(
            Box::new(statin(Absent, Unknown, ["", "2026-01-05"])),
            Box::new(statin(Unknown, Unknown, ["", "2026-01-05"])),
        ),
        denied(
            Box::new(statin(Absent, Present, ["2026-01-05", ""])),
            Box::new(statin(Present, Present, ["2026-01-05", ""])),
        ),
        one(
            "stopped before it was started",
            statin(Present, Unknown, ["2026-01-05", "2026-01-04"]),
            statin(Present, Unknown, ["2026-01-05", "2026-01-05"]),
            Field::StatinStop,
            Reason::StatinStopBeforeStart,
        ),
    ];
    for name in STATINS {
        let with = move |answer| -> Change {
            Box::new(move |case: &mut Case| {
                statin(answer, Unknown, ["", ""])(case);
                case.statin = Some(name);
            })
        };
        all.push(denied(with(Absent), with(Present)));
        all.push(denied(with(Absent), with(Unknown)));
    }
    all
}
