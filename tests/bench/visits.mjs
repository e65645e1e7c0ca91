// From saving a visit, beside 240 others, to the painted follow-up, at a fourth of the processor's speed; and a key in its form.
import { createRequire } from "node:module";

const { default: puppeteer } = await import(createRequire(process.env.NODE_PATH + "/").resolve("puppeteer-core"));
const SLOWDOWN = 4;
const VISITS = 240;
const SAVES = 20;

const sorted = (values) => [...values].sort((a, b) => a - b);
const middle = (values) => {
  const all = sorted(values);
  return `${all[Math.floor(all.length / 2)].toFixed(1)} (${all[0].toFixed(1)} to ${all[all.length - 1].toFixed(1)})`;
};

/** Twenty years of monthly visits, each with every measure and an infusion. */
function years() {
  const units = { enzyme: "units", creatinine: "micromoles", haemoglobin: "grams-per-decilitre" };
  const visits = Array.from({ length: VISITS }, (_, place) => ({
    day: new Date(Date.UTC(2006, 0, 1 + place * 30)).toISOString().slice(0, 10),
    sides: "both",
    units,
    "physician-global": String((80 - (place % 60)) / 10),
    "patient-global": String((70 - (place % 50)) / 10),
    mmt8: String(90 + ((place * 7) % 60)),
    haq: String((20 - (place % 20)) / 10),
    enzyme: String(9000 - ((place * 37) % 8900)),
    extramuscular: "0",
    weight: String(60 + (place % 10)),
    prednisolone: String(place % 40),
    "ivig-grams": "120",
    "ivig-days": "3",
  }));
  const follow_up = { enzyme: "ck", limit: "200", times: "", units, visits };
  return JSON.stringify({ format: "imnm-patient", version: 1, content: 1, build: "bench", form: [], follow_up });
}

const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH,
  args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 900 });
await page.goto(`${process.argv[2]}#/follow-up`, { waitUntil: "networkidle0" });
await page.evaluate((text) => sessionStorage.setItem("imnm-follow-up", text), years());
await page.reload({ waitUntil: "networkidle0" });
await page.waitForSelector("#list-all:not([hidden])");
const client = await page.createCDPSession();
await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
const found = await page.evaluate(async (saves) => {
  const result = { save: [], key: [], loop: [] };
  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  }));
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const type = (id, text) => {
    const field = document.getElementById(id);
    set.call(field, text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const timed = async (list, act) => {
    const from = performance.now();
    act();
    await painted();
    list.push(performance.now() - from);
  };
  for (let count = 0; count < saves; count += 1) {
    if (!document.getElementById("visit-day")) document.getElementById("visit-add").click();
    await pause(400);
    type("visit-day", new Date(Date.UTC(2025, 10, 1 + count)).toISOString().slice(0, 10));
    for (const [name, text] of [["patient-global", "4"], ["mmt8", "120"], ["enzyme", "900"]]) type(`visit-${name}`, text);
    await pause(300);
    await timed(result.key, () => type("visit-physician-global", "4.5"));
    await pause(700);
    await timed(result.save, () => document.getElementById("visit-save").click());
    await pause(900);
    const from = performance.now();
    let sum = 0;
    for (let step = 0; step < 2_000_000; step += 1) sum = (sum * 31 + step) | 0;
    result.loop.push(performance.now() - from + sum * 0);
  }
  result.visits = document.getElementById("list-all").textContent;
  return result;
}, SAVES);
await browser.close();
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
console.log(`${found.visits}, at ${SLOWDOWN} × slowdown, in ms: median (least to most)`);
console.log(`a visit saved, to the painted follow-up: ${middle(found.save)}, ${(median(found.save) / median(found.loop)).toFixed(1)} loops`);
console.log(`a key in its form:                       ${middle(found.key)}, ${(median(found.key) / median(found.loop)).toFixed(1)} loops`);
console.log(`a loop of 2 million steps:               ${middle(found.loop)}`);
