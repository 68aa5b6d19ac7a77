/** All controls of a name. */

import type { Control } from "../items/kind";

export function named(form: HTMLFormElement, name: string): Control[] {
  const found = form.elements.namedItem(name);
  if (!found) return [];
  const many = "length" in found && !("options" in found);
  return (many ? [...(found as RadioNodeList)] : [found]) as Control[];
}
