//! What is to be read beside the three answers, as a tree of elements that knows no browser: long, and not needed before
//! anything is typed, so that a module of its own (`src/wasm/report`) makes it and the page only draws it.

pub mod about;
pub mod cite;
pub mod classify;
pub mod doc;
pub mod fragmin;
pub mod fragmin_about;
pub mod help;
pub mod ivig;
pub mod pathway;
pub mod pearls;
pub mod pictures;
#[cfg(not(target_arch = "wasm32"))]
pub mod reference;
pub mod sets;
pub mod summary;
pub mod worked_out;

use crate::domain::case::Case;
use crate::domain::dates;
use crate::form::model::Model;
use crate::form::store;
use crate::form::view::View;
use crate::i18n::overdue;
use doc::Doc;

/// The views that have a report. The page asks for no other.
pub const REPORTS: [View; 4] = [View::Classify, View::Ivig, View::Fragmin, View::About];

/// In place of the name of a view: asks for the definition of one question, by its name in place of the form.
pub const HELP: &str = "help";

/// The report of a view (by [`View::name`]) on a form (by [`store::to_text`]) on a day (`2026-11-24`, or nothing where
/// it is not known), as [`doc::encode`] writes it; for [`HELP`] the definition of a question. The same texts always make the same report.
#[must_use]
pub fn report(view: &str, form: &str, today: &str) -> String {
    let today = dates::parse(today);
    overdue::on(today);
    if view == HELP {
        return doc::encode(&help::help(form));
    }
    let model = store::from_text(form);
    let case = Case {
        today,
        ..model.case()
    };
    let docs = View::named(view).map(|view| of_view(view, &model, &case));
    doc::encode(&docs.unwrap_or_default())
}

/// The report of a view on a case. Everything in it follows from the case, but for the reasons that were written down,
/// which it repeats.
#[must_use]
pub fn of_view(view: View, model: &Model, case: &Case) -> Vec<Doc> {
    match view {
        View::FollowUp | View::Summary | View::Cohort => Vec::new(),
        View::About => about::about(),
        View::Classify => classify::classify(case),
        View::Ivig => ivig::ivig(model, case),
        View::Fragmin => {
            let mut docs = Vec::from_iter(fragmin::hand_over::hand_over(case));
            // What is done with the dose comes first, then what it rests on, then what is looked up.
            let [syringe, monitoring, evidence, similar, timeline] =
                fragmin_about::fragmin_about(case);
            docs.extend([timeline, syringe, monitoring]);
            docs.extend(fragmin::fragmin(case));
            docs.extend([evidence, similar]);
            docs
        }
    }
}
