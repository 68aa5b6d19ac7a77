import { describe, expect, test } from "vitest";
import { meant, options } from "../../src/embedding/frame/options";

describe("what stands after #", () => {
  test("all of it", () => {
    expect(options("#theme=dark&lang=pt-BR&accent=0b6e4f&hide=title,home&cohort=spring-27&origin=https://canvas.example")).toEqual({
      options: { theme: "dark", lang: "pt-BR", accent: "#0b6e4f", hide: ["title", "home"], cohort: "spring-27", origin: "https://canvas.example" },
      unknown: [],
    });
  });

  test("nothing", () => {
    for (const hash of ["", "#", "#selfcheck-one"]) expect(options(hash)).toEqual({ options: { hide: [] }, unknown: [] });
  });

  test("auto is the theme that it has anyway", () => {
    expect(options("#theme=auto")).toEqual({ options: { hide: [] }, unknown: [] });
  });

  test.each([
    "theme=sepia",
    "lang=../../",
    "accent=red",
    "accent=0b6e4f;background:url(x)",
    "hide=support",
    "hide=",
    "cohort=a b",
    `cohort=${"x".repeat(65)}`,
    "origin=*",
    "origin=null",
    "origin=canvas.example",
    "origin=https://canvas.example/",
    "origin=https://user@canvas.example",
    "origin=file:///a",
    "origin=javascript:alert(1)",
    "utm=1",
    "constructor=1",
    "__proto__=1",
  ])("%s is left out, and named", (pair) => {
    expect(options(`#${pair}`)).toEqual({ options: { hide: [] }, unknown: [pair.split("=")[0]] });
  });

  test("what is right beside what is wrong holds", () => {
    expect(options("#theme=light&theme=x&a=1&a=2")).toEqual({ options: { hide: [], theme: "light" }, unknown: ["theme", "a"] });
  });
});

test.each([
  ["de", "de"],
  ["DE", "de"],
  ["de-AT", "de"],
  ["pt", "pt-BR"],
  ["fr", ""],
])("%s is %s", (lang, known) => expect(meant(lang, ["en", "de", "pt-BR"])).toBe(known));
