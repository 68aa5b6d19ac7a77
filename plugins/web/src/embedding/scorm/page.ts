/** A self-check that a course has opened: its record is the course's, and the browser keeps nothing. */

import type { Model } from "../../core/model";
import { places, type Watcher } from "../../element/shelves";
import { randomId } from "../../store/change";
import { Shelf } from "../../store/shelf";
import type { Deps } from "../../store/store";
import { Tab } from "../../store/tab";
import { sayUnkept, Unfit } from "./beside";
import { Course } from "./course";
import { find, type Version } from "./find";
import { InCourse } from "./kept";
import { last } from "./last";
import { Sharing } from "./sharing";
import type { Share } from "./telling";
import { COURSE } from "./words";

/** What a course has no room for, or nobody looks at there. */
const UNUSED = ".sc-guest, .sc-for, [data-do=again]";
const CHANGING = "[data-do=open], [data-do=delete]";

/** Begins before the element is defined, which then finds its store here. */
export function begin(host: HTMLElement): void {
  const { course: version, share = "" } = document.documentElement.dataset;
  const site = host.getAttribute("site") ?? "";
  const form = host.querySelector("form") as HTMLFormElement;
  const model: Model = JSON.parse(host.dataset.model ?? "");
  for (const unused of form.querySelectorAll(UNUSED)) unused.remove();

  const deps: Deps = {
    indexedDB: undefined,
    session: undefined,
    local: undefined,
    now: () => new Date(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    channel: () => undefined,
  };
  const course = launched(version as Version);
  const watchers = new Set<Watcher>();
  let shelf: Shelf | undefined;
  let kept: InCourse | undefined;
  if (course && course.mode !== "browse") {
    const unfit = new Unfit(form, model);
    const sharing = new Sharing(host, model, course, deps, () => shelf);
    const committed = (error: unknown) => unfit.say(error ? COURSE.unsaved : "");
    kept = new InCourse(course, model, deps, {
      kept(what) {
        last.told = what.told;
        unfit.show(what);
        sharing.tell(kept as InCourse);
      },
      committed,
    });
    sayUnkept(form, model);
    if (course.mode === "normal") {
      if (share) sharing.offer(share.split(" ") as Share[], kept);
      // A listener of the element's own hears of it, too, and after this one.
      form.querySelector(".sc-show")?.addEventListener("click", () => kept?.complete());
    } else for (const one of form.querySelectorAll(CHANGING)) one.remove();
  }
  const name = `selfcheck/${site}`;
  shelf = new Shelf(name, deps, new Tab(name, randomId(deps.random), undefined), kept);
  shelf.changed = (quiz) => {
    for (const watcher of watchers) watcher(quiz);
  };
  places.set(site, { shelf: opened(shelf, kept), watchers });
  if (course) leaving(course, shelf, kept);
}

function launched(version: Version): Course | undefined {
  try {
    const api = find(version, window);
    return api && new Course(version, api);
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

async function opened(shelf: Shelf, kept: InCourse | undefined): Promise<Shelf> {
  const whole = await kept?.begin();
  await shelf.begin();
  shelf.lost = whole === false;
  return shelf;
}

/** Each change was handed over when it was made; what the page types in its last moment goes along. */
function leaving(course: Course, shelf: Shelf, kept: InCourse | undefined): void {
  const push = async () => {
    if (shelf.waiting.length) await shelf.flush().catch(() => {});
    kept?.hurry();
  };
  addEventListener("visibilitychange", () => void push());
  addEventListener("pagehide", () => void push().then(() => course.leave()));
  // The course knows the session as ended: it begins anew.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
}
