// Five Lighthouse runs of each page, in turn, the median of each figure, and what the first page takes of each other one.
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
  "a task of the longest (ms)": "max-potential-fid",
};
const SCORES = ["performance", "accessibility", "best-practices", "seo"];

function run(page) {
  const report = join(folder, "report.json");
  execFileSync("node", [
    join(folder, "node_modules/lighthouse/cli/index.js"), page, "--quiet", "--output=json", `--output-path=${report}`,
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking --no-first-run",
  ], { stdio: ["ignore", "inherit", "inherit"] });
  const { audits, categories, environment } = JSON.parse(readFileSync(report));
  const figures = Object.entries(FIGURES).map(([name, id]) => [name, audits[id].numericValue]);
  const scores = SCORES.map((id) => [id, categories[id].score * 100]);
  return { ...Object.fromEntries([...figures, ...scores]), "speed of the machine (benchmark index)": environment.benchmarkIndex };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const results = new Map(pages.map((page) => [page, []]));
for (let round = 0; round < RUNS; round += 1) {
  for (const page of pages) {
    try {
      results.get(page).push(run(page));
    } catch (error) { // on a machine that has too much to do Lighthouse may lose its trace
      console.log(`${page}: a run failed and does not count: ${error.message.split("\n")[0]}`);
    }
  }
}
for (const [page, runs] of results) {
  console.log(`\n${page}: median of ${runs.length} (least to most)`);
  for (const name of Object.keys(runs[0] ?? {})) {
    const values = runs.map((one) => one[name]);
    const show = (value) => (value % 1 === 0 ? value : value.toFixed(value < 1 ? 3 : 0));
    console.log(`  ${name.padEnd(38)} ${show(median(values))} (${show(Math.min(...values))} to ${show(Math.max(...values))})`);
  }
}
const [[, ours], ...others] = results;
const of = (runs, name) => median(runs.map((one) => one[name]));
for (const [page, runs] of others) {
  console.log(`\nours, in parts of ${page} (medians)`);
  for (const name of Object.keys(FIGURES)) {
    const theirs = of(runs, name);
    console.log(`  ${name.padEnd(38)} ${theirs ? (of(ours, name) / theirs).toFixed(2) : "theirs is 0"}`);
  }
}
