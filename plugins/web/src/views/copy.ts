/** "Keep a copy": everything as a file; ticked lines as text to paste, share, print or save. */

import { html, nothing, type TemplateResult } from "lit-html";
import { serialise } from "../core/backup";
import { csv } from "../core/csv";
import type { Line } from "../core/line";
import { markdown } from "../core/markdown";
import { type Only, type Paper, paper, type Sheet, sheets } from "../core/paper";
import { plain } from "../core/plain";
import { report, wordsFor } from "../core/report";
import { COLUMNS, COPY } from "./copy-words";
import { localDay } from "./day";
import { button, type Dialog, show } from "./dialog";
import { fileName, toClipboard, toFile, toOthers, toPrinter } from "./handing";
import { phrases } from "./phrases";
import type { Keeping, Stage } from "./stage";
import { Ticks } from "./ticks";

/** What is told of the record, and to what end. */
interface Told {
  title: string;
  /** In which dates are written. */
  lang: string;
  sheets: Sheet[];
  /** To be pasted somewhere: the file of everything is not offered. */
  summary?: boolean | undefined;
}

export interface Which extends Only {
  summary?: boolean;
}

/** Of the self-check on this page; `result`: what its result says, which is told after the answers. */
export async function keepCopy(
  stage: Stage,
  opener: HTMLElement | undefined,
  result: Line[],
): Promise<void> {
  const back = opener ?? (document.activeElement as HTMLElement);
  const { model, state, store } = stage;
  const { attempt } = state;
  // Without the record there are no older words; the lines of today are in the state.
  const all = attempt && (await store.everything().catch(() => undefined));
  const words = attempt && all ? wordsFor(attempt, model.title, all.attempts, all.words) : [];
  const { quiz, title, lang } = model;
  const said = phrases(lang);
  const about = all?.applications.find(({ id }) => id === attempt?.application);
  const lines = [
    ...(about ? said.application(about).map((one) => ({ ...one, private: true })) : []),
    ...(attempt ? report(model, state, words, said) : []),
    ...result,
  ];
  const changed = attempt?.changed ?? "";
  const sheet = { application: 0, name: "", quiz, title, changed, lines };
  open(stage, back, { title, lang, sheets: lines.length ? [sheet] : [] });
}

/** Of the whole record, or a part of it. Rejects where it cannot be read. */
export async function keepRecord(
  desk: Keeping,
  opener: HTMLElement | undefined,
  { summary, ...only }: Which = {},
): Promise<void> {
  const back = opener ?? (document.activeElement as HTMLElement);
  const all = sheets(await desk.store.everything(), phrases, only);
  const lang = document.documentElement.lang;
  open(desk, back, { title: COPY.record, lang, sheets: all, summary });
}

/** In a sandbox a browser may refuse files and say nothing: the text is not folded there. */
const sandboxed = globalThis.origin === "null";

function open({ host, store }: Keeping, opener: HTMLElement, told: Told): void {
  let said = "";
  const { date } = phrases(told.lang);
  const titles = { numbered: COPY.numbered, day: localDay, date };
  const ticks = new Ticks(
    told.title,
    told.sheets,
    ({ changed }) => changed && date(localDay(changed)),
    () => dialog.draw(),
  );
  const say = (sentence: string): void => {
    said = sentence;
    dialog.draw();
  };

  const dialog = show(host, opener, told.summary ? COPY.summary : COPY.heading, () => {
    const lines = told.sheets.length ? text() : html`<p>${COPY.empty}</p>`;
    return html`
      ${told.summary ? lines : everything()}
      <p role="status">${said}</p>
      ${
        told.summary
          ? nothing
          : html`<details class="sc-fold" ?open=${sandboxed}>
              <summary>${COPY.summary}</summary>
              ${lines}
            </details>`
      }
      <p class="sc-actions">${button(COPY.close, () => dialog.close())}</p>
    `;
  });

  function everything(): TemplateResult {
    return html`
      <p>${COPY.fileHolds}</p>
      <p class="sc-actions">
        <button type="button" class="sc-first" @click=${async () => say(await save(store, dialog))}>
          ${COPY.file}
        </button>
      </p>
    `;
  }

  function text(): TemplateResult {
    const said = paper(told.title, told.sheets, ticks.ticked, titles);
    const name = (ending: string): string => fileName([told.title], ending);
    const hand = (type: string, ending: string, content: string): void => {
      toFile(dialog.element, name(ending), type, content);
      say(COPY.saved(name(ending)));
    };
    return html`
      <p>${COPY.choose}</p>
      ${ticks.view()}
      <label class="sc-field">
        <span class="sc-label">${COPY.text}</span>
        <textarea class="sc-copy-text" readonly rows="6" .value=${plain(said)}></textarea>
      </label>
      <p class="sc-actions">
        ${
          navigator.clipboard
            ? html`<button type="button" class="sc-first" @click=${async () => say(await copy(dialog, said))}>
                ${COPY.copy}
              </button>`
            : nothing
        }
        ${"share" in navigator ? button(COPY.share, () => toOthers(said)) : nothing}
      </p>
      <details class="sc-fold">
        <summary>${COPY.ways}</summary>
        <p>${COPY.waysHold}</p>
        <p class="sc-actions">
          ${button(COPY.print, () => toPrinter(said, dialog.element))}
          ${button(COPY.markdown, () => hand("text/markdown", "md", markdown(said)))}
          ${button(COPY.csv, () => hand("text/csv", "csv", csv(said, COLUMNS)))}
        </p>
      </details>
    `;
  }
}

async function copy({ element }: Dialog, said: Paper): Promise<string> {
  try {
    await toClipboard(said);
    return COPY.copied;
  } catch {
    const box = element.querySelector("textarea");
    box?.focus();
    box?.select();
    return COPY.select;
  }
}

async function save(store: Keeping["store"], { element }: Dialog): Promise<string> {
  try {
    const backup = await store.everything();
    const name = fileName(["selfcheck", backup.site], "json");
    toFile(element, name, "application/json", serialise(backup));
    await store.backedUp();
    return COPY.saved(name);
  } catch {
    return COPY.failed;
  }
}
