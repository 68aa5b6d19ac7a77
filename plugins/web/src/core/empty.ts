/** An attempt that holds nothing of the reader's counts for nothing. */

import type { Attempt, Plan, Row } from "./record";

/** Whether nothing was answered, no own row written and no plan made; rows that came over do not count. */
export function isEmpty({ attempt, plans }: { attempt: Attempt; plans: Plan[] }): boolean {
  return (
    Object.values(attempt.answers).every(([value, , other]) => value === null && !other) &&
    (attempt.rows ?? []).every((row) => cameOver(attempt, row)) &&
    !plans.some((plan) => plan.if || plan.then || plan.review)
  );
}

/** Whether an own row stands as it was taken over from the attempt before. */
export function cameOver({ from, begun }: Attempt, row: Row): boolean {
  return from !== undefined && row.n === begun;
}

/** Attempts as they were begun: by number, because a clock can be wrong. */
export function inOrder(attempts: Attempt[]): Attempt[] {
  const turn = ({ begun, closed, n }: Attempt) => begun ?? closed ?? n;
  return [...attempts].sort((a, b) => turn(a) - turn(b));
}
