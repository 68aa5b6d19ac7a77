/** Applications, the newest first, each with its self-checks. */

import type { Overview } from "../../core/overview";
import { type Desk, part } from "./desk";

export function drawApplications({ host }: Desk, { applications }: Overview): void {
  part(host, "applications").section.hidden = !applications.length;
}
