//! Whose is it? A text with two patients is not read: a value of one must not end in the form of the other.

use serde_json::value::RawValue;

use super::error::FhirError;
use super::shape::{Head, Identifier, Object, Observation, Patient, Reference};

/// Everyone that a text is about.
#[derive(Default)]
pub struct People<'a> {
    /// The patients that are there themselves: the names that each goes by, and how each stands there.
    patients: Vec<(Vec<String>, &'a str)>,
    /// The patients that observations are about.
    subjects: Vec<String>,
}

impl<'a> People<'a> {
    /// A patient that is there.
    pub fn meet(&mut self, url: Option<&str>, patient: &Patient, raw: &'a RawValue) {
        let mut names: Vec<String> = url.map(str::to_owned).into_iter().collect();
        let is_web = url.is_some_and(|url| url.starts_with("http"));
        // With an address of its own, a number alone could be that of a patient elsewhere.
        names.extend(
            patient
                .id
                .as_ref()
                .filter(|_| !is_web)
                .map(|id| format!("Patient/{id}")),
        );
        names.extend(patient.identifier.iter().map(|one| name_of(&one.0)));
        self.patients.push((names, raw.get()));
    }

    /// Whom an observation is about.
    ///
    /// # Errors
    /// [`FhirError::Misshapen`] of this place.
    pub fn ask(&mut self, observation: &Observation<'a>, place: usize) -> Result<(), FhirError> {
        let misshapen = |_| FhirError::Misshapen { place };
        for raw in &observation.contained {
            let head: Object<Head> = serde_json::from_str(raw.get()).map_err(misshapen)?;
            if head.0.resource_type.as_deref() == Some("Patient") {
                self.patients.push((vec!["#".to_owned()], raw.get()));
            }
        }
        if let Some(subject) = &observation.subject {
            self.subjects.extend(name_of_subject(&subject.0));
        }
        Ok(())
    }

    /// Is it one at most?
    ///
    /// # Errors
    /// [`FhirError::SeveralPatients`].
    pub fn check(&self) -> Result<(), FhirError> {
        let several = Err(FhirError::SeveralPatients);
        let mut patients = self.patients.iter();
        let Some((names, stands)) = patients.next() else {
            let mut subjects = self.subjects.iter();
            let first = subjects.next();
            let one = first.is_none_or(|first| subjects.all(|other| are_same(first, other)));
            return if one { Ok(()) } else { several };
        };
        if patients.any(|(_, other)| other != stands) {
            return several;
        }
        let is_known = |subject: &String| names.iter().any(|name| are_same(name, subject));
        if self.subjects.iter().all(is_known) {
            Ok(())
        } else {
            several
        }
    }
}

fn name_of(identifier: &Identifier) -> String {
    let part = |part: &Option<String>| part.clone().unwrap_or_default();
    format!("{}|{}", part(&identifier.system), part(&identifier.value))
}

fn name_of_subject(subject: &Reference) -> Option<String> {
    if let Some(reference) = &subject.reference {
        if reference.starts_with('#') {
            return Some("#".to_owned());
        }
        let bare = reference.split("/_history/").next();
        return bare.map(str::to_owned);
    }
    subject.identifier.as_ref().map(|one| name_of(&one.0))
}

/// The same name, or a name within a server beside its whole address.
fn are_same(one: &str, other: &str) -> bool {
    let within = |short: &str, long: &str| {
        let is_short = short.starts_with("Patient/");
        is_short
            && long
                .strip_suffix(short)
                .is_some_and(|rest| rest.ends_with('/'))
    };
    one == other || within(one, other) || within(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_alone_is_the_same_on_its_server_and_two_servers_are_two() {
        for (one, other, same) in [
            ("Patient/1", "Patient/1", true),
            ("Patient/1", "https://a.example/fhir/Patient/1", true),
            (
                "https://b.example/Patient/1",
                "https://a.example/Patient/1",
                false,
            ),
            ("Patient/1", "https://a.example/fhir/Patient/11", false),
            ("Patient/1", "Patient/2", false),
            ("urn:uuid:1", "urn:uuid:1", true),
            ("|", "|1", false),
        ] {
            assert_eq!(are_same(one, other), same, "{one} {other}");
            assert_eq!(are_same(other, one), same, "{other} {one}");
        }
    }
}
