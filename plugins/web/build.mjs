/**
 * Builds what the package carries in static/: one IIFE an entry, leaf first, because each chunk's
 * hashed name is compiled into whoever loads it. So the versions of two builds never mix. Scripts are
 * made once and then said in each language (messages.mjs).
 *
 *   node build.mjs [--out DIR] [--locales DIR] [--large]
 *
 * `--large` leaves scripts as esbuild makes them, for tests that look at other things.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { mo } from "gettext-parser";
import { minify } from "terser";
import { Catalogue, Messages } from "./messages.mjs";

const ROOT = dirname(fileURLToPath(import.meta.url));
const PACKAGE = join(ROOT, "..", "mkdocs_selfcheck");
const { values: asked } = parseArgs({
  options: { out: { type: "string" }, locales: { type: "string" }, large: { type: "boolean" } },
});
const OUT = resolve(asked.out ?? join(PACKAGE, "static"));
const LOCALES = resolve(asked.locales ?? join(PACKAGE, "locales"));
const MESSAGES = join("LC_MESSAGES", "selfcheck.po");

/** The languages beside English that have a catalogue, by their tags (BCP 47). */
const languages = new Map(
  (existsSync(LOCALES) ? readdirSync(LOCALES) : [])
    .filter((name) => existsSync(join(LOCALES, name, MESSAGES)))
    .sort()
    .map((name) => [name.replaceAll("_", "-"), join(LOCALES, name, MESSAGES)]),
);

/** The files that decide what comes out: src/, the catalogues, the lock file and what builds. */
function inputs() {
  const sources = readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const others = ["package-lock.json", "build.mjs", "messages.mjs"].map((name) => join(ROOT, name));
  return [...sources, ...others, ...languages.values()]
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

/** No page of a site vouches for addresses: its script has no room for what is never asked. */
const unvouched = {
  name: "unvouched",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/script-url$/ }, ({ path }) => ({ path, namespace: "unvouched" }));
    onLoad({ filter: /./, namespace: "unvouched" }, () => ({ contents: "export const scriptUrl = (url) => url;" }));
  },
};

/** What is said in a course, where it is another word than on a page. */
const inCourse = {
  name: "in-course",
  setup({ onResolve }) {
    const path = join(ROOT, "src", "embedding", "scorm", "words.ts");
    onResolve({ filter: /^\.\.?\/words$/ }, ({ importer, path: asked }) =>
      resolve(dirname(importer), asked) === join(ROOT, "src", "words") && importer !== path ? { path } : undefined,
    );
  },
};

/** Puts marks in place of our own words. */
const messages = new Messages();
const marks = {
  name: "marks",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: messages.marked(readFileSync(path, "utf8"), path),
      loader: "ts",
    }));
  },
};

/** Bundles one entry: a sheet as it is, a script with marks for our words and for the parts it loads. */
async function bundle(entry, { loads = {}, alias = {}, plugins = [] } = {}) {
  const define = { LANGUAGE: name("language"), LANGUAGE_ALONE: name("alone"), ...loads };
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
    plugins: [marks, ...plugins],
    // Fields that a constructor fills are not declared once more.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    write: false,
    outdir: "out",
  });
  const [{ text }] = result.outputFiles;
  return entry.endsWith(".ts") && !asked.large ? squeezed(text) : text;
}

/** A twentieth less than esbuild leaves, which matters where each byte stands before an answer. */
async function squeezed(script) {
  // "unsafe": String and Number are what the browser has, as nobody else writes them over here.
  const compress = { ecma: 2022, hoist_funs: true, passes: 3, toplevel: true, unsafe: true, unsafe_arrows: true, unsafe_methods: true };
  const format = { ecma: 2022, comments: false };
  const { code } = await minify(script, { ecma: 2022, compress, mangle: { toplevel: true }, format });
  return code;
}

/** Stands in a script for what each language has another of. */
const nameless = (what) => `@@${what}@@`;
const name = (part) => JSON.stringify(nameless(part));

/** Chunks that draw with what the results carry. */
const beside = { alias: { "lit-html": "./src/views/shared-lit.ts" } };
/** Chunks that are loaded by their names. */
const loaded = ["files", "copies", "applications", "plans", "history"].map((part) => [part, nameless(part)]);
const chunks = { CHUNK_FILES: JSON.stringify(Object.fromEntries(loaded)) };
/** What is built, by its name in the manifest; each after what it loads. */
const PARTS = {
  files: ["src/files.ts", beside],
  copies: ["src/copies.ts", beside],
  applications: ["src/applications.ts", beside],
  plans: ["src/plans.ts", beside],
  historyStyle: ["src/history.css"],
  history: ["src/history.ts", { ...beside, loads: { HISTORY_STYLE: name("historyStyle") } }],
  results: ["src/results.ts", { plugins: [steadyLit] }],
  actions: ["src/actions.ts", { loads: { RESULTS_FILE: name("results"), ...chunks } }],
  renames: ["src/renames.ts"],
  script: ["src/self-check.ts", { plugins: [unvouched], loads: { ACTIONS_FILE: name("actions"), RENAMES_FILE: name("renames") } }],
  style: ["src/self-check.css"],
  framing: ["src/framing.ts"],
  embed: ["src/embed.ts", { loads: { ACTIONS_FILE: name("actions"), RENAMES_FILE: name("renames"), FRAMING_FILE: name("framing") } }],
  embedStyle: ["src/embed.css"],
  // For pages that show such frames, and never for ours.
  host: ["src/selfcheck-host.ts"],
  lmsActions: ["src/actions.ts", { plugins: [inCourse], loads: { RESULTS_FILE: name("results"), ...chunks } }],
  lms: ["src/lms.ts", { plugins: [unvouched, inCourse], loads: { ACTIONS_FILE: name("lmsActions"), RENAMES_FILE: name("renames") } }],
  lmsStyle: ["src/lms.css"],
  recordViews: ["src/record-views.ts", beside],
  record: ["src/record.ts", { loads: { RESULTS_FILE: name("results"), RECORD_VIEWS_FILE: name("recordViews"), ...chunks } }],
  recordStyle: ["src/record.css", { plugins: [recordLooks] }],
  // What `selfcheck preview` shows around a self-check; no site carries it.
  preview: ["src/preview.ts"],
  previewStyle: ["src/preview.css"],
};

const source = digest();
const made = new Map();
const bundled = {};
for (const [part, [entry, how]] of Object.entries(PARTS)) bundled[part] = await bundle(entry, how);

/** Says all parts in a language: the name of each. A part that says nothing is the same in all. */
async function said(lang, catalogue, english) {
  const names = {};
  const language = { language: lang, alone: lang.split("-")[0] };
  for (const [part, [entry]] of Object.entries(PARTS)) {
    const code = messages
      .put(bundled[part], catalogue)
      .replace(/@@(\w+)@@/g, (_, what) => names[what] ?? language[what]);
    const [stem, ending] = entry.slice(entry.lastIndexOf("/") + 1).split(".");
    const digest = createHash("sha256").update(code).digest("hex").slice(0, 10);
    const named = (tag) => `${stem}${tag}-${digest}.${ending.replace("ts", "js")}`;
    const same = english?.[part] === named("");
    names[part] = named(english && !same ? `.${lang}` : "");
    if (same) continue;
    // What is no script any more with these words shall not leave this place.
    if (english) await transform(code, { loader: "js" });
    made.set(names[part], code);
    const weight = gzipSync(code, { level: 9 }).length;
    if (!english || part === "script") console.log(`${String(weight).padStart(6)} B gzip  ${names[part]}`);
  }
  return names;
}

const english = await said("en", new Catalogue());
const manifest = { ...english, languages: {}, source };
for (const [lang, file] of languages) {
  const catalogue = new Catalogue(file);
  const names = await said(lang, catalogue, english);
  const words = `${lang}.mo`;
  made.set(words, mo.compile({ charset: "utf-8", headers: catalogue.headers, translations: catalogue.only(".py") }));
  manifest.languages[lang] = { ...names, words };
}
made.set("manifest.json", `${JSON.stringify(manifest, null, 2)}\n`);

mkdirSync(OUT, { recursive: true });
for (const old of readdirSync(OUT)) {
  if (!made.has(old)) rmSync(join(OUT, old), { recursive: true });
}
for (const [name, contents] of made) writeFileSync(join(OUT, name), contents);
