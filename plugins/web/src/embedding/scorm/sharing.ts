/** What a course may be told beside its state: asked before the first question, and told only after a yes. */

import type { Model } from "../../core/model";
import type { Shelf } from "../../store/shelf";
import type { Deps } from "../../store/store";
import type { Course } from "./course";
import type { InCourse } from "./kept";
import { Places, spellInteractions, spellObjectives } from "./spell";
import { interactions, objectives, type Share } from "./telling";
import { COURSE } from "./words";

export class Sharing {
  readonly #agreed = new Set<Share>();
  readonly #places = new Map<Share, Places>();

  constructor(
    readonly host: HTMLElement,
    readonly model: Model,
    readonly course: Course,
    readonly deps: Pick<Deps, "now">,
    readonly shelf: () => Shelf | undefined,
  ) {}

  /** The questions, where it stands what the course gets. Nothing is ticked. */
  offer(shares: Share[], kept: InCourse): void {
    const place = document.createElement("div");
    place.className = "sc-sharing";
    for (const share of shares) {
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.onchange = () => {
        if (box.checked) this.#agreed.add(share);
        else this.#agreed.delete(share);
        this.tell(kept);
      };
      label.append(box, ` ${COURSE[share]}`);
      place.append(label);
    }
    const either = document.createElement("p");
    either.textContent = COURSE.either;
    place.append(either);
    this.host.querySelector(".sc-where")?.after(place);
  }

  /** What was agreed to, once the reader has asked what it says: before, nothing is interpreted. */
  tell(kept: InCourse): void {
    const { model, course, deps } = this;
    if (!this.#agreed.size) return;
    void this.shelf()
      ?.read(model.quiz)
      .then((state) => {
        if (!state.attempt?.completed || !course.open) return;
        const { version } = course;
        if (this.#agreed.has("objectives")) {
          kept.tell(spellObjectives(version, objectives(model, state), this.#of("objectives")));
        }
        if (this.#agreed.has("interactions")) {
          kept.tell(spellInteractions(version, interactions(model, state), this.#of("interactions"), deps.now()));
        }
      })
      .catch(() => {});
  }

  #of(share: Share): Places {
    const { course } = this;
    const list = `cmi.${share}`;
    const known = this.#places.get(share);
    if (known) return known;
    // In 1.2 interactions can be written and not read.
    const readable = course.version === "scorm2004" || share === "objectives";
    const idAt = (place: number) => (readable ? (course.get(`${list}.${place}.id`).split(":")[0] ?? "") : "");
    const made = new Places(Number(course.get(`${list}._count`)) || 0, idAt);
    this.#places.set(share, made);
    return made;
  }
}
