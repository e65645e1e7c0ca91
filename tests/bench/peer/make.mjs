// Makes the stand-in for a peer: a page of the usual build, with a style sheet and a script that have to come before
// anything is seen, and about as many bytes as the calculator's first load. It is no one's page, and everything in it is
// made up: it tells what the way of building costs at the same weight, and nothing of any real calculator.
//
//   node tests/bench/peer/make.mjs FOLDER
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const [folder] = process.argv.slice(2);
const FIELDS = 73;
// Functions that make the weight of a script: each is compiled and run once, as the parts of a framework are.
const PARTS = 5500;
const RULES = 420;

let seed = 20_181_017;
/** The same numbers every time. */
function next(below) {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % below;
}

const part = (place) => `function part${place}(value){const made={first:value*${next(1e6)},second:"${next(1e9).toString(36)}${next(1e9).toString(36)}${next(1e9).toString(36)}"};for(let turn=0;turn<3;turn+=1)made.first=(made.first+${next(1e6)})%${next(1e6) + 7};return made}\n`;
const script = `${Array.from({ length: PARTS }, (_, place) => part(place)).join("")}
const parts = [${Array.from({ length: PARTS }, (_, place) => `part${place}`).join()}];
const made = parts.map((one, place) => one(place));
const root = document.getElementById("root");
const heading = document.createElement("h1");
heading.textContent = "Stand-in: not a calculator";
root.append(heading);
const result = document.createElement("p");
const fields = [];
for (let place = 0; place < ${FIELDS}; place += 1) {
  const row = document.createElement("div");
  row.className = "row r" + place % ${RULES};
  const label = document.createElement("label");
  label.htmlFor = "field-" + place;
  label.textContent = "Field " + place;
  const input = document.createElement("input");
  input.id = "field-" + place;
  input.addEventListener("input", draw);
  row.append(label, input);
  fields.push(input);
  root.append(row);
}
root.append(result);
function draw() {
  const sum = fields.reduce((all, field) => all + Number(field.value || 0), 0);
  result.textContent = "Made up: " + sum + " of " + made.length;
}
draw();
`;
const style = `body{font:16px/1.5 sans-serif;margin:1rem}.row{display:grid;gap:.25rem;margin:.5rem 0}\n${Array.from({ length: RULES }, (_, place) => `.r${place}{padding:${next(9)}px ${next(9)}px;border-left:${next(4)}px solid #${(next(0xcccccc) + 0x111111).toString(16).padStart(6, "0")}}\n`).join("")}`;
const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Stand-in for a peer</title><meta name="description" content="A made-up page to measure beside.">
<link rel="icon" href="icon.svg"><link rel="stylesheet" href="style.css"><script defer src="script.js"></script>
</head><body><main id="root"></main></body></html>
`;
const icon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>\n';

await mkdir(folder, { recursive: true });
// The server serves a folder that has a report.
const files = { "index.html": page, "style.css": style, "script.js": script, "icon.svg": icon, "build.json": "{}\n" };
let total = 0;
for (const [name, text] of Object.entries(files)) {
  await writeFile(join(folder, name), text);
  const packed = brotliCompressSync(text);
  if (name !== "build.json") total += packed.length;
  await writeFile(join(folder, `${name}.br`), packed);
  await writeFile(join(folder, `${name}.gz`), gzipSync(text, { level: 9 }));
}
console.log(`the stand-in: ${total} bytes in Brotli, ${FIELDS} fields`);
