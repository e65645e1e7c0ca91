// A cohort in the browser, from the file's bytes to the bytes of the table of verdicts, with what its memory grows by.
//
//   node tests/bench/cohort.mjs URL FILE [FILE ...]
//
// URL is the site's; each FILE is put into the view's own input. Prints figures; nothing here can fail but a page that
// does not finish.
import { createRequire } from "node:module";
import { readFile, readdir, stat } from "node:fs/promises";

const { default: puppeteer } = await import(createRequire(process.env.NODE_PATH + "/").resolve("puppeteer-core"));
const [url, ...files] = process.argv.slice(2);
const RUNS = 3;
const MIB = 1024 * 1024;

// The resident memory, in MiB, of every process for a page that descends from this one.
async function renderers(browser) {
  const parents = new Map();
  const sizes = new Map();
  for (const pid of await readdir("/proc")) {
    if (!/^\d+$/u.test(pid)) continue;
    try {
      const status = await readFile(`/proc/${pid}/status`, "utf8");
      parents.set(Number(pid), Number(/^PPid:\s+(\d+)/mu.exec(status)?.[1]));
      const command = await readFile(`/proc/${pid}/cmdline`, "utf8");
      if (command.includes("--type=renderer")) sizes.set(Number(pid), Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has ended meanwhile.
    }
  }
  let sum = 0;
  for (const [pid, size] of sizes) {
    let at = pid;
    while (at && at !== browser) at = parents.get(at);
    if (at === browser) sum += size;
  }
  return sum;
}

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

for (const file of files) {
  const { size } = await stat(file);
  const runs = [];
  // To look at its memory takes time of the machine's: that is done in one run more, which is not timed.
  for (let count = 0; count <= RUNS; count += 1) {
    const isWatched = count === RUNS;
    const browser = await puppeteer.launch({
      executablePath: process.env.CHROME_PATH,
      args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
      protocolTimeout: 600_000,
    });
    const page = await browser.newPage();
    await page.goto(`${url}#/cohort`, { waitUntil: "networkidle0" });
    const input = await page.waitForSelector("#cohort-file");
    const of = async () => renderers(browser.process().pid);
    const before = await of();
    await input.uploadFile(file);
    const start = await page.waitForSelector("#cohort-start", { visible: true });
    let most = before;
    const watch = isWatched ? setInterval(async () => { most = Math.max(most, await of()); }, 50) : undefined;
    await start.click();
    await page.waitForSelector("#cohort-done[data-ms]", { timeout: 600_000 });
    clearInterval(watch);
    most = Math.max(most, await of());
    const figures = await page.$eval("#cohort-done", ({ dataset }) => ({
      rows: Number(dataset.rows), ms: Number(dataset.ms), wasm: Number(dataset.wasmBytes),
    }));
    runs.push({ ...figures, grown: most - before });
    await browser.close();
  }
  const seconds = runs.slice(0, RUNS).map(({ ms }) => ms / 1000);
  const { rows } = runs[0];
  console.log(`\n${file}: ${rows} rows, ${(size / 1e6).toFixed(0)} MB, median of ${RUNS} (least to most)`);
  console.log(`  in the worker (s)          ${middle(seconds).toFixed(2)} (${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)})`);
  console.log(`  rows a second              ${Math.round(rows / middle(seconds))}`);
  console.log(`  microseconds a row         ${(middle(seconds) * 1e6 / rows).toFixed(2)}`);
  console.log(`  memory of the module (MiB) ${(Math.max(...runs.map(({ wasm }) => wasm)) / MIB).toFixed(1)}`);
  console.log(`  renderer grew by (MiB)     ${runs[RUNS].grown.toFixed(0)}`);
}
