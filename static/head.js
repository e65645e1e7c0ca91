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

  // A start script that does not come leaves a form that answers nothing. Errors of loading do not bubble.
  addEventListener("error", ({ target }) => {
    if (target?.nodeName !== "SCRIPT") return;
    document.documentElement.dataset.fault ||= "start";
    addEventListener("click", (click) => { if (click.target.id === "fault-reload") location.reload(); });
  }, true);
})();
