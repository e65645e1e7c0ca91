// Runs before the first paint: names the view that the address asks for, so that the style sheet shows that one
// prerendered section. Stays in step with the address afterwards.
(() => {
  const views = ["classify", "ivig", "fragmin", "follow-up", "summary", "cohort", "about"]; // the first one is shown for any other address
  const show = () => {
    const asked = /^#\/([a-z-]+)/.exec(location.hash)?.[1];
    document.documentElement.dataset.view = views.includes(asked) ? asked : views[0];
  };
  show();
  addEventListener("hashchange", show);

  // The first page is for whoever asked for no language: by the address, by an earlier choice, or by the browser's wishes
  // another one may take its place, before anything is painted.
  const languages = JSON.parse(`{{languages}}`); // by tag: the page, and the languages of browsers that it is for
  const KEPT = "imnm-language";
  const kept = () => { try { return localStorage.getItem(KEPT); } catch { return null; } };
  const own = document.documentElement.lang;
  const wishes = [new URLSearchParams(location.search).get("lang"), kept(), ...navigator.languages ?? []];
  const known = (wish) => Object.keys(languages).find((tag) => languages[tag][1].includes(wish?.toLowerCase().split("-")[0]));
  const wanted = wishes.map(known).find(Boolean);
  if (own === Object.keys(languages)[0] && wanted && wanted !== own) {
    document.documentElement.hidden = true;
    location.replace(languages[wanted][0] + location.hash);
  }
  addEventListener("click", ({ target }) => {
    if (target.parentElement?.id !== "languages") return;
    try { localStorage.setItem(KEPT, target.lang); } catch { /* then the address alone says it */ }
    target.hash = location.hash;
  }, true);

  // A start script that does not come leaves a form that answers nothing. Errors of loading do not bubble.
  addEventListener("error", ({ target }) => {
    if (target?.nodeName !== "SCRIPT") return;
    document.documentElement.dataset.fault ||= "start";
    addEventListener("click", (click) => { if (click.target.id === "fault-reload") location.reload(); });
  }, true);
})();
