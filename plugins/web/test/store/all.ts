/** A record with something of everything in it, as a reader would make it. */

import { wordsOf } from "../../src/core/words";
import type { Wording } from "../../src/store/store";
import { check, day, gap, message, multiple, option, own, planItem, quiz, rating, section, single, text } from "../core/build";
import type { Page } from "./world";

const MODEL = quiz(
  section("one", [rating("main"), check("constructor"), text("story"), day("on"), planItem("next")]),
  section(
    "two",
    [gap("sql"), single("why", [option("a"), option("b")]), multiple("what", [option("a")]), message("letter")],
    own(),
  ),
);
const OLD: Wording = { digest: "w1", words: wordsOf({ ...MODEL, title: "A first sample" }) };
const NEW: Wording = { digest: "w2", words: wordsOf(MODEL) };

export async function fill(page: Page): Promise<void> {
  const { store } = page;
  const acme = await store.saveApplication({ company: "Acme <b>", role: "Analyst", stage: "interview", date: "2026-11-20" });
  const globex = await store.saveApplication({ company: "Globex", outcome: "never-heard" });
  const { attempt: first } = await store.again("sample", OLD, acme.id);
  const at = first?.id ?? null;
  await store.change(
    "sample",
    OLD,
    [
      { key: "main", value: "view", base: 0 },
      { key: "constructor", value: true, base: 0 },
      { key: "story", value: "With “quotes”,\na new line and 😀", base: 0, text: true },
      { key: "on", value: "2026-11-20", base: 0 },
      { key: "sql.picked", value: true, base: 0 },
      { key: "sql.now", value: "-", base: 0 },
      { key: "why", value: "a", base: 0 },
      { row: { id: "r1", section: "two", title: "Docker" } },
      { row: { id: "r2", section: "two", title: "Excel" } },
      { key: "own.r1.now", value: "alone", base: 0 },
      { plan: "next", field: "if", value: "it rains", base: 0 },
      { plan: "", field: "then", value: "I rest", base: 0 },
      { completed: true },
    ],
    at,
  );
  // Another wording, another tab's text, something cleared, a row taken away.
  await store.change(
    "sample",
    NEW,
    [
      { key: "what", value: ["a"], base: 0 },
      { key: "why", value: null, base: 99 },
      { row: { id: "r2", section: "two", gone: true }, base: 99 },
    ],
    at,
  );
  page.shelf.mine.clear();
  await store.change("sample", NEW, [{ key: "story", value: "Another", base: 0, text: true }], at);
  await store.makePlan(at ?? "", "own.r1", { then: "I read", review: "2026-12-01", state: "done" });
  await store.again("sample", NEW, globex.id);
  await store.change("sample", NEW, [{ key: "main", value: "part", base: 0 }], null);
  await store.change("other", NEW, [{ key: "story", value: "Elsewhere", base: 0 }], null);
  await store.backedUp();
}
