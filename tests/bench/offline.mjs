// From the start of the navigation to a page that can be typed in, without a network, at a fourth of the processor's speed.
//
//   node tests/bench/offline.mjs SERVER FOLDER
//
// SERVER is the program that serves FOLDER. The page is visited once, until the service worker keeps every file; then the
// server is stopped, and each start is that of a browser process of its own with the same profile. Chromium slows down the
// page's own thread alone: the service worker's runs at full speed.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";

const { default: puppeteer } = await import(createRequire(process.env.NODE_PATH + "/").resolve("puppeteer-core"));
const [program, folder] = process.argv.slice(2);
const SLOWDOWN = 4;
const STARTS = 5;
const VIEWS = ["#/ivig", "#/classify", "#/fragmin"];

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
const middle = (values) => `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)})`;

const profile = await mkdtemp(join(tmpdir(), "imnm-offline-"));
const open = () => puppeteer.launch({
  executablePath: process.env.CHROME_PATH,
  userDataDir: profile,
  args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
});

const server = spawn(program, ["serve", "--port", "0", "--dir", folder], { stdio: ["ignore", "pipe", "inherit"] });
let address;
for await (const line of createInterface({ input: server.stdout })) {
  address = /^Serving (http\S+)/u.exec(line)?.[1];
  if (address) break;
}
const { files } = JSON.parse(await readFile(join(folder, "build.json")));

/** Visits once, until everything is kept. */
async function visit() {
  const browser = await open();
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(async (wanted) => {
    if (!navigator.serviceWorker.controller) return false;
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
    return kept.reduce((sum, count) => sum + count, 0) === wanted;
  }, { polling: 200, timeout: 60_000 }, files.filter(({ url }) => url !== "sw.js").length);
  await browser.close();
}

/** Runs in the page: remembers when it said that it is ready. */
function watchStart() {
  new MutationObserver((_, observer) => {
    if (document.documentElement?.dataset.ready === undefined) return;
    globalThis.readyAfter = performance.now();
    observer.disconnect();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-ready"] });
}

async function start(view) {
  const browser = await open();
  const page = await browser.newPage();
  const client = await page.createCDPSession();
  await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await page.evaluateOnNewDocument(watchStart);
  await page.goto(address + view);
  await page.waitForFunction(() => globalThis.readyAfter, { timeout: 60_000 });
  const found = await page.evaluate(() => {
    const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
    const ready = globalThis.readyAfter;
    const from = performance.now();
    let sum = 0;
    for (let number = 0; number < 2e6; number += 1) sum = (sum + number) % 7;
    return { ready, painted, loop: performance.now() - from + sum * 0 };
  });
  await browser.close();
  return found;
}

try {
  await visit();
  server.kill();
  await new Promise((resolve) => { if (server.exitCode !== null || server.signalCode) resolve(); else server.once("exit", resolve); });
  const reached = await fetch(address).then(() => true, () => false);
  if (reached) throw new Error(`${address} still answers: nothing here would be offline`);
  for (const view of VIEWS) {
    const starts = [];
    for (let count = 0; count < STARTS; count += 1) starts.push(await start(view));
    const of = (name) => starts.map((one) => one[name]);
    console.log(`\n${view}, offline, a new browser process each time, ${SLOWDOWN}x slowdown: median of ${STARTS} (least to most)`);
    console.log(`  to the first paint (ms)          ${middle(of("painted"))}`);
    console.log(`  to interactive (ms)              ${middle(of("ready"))}`);
    console.log(`  a loop of 2 million here (ms)    ${middle(of("loop"))}`);
    console.log(`  to interactive, in such loops    ${(median(of("ready")) / median(of("loop"))).toFixed(1)}`);
  }
} finally {
  server.kill();
  await rm(profile, { recursive: true, force: true });
}
