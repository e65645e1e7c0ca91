// What can wait until the page runs: looking for a newer version, installing the page, and help in the form. Asked for some
// seconds after the start, so that nothing of it comes before the page.

const root = document.documentElement;

/** Begins. `loadReports` gives the module of the reports, `style` loads a style sheet, `policy` makes a script's address. */
export async function begin({ loadReports, style, policy }) {
  Promise.all([import("./{{help.js}}"), style("./{{help.css}}")])
    .then(([{ help }]) => help(loadReports))
    .catch((error) => console.warn("no help in the form:", error));
  await keepUpToDate(policy);
}

// ---- Updates: offered, never forced ----

const HOURS = 3_600_000;
const worker = navigator.serviceWorker;
const version = document.querySelector("meta[name=imnm-version]").content;
let registration;
let agreed = false;

/** Offers the version that waits, with what it changes in the clinical content, which it says itself. */
function offer({ content } = {}) {
  const told = document.getElementById("update-content");
  const own = document.querySelector("meta[name=imnm-version]").dataset.content;
  const news = content?.[root.lang]?.filter(([version]) => version > Number(own)).map(([, what]) => what);
  if (news) told.textContent = news.length ? [told.dataset.new, ...news].join(" ") : told.dataset.same;
  document.getElementById("update").hidden = false;
}

/** Says once everything is kept that the page needs without a network. */
function tellKept() {
  if (worker.controller) document.getElementById("offline").hidden = false;
}

// The browser's own offer to install the page, made again where the reader looks for it; iOS has none, and one way.
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  const button = document.getElementById("install");
  button.hidden = false;
  button.onclick = async () => {
    button.hidden = true;
    try { await event.prompt(); } catch { /* the browser has changed its mind, which is no fault of the page */ }
  };
});
addEventListener("appinstalled", () => { document.getElementById("install").hidden = true; });
if (navigator.standalone === false) document.getElementById("install-ios").hidden = false;

/** Reloads, with the waiting version if there is one. */
export function reload() {
  if (!registration?.waiting) return location.reload();
  agreed = true;
  registration.waiting.postMessage("SKIP_WAITING");
  setTimeout(() => location.reload(), 4000); // in case the worker is gone
}

/** Loads the page anew without asking: its version may harm. What takes its place says so. */
function leave(by) {
  const url = new URL(location);
  url.searchParams.set("recalled", by);
  history.replaceState(history.state, "", url);
  location.reload();
}

/** Makes the page one that can be installed. Named in the page itself the manifest and its icon would come before the
 *  first paint, and beside the module. */
function nameManifest() {
  document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: "{{manifest.webmanifest}}" }));
}

async function keepUpToDate(policy) {
  nameManifest();
  if (!worker) return;
  worker.addEventListener("controllerchange", () => {
    // Only the tab that agreed reloads by itself; another may hold something half typed.
    tellKept();
    if (agreed) location.reload();
    else worker.controller?.postMessage("VERSION");
  });
  worker.addEventListener("message", ({ data }) => {
    if (data?.recalled) leave(data.recalled);
    if (data?.version && data.version !== version) offer(data);
  });
  worker.startMessages();
  worker.controller?.postMessage("VERSION");
  registration = await worker.register(policy.createScriptURL("sw.js"));
  // With no active worker this is the first installation, which needs no consent.
  const check = () => {
    tellKept();
    if (!registration.waiting || !registration.active) return;
    offer();
    registration.waiting.postMessage("VERSION"); // it says what it changes
  };
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", check));
  registration.installing?.addEventListener("statechange", check);
  check();
  const look = () => registration.update().catch(() => {}); // offline is no fault
  document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
  setInterval(look, 6 * HOURS);
}

document.getElementById("update-reload").addEventListener("click", () => reload());
