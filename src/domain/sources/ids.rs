//! The names of the sources.

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
    /// CKD-EPI equations elsewhere.
    EgfrApp,
    /// Stages of kidney disease.
    Kdigo,
    /// Filtration against iohexol.
    Aldenbratt2021,
    /// Prednisolone and cystatin C.
    SteroidsCystatin,
    /// Which marker of filtration.
    Niddk,
    /// IMPROVE score of clots.
    ImproveVte2011,
    /// The same in another version.
    ImproveVtePmc8963452,
    /// The same with D-dimer.
    ImproveDd,
    /// A reprint of the Padua score.
    PaduaPmc7454299,
    /// Clots on the days of immunoglobulin.
    Blood2016,
    /// Clots after a past clot.
    UkBiobank,
    /// Clots in myositis.
    MyositisClots,
    /// Fragmin with little kidney function.
    PfizerNorwayKidney,
    /// Dalteparin in the severely ill, by clearance.
    Direct,
    /// Platelets, a local habit.
    UkLocal,
    /// Enoxaparin, EU.
    EnoxaparinEu,
    /// Enoxaparin, United States.
    EnoxaparinUs,
    /// Enoxaparin, Australia.
    EnoxaparinAustralia,
    /// Tinzaparin, an English guide.
    TinzaparinEngland,
    /// Tinzaparin, an Irish page.
    TinzaparinIreland,
    /// Tinzaparin and the kidneys.
    TinzaparinKidney,
    /// Fondaparinux, United States.
    FondaparinuxUs,
    /// Fondaparinux, half of the kidneys' function.
    FondaparinuxTrial,
    /// Fondaparinux, a review.
    FondaparinuxReview,
    /// American guideline on prophylaxis.
    Accp2012,
    /// Haematologists' guideline.
    Ash2018,
    /// Everyone or by risk factors.
    SystematicLmwh2020,
    /// Norwegian drug information.
    Relis,
    /// Clots in neurology, Japan.
    Japan2021,
    /// Fragmin for the obese, Norway.
    PfizerNorwayObese,
    /// Fragmin by weight, an English trust.
    EnglishTrust2012,
    /// Heparins by weight, Australia.
    EtgHeparin,
    /// Heparins by weight, England.
    NiceHeparin,
    /// Octagam 10 % beside dermatomyositis.
    OctagamLabel,
    /// Privigen, Australian text.
    PrivigenCopy,
    /// Panzyga, EU text.
    PanzygaEu,
    /// Kiovig.
    Kiovig,
    /// A Norwegian region's procedure.
    HelseMidt,
    /// Gamunex-C and Gammaked.
    Gamunex,
    /// Gammagard Liquid.
    Gammagard,
    /// Gammagard Liquid, a copy.
    GammagardCopy,
    /// Flebogamma in Galway.
    GalwayFlebogamma,
    /// Gammaplex.
    Gammaplex,
    /// Intratect.
    Intratect,
    /// IQYMUNE.
    Iqymune,
    /// Bivigam.
    Bivigam,
    /// Known, with no source read yet.
    Unsourced,
}
