/** What comes next: the plans, as the plans' own views draw them. */

import type { Overview } from "../../core/overview";
import { holds } from "../../core/plan";
import { chunk, type Desk, part, writable } from "./desk";

export async function drawPlans(desk: Desk, all: Overview): Promise<void> {
  const { section, place } = part(desk.host, "plans");
  const plans = all.plans.filter(holds);
  section.hidden = !plans.length;
  if (!plans.length) return;
  const views = await chunk(desk, "plans");
  const attempts = all.quizzes.flatMap((quiz) => quiz.attempts);
  const applications = all.applications.map(({ application }) => application);
  const planned = { plans, attempts, words: [...all.words.values()], applications };
  await views?.list(desk, place, planned, writable(desk));
}
