/** Vouches for the addresses of our scripts, in a document whose policy asks for that. */

/** What the browser has where Trusted Types are there. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const folder = new URL(".", (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI).href;
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("selfcheck", {
  createScriptURL(url) {
    if (url.startsWith(folder)) return url;
    throw new TypeError(`Not beside our script: ${url}`);
  },
});

globalThis.selfcheck = { ...globalThis.selfcheck, ...(policy && { vouch: (url) => policy.createScriptURL(url) }) };
