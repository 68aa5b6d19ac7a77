/** The word for an id of ours; undefined for any other: a file may say "constructor". */
export function word(words: Partial<Record<string, string>>, id: string): string | undefined {
  return Object.hasOwn(words, id) ? words[id] : undefined;
}
