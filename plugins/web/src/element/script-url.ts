/** The address of a script of ours, vouched for where the document's policy asks for that. */
export const scriptUrl = (url: string): string => globalThis.selfcheck?.vouch?.(url) ?? url;
