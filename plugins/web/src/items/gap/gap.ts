import { field, type Kind, radio, tick } from "../kind";

const by: Record<string, Kind> = { radio, checkbox: tick };

/** Levels for "now", selects for the rest, a tick where it is picked from a list. */
export const gap: Kind = {
  read: (control, place) => (by[control.type] ?? field).read(control, place),
  show: (control, value) => (by[control.type] ?? field).show(control, value),
};
