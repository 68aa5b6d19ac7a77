/** The page of `selfcheck preview`: a bar above one self-check that follows its file. */

import { type Fill, fill } from "./preview/fill";
import { Frame } from "./preview/frame";

const OWN = "preview";
const frame = new Frame(document.querySelector("iframe") as HTMLIFrameElement);
const says = document.querySelector(".pv-says") as HTMLElement;
let filled: Fill | undefined;
let site = OWN;
let scheme = "auto";
/** What is shown is made one after another: a save may come while a form is being filled in. */
let work = Promise.resolve();

function queue(step: () => Promise<void>): void {
  work = work.then(step).catch((error) => console.error(error));
}

async function show(how: Fill | undefined): Promise<void> {
  const old = site;
  filled = how;
  // Each filling in has a record of its own, so that the author's answers stay as they are.
  site = how ? `${OWN}.${how}.${Date.now()}` : OWN;
  await frame.load({ site, scheme });
  if (old !== OWN && old !== site) indexedDB.deleteDatabase(`selfcheck/${old}`);
  mark();
  const { host } = frame;
  if (!how || !host) return;
  await fill(host, how);
  frame.reveal();
}

function mark(): void {
  const broken = !frame.host;
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-fill]")) {
    button.disabled = broken;
    button.setAttribute("aria-pressed", String((filled ?? "") === button.dataset.fill));
  }
}

function choose(button: HTMLElement): void {
  const { fill, width, colours } = button.dataset;
  if ("print" in button.dataset) frame.print();
  if (fill !== undefined) queue(() => show((fill || undefined) as Fill | undefined));
  if (width !== undefined) document.body.dataset.width = width;
  if (colours !== undefined) {
    scheme = colours;
    document.documentElement.dataset.scheme = scheme;
    frame.paint(scheme);
  }
  const group = width !== undefined ? "[data-width]" : colours !== undefined ? "[data-colours]" : "";
  if (group) {
    for (const one of document.querySelectorAll(`button${group}`)) {
      one.setAttribute("aria-pressed", String(one === button));
    }
  }
}

addEventListener("click", (event) => {
  const button = (event.target as Element).closest?.<HTMLElement>("button");
  if (button) choose(button);
});

let version = "";
const changes = new EventSource("changes");
changes.onmessage = ({ data }) => {
  says.textContent = "";
  if (version && version !== data) queue(() => show(filled));
  version = data;
};
changes.onerror = () => {
  says.textContent = "The preview has ended. Start it again, and this page goes on.";
};
queue(() => show(undefined));
