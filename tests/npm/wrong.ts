// What TypeScript refuses, each on a line of its own.
import { assess, type ApiCase } from "imnm-calculator";

const misspelt: ApiCase = { patient: { agee: 62 } }; // wrong
const unitless: ApiCase = { patient: { weight: { value: 60 } } }; // wrong
const pounds: ApiCase = { patient: { weight: { value: 60, unit: "lb" } } }; // wrong
const maybe: ApiCase = { clues: { virus: "maybe" } }; // wrong
assess("a text"); // wrong
const result = assess({});
console.log(result.assessment); // wrong
if (result.ok && result.assessment.ivig.answer === "stopped") console.log(result.assessment.ivig.total_g); // wrong
if (result.ok) console.log(result.assessment.dalteparin.dose.units); // wrong
console.log(misspelt, unitless, pounds, maybe);
