"""What My record takes to open with a thousand attempts, beside a page of text."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench.browser import Chrome

TIMES = 5
ATTEMPTS = 1000
APPLICATIONS = 200

# As a reader's browser would hold them: half of the attempts belong to applications.
_SEED = """async ({ name, attempts, applications }) => {
  const host = document.querySelector("self-check");
  const model = JSON.parse(host.dataset.model);
  const { title, lang, scales, dimensions } = model;
  const items = model.sections.flatMap(({ items }) => items);
  const db = await new Promise((done, failed) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  const tx = db.transaction([...db.objectStoreNames], "readwrite");
  const at = (store) => tx.objectStore(store);
  let n = 0;
  const text = { company: "A company", role: "A role", stage: "task", round: "", outcome: "" };
  for (let i = 0; i < applications; i++) {
    at("applications").put({ id: `p${i}`, ...text, date: "2026-11-02", n: ++n });
  }
  at("words").put({ title, lang, scales, dimensions, items }, model.words);
  for (let i = 0; i < attempts; i++) {
    const begun = ++n;
    const answers = Object.fromEntries(items.map(({ id }) => [id, ["low", ++n]]));
    const when = new Date(Date.UTC(2026, 0, 1) + i * 3600_000).toISOString();
    const of = i % 2 ? { application: `p${i % applications}` } : {};
    const closed = i < attempts - 1 ? { closed: ++n } : {};
    const one = { id: `a${i}`, quiz: model.quiz, words: model.words, started: when, changed: when };
    at("attempts").put({ ...one, begun, n, ...of, ...closed, answers });
  }
  at("meta").put(`a${attempts - 1}`, `current/${model.quiz}`);
  at("meta").put(n, "n");
  await new Promise((done, failed) => {
    tx.oncomplete = done;
    tx.onabort = () => failed(tx.error);
  });
  db.close();
  localStorage.setItem(name, String(n));
}"""
_READY = "() => !document.querySelector('[data-state=loading]')"
# What is counted is shown once all attempts are read.
_WHOLE = "() => /\\d earlier ones/.test(document.querySelector('selfcheck-record')?.textContent)"


def opening(chrome: Chrome) -> tuple[float, float, float]:
    """Return the main thread's milliseconds: of a page of text, of My record until it is shown, and
    until all attempts are read, which it does when nothing else is to be done. Middles of five.
    """
    with chrome.page() as first:
        first.goto(f"{chrome.url}hundred/")
        first.wait_for_function(_READY)
        name = first.evaluate("async () => (await indexedDB.databases())[0].name")
        first.evaluate(_SEED, {"name": name, "attempts": ATTEMPTS, "applications": APPLICATIONS})
        plain: list[float] = []
        shown: list[float] = []
        whole: list[float] = []
        for _ in range(TIMES):
            for path, until, took in (
                ("", _READY, plain),
                ("record/", _READY, shown),
                ("record/", _WHOLE, whole),
            ):
                page = first.context.new_page()
                devtools = first.context.new_cdp_session(page)
                devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
                page.goto(chrome.url + path)
                page.wait_for_function(until)
                found = devtools.send("Performance.getMetrics")["metrics"]
                took.append(next(m["value"] for m in found if m["name"] == "TaskDuration") * 1000)
                page.close()
        return median(plain), median(shown), median(whole)
