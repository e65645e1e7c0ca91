//! The highest creatine kinase against its upper limit.

use crate::domain::quantity::EnzymeUnits;

/// Highest CK and its upper limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CkPeak {
    /// Highest so far.
    pub peak: EnzymeUnits,
    /// Upper limit of normal.
    pub limit: EnzymeUnits,
}

impl CkPeak {
    /// Is the peak over so many times the limit?
    #[must_use]
    #[inline]
    pub const fn is_over(&self, times: i64) -> bool {
        self.peak.get() > self.limit.get().saturating_mul(times)
    }

    /// Is the peak under so many times the limit?
    #[must_use]
    #[inline]
    pub const fn is_under(&self, times: i64) -> bool {
        self.peak.get() < self.limit.get().saturating_mul(times)
    }
}
