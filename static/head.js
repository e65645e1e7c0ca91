// Stands in the page itself, so that nothing has to come before the first paint. It names the view that the address asks
// for, by which the style sheet shows that one prerendered section; and starts the page once that was painted.
(() => {
  const root = document.documentElement;
  const { boot, glue, code, words, cut } = document.currentScript.dataset; // addresses, and what to say of half a page
  const views = ["classify", "ivig", "fragmin", "follow-up", "summary", "cohort", "about"]; // the first one is shown for any other address
  const show = () => {
    const asked = /^#\/([a-z-]+)/.exec(location.hash)?.[1];
    root.dataset.view = views.includes(asked) ? asked : views[0];
  };
  show();
  addEventListener("hashchange", show);

  // The first page is for whoever asked for no language: by the address, by an earlier choice, or by the browser's wishes
  // another one may take its place, before anything is painted.
  const languages = JSON.parse(`{{languages}}`); // by tag: the page, and the languages of browsers that it is for
  const KEPT = "imnm-language";
  const kept = () => { try { return localStorage.getItem(KEPT); } catch { return null; } };
  const own = root.lang;
  const wishes = [new URLSearchParams(location.search).get("lang"), kept(), ...navigator.languages ?? []];
  const known = (wish) => Object.keys(languages).find((tag) => languages[tag][1].includes(wish?.toLowerCase().split("-")[0]));
  const wanted = wishes.map(known).find(Boolean);
  if (own === Object.keys(languages)[0] && wanted && wanted !== own) {
    root.hidden = true;
    location.replace(languages[wanted][0] + location.hash);
  }
  addEventListener("click", ({ target }) => {
    if (target.parentElement?.id !== "languages") return;
    try { localStorage.setItem(KEPT, target.lang); } catch { /* then the address alone says it */ }
    target.hash = location.hash;
  }, true);

  const painted = new Promise((resolve) => {
    setTimeout(resolve, 1500); // a hidden tab never paints; an old browser does not tell
    try {
      new PerformanceObserver((entries, observer) => {
        if (entries.getEntriesByName("first-contentful-paint").length === 0) return;
        observer.disconnect();
        resolve();
      }).observe({ type: "paint", buffered: true });
    } catch { /* the timer serves */ }
  });
  // Of half a page nothing may be used. Where the connection breaks, some browsers wait for the rest for ever, and paint nothing.
  const broken = () => {
    document.querySelector("[rel=expect]")?.remove();
    document.body.replaceChildren(Object.assign(document.createElement("p"), { id: "cut", className: "fault", textContent: cut }));
  };
  const parts = document.getElementsByTagName("*");
  let seen;
  const watch = setInterval(() => {
    if (parts.length === seen) broken();
    seen = parts.length;
  }, 5000);
  const whole = new Promise((resolve) => addEventListener("DOMContentLoaded", () => {
    clearInterval(watch);
    if (!document.getElementById("foot")) return broken(); // the end of the page
    // Not in the file, so that the page can be read where scripts do not run; and before the first paint, since it changes
    // the style of every element.
    const app = document.getElementById("app");
    app.inert = true;
    app.setAttribute("aria-busy", "true");
    resolve();
  }));

  Promise.all([painted, whole]).then(async () => {
    // All at once, and the largest first, on the connection that is already there.
    const wasm = typeof WebAssembly === "object" ? fetch(code) : undefined;
    const said = fetch(words).then((file) => (file.ok ? file.text() : Promise.reject(new Error(`${file.url}: ${file.status}`))));
    said.catch(() => {}); // told where it is waited for
    const [page, { start }] = [import(`./${glue}`), await import(`./${boot}`)];
    await start(page, wasm, said);
  }).catch((error) => {
    // A start script that does not come leaves a form that answers nothing.
    console.error(error);
    root.dataset.fault ||= "start";
    addEventListener("click", ({ target }) => { if (target.id === "fault-reload") location.reload(); });
  });
})();
