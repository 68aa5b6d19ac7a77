/** The script of a self-check alone in its document: what the address asks for, and the element. */

// Before the element, which loads scripts.
import "./embedding/vouch";
import type { Model } from "./core/model";
import type { State } from "./core/record";
import { load } from "./element/chunks";
import { SelfCheck } from "./element/element";
import type { Mode } from "./store/store";
import { meant, options } from "./embedding/frame/options";

declare const FRAMING_FILE: string;

const { options: asked, unknown } = options(location.hash);
const { documentElement: root } = document;
const note = (text: string): void => console.info(`selfcheck: ${text}`);
/** The last state, how the record was opened, and who is told of each. */
let last: State | undefined;
let how: Mode | undefined;
let see: ((state: State, mode: Mode) => void) | undefined;

class Alone extends SelfCheck {
  override show(state: State, quiet: boolean): void {
    super.show(state, quiet);
    last = state;
    if (how) see?.(state, how);
  }

  override mode(mode: Mode): void {
    super.mode(mode);
    if (!how && parent !== self) void framed(this);
    how = mode;
    if (last) see?.(last, mode);
  }
}

async function framed(host: HTMLElement): Promise<void> {
  const model: Model = JSON.parse(host.dataset.model ?? "");
  await load(FRAMING_FILE);
  globalThis.selfcheck?.framing?.({
    host,
    model,
    options: asked,
    watch(each) {
      see = each;
      if (last && how) each(last, how);
    },
    note,
  });
}

/** The same in another language, if the address asks for one that there is. */
function elsewhere(): string {
  if (!asked.lang) return "";
  const others = [...document.querySelectorAll<HTMLLinkElement>("link[hreflang]")];
  const lang = meant(asked.lang, [root.lang, ...others.map((one) => one.hreflang)]);
  if (!lang) unknown.push("lang");
  return others.find((one) => one.hreflang === lang)?.href ?? "";
}

const other = elsewhere();
if (unknown.length) note(`left out, as not understood: ${unknown.join(", ")}`);
if (other) location.replace(other + location.hash);
else {
  if (asked.theme) root.dataset.theme = asked.theme;
  if (asked.accent) root.style.setProperty("--sc-accent", asked.accent);
  root.dataset.hide = asked.hide.join(" ");
  customElements.define("self-check", Alone);
}
