/** Elements of the record that stay the same from drawing to drawing, with what is open in them. */

const known = new WeakMap<HTMLElement, Map<string, HTMLElement>>();

/** The element of this name, made when it is asked for first. */
export function block(host: HTMLElement, name: string, tag = "div", className = ""): HTMLElement {
  const blocks = known.get(host) ?? new Map<string, HTMLElement>();
  known.set(host, blocks);
  const found = blocks.get(name) ?? document.createElement(tag);
  if (!blocks.has(name)) found.className = className;
  blocks.set(name, found);
  return found;
}
