/** The reader's record as one page: read once, and drawn part by part. */

import { overview } from "../../core/overview";
import { drawApplications } from "./applications";
import { drawCare } from "./care";
import { drawChecks } from "./checks";
import type { Desk } from "./desk";
import { drawPlans } from "./plans";
import { drawRemoved } from "./remove";

export async function draw(desk: Desk): Promise<void> {
  const { store, host, listing } = desk;
  const [backup, last] = await Promise.all([store.unsorted(), store.lastBackup()]);
  const all = overview(backup, listing);
  host.toggleAttribute("data-empty", !all.quizzes.length && !all.applications.length);
  drawApplications(desk, all);
  drawChecks(desk, all);
  drawCare(desk, all, last);
  drawRemoved(desk);
  await drawPlans(desk, all);
}
