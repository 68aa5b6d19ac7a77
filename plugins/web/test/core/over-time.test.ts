import { expect, test } from "vitest";
import type { Item, Model } from "../../src/core/model";
import { overTime } from "../../src/core/over-time";
import { gap, own, quiz, rating, section } from "./build";
import { answered, worded } from "./moments";

const model: Model = quiz(
  section("one", [rating("main"), rating("hardest"), rating("opening")]),
  section("two", [gap("sql", { pick: true })], own({ private: false })),
);
const LEVELS = ["view", "situation", "part", "outcome", "outcome", "view"];
const at = (index: number) => LEVELS[index] as string;
const many = (count: number, model: Model, answers: (index: number) => Parameters<typeof answered>[1]) =>
  Array.from({ length: count }, (_, index) => answered(model, answers(index)));
const brief = (moments: Parameters<typeof overTime>[0]) =>
  overTime(moments).map(({ key, points }) => [key, points.map((point) => point.at).join(" ")]);

test("a line is there from five attempts with a level on", () => {
  expect(brief(many(4, model, (index) => ({ main: at(index) })))).toEqual([]);
  expect(brief(many(5, model, (index) => ({ main: at(index) })))).toEqual([["main", "0 1 2 3 3"]]);
});

test("does not apply, a hidden answer and none at all are no points", () => {
  const five = many(5, model, (index) => ({ main: at(index), hardest: index ? at(index) : "-", opening: index ? at(index) : null }));
  expect(brief(five).map(([key]) => key)).toEqual(["main"]);
  const picked = (every: boolean) => many(5, model, (index) => ({ "sql.now": "alone", "sql.picked": every || index < 4 || null }));
  expect(brief(picked(true))).toEqual([["sql", "2 2 2 2 2"]]);
  expect(brief(picked(false))).toEqual([]);
});

test("a dimension's is the middle one of three answers and more, of two the lower", () => {
  const six = many(6, model, (index) => ({ main: at(index), hardest: "outcome", opening: "view", ...(index === 5 && { opening: null }) }));
  const lines = overTime(six);
  expect(lines.map(({ key, name }) => [key, name])[0]).toEqual(["dimension.answers", "What your answers rested on"]);
  expect(lines[0]?.points.map((point) => point.title)).toEqual(["A general view", "A situation", "My part", "How it turned out", "How it turned out"]);
  const four = worded("d2", model, ({ sections: [one] }) => void one?.items.push(rating("more")));
  const even = many(5, four, () => ({ main: "view", hardest: "situation", opening: "part", more: "outcome" }));
  expect(brief(even)[0]).toEqual(["dimension.answers", "1 1 1 1 1"]);
});

test("own rows go by their ids", () => {
  const moments = Array.from({ length: 5 }, () => answered(model, { "own.r1.now": "alone" }, [["r1", "two", "Docker"]]));
  expect(overTime(moments).map(({ key, name }) => [key, name])).toEqual([["own.r1", "Docker"]]);
});

test("nothing that is or ever was private", () => {
  const secret = worded("d2", model, ({ sections }) => {
    for (const item of sections.flatMap(({ items }) => items)) item.private = item.id === "main";
    Object.assign(sections[1]?.own ?? {}, { private: true });
  });
  const rows: [string, string, string][] = [["r1", "two", "Docker"]];
  const answers = { main: "view", "own.r1.now": "alone" };
  const open = Array.from({ length: 5 }, () => answered(model, answers, rows));
  expect(brief(open).map(([key]) => key)).toEqual(["main", "own.r1"]);
  expect(brief([answered(secret, answers, rows), ...open]).map(([key]) => key)).toEqual(["own.r1"]);
  expect(brief([...open, answered(secret, answers, rows)])).toEqual([]);
});

test("fault 23: an inserted level bends no line, and a level that is gone is told in the words of then", () => {
  const today = worded("d2", model, (copy) => {
    copy.scales = copy.scales.map((one) =>
      one.id === "basis" ? { ...one, levels: [{ id: "none", title: "None" }, ...one.levels.filter(({ id }) => id !== "part")] } : one,
    );
  });
  const moments = [...many(4, model, (index) => ({ main: at(index) })), answered(today, { main: "outcome" })];
  const [line] = overTime(moments);
  expect(line?.levels.map(({ title }) => title)).toEqual(["None", "A general view", "A situation", "How it turned out"]);
  expect(line?.points.map((point) => [point.title, point.at])).toEqual([
    ["A general view", 1],
    ["A situation", 2],
    ["My part", -1],
    ["How it turned out", 3],
    ["How it turned out", 3],
  ]);
});

test("fault 23: removed or retyped, an item has no line", () => {
  const five = many(5, model, (index) => ({ main: at(index) }));
  const without = worded("d2", model, ({ sections: [one] }) => void one?.items.splice(0, 1));
  const retyped = worded("d3", model, ({ sections: [one] }) => {
    if (one) one.items[0] = gap("main", { scale: "basis" }) as Item;
  });
  expect(brief([...five, answered(without, { hardest: "view" })])).toEqual([]);
  expect(brief([...five, answered(retyped, { "main.now": "view" })])).toEqual([]);
});
