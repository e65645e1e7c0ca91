//! A biopsy in which chosen features were looked for.

use imnm::domain::classify::examination::Examination;
use imnm::domain::classify::histology::{BiopsyState, Feature, Histology};
use imnm::domain::finding::Finding::{self, Unknown};

/// The features as they count: nothing is known of a sample that can't be read.
pub fn read<const N: usize>(state: BiopsyState, features: [Finding; N]) -> [Finding; N] {
    if state == BiopsyState::Done {
        features
    } else {
        [Unknown; N]
    }
}

/// An examination with a biopsy in which these features were looked for.
pub fn sample<const N: usize>(
    state: BiopsyState,
    names: [Feature; N],
    features: [Finding; N],
) -> Examination {
    let look = |feature| {
        let mut pairs = names.iter().zip(features);
        pairs
            .find(|(name, _)| **name == feature)
            .map_or(Unknown, |(_, finding)| finding)
    };
    Examination {
        biopsy: Histology::new(state, look),
        ..Examination::default()
    }
}
