/** The frame that shows the self-check: which record, how wide, which colours. */

export interface View {
  /** The name of the record: the author's own answers, or those of one filling in. */
  site: string;
  scheme: string;
}

export class Frame {
  constructor(readonly element: HTMLIFrameElement) {}

  /** The self-check, once the page has it; none while the file is broken. */
  get host(): HTMLElement | null {
    return this.element.contentDocument?.querySelector<HTMLElement>("self-check") ?? null;
  }

  /** Loads the page for this record; the same page is loaded anew, where the reader was. */
  load({ site, scheme }: View): Promise<void> {
    const loaded = new Promise<void>((resolve) => {
      this.element.addEventListener("load", () => resolve(), { once: true });
    });
    const target = `page?site=${encodeURIComponent(site)}`;
    const window = this.element.contentWindow;
    const top = window?.scrollY ?? 0;
    const same = this.element.getAttribute("src") === target;
    if (same) window?.location.reload();
    else this.element.src = target;
    return loaded.then(() => {
      this.paint(scheme);
      this.#apart();
      if (same) this.element.contentWindow?.scrollTo(0, top);
    });
  }

  /** What leads away from the page opens beside it; the result copies these links. */
  #apart(): void {
    for (const link of this.host?.querySelectorAll<HTMLAnchorElement>('a:not([href^="#"])') ?? []) {
      link.target = "_blank";
    }
  }

  paint(scheme: string): void {
    const root = this.element.contentDocument?.documentElement;
    if (root) root.dataset.scheme = scheme;
  }

  /** Prints the self-check as it is, alone: what a reader gets on paper. */
  print(): void {
    this.element.contentWindow?.print();
  }

  /** Puts what the self-check says in sight. */
  reveal(): void {
    this.host?.querySelector(".sc-result")?.scrollIntoView({ block: "start" });
  }
}
