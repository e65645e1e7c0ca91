// Five Lighthouse runs of each page, in turn, and the median of each figure.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { readFileSync } from "node:fs";

const [folder, ...pages] = process.argv.slice(2);
const RUNS = 5;
const FIGURES = {
  "first contentful paint (ms)": "first-contentful-paint",
  "largest contentful paint (ms)": "largest-contentful-paint",
  "interactive (ms)": "interactive",
  "total blocking time (ms)": "total-blocking-time",
  "cumulative layout shift": "cumulative-layout-shift",
  "bytes transferred": "total-byte-weight",
};
const SCORES = ["performance", "accessibility", "best-practices", "seo"];

function run(page) {
  const report = join(folder, "report.json");
  execFileSync("node", [
    join(folder, "node_modules/lighthouse/cli/index.js"), page, "--quiet", "--output=json", `--output-path=${report}`,
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking --no-first-run",
  ], { stdio: ["ignore", "inherit", "inherit"] });
  const { audits, categories } = JSON.parse(readFileSync(report));
  const figures = Object.entries(FIGURES).map(([name, id]) => [name, audits[id].numericValue]);
  return Object.fromEntries([...figures, ...SCORES.map((id) => [id, categories[id].score * 100])]);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const results = new Map(pages.map((page) => [page, []]));
for (let round = 0; round < RUNS; round += 1) {
  for (const page of pages) results.get(page).push(run(page));
}
for (const [page, runs] of results) {
  console.log(`\n${page}: median of ${RUNS} (least to most)`);
  for (const name of Object.keys(runs[0])) {
    const values = runs.map((one) => one[name]);
    const show = (value) => (value % 1 === 0 ? value : value.toFixed(value < 1 ? 3 : 0));
    console.log(`  ${name.padEnd(32)} ${show(median(values))} (${show(Math.min(...values))} to ${show(Math.max(...values))})`);
  }
}
