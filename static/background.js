// Works beside the page: makes texts of a case, runs the reference cases, and classifies tables of any size slice by slice.
// A message is [number, kind, ...], an answer [number, kind, text, file].
import init, * as worker from "./{{worker.js}}";

const SLICE = 1 << 20; // of a table: a browser's own stream may hand over a whole file
const HEAD = 1 << 18; // what a table is known by
const TELL_MS = 100;

let started;
const start = () => started ??= init({ module_or_path: new URL("./{{worker.wasm}}", import.meta.url) });

/** The tables that are being classified, by the number of their message. */
const runs = new Map();

const kinds = {
  async ask(id, what, form, now, extra) {
    answer(id, "text", worker.ask(what, form, now, extra));
  },

  async test(id, now) {
    const cases = await fetch(new URL("./{{golden.json}}", import.meta.url)).then((file) => file.ok && file.text()).catch(() => null);
    if (!cases) return answer(id, "missing");
    answer(id, "text", worker.ask("self-test", "", now, cases));
  },

  async preview(id, file) {
    const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
    answer(id, "text", worker.cohort_preview(head, file.size <= HEAD));
  },

  async classify(id, file, mapping, place, now) {
    const refused = worker.cohort_start(mapping, now);
    if (refused) return answer(id, "refused", refused);
    const run = { stops: false, waits: null };
    runs.set(id, run);
    const out = place ? await place.createWritable() : collected();
    const began = performance.now();
    let waited = 0;
    let told = began;
    const tell = (done) => answer(id, "progress", worker.cohort_progress(done, file.size, performance.now() - began - waited));
    try {
      tell(0);
      for (let at = 0; at < file.size && !run.stops; at += SLICE) {
        if (run.waits) {
          const from = performance.now();
          tell(at);
          await run.waits;
          waited += performance.now() - from;
          if (run.stops) break;
        }
        await push(await slice(file, at), out);
        if (performance.now() - told > TELL_MS) {
          told = performance.now();
          tell(Math.min(at + SLICE, file.size));
          await new Promise((resolve) => setTimeout(resolve)); // orders come in between
        }
      }
      if (run.stops) {
        await out.abort();
        return answer(id, "stopped");
      }
      for (let is_over = false; !is_over;) {
        is_over = worker.cohort_finish();
        await out.write(worker.cohort_take());
      }
      await out.close();
      tell(file.size);
      answer(id, "done", worker.cohort_summary(), out.file?.());
    } catch (error) {
      await out.abort().catch(() => {});
      throw error;
    } finally {
      runs.delete(id);
    }
  },

  async wait(id) {
    const run = runs.get(id);
    if (run && !run.waits) run.waits = new Promise((resolve) => { run.goOn = () => { run.waits = null; resolve(); }; });
  },

  async "go-on"(id) {
    runs.get(id)?.goOn?.();
  },

  async stop(id) {
    const run = runs.get(id);
    if (!run) return;
    run.stops = true;
    run.goOn?.();
  },
};

/** Takes a slice, and hands on what came out: a run takes no more while its output waits. */
async function push(slice, out) {
  for (let rest = slice; rest.length;) {
    rest = rest.subarray(worker.cohort_push(rest.subarray(0, HEAD)));
    await out.write(worker.cohort_take());
  }
}

async function slice(file, from) {
  return new Uint8Array(await file.slice(from, from + SLICE).arrayBuffer());
}

/** Results without a place on the disk: each piece becomes a file of the browser's, which keeps it where it has room. */
function collected() {
  const parts = [];
  const kind = { type: "text/csv;charset=utf-8" };
  return {
    write: async (piece) => { if (piece.length) parts.push(new Blob([piece])); },
    close: async () => {},
    abort: async () => { parts.length = 0; },
    file: () => new Blob(parts, kind),
  };
}

function answer(id, kind, text = "", file = null) {
  postMessage([id, kind, text, file]);
}

addEventListener("message", async ({ data: [id, kind, ...rest] }) => {
  try {
    await start();
  } catch (error) {
    console.warn("what works in the background was not loaded:", error);
    started = undefined;
    return answer(id, "missing");
  }
  try {
    await kinds[kind](id, ...rest);
  } catch (error) {
    // Words of the run; what the browser does not let us read or write; anything else is a fault of ours.
    if (typeof error === "string") answer(id, "refused", error);
    else if (error instanceof DOMException) answer(id, "unreadable", String(error));
    else answer(id, "fault", String(error?.stack ?? error));
  }
});
