/** Whether an object bears a key that to some is no key: "__proto__", at any depth. */
export function hidden(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, "__proto__") || Object.values(value).some(hidden);
}
