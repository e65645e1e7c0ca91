// Cases that give answers of several kinds.
const weight = (value) => ({ patient: { age: 62, sex: "female", weight: { value, unit: "kg" }, height: { value: 165, unit: "cm" } } });

export const cases = [
  {},
  weight(60),
  weight("72,5"),
  weight(132),
  weight(6000),
  { ...weight(60), ivig: { contraindications: { iga_antibodies: { answer: "yes" } } } },
  { ...weight(60), dalteparin: { setting: "inpatient", stops: { ulcer: "yes" } } },
  { ...weight(60), examination: { arms_weak: "yes" }, antibodies: { anti_srp: { result: "positive", assay: "elisa" } } },
];
