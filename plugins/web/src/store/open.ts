/** Opens the record of a site, or memory where the browser refuses or does not answer. */

import { randomId } from "./change";
import { Database } from "./database";
import { Shelf } from "./shelf";
import type { Deps } from "./store";
import { Tab } from "./tab";

export async function open(site: string, deps: Deps): Promise<Shelf> {
  const name = `selfcheck/${site}`;
  const tab = new Tab(name, randomId(deps.random), deps.session);
  const factory = tab.notes.guest ? undefined : deps.indexedDB;
  const shelf = new Shelf(name, deps, tab, factory && new Database(name, factory));
  await shelf.begin();
  return shelf;
}
