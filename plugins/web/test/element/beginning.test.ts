// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from "vitest";
import { Whole } from "../../src/store/whole";
import type { Stage } from "../../src/views/stage";
import { applications, control, otherTab, press, put, saved, text, tick, write } from "./page";

const WORDING = { digest: "w", words: { title: "", lang: "en", scales: [], dimensions: [], items: [] } };
let sites = 0;
const next = () => `beginning-${++sites}`;

const notice = (host: Element) => text(host, ".sc-notice");
const field = (host: Element) => control<HTMLTextAreaElement>(host, "i.their-words");

afterEach(() => {
  document.body.replaceChildren();
  vi.clearAllMocks();
});

describe("another tab begins anew", () => {
  test("what is being typed here stays, and the old attempt keeps its words", async () => {
    const site = next();
    const host = await put(site);
    write(field(host), "The first words.");
    await saved(host);
    const { store } = await otherTab(site);
    field(host).value = "The first words, and more";
    field(host).dispatchEvent(new Event("input", { bubbles: true }));
    await new Whole(store).again("every-kind", WORDING);
    await vi.waitFor(() => expect(host.dataset.state).toBe("saved"));
    expect(field(host).value).toBe("The first words, and more");
    const texts = async () => {
      const all = await new Whole(store).attempts("every-kind");
      return all.map(({ attempt }) => attempt.answers["their-words"]?.[0]);
    };
    await vi.waitFor(async () => expect((await texts()).at(-1)).toBe("The first words, and more"));
    expect((await texts())[0]).toMatch(/^The first words/);
  });

  test("says so here, with the way back, until something is noted", async () => {
    const site = next();
    const host = await put(site);
    tick(control(host, "i.first", "alone"));
    await saved(host);
    const { store, say } = await otherTab(site);
    const other = new Whole(store);
    await other.again("every-kind", WORDING);
    await vi.waitFor(() => expect(notice(host)).toContain("Back to the earlier one"));
    expect(control(host, "i.first", "alone").checked).toBe(false);
    press(host, ".sc-notice button");
    await vi.waitFor(() => expect(control(host, "i.first", "alone").checked).toBe(true));
    expect(await other.attempts("every-kind")).toHaveLength(1);
    await other.again("every-kind", WORDING);
    await vi.waitFor(() => expect(notice(host)).toContain("Back to the earlier one"));
    await say("slept", true);
    await vi.waitFor(() => expect(control(host, "i.slept").checked).toBe(true));
    expect(notice(host)).toBe("");
  });
});

test("two tabs say at once what an attempt is about: the later one names it, and nothing is begun", async () => {
  const site = next();
  const which = '<button type="button" class="sc-which" data-do="about">Which application is this about?</button>';
  const host = await put(site, (late) => late.querySelector("form")?.insertAdjacentHTML("afterbegin", which));
  tick(control(host, "i.first", "alone"));
  await saved(host);
  const other = new Whole((await otherTab(site)).store);
  const [acme, beta] = [await other.saveApplication({ company: "Acme" }), await other.saveApplication({ company: "Beta" })];
  // While this tab's reader looks at the question, the other one answers it.
  applications.choose.mockImplementationOnce(async () => {
    await other.belong("every-kind", WORDING, acme.id);
    await vi.waitFor(() => expect(text(host, ".sc-which")).toContain("Acme"));
    return { application: beta.id, along: false, offer: false };
  });
  press(host, '[data-do="about"]');
  await vi.waitFor(() => expect(text(host, ".sc-which")).toContain("Beta"));
  const all = await other.attempts("every-kind");
  expect(all.map(({ attempt }) => [attempt.application, attempt.answers.first?.[0]])).toEqual([
    [beta.id, "alone"],
  ]);
});

describe("what was deleted", () => {
  async function deleted(site: string) {
    const host = await put(site);
    tick(control(host, "i.first", "alone"));
    await saved(host);
    press(host, '[data-do="delete"]');
    await vi.waitFor(() => expect(applications.remove).toHaveBeenCalled());
    const stage = applications.remove.mock.lastCall?.[0] as Stage;
    await stage.removed(await stage.store.remove({ quiz: "every-kind" }));
    expect(notice(host)).toBe("Deleted. Undo");
    return host;
  }

  test("can be brought back, even when something new was noted since", async () => {
    const host = await deleted(next());
    expect(control(host, "i.first", "alone").checked).toBe(false);
    tick(control(host, "i.slept"));
    await saved(host);
    expect(notice(host)).toBe("Deleted. Undo");
    press(host, ".sc-notice button");
    // What came back is not what is shown: the page says where it is, and leads there.
    const beside = "What was deleted is back, beside this one. Back to the earlier one";
    await vi.waitFor(() => expect(notice(host)).toBe(beside));
    expect(text(host, ".sc-status")).toContain("is back");
    const stage = applications.remove.mock.lastCall?.[0] as Stage;
    const all = await stage.store.attempts("every-kind");
    const keys = all.flatMap(({ attempt }) => Object.keys(attempt.answers));
    expect(keys.sort()).toEqual(["first", "slept"]);
    press(host, ".sc-notice button");
    await vi.waitFor(() => expect(control(host, "i.first", "alone").checked).toBe(true));
    expect(control(host, "i.slept").checked).toBe(false);
  });

  test("that cannot be brought back says so, and can be tried again", async () => {
    const host = await deleted(next());
    const { put: kept } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("", "QuotaExceededError");
    };
    press(host, ".sc-notice button");
    await vi.waitFor(() => expect(notice(host)).toContain("could not be brought back"));
    IDBObjectStore.prototype.put = kept;
    press(host, ".sc-notice button");
    await vi.waitFor(() => expect(control(host, "i.first", "alone").checked).toBe(true));
  });
});

describe("who comes back on the same day", () => {
  const again = async (search: string): Promise<string> => {
    const site = next();
    tick(control(await put(site), "i.first", "alone"));
    await saved(document.querySelector("self-check") as HTMLElement);
    document.body.replaceChildren();
    history.replaceState(null, "", `/${search}`);
    const host = await put(site, (late) => late.querySelector(".sc-card")?.setAttribute("open", ""));
    await vi.waitFor(() => expect(control(host, "i.first", "alone").checked).toBe(true));
    await new Promise((resolve) => setTimeout(resolve, 100));
    history.replaceState(null, "", "/");
    return notice(host);
  };

  test("is asked nothing", async () => {
    expect(await again("")).toBe("");
  });

  test("after another one is offered a new attempt beside it", async () => {
    expect(await again("?another")).toMatch(/^Last changed on .+\. Go on/);
  });
});
