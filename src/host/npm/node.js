// The interface under Node.js: reads the module from beside this file, once, when it is imported.
import { readFileSync } from "node:fs";
import { assess as assessed, initSync } from "./glue.js";

initSync({ module: readFileSync(new URL("./imnm.wasm", import.meta.url)) });

export async function init() {}

export function assessText(text) {
  return assessed(text);
}

export function assess(input) {
  return JSON.parse(assessed(JSON.stringify(input)));
}
