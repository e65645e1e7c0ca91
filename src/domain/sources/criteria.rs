//! Rows of the citation table: sets of criteria, and what else it could be. The report alone cites them.

use super::studies::study;
use super::{Source, SourceId};

/// The rows.
pub const CRITERIA: &[Source] = &[
    study(
        SourceId::EularAcr2017,
        "Lundberg IE, et al.",
        "2017 EULAR/ACR classification criteria for idiopathic inflammatory myopathies",
        "2017",
        "https://doi.org/10.1136/annrheumdis-2017-211468",
    ),
    study(
        SourceId::EularMethods2017,
        "Bottai M, et al.",
        "EULAR/ACR classification criteria: a methodology report, RMD Open 3:e000507",
        "2017",
        "https://doi.org/10.1136/rmdopen-2017-000507",
    ),
    study(
        SourceId::KarolinskaCalculator,
        "Karolinska Institutet",
        "IIM classification calculator, instructions (imm.ki.se)",
        "undated page",
        "",
    ),
    study(
        SourceId::BohanPeter1975,
        "Bohan A, Peter JB",
        "Polymyositis and dermatomyositis",
        "1975",
        "",
    ),
    study(
        SourceId::Enmc119,
        "Hoogendijk JE, et al.",
        "119th ENMC international workshop, Neuromuscul Disord",
        "2004",
        "https://doi.org/10.1016/j.nmd.2004.02.006",
    ),
    study(
        SourceId::Enmc188,
        "188th ENMC workshop",
        "Research diagnostic criteria of inclusion body myositis, as printed in PMC4233319",
        "2011",
        "",
    ),
    study(
        SourceId::Enmc239,
        "Mammen AL, et al.",
        "239th ENMC international workshop: classification of dermatomyositis, Neuromuscul Disord",
        "2020",
        "https://doi.org/10.1016/j.nmd.2019.10.005",
    ),
    study(
        SourceId::Alfirevic2014,
        "Alfirevic A, et al.",
        "Phenotype standardization for statin-induced myotoxicity",
        "2014",
        "https://doi.org/10.1038/clpt.2014.121",
    ),
    study(
        SourceId::MammenTiniakou2015,
        "Mammen AL, Tiniakou E",
        "Statin symptoms and autoimmune myopathy (PMC4629845)",
        "2015",
        "",
    ),
    study(
        SourceId::Tiniakou2020,
        "Tiniakou E",
        "Statin-associated autoimmune myopathy",
        "2020",
        "https://doi.org/10.2147/TCRM.S197941",
    ),
    study(
        SourceId::Lundberg,
        "Lundberg IE",
        "New tools for myositis, The Rheumatologist",
        "undated page",
        "",
    ),
    study(
        SourceId::Wuhan2022,
        "BMC Musculoskelet Disord",
        "Immune-mediated necrotizing myopathy and limb-girdle dystrophy 2B",
        "2022",
        "https://doi.org/10.1186/s12891-022-05372-z",
    ),
    study(
        SourceId::Kley2018,
        "Kley RA, et al.",
        "Raised CK and macro-CK",
        "2018",
        "https://doi.org/10.1055/s-0043-124361",
    ),
    study(
        SourceId::Ean2024,
        "European Academy of Neurology",
        "Guideline on raised CK without weakness, Eur J Neurol e70493",
        "2024",
        "",
    ),
    study(
        SourceId::Basharat2015,
        "Basharat P, et al.",
        "Immune-mediated necrotizing myopathy: review",
        "2015",
        "",
    ),
    study(
        SourceId::Allenbach2016,
        "Allenbach Y, et al.",
        "High risk of cancer in autoimmune necrotizing myopathies, Brain 139:2131",
        "2016",
        "https://doi.org/10.1093/brain/aww054",
    ),
    study(
        SourceId::Unsourced,
        "No source read",
        "Known to clinicians; a source is still to be read and named",
        "2026",
        "",
    ),
];
