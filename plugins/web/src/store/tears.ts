/**
 * A file that a full disk cut off. Chromium keeps a site's databases in a log; where the disk was full,
 * it ends in the middle of an entry, and Chromium goes on writing behind that. All is well until its
 * next start: then it takes the log for damaged, and deletes everything. Deleting any database of the
 * site makes it begin a new log, so this is done before the first write to a newly opened one.
 */

import type { Shelf } from "./shelf";
import type { Keeper } from "./tx";

/** Should it be blocked: an answer does not wait for it longer. */
const PATIENCE = 1000;

const minded = new WeakSet<Keeper>();

/** `agent`: the browser's own name for itself. */
export function mindTears({ database, name }: Pick<Shelf, "database" | "name">, agent: string): void {
  const factory = database?.factory;
  if (!factory || minded.has(database) || !/Chrome\//.test(agent)) return;
  minded.add(database);
  let begun: IDBDatabase | undefined;
  const run = database.run.bind(database);
  // Around it from here, because a page that nobody writes on needs none of this.
  database.run = async (write, work) => {
    const { open } = database;
    if (write && !(open && open === begun) && (await beginLog(factory, `${name}#log`))) begun = open;
    return run(write, work);
  };
}

/** Makes a database, of a name that no site can have, and deletes it; false where that could not be done. */
function beginLog(factory: IDBFactory, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const no = () => resolve(false);
    setTimeout(no, PATIENCE);
    try {
      const opening = factory.open(name);
      // A store, because an empty database leaves nothing to tidy away.
      opening.onupgradeneeded = () => opening.result.createObjectStore("log");
      opening.onerror = no;
      opening.onsuccess = () => {
        opening.result.close();
        factory.deleteDatabase(name).onsuccess = () => resolve(true);
      };
    } catch {
      no();
    }
  });
}
