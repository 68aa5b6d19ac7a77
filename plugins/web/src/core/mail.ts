/** A link that opens a mail. */

/** Characters of a link: some mail programs take no longer ones. */
const LONGEST = 1800;

/** `long`: the text does not fit into a link, which leaves it out then. */
export function mailto(subject: string, text: string): { href: string; long: boolean } {
  const body = encoded(text.replace(/\n/g, "\r\n"));
  const long = body.length > LONGEST;
  const given = [subject && `subject=${encoded(subject)}`, !long && body && `body=${body}`];
  return { href: `mailto:?${given.filter(Boolean).join("&")}`, long };
}

/** Half a sign, as a cut emoji leaves it, cannot be written in a link. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));
}
