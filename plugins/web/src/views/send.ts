/** A plan on its way to one person: all that leaves is shown before it does. */

import { html, nothing } from "lit-html";
import { mailto } from "../core/mail";
import { button, show } from "./dialog";
import { SEND } from "./plan-words";

export function send(host: HTMLElement, plan: string, opener?: HTMLElement): void {
  let text = plan;
  let said = "";
  const dialog = show(host, opener, SEND.heading, () => {
    const { href, long } = mailto(SEND.subject, text);
    return html`
      <p>${SEND.about}</p>
      <label class="sc-field">
        <span class="sc-label">${SEND.text}</span>
        <textarea class="sc-copy-text" rows="6" .value=${text} @input=${typed}></textarea>
      </label>
      <p class="sc-actions">
        ${"share" in navigator ? button(SEND.share, share) : nothing}
        <a class="sc-mail" href=${href} @click=${() => (long ? copy(SEND.long) : say(""))}>${SEND.mail}</a>
        ${button(SEND.copy, () => copy(SEND.copied))} ${button(SEND.close, () => dialog.close())}
      </p>
      <p role="status">${said}</p>
    `;
  });
  const say = (sentence: string): void => {
    said = sentence;
    dialog.draw();
  };
  function typed({ currentTarget }: Event): void {
    text = (currentTarget as HTMLTextAreaElement).value;
    say("");
  }
  function share(): void {
    // The reader may close the share sheet again: nothing to say then.
    navigator.share({ title: SEND.subject, text }).catch(() => {});
  }
  async function copy(done: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      say(done);
    } catch {
      const box = dialog.element.querySelector("textarea");
      box?.focus();
      box?.select();
      say(SEND.select);
    }
  }
}
