import { assess, init } from "{{name}}";

await init();
const result = assess({
  today: "2026-03-09",
  patient: {
    age: 62,
    sex: "female",
    weight: { value: 60, unit: "kg", date: "2026-03-08" },
    height: { value: 165, unit: "cm" },
    creatinine: { value: 70, unit: "umol/L" },
  },
  antibodies: { anti_hmgcr: { result: "positive", assay: "elisa" } },
});
if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`);
const { ivig, dalteparin, classification } = result.assessment;
console.log(ivig.answer === "given" ? ivig.text : ivig.answer);
console.log(dalteparin.decision.text);
console.log(classification.answer === "given" ? classification.text : classification.answer);
