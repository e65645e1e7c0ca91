//! The clearances by Cockcroft and Gault, the filtration by CKD-EPI 2021 and the lowest of them, worked out again: the
//! first with fractions, the second with logarithms, from the dosing dossier, section 7.

use super::Dice;
use super::fraction::{Q, of, q, whole};
use imnm::domain::body_size::Sex;
use imnm::domain::kidney::ckd_epi::creatinine_2021;
use imnm::domain::kidney::clearance::{KidneyNotice, KidneyStep, for_safety, notices};
use imnm::domain::kidney::cockcroft_gault::{Patient, WeightUsed, cockcroft_gault, from_mg_dl};
use imnm::domain::kidney::filtration::Equation;
use imnm::domain::quantity::{
    Centimetres, Kilograms, MicromolesPerLitre, MilligramsPerDecilitre, Years,
};
use imnm::domain::refusal::{Field, Reason, Refusal};
use imnm::domain::set::Set;

/// Thousandths of years, kilograms and centimetres; ten-thousandths of µmol/L.
#[derive(Clone, Copy, Debug)]
struct Body {
    age: i64,
    sex: Sex,
    weight: i64,
    height: i64,
    creatinine: i64,
}

impl Body {
    fn patient(self) -> Patient {
        Patient {
            age: Years::scaled(self.age),
            sex: self.sex,
            weight: Kilograms::scaled(self.weight),
            height: Some(Centimetres::scaled(self.height)),
            creatinine: MicromolesPerLitre::scaled(self.creatinine),
        }
    }

    fn kg(self) -> Q {
        q(self.weight.into(), 1_000)
    }

    fn cm(self) -> Q {
        q(self.height.into(), 1_000)
    }

    fn micromoles(self) -> Q {
        q(self.creatinine.into(), 10_000)
    }

    fn woman(self) -> bool {
        self.sex == Sex::Female
    }

    /// "(140 - age) x kg x k / creatinine µmol/L, k = 1.23 men, 1.04 women"
    fn clearance(self, kg: Q) -> Q {
        let k = if self.woman() {
            q(104, 100)
        } else {
            q(123, 100)
        };
        ((whole(140) - q(self.age.into(), 1_000)) * kg * k / self.micromoles()).displayed()
    }

    /// "(140 - age) x kg / (72 x Scr), x 0.85 women"
    fn mg_dl_form(self) -> Q {
        let mg_dl = self.micromoles() / q(884, 10);
        let sex = if self.woman() { q(85, 100) } else { whole(1) };
        let years = whole(140) - q(self.age.into(), 1_000);
        (years * self.kg() / (whole(72) * mg_dl) * sex).displayed()
    }

    /// "ideal and adjusted only from 152.4 cm and where the ideal is below actual"; neither is rounded first.
    fn ideal(self) -> Option<Q> {
        let base = if self.woman() { q(455, 10) } else { whole(50) };
        let inches = self.cm() / q(254, 100) - whole(60);
        let ideal = base + q(23, 10) * inches;
        (self.cm() >= q(1_524, 10) && ideal < self.kg()).then_some(ideal)
    }

    fn adjusted(self) -> Option<Q> {
        self.ideal()
            .map(|ideal| ideal + q(4, 10) * (self.kg() - ideal))
    }

    /// "142 x min(Scr/k,1)^a x max(Scr/k,1)^-1.200 x 0.9938^age x 1.012 [F]": as a sum of logarithms.
    fn filtration(self) -> Q {
        let (kappa, alpha, factor) = if self.woman() {
            (0.7, -0.241, 1.012)
        } else {
            (0.9, -0.302, 1.0)
        };
        let ratio = (self.creatinine as f64 / 1e4 / 88.4 / kappa).ln();
        let slope = if ratio < 0.0 { alpha } else { -1.2 };
        let years = self.age as f64 / 1e3;
        let log = 142_f64.ln() + slope * ratio + years * 0.9938_f64.ln() + f64::ln(factor);
        q((log.exp() * 10.0).round() as i128, 10)
    }

    /// Mosteller, √(cm x kg / 3600), to 0.01 m²: the hundredths whose half-way neighbours enclose the root.
    fn surface(self) -> Q {
        let square = self.cm() * self.kg() / whole(3_600);
        let guess = (self.height as f64 * self.weight as f64 / 3.6e9).sqrt() * 100.0;
        let near = guess as i128;
        let hundredths =
            (near - 2..=near + 2).rfind(|h| q(2 * h - 1, 200) * q(2 * h - 1, 200) <= square);
        q(hundredths.expect("near the root"), 100)
    }

    fn for_this_body(self) -> Q {
        (self.filtration() * self.surface() / q(173, 100)).displayed()
    }
}

fn compare(body: Body) -> Q {
    let patient = body.patient();
    let ours = cockcroft_gault(&patient).expect("an adult in range");
    assert_eq!(of(ours.actual), body.clearance(body.kg()), "{body:?}");
    assert_eq!(of(ours.actual_mg_dl_form), body.mg_dl_form(), "{body:?}");
    let [ideal, adjusted] =
        [body.ideal(), body.adjusted()].map(|kg| kg.map(|kg| body.clearance(kg)));
    assert_eq!(ours.ideal.map(of), ideal, "{body:?}");
    assert_eq!(ours.adjusted.map(of), adjusted, "{body:?}");
    assert_eq!(
        of(creatinine_2021(patient.person(), patient.creatinine).unwrap()),
        body.filtration(),
        "{body:?}"
    );
    // "the lowest of the Cockcroft-Gault variants and of the eGFRs (x body surface / 1.73 first)"
    let made = [
        Some(body.clearance(body.kg())),
        ideal,
        adjusted,
        Some(body.for_this_body()),
    ];
    let lowest = made.into_iter().flatten().min().expect("two at least");
    let answer = for_safety(&patient, None).expect("in range");
    assert_eq!(of(*answer.value()), lowest, "{body:?}");
    // Every estimate that was made is shown, and nothing else.
    let shown: Vec<(Option<WeightUsed>, Q)> = answer
        .steps()
        .iter()
        .filter_map(|step| match step.what {
            KidneyStep::CockcroftGault(weight, clearance) => Some((Some(weight), of(clearance))),
            KidneyStep::Filtration(Equation::Creatinine2021, indexed, surface, clearance) => {
                assert_eq!(
                    (of(indexed), of(surface)),
                    (body.filtration(), body.surface()),
                    "{body:?}"
                );
                Some((None, of(clearance)))
            }
            KidneyStep::Filtration(..) => panic!("no cystatin C was given"),
            KidneyStep::Lowest(clearance) => {
                assert_eq!(of(clearance), lowest);
                None
            }
        })
        .collect();
    let names = [
        Some(WeightUsed::Actual),
        Some(WeightUsed::Ideal),
        Some(WeightUsed::Adjusted),
        None,
    ];
    let expected: Vec<_> = names
        .into_iter()
        .zip(made)
        .filter_map(|(name, made)| Some((name, made?)))
        .collect();
    assert_eq!(shown, expected, "{body:?}");
    let mut expected = Set::default();
    expected.insert_if(body.micromoles() < whole(45), KidneyNotice::LowMuscleMass);
    expected.insert_if(of(ours.actual) > whole(150), KidneyNotice::ImplausiblyHigh);
    assert_eq!(
        notices(patient.creatinine, ours.actual),
        expected,
        "{body:?}"
    );
    lowest
}

const AGES: [i64; 9] = [
    18_000, 18_001, 29_999, 40_000, 54_900, 65_500, 79_999, 85_000, 120_000,
];
const WEIGHTS: [i64; 9] = [
    25_000, 38_400, 49_900, 50_050, 64_999, 72_500, 99_900, 151_300, 300_000,
];
const HEIGHTS: [i64; 8] = [
    100_000, 132_000, 152_399, 152_400, 163_800, 172_000, 190_500, 250_000,
];
/// The edges of the limits, both knots of the equation (0.7 and 0.9 mg/dL), and the edge of low muscle mass.
const CREATININES: [i64; 14] = [
    100_000, 199_999, 200_000, 449_999, 450_000, 618_799, 618_800, 618_801, 795_599, 795_600,
    795_601, 1_234_567, 3_400_000, 20_000_000,
];

#[test]
fn both_agree_on_every_clearance_of_the_grid() {
    let mut seen = 0;
    for age in AGES {
        for sex in [Sex::Female, Sex::Male] {
            for weight in WEIGHTS {
                for height in HEIGHTS {
                    for creatinine in CREATININES {
                        compare(Body {
                            age,
                            sex,
                            weight,
                            height,
                            creatinine,
                        });
                        seen += 1;
                    }
                }
            }
        }
    }
    assert_eq!(seen, 9 * 2 * 9 * 8 * 14);
}

#[test]
fn both_agree_on_random_bodies_and_each_kind_of_estimate_is_the_lowest_for_some() {
    let mut dice = Dice(2021);
    let (mut filtration, mut actual, mut lower) = (0, 0, 0);
    for _ in 0..20_000 {
        let body = Body {
            age: dice.between(180, 1_000) * 100,
            sex: dice.pick(&[Sex::Female, Sex::Male]),
            weight: dice.between(300, 1_700) * 100,
            height: dice.between(1_400, 2_050) * 100,
            creatinine: dice.between(100, 6_000) * 1_000,
        };
        let lowest = compare(body);
        filtration += i32::from(lowest == body.for_this_body());
        actual += i32::from(lowest == body.clearance(body.kg()));
        lower += i32::from(body.ideal().is_some_and(|kg| lowest == body.clearance(kg)));
    }
    assert!(
        filtration.min(actual).min(lower) > 100,
        "{filtration}, {actual}, {lower}"
    );
}

#[test]
fn a_half_goes_up_in_every_clearance() {
    // A man with 100 years left and 50 kg: 6150 / 120 is 51.25. A woman with 60 years left and 60 kg: 3744 / 66.56 is
    // 56.25. The least more creatinine is under the half.
    for (age, sex, weight, creatinine, tenths) in [
        (40_000, Sex::Male, 50_000, 1_200_000, 513),
        (40_000, Sex::Male, 50_000, 1_200_001, 512),
        (80_000, Sex::Female, 60_000, 665_600, 563),
        (80_000, Sex::Female, 60_000, 665_601, 562),
    ] {
        let height = 170_000;
        let body = Body {
            age,
            sex,
            weight,
            height,
            creatinine,
        };
        let ours = cockcroft_gault(&body.patient()).unwrap();
        assert_eq!(of(ours.actual), q(tenths, 10), "{body:?}");
    }
}

#[test]
fn children_and_bodies_without_a_height_have_no_lowest_clearance() {
    let adult = Body {
        age: 18_000,
        sex: Sex::Female,
        weight: 60_000,
        height: 165_000,
        creatinine: 600_000,
    };
    assert!(for_safety(&adult.patient(), None).is_ok());
    let child = Body {
        age: 17_999,
        ..adult
    };
    let refused = Refusal::new(Field::Age, Reason::AdultsOnly);
    assert_eq!(for_safety(&child.patient(), None), Err(refused));
    assert_eq!(cockcroft_gault(&child.patient()), Err(refused));
    let without = Patient {
        height: None,
        ..adult.patient()
    };
    assert_eq!(
        for_safety(&without, None),
        Err(Refusal::new(Field::Height, Reason::HeightNeeded))
    );
    // By the actual weight alone there is a clearance, and no other.
    let ours = cockcroft_gault(&without).unwrap();
    assert_eq!((ours.ideal, ours.adjusted), (None, None));
}

#[test]
fn milligrams_a_decilitre_are_read_exactly_as_88_4_micromoles() {
    for thousandths in 1..=20_000 {
        let read = from_mg_dl(MilligramsPerDecilitre::scaled(thousandths)).unwrap();
        assert_eq!(of(read), q(thousandths.into(), 1_000) * q(884, 10));
    }
}
