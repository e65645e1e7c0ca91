//! The part of the document for sign-off that holds the scores and kidney function.

use super::document::{row, table};
use super::{dalteparin, kidney as kidney_words, risks};
use crate::domain::finding::Finding;
use crate::domain::kidney::clearance::{KidneyNotice, LOWEST_SOURCE, MUSCLE_SOURCE};
use crate::domain::kidney::cockcroft_gault::WEIGHTS_USED;
use crate::domain::kidney::cystatin::CONFLICT_SOURCE;
use crate::domain::kidney::filtration::{EQUATIONS, Equation};
use crate::domain::kidney::panel::{Method, Missing, PANEL_NOTICES, Staged, Standing};
use crate::domain::kidney::stage::{STAGE_SOURCE, STAGES};
use crate::domain::quantity::Points;
use crate::domain::questions::CLOT_FACTORS;
use crate::domain::risk::caveats::{
    BLEEDING_CAVEATS, Caveat, GENERAL_CAVEATS, IVIG_CAVEATS, PADUA_CAVEATS, VTE_CAVEATS,
};
use crate::domain::risk::improve_bleeding::{self, BLEEDING_ITEMS, MEASURED_ITEMS};
use crate::domain::risk::improve_vte::{self, Band, VTE_ITEMS};
use crate::domain::risk::padua::{self, PADUA_ITEMS};
use crate::domain::set::Member;
use crate::domain::sources::Citation;

/// The items of the scores, their points, and from where they are high.
pub fn scores() -> String {
    let item = |score: &str, source: Citation, name: String, points: Points| {
        row([score.to_owned(), name, points.to_string()], source)
    };
    let padua = PADUA_ITEMS.into_iter().map(|one| {
        let points = Points::scaled(one.tenths());
        item(
            risks::PADUA.get(),
            padua::SOURCE,
            risks::padua_item(one),
            points,
        )
    });
    let clots = VTE_ITEMS.into_iter().map(|one| {
        let points = Points::scaled(one.tenths());
        item(
            risks::VTE.get(),
            improve_vte::SOURCE,
            risks::vte_item(one),
            points,
        )
    });
    let bleeding = BLEEDING_ITEMS.into_iter().map(|one| {
        let name = risks::bleeding_item(one).to_owned();
        (name, Points::scaled(one.tenths()))
    });
    let measured = MEASURED_ITEMS.into_iter().map(|one| {
        (
            format!("{}; the most", risks::measured_item(one)),
            one.most(),
        )
    });
    let bleeding = bleeding.chain(measured).map(|(name, points)| {
        item(
            risks::BLEEDING.get(),
            improve_bleeding::SOURCE,
            name,
            points,
        )
    });
    let from = |band: &str| format!("{band} from");
    let edges = [
        item(
            risks::PADUA.get(),
            padua::SOURCE,
            from("high"),
            padua::HIGH_FROM,
        ),
        item(
            risks::BLEEDING.get(),
            improve_bleeding::SOURCE,
            from("high"),
            improve_bleeding::HIGH_FROM,
        ),
    ];
    let bands = [Band::Low, Band::Moderate, Band::High].map(|band| {
        let name = from(risks::band(band).get());
        item(risks::VTE.get(), improve_vte::SOURCE, name, band.from())
    });
    let rows: Vec<_> = padua
        .chain(clots)
        .chain(bleeding)
        .chain(edges)
        .chain(bands)
        .collect();
    table(
        "Risk scores",
        &["Score", "Item", "Points", "Source", "Status", "Review by"],
        &rows,
    )
}

/// What to know beside the scores.
pub fn beside() -> String {
    let caveats = |what: &'static str, those: &'static [Caveat]| {
        let those = those.iter();
        those.map(move |one| row([what.to_owned(), risks::caveat(*one)], one.source()))
    };
    let meanings = [Finding::Present, Finding::Absent, Finding::Unknown].map(|reached| {
        let words = risks::meaning(reached).to_owned();
        row(["a score in words".to_owned(), words], padua::SOURCE)
    });
    let factors = CLOT_FACTORS.map(|factor| {
        let words = format!("{}: {}", super::questions::question(factor), risks::DECIDES);
        row([risks::IVIG.to_owned(), words], Caveat::DayCase.source())
    });
    let counts = format!("any other factor of clots: {}", risks::COUNTS);
    let counts = row([risks::IVIG.to_owned(), counts], Caveat::DayCase.source());
    let rows: Vec<_> = caveats("all scores", &GENERAL_CAVEATS)
        .chain(caveats(risks::PADUA.get(), &PADUA_CAVEATS))
        .chain(caveats(risks::VTE.get(), &VTE_CAVEATS))
        .chain(caveats(risks::BLEEDING.get(), &BLEEDING_CAVEATS))
        .chain(caveats(risks::IVIG.get(), &[Caveat::DayCase]))
        .chain(factors)
        .chain([counts])
        .chain(caveats(risks::FOUND.get(), &IVIG_CAVEATS))
        .chain(meanings)
        .collect();
    table(
        "Beside the risk scores",
        &["Score", "Words", "Source", "Status", "Review by"],
        &rows,
    )
}

/// The estimates of kidney function, which of them is used, and what misleads.
pub fn kidney() -> String {
    let said = |what: &str, words: &str, source| row([what.to_owned(), words.to_owned()], source);
    let by_weight = WEIGHTS_USED.into_iter().map(Method::CockcroftGault);
    let methods = by_weight.chain(EQUATIONS.into_iter().map(Method::Filtration));
    let methods =
        methods.map(|one| said("estimate", kidney_words::method(one).get(), one.source()));
    let missing = [
        Missing::Values,
        Missing::Cystatin,
        Missing::Height,
        Missing::TooShort,
        Missing::NotBelowActual,
    ];
    let standings = [Standing::Used, Standing::Higher, Standing::Undecided];
    let standings = standings
        .into_iter()
        .chain(missing.map(Standing::NotMade))
        .map(|one| said("for safety", &kidney_words::standing(one), LOWEST_SOURCE));
    let notices = PANEL_NOTICES
        .into_iter()
        .map(|one| said("what misleads", &kidney_words::notice(one), one.source()));
    let short = KidneyNotice::ALL.iter().map(|one| {
        said(
            "beside the decision",
            &dalteparin::kidney(*one, false),
            one.source(),
        )
    });
    let rest = [
        said("what misleads", kidney_words::NO_PROOF.get(), MUSCLE_SOURCE),
        said(
            kidney_words::EQUATIONS.get(),
            kidney_words::CONFLICT.get(),
            CONFLICT_SOURCE,
        ),
        said(
            kidney_words::EQUATIONS.get(),
            kidney_words::WHICH_WEIGHT.get(),
            LOWEST_SOURCE,
        ),
    ];
    let rows: Vec<_> = methods
        .chain(standings)
        .chain(notices)
        .chain(short)
        .chain(rest)
        .collect();
    table(
        "Kidney function",
        &["What", "Words", "Source", "Status", "Review by"],
        &rows,
    )
}

/// The stages, each in the words for its least filtration.
pub fn stages() -> String {
    let rows: Vec<_> = STAGES
        .into_iter()
        .map(|stage| {
            let staged = Staged {
                by: Equation::Creatinine2021,
                filtration: stage.from(),
                stage,
            };
            let words = kidney_words::stage(staged, true);
            row(
                [format!("{stage:?}"), stage.from().to_string(), words],
                STAGE_SOURCE,
            )
        })
        .collect();
    table(
        "Stages of kidney function, KDIGO",
        &[
            "Stage",
            "From, mL/min for 1.73 m²",
            "Words",
            "Source",
            "Status",
            "Review by",
        ],
        &rows,
    )
}
