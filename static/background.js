// Works beside the page: makes texts of a case, runs the reference cases, and classifies tables of any size slice by slice.
// A message is [number, kind, ...], an answer [number, kind, text, file].
import init, * as worker from "./{{worker.js}}";

const SLICE = 1 << 20; // of a table: a browser's own stream may hand over a whole file
const HEAD = 1 << 18; // what a table is known by
const TELL_MS = 100;

/** The browser could not read a file, or not write one: it is gone, or was saved anew since it was chosen. */
class Unable extends Error {}

/** Waits for what the browser does with a file. What its streams fail with is of any kind. */
async function able(work) {
  try {
    return await work;
  } catch (error) {
    throw new Unable(error);
  }
}

/** Both ends of a file. Not every browser says that a file was saved anew since it was chosen: Firefox reads what it has
 *  become, up to its former size. */
async function ends(file) {
  const parts = [file.slice(0, HEAD), file.slice(-HEAD)];
  return Promise.all(parts.map(async (part) => new Uint8Array(await able(part.arrayBuffer()))));
}

/** The ends of the table that was looked at last. */
let looked;

/** Is it still the table that was looked at? */
async function checkSame(file) {
  const now = await ends(file);
  const isSame = (end, place) => end.length === now[place].length && end.every((byte, at) => byte === now[place][at]);
  if (!looked?.every(isSame)) throw new Unable("saved anew");
}

let started;
const start = () => started ??= begin();

/** The module, in the language whose words the script's name tells the place of. */
async function begin() {
  const words = self.name ? self.name.split(" ").map(async (file) => (await fetch(file)).text()) : [];
  const [, ...spoken] = await Promise.all([init({ module_or_path: new URL("./{{worker.wasm}}", import.meta.url) }), ...words]);
  if (spoken.length) worker.speak(...spoken);
}

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
    looked = await ends(file);
    answer(id, "text", worker.cohort_preview(looked[0], file.size <= HEAD));
  },

  async classify(id, file, mapping, place, now) {
    const refused = worker.cohort_start(mapping, now);
    if (refused) return answer(id, "refused", refused);
    const run = { stops: false, waits: null };
    runs.set(id, run);
    const out = place ? streamed(await able(place.createWritable())) : collected();
    const began = performance.now();
    let waited = 0;
    let told = began;
    const tell = (done) => answer(id, "progress", worker.cohort_progress(done, file.size, performance.now() - began - waited));
    try {
      tell(0);
      await checkSame(file);
      let next = slice(file, 0);
      for (let at = 0; at < file.size && !run.stops; at += SLICE) {
        if (run.waits) {
          const from = performance.now();
          tell(at);
          await run.waits;
          waited += performance.now() - from;
          if (run.stops) break;
        }
        const now = await next;
        next = at + SLICE < file.size ? slice(file, at + SLICE) : null; // read while this one is worked through
        next?.catch(() => {}); // told where it is waited for
        await push(now, out);
        giveBack(now);
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
      await checkSame(file);
      for (let is_over = false; !is_over;) {
        is_over = worker.cohort_finish();
        await hand(out);
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
    await hand(out);
  }
}

/** Hands on the output that waits. It is a view of the module's memory: whoever keeps it makes a copy at once. */
async function hand(out) {
  const [at, length] = worker.cohort_output();
  if (!length) return;
  await out.write(new Uint8Array(worker.module_memory().buffer, at, length));
  worker.cohort_clear();
}

/** Buffers that slices were read into, to be read into again: without them the page grows with the table until its garbage is
 *  collected. One is worked through while the other is filled. */
const buffers = [];

async function slice(file, from) {
  const part = file.slice(from, from + SLICE);
  let reader;
  try {
    reader = part.stream().getReader({ mode: "byob" });
  } catch { // not every browser fills a buffer of ours
    return new Uint8Array(await able(part.arrayBuffer()));
  }
  let buffer = buffers.pop() ?? new ArrayBuffer(SLICE);
  let used = 0;
  while (used < part.size) {
    const { value, done } = await able(reader.read(new Uint8Array(buffer, used)));
    if (value) buffer = value.buffer;
    if (done) break;
    used += value.length;
  }
  return new Uint8Array(buffer, 0, used);
}

function giveBack({ buffer }) {
  if (buffer.byteLength === SLICE && buffers.length < 2) buffers.push(buffer);
}

/** Results into a file that the reader chose. */
function streamed(stream) {
  return {
    write: (piece) => able(stream.write(piece.slice())),
    close: () => able(stream.close()),
    abort: () => able(stream.abort()),
  };
}

/** Results without a place on the disk: each piece becomes a file of the browser's, which keeps it where it has room. Large
 *  pieces take it less time. */
function collected() {
  const parts = [];
  const piece = new Uint8Array(4 * SLICE);
  let used = 0;
  const put = () => { if (used) parts.push(new Blob([piece.subarray(0, used)])); used = 0; };
  return {
    write: (output) => {
      if (used + output.length > piece.length) put();
      if (output.length > piece.length) parts.push(new Blob([output]));
      else { piece.set(output, used); used += output.length; }
    },
    close: put,
    abort: async () => { parts.length = 0; },
    file: () => new Blob(parts, { type: "text/csv;charset=utf-8" }),
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
    // Words of the run; what the browser can't read or write; anything else is a fault of ours.
    if (typeof error === "string") answer(id, "refused", error);
    else if (error instanceof Unable) answer(id, "unreadable");
    else answer(id, "fault", String(error?.stack ?? error));
  }
});
