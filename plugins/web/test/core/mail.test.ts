import { expect, test } from "vitest";
import { mailto } from "../../src/core/mail";

test("a mail has its subject and its text, lines and signs and all", () => {
  expect(mailto("My plan", "a & b\nü?")).toEqual({
    href: "mailto:?subject=My%20plan&body=a%20%26%20b%0D%0A%C3%BC%3F",
    long: false,
  });
  expect(mailto("", "")).toEqual({ href: "mailto:?", long: false });
});

test("a text that is too long for a link stays out of it", () => {
  expect(mailto("S", "x".repeat(1800)).long).toBe(false);
  expect(mailto("S", "x".repeat(1801))).toEqual({ href: "mailto:?subject=S", long: true });
});

test("half a sign does not break the link", () => {
  expect(mailto("", "a\ud83d").href).toBe("mailto:?body=a%EF%BF%BD");
});
