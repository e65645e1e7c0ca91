// The service worker of a calculator that is withdrawn: at the address of the one that kept it, it throws away what that one
// kept, and shows every open page what stands on the host now. It asks nobody, since the figures may harm. What a reader
// keeps on the device, and what is typed in a tab, stays.
"use strict";

const SCOPE = new URL(self.registration.scope);
// As in sw.js: all sites of one host share their caches.
const PREFIX = `imnm:${SCOPE.pathname}:`;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(withdraw()));
// A page that was just starting may have asked for the worker once more.
self.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.waitUntil(self.registration.unregister());
});

async function withdraw() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.clients.claim(); // a page can be led by its own worker alone
  const pages = await self.clients.matchAll({ type: "window" });
  await self.registration.unregister();
  // As in sw.js. A page that has been led is no client of this worker any more.
  for (const page of pages) page.postMessage({ recalled: "withdrawn" });
  setTimeout(async () => {
    const ids = pages.map(({ id }) => id);
    const left = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    for (const page of left) if (ids.includes(page.id)) page.navigate(SCOPE.href).catch(() => {});
  }, 5000);
}
