// Sheets of many pictures, so that a person can look them over: a page of thumbnails for each view, state by state.
import fs from "node:fs";
import path from "node:path";

const THUMB = { 320: 200, 390: 220, 768: 300, 1440: 420 };
const TALL = 900;

/** Writes a sheet for each view and width into `folder`. */
export async function sheets(browser, files, folder) {
  fs.mkdirSync(folder, { recursive: true });
  const groups = new Map();
  for (const file of files) {
    const [, view, state, width, theme] = /^(.+?)-([a-z]+)-(\d+)-(light|dark)$/.exec(path.basename(file, ".webp"));
    const group = `${view}-${width}`;
    groups.set(group, [...groups.get(group) ?? [], { file, state, width, theme }]);
  }
  const page = await browser.newPage();
  for (const [group, pictures] of groups) {
    const figure = ({ file, state, width, theme }) => `<figure><figcaption>${state}, ${theme}</figcaption>
      <div><img width="${THUMB[width]}" src="data:image/webp;base64,${fs.readFileSync(file).toString("base64")}"></div></figure>`;
    await page.setViewport({ width: 1800, height: 900 });
    await page.setContent(`<style>
      body { margin: 1rem; font: 14px system-ui; display: flex; flex-wrap: wrap; gap: .75rem; background: #888; }
      figure { margin: 0; } div { max-height: ${TALL}px; overflow: hidden; } img { display: block; }
      </style>${pictures.map(figure).join("")}`, { waitUntil: "load" });
    await page.screenshot({ path: path.join(folder, `${group}.webp`), type: "webp", quality: 70, fullPage: true });
  }
  await page.close();
}
