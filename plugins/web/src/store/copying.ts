/** A copy of the record to try changes on. */

import { Memory } from "./memory";
import { type Base, NAMES, type Tx } from "./tx";

export async function copyOf(base: Base): Promise<Memory> {
  const copy = new Memory();
  await base.run(false, (from) => copy.run(true, (to) => fill(from, to)));
  return copy;
}

async function fill(from: Tx, to: Tx): Promise<void> {
  for (const name of NAMES) {
    for (const key of await from.keys(name)) {
      const value = await from.get(name, key);
      if (value !== undefined) await to.put(name, key, value);
    }
  }
}
