/** Plans in the order in which they come up, each with what can be done about it. */

import { html, nothing, render, type TemplateResult } from "lit-html";
import { name as nameOf } from "../core/application";
import { due } from "../core/calendar";
import { about, holds, inOrder, later } from "../core/plan";
import type { Attempt, KeptWords, Plan } from "../core/record";
import { wordsFor } from "../core/report";
import { settling } from "../element/settling";
import type { Change } from "../store/store";
import { localDay } from "./day";
import { button } from "./dialog";
import { fields, paint, second, type Writing } from "./line";
import { calendar, type Outside } from "./plan-calendar";
import { type Act, type Did, type Entry, entry } from "./plan-entry";
import { PLANS } from "./plan-words";
import { send } from "./send";
import type { PlanDesk, Planned } from "./stage";
import { phrases } from "./phrases";
import { STATES } from "./words";

/** One list in a page, for as long as it stands there: nothing jumps away under the reader's hand. */
export class PlanList {
  #desk!: PlanDesk;
  #planned!: Planned;
  #edit = false;
  /** Each plan as it was first shown here: it keeps its place. */
  readonly #first = new Map<string, Plan>();
  readonly #did = new Map<string, Did>();
  /** What was taken back here, and stays where that was. */
  readonly #back = new Set<string>();
  #open = "";
  /** Below the open editor. */
  #kept = "";
  #said = "";
  /** Whether what was said stands with the plan, too. */
  #heard = false;

  constructor(
    readonly place: HTMLElement,
    readonly outside: Outside,
  ) {
    place.classList.add("sc-plans");
  }

  show(desk: PlanDesk, planned: Planned, edit: boolean): void {
    this.#desk = desk;
    this.#planned = planned;
    this.#edit = edit;
    for (const plan of this.#all()) {
      const first = this.#first.get(plan.id);
      const anew = plan.state === "open" && first?.state !== "open" && !this.#back.has(plan.id);
      if (!first || anew) this.#first.set(plan.id, plan);
    }
    this.#draw();
  }

  #all(): Plan[] {
    const { plans, days = [] } = this.#planned;
    return [...plans.filter(holds), ...days];
  }

  #draw(): void {
    const first = (plan: Plan): Plan => this.#first.get(plan.id) ?? plan;
    const held = new Map(this.#all().map((plan) => [plan.id, plan]));
    const all = inOrder([...held.values()].map(first)).map(({ id }) => held.get(id) as Plan);
    const open = all.filter((plan) => first(plan).state === "open");
    const past = all.filter((plan) => first(plan).state !== "open");
    const dated = all.filter(due);
    const list = (plans: Plan[]): TemplateResult =>
      html`<ul class="sc-plan-list">${plans.map((plan) => this.#entry(plan))}</ul>`;
    render(
      html`
        ${all.length ? nothing : html`<p>${PLANS.none}</p>`}
        ${open.length ? list(open) : nothing}
        ${dated.length > 1 ? button(PLANS.all, () => this.#calendar(dated)) : nothing}
        ${
          past.length
            ? html`<details class="sc-more">
                <summary>${PLANS.past(past.length)}</summary>
                ${list(past)}
              </details>`
            : nothing
        }
        <p class=${this.#heard ? "sc-hidden" : "sc-help"} role="status">${this.#said}</p>
      `,
      this.place,
    );
    const editing = this.#planned.plans.find(({ id }) => id === this.#open);
    if (editing) paint(this.#writing(editing));
  }

  #entry(plan: Plan): TemplateResult {
    const { attempts, applications = [] } = this.#planned;
    const attempt = attempts.find(({ id }) => id === plan.attempt);
    const application = applications.find(({ id }) => id === attempt?.application);
    const words = this.#wordsOf(attempt);
    const say = phrases(words[0]?.lang ?? "");
    const where = [words[0]?.title, application && nameOf(application)];
    const name = about(plan, attempt?.rows ?? [], words) || PLANS.line;
    const answer = !!this.#planned.days?.includes(plan);
    const one: Entry = {
      plan,
      answer,
      about: name,
      of: this.#edit || attempts.length > 1 ? where.filter(Boolean).join(" · ") : "",
      // What became of it stands below.
      sentence: answer ? say.date(plan.review) : say.plan({ ...plan, state: "open" }),
      day: say.date(plan.review),
      did: this.#did.get(plan.id),
      locked: this.#desk.store.mode === "readonly",
      editor: !answer && this.#edit && attempt && words.length ? this.#editor(plan, name) : null,
      act: (act) => this.#act(plan, act),
      back: () => this.#takeBack(plan),
      move: (review) => this.#save(plan, { review }, PLANS.moved(say.date(review))),
      send: (opener) => send(this.#desk.host, say.plan(plan), opener),
      calendar: () => this.#calendar([plan]),
      edit: () => this.#unfold(plan),
    };
    return entry(one);
  }

  #wordsOf(attempt: Attempt | undefined): KeptWords[] {
    const { attempts, words } = this.#planned;
    return attempt ? wordsFor(attempt, "", attempts, words) : [];
  }

  /** Saved at once. The focus goes to what takes it back, but stays where it can be pressed again. */
  async #act(plan: Plan, act: Act): Promise<void> {
    const { state, review } = plan;
    const was = this.#did.get(plan.id);
    // Later and later again is taken back at once.
    const before = act === "later" && was ? was.before : { state, review };
    const day = later(review, localDay(this.outside.now().toISOString()));
    const fields = act === "later" ? { review: day } : { state: act };
    const attempt = this.#planned.attempts.find(({ id }) => id === plan.attempt);
    const say = phrases(this.#wordsOf(attempt)[0]?.lang ?? "");
    const said = act === "later" ? PLANS.moved(say.date(day)) : STATES[act];
    const saved = await this.#save(plan, fields, said, () => this.#did.set(plan.id, { act, before }));
    if (saved && act !== "later") this.#focus(plan, "back");
  }

  async #takeBack(plan: Plan): Promise<void> {
    const { act, before } = this.#did.get(plan.id) ?? { act: plan.state, before: { state: "open" } };
    const saved = await this.#save(plan, before, PLANS.back_to, () => {
      this.#did.delete(plan.id);
      this.#back.add(plan.id);
    });
    if (saved) this.#focus(plan, act);
  }

  async #save(plan: Plan, fields: Partial<Plan>, said: string, then?: () => void): Promise<boolean> {
    try {
      await this.#desk.store.savePlan(plan.id, fields);
    } catch {
      this.#tell(PLANS.failed);
      return false;
    }
    then?.();
    // Newer at once: a calendar file may be asked for before the record was read again.
    const newer = (one: Plan): Plan => ({ ...one, ...fields, n: one.n + 1 });
    const plans = this.#planned.plans.map((one) => (one.id === plan.id ? newer(one) : one));
    this.#planned = { ...this.#planned, plans };
    this.#tell(said, true);
    await this.#desk.reread?.().catch(() => {});
    return true;
  }

  #calendar(plans: Plan[]): void {
    this.#tell(PLANS.given(calendar(this.#desk, plans, this.outside)));
  }

  #tell(said: string, heard = false): void {
    this.#said = said;
    this.#heard = heard;
    this.#draw();
  }

  #focus({ id }: Plan, act: string): void {
    const entries = [...this.place.querySelectorAll<HTMLElement>("[data-plan]")];
    const here = entries.find(({ dataset }) => dataset.plan === id);
    here?.querySelector<HTMLElement>(`[data-act="${act}"], textarea`)?.focus();
  }

  #unfold(plan: Plan): void {
    const open = this.#open === plan.id;
    this.#open = open ? "" : plan.id;
    this.#kept = "";
    this.#draw();
    if (open) void this.#desk.reread?.().catch(() => {});
    else this.place.querySelector<HTMLElement>("[data-line]")?.focus();
  }

  /** undefined where it is closed, and no two tabs' texts wait. */
  #editor(plan: Plan, name: string): TemplateResult | undefined {
    const writing = this.#writing(plan);
    if (this.#open !== plan.id) {
      const seconds = [".if", ".then"].map((field) => second(writing, plan.source + field));
      return seconds.some((one) => one !== nothing) ? html`${seconds}` : undefined;
    }
    return html`<fieldset class="sc-plan">
      <legend class="sc-hidden">${PLANS.of(name)}</legend>
      ${fields(writing, plan.source)}
      <p class="sc-help">${this.#kept}</p>
    </fieldset>`;
  }

  #writing(plan: Plan): Writing {
    const { attempts, plans } = this.#planned;
    const attempt = attempts.find(({ id }) => id === plan.attempt) as Attempt;
    const state = { attempt, plans: plans.filter((one) => one.attempt === attempt.id), earlier: 0 };
    const change = (edits: Change[]) => this.#change(attempt, edits.flatMap((edit) => settling(state, edit)));
    return { place: this.place, state, store: this.#desk.store, change };
  }

  #with(attempt: Attempt, own: Plan[]): Planned {
    const attempts = this.#planned.attempts.map((one) => (one.id === attempt.id ? attempt : one));
    const plans = this.#planned.plans.filter((one) => one.attempt !== attempt.id);
    return { ...this.#planned, attempts, plans: [...plans, ...own] };
  }

  /** As the self-check does it: two tabs' texts are both kept. */
  async #change(attempt: Attempt, edits: Change[]): Promise<void> {
    const { digest, ...words } = this.#wordsOf(attempt)[0] as KeptWords;
    const { store } = this.#desk;
    let failed = PLANS.unsaved;
    try {
      // Else it would become a plan of the attempt that is current.
      if (!(await store.attempts(attempt.quiz)).some((one) => one.attempt.id === attempt.id)) {
        failed = PLANS.gone;
        throw new DOMException("", "NotFoundError");
      }
      const now = await store.change(attempt.quiz, { digest, words }, edits, attempt.id);
      this.#kept = PLANS.saved;
      this.#planned = now.attempt?.id === attempt.id ? this.#with(now.attempt, now.plans) : await store.everything();
      this.#draw();
    } catch (error) {
      this.#kept = failed;
      this.#draw();
      throw error;
    }
  }
}
