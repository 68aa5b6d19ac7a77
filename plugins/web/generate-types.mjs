// A part of the wire as JSON Schema (standard input) as TypeScript (standard output), by its name.
import { compile } from "json-schema-to-typescript";

let text = "";
for await (const chunk of process.stdin) text += chunk;
const banner = "// Generated from plugins/mkdocs_selfcheck/render/wire.py by `make generated`. Do not edit.\n";
const types = await compile(JSON.parse(text), process.argv[2], {
  additionalProperties: false,
  bannerComment: banner,
  format: true,
  style: { printWidth: 100 },
});
process.stdout.write(types);
