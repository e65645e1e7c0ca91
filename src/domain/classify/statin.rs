//! Which statin: context, neither needed nor enough for anti-HMGCR myopathy.

/// A statin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Statin {
    /// Atorvastatin.
    Atorvastatin,
    /// Fluvastatin.
    Fluvastatin,
    /// Lovastatin.
    Lovastatin,
    /// Pitavastatin.
    Pitavastatin,
    /// Pravastatin.
    Pravastatin,
    /// Rosuvastatin.
    Rosuvastatin,
    /// Simvastatin.
    Simvastatin,
    /// Another one, or red yeast rice.
    Other,
}

/// Statins, in the order of the page.
pub const STATINS: [Statin; 8] = [
    Statin::Atorvastatin,
    Statin::Fluvastatin,
    Statin::Lovastatin,
    Statin::Pitavastatin,
    Statin::Pravastatin,
    Statin::Rosuvastatin,
    Statin::Simvastatin,
    Statin::Other,
];
