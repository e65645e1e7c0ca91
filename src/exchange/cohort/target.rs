//! What a column can hold, and its name in a mapping and in the table of verdicts. Names are those of the form where it
//! asks the same.

use serde::{Deserialize, Serialize};

use crate::domain::classify::histology::FEATURES;
use crate::domain::questions::Question;
use crate::form::names::question_name;
use crate::form::picks::Pick;

/// An antibody that a column can hold the result or the assay of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tested {
    /// Anti-HMGCR.
    Hmgcr,
    /// Anti-SRP.
    Srp,
    /// Anti-Jo-1.
    JoOne,
    /// Another synthetase antibody.
    Synthetase,
    /// An antibody of dermatomyositis.
    Dermatomyositis,
}

/// All antibodies, in the order of the page.
pub const ALL_TESTED: [Tested; 5] = [
    Tested::Hmgcr,
    Tested::Srp,
    Tested::JoOne,
    Tested::Synthetase,
    Tested::Dermatomyositis,
];

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Target {
    /// A name of the row, taken over into the table of verdicts.
    Identifier,
    /// Age now, in years.
    Age,
    /// Age at the first symptom, in years.
    OnsetAge,
    /// Sex. No criterion looks at it.
    Sex,
    /// Highest creatine kinase.
    Ck,
    /// Its upper limit of normal.
    CkLimit,
    /// Creatine kinase now.
    CkNow,
    /// How it came on.
    Tempo,
    /// Proximal weakness, ever, where the table does not tell arms from legs.
    Weakness,
    /// The result for an antibody.
    Antibody(Tested),
    /// By which assay.
    Assay(Tested),
    /// The myositis-specific antibodies that have no column of their own, beside anti-HMGCR and anti-SRP.
    OtherAntibodies,
    /// Electromyogram.
    Emg,
    /// Magnetic resonance imaging of muscle.
    Mri,
    /// Was a biopsy done?
    Biopsy,
    /// A yes-or-no question.
    Answer(Question),
}

/// The yes-or-no questions that a criterion looks at, beside the features of the biopsy.
pub const ANSWERS: [Question; 27] = [
    Question::ArmsWeak,
    Question::LegsWeak,
    Question::WeakNow,
    Question::NeckFlexors,
    Question::LegsProximal,
    Question::FingerFlexors,
    Question::KneeExtensors,
    Question::Asymmetric,
    Question::NotImproved,
    Question::Dysphagia,
    Question::SevereDysphagia,
    Question::Heliotrope,
    Question::GottronPapules,
    Question::GottronSign,
    Question::CkRaised,
    Question::LdhRaised,
    Question::AstRaised,
    Question::AltRaised,
    Question::SrpCytoplasmic,
    Question::Family,
    Question::NerveDisease,
    Question::Dystrophy,
    Question::Granulomatous,
    Question::Metabolic,
    Question::Endocrine,
    Question::Toxic,
    Question::Amyloid,
];

/// Everything that a column can hold, in the order in which a list offers it.
pub fn targets() -> impl Iterator<Item = Target> {
    let first = [
        Target::Identifier,
        Target::Age,
        Target::OnsetAge,
        Target::Sex,
        Target::Tempo,
        Target::Ck,
        Target::CkLimit,
        Target::CkNow,
        Target::Weakness,
    ];
    let tests = [
        Target::OtherAntibodies,
        Target::Emg,
        Target::Mri,
        Target::Biopsy,
    ];
    first
        .into_iter()
        .chain(ANSWERS.map(Target::Answer))
        .chain(ALL_TESTED.map(Target::Antibody))
        .chain(ALL_TESTED.map(Target::Assay))
        .chain(tests)
        .chain(FEATURES.map(|feature| Target::Answer(Question::Feature(feature))))
}

impl Target {
    /// Its name in a mapping.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Identifier => "id",
            Self::Age => "age",
            Self::OnsetAge => "onset-age",
            Self::Sex => "sex",
            Self::Ck => "ck",
            Self::CkLimit => "ck-limit",
            Self::CkNow => "ck-now",
            Self::Tempo => "tempo",
            Self::Weakness => "proximal-weakness",
            Self::Antibody(tested) => tested.name(),
            Self::Assay(tested) => tested.assay_name(),
            Self::OtherAntibodies => "other-antibodies",
            Self::Emg => "emg",
            Self::Mri => "mri",
            Self::Biopsy => "biopsy",
            Self::Answer(question) => question_name(question),
        }
    }

    /// What has this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        targets().find(|target| target.name() == name)
    }

    /// Does a criterion look at it?
    #[must_use]
    pub const fn is_looked_at(self) -> bool {
        !matches!(self, Self::Identifier | Self::Age | Self::Sex)
    }
}

impl Tested {
    /// Its name, that of the form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hmgcr => Pick::AntiHmgcr.name(),
            Self::Srp => Pick::AntiSrp.name(),
            Self::JoOne => Pick::JoOne.name(),
            Self::Synthetase => Pick::Synthetase.name(),
            Self::Dermatomyositis => Pick::Dermatomyositis.name(),
        }
    }

    /// The name of its assay.
    #[must_use]
    pub const fn assay_name(self) -> &'static str {
        match self {
            Self::Hmgcr => Pick::AntiHmgcrAssay.name(),
            Self::Srp => Pick::AntiSrpAssay.name(),
            Self::JoOne => Pick::JoOneAssay.name(),
            Self::Synthetase => Pick::SynthetaseAssay.name(),
            Self::Dermatomyositis => Pick::DermatomyositisAssay.name(),
        }
    }
}

impl From<Target> for String {
    fn from(target: Target) -> Self {
        target.name().to_owned()
    }
}

impl TryFrom<String> for Target {
    type Error = String;

    /// By its name; the error is the name.
    fn try_from(name: String) -> Result<Self, String> {
        Self::named(&name).ok_or(name)
    }
}
