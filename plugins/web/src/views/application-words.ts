/** What is said of applications and attempts: on the card, in the dialogs and in the record. */

import { name } from "../core/application";
import { t } from "../core/messages";
import type { Application } from "../core/record";
import { word } from "./word";

/** By the ids of STAGES. */
export const STAGES: Record<string, string> = {
  applied: t`Applied`,
  "first-talk": t`First talk`,
  task: t`Task or test`,
  interview: t`Interview`,
  "last-interview": t`Last interview`,
};

/** By the ids of OUTCOMES. */
export const OUTCOMES: Record<string, string> = {
  waiting: t`Waiting to hear`,
  "not-invited": t`Not invited`,
  "turned-down": t`Turned down`,
  "never-heard": t`Never heard back`,
  withdrew: t`I withdrew`,
  offer: t`Offer`,
};

const UNNAMED = t`An application without a name`;

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
  company: t`Company`,
  role: t`Role`,
  stage: t`How far it has come`,
  round: t`Round, if there are several`,
  date: t`Date of the talk or the news`,
  outcome: t`How it stands`,
  unsaid: t`Not said`,
};

export const CHOOSE = {
  heading: {
    about: t`Which application is this about?`,
    another: t`Another application`,
    again: t`Which application is the new one about?`,
  },
  about: t`Everything here is optional and stays in this browser.`,
  none: t("no application")`None`,
  fresh: t`A new one`,
  noted: (n: number): string => t`${n} noted here`,
  change: t`Change its details`,
  stays: {
    legend: (was: string): string => t`What you noted for ${was}`,
    stays: t`Stays with it; a new one begins here`,
    comes: t`Comes along`,
  },
  blank: t`Write one thing by which you will know it again. A word is enough.`,
  failed: t`It could not be saved. Nothing was changed.`,
  save: t`Save`,
  begin: t`Begin`,
  cancel: t`Cancel`,
};

export const EDIT = { heading: t`An application` };

export const OFFER = {
  heading: t`Congratulations.`,
  about: t`Keep a copy, or delete everything here.`,
  keep: t`Keep a copy`,
  remove: t`Delete everything here`,
  close: t`Close`,
  ask: t`Delete everything? The answers of every self-check of this site go, with applications and plans. Files you kept stay where you put them.`,
  cancel: t`Cancel`,
  yes: t`Delete everything`,
  deleted: t`Deleted.`,
  undo: t`Undo`,
  back: t`Everything is back.`,
  unread: t`The answers could not be read just now. Nothing was changed.`,
  unrestored: t`It could not be brought back just now.`,
  failed: t`It could not be deleted. Nothing was changed.`,
};

export const REMOVE = {
  heading: t`Delete these answers?`,
  now: t`What you see now`,
  earlier: t`An earlier attempt`,
  noted: (n: number): string => t`${n} noted`,
  changed: (day: string): string => t`last changed on ${day}`,
  all: (n: number): string => t`All ${n} of this self-check`,
  goes: t`Answers, own rows and plans go. They can be brought back until you leave the page.`,
  copies: t`Files you kept stay where you put them.`,
  nothing: t`There is nothing to delete.`,
  cancel: t`Cancel`,
  yes: t`Delete these answers`,
  failed: t`It could not be deleted. Nothing was changed.`,
};
