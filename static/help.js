// Puts a button beside every question that has a definition, which opens what counts as its answer. The first load has no
// need of it, so that it is no part of the page's own module; the words are those of the reports, and come with them.

const NAMES = new Set(`{{helped}}`.split(" ")); // of the questions that have one, as in the markup
const app = document.getElementById("app");
const seen = new WeakSet();

/** Begins. `loadReports` gives the module of the reports. */
export function help(loadReports) {
  const add = () => {
    if (document.documentElement.dataset.fault) return;
    for (const question of app.querySelectorAll(".choice, .field")) {
      if (seen.has(question)) continue;
      seen.add(question);
      put(question, loadReports);
    }
  };
  new MutationObserver(add).observe(app, { childList: true, subtree: true });
  add();
}

/** The button and the place that it opens, right behind the question's words. */
function put(question, loadReports) {
  const words = question.querySelector(":scope > legend, :scope > label");
  const name = question.id || words?.htmlFor;
  if (!words || !NAMES.has(name)) return;
  const button = document.createElement("button");
  const place = document.createElement("div");
  const id = `${name}-counts`;
  button.type = "button";
  button.className = "help-mark";
  button.textContent = "?";
  const attributes = { "aria-label": `${document.body.dataset.counts}: ${words.textContent}`, "aria-expanded": false, "aria-controls": id };
  for (const [name, value] of Object.entries(attributes)) button.setAttribute(name, value);
  Object.assign(place, { className: "help-words", id, hidden: true });
  button.addEventListener("click", () => turn(button, place, name, loadReports));
  words.after(button, place);
}

async function turn(button, place, name, loadReports) {
  place.hidden = !place.hidden;
  button.setAttribute("aria-expanded", !place.hidden);
  if (place.hidden || "said" in place.dataset) return;
  place.textContent = document.body.dataset.loading;
  let reports;
  try {
    reports = await loadReports();
  } catch (error) {
    console.warn("no definition without the reports:", error);
    place.textContent = document.body.dataset.lost;
    return;
  }
  // A fault in it is one of the page, which then stops.
  place.replaceChildren(drawn(reports.report("help", name, "")));
  place.dataset.said = "";
}

/** The elements of a text of records; see src/report/doc.rs. Of attributes these two alone. */
function drawn(text) {
  const whole = document.createDocumentFragment();
  let place = whole;
  for (const record of text.split("\u{1e}").slice(0, -1)) {
    const [tag, ...rest] = record.split("\u{1f}");
    if (!record) place = place.parentNode;
    else if (!tag) place.append(rest[0]);
    else {
      const element = document.createElement(tag);
      for (let at = 0; at < rest.length; at += 2) {
        if (["class", "lang"].includes(rest[at])) element.setAttribute(rest[at], rest[at + 1]);
      }
      place.append(element);
      place = element;
    }
  }
  return whole;
}
