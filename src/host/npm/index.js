// The interface in a browser: loads the module once, from beside this file.
import load, { assess as assessed } from "./glue.js";

let loading;

export function init(from = new URL("./imnm.wasm", import.meta.url)) {
  loading ??= load({ module_or_path: from }).then(() => undefined);
  return loading;
}

export function assessText(text) {
  return assessed(text);
}

export function assess(input) {
  return JSON.parse(assessed(JSON.stringify(input)));
}
