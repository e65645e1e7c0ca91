//! The rows of each drug.

use super::{Amount, Drug, Measure, Row, Said, Span, Times, Whom};
use crate::domain::dalteparin::quantities::Milligrams;
use crate::domain::quantity::{AntiXaUnits, Kilograms, MillilitresPerMinute, Quantity};
use crate::domain::sources::{Citation, SourceId, Status, cite};

const EVERYONE: Whom = Whom {
    weight: None,
    kidney: None,
};

const fn weighing(weight: Span<Kilograms>) -> Whom {
    Whom {
        weight: Some(weight),
        kidney: None,
    }
}

const fn clearing(span: Span<MillilitresPerMinute>) -> Whom {
    Whom {
        weight: None,
        kidney: Some((Measure::Clearance, span)),
    }
}

const fn filtering(span: Span<MillilitresPerMinute>) -> Whom {
    Whom {
        weight: None,
        kidney: Some((Measure::Filtration, span)),
    }
}

/// A weight of a band, and a clearance of 15 to 29.
const fn little_kidney(weight: Span<Kilograms>) -> Whom {
    Whom {
        weight: Some(weight),
        kidney: Some((Measure::Clearance, Span::Between(ml(15_000), ml(29_000)))),
    }
}

/// Grams of body weight.
const fn kg(grams: i64) -> Kilograms {
    Quantity::scaled(grams)
}

/// Microlitres a minute.
const fn ml(scaled: i64) -> MillilitresPerMinute {
    Quantity::scaled(scaled)
}

/// Tenths of a milligram.
const fn mg(tenths: i64) -> Amount {
    Amount::Milligrams(Milligrams::scaled(tenths))
}

const fn units(units: i64) -> Amount {
    Amount::Units(AntiXaUnits::scaled(units))
}

const fn row(drug: Drug, whom: Whom, said: Said, source: Citation) -> Row {
    Row {
        drug,
        whom,
        said,
        source,
    }
}

const fn unsourced(at: &'static str) -> Citation {
    cite(SourceId::Unsourced, at, Status::Unconfirmed)
}

const LOTHIAN: Citation = cite(
    SourceId::NhsLothian,
    "enoxaparin by weight, and by weight with a clearance of 15 to 29",
    Status::Published,
);
const ENGLAND: Citation = cite(
    SourceId::TinzaparinEngland,
    "tinzaparin by weight and filtration",
    Status::Reported,
);
const IRELAND: Citation = cite(
    SourceId::TinzaparinIreland,
    "tinzaparin by weight; the page has typing errors",
    Status::Reported,
);
const US_FONDAPARINUX: Citation = cite(
    SourceId::FondaparinuxUs,
    "prophylaxis: not under 30 mL/min or 50 kg",
    Status::Reported,
);
const REVIEW_FONDAPARINUX: Citation = cite(
    SourceId::FondaparinuxReview,
    "prints under 30 mL/min and under 50 kg as Europe's limits",
    Status::Reported,
);
const ACCP: Citation = cite(
    SourceId::Accp2012,
    "unfractionated heparin in medical patients",
    Status::Published,
);

pub(super) const ENOXAPARIN_EU: Row = row(
    Drug::Enoxaparin,
    clearing(Span::Between(ml(15_000), ml(30_000))),
    Said::Give(mg(200), Times::Once),
    cite(
        SourceId::EnoxaparinEu,
        "clearance 15 to 30",
        Status::Published,
    ),
);
pub(super) const ENOXAPARIN_US: Row = row(
    Drug::Enoxaparin,
    clearing(Span::Under(ml(30_000))),
    Said::Give(mg(300), Times::Once),
    cite(
        SourceId::EnoxaparinUs,
        "clearance under 30",
        Status::Reported,
    ),
);
pub(super) const ENGLAND_LIGHT: Row = row(
    Drug::Tinzaparin,
    weighing(Span::Between(kg(31_000), kg(49_000))),
    Said::Give(units(2_500), Times::NotTold),
    ENGLAND,
);
pub(super) const IRELAND_LIGHT: Row = row(
    Drug::Tinzaparin,
    weighing(Span::Under(kg(50_000))),
    Said::Give(units(3_500), Times::NotTold),
    IRELAND,
);
pub(super) const ENGLAND_USUAL: Row = row(
    Drug::Tinzaparin,
    weighing(Span::Between(kg(50_000), kg(130_000))),
    Said::Give(units(4_500), Times::NotTold),
    ENGLAND,
);
pub(super) const IRELAND_HEAVY: Row = row(
    Drug::Tinzaparin,
    weighing(Span::Between(kg(91_000), kg(130_000))),
    Said::Give(units(8_000), Times::NotTold),
    IRELAND,
);
pub(super) const FONDAPARINUX_EU: Row = row(
    Drug::Fondaparinux,
    clearing(Span::Between(ml(20_000), ml(50_000))),
    Said::Give(mg(15), Times::NotTold),
    cite(
        SourceId::FondaparinuxTrial,
        "EU: 1.5 mg with a clearance of 20 to 50",
        Status::Published,
    ),
);
const FONDAPARINUX_EU_FLOOR: Row = row(
    Drug::Fondaparinux,
    clearing(Span::Under(ml(20_000))),
    Said::NotGiven,
    unsourced("EU: fondaparinux not under a clearance of 20"),
);
pub(super) const FONDAPARINUX_US: Row = row(
    Drug::Fondaparinux,
    clearing(Span::Under(ml(30_000))),
    Said::NotGiven,
    US_FONDAPARINUX,
);
pub(super) const FONDAPARINUX_REVIEW: Row = row(
    Drug::Fondaparinux,
    clearing(Span::Under(ml(30_000))),
    Said::NotGiven,
    REVIEW_FONDAPARINUX,
);

/// Every row, the usual dose of each drug first.
pub const ROWS: [Row; 32] = [
    row(
        Drug::Enoxaparin,
        EVERYONE,
        Said::Give(
            Amount::MilligramsAsUnits(Milligrams::scaled(400), AntiXaUnits::scaled(4_000)),
            Times::Once,
        ),
        unsourced("enoxaparin: usual dose of medical patients"),
    ),
    ENOXAPARIN_EU,
    row(
        Drug::Enoxaparin,
        clearing(Span::Under(ml(15_000))),
        Said::NotGiven,
        cite(
            SourceId::EnoxaparinEu,
            "not recommended under a clearance of 15",
            Status::Published,
        ),
    ),
    ENOXAPARIN_US,
    row(
        Drug::Enoxaparin,
        clearing(Span::Under(ml(30_000))),
        Said::Give(mg(200), Times::NotTold),
        cite(
            SourceId::EnoxaparinAustralia,
            "clearance under 30",
            Status::Reported,
        ),
    ),
    lothian(weighing(LIGHT), Said::Give(mg(200), Times::Once)),
    lothian(weighing(USUAL), Said::Give(mg(400), Times::Once)),
    lothian(weighing(HEAVY), Said::Give(mg(400), Times::Twice)),
    lothian(
        weighing(HEAVIEST),
        Said::GiveAndMeasure(mg(600), Times::Twice),
    ),
    lothian(little_kidney(LIGHT), Said::Give(mg(200), Times::NotTold)),
    lothian(little_kidney(USUAL), Said::Give(mg(200), Times::NotTold)),
    lothian(little_kidney(HEAVY), Said::Give(mg(400), Times::Once)),
    lothian(little_kidney(HEAVIEST), Said::Give(mg(400), Times::Twice)),
    row(
        Drug::Tinzaparin,
        EVERYONE,
        Said::Give(
            Amount::UnitsBetween(AntiXaUnits::scaled(3_500), AntiXaUnits::scaled(4_500)),
            Times::Once,
        ),
        unsourced("tinzaparin: usual dose of medical patients"),
    ),
    ENGLAND_LIGHT,
    ENGLAND_USUAL,
    row(
        Drug::Tinzaparin,
        filtering(Span::Under(ml(20_000))),
        Said::Give(
            Amount::UnitsByWeight(AntiXaUnits::scaled(2_500), AntiXaUnits::scaled(3_500)),
            Times::NotTold,
        ),
        ENGLAND,
    ),
    IRELAND_LIGHT,
    row(
        Drug::Tinzaparin,
        weighing(Span::Between(kg(50_000), kg(90_000))),
        Said::Give(units(4_500), Times::NotTold),
        IRELAND,
    ),
    IRELAND_HEAVY,
    row(
        Drug::Tinzaparin,
        weighing(Span::Between(kg(131_000), kg(170_000))),
        Said::Give(units(12_000), Times::NotTold),
        IRELAND,
    ),
    row(
        Drug::Tinzaparin,
        clearing(Span::From(ml(20_000))),
        Said::NoAccumulation,
        cite(
            SourceId::TinzaparinKidney,
            "no accumulation from a clearance of 20",
            Status::Published,
        ),
    ),
    row(
        Drug::Fondaparinux,
        EVERYONE,
        Said::Give(mg(25), Times::Once),
        unsourced("fondaparinux: usual dose of medical patients"),
    ),
    FONDAPARINUX_EU,
    FONDAPARINUX_EU_FLOOR,
    FONDAPARINUX_US,
    row(
        Drug::Fondaparinux,
        weighing(Span::Under(kg(50_000))),
        Said::NotGiven,
        US_FONDAPARINUX,
    ),
    FONDAPARINUX_REVIEW,
    row(
        Drug::Fondaparinux,
        weighing(Span::Under(kg(50_000))),
        Said::NotGiven,
        REVIEW_FONDAPARINUX,
    ),
    row(
        Drug::Unfractionated,
        EVERYONE,
        Said::Give(units(5_000), Times::TwiceOrThrice),
        ACCP,
    ),
    row(
        Drug::Unfractionated,
        EVERYONE,
        Said::KidneyIndependent,
        ACCP,
    ),
    row(
        Drug::Unfractionated,
        filtering(Span::Under(ml(30_000))),
        Said::GiveBeforeSurgery(units(5_000), Times::Twice),
        cite(
            SourceId::NhsLothian,
            "filtration under 30, surgery near",
            Status::Published,
        ),
    ),
];

const LIGHT: Span<Kilograms> = Span::Under(kg(50_000));
const USUAL: Span<Kilograms> = Span::Between(kg(50_000), kg(100_000));
const HEAVY: Span<Kilograms> = Span::Between(kg(101_000), kg(150_000));
const HEAVIEST: Span<Kilograms> = Span::Over(kg(150_000));

const fn lothian(whom: Whom, said: Said) -> Row {
    row(Drug::Enoxaparin, whom, said, LOTHIAN)
}
