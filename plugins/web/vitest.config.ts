import { defineConfig } from "vitest/config";

const DOM = ["test/element/**/*.test.ts", "test/views/**/*.test.ts"];

export default defineConfig({
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
