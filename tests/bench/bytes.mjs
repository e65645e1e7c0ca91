// What travels of the built site, as its report says and as its files are.
//
//   node tests/bench/bytes.mjs FOLDER
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
const report = JSON.parse(await readFile(join(folder, "build.json")));
const length = async (name) => (await stat(join(folder, name)).catch(() => undefined))?.size;

async function row({ role, url, brotli, gzip, bytes }) {
  const twins = { brotli: await length(`${url}.br`) ?? bytes, gzip: await length(`${url}.gz`) ?? bytes, bytes: await length(url) };
  const differs = twins.brotli !== brotli || twins.gzip !== gzip || twins.bytes !== bytes;
  console.log(`  ${role.padEnd(16)} ${String(brotli).padStart(9)} ${String(gzip).padStart(9)} ${String(bytes).padStart(9)}${differs ? "  the file is another one" : ""}`);
}

console.log(`\nbytes of version ${report.version}: Brotli, gzip, as they are`);
for (const one of report.first_load) await row(one);
const { brotli, gzip, bytes } = report.first_load_total;
console.log(`  ${"first load".padEnd(16)} ${String(brotli).padStart(9)} ${String(gzip).padStart(9)} ${String(bytes).padStart(9)}`);
console.log("  on demand:");
for (const one of report.on_demand) await row(one);
