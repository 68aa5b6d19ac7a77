/** The reader's record as one page: read once, and drawn part by part. */

import { names, overview } from "../../core/overview";
import { idle } from "../../element/chunks";
import { drawApplications } from "./applications";
import { drawCare } from "./care";
import { drawChecks } from "./checks";
import type { Desk } from "./desk";
import { drawPlans } from "./plans";
import { drawRemoved } from "./remove";

/** By then the first of it is painted, and a first press answered. */
const LATER = 300;

const drawn = new WeakSet<HTMLElement>();

export async function draw(desk: Desk): Promise<void> {
  const { store, host, listing } = desk;
  // What is shown at first needs little of a large record.
  const some = drawn.has(host) ? undefined : await store.newest(listing.quizzes.flatMap(names));
  drawn.add(host);
  const [backup, last] = await Promise.all([some ?? store.unsorted(), store.lastBackup()]);
  const all = overview(backup, listing, !!some);
  if (some) setTimeout(() => idle(() => void desk.reread()), LATER);
  host.toggleAttribute("data-empty", !all.quizzes.length && !all.applications.length);
  drawApplications(desk, all);
  drawChecks(desk, all);
  drawCare(desk, all, last);
  drawRemoved(desk);
  await drawPlans(desk, all);
}
