/**
 * Builds what the package carries in static/: one IIFE an entry, leaf first, because each chunk's
 * hashed name is compiled into whoever loads it. So the versions of two builds never mix.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { minify } from "terser";

const ROOT = dirname(fileURLToPath(import.meta.url));
const OUT = join(ROOT, "..", "mkdocs_selfcheck", "static");

/** The files that decide what comes out: all of src/, the lock file and this one. */
function inputs() {
  const sources = readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return [...sources, join(ROOT, "package-lock.json"), join(ROOT, "build.mjs")]
    .map((file) => relative(ROOT, file).split(sep).join("/"))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** SHA-256 over path, NUL, bytes, NUL of each input in order of path; the package's build redoes it. */
function digest() {
  const hash = createHash("sha256");
  for (const file of inputs()) {
    hash.update(file).update("\0").update(readFileSync(join(ROOT, file))).update("\0");
  }
  return hash.digest("hex");
}

/** The looks of a self-check on the page with the record, whose element has another name. */
const recordLooks = {
  name: "record-looks",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8")
        .replaceAll("[quiz]", "[site]")
        .replaceAll(/(?<![-./\w])self-check(?=[\s:[])/g, "selfcheck-record"),
      loader: "css",
    }));
  },
};

/** What draws is lit-html as src/views/lit.ts has it. */
const steadyLit = {
  name: "steady-lit",
  setup({ onResolve }) {
    const path = join(ROOT, "src", "views", "lit.ts");
    onResolve({ filter: /^lit-html$/ }, ({ importer }) => (importer === path ? undefined : { path }));
  },
};

/** Bundles one entry and returns its hashed name. */
async function bundle(entry, define = {}, alias = {}, plugins = []) {
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    define,
    alias,
    plugins,
    // Fields that a constructor fills are not declared once more.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    write: false,
    outdir: "out",
  });
  const [{ contents: bundled, text }] = result.outputFiles;
  const contents = entry.endsWith(".ts") ? await squeezed(text) : bundled;
  const [stem, ending] = entry.slice(entry.lastIndexOf("/") + 1).split(".");
  const name = `${stem}-${createHash("sha256").update(contents).digest("hex").slice(0, 10)}.${ending.replace("ts", "js")}`;
  made.set(name, contents);
  console.log(`${String(gzipSync(contents, { level: 9 }).length).padStart(6)} B gzip  ${name}`);
  return name;
}

/** A twentieth less than esbuild leaves, which matters where each byte stands before an answer. */
async function squeezed(script) {
  // "unsafe": String and Number are what the browser has, as nobody else writes them over here.
  const compress = { ecma: 2022, hoist_funs: true, passes: 3, toplevel: true, unsafe: true, unsafe_arrows: true };
  const format = { ecma: 2022, comments: false };
  const { code } = await minify(script, { ecma: 2022, compress, mangle: { toplevel: true }, format });
  return Buffer.from(code);
}

const made = new Map();
const source = digest();
/** Chunks that draw with what the results carry. */
const beside = (entry, define) => bundle(entry, define, { "lit-html": "./src/views/shared-lit.ts" });
const files = await beside("src/files.ts");
const copies = await beside("src/copies.ts");
const applications = await beside("src/applications.ts");
const plans = await beside("src/plans.ts");
const historyStyle = await bundle("src/history.css");
const history = await beside("src/history.ts", { HISTORY_STYLE: JSON.stringify(historyStyle) });
/** Chunks that are loaded by their names. */
const CHUNK_FILES = JSON.stringify({ files, copies, applications, plans, history });
const results = await bundle("src/results.ts", {}, {}, [steadyLit]);
const actions = await bundle("src/actions.ts", {
  RESULTS_FILE: JSON.stringify(results),
  CHUNK_FILES,
});
const renames = await bundle("src/renames.ts");
const script = await bundle("src/self-check.ts", {
  ACTIONS_FILE: JSON.stringify(actions),
  RENAMES_FILE: JSON.stringify(renames),
});
const style = await bundle("src/self-check.css");
const recordViews = await beside("src/record-views.ts");
const record = await bundle("src/record.ts", {
  RESULTS_FILE: JSON.stringify(results),
  RECORD_VIEWS_FILE: JSON.stringify(recordViews),
  CHUNK_FILES,
});
const recordStyle = await bundle("src/record.css", {}, {}, [recordLooks]);
// What `selfcheck preview` shows around a self-check; no site carries it.
const preview = await bundle("src/preview.ts");
const previewStyle = await bundle("src/preview.css");
const manifest = {
  script,
  style,
  actions,
  results,
  files,
  copies,
  applications,
  plans,
  history,
  historyStyle,
  renames,
  record,
  recordViews,
  recordStyle,
  preview,
  previewStyle,
  source,
};
made.set("manifest.json", `${JSON.stringify(manifest, null, 2)}\n`);

mkdirSync(OUT, { recursive: true });
for (const old of readdirSync(OUT)) {
  if (!made.has(old)) rmSync(join(OUT, old), { recursive: true });
}
for (const [name, contents] of made) writeFileSync(join(OUT, name), contents);
