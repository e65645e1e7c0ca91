// What a built site makes of the reference cases on its standard input: node compare.mjs GLUE MODULE. The glue is that of
// the site's background, which starts in this way alone.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [glue, module] = process.argv.slice(2);
const { default: init, ask } = await import(pathToFileURL(glue));
await init({ module_or_path: readFileSync(module) });
process.stdout.write(ask("golden-results", "", "", readFileSync(0, "utf8")));
