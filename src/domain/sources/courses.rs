//! Rows of the citation table: products, and immunoglobulin from course to course. The report alone cites them.

use super::studies::study;
use super::table::{REVIEW_LABEL, source};
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
    source(
        SourceId::OctagamEuDm,
        "Octapharma",
        "Octagam 10 % EU product information, dermatomyositis",
        "2021",
        "https://www.octagam.com/efficacy-and-tolerability/dermatomyositis/dosing-and-rate-of-administration-in-dermatomyositis",
        REVIEW_LABEL,
    ),
    source(
        SourceId::OctagamFive,
        "Octapharma",
        "Octagam 5 % label texts, US and EU",
        "undated page",
        "",
        REVIEW_LABEL,
    ),
    source(
        SourceId::PrivigenDosing,
        "CSL Behring",
        "Privigen dosing and rates",
        "undated page",
        "http://www.privigen.com/Dosing",
        REVIEW_LABEL,
    ),
    source(
        SourceId::PrivigenEu,
        "CSL Behring",
        "Privigen EU product information, as reported",
        "undated page",
        "",
        REVIEW_LABEL,
    ),
    source(
        SourceId::PanzygaUs,
        "Octapharma USA",
        "Panzyga dosing and infusion",
        "undated page",
        "https://panzygausa.com/citp/dosing-infusion",
        REVIEW_LABEL,
    ),
];
