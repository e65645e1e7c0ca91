// Starts the page after its first paint, takes it off the screen when it fails, and keeps it up to date.

const root = document.documentElement;
let app = document.getElementById("app"); // as it was prerendered, until the running page is drawn

// ---- Faults. A number that was computed before a fault must not stay on the screen. ----

function stop(reason) {
  root.dataset.fault ||= reason;
  document.getElementById("fault").hidden = false;
  document.getElementById("fault-unsupported").hidden = root.dataset.fault !== "unsupported";
  document.getElementById("fault-changed").hidden = root.dataset.fault !== "changed";
  app.hidden = true;
  app.inert = true;
  app.removeAttribute("aria-busy");
}

/** Reports that say nothing about this page: a browser's note on layout, and the scripts of extensions. An error
 *  whose origin the browser hides counts as ours. */
function isHarmless({ message = "", filename = "" }) {
  return message.startsWith("ResizeObserver loop") || /^([a-z-]+-extension:|webkit-masked-url:)/.test(filename);
}

addEventListener("error", (event) => { if (!isHarmless(event)) stop("error"); });
addEventListener("unhandledrejection", () => stop("rejection"));
addEventListener("imnm-panic", () => stop("panic"));
// The app's panic hook sets the attribute.
new MutationObserver(() => { if (root.dataset.fault) stop("panic"); })
  .observe(root, { attributeFilter: ["data-fault"] });
// A translator that does not heed the page's wish puts its own elements around every text, and a dose in one of them no
// longer changes. The app itself never makes this element.
new MutationObserver((changes) => {
  const foreign = (node) => node.nodeName === "FONT";
  if (changes.some(({ addedNodes }) => [...addedNodes].some(foreign))) stop("changed");
}).observe(document.body, { childList: true, subtree: true });
let reload = () => location.reload(); // with a version that waits, once that is looked for
document.getElementById("fault-reload").addEventListener("click", () => reload());

// A version that takes the place of one that may harm has loaded this page.
const address = new URL(location);
if (address.searchParams.has("recalled")) {
  document.getElementById("recalled").hidden = false;
  address.searchParams.delete("recalled"); // said once
  history.replaceState(history.state, "", address);
}

// ---- Start ----

/** Lets the browser do what waits, so that no one task holds it up for long. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Waits for the next frame; a hidden tab has none. */
const frame = () => new Promise((resolve) => {
  requestAnimationFrame(resolve);
  setTimeout(resolve, 50);
});

/** A module out of its glue and its code, which come side by side. */
async function run(glue, code) {
  const [module, wasm] = await Promise.all([glue, code]);
  if (!wasm.ok) throw new Error(`${wasm.url}: ${wasm.status}`);
  await module.default({ module_or_path: wasm });
  return module;
}

const load = (glue, code) => run(import(glue), fetch(new URL(code, import.meta.url)));

// The words of the page's language: those that it begins with, and the others.
const { words: first, more: others } = document.querySelector("script[data-boot]").dataset;
let words;

/** A module beside the page, with the words that it speaks. */
async function loadSpeaking(glue, code) {
  const [module, file] = await Promise.all([load(glue, code), fetch(others)]);
  if (!file.ok) throw new Error(`${file.url}: ${file.status}`);
  return [module, words, await file.text()];
}

let page; // the module that draws

/** Starts the page, whose glue, code and words are on their way: the script in the page has asked for all three. */
export async function start(glue, code, said) {
  await draw(glue, code, said);
  // Also after a fault: the new version may be the one that mends it.
  if (root.dataset.fault && !navigator.serviceWorker?.controller) return;
  setTimeout(async () => {
    try {
      const later = await import("./{{later.js}}");
      reload = later.reload;
      await later.begin({ loadReports: askReports, style, policy });
    } catch (error) {
      console.warn("not kept for offline use:", error);
    }
  }, 3000);
}

async function draw(glue, code, said) {
  if (!code) return stop("unsupported");
  const drawn = document.createElement("div"); // beside the page, part by part
  try {
    [page, words] = await Promise.all([run(glue, code), said]);
    await pause();
    page.prepare(words);
    await pause();
    page.mount(loadReport, drawn);
    [follow, desk].forEach(loadBeside);
  } catch (error) {
    console.error(error);
    return stop("start");
  }
  do await pause(); while (drawn.querySelector(".to-draw") && !root.dataset.fault);
  if (root.dataset.fault) return;
  // In one go, so that nothing on the screen is drawn twice; but for what lies below it.
  const below = [...drawn.querySelectorAll(".forms > :nth-child(n + 2):not([hidden])")];
  for (const card of below) card.hidden = true;
  drawn.id = "app";
  app.replaceWith(drawn);
  app = drawn;
  root.dataset.ready = "shown"; // and takes what is typed
  for (const card of below) {
    await frame();
    card.hidden = false;
  }
  root.dataset.ready = "whole";
}

// ---- The report: a module of its own, loaded when the page asks for it ----

const REPORTS = "./{{report.css}}";
const styles = {};
let asked = 0;
let coming;

/** The module of the reports; asked for once, and again where it did not come. */
function askReports() {
  // A browser remembers an address that a script did not come from: another attempt needs another one.
  const attempt = asked ? `?${asked}` : "";
  return coming ??= Promise.all([loadSpeaking(`./{{report.js}}${attempt}`, `./{{report.wasm}}${attempt}`), style(REPORTS)])
    .then(([[module, ...spoken]]) => {
      module.speak(...spoken);
      return module;
    })
    .catch((error) => {
      asked += 1;
      coming = undefined;
      throw error;
    });
}

async function loadReport() {
  let report;
  try {
    ({ report } = await askReports());
  } catch (error) {
    console.warn("the report was not loaded:", error);
  }
  page.loaded(report);
}

// ---- Beside the page: modules of their own, each loaded where a view of its own is opened ----

// The follow-up also where a case is kept on this device.
const follow = { place: "follow-up", is: () => isView("follow-up") || isKept(), glue: "./{{follow.js}}", code: "./{{follow.wasm}}", style: "./{{follow.css}}" };
const desk = { place: "desk", is: () => isView("summary", "cohort", "about"), glue: "./{{desk.js}}", code: "./{{desk.wasm}}", style: "./{{desk.css}}" };
const isView = (...views) => views.includes(root.dataset.view);

async function loadBeside(part) {
  const place = document.getElementById(part.place);
  if (!page || !place || part.module || root.dataset.fault || !part.is()) return;
  const attempt = part.attempts ? `?${part.attempts}` : "";
  part.attempts = (part.attempts ?? 0) + 1;
  place.textContent = document.body.dataset.loading;
  try {
    part.module = loadSpeaking(part.glue + attempt, part.code + attempt);
    const [[module, ...spoken]] = await Promise.all([part.module, style(REPORTS), style(part.style)]);
    module.mount(...spoken, page.form, page.open, work);
    part.module = module;
  } catch (error) {
    console.warn(`${part.place} was not loaded:`, error);
    place.textContent = document.body.dataset.lost;
    part.module = undefined;
  }
}

const policy = globalThis.trustedTypes?.createPolicy("imnm", { createScriptURL: sameOrigin })
  ?? { createScriptURL: sameOrigin };

function sameOrigin(address) {
  const url = new URL(address, document.baseURI);
  if (url.origin !== location.origin) throw new TypeError(`not of this site: ${url}`);
  return url.href;
}

/** Starts the script that works in the background; its name says where its words are. It has English words of its own. */
function work() {
  const name = root.lang === "en" ? "" : [first, others].map((file) => new URL(file, document.baseURI)).join(" ");
  return new Worker(policy.createScriptURL(new URL("./{{background.js}}", import.meta.url)), { type: "module", name });
}

function isKept() {
  try { return localStorage.getItem("imnm-kept") !== null; } catch { return false; }
}

/** A style sheet beside the one that stands in the page; asked for once, and again where it did not come. */
function style(name) {
  return styles[name] ??= new Promise((resolve, reject) => {
    const href = new URL(name, import.meta.url);
    const onerror = (error) => { styles[name] = undefined; reject(error); };
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: resolve, onerror }));
  });
}

addEventListener("hashchange", () => [follow, desk].forEach(loadBeside));
// With the patient go the visits, whether or not that module is there.
addEventListener("click", ({ target }) => {
  if (target.id !== "clear") return;
  try { for (const name of ["imnm-follow-up", "imnm-visit", "imnm-series"]) sessionStorage.removeItem(name); } catch { /* then nothing was kept */ }
  follow.module?.clear?.();
});

addEventListener("beforeprint", () => {
  const { dataset } = document.getElementById("printed");
  const now = new Date().toLocaleString("sv-SE").slice(0, 16);
  document.getElementById("printed").textContent = `${dataset.printed} ${now} · ${dataset.build} ${document.querySelector("meta[name=imnm-version]").content}`;
});
