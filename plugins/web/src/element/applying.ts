/** Which application a self-check is about: the line on the card, and the question. */

import { noted } from "../core/noted";
import type { Application, State } from "../core/record";
import { wordsOf } from "../core/words";
import type { Store, Wording } from "../store/store";
import { lineOf, titleOf } from "../views/application-words";
import type { Answer, Asking } from "../views/choose-application";
import type { Around } from "../views/congratulations";
import type { Card } from "./element";
import { part } from "./parts";

export class Applying {
  readonly #card: Card;
  readonly #store: Store;
  readonly #around: Around;
  /** The line on the card, and the one on paper, with what they say where none is chosen. */
  readonly #lines: [place: HTMLElement, unsaid: string][];
  #seen = "";

  constructor(card: Card, store: Store, around: Around) {
    this.#card = card;
    this.#store = store;
    this.#around = around;
    const places = [...card.form.querySelectorAll<HTMLElement>(".sc-which, .sc-for-name")];
    this.#lines = places.map((place) => [place, place.textContent ?? ""]);
  }

  /** Writes on the card what it is about. */
  async show({ attempt }: State): Promise<void> {
    const id = attempt?.application;
    const before = this.#seen;
    this.#seen = `${id} ${attempt?.n}`;
    // The reader's own answers come with a new number; what is said of an application does not.
    if (before !== this.#seen && before.startsWith(`${id} `)) return;
    const found = await this.#of(id).catch(() => undefined);
    if (this.#card.session.state.attempt?.application !== id) return;
    for (const [place, unsaid] of this.#lines) {
      const text = found ? lineOf(found) : unsaid;
      if (place.textContent !== text) place.textContent = text;
      // A name alone does not say what a press asks.
      if (place.matches("button")) place.title = found ? unsaid : "";
    }
  }

  /** "Acme, Data analyst"; "" where it is about none. */
  async title({ attempt }: State): Promise<string> {
    const found = await this.#of(attempt?.application).catch(() => undefined);
    return found ? titleOf(found) : "";
  }

  /** Asks; undefined where the reader gave up, or it cannot be asked. */
  async ask(asking: Asking, opener: HTMLElement): Promise<Answer | undefined> {
    const { host, session, says } = this.#card;
    await session.push();
    const chunk = (await part(says, "applications"))?.applications;
    const now = session.state.attempt?.application;
    return chunk?.choose(host, this.#store, opener, { asking, now, noted: await this.#noted() });
  }

  /** The reader says what stands there is about, or goes to another. False where they gave up. */
  async go(asking: "about" | "another", opener: HTMLElement): Promise<boolean> {
    const { model, session } = this.#card;
    const { attempt: before } = session.state;
    const answer = await this.ask(asking, opener);
    if (!answer) return false;
    const { application, along } = answer;
    const { state } = session;
    // As it was when the reader was asked: another tab may have named it meanwhile.
    const now = (state.attempt?.id === before?.id ? before : state.attempt)?.application ?? null;
    const there = application !== null && (await this.#noted()).has(application);
    // A press on the wrong line moves nothing: what is noted stays with what it was noted for.
    const stays = application !== now && now !== null && noted(model, state) > 0 && !along;
    if ((asking === "another" || stays) && !there) {
      await this.#store.again(model.quiz, this.words(), application ?? undefined);
    } else await this.#store.belong(model.quiz, this.words(), application);
    await session.reread();
    if (answer.offer) this.congratulate(opener);
    return true;
  }

  congratulate(opener: HTMLElement): void {
    const { host } = this.#card;
    globalThis.selfcheck?.applications?.congratulate(host, this.#store, opener, this.#around);
  }

  words(): Wording {
    const { model } = this.#card;
    return { digest: model.words, words: wordsOf(model) };
  }

  async #of(id: string | undefined): Promise<Application | undefined> {
    return id ? (await this.#store.applications()).find((one) => one.id === id) : undefined;
  }

  /** How much is noted here for each application; of two attempts the later counts. */
  async #noted(): Promise<Map<string, number>> {
    const { model } = this.#card;
    const all = await this.#store.attempts(model.quiz);
    return new Map(
      all.flatMap(({ attempt, plans }) => {
        const n = noted(model, { attempt, plans, earlier: 0 });
        return attempt.application ? [[attempt.application, n] as const] : [];
      }),
    );
  }
}
