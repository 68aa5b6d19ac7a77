/** Selects that are drawn by lit: a select can take its value only once its options stand there. */

export function choose(place: ParentNode): void {
  for (const select of place.querySelectorAll<HTMLSelectElement>("select[data-value]")) {
    select.value = select.dataset.value ?? "";
  }
}
