//! What counts: features of the biopsy, as its report has them.

use crate::domain::classify::histology::Feature;
use crate::i18n::words::{Text, text};

/// A feature.
pub const fn feature(feature: Feature) -> Text {
    match feature {
        Feature::ScatteredNecrosis => {
            text!(
                "Necrotic fibres spread through the sample, not grouped at the edge of the fascicles."
            )
        }
        Feature::DifferentStages => {
            text!(
                "Fibres of different stages in one sample: some necrotic, some with macrophages in them, some regenerating."
            )
        }
        Feature::Macrophages => {
            text!(
                "Most of the cells between and in the fibres are macrophages; lymphocytes are few."
            )
        }
        Feature::MhcOne => {
            text!(
                "Stain for MHC class I on the surface of the fibres. It was there in 83.8 % of IMNM and in 37.9 % of limb-girdle dystrophy 2B: alone it proves neither."
            )
        }
        Feature::Complement => {
            text!(
                "The membrane attack complex on the surface of fibres that are not necrotic. It was there in 68.2 % with an antibody and 16.7 % without: its absence excludes nothing."
            )
        }
        Feature::FineP62 => {
            text!(
                "Fine dots of p62, spread in the sarcoplasm. Coarse clumps with vacuoles do not count: they speak for inclusion body myositis."
            )
        }
        Feature::Endomysial => {
            text!(
                "Mononuclear cells in the endomysium beside healthy fibres, without clearly invading them."
            )
        }
        Feature::Perimysial => {
            text!(
                "Mononuclear cells in the perimysium, or around vessels in perimysium or endomysium. Either is enough."
            )
        }
        Feature::PerifascicularAtrophy => {
            text!("Several rows of smaller fibres at the edge of the fascicles.")
        }
        Feature::RimmedVacuoles => {
            text!("Vacuoles with a rim that is bluish on H&E and reddish on modified Gomori stain.")
        }
        Feature::CdEightInvasion => {
            text!(
                "CD8 cells within fibres that are not necrotic and carry MHC class I. It speaks against IMNM."
            )
        }
        Feature::ProteinAccumulation => {
            text!(
                "Either of the two is enough. With an endomysial infiltrate and rimmed vacuoles it makes the full pathology of inclusion body myositis."
            )
        }
        Feature::PerifascicularMxa => {
            text!(
                "Stain for MxA in the fibres at the edge of the fascicles. It speaks for dermatomyositis."
            )
        }
        Feature::PerifascicularNecrosis => {
            text!(
                "Necrotic fibres grouped at the edge of the fascicles, not scattered. It suggests the antisynthetase syndrome."
            )
        }
        Feature::TubuloreticularInclusions => {
            text!("As the report of the biopsy has it. They speak against IMNM.")
        }
        Feature::Dystrophic => {
            text!(
                "As the report of the biopsy has it. It does not exclude an antibody type: test for the antibodies all the same."
            )
        }
    }
}
