/** "Keep a copy": ticked lines as text to share or copy, and everything as a file. */

import { html, nothing, type TemplateResult } from "lit-html";
import { serialise } from "../core/backup";
import type { Backup } from "../core/record";
import { type Line, report, text, wordsFor } from "../core/report";
import { result } from "../core/result";
import { button, type Dialog, show } from "./dialog";
import { lines } from "./sentences";
import type { Stage } from "./stage";
import { COPY, phrases } from "./words";

export async function keepCopy(stage: Stage, opener?: HTMLElement): Promise<void> {
  const back = opener ?? (document.activeElement as HTMLElement);
  // Without the record there are no older words; the lines of today are in the state.
  const all = await stage.store.everything().catch(() => undefined);
  const copied = linesOf(stage, all);
  const ticked = new Set(copied.filter((line) => !line.private));
  let said = "";
  const dialog = show(stage.host, back, COPY.heading, () => {
    const content = text(
      stage.model.title,
      copied.filter((line) => ticked.has(line)),
    );
    return html`
      <p>${copied.length ? COPY.choose : COPY.empty}</p>
      ${copied.length ? ticks(copied, ticked, () => dialog.draw()) : nothing}
      <label class="sc-field">
        <span class="sc-label">${COPY.text}</span>
        <textarea class="sc-copy-text" readonly rows="6" .value=${content}></textarea>
      </label>
      <p class="sc-actions">
        ${"share" in navigator ? button(COPY.share, () => share(stage.model.title, content)) : nothing}
        ${navigator.clipboard ? button(COPY.copy, async () => say(await copy(dialog, content))) : nothing}
        ${button(COPY.file, async () => say(await save(stage, dialog)))}
        ${button(COPY.close, () => dialog.close())}
      </p>
      <p>${COPY.fileHolds}</p>
      <p role="status">${said}</p>
    `;
  });
  const say = (sentence: string): void => {
    said = sentence;
    dialog.draw();
  };
}

/** Before "Show what this says" nothing is interpreted, so a copy holds the answers alone. */
function linesOf({ host, model, state }: Stage, all: Backup | undefined): Line[] {
  const { attempt } = state;
  if (!attempt) return [];
  const words = all ? wordsFor(attempt, model.title, all.attempts, all.words) : [];
  const answers = report(model, state, words, phrases(model.lang));
  return attempt.completed ? [...answers, ...lines(host, result(model, state))] : answers;
}

function ticks(copied: Line[], ticked: Set<Line>, changed: () => void): TemplateResult {
  const tick = (line: Line) => (event: Event) => {
    if ((event.currentTarget as HTMLInputElement).checked) ticked.add(line);
    else ticked.delete(line);
    changed();
  };
  return html`<fieldset class="sc-ticks">
    <legend>${COPY.lines}</legend>
    ${copied.map(
      (line) => html`<label class="sc-tick-line">
        <input type="checkbox" .checked=${ticked.has(line)} @change=${tick(line)} />
        <span>
          ${line.label} ${line.value ? html`<b>${line.value}</b>` : nothing}
          ${line.private ? COPY.private : nothing} ${line.old ? COPY.old : nothing}
        </span>
      </label>`,
    )}
  </fieldset>`;
}

function share(title: string, content: string): void {
  // The reader may close the share sheet again: nothing to say then.
  navigator.share({ title, text: content }).catch(() => {});
}

async function copy({ element }: Dialog, content: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(content);
    return COPY.copied;
  } catch {
    const box = element.querySelector("textarea");
    box?.focus();
    box?.select();
    return COPY.select;
  }
}

async function save({ store }: Stage, { element }: Dialog): Promise<string> {
  try {
    const backup = await store.everything();
    const name = fileName(backup.site);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([serialise(backup)], { type: "application/json" }));
    link.download = name;
    element.append(link);
    link.click();
    link.remove();
    // Safari reads it after the click.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return COPY.saved(name);
  } catch {
    return COPY.failed;
  }
}

function fileName(site: string): string {
  const slug = site
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return `${["selfcheck", slug].filter(Boolean).join("-")}.json`;
}
