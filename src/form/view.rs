//! The views and their addresses.

/// A view of the page. Each has an address of its own, so that Back works.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Is it the disease, and which type?
    #[default]
    Classify,
    /// How much immunoglobulin.
    Ivig,
    /// Dalteparin or not.
    Fragmin,
    /// Is it working?
    FollowUp,
    /// What goes into the record, the calendar and to others, and what comes in from them.
    Summary,
    /// Many patients at once.
    Cohort,
    /// What this is, what it is not, sources.
    About,
}

/// All views, in the order of the navigation.
pub const VIEWS: [View; 7] = [
    View::Classify,
    View::Ivig,
    View::Fragmin,
    View::FollowUp,
    View::Summary,
    View::Cohort,
    View::About,
];

/// The views that answer a question about the patient.
pub const ANSWERS: [View; 3] = [View::Classify, View::Ivig, View::Fragmin];

impl View {
    /// The name in the address and in the markup; `static/head.js` knows the same names.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Classify => "classify",
            Self::Ivig => "ivig",
            Self::Fragmin => "fragmin",
            Self::FollowUp => "follow-up",
            Self::Summary => "summary",
            Self::Cohort => "cohort",
            Self::About => "about",
        }
    }

    /// The view of an address such as `#/about`, or `#/summary/` with a case behind it; any other address is the first view.
    #[must_use]
    pub fn from_hash(hash: &str) -> Self {
        let path = hash.strip_prefix("#/").unwrap_or("");
        let name = path.split('/').next().unwrap_or(path);
        Self::named(name).unwrap_or_default()
    }

    /// The view of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        VIEWS.into_iter().find(|view| view.name() == name)
    }

    /// The address within the page.
    #[must_use]
    pub fn address(self) -> String {
        format!("#/{}", self.name())
    }
}
