//! The views and their addresses.

/// A view of the page. Each has an address of its own, so that Back works.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// How much immunoglobulin.
    #[default]
    Ivig,
    /// What this is, what it is not, sources.
    About,
}

/// All views, in the order of the navigation.
pub const VIEWS: [View; 2] = [View::Ivig, View::About];

impl View {
    /// The name in the address and in the markup; `static/head.js` knows the same names.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ivig => "ivig",
            Self::About => "about",
        }
    }

    /// The view of an address such as `#/about`; any other address is the first view.
    #[must_use]
    pub fn from_hash(hash: &str) -> Self {
        let name = hash.strip_prefix("#/").unwrap_or("");
        VIEWS
            .into_iter()
            .find(|view| view.name() == name)
            .unwrap_or_default()
    }

    /// The address within the page.
    #[must_use]
    pub fn address(self) -> String {
        format!("#/{}", self.name())
    }
}
