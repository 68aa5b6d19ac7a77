/** Where a course's run-time is: in one of the windows around this one. */

/** SCORM 1.2 and SCORM 2004 call the same things by other names. */
export type Api = Record<string, ((...arguments_: string[]) => unknown) | undefined>;

export type Version = "scorm12" | "scorm2004";

const NAMES = { scorm12: "API", scorm2004: "API_1484_11" } as const;
/** More windows than any course puts around one another; a window may be its own parent. */
const DEPTH = 20;

/** The run-time of this version; undefined where this was not opened by a course. */
export function find(version: Version, here: Window): Api | undefined {
  return above(NAMES[version], here) ?? above(NAMES[version], opener(here));
}

function above(name: string, start: Window | null | undefined): Api | undefined {
  let at = start;
  for (let depth = 0; at && depth < DEPTH; depth++) {
    const found = read(at, name);
    if (found) return found;
    const next: Window | null = at.parent === at ? opener(at) : at.parent;
    if (!next || next === at) return undefined;
    at = next;
  }
  return undefined;
}

/** A window of another site throws when it is asked, and has none for us. */
function read(window: Window, name: string): Api | undefined {
  try {
    return (window as unknown as Record<string, Api | undefined>)[name] ?? undefined;
  } catch {
    return undefined;
  }
}

function opener(window: Window): Window | null {
  try {
    return (window.top ?? window).opener ?? window.opener;
  } catch {
    return null;
  }
}
