//! The citation table. Every rule, limit and figure names a source, the place in it, and how well it was checked.

mod criteria;
mod ivig;
mod studies;
mod table;

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
    /// The 224th ENMC workshop.
    Enmc224,
    /// Japanese cohort of IMNM.
    Watanabe2016,
    /// Line blots and their false positives.
    LineBlot2020,
    /// Anti-HMGCR like a dystrophy.
    Mohassel2018,
    /// People with anti-HMGCR.
    Alshehri2015,
    /// Formula of clearance.
    NhsHighland,
    /// CKD-EPI equations.
    KidneyFoundation,
    /// Creatinine in neuromuscular disease.
    FrontNeurol2021,
    /// Padua score.
    Padua2010,
    /// IMPROVE bleeding score.
    ImproveBleeding2011,
    /// Fragmin, US label.
    FragminUsLabel,
    /// Fragmin labels.
    FragminLabels,
    /// Fragmin, Norwegian text.
    Felleskatalogen,
    /// Heparin and punctures.
    NhsEnglandAlert,
    /// Local dalteparin guide.
    NhsLothian,
    /// Local handbook.
    DumfriesHandbook,
    /// Bands by weight.
    NhsWeightBands,
    /// Compendia of doses.
    DalteparinCompendia,
    /// British guideline.
    Bsr2022,
    /// Troponin I in myositis.
    Ruijin,
    /// The 2017 EULAR/ACR criteria.
    EularAcr2017,
    /// How they were made.
    EularMethods2017,
    /// Their calculator.
    KarolinskaCalculator,
    /// Bohan and Peter.
    BohanPeter1975,
    /// The 119th ENMC workshop.
    Enmc119,
    /// The 188th ENMC workshop.
    Enmc188,
    /// The 239th ENMC workshop.
    Enmc239,
    /// Statin-related muscle phenotypes.
    Alfirevic2014,
    /// Statin myopathy, toxic and autoimmune.
    MammenTiniakou2015,
    /// Anti-HMGCR after statins.
    Tiniakou2020,
    /// New tools for myositis.
    Lundberg,
    /// IMNM against dystrophy.
    Wuhan2022,
    /// Macro-CK.
    Kley2018,
    /// Raised CK without weakness.
    Ean2024,
    /// Necrotizing myopathy, a review.
    Basharat2015,
    /// Cancer in IMNM.
    Allenbach2016,
    /// Japanese cohort with anti-SRP.
    Suzuki2015,
    /// Exercise in myositis.
    Alexanderson2018,
    /// Lung disease by antibody.
    Mammen2016,
    /// Lung and heart with anti-SRP.
    Kao2004,
    /// Lung with anti-SRP, Mayo Clinic.
    MayoSrp,
    /// Lung with anti-SRP, a Chinese series.
    ChineseSrp,
    /// Cohort of the Netherlands and Belgium.
    Lim2018,
    /// With and without an antibody.
    Ma2021,
    /// Anti-SRP, a review.
    SrpReview2022,
    /// The heart in IMNM.
    Heart2023,
    /// A cohort with anti-HMGCR.
    Ge,
    /// Statins with anti-HMGCR.
    HopkinsHmgcr,
    /// Statins with anti-HMGCR.
    Williams,
    /// Skin with anti-HMGCR.
    HmgcrSkin,
    /// Anti-HMGCR in New Zealand.
    NewZealand2024,
    /// IMNM at the Mayo Clinic.
    Kassardjian2015,
    /// Course with anti-HMGCR.
    Tiniakou2017,
    /// Relapse after a statin.
    Wu2014,
    /// Age and strength with anti-SRP.
    PinalFernandezSrp2017,
    /// MRI of the thigh.
    PinalFernandezMri2017,
    /// Outside of muscle.
    PinalFernandez2018,
    /// Rituximab with anti-SRP.
    Valiyil2010,
    /// Cancer at the Mayo Clinic.
    Shelly,
    /// The guideline on cancer.
    Imacs2023,
    /// Its panels, as reported.
    MedicalAlgorithms,
    /// Treatment, a review.
    Weeding2021,
    /// IMNM, a review.
    Allenbach2020,
    /// Treatment, a review.
    Ogbonnaya2023,
    /// IVIG first.
    Lim2020,
    /// Efgartigimod.
    Efgartigimod2024,
    /// Early immunoglobulin.
    Wang2022,
    /// Early and late immunoglobulin.
    OregonHmgcr,
    /// Statins without the antibody.
    Mammen2012,
    /// Myotonia in IMNM.
    Triplett2020,
    /// Anti-SRP by dot assay.
    Picard2016,
    /// A blot without anti-HMGCR.
    HmgcrBlotCase2025,
    /// Core set of outcomes.
    ImacsCoreSet,
    /// Improvement score.
    Aggarwal2017,
    /// Australian guidelines.
    Etg,
    /// Treatment, a review.
    ReviewPmc7388349,
    /// Treatment, a review.
    ReviewPmc11646336,
    /// Thiopurines and genes.
    Thiopurines,
    /// Immunoglobulin in dermatomyositis, phase 3.
    ProDerm,
    /// Australian criteria for immunoglobulin.
    AustraliaCriteria,
    /// Haemolysis after immunoglobulin, prospective.
    Haemolysis2021,
    /// Haemolysis after immunoglobulin, review.
    HaemolysisReview,
    /// Haemolysis in Ontario.
    OntarioHaemolysis,
    /// A compendium of drugs.
    Empr,
    /// Live vaccines, United States.
    AcipVaccines,
    /// Live vaccines, Norway.
    NorwayVaccines,
    /// Sodium after immunoglobulin.
    SodiumStudy2003,
    /// Label texts of the class.
    IvigLabels,
    /// Glucose meters and maltose.
    FdaMeters2009,
    /// Pentaglobin.
    Pentaglobin,
    /// Examples of hydration.
    HydrationExamples,
    /// Premedication in a registry.
    PremedicationRegistry,
    /// Norwegian procedure for nurses.
    NorwegianNurses,
    /// Clots after immunoglobulin, cases.
    ClotCases2005,
    /// Clots in hospital, United States.
    UsInpatients,
    /// No excess of clots.
    DermatomyositisCohort,
    /// Incidents with weights.
    Npsa2010,
    /// Strengths mixed up.
    BloodSafe,
    /// Checks that were left out.
    Aberdeen2013,
    /// Known, with no source read yet.
    Unsourced,
}

/// The rows of all tables.
pub const SOURCES: &[Source] = &all();

/// The rows that the page itself cites; the others stand in reports.
pub const PAGE_SOURCES: &[Source] = table::SOURCES;

const TABLES: [&[Source]; 4] = [
    table::SOURCES,
    studies::STUDIES,
    criteria::CRITERIA,
    ivig::IVIG,
];

const ALL: usize = {
    let mut sum: usize = 0;
    let mut tables = TABLES.as_slice();
    while let [table, more @ ..] = tables {
        sum = sum.saturating_add(table.len());
        tables = more;
    }
    sum
};

/// The tables as one: a constant has no other way to join them.
const fn all() -> [Source; ALL] {
    let mut all = [studies::EMPTY; ALL];
    let mut places = all.as_mut_slice();
    let mut tables = TABLES.as_slice();
    while let [table, more_tables @ ..] = tables {
        let mut rows = *table;
        while let [row, more_rows @ ..] = rows {
            let [place, rest @ ..] = places else { break };
            *place = *row;
            (rows, places) = (more_rows, rest);
        }
        tables = more_tables;
    }
    all
}

/// What a citation on the page shows of each source: key, authors, year. Apart from the table, so that the page does not
/// carry titles, addresses, and the sources of reports.
static CITED: [(SourceId, &str, &str); PAGE_SOURCES.len()] = {
    let mut cited = [(SourceId::Policy, "", ""); PAGE_SOURCES.len()];
    let mut rows = PAGE_SOURCES;
    let mut places = cited.as_mut_slice();
    while let ([row, more_rows @ ..], [place, more_places @ ..]) = (rows, places) {
        *place = (row.id, row.authors, row.year);
        (rows, places) = (more_rows, more_places);
    }
    cited
};

impl SourceId {
    /// Authors and year, as a citation on the page shows them; nothing for a source of reports alone.
    #[must_use]
    pub fn cited(self) -> Option<(&'static str, &'static str)> {
        let mut rows = CITED.iter().filter(|(id, ..)| *id == self);
        rows.next().map(|(_, authors, year)| (*authors, *year))
    }

    /// The whole row.
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
