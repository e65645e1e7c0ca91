// From a key press to the painted answer, at a fourth of the processor's speed: on a full examination and on a course; and,
// of pages of others, from a key in the first field to the painted frame.
//
//   node tests/bench/keystroke.mjs URL [PEER-URL ...]
import { createRequire } from "node:module";

const { default: puppeteer } = await import(createRequire(process.env.NODE_PATH + "/").resolve("puppeteer-core"));
const [ours, ...peers] = process.argv.slice(2);
const SLOWDOWN = 4;
const KEYS = 40;
// A field of each view, and a text that leaves a possible number however far it is typed.
const VIEWS = [
  { address: "#/classify", field: "ck", digits: "9876" },
  { address: "#/ivig", field: "weight", digits: "72.5" },
  { address: "#/fragmin", field: "platelets", digits: "245" },
];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const middle = (values) => `${median(values).toFixed(1)} (${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)})`;

const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH,
  args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
// Runs in the page: when the frame after a key was painted, and when nothing more was to be drawn.
function watchKeys() {
  globalThis.keys = [];
  addEventListener("keydown", (event) => {
    if (!/^[0-9.]$/u.test(event.key)) return;
    const key = { from: event.timeStamp };
    globalThis.keys.push(key);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      key.answer = performance.now() - key.from;
      const busy = () => document.querySelector("#report [aria-busy=true]");
      const settled = () => {
        if (busy()) requestAnimationFrame(settled);
        else key.report = performance.now() - key.from;
      };
      settled();
    };
    requestAnimationFrame(() => port2.postMessage(null));
  }, true);
}

/** Runs in the page: what the machine does at this moment. */
function loop() {
  const from = performance.now();
  let sum = 0;
  for (let number = 0; number < 2e6; number += 1) sum = (sum + number) % 7;
  return performance.now() - from + sum * 0;
}

for (const { address, field, digits } of VIEWS) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const client = await page.createCDPSession();
  await page.evaluateOnNewDocument(watchKeys);
  await page.goto(`${ours}${address}`, { waitUntil: "networkidle0" });
  const example = await page.waitForSelector("#example:not([disabled])");
  await example.click();
  await page.waitForFunction(() => !document.querySelector("#report [role=status]:not([hidden])"), { timeout: 20000 });
  await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  const loops = [];
  await page.$eval(`#${field}`, (input) => input.closest("details")?.setAttribute("open", ""));
  for (let count = 0; count < KEYS; count += 1) {
    const place = count % digits.length;
    if (place === 0) {
      await page.$eval(`#${field}`, (input) => { input.focus(); input.select(); });
      await page.keyboard.press("Delete");
    }
    await page.keyboard.press(digits[place]);
    await page.waitForFunction((many) => globalThis.keys.length === many && globalThis.keys.at(-1).report, { timeout: 20000 }, count + 1);
    loops.push(await page.evaluate(loop));
  }
  const keys = await page.evaluate(() => globalThis.keys);
  await context.close();
  const answers = keys.map((key) => key.answer);
  console.log(`\n${address}, a key in ${field}, ${SLOWDOWN}x slowdown: median of ${KEYS} (least to most)`);
  console.log(`  to the painted answer (ms)       ${middle(answers)}`);
  console.log(`  to the painted report (ms)       ${middle(keys.map((key) => key.report))}`);
  console.log(`  a loop of 2 million here (ms)    ${middle(loops)}`);
  console.log(`  answer, in such loops            ${(median(answers) / median(loops)).toFixed(1)}`);
}

for (const peer of peers) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const client = await page.createCDPSession();
  await page.evaluateOnNewDocument(watchKeys);
  await page.goto(peer, { waitUntil: "networkidle0" });
  const field = await page.$("input:not([type]), input[type=text], input[type=number]");
  if (!field) {
    console.log(`\n${peer}: no field to type in`);
    await context.close();
    continue;
  }
  await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  const loops = [];
  for (let count = 0; count < KEYS; count += 1) {
    await field.focus();
    await page.keyboard.press("9876"[count % 4]);
    await page.waitForFunction((many) => globalThis.keys.length === many && globalThis.keys.at(-1).answer, { timeout: 20000 }, count + 1);
    loops.push(await page.evaluate(loop));
  }
  const answers = (await page.evaluate(() => globalThis.keys)).map((key) => key.answer);
  await context.close();
  console.log(`\n${peer}, a key in its first field, ${SLOWDOWN}x slowdown: median of ${KEYS} (least to most)`);
  console.log(`  to the painted frame (ms)        ${middle(answers)}`);
  console.log(`  a loop of 2 million here (ms)    ${middle(loops)}`);
  console.log(`  frame, in such loops             ${(median(answers) / median(loops)).toFixed(1)}`);
}
await browser.close();
