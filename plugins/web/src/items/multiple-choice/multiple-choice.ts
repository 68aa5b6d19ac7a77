import type { Kind } from "../kind";

export const multipleChoice: Kind = {
  read(control, place) {
    const boxes = [...place.querySelectorAll<HTMLInputElement>("input")];
    const now = control as HTMLInputElement;
    for (const box of boxes) {
      // "None of these" stands alone.
      const apart = "exclusive" in now.dataset || "exclusive" in box.dataset;
      if (now.checked && box !== now && apart) box.checked = false;
    }
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    return chosen.length ? chosen : null;
  },
  show(control, value) {
    (control as HTMLInputElement).checked = Array.isArray(value) && value.includes(control.value);
  },
};
