//! Rows of the citation table: immunoglobulin from course to course. The report alone cites them.

use super::studies::study;
use super::{Source, SourceId};

/// The rows.
pub const COURSES: &[Source] = &[
    study(
        SourceId::ProDerm2023,
        "ProDERM",
        "Immunoglobulin in dermatomyositis, phase 3",
        "2023",
        "https://doi.org/10.1186/s13075-023-03232-2",
    ),
    study(
        SourceId::AustralianCriteria,
        "National Blood Authority Australia",
        "Criteria for immunoglobulin: necrotising autoimmune myopathy",
        "undated page",
        "https://www.criteria.blood.gov.au/MedicalCondition/View/2616",
    ),
];
