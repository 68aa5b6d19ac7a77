/** "Open a kept copy": shows what a file would bring before anything changes. */

import { html, nothing, type TemplateResult } from "lit-html";
import { compare, type Difference } from "../core/backup";
import type { Backup } from "../core/record";
import { button, show } from "./dialog";
import { read } from "./kept-file";
import type { Stage } from "./stage";
import { OPEN } from "./words";

interface Preview {
  file: Backup;
  site: string;
  rows: Difference[];
}

export function open(stage: Stage, opener: HTMLElement | undefined): void {
  let said = "";
  let preview: Preview | undefined;
  let done = false;
  let latest = 0;

  const dialog = show(stage.host, opener, OPEN.heading, () => {
    return html`
      ${done ? nothing : chooser()}
      <p role="status">${said}</p>
      ${preview && !done ? holds(preview) : nothing}
      <p class="sc-actions">
        ${preview && !done ? choices(preview, add) : nothing}
        ${button(done ? OPEN.close : OPEN.cancel, () => dialog.close())}
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

  async function chosen(event: Event): Promise<void> {
    const file = (event.currentTarget as HTMLInputElement).files?.[0];
    latest += 1;
    const turn = latest;
    preview = undefined;
    say("");
    if (!file) return;
    const found = await look(stage, file);
    // A second file may have been chosen meanwhile.
    if (turn !== latest) return;
    if (typeof found === "string") return say(found);
    preview = found;
    say(empty(found) ? (found.rows.length ? OPEN.nothing : OPEN.empty) : "");
  }

  async function add(use: "mine" | "file"): Promise<void> {
    if (!preview) return;
    try {
      await stage.store.add(preview.file, use);
    } catch {
      return say(OPEN.failed);
    }
    done = true;
    say(OPEN.done);
    await stage.reread();
  }
}

/** What the file would bring, or why it was not opened. */
async function look(stage: Stage, chosen: Blob): Promise<Preview | string> {
  try {
    const kept = await read(chosen);
    if (typeof kept === "string") return OPEN.faults[kept];
    const here = await stage.store.everything();
    const file = (await globalThis.selfcheck?.renames?.file(stage.model, kept, here)) ?? kept;
    return { file, site: here.site, rows: compare(here, file) };
  } catch {
    return OPEN.failed;
  }
}

const empty = ({ rows }: Preview): boolean => rows.every((row) => !row.fresh && !row.different);

function holds({ file, site, rows }: Preview): TemplateResult {
  const list = rows.map(({ title, fresh, same, different }) => {
    const parts = [
      fresh && OPEN.fresh(fresh),
      same && OPEN.same(same),
      different && OPEN.different(different),
    ];
    return html`<li>${title}: ${parts.filter(Boolean).join(", ")}</li>`;
  });
  return html`
    ${file.site === site ? nothing : html`<p>${OPEN.site(file.site, site)}</p>`}
    ${rows.length ? html`<p>${OPEN.holds}</p><ul>${list}</ul>` : nothing}
  `;
}

function choices(
  preview: Preview,
  add: (use: "mine" | "file") => void,
): unknown {
  if (empty(preview)) return nothing;
  if (!preview.rows.some(({ clash }) => clash)) return button(OPEN.only, () => add("file"));
  return html`
    ${button(OPEN.file, () => add("file"))} ${button(OPEN.mine, () => add("mine"))}
    <span>${OPEN.fileKeeps}</span>
  `;
}
