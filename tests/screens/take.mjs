// Photographs every view in its states, at four widths, in light and dark: whole pages, and sheets of them to look over.
//   node tests/screens/take.mjs ADDRESS FOLDER [--only WORDS] [--tall PIXELS] [--quality 1-100] [--sheets FOLDER]
// ADDRESS is that of the page, in whichever language. Of the words, which are parted by commas, a picture's name must hold one.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import { sheets } from "./sheets.mjs";
import { DATA, FOLLOW_UP, STATES, hands } from "./states.mjs";

const { default: puppeteer } = await import(createRequire(process.env.NODE_PATH + "/").resolve("puppeteer-core"));
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string" }, tall: { type: "string", default: "16000" }, quality: { type: "string", default: "60" },
    sheets: { type: "string" },
  },
});
const [address, folder] = positionals;
const SCREENS = { 320: 568, 390: 844, 768: 1024, 1440: 900 };
const THEMES = ["light", "dark"];
const words = values.only?.split(",");

const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH,
  args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars", "--lang=en-GB"],
});
fs.mkdirSync(folder, { recursive: true });

const name = (view, state, width, theme) => `${view}-${state}-${width}-${theme}`;
const isWanted = (one) => !words || words.some((word) => one.includes(word));

/** Nothing is on its way, and what glides has arrived. */
async function settled(page) {
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"), { timeout: 20_000 });
  await new Promise((resolve) => setTimeout(resolve, 400));
  await page.evaluate(() => Promise.all(document.getAnimations()
    .filter((one) => one.timeline instanceof DocumentTimeline && one.effect.target.checkVisibility()).map((one) => one.finished.catch(() => {}))));
}

async function opened(view, state) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.on("pageerror", (error) => { throw error; });
  await page.setViewport({ width: 390, height: 844 });
  await page.goto(`${address}#/${view}`, { waitUntil: "networkidle0" });
  if (view === "follow-up" && state === "full") {
    await page.evaluate((text) => sessionStorage.setItem("imnm-follow-up", text), FOLLOW_UP);
    await page.reload({ waitUntil: "networkidle0" });
  }
  await page.waitForFunction(() => document.documentElement.dataset.ready === "whole", { timeout: 20_000 });
  await page.evaluate(hands);
  await page.evaluate(STATES[view][state], DATA);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1200)));
  return { context, page };
}

const taken = [];
for (const [view, states] of Object.entries(STATES)) {
  for (const state of Object.keys(states)) {
    const shots = Object.entries(SCREENS).flatMap(([width, height]) => THEMES.map((theme) => ({ width, height, theme })));
    const wanted = shots.filter(({ width, theme }) => isWanted(name(view, state, width, theme)));
    if (wanted.length === 0) continue;
    const { context, page } = await opened(view, state);
    for (const { width, height, theme } of wanted) {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
      await page.setViewport({ width: Number(width), height, deviceScaleFactor: 1 });
      if (state !== "typing") await page.evaluate(() => { document.activeElement?.blur(); scrollTo(0, 0); });
      await settled(page);
      const tall = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
      if (tall[0] > Number(width)) console.log(`${name(view, state, width, theme)} is ${tall[0]} px wide`);
      const file = path.join(folder, `${name(view, state, width, theme)}.webp`);
      const clip = { x: 0, y: 0, width: Number(width), height: Math.min(tall[1], Number(values.tall)) };
      await page.screenshot({ path: file, type: "webp", quality: Number(values.quality), clip, captureBeyondViewport: true });
      taken.push(file);
    }
    await context.close();
    console.log(`${view}, ${state}: ${wanted.length}`);
  }
}
if (values.sheets) await sheets(browser, taken, values.sheets);
await browser.close();
const bytes = taken.reduce((sum, file) => sum + fs.statSync(file).size, 0);
console.log(`${taken.length} pictures, ${(bytes / 1e6).toFixed(1)} MB`);
