/** Reads a kept copy, whole or not at all. What is in it is text, and never more. */

import * as v from "valibot";
import { hidden } from "../core/hidden";
import type { Backup } from "../core/record";
import { settled } from "./kept-sense";
import { SHAPE } from "./kept-shape";

/** Why a file was not opened. */
export type Fault = "large" | "encoding" | "broken" | "other" | "newer" | "contrary";

const LARGEST = 16 * 1024 * 1024;
/** A copy of ours is seven deep. */
const DEEPEST = 20;

export async function read(file: Blob): Promise<Backup | Fault> {
  if (file.size > LARGEST) return "large";
  return parse(new Uint8Array(await file.arrayBuffer()));
}

export function parse(bytes: Uint8Array): Backup | Fault {
  if (bytes.length > LARGEST) return "large";
  // UTF-16 shows by its mark, or by the zero bytes of its plain letters.
  if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes.includes(0)) return "encoding";
  let text: string;
  try {
    // A leading byte order mark is left out.
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "encoding";
  }
  if (deep(text)) return "other";
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return "broken";
  }
  return check(content);
}

function check(content: unknown): Backup | Fault {
  const version = v.safeParse(v.looseObject({ selfcheck: v.number() }), content);
  if (!version.success) return "other";
  if (version.output.selfcheck > 1) return "newer";
  // An object's prototype cannot be set by a key that no object has.
  if (hidden(content)) return "other";
  // The first fault is enough: a list may be a million long.
  const found = v.safeParse(SHAPE, content, { abortEarly: true });
  return found.success ? (settled(found.output) ?? "contrary") : "other";
}

/** Whether brackets nest deeper than any copy of ours, told before anything recurses. */
function deep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === "\\") at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "{" || sign === "[") depth++;
    else if (sign === "}" || sign === "]") depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}
