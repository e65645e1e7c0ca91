// The package in a headless Chromium, served from this computer: node browser.mjs PROJECT
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { readFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { promisify } from "node:util";
import { cases } from "./cases.mjs";

const [project] = process.argv.slice(2);
const entry = createRequire(`${project}/`).resolve("imnm-calculator");
const folder = dirname(entry);
const { exports } = JSON.parse(readFileSync(join(folder, "package.json")));
const page = `<!doctype html><title>p</title><script type="module">
  import { assess, init } from "${exports["."].default}";
  await init();
  const answers = ${JSON.stringify(cases)}.map((input) => assess(input));
  document.title = encodeURIComponent(JSON.stringify(answers));
</script>`;
const types = { ".js": "text/javascript", ".wasm": "application/wasm" };
const asked = [];
const server = createServer((request, response) => {
  asked.push(request.url);
  if (request.url === "/") return response.setHeader("content-type", "text/html").end(page);
  const type = types[extname(request.url)];
  if (!type) return response.writeHead(404).end();
  response.setHeader("content-type", type).end(readFileSync(join(folder, request.url)));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const profile = mkdtempSync(join(tmpdir(), "imnm-npm-"));
try {
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", `--user-data-dir=${profile}`, "--virtual-time-budget=20000"];
  const address = `http://127.0.0.1:${server.address().port}/`;
  const { stdout } = await promisify(execFile)("chromium", [...flags, "--dump-dom", address], { timeout: 90_000, maxBuffer: 1e8 });
  const title = /<title>(.*?)<\/title>/s.exec(stdout)?.[1] ?? "";
  assert.notEqual(title, "p", `the page did not come to its end: ${stdout.slice(0, 500)}`);
  const { assess } = await import(entry);
  assert.deepEqual(JSON.parse(decodeURIComponent(title)), cases.map((input) => assess(input)));
  const loaded = asked.filter((url) => url !== "/" && url !== "/favicon.ico").sort();
  assert.deepEqual(loaded, ["/glue.js", "/imnm.wasm", "/index.js"]);
} finally {
  server.close();
  rmSync(profile, { recursive: true, force: true });
}
