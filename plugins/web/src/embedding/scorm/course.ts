/** One launch by a course: what it gave, and what it is told. The two versions of SCORM differ by names alone. */

import type { Api, Version } from "./find";

/** What else a course may be told of answers, where its reader agreed. */
export type Told = [element: string, value: string][];

interface Names {
  /** Before the names of the calls. */
  call: string;
  /** The calls that have other names than in 2004, without `call`. */
  begin: string;
  end: string;
  status: string;
  /** Before anything was done. */
  untouched: string[];
  mode: string;
  exit: string;
  /** Characters of a state. */
  most: number;
}

const NAMES: Record<Version, Names> = {
  scorm12: {
    call: "LMS",
    begin: "Initialize",
    end: "Finish",
    status: "cmi.core.lesson_status",
    untouched: ["not attempted", "browsed", ""],
    mode: "cmi.core.lesson_mode",
    exit: "cmi.core.exit",
    most: 4096,
  },
  scorm2004: {
    call: "",
    begin: "Initialize",
    end: "Terminate",
    status: "cmi.completion_status",
    untouched: ["not attempted", "unknown", ""],
    mode: "cmi.mode",
    exit: "cmi.exit",
    most: 64_000,
  },
};
const STATE = "cmi.suspend_data";

/** The course did not take it; its name chooses the sentence that says so. */
export function refused(what: string): Error {
  return Object.assign(new Error(what), { name: "CourseError" });
}

export class Course {
  /** "normal"; "review": it is only looked at again; "browse": it is tried out, and nothing is kept. */
  readonly mode: "normal" | "review" | "browse";
  /** What was kept at the last launch. */
  readonly state: string;
  readonly most: number;
  readonly #names: Names;
  #open = true;
  #done: boolean;

  /** Begins; throws a "CourseError" where the course does not answer. */
  constructor(
    readonly version: Version,
    readonly api: Api,
  ) {
    this.#names = NAMES[version];
    const { begin, mode, most, status, untouched, exit } = this.#names;
    if (!this.#yes(begin, "")) throw refused(begin);
    this.most = most;
    const asked = this.get(mode);
    this.mode = asked === "review" || asked === "browse" ? asked : "normal";
    this.state = this.get(STATE);
    const now = this.get(status);
    this.#done = now === "completed" || now === "passed";
    if (this.mode !== "normal") return;
    if (untouched.includes(now)) this.set(status, "incomplete");
    // From the beginning: whoever's browser is killed goes on where they were, too.
    this.set(exit, "suspend");
    this.commit();
  }

  /** Hands over a state; throws where it was refused. False where the course gave back another than it got. */
  keep(state: string): boolean {
    this.set(STATE, state);
    return this.get(STATE) === state;
  }

  /** It is done, and stays so: nothing is taken back that a course knows. */
  complete(): void {
    if (this.#done || this.mode !== "normal") return;
    this.set(this.#names.status, "completed");
    this.#done = true;
  }

  get done(): boolean {
    return this.#done;
  }

  /** Throws where it was refused. */
  set(element: string, value: string): void {
    if (!this.#yes("SetValue", element, value)) throw refused(element);
  }

  /** Asks the course to write down what it was given; throws where it could not. */
  commit(): void {
    if (!this.#yes("Commit", "")) throw refused("Commit");
  }

  /** The page goes. Everything was handed over before. */
  leave(): void {
    if (!this.#open) return;
    this.#call(this.#names.end, "");
    this.#open = false;
  }

  get open(): boolean {
    return this.#open;
  }

  get(element: string): string {
    const found = this.#call("GetValue", element);
    return found === undefined || found === null ? "" : String(found);
  }

  #yes(name: string, ...given: string[]): boolean {
    return String(this.#call(name, ...given)) === "true";
  }

  #call(name: string, ...given: string[]): unknown {
    const { api } = this;
    return api[this.#names.call + name]?.call(api, ...given);
  }
}
