// The reference cases in the compiled module, as the page runs them on itself: node golden.mjs PROJECT
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [project] = process.argv.slice(2);
const folder = dirname(createRequire(`${project}/`).resolve("imnm-calculator"));
const { initSync, self_test } = await import(join(folder, "glue.js"));
initSync({ module: readFileSync(join(folder, "imnm.wasm")) });

const golden = {};
let all = 0;
for (const file of readdirSync("tests/vectors").filter((name) => name.endsWith(".json"))) {
  const { group, cases } = JSON.parse(readFileSync(join("tests/vectors", file)));
  golden[group] = cases;
  all += cases.length;
}
const { passed, failed, of, differences } = JSON.parse(self_test(JSON.stringify(golden)));
assert.deepEqual({ passed, failed, of, differences }, { passed: all, failed: 0, of: all, differences: [] });
golden.ivig[0].expected.total_g += 5;
const spoilt = JSON.parse(self_test(JSON.stringify(golden)));
assert.deepEqual([spoilt.failed, spoilt.differences.length], [1, 1]);
