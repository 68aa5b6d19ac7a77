import { describe, expect, test } from "vitest";
import { serialise } from "../../src/core/backup";
import type { Backup } from "../../src/core/record";
import { parse } from "../../src/views/kept-file";
import CASES from "../fixtures/kept-cases.json?raw";
import KEPT from "../fixtures/kept-file.json?raw";
import { fill } from "./all";
import { World } from "./world";

const parsed = (text: string) => parse(new TextEncoder().encode(text));

interface Case {
  says: string;
  /** Where in the file, and what stands there; without "value" nothing. */
  path: (string | number)[];
  value?: unknown;
  opens: boolean;
}

describe("the file that stands for all", () => {
  test("is what a record with something of everything gives", async () => {
    const page = await new World().page();
    await fill(page);
    await expect(serialise(await page.store.everything())).toMatchFileSnapshot("../fixtures/kept-file.json");
  });

  test("opens: export, delete all, open, export gives the same bytes", async () => {
    for (const use of ["mine", "file", "both"] as const) {
      const page = await new World().page();
      await fill(page);
      await page.store.remove("everything");
      await page.store.add(parsed(KEPT) as Backup, use);
      expect(serialise(await page.store.everything())).toBe(KEPT);
      await page.store.add(parsed(KEPT) as Backup, use);
      expect(serialise(await page.store.everything())).toBe(KEPT);
    }
  });

  // The same table as for the JSON Schema.
  test.each(JSON.parse(CASES) as Case[])("$says", ({ path, opens, ...one }) => {
    const copy = JSON.parse(KEPT);
    const last = path.at(-1) as string;
    const place = path.slice(0, -1).reduce((at, key) => at[key], copy);
    if ("value" in one) Object.defineProperty(place, last, { value: one.value, enumerable: true, configurable: true });
    else delete place[last];
    expect(typeof parsed(JSON.stringify(copy))).toBe(opens ? "object" : "string");
  });
});
