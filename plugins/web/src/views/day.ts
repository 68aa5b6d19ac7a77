/** Days and times, as they are where the reader is. */

import { ours } from "../core/language";

/** The day of an ISO time, YYYY-MM-DD; "" where it is none. */
export function localDay(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return "";
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** This day, YYYY-MM-DD. */
export function today(): string {
  return localDay(new Date().toISOString());
}

/** To make one takes longer than to draw an attempt. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day in words: of an ISO time, which is one of the reader's days, or "YYYY-MM-DD"; anything else as it is. */
export function day(lang: string, value: string): string {
  const time = new Date(/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00` : value);
  if (Number.isNaN(time.getTime())) return value;
  const format = formats.get(lang) ?? new Intl.DateTimeFormat(ours(lang), { dateStyle: "long" });
  formats.set(lang, format);
  return format.format(time);
}

/** An ISO time in words; "" where it is none. */
export function timeOf(lang: string, time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return "";
  return date.toLocaleString(ours(lang), { dateStyle: "long", timeStyle: "short" });
}
