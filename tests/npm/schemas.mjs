// The cases below and the answers to them, by the schemas of the package: node schemas.mjs PROJECT MODULES
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { cases } from "./cases.mjs";

const [project, modules] = process.argv.slice(2);
const Ajv = createRequire(`${modules}/`)("ajv/dist/2020").default;
const load = createRequire(`${project}/`);
const { assess } = await import(load.resolve("imnm-calculator"));
const schema = (name) => JSON.parse(readFileSync(load.resolve(`imnm-calculator/schema/${name}.schema.json`)));
// Formats of whole numbers are no formats of JSON Schema.
const checker = (name) => new Ajv({ validateFormats: false, strict: true, allowUnionTypes: true }).compile(schema(name));
const [isCase, isAnswer] = [checker("case"), checker("assessment")];

for (const input of cases) {
  assert(isCase(input), JSON.stringify(isCase.errors));
  const answer = assess(input);
  assert(isAnswer(answer), JSON.stringify(isAnswer.errors));
  assert.equal(answer.ok, true);
}
assert(!isCase({ patient: { agee: 1 } }));
assert(!isAnswer({ ok: true }));
assert(isAnswer(assess({ patient: { agee: 1 } })));
