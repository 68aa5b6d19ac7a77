/** "Open a kept copy": shows what a file would bring before anything changes. */

import { html, nothing, type TemplateResult } from "lit-html";
import { astray, type Comparison, compare, type Count, type Difference, differs, news, type Side } from "../core/compare";
import type { Model } from "../core/model";
import type { Backup } from "../core/record";
import { modelOf } from "../core/words";
import type { Use } from "../store/store";
import { timeOf } from "./day";
import { button, show } from "./dialog";
import { read } from "./kept-file";
import { circular } from "./kept-sense";
import { OPEN } from "./open-words";
import type { Known, Opening } from "./stage";

interface Preview {
  file: Backup;
  site: string;
  found: Comparison;
  /** How many attempts name an application that is nowhere. */
  strays: number;
}

export function open(desk: Opening, opener: HTMLElement | undefined): void {
  let said = "";
  let preview: Preview | undefined;
  let use: Use = "file";
  let state: "choose" | "adding" | "done" = "choose";
  let latest = 0;

  const dialog = show(desk.host, opener, OPEN.heading, () => {
    const ready = preview && news(preview.found) && state !== "done";
    return html`
      ${state === "done" ? nothing : chooser()}
      <p role="status">${said}</p>
      ${preview && state !== "done" ? holds(preview) : nothing}
      ${preview && ready ? choices(preview.found, use, choose) : nothing}
      <p class="sc-actions">
        ${
          ready
            ? html`<button type="button" class="sc-first" ?disabled=${state === "adding"} @click=${add}>
                ${OPEN.add}
              </button>`
            : nothing
        }
        ${button(state === "done" ? OPEN.close : OPEN.cancel, () => dialog.close())}
      </p>
    `;
  });

  function chooser(): TemplateResult {
    return html`
      <p>${OPEN.about}</p>
      <label class="sc-field">
        <span class="sc-label">${OPEN.choose}</span>
        <input type="file" accept=".json,application/json" @change=${chosen} />
      </label>
    `;
  }

  function say(sentence: string): void {
    said = sentence;
    dialog.draw();
  }

  function choose(one: Use): void {
    use = one;
    dialog.draw();
  }

  async function chosen(event: Event): Promise<void> {
    const file = (event.currentTarget as HTMLInputElement).files?.[0];
    latest += 1;
    const turn = latest;
    preview = undefined;
    say("");
    if (!file) return;
    const found = await look(desk, file);
    // A second file may have been chosen meanwhile.
    if (turn !== latest) return;
    if (typeof found === "string") return say(found);
    preview = found;
    // Nothing is lost by what is chosen first.
    use = differs(found.found) ? "both" : "file";
    say(news(found.found) ? "" : empty(found.found) ? OPEN.empty : OPEN.nothing);
  }

  async function add(): Promise<void> {
    if (!preview || state !== "choose") return;
    state = "adding";
    try {
      await desk.store.add(preview.file, use);
    } catch {
      state = "choose";
      return say(OPEN.failed);
    }
    state = "done";
    say(OPEN.done);
    // The button that was pressed is gone.
    dialog.element.querySelector("button")?.focus();
    await desk.reread();
  }
}

/** What the file would bring, or why it was not opened. */
async function look({ store, models }: Opening, chosen: Blob): Promise<Preview | string> {
  try {
    const kept = await read(chosen);
    if (typeof kept === "string") return OPEN.faults[kept];
    const here = await store.everything();
    const [mine, theirs] = [here.attempts, kept.attempts];
    // What is here and what comes must not contradict each other either, whichever stays.
    if (circular([...mine, ...theirs]) || circular([...theirs, ...mine])) return OPEN.faults.contrary;
    let [strays, file] = astray(here, kept);
    for (const one of models) {
      const model = one.renamed.length && whole(one, here);
      if (model) file = (await globalThis.selfcheck?.renames?.file(model, file, here)) ?? file;
    }
    return { file, site: here.site, found: compare(here, file), strays };
  } catch {
    return OPEN.failed;
  }
}

/**
 * A self-check of which only the former ids are known, with what was asked here last. Where nothing of
 * it is here, its own page puts today's ids on what comes.
 */
function whole(one: Known, { attempts, words }: Backup): Model | undefined {
  if (one.sections) return one;
  const own = attempts.filter(({ quiz }) => quiz === one.quiz).sort((a, b) => b.n - a.n);
  const kept = words.find(({ digest }) => digest === own[0]?.words);
  return kept && { ...modelOf(one.quiz, kept), renamed: one.renamed };
}

function empty({ quizzes, applications, plans }: Comparison): boolean {
  return !quizzes.length && !some(applications) && !some(plans);
}

const some = ({ fresh, same, different }: Count): number => fresh + same + different;

function holds({ file, site, found, strays }: Preview): unknown {
  const { quizzes, applications, plans } = found;
  return html`
    ${file.site === site ? nothing : html`<p>${OPEN.site(short(file.site), site)}</p>`}
    ${
      empty(found)
        ? nothing
        : html`<p>${OPEN.holds}</p>
            <ul>
              ${quizzes.map(row)} ${some(applications) ? html`<li>${OPEN.applications(applications)}</li>` : nothing}
              ${some(plans) ? html`<li>${OPEN.plans(plans)}</li>` : nothing}
            </ul>`
    }
    ${strays ? html`<p>${OPEN.strays(strays)}</p>` : nothing}
    ${file.damaged?.length ? html`<p>${OPEN.damaged(file.damaged.length)}</p>` : nothing}
  `;
}

function row({ title, sides, ...count }: Difference): TemplateResult {
  const time = ({ changed }: Side): string => timeOf(document.documentElement.lang, changed);
  return html`<li>
    ${short(title)}: ${OPEN.attempts(count)}
    ${
      sides
        ? html`<br />
            ${OPEN.mine(sides.mine, time(sides.mine))}<br />
            ${OPEN.theirs(sides.theirs, time(sides.theirs))}`
        : nothing
    }
  </li>`;
}

/** Only where both have something, there is anything to choose. */
function choices(found: Comparison, use: Use, choose: (use: Use) => void): unknown {
  const different = differs(found);
  if (!different && !found.quizzes.some(({ clash }) => clash)) return nothing;
  const [uses, part]: [Use[], "kept" | "shown"] = different
    ? [["both", "mine", "file"], "kept"]
    : [["file", "mine"], "shown"];
  return html`<fieldset class="sc-ticks">
    <legend>${different ? OPEN.differ : OPEN.which}</legend>
    ${uses.map((one) => {
      const [name, about] = OPEN.use[one][part];
      return html`<label class="sc-tick-line">
        <input type="radio" name="sc.use" value=${one} .checked=${use === one} @change=${() => choose(one)} />
        <span><b>${name}.</b> ${about}</span>
      </label>`;
    })}
  </fieldset>`;
}

/** Names in a file may be as long as somebody likes. */
function short(name: string): string {
  return name.length > 120 ? `${name.slice(0, 120)}…` : name;
}
