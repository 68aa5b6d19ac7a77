// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import "../../src/results";
import { plans } from "../../src/views/plans";
import type { PlanDesk } from "../../src/views/stage";
import { plan } from "../core/build";
import { buttons, dialog, press, read, settled } from "./stage";

const EVIL = `<img src=x onerror="window.hit=1">`;
const { send } = plans({ now: () => new Date(), page: () => "https://example.org/" });

let desk: PlanDesk;
let opener: HTMLButtonElement;

beforeEach(() => {
  const host = document.createElement("div");
  opener = document.createElement("button");
  host.append(opener);
  document.body.replaceChildren(host);
  desk = { host } as unknown as PlanDesk;
});

afterEach(() => {
  for (const name of ["share", "clipboard"]) Reflect.deleteProperty(navigator, name);
});

describe("a plan for one person", () => {
  const box = (): HTMLTextAreaElement => dialog()?.querySelector("textarea") as HTMLTextAreaElement;
  const mail = (): HTMLAnchorElement => dialog()?.querySelector("a") as HTMLAnchorElement;
  const type = (value: string): void => {
    box().value = value;
    box().dispatchEvent(new Event("input", { bubbles: true }));
  };
  const told = () => read(dialog()?.querySelector("[role=status]"));
  function offer(name: "share" | "clipboard", value: unknown): void {
    Object.defineProperty(navigator, name, { value, configurable: true });
  }

  test("is shown in full before it leaves, and leaves as it was changed", () => {
    const share = vi.fn(async () => {});
    offer("share", share);
    send(desk, plan("own.r1", "I wake", "read", "2026-12-01"), opener);
    expect(box().value).toBe("If I wake, then I will read. I look at it again on December 1, 2026.");
    expect(buttons(dialog() as Element)).toEqual(["Share", "Copy", "Close"]);
    type("If I wake, I read.\nAsk me.");
    expect(mail().getAttribute("href")).toBe("mailto:?subject=My%20plan&body=If%20I%20wake%2C%20I%20read.%0D%0AAsk%20me.");
    press(dialog() as Element, "Share");
    expect(share).toHaveBeenCalledWith({ title: "My plan", text: "If I wake, I read.\nAsk me." });
    press(dialog() as Element, "Close");
    expect(document.activeElement).toBe(opener);
  });

  test("is copied, or selected for the reader to copy", async () => {
    send(desk, plan("sql", "I wake"));
    expect(buttons(dialog() as Element)).toEqual(["Copy", "Close"]);
    offer("clipboard", undefined);
    press(dialog() as Element, "Copy");
    await settled();
    expect(told()).toContain("selected");
    expect(document.activeElement).toBe(box());
    expect([box().selectionStart, box().selectionEnd]).toEqual([0, "If I wake.".length]);
    const writeText = vi.fn(async (_: string) => {});
    offer("clipboard", { writeText });
    press(dialog() as Element, "Copy");
    await settled();
    expect(writeText).toHaveBeenCalledWith("If I wake.");
    expect(told()).toBe("Copied.");
    type("If I dream.");
    expect(told()).toBe("");
  });

  test("is copied where it is too long for the link of a mail", async () => {
    const writeText = vi.fn(async (_: string) => {});
    offer("clipboard", { writeText });
    const long = "x".repeat(1800);
    send(desk, plan("sql", long));
    expect(mail().getAttribute("href")).toBe("mailto:?subject=My%20plan");
    mail().dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    await settled();
    expect(writeText).toHaveBeenCalledWith(`If ${long}.`);
    expect(told()).toContain("too long");
  });

  test("shows a payload as text", () => {
    send(desk, plan("sql", EVIL));
    expect(dialog()?.querySelector("img")).toBeNull();
    expect(box().value).toBe(`If ${EVIL}.`);
  });
});
