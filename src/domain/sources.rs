//! The citation table. Every rule, limit and figure names a source, the place in it, and how well it was checked.

/// How far a statement was checked against its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Read in the source itself.
    Published,
    /// Read in a secondary source that reports it.
    Reported,
    /// Known, but not read again.
    Unconfirmed,
    /// This product's own choice.
    Policy,
}

/// A calendar month, by which a source must be read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Year.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
}

/// A source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its key.
    pub id: SourceId,
    /// Authors, or the body that publishes it.
    pub authors: &'static str,
    /// Title, shortened.
    pub title: &'static str,
    /// Year, or "undated page".
    pub year: &'static str,
    /// DOI or address, or nothing where it has none.
    pub locator: &'static str,
    /// Past this month its statements carry a badge until they are read again.
    pub review_by: Month,
}

/// A statement's source: which, where in it, and how well checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The source.
    pub source: SourceId,
    /// Where in it.
    pub at: &'static str,
    /// How well checked.
    pub status: Status,
}

/// A citation.
#[must_use]
pub const fn cite(source: SourceId, at: &'static str, status: Status) -> Citation {
    Citation { source, at, status }
}

/// The keys of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SourceId {
    /// This product's policy list.
    Policy,
    /// The Norwegian patient page on IMNM.
    SeedNorway,
    /// Octagam 10 % US label, dermatomyositis.
    OctagamUsDm,
    /// Octagam 10 % EU text, dermatomyositis.
    OctagamEuDm,
    /// Octagam 5 %.
    OctagamFive,
    /// Privigen dosing page.
    PrivigenDosing,
    /// Privigen, EU text.
    PrivigenEu,
    /// Galway Privigen monograph.
    GalwayPrivigen,
    /// Panzyga US dosing page.
    PanzygaUs,
    /// Norwegian neurology handbook.
    Nel,
    /// Ontario dose calculator.
    OntarioDose,
    /// Ontario indication page.
    OntarioIim,
    /// Australian calculator formula.
    NbaFormula,
    /// Australian rule from July 2026.
    Lifeblood2026,
    /// UK trust request form.
    UkTrustForm,
    /// Robinson ideal weight.
    Robinson,
    /// Mosteller body surface.
    Mosteller,
    /// Du Bois body surface.
    DuBois,
    /// Clots and daily dose.
    Rajabally2011,
    /// Course read as day.
    Ismp2015,
    /// Flebogamma in fructose intolerance.
    RchFlebogamma,
    /// Definitions of units.
    UnitDefinitions,
    /// Boxed warnings of the class.
    BoxedWarnings,
}

const REVIEW: Month = Month {
    year: 2027,
    month: 11,
};
/// Labels and national rules change more often.
const REVIEW_LABEL: Month = Month {
    year: 2027,
    month: 5,
};

const fn source(
    id: SourceId,
    authors: &'static str,
    title: &'static str,
    year: &'static str,
    locator: &'static str,
    review_by: Month,
) -> Source {
    Source {
        id,
        authors,
        title,
        year,
        locator,
        review_by,
    }
}

/// The table.
pub const SOURCES: &[Source] = &[
    source(
        SourceId::Policy,
        "IMNM calculator",
        "Policy list of this product",
        "2026",
        "",
        REVIEW,
    ),
    source(
        SourceId::SeedNorway,
        "bindevevssykdommer.no",
        "IMNM, immunmediert nekrotiserende myopati (patient page, Norway)",
        "undated page",
        "https://bindevevssykdommer.no/myositt-2/imnm-immune-mediert-nekrotiserende-myopati/",
        REVIEW,
    ),
    source(
        SourceId::OctagamUsDm,
        "Octapharma USA",
        "Octagam 10 % in adult dermatomyositis: dosing and rates",
        "undated page",
        "https://octagamusa.com/dermatomyositis/hcp/octagam-10-dosing/",
        REVIEW_LABEL,
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
        SourceId::GalwayPrivigen,
        "Galway University Hospitals",
        "Privigen monograph",
        "undated page",
        "https://medinfogalway.ie/index.php/node/2895/printable/print",
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
    source(
        SourceId::Nel,
        "Nevrologi legehåndbok (Norway)",
        "Intravenøs immunglobulin (IVIG)",
        "undated page",
        "https://nevrologi.legehandboka.no/handboken/diverse/behandlingsopplegg/medikamenter/intravenos-immunglobulin-ivig/",
        REVIEW,
    ),
    source(
        SourceId::OntarioDose,
        "Ontario Regional Blood Coordinating Network",
        "IVIG/SCIG dose calculator and its rules",
        "undated page",
        "https://ivig.transfusionontario.org/dose",
        REVIEW_LABEL,
    ),
    source(
        SourceId::OntarioIim,
        "Ontario Regional Blood Coordinating Network",
        "Idiopathic inflammatory myopathy: immunoglobulin utilisation",
        "undated page",
        "https://ivig.transfusionontario.org/rheumatology-indications/idiopathic-inflammatory-myopathy-igum?lng=en",
        REVIEW_LABEL,
    ),
    source(
        SourceId::NbaFormula,
        "National Blood Authority Australia",
        "Calculator for adjusting Ig dose by ideal body weight",
        "undated page",
        "https://nba.gov.au/bloodstar-calculator-adjusting-ig-dose-ideal-body-weight",
        REVIEW_LABEL,
    ),
    source(
        SourceId::Lifeblood2026,
        "Australian Red Cross Lifeblood",
        "Adjusted body weight dosing from 1 July 2026",
        "2026",
        "",
        REVIEW_LABEL,
    ),
    source(
        SourceId::UkTrustForm,
        "NHS trust",
        "Immunoglobulin request form with dose-determining weight",
        "undated page",
        "https://docslib.org/doc/13685911",
        REVIEW_LABEL,
    ),
    source(
        SourceId::Robinson,
        "Robinson et al.",
        "Ideal body weight",
        "undated page",
        "",
        REVIEW,
    ),
    source(
        SourceId::Mosteller,
        "Mosteller",
        "Simplified calculation of body-surface area",
        "1987",
        "",
        REVIEW,
    ),
    source(
        SourceId::DuBois,
        "Du Bois & Du Bois",
        "Formula for body surface",
        "1916",
        "",
        REVIEW,
    ),
    source(
        SourceId::Rajabally2011,
        "Rajabally et al.",
        "Thromboembolic events with IVIG in neuropathy, J Neurol Sci 308:124",
        "2011",
        "",
        REVIEW,
    ),
    source(
        SourceId::Ismp2015,
        "Institute for Safe Medication Practices",
        "Course dose of IVIG read as a daily dose, Hosp Pharm",
        "2015",
        "",
        REVIEW,
    ),
    source(
        SourceId::RchFlebogamma,
        "Royal Children's Hospital",
        "Flebogamma and hereditary fructose intolerance",
        "undated page",
        "",
        REVIEW_LABEL,
    ),
    source(
        SourceId::UnitDefinitions,
        "International agreement",
        "1 lb = 0.45359237 kg, 1 in = 2.54 cm",
        "1959",
        "",
        REVIEW,
    ),
    source(
        SourceId::BoxedWarnings,
        "US label class text, as reported",
        "Boxed warnings of immunoglobulin: thrombosis, kidney failure",
        "undated page",
        "",
        REVIEW_LABEL,
    ),
];

impl SourceId {
    /// The row of the table.
    #[must_use]
    pub fn row(self) -> Option<&'static Source> {
        SOURCES.iter().find(|row| row.id == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_source_is_listed_once_with_its_author_title_and_a_real_month() {
        for (place, row) in SOURCES.iter().enumerate() {
            assert_eq!(
                SOURCES.iter().position(|other| other.id == row.id),
                Some(place),
                "{:?} is listed twice",
                row.id
            );
            assert!(!row.authors.is_empty() && !row.title.is_empty() && !row.year.is_empty());
            assert!((1..=12).contains(&row.review_by.month));
        }
    }
}
