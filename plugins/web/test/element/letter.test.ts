// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from "vitest";
import { control, otherTab, press, put, refused, saved, text, tick, write } from "./page";

let site = 0;
const next = () => `letter-${++site}`;
const field = (host: Element) => control<HTMLTextAreaElement>(host, "i.thanks");
const mail = (host: Element) => host.querySelector<HTMLAnchorElement>(".sc-mail")?.getAttribute("href") ?? "";
const wrote = vi.fn(async (_: string) => {});
const BLANK = "Thank you for the talk on ________.\n\nYou were ________. ________";

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  refused.clear();
  vi.restoreAllMocks();
});

describe("a letter", () => {
  test("follows the answers until it is edited, and again when it is cleared", async () => {
    const name = next();
    const host = await put(name);
    expect(field(host).value).toBe(BLANK);
    write(control(host, "i.when"), "2026-11-20");
    await vi.waitFor(() => expect(field(host).value).toContain("the talk on November 20, 2026."));
    expect(text(host, "[data-subject]")).toBe("Our talk on November 20, 2026");
    expect(text(host, ".sc-noted")).toBe("1 noted");

    write(field(host), "My own words");
    await saved(host);
    expect(text(host, ".sc-noted")).toBe("2 noted");
    tick(control(host, "i.noticed", "kind"));
    await saved(host);
    expect(field(host).value).toBe("My own words");
    host.remove();

    const again = await put(name);
    await vi.waitFor(() => expect(text(again, "[data-subject]")).toContain("November"));
    expect(field(again).value).toBe("My own words");
    press(again, '[data-clear="thanks"]');
    await vi.waitFor(() => expect(text(again, ".sc-noted")).toBe("2 noted"));
    expect(field(again).value).toContain("You were They were kind. ________");
    again.remove();

    const later = await put(name);
    await vi.waitFor(() => expect(field(later).value).toContain("You were They were kind. ________"));
  });

  test("that was edited before its script came is kept as it was typed", async () => {
    refused.add("actions.js");
    const name = next();
    const host = await put(name, (page) => {
      field(page).value = "Typed early";
    });
    await saved(host);
    expect(text(host, ".sc-noted")).toBe("1 noted");
    host.remove();
    refused.clear();
    const again = await put(name);
    await vi.waitFor(() => expect(field(again).defaultValue).toBe(BLANK));
    expect(field(again).value).toBe("Typed early");
  });

  test("emptied to begin anew stays empty under the reader's hands", async () => {
    const host = await put(next());
    write(control(host, "i.when"), "2026-11-20");
    await vi.waitFor(() => expect(field(host).value).toContain("November"));
    field(host).focus();
    write(field(host), "");
    await saved(host);
    tick(control(host, "i.slept"));
    await saved(host);
    expect(field(host).value).toBe("");
  });

  test("emptied, it stays so too where another tab changes an answer, and is made anew after", async () => {
    const name = next();
    const host = await put(name);
    write(control(host, "i.when"), "2026-11-20");
    await vi.waitFor(() => expect(field(host).value).toContain("November"));
    field(host).focus();
    write(field(host), "");
    await saved(host);
    const { say } = await otherTab(name);
    await say("slept", true);
    await vi.waitFor(() => expect(control(host, "i.slept").checked).toBe(true));
    expect(field(host).value).toBe("");
    field(host).blur();
    await say("walked", true);
    await vi.waitFor(() => expect(field(host).value).toContain("November"));
  });

  test("is copied and mailed as it stands, and copied alone where it is too long for a link", async () => {
    vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText: wrote } });
    const host = await put(next());
    write(control(host, "i.when"), "2026-11-20");
    write(field(host), "Dear Ines & Ada,\nthank you");
    await saved(host);
    await vi.waitFor(() =>
      expect(mail(host)).toBe(
        "mailto:?subject=Our%20talk%20on%20November%2020%2C%202026&body=Dear%20Ines%20%26%20Ada%2C%0D%0Athank%20you",
      ),
    );
    press(host, '[data-do="letter"]');
    await vi.waitFor(() => expect(text(host, ".sc-told")).toBe("Copied."));
    expect(wrote).toHaveBeenLastCalledWith("Dear Ines & Ada,\nthank you");

    const long = "ü".repeat(400);
    write(field(host), long);
    expect(mail(host)).not.toContain("body=");
    host.querySelector(".sc-mail")?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    await vi.waitFor(() => expect(wrote).toHaveBeenLastCalledWith(long));
    expect(text(host, ".sc-status")).toContain("too long for a link");
  });

  test("that was edited says that it follows no more, until it is cleared", async () => {
    const name = next();
    const host = await put(name);
    const yours =
      "These are your words now: the letter no longer follows your answers. Clear makes it anew.";
    write(control(host, "i.when"), "2026-11-20");
    await vi.waitFor(() => expect(field(host).value).toContain("November"));
    expect(text(host, ".sc-yours")).toBe("");
    field(host).value += " P.S.";
    field(host).dispatchEvent(new Event("input", { bubbles: true }));
    expect(text(host, ".sc-yours")).toBe(yours); // with the first letter typed
    expect(field(host).getAttribute("aria-describedby")).toBe(host.querySelector(".sc-yours")?.id);
    await saved(host);
    host.remove();

    const again = await put(name);
    await vi.waitFor(() => expect(text(again, ".sc-yours")).toBe(yours));
    press(again, '[data-clear="thanks"]');
    await vi.waitFor(() => expect(text(again, ".sc-yours")).toBe(""));
  });

  test("with blanks says how many, when it is copied and when it is mailed", async () => {
    vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText: wrote } });
    const host = await put(next());
    const told = (said: string) =>
      vi.waitFor(() => {
        expect(text(host, ".sc-told")).toBe(said);
        expect(text(host, ".sc-status")).toBe(said);
      });
    const pressMail = () =>
      host
        .querySelector(".sc-mail")
        ?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    write(field(host), "Dear ________, of ________");
    await saved(host);
    press(host, '[data-do="letter"]');
    await told("Copied. Two blanks are still empty.");
    pressMail(); // the subject goes with it
    await told("3 blanks are still empty.");
    write(field(host), "Dear Ines, of ________");
    await saved(host);
    press(host, '[data-do="letter"]');
    await told("Copied. One blank is still empty.");
    write(control(host, "i.when"), "2026-11-20");
    write(field(host), "Dear Ines");
    await saved(host);
    await vi.waitFor(() => expect(text(host, "[data-subject]")).toContain("November"));
    pressMail();
    await told("");
  });

  test("is selected where the browser does not let it be copied", async () => {
    vi.stubGlobal("navigator", { ...navigator, clipboard: undefined });
    const host = await put(next());
    press(host, '[data-do="letter"]');
    await vi.waitFor(() => expect(text(host, ".sc-told")).toContain("is selected"));
    expect(document.activeElement).toBe(field(host));
  });
});
