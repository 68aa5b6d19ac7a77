/** What the chunk of plans offers. */

import { PlanList } from "./plan-list";
import { calendar, type Outside } from "./plan-calendar";
import { send } from "./send";
import type { PlanDesk, Planned, Plans } from "./stage";
import { phrases } from "./phrases";

export function plans(outside: Outside): Plans {
  const lists = new WeakMap<HTMLElement, PlanList>();
  return {
    async list(desk: PlanDesk, place: HTMLElement, planned?: Planned, edit = false): Promise<void> {
      const shown = planned ?? (await desk.store.everything());
      const list = lists.get(place) ?? new PlanList(place, outside);
      lists.set(place, list);
      list.show(desk, shown, edit);
    },
    send: ({ host }, plan, opener) => send(host, phrases(document.documentElement.lang).plan(plan), opener),
    calendar: (desk, plans) => calendar(desk, plans, outside),
  };
}
