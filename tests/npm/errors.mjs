// What is wrong with a call comes back as a value, and never as an exception: node errors.mjs PROJECT
import assert from "node:assert/strict";
import { createRequire } from "node:module";

const [project] = process.argv.slice(2);
const { assess, assessText } = await import(createRequire(`${project}/`).resolve("imnm-calculator"));

for (const [input, code, path] of [
  [{ patient: { agee: 62 } }, "not_a_case", "patient.agee"],
  [{ today: "yesterday" }, "not_a_day", "today"],
  [null, "not_a_case", ""],
  [[], "not_a_case", ""],
]) {
  const { ok, error } = assess(input);
  assert.deepEqual([ok, error.code, error.path], [false, code, path]);
}
assert.equal(JSON.parse(assessText("{")).error.code, "not_json");
// A float would lose the last digits, and the text keeps them.
const text = '{"patient":{"weight":{"value":60.00000000000000000001,"unit":"kg"}}}';
assert.equal(JSON.parse(assessText(text)).assessment.ivig.answer, "refused");
