/** Days and times, as they are where the reader is. */

import { spoken } from "../core/language";

/** The day of an ISO time, YYYY-MM-DD; "" where it is none. */
export function dayOf(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return "";
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** An ISO time in words; "" where it is none. */
export function timeOf(time: string, lang: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return "";
  return date.toLocaleString(spoken(lang), { dateStyle: "long", timeStyle: "short" });
}
