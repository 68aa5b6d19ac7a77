import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const DOM = ["test/element/**/*.test.ts", "test/views/**/*.test.ts"];

// As build.mjs has it.
const lit = fileURLToPath(new URL("src/views/lit.ts", import.meta.url));
const steadyLit = {
  name: "steady-lit",
  enforce: "pre" as const,
  resolveId: (id: string, importer?: string) => (id === "lit-html" && importer !== lit ? lit : undefined),
};

export default defineConfig({
  plugins: [steadyLit],
  test: {
    pool: "threads",
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: "dom", include: DOM, environment: "happy-dom" },
      },
      {
        extends: true,
        // Nothing here touches what the next file sees, so that all can share a worker.
        test: { name: "node", include: ["test/**/*.test.ts"], exclude: DOM, environment: "node", isolate: false },
      },
    ],
  },
});
