/**
 * What is said to the page around, and when. It learns nothing of the reader before it has said hello,
 * and then only what they do from there on, because the page tells them so first.
 */

import { noted } from "../../core/noted";
import type { Model } from "../../core/model";
import type { State } from "../../core/record";
import { CONTEXT, type Happening, isHello, type Message } from "./contract";
import type { Options } from "./options";
import { told } from "./told";

/** What comes from the page around; nothing else is handed in. */
export interface Heard {
  data: unknown;
  origin: string;
}

export interface Ports {
  /** To the page around. */
  send(message: Message, target: string): void;
  /** The page of this origin is told what happens: the reader has to see it. `asks`: it may have answers, too. */
  listening(origin: string, asks: boolean): void;
  note(text: string): void;
}

export class Talk {
  #host = "";
  #greeted = false;
  #acted = false;
  #state: State | undefined;
  #before = { completed: 0, noted: 0 };
  #started = false;
  #agreed = false;

  constructor(
    readonly model: Model,
    readonly options: Pick<Options, "cohort" | "origin">,
    readonly ports: Ports,
  ) {}

  /** It can be answered. */
  ready(): void {
    this.#send({ action: "ready" }, "*");
  }

  hear({ data, origin }: Heard): void {
    if (!isHello(data)) return;
    const { origin: named } = this.options;
    // It may have come too late for the first one. Once: it may say hello to each.
    if (!this.#greeted) this.ready();
    this.#greeted = true;
    if (this.#host === origin) return;
    // "null" is the origin of any sandbox: nothing can be sent to it alone.
    if (origin === "null" || (named && origin !== named)) this.ports.note(`nothing is told to ${origin}`);
    else if (this.#host || this.#acted) this.ports.note(`${origin} said hello too late, and is told nothing`);
    else {
      this.#host = origin;
      this.ports.listening(origin, !!named);
    }
  }

  /** The reader does something: who asks from now on comes too late. */
  act(): void {
    this.#acted = true;
  }

  /** The reader said whether the page may have their answers. */
  agree(yes: boolean): void {
    this.#agreed = yes;
  }

  /** What stands in the form now. */
  show(state: State): void {
    const before = this.#before;
    const now = { completed: state.attempt?.completed ?? 0, noted: noted(this.model, state) };
    this.#before = now;
    this.#state = state;
    if (!this.#host || !this.#acted) return;
    if (now.noted !== before.noted) {
      if (!this.#started && now.noted) this.#tell({ action: "started" });
      this.#started ||= now.noted > 0;
      this.#tell({ action: "progress", noted: now.noted });
    }
    if (now.completed && now.completed !== before.completed) this.#tell({ action: "completed", noted: now.noted, ...this.#answers() });
  }

  /** Only to the origin that the embedder named, and only after a yes. */
  #answers(): { answers?: ReturnType<typeof told> } {
    const may = this.#agreed && this.#host && this.#host === this.options.origin;
    return may && this.#state ? { answers: told(this.model, this.#state) } : {};
  }

  #tell(what: Happening): void {
    this.#send(what, this.#host);
  }

  #send(what: Happening, target: string): void {
    const { quiz, words: version, lang } = this.model;
    const { cohort } = this.options;
    this.ports.send({ context: CONTEXT, quiz, version, lang, ...(cohort && { cohort }), ...what }, target);
  }
}
