// What a built site makes of the reference cases on its standard input: node compare.mjs GLUE MODULE. The glue is that of
// the site's interface for programs.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [glue, module] = process.argv.slice(2);
const { initSync, ask } = await import(pathToFileURL(glue));
initSync({ module: readFileSync(module) });
process.stdout.write(ask("golden-results", "", "", readFileSync(0, "utf8")));
