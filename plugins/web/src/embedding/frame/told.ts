/** The answers that can be told to others: what is private is never among them. */

import { answer, answered, planOf } from "../../core/answers";
import { shown } from "../../core/conditions";
import { read } from "../../core/gaps";
import type { Gap, Item, Model, Own } from "../../core/model";
import { rowsOf } from "../../core/noted";
import type { State } from "../../core/record";
import type { Fields, Told } from "./contract";

/** The names of what would be told, in the order in which it is asked. */
export function tellable({ sections }: Model): string[] {
  return sections.flatMap(({ own, items }) => [
    ...(own && !own.private ? [own.label] : []),
    ...items.filter((item) => !item.private).map((item) => item.short),
  ]);
}

/** What was answered and is shown, but for what is private. */
export function told(model: Model, state: State): Told[] {
  const visible = shown(model, state);
  return model.sections.flatMap((section) => [
    ...(section.own && !section.own.private
      ? rowsOf(state, section).map((row) => ({
          item: `own.${section.id}`,
          title: row.title.trim(),
          value: gap(model, state, `own.${row.id}`, section.own as Own),
        }))
      : []),
    ...section.items
      .filter((item) => !item.private && visible.has(item.id) && answered(model, state, item))
      .flatMap((item) => {
        const value = toldOf(model, state, item);
        return value === undefined ? [] : [{ item: item.id, value }];
      }),
  ]);
}

function toldOf(model: Model, state: State, item: Item): Told["value"] | undefined {
  if (item.kind === "gap") return gap(model, state, item.id, item);
  if (item.kind !== "plan") return answer(model, state, item);
  const plan = planOf(state, item.id);
  return plan && said({ if: plan.if, then: plan.then, review: plan.review });
}

function gap(model: Model, state: State, key: string, asked: Gap | Own): Fields {
  const { now, needed, importance, reason, step } = read(model, state, key, asked);
  return said({ now, needed, importance, reason, step });
}

function said(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}
