/** What self-checks were answered for. */

import type { Application } from "../core/record";
import { next, type Note } from "./attempts";
import { type Hand, randomId } from "./change";
import type { Tx } from "./tx";

const EMPTY = { company: "", role: "", stage: "", round: "", date: "", outcome: "" };

/** In the order they were changed last. */
export async function applicationsOf(tx: Tx): Promise<Application[]> {
  return (await tx.all("applications")).sort((a, b) => a.n - b.n);
}

export async function saveApplication(
  tx: Tx,
  { id, ...fields }: Partial<Omit<Application, "n">>,
  random: Hand["random"],
  note: Note,
): Promise<Application> {
  const old = id ? await tx.get("applications", id) : undefined;
  const made = { ...EMPTY, ...old, id: id ?? randomId(random), n: 0 };
  for (const field of Object.keys(EMPTY) as (keyof typeof EMPTY)[]) made[field] = fields[field] ?? made[field];
  if (old && Object.keys(EMPTY).every((field) => made[field as "role"] === old[field as "role"])) return old;
  note(`applications/${made.id}`, old);
  made.n = await next(tx);
  await tx.put("applications", made.id, made);
  return made;
}
