/** What is said of applications and attempts: on the card, in the dialogs and in the record. */

import { name } from "../core/application";
import type { Application } from "../core/record";
import { word } from "./word";

/** By the ids of STAGES. */
export const STAGES: Record<string, string> = {
  applied: "Applied",
  "first-talk": "First talk",
  task: "Task or test",
  interview: "Interview",
  "last-interview": "Last interview",
};

/** By the ids of OUTCOMES. */
export const OUTCOMES: Record<string, string> = {
  waiting: "Waiting to hear",
  "not-invited": "Not invited",
  "turned-down": "Turned down",
  "never-heard": "Never heard back",
  withdrew: "I withdrew",
  offer: "Offer",
};

const UNNAMED = "An application without a name";

type Said = Pick<Application, "company" | "role" | "stage" | "round">;

/** "Acme, Data analyst" */
export function titleOf(application: Pick<Said, "company" | "role">): string {
  return name(application) || UNNAMED;
}

/** "First talk · second round": an id that is no stage of ours is left out. */
export function stageOf({ stage, round }: Pick<Said, "stage" | "round">): string {
  return [word(STAGES, stage), round].filter(Boolean).join(" · ");
}

/** "Acme, Data analyst · First talk" */
export function lineOf(application: Said): string {
  return [titleOf(application), stageOf(application)].filter(Boolean).join(" · ");
}

export const FIELDS = {
  company: "Company",
  role: "Role",
  stage: "How far it has come",
  round: "Round, if there are several",
  date: "Date of the talk or the news",
  outcome: "How it stands",
  unsaid: "Not said",
};

export const CHOOSE = {
  heading: {
    about: "Which application is this about?",
    another: "Another application",
    again: "Which application is the new one about?",
  },
  about: "Everything here is optional and stays in this browser.",
  none: "None",
  fresh: "A new one",
  noted: (n: number): string => `${n} noted here`,
  change: "Change its details",
  stays: {
    legend: (was: string): string => `What you noted for ${was}`,
    stays: "Stays with it; a new one begins here",
    comes: "Comes along",
  },
  blank: "Write one thing by which you will know it again. A word is enough.",
  failed: "It could not be saved. Nothing was changed.",
  save: "Save",
  begin: "Begin",
  cancel: "Cancel",
};

export const EDIT = { heading: "An application" };

export const OFFER = {
  heading: "Congratulations.",
  about: "Keep a copy, or delete everything here.",
  keep: "Keep a copy",
  remove: "Delete everything here",
  close: "Close",
  ask: "Delete everything? The answers of every self-check of this site go, with applications and plans. Files you kept stay where you put them.",
  cancel: "Cancel",
  yes: "Delete everything",
  deleted: "Deleted.",
  undo: "Undo",
  back: "Everything is back.",
  unread: "The answers could not be read just now. Nothing was changed.",
  unrestored: "It could not be brought back just now.",
  failed: "It could not be deleted. Nothing was changed.",
};

export const REMOVE = {
  heading: "Delete these answers?",
  now: "What you see now",
  earlier: "An earlier attempt",
  noted: (n: number): string => `${n} noted`,
  changed: (day: string): string => `last changed on ${day}`,
  all: (n: number): string => `All ${n} of this self-check`,
  goes: "Answers, own rows and plans go. They can be brought back until you leave the page.",
  copies: "Files you kept stay where you put them.",
  nothing: "There is nothing to delete.",
  cancel: "Cancel",
  yes: "Delete these answers",
  failed: "It could not be deleted. Nothing was changed.",
};
