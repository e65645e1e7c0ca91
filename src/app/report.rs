//! The report of the view on screen: worked out anew with every change of what it reads, and in the same drawing, or,
//! while a number is typed, after a pause until which it is out of sight. So what is seen always belongs to the form that
//! is shown.

use std::rc::Rc;

use super::page::Page;
use super::platform::report::{self as module, Module};
use crate::domain::assessment::IvigAnswer;
use crate::domain::classify::answer::ClassificationAnswer;
use crate::domain::dates;
use crate::form::model::Model;
use crate::form::store;
use crate::form::view::View;
use crate::report::REPORTS;
use crate::report::doc::Doc;

/// What is known of the report of the view on screen.
#[derive(Clone, Default)]
pub struct Report {
    /// Where the module that makes it stands.
    pub module: Module,
    /// It; empty where it is not made, or has nothing to say.
    pub docs: Rc<Vec<Doc>>,
    /// It is that of an earlier form: it must not be seen.
    pub is_old: bool,
}

/// Is there something to report on in this view?
#[must_use]
pub fn is_wanted(view: View, model: &Model) -> bool {
    REPORTS.contains(&view) && (view == View::About || !model.is_empty())
}

/// The report for this page, as far as it can be made now.
#[must_use]
pub fn report(page: &Page) -> Report {
    let view = page.model.view;
    let module = module::module();
    if module != Module::Ready || !is_wanted(view, &page.model) {
        return Report {
            module,
            ..Report::default()
        };
    }
    let form = match view {
        // It tells nothing of a patient.
        View::FollowUp | View::Summary | View::Cohort | View::About => String::new(),
        View::Classify | View::Ivig | View::Fragmin => store::to_text(&page.model),
    };
    let today = page.case.today.map(dates::text).unwrap_or_default();
    let types = page.model.typing.is_some();
    let (docs, is_new) = module::make(view.name(), &form, &today, types, has_answer(page, view));
    Report {
        module,
        docs,
        is_old: !is_new,
    }
}

/// Is there an answer that a report can stand beside for a while? What is withheld is taken back at once.
fn has_answer(page: &Page, view: View) -> bool {
    let answers = &page.assessment;
    match view {
        View::Ivig => matches!(answers.ivig, IvigAnswer::Given(_)),
        View::Fragmin => answers.dalteparin.dose.is_some(),
        View::Classify => !matches!(answers.classification, ClassificationAnswer::Refused(_)),
        View::FollowUp | View::Summary | View::Cohort | View::About => true,
    }
}
