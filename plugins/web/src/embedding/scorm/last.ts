/** What became of the last change. */

export const last = { told: true };
