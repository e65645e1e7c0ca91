// Keeps one version of the site, whole, and serves it without the network. One version = one cache.
"use strict";

const VERSION = "{{version}}";
const FILES = JSON.parse(`{{files}}`); // URL in the site's folder: SHA-256
const HEADERS = JSON.parse(`{{headers}}`);
const CONTENT = JSON.parse(`{{content}}`); // of the clinical content: by language, each version with what is new in it
const RECALL = JSON.parse("{{recall}}"); // does it take the place of a version that may harm, without asking?
const SCOPE = new URL(self.registration.scope);
// All sites of one host share their caches: the folder is part of the name.
const PREFIX = `imnm:${SCOPE.pathname}:`;
const CACHE = PREFIX + VERSION;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", ({ data, source }) => {
  if (data === "SKIP_WAITING") self.skipWaiting(); // the user agreed
  if (data === "VERSION") source.postMessage({ version: VERSION, content: CONTENT });
});
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const ours = url.origin === SCOPE.origin && url.pathname.startsWith(SCOPE.pathname);
  if (ours && event.request.method === "GET") event.respondWith(answer(event.request, url));
});

/** Keeps every file, or none: one that fails leaves the old version in service. */
async function install() {
  const files = await Promise.all(Object.keys(FILES).map(async (name) => [name, await load(name)]));
  const isNew = !(await caches.has(CACHE));
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(files.map(([name, file]) => cache.put(address(name), file)));
  } catch (error) { // no room left
    if (isNew) await caches.delete(CACHE);
    throw error;
  }
  if (RECALL) self.skipWaiting();
}

async function activate() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim(); // so that the first tab, too, is asked before an update
  if (!RECALL || !old.length) return;
  // A page loads itself anew, at its view and with what was typed. One that does not, since it is too faulty, is led there.
  // Not waited for: what a page asks for waits until this worker is active.
  const pages = await self.clients.matchAll({ type: "window" });
  for (const page of pages) page.postMessage({ recalled: VERSION });
  setTimeout(async () => {
    const ids = pages.map(({ id }) => id);
    for (const page of await self.clients.matchAll({ type: "window" })) if (ids.includes(page.id)) lead(page);
  }, 5000);
}

function lead(page) {
  const url = new URL(page.url);
  url.searchParams.set("recalled", VERSION); // another address, or the browser would go to a place within the same page
  page.navigate(url.href).catch(() => {});
}

const address = (name) => new URL(name, SCOPE);

/** Fetches one file of this version, and accepts exactly that file. */
async function load(name) {
  const isPage = name.endsWith(".html");
  // A hashed name may come from the browser's cache; if what is there is damaged, from the host.
  for (const cache of isPage ? ["reload"] : ["default", "reload"]) {
    const response = await fetch(name === "index.html" ? SCOPE : address(name), { cache });
    const body = await response.arrayBuffer();
    if (response.ok && new URL(response.url).origin === SCOPE.origin && await sha256(body) === FILES[name]) {
      return new Response(body, { headers: { ...HEADERS, "content-type": response.headers.get("content-type") } });
    }
  }
  throw new Error(`${name} is not the file of version ${VERSION}`);
}

async function sha256(body) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function answer(request, url) {
  const name = url.pathname.slice(SCOPE.pathname.length) || "index.html";
  if (Object.hasOwn(FILES, name)) {
    const cache = await caches.open(CACHE);
    const kept = await cache.match(address(name));
    if (kept) return kept;
    // The browser may have thrown it away: get the same file again, never another.
    const file = await load(name).catch(() => null);
    if (file) {
      await cache.put(address(name), file.clone()).catch(() => {});
      return file;
    }
    // Under this name nothing else may run. A page may be a newer one, with files of its own.
    if (!name.endsWith(".html")) return lost();
  }
  try {
    return guarded(await fetch(request));
  } catch {
    return lost();
  }
}

function lost() {
  const text = "This is not kept on the device, and there is no network that has it.\n";
  return new Response(text, { status: 503, headers: { ...HEADERS, "content-type": "text/plain; charset=utf-8" } });
}

/** A response from the network, under the same policy as ours. */
function guarded(response) {
  if (response.type !== "basic") return response; // a redirect, which has no content
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
