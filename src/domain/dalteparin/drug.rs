//! The drugs that are given in the place of dalteparin, by name alone: no decision here knows a dose of theirs.

/// A drug.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Drug {
    /// Enoxaparin.
    Enoxaparin,
    /// Tinzaparin.
    Tinzaparin,
    /// Fondaparinux.
    Fondaparinux,
    /// Unfractionated heparin.
    Unfractionated,
}

/// All of them.
pub const DRUGS: [Drug; 4] = [
    Drug::Enoxaparin,
    Drug::Tinzaparin,
    Drug::Fondaparinux,
    Drug::Unfractionated,
];
