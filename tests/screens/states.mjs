// The states of each view that are photographed, and how they come about. Controls are found by their names, which are the
// same in every language.

/** What a script in the page needs to fill in a form. */
export function hands() {
  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const is = async (what, found) => {
    for (let tries = 0; tries < 200; tries += 1) {
      const one = found();
      if (one) return one;
      await pause(50);
    }
    throw new Error(`${what} is not there`);
  };
  const set = (field, text) => {
    const kind = field instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, text);
  };
  const byId = (id) => is(id, () => document.getElementById(id));
  const fill = async (entries) => {
    for (const [name, value] of Object.entries(entries)) {
      const radio = () => document.querySelector(`input[type=radio][name="${name}"][value="${value}"]`);
      const field = await is(name, () => radio() ?? document.getElementById(name));
      if (field.type === "radio") field.click();
      else {
        set(field, value);
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
        field.dispatchEvent(new FocusEvent("blur"));
        field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
      }
      await pause(0);
    }
  };
  const press = async (...ids) => {
    for (const id of ids) {
      (await byId(id)).click();
      await pause(30);
    }
  };
  const typing = async (id, text) => {
    const field = await byId(id);
    field.focus({ preventScroll: true });
    set(field, text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const go = async (view) => {
    location.hash = `#/${view}`;
    await is(view, () => document.documentElement.dataset.view === view);
    await pause(150);
  };
  globalThis.hands = { pause, is, byId, fill, press, typing, go };
}

const day = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const PATIENT = {
  weight: "82.4", "weight-date": day(1), weighed: "measured", height: "176", age: "64", "onset-age": "63", sex: "male",
  creatinine: "88", "creatinine-date": day(2), platelets: "231", "platelets-date": day(2),
};
const COURSE = { ...PATIENT, product: "octagam-10", risk: "yes", "start-time": "08:00", "first-day": day(0) };
const WARD = { ...PATIENT, setting: "inpatient" };
const BEDBOUND = { bedbound: "yes" };
const NONE_OF = ["none-of-stops", "none-of-clot", "none-of-bleeding"];
const ERRORS = { weight: "72kg", height: "1.72", age: "162", creatinine: "0.9", platelets: "250 000" };
const NECROTIZING = {
  "scattered-necrosis": "yes", "different-stages": "yes", macrophages: "yes", "mhc-one": "yes", "perifascicular-atrophy": "no",
};

const VISITS = [
  ["2025-01-20", "8", "8", "88", "2.25", "9500", "60", "120"], ["2025-02-18", "7", "7", "96", "2", "6200", "60", "120"],
  ["2025-03-19", "6", "5", "110", "1.5", "3100", "40", "120"], ["2025-04-20", "4", "4", "122", "1", "1500", "25", "120"],
  ["2025-07-21", "3", "3", "134", "0.75", "900", "15", "60"], ["2025-10-20", "2", "2", "140", "0.5", "480", "10", ""],
];
const UNITS = { enzyme: "units", creatinine: "micromoles", haemoglobin: "grams-per-decilitre" };
const visit = ([date, physician, patient, mmt8, haq, enzyme, prednisolone, grams]) => ({
  day: date, sides: "both", units: UNITS, "physician-global": physician, "patient-global": patient, mmt8, haq, enzyme,
  extramuscular: "0", prednisolone, "ivig-grams": grams, "ivig-days": grams ? "3" : "",
});
export const FOLLOW_UP = JSON.stringify({
  format: "imnm-patient", version: 1, content: 1, build: "screens", form: [],
  follow_up: { enzyme: "ck", limit: "200", times: "", units: UNITS, visits: VISITS.map(visit) },
});
const TABLE = `id,age_onset,anti_hmgcr,anti_srp,other_msa,CK (U/L),ck_uln,arms_weak,legs_weak
P1,55,positive,negative,negative,4800,200,yes,yes
P2,60,neg,pos,neg,5200,200,1,1
P3,41,NA,unknown,,300,200,y,n
P4,,,,,,,,
P5,50,positive
`;

const example = async () => { await globalThis.hands.press("example"); };

/**
 * By view, by state: a function that runs in the page with `data`, which is also sent there. `empty` is every view as it
 * opens.
 */
export const DATA = { PATIENT, COURSE, WARD, BEDBOUND, NONE_OF, ERRORS, NECROTIZING, TABLE };
export const STATES = {
  classify: {
    empty: () => {},
    typing: async () => { const { fill, typing } = globalThis.hands; await fill({ age: "64", "onset-age": "63" }); await typing("ck", "85"); },
    error: async (data) => { const { fill } = globalThis.hands; await fill({ ...data.ERRORS, "ck-raised": "no", ck: "8500", "ck-limit": "200", "onset-age": "170" }); },
    withheld: async (data) => { const { fill } = globalThis.hands; await fill({ ...data.PATIENT, "arms-weak": "yes", "legs-weak": "yes", ck: "8500", "ck-limit": "200", "anti-hmgcr": "not-tested" }); },
    stop: async (data) => { const { fill } = globalThis.hands; await fill({ ...data.PATIENT, "urgent-respiratory": "yes", "arms-weak": "yes", ck: "8500", "ck-limit": "200", "ck-raised": "no" }); },
    full: example,
    help: async () => {
      const { fill, is, press } = globalThis.hands;
      await fill({ age: "64", "onset-age": "63" });
      for (const name of ["neck-flexors", "anti-hmgcr", "onset-age"]) (await is(name, () => document.querySelector(`[aria-controls=${name}-counts]`))).click();
      await is("definitions", () => document.querySelectorAll(".help-words[data-said]").length === 3);
    },
  },
  ivig: {
    empty: () => {},
    typing: async () => { const { typing } = globalThis.hands; await typing("weight", "60"); },
    error: async (data) => { const { fill } = globalThis.hands; await fill({ ...data.ERRORS, dose: "2000" }); },
    withheld: async () => { const { fill } = globalThis.hands; await fill({ weight: "132", height: "165", sex: "female", age: "51" }); },
    stop: async (data) => { const { fill } = globalThis.hands; await fill({ ...data.COURSE, "renal-failure": "yes", "iga-antibodies": "yes" }); },
    full: async (data) => { const { fill, press } = globalThis.hands; await fill(data.COURSE); await press("none-of-these"); },
  },
  fragmin: {
    empty: () => {},
    typing: async (data) => { const { fill, typing } = globalThis.hands; await fill({ ...data.WARD, platelets: "" }); await typing("platelets", "23"); },
    error: async (data) => { const { fill } = globalThis.hands; await fill({ ...data.WARD, ...data.ERRORS }); },
    withheld: async (data) => { const { fill } = globalThis.hands; await fill({ ...data.WARD, ...data.BEDBOUND }); },
    stop: async (data) => { const { fill, press } = globalThis.hands; await fill({ ...data.WARD, "active-bleeding": "yes" }); await press(...data.NONE_OF); },
    specialist: async (data) => { const { fill, press } = globalThis.hands; await fill({ ...data.WARD, platelets: "60", creatinine: "310", ...data.BEDBOUND }); await press(...data.NONE_OF); },
    nothing: async (data) => { const { fill, press } = globalThis.hands; await fill(data.WARD); await press(...data.NONE_OF); },
    full: async (data) => { const { fill, press } = globalThis.hands; await fill({ ...data.WARD, ...data.BEDBOUND, cancer: "yes" }); await press(...data.NONE_OF); },
  },
  "follow-up": {
    empty: async () => { await globalThis.hands.byId("visit-title"); },
    typing: async () => { const { byId, fill, press, typing } = globalThis.hands; await press("visit-add"); await byId("visit-day"); await fill({ "visit-day": "2026-01-20" }); await typing("visit-mmt8", "12"); },
    error: async () => { const { byId, press } = globalThis.hands; await press("visit-add"); await byId("visit-day"); await press("visit-save"); },
    full: async () => { await globalThis.hands.is("charts", () => document.querySelector("#follow-up .chart")); },
  },
  summary: {
    empty: async () => { await globalThis.hands.byId("text"); },
    stop: async (data) => { const { fill, go, byId, is } = globalThis.hands; await go("fragmin"); await fill({ ...data.WARD, "active-bleeding": "yes" }); await go("summary"); const text = await byId("text"); await is("the text", () => text.value); },
    full: async (data) => { const { fill, go, byId, is, press } = globalThis.hands; await go("ivig"); await fill(data.COURSE); await press("none-of-these"); await go("fragmin"); await fill({ setting: "inpatient", ...data.BEDBOUND, cancer: "yes" }); await press(...data.NONE_OF); await go("summary"); const text = await byId("text"); await is("the text", () => text.value); },
  },
  cohort: {
    empty: async () => { await globalThis.hands.byId("cohort-file"); },
    full: async (data) => {
      const { byId, is } = globalThis.hands;
      const field = await byId("cohort-file");
      const files = new DataTransfer();
      files.items.add(new File([data.TABLE], "few.csv", { type: "text/csv" }));
      field.files = files.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
      await is("columns", () => document.querySelector(".columns-list li"));
      const start = await is("a button to start", () => [...document.querySelectorAll("#desk .primary")].find((one) => one.checkVisibility() && !one.disabled));
      start.click();
      await byId("cohort-done");
    },
  },
  about: { full: () => {} },
};
