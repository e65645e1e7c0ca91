//! FHIR R4: the case and its assessment as a Bundle, and measurements out of one.
