/** A self-check in a frame: its height, where its answers lie, and what the page around is told. */

import type { Model } from "../../core/model";
import type { State } from "../../core/record";
import type { Mode } from "../../store/store";
import { Asking } from "./asking";
import { answers, H5P_HELLO, resized, type Size } from "./heights";
import type { Options } from "./options";
import { Talk } from "./talk";
import { where } from "./where";

/** What the page has of the self-check. */
export interface Framed {
  readonly host: HTMLElement;
  readonly model: Model;
  readonly options: Options;
  /** Called with each state that is shown, and how the record was opened; the first at once. */
  watch(see: (state: State, mode: Mode) => void): void;
  note(text: string): void;
}

export function frame({ host, model, options, watch, note }: Framed): void {
  const place = host.querySelector<HTMLElement>(".sc-where");
  const asking = new Asking(model, place);
  const talk = new Talk(model, options, {
    send: (message, target) => parent.postMessage(message, target),
    listening(origin, asks) {
      asking.show(origin, asks, (yes) => talk.agree(yes));
    },
    note,
  });
  heights();
  addEventListener("message", ({ source, data, origin }) => {
    if (source === parent) talk.hear({ data, origin });
  });
  for (const type of ["input", "click"]) {
    const act = ({ target }: Event): void => {
      if (!asking.holds(target)) talk.act();
    };
    host.querySelector("form")?.addEventListener(type, act, true);
  }
  watch((state, mode) => {
    where(place, mode);
    talk.show(state);
  });
  talk.ready();
}

/** No word of the reader is in these: they go to whatever page is around. */
function heights(): void {
  let h5p = false;
  const say = (all: object[]): void => {
    for (const one of all) parent.postMessage(one, "*");
  };
  const size = (): Size => {
    const { width, height } = document.documentElement.getBoundingClientRect();
    return { width: Math.ceil(width), height: Math.ceil(height) };
  };
  addEventListener("message", ({ source, data }) => {
    if (source !== parent) return;
    h5p ||= data?.context === "h5p" && data.action === "hello";
    say(answers(data, size()));
  });
  new ResizeObserver(() => say(resized(size(), h5p))).observe(document.documentElement);
  say([H5P_HELLO]);
}
