/** <self-check>: the form as a view of the record. */

import { shown } from "../core/conditions";
import type { Model } from "../core/model";
import { noted } from "../core/noted";
import type { State } from "../core/record";
import type { Control } from "../items/kind";
import type { Mode } from "../store/store";
import { MODES, WORDS } from "../words";
import type { Actions } from "./actions";
import { idle, load } from "./chunks";
import { changedBefore, controlsIn } from "./edits";
import { paint } from "./paint";
import { Rows } from "./rows";
import { Says } from "./says";
import { Session, type View } from "./session";
import { watch } from "./shelves";

declare const ACTIONS_FILE: string;

/** What the actions work upon. */
export interface Card {
  readonly host: HTMLElement;
  readonly form: HTMLFormElement;
  readonly model: Model;
  readonly session: Session;
  readonly says: Says;
  readonly rows: Rows[];
}

export class SelfCheck extends HTMLElement implements View {
  #card!: Card;
  #attempt: string | undefined;
  #life: AbortController | undefined;
  #actions: Actions | undefined;
  #acting: Promise<Actions> | undefined;
  #ready: Promise<void> | undefined;

  connectedCallback(): void {
    if (this.#life) return;
    this.#life = new AbortController();
    try {
      this.#connect(this.#life);
    } catch (error) {
      // A broken one stays a form on paper; the rest of the page goes on.
      console.error(error);
    }
  }

  disconnectedCallback(): void {
    void this.#card?.session.push();
    this.#life?.abort();
    this.#life = undefined;
  }

  #connect({ signal }: AbortController): void {
    this.#card ??= this.#dress();
    const { form, model, session } = this.#card;
    this.#conditions(session.state);

    const listen = (place: EventTarget, type: string, heard: (event: Event) => unknown) =>
      place.addEventListener(type, heard, { signal, capture: true });
    listen(form, "input", (event) => session.typing(event.target as Control));
    listen(form, "change", () => session.push());
    listen(window, "pagehide", () => session.push());
    listen(window, "hashchange", () => this.#unfold());
    this.#unfold();
    listen(this, "focusin", this.#near);
    // Perhaps a page that closes has left something only now.
    listen(window, "storage", this.#near);
    listen(this, "click", (event) => this.#click(event.target as Element));

    const changed = (quiz: string) => {
      const ours = ["*", model.quiz].concat(model.renamed.map(({ was }) => was));
      if (ours.includes(quiz)) session.reread().catch(() => {});
    };
    this.#ready = watch(this.getAttribute("site") ?? "", changed, signal).then((shelf) => session.begin(shelf));
    this.#ready.catch(console.error);
  }

  /** A link that led here asks for it open. */
  #unfold(): void {
    const card = this.querySelector<HTMLDetailsElement>(".sc-card");
    if (card && location.hash === `#${this.id}`) card.open = true;
  }

  /** Once for each element, however often it is put into a page. */
  #dress(): Card {
    const model: Model = JSON.parse(this.dataset.model ?? "");
    const form = this.querySelector("form") as HTMLFormElement;
    const says = new Says(this);
    const session = new Session(model, says, this);
    const rows = model.sections.flatMap(({ id, own }) => {
      const place = own && form.querySelector<HTMLElement>(`[data-own="${id}"]`);
      return place ? [new Rows(place, own)] : [];
    });
    for (const control of controlsIn(form)) if (changedBefore(control)) session.typing(control);
    return { host: this, form, model, session, says, rows };
  }

  show(state: State, quiet: boolean): void {
    const { form, model, session, says, rows } = this.#card;
    const { attempt } = state;
    const other = this.#attempt && this.#attempt !== attempt?.id;
    this.#attempt = attempt?.id;
    for (const one of rows) one.paint(attempt?.rows ?? [], session.busy);
    if (!quiet) paint(form, state, session.busy);
    this.#conditions(state);
    const n = noted(model, state);
    says.write("noted", n ? WORDS.noted(n) : "");
    this.#actions?.show(state, !!other);
    // Clear, the result: what a form with answers needs beside them.
    if (attempt && !this.#actions) idle(this.#near);
  }

  mode(mode: Mode): void {
    const { form, says, session } = this.#card;
    const kept = mode === "kept";
    const guest = form.querySelector<HTMLElement>(".sc-guest");
    if (guest) guest.hidden = !kept;
    says.state(kept ? "ready" : mode === "readonly" ? mode : "memory", kept && session.state.attempt ? WORDS.saved : "");
    this.#tell(mode === "readonly", kept ? session.shelf?.lost && WORDS.lost : MODES[mode]);
  }

  stuck(): void {
    this.#card.says.state("readonly");
    this.#tell(true, WORDS.unloaded);
  }

  #tell(locked: boolean, notice?: string | false): void {
    const { form, says } = this.#card;
    for (const control of controlsIn(form)) control.disabled = locked;
    says.notice(notice || "");
    if (notice) says.status(notice);
  }

  failed(error: unknown): void {
    this.#card.says.status(WORDS.unsaved);
    void this.#act().then((actions) => actions.failed(error)).catch(() => {});
  }

  #conditions(state: State): void {
    const { form, model } = this.#card;
    const visible = shown(model, state);
    for (const item of form.querySelectorAll<HTMLElement>(".sc-if")) {
      item.hidden = !visible.has(item.dataset.item ?? "");
    }
  }

  async #click(target: Element): Promise<void> {
    const button = target.closest<HTMLElement>("button, .sc-summary");
    if (!button) return;
    const { says } = this.#card;
    try {
      (await this.#act()).press(button);
    } catch {
      says.notice(WORDS.unloaded);
      says.status(WORDS.unloaded);
    }
  }

  /** What the buttons do is loaded when the reader comes near them, or has been here before. */
  #act(): Promise<Actions> {
    this.#acting ??= this.#arm().catch((error) => {
      this.#acting = undefined;
      throw error;
    });
    return this.#acting;
  }

  #near = (): void => void this.#act().catch(() => {});

  async #arm(): Promise<Actions> {
    await this.#ready;
    await load(ACTIONS_FILE);
    const actions = globalThis.selfcheck?.actions?.(this.#card) as Actions;
    this.#actions = actions;
    actions.show(this.#card.session.state, false);
    return actions;
  }
}
