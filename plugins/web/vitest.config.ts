import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // A test of the element says "@vitest-environment happy-dom" at its top.
    environment: "node",
    testTimeout: 20_000,
  },
});
