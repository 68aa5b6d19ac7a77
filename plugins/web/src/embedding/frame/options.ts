/** What whoever embeds a self-check can set: after `#`, so that no server's log has it. */

export interface Options {
  theme?: "light" | "dark";
  /** A language tag (BCP 47). */
  lang?: string;
  /** `#rrggbb` */
  accent?: string;
  hide: string[];
  /** A name of the embedder's, echoed in each event. */
  cohort?: string;
  /** The only origin that may ask for answers. */
  origin?: string;
}

/** What can be left out. Where answers lie and who can be talked to always stand there. */
const HIDDEN = ["title", "intro", "home"];
/** What a value sets; undefined where it is none. */
const READ: Record<string, (value: string) => Partial<Options> | undefined> = {
  theme: (theme) => (theme === "light" || theme === "dark" ? { theme } : theme === "auto" ? {} : undefined),
  lang: (lang) => (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang) ? { lang } : undefined),
  accent: (value) => (/^[\da-f]{6}$/i.test(value) ? { accent: `#${value}` } : undefined),
  hide(value) {
    const hide = value.split(",");
    return hide.every((one) => HIDDEN.includes(one)) ? { hide } : undefined;
  },
  cohort: (cohort) => (/^[\w.-]{1,64}$/.test(cohort) ? { cohort } : undefined),
  origin: (origin) => (originOf(origin) === origin ? { origin } : undefined),
};

/** Reads `location.hash`. `unknown`: the names that are no options, or whose value is none. */
export function options(hash: string): { options: Options; unknown: string[] } {
  const read: Options = { hide: [] };
  const unknown = new Set<string>();
  // Without one it is the name of a place on the page.
  const pairs = hash.includes("=") ? new URLSearchParams(hash.slice(1)) : [];
  for (const [name, value] of pairs) {
    const made = Object.hasOwn(READ, name) && READ[name]?.(value);
    if (made) Object.assign(read, made);
    else unknown.add(name);
  }
  return { options: read, unknown: [...unknown] };
}

/** The origin of a web address; undefined where it is none. */
function originOf(address: string): string | undefined {
  try {
    const { protocol, origin } = new URL(address);
    return /^https?:$/.test(protocol) ? origin : undefined;
  } catch {
    return undefined;
  }
}

/** Which of these languages is meant: the same one, else one of the same base; "" for none. */
export function meant(lang: string, known: string[]): string {
  const base = (tag: string): string => tag.toLowerCase().replace(/-.*/, "");
  const same = known.find((one) => one.toLowerCase() === lang.toLowerCase());
  return same ?? known.find((one) => base(one) === base(lang)) ?? "";
}
