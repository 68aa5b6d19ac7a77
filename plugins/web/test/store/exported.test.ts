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
  test.each(JSON.parse(CASES) as Case[])("$says", (one) => {
    expect(typeof parsed(JSON.stringify(changed(one)))).toBe(one.opens ? "object" : "string");
  });

  test("opens whatever a damaged database gave back, and keeps that, too", async () => {
    const page = await new World().page();
    await fill(page);
    const list = { attempts: "id", words: "digest", applications: "id", plans: "id" } as const;
    const bad = (JSON.parse(CASES) as Case[]).filter(({ path, opens }) => !opens && path.length > 2 && path[0] !== "meta");
    expect(bad.length).toBeGreaterThan(50);
    for (const [index, one] of bad.entries()) {
      const store = one.path[0] as keyof typeof list;
      const row = changed(one)[store][one.path[1] as number];
      if (!row || one.path.at(-1) === list[store]) continue;
      row[list[store]] = `broken-${index}`;
      const { digest, ...words } = row;
      await page.shelf.base.run(true, (tx) => tx.put(store, `broken-${index}`, store === "words" ? words : row));
    }
    const file = serialise(await page.store.everything());
    expect(JSON.parse(file).damaged.length).toBeGreaterThan(40);
    const opened = parsed(file) as Backup;
    expect(opened.attempts).toHaveLength(3);
    await page.store.remove("everything");
    expect((await page.store.everything()).damaged).toBeUndefined();
    for (const _ of [1, 2]) {
      await page.store.add(opened, "mine");
      expect(serialise(await page.store.everything())).toBe(file);
    }
  });
});

function changed({ path, ...one }: Case) {
  const copy = JSON.parse(KEPT);
  const last = path.at(-1) as string;
  const place = path.slice(0, -1).reduce((at, key) => at[key], copy);
  if ("value" in one) Object.defineProperty(place, last, { value: one.value, enumerable: true, configurable: true });
  else delete place[last];
  return copy;
}
