// What TypeScript takes.
import { assess, assessText, init, type ApiCase, type ApiResult, type Finding } from "imnm-calculator";

const finding: Finding = "unknown";
const input: ApiCase = {
  patient: { age: "62", weight: { value: 60, unit: "kg", how: "measured" }, pregnant: finding },
  ivig: { days: 3, product: "octagam_10", contraindications: { anaphylaxis: { answer: "no" } } },
  confirmed: [],
};
await init();
const result: ApiResult = assess(input);
if (result.ok) {
  const { ivig, dalteparin } = result.assessment;
  if (ivig.answer === "given") {
    const total: number = ivig.total_g;
    const days: number[] = ivig.daily_g;
    console.log(total, days, ivig.dosing_weight.policy.code);
  } else if (ivig.answer === "refused") {
    console.log(ivig.refused.map(({ path, code }) => `${path}: ${code}`));
  }
  console.log(dalteparin.dose?.units ?? dalteparin.decision.code);
} else {
  const path: string = result.error.path;
  console.log(result.error.code === "not_a_case", path);
}
const text: string = assessText(JSON.stringify(input));
console.log(text);
