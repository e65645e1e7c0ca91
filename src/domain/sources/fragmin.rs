//! Rows of the citation table: kidney function beside creatinine, and the scores of clots and bleeding. The report alone
//! cites them.

use super::studies::study;
use super::{Source, SourceId};

/// The rows.
pub const FRAGMIN: &[Source] = &[
    study(
        SourceId::EgfrApp,
        "egfr.app",
        "CKD-EPI equations with cystatin C",
        "undated page",
        "https://egfr.app",
    ),
    study(
        SourceId::Kdigo,
        "KDIGO",
        "Stages of the glomerular filtration, as reported",
        "year not recorded",
        "",
    ),
    study(
        SourceId::Aldenbratt2021,
        "Aldenbratt",
        "Equations of the filtration against iohexol",
        "2021",
        "",
    ),
    study(
        SourceId::Niddk,
        "NIDDK",
        "Which marker to estimate the filtration from",
        "undated page",
        "",
    ),
    study(
        SourceId::ImproveVte2011,
        "Spyropoulos et al.",
        "IMPROVE score of venous clots",
        "2011",
        "",
    ),
    study(
        SourceId::ImproveVtePmc8963452,
        "PMC8963452",
        "IMPROVE score of venous clots, another version",
        "year not recorded",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8963452/",
    ),
    study(
        SourceId::ImproveDd,
        "IMPROVEDD",
        "IMPROVE score of venous clots with D-dimer, as reported",
        "year not recorded",
        "",
    ),
    study(
        SourceId::PaduaPmc7454299,
        "PMC7454299",
        "Padua score, a reprint",
        "year not recorded",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7454299/",
    ),
    study(
        SourceId::Blood2016,
        "Blood 127:200",
        "Arterial clots with immunoglobulin in chronic lymphocytic leukaemia and myeloma",
        "2016",
        "",
    ),
    study(
        SourceId::UkBiobank,
        "UK Biobank",
        "Clots with immunoglobulin after a past clot",
        "year not recorded",
        "",
    ),
    study(
        SourceId::MyositisClots,
        "Vascular Health and Risk Management",
        "Venous clots in myositis",
        "year not recorded",
        "https://doi.org/10.2147/VHRM.S75308",
    ),
];
