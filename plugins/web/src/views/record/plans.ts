/** What comes next: the plans, as the plans' own views draw them. */

import type { Overview } from "../../core/overview";
import { type Desk, part } from "./desk";

export async function drawPlans(desk: Desk, _all: Overview): Promise<void> {
  part(desk.host, "plans").section.hidden = true;
}
