//! Where the criteria stand, as a ClinicalImpression: a classification, and no diagnosis.

use super::codes::concept;
use super::held::refusals;
use super::json::{Json, list, object, text};
use super::parts::{notes, own, references, subject, today};
use super::{Entry, Source};
use crate::domain::classify::answer::{Classification, ClassificationAnswer};
use crate::domain::classify::enmc::{ENMC_SOURCE, Subtype, Verdict};
use crate::domain::refusal::Refusal;
use crate::domain::set::Member;
use crate::i18n::{classify, criteria, fhir as words, fields, steps};

/// The name of its resource.
pub const KEY: &str = "classification";

/// The classification, or that it waits.
pub fn impressions(source: &Source<'_>) -> Vec<Entry> {
    let resource = match &source.assessment.answers.classification {
        ClassificationAnswer::Given(given) => verdicts(source, given),
        ClassificationAnswer::Refused(refused) => waits(source, refused),
    };
    vec![Entry::new(KEY, resource)]
}

struct Said {
    status: &'static str,
    summary: String,
    findings: Vec<Json>,
    beside: Vec<String>,
}

fn resource(source: &Source<'_>, said: Said) -> Json {
    object([
        ("resourceType", text("ClinicalImpression")),
        ("status", text(said.status)),
        ("code", super::parts::said(words::CLASSIFICATION)),
        ("description", text(words::NOT_A_DIAGNOSIS)),
        ("subject", subject(source)),
        ("effectiveDateTime", today(source)),
        ("date", super::parts::instant(source.stamp.recorded)),
        ("summary", text(said.summary)),
        ("finding", list(said.findings)),
        (
            "supportingInfo",
            references(source, ["questionnaire-response"]),
        ),
        ("note", notes(said.beside)),
    ])
}

/// The types with their verdicts, those that are met as findings, and the other sets beside them.
fn verdicts(source: &Source<'_>, given: &Classification) -> Json {
    let enmc = given.enmc.value();
    let each = Subtype::ALL.iter().map(|subtype| {
        let name = classify::subtype(*subtype, &given.findings);
        format!("{name}: {}", classify::verdict(enmc.of(*subtype)))
    });
    let each: Vec<String> = each.collect();
    let met = enmc.met();
    let findings = met.iter().map(|subtype| {
        let name = classify::subtype(subtype, &given.findings);
        let said = words::meets(name.get());
        let item = concept([own(finding_name(subtype), &said)], &said);
        object([
            ("itemCodeableConcept", item),
            ("basis", text(steps::citation_in_report(subtype.source()))),
        ])
    });
    let status = match enmc.status() {
        Verdict::Met | Verdict::NotMet => "completed",
        Verdict::Undetermined => "in-progress",
    };
    let mut beside = vec![
        format!("{}: {}.", words::ENMC, each.join("; ")),
        steps::citation_in_report(ENMC_SOURCE),
    ];
    beside.extend(
        enmc.flags
            .iter()
            .map(|flag| classify::flag(flag).to_owned()),
    );
    beside.extend(
        given
            .notes
            .iter()
            .map(|note| classify::note(note).to_owned()),
    );
    beside.push(classify::biopsy_advice(given.biopsy));
    beside.extend(other_sets(source));
    let said = Said {
        status,
        summary: format!("{}: {}.", words::ENMC, classify::in_short(given)),
        findings: findings.collect(),
        beside,
    };
    resource(source, said)
}

const fn finding_name(subtype: Subtype) -> &'static str {
    match subtype {
        Subtype::AntiHmgcr => "enmc-2018-anti-hmgcr",
        Subtype::AntiSrp => "enmc-2018-anti-srp",
        Subtype::AntibodyNegative => "enmc-2018-antibody-negative",
    }
}

/// The other sets of criteria, which never overrule a type that is met.
fn other_sets(source: &Source<'_>) -> Vec<String> {
    let Some(compared) = &source.assessment.criteria else {
        return Vec::new();
    };
    let all = &compared.criteria;
    let line = |name: &str, verdict: String| format!("{name}: {verdict}.");
    vec![
        line(words::EULAR.get(), criteria::score(&all.eular)),
        line(
            criteria::BOHAN_PETER.get(),
            criteria::bohan_peter(&all.bohan_peter),
        ),
        line(
            words::ENMC_2003.get(),
            criteria::verdict(all.enmc_2003.verdict).to_owned(),
        ),
        criteria::NEVER_OVERRULES.to_owned(),
    ]
}

/// What contradicts itself is named; what was entered there is not.
fn waits(source: &Source<'_>, refused: &[Refusal]) -> Json {
    let mut names: Vec<String> = Vec::new();
    for refusal in refused.iter().copied().chain(refusals(source)) {
        let belongs = refused.contains(&refusal);
        let name = words::refused(fields::label(refusal.field).get());
        if belongs && !names.contains(&name) {
            names.push(name);
        }
    }
    let said = Said {
        status: "in-progress",
        summary: criteria::REFUSED.to_owned(),
        findings: Vec::new(),
        beside: names,
    };
    resource(source, said)
}
