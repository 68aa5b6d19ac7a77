/** What the element hands to the result and the dialogs, and what they offer it. */

import type { Line } from "../core/line";
import type { Model } from "../core/model";
import type { Attempt, Backup, Plan, State } from "../core/record";
import type { Place } from "../element/shelves";
import type { Shelf } from "../store/shelf";
import type { Change, Removed, Store } from "../store/store";
import type { Answer, Question } from "./choose-application";
import type { Pair } from "./compare";
import type { Around } from "./congratulations";
import type { Which } from "./copy";
import type { HistoryDesk } from "./past";
import type { Lit } from "./shared-lit";

/** The chunks that are loaded when a press asks for them; they draw with what the results carry. */
export type ChunkName = "files" | "copies" | "applications" | "plans" | "history";

export interface Stage {
  /** The <self-check>: advice is cloned from it, dialogs are put into it. */
  readonly host: HTMLElement;
  /** Where the result goes: .sc-result. Nobody else writes into it. */
  readonly place: HTMLElement;
  readonly model: Model;
  /** As last read or written. */
  readonly state: State;
  readonly store: Store;
  /** Saves through the element: one in flight, its status and notices. Rejects when it was not saved. */
  change(edits: Change[]): Promise<unknown>;
  /** The store was changed past `change` (a file opened, answers deleted): reads and paints again. */
  reread(): Promise<unknown>;
  /** Attempts were deleted: shows it, with the way back. */
  removed(removed: Removed): Promise<void>;
  /** Loads a chunk; it then stands on globalThis.selfcheck. Rejects when it cannot be loaded. */
  load(chunk: ChunkName): Promise<unknown>;
}

/** globalThis.selfcheck.results */
export interface Results {
  /** Draws the result, or draws it again; `pressed`: asked for just now, so its heading takes the focus. */
  render(stage: Stage, pressed?: boolean): void;
  /** Empties the place, for a new attempt or none. */
  close(stage: Pick<Stage, "place">): void;
  /** The dialogs. `opener` gets the focus back; left out, what has it now. */
  keepCopy(stage: Stage, opener?: HTMLElement): Promise<void>;
  openCopy(stage: Stage, opener?: HTMLElement): Promise<void>;
}

/** globalThis.selfcheck.applications */
export interface Applications {
  /**
   * The dialog in which an application is written down (no id) or changed. Its id; undefined where the
   * reader gave up.
   */
  edit(
    host: HTMLElement,
    store: Store,
    id: string | undefined,
    opener: HTMLElement | undefined,
    around?: Around,
  ): Promise<string | undefined>;
  /** Asks which application a self-check is about; undefined where the reader gave up. */
  choose(
    host: HTMLElement,
    store: Store,
    opener: HTMLElement | undefined,
    question: Question,
  ): Promise<Answer | undefined>;
  /** What is said when there is an offer. */
  congratulate(host: HTMLElement, store: Store, opener: HTMLElement | undefined, around: Around): void;
  /** The dialog that deletes attempts of a self-check. */
  remove(stage: Stage, opener?: HTMLElement): Promise<void>;
}

/** What a dialog needs that hands out the whole record. */
export interface Keeping {
  /** Dialogs are put into it. */
  readonly host: HTMLElement;
  readonly store: Pick<Store, "everything" | "backedUp">;
}

/** globalThis.selfcheck.files */
export interface Files {
  /** The dialog that opens a kept copy. */
  open(desk: Opening, opener: HTMLElement | undefined): void;
}

/** A self-check whose former ids are known, with or without what it asks. */
export type Known = Model | (Pick<Model, "quiz" | "renamed"> & { sections?: never });

/** What the dialog needs that opens a kept copy. */
export interface Opening {
  readonly host: HTMLElement;
  readonly store: Pick<Store, "everything" | "add">;
  /** The self-checks that the page knows. */
  readonly models: readonly Known[];
  reread(): Promise<unknown>;
}

/** globalThis.selfcheck.copies */
export interface Copies {
  /** Everything as a file, and this self-check's lines as text; `result`: those of its result. */
  keepCopy(stage: Stage, opener: HTMLElement | undefined, result: Line[]): Promise<void>;
  /** The same of the whole record, or a part of it; rejects where it cannot be read. */
  keepRecord(desk: Keeping, opener: HTMLElement | undefined, which?: Which): Promise<void>;
}

/** What plans are shown with: a Stage is one; My record has one of its own. */
export interface PlanDesk {
  readonly host: HTMLElement;
  readonly store: Store;
  /** Called when a plan was changed, where someone else shows it, too. */
  reread?(): Promise<unknown>;
}

/** Plans, and what their names are read from. */
export type Planned = Pick<Backup, "plans" | "attempts" | "words"> &
  Partial<Pick<Backup, "applications">> & {
    /** Days still to come that were answers: each as a plan without a line. They can go into a calendar. */
    days?: Plan[];
  };

/** globalThis.selfcheck.plans */
export interface Plans {
  /**
   * Draws these plans, or all of the site, in the order in which they come up; drawn again into the same
   * place, each stays where it was. `edit`: whether their words can be changed here.
   */
  list(desk: PlanDesk, place: HTMLElement, planned?: Planned, edit?: boolean): Promise<void>;
  /** The dialog from which a plan goes to one person. */
  send(desk: PlanDesk, plan: Plan, opener?: HTMLElement): void;
  /** Hands over a calendar file of these plans; the name of the file. */
  calendar(desk: PlanDesk, plans: Plan[]): string;
}

/** globalThis.selfcheck.history. All of them read the record, and draw again into the same place. None rejects. */
export interface History {
  /** Two attempts side by side, with a look back from the later one. */
  compare(desk: HistoryDesk, place: HTMLElement, pair: Pair): Promise<void>;
  /** Lines over time; nothing where no answer was given in five attempts. */
  lines(desk: HistoryDesk, place: HTMLElement, quiz: string): Promise<void>;
  /** What was answered in an attempt, in the words of its time. */
  answers(desk: HistoryDesk, place: HTMLElement, attempt: Pick<Attempt, "quiz" | "id">): Promise<void>;
  /** All three for the current attempt of a quiz. */
  lookBack(desk: HistoryDesk, place: HTMLElement, quiz: string): Promise<void>;
}

/** globalThis.selfcheck.renames */
export interface Renames {
  /** The state of a quiz; what lies under ids of former days is moved to those of today. */
  read(model: Model, shelf: Shelf): Promise<State>;
  /** A kept file with today's ids, beside what is here. */
  file(model: Model, file: Backup, here: Backup): Promise<Backup>;
}

export interface Chunks {
  /** Vouches for the address of a script, where the document's policy asks for that; throws for a strange one. */
  vouch?(url: string): string;
  /** Scripts that were asked for. */
  loading?: Map<string, Promise<unknown>>;
  /** The stores of this page, by site. */
  places?: Map<string, Place>;
  /** What the other chunks draw with; the results' carries it, and so comes before them. */
  lit?: Lit;
  renames?: Renames;
  results?: Results;
  files?: Files;
  copies?: Copies;
  applications?: Applications;
  plans?: Plans;
  history?: History;
}
