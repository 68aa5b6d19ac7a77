/** Loads what is not needed to answer: scripts beside this one. */

import { scriptUrl } from "./script-url";

const own = (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI;
// Self-checks and the record may stand on one page: what both load comes once.
// biome-ignore lint/suspicious/noAssignInExpressions: it is made by whoever comes first.
const loading = ((globalThis.selfcheck ??= {}).loading ??= new Map<string, Promise<unknown>>());

/** Resolves when the chunk has registered itself; rejects where it cannot be had, and may be asked again. */
export function load(file: string): Promise<unknown> {
  const known = loading.get(file);
  if (known) return known;
  const script = document.createElement("script");
  const promise = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => {
      loading.delete(file);
      reject(new Error(file));
    };
  });
  loading.set(file, promise);
  script.src = scriptUrl(new URL(file, own).href);
  document.head.append(script);
  return promise;
}

/** When the browser has nothing else to do. */
export function idle(work: () => void): void {
  // Safari has none.
  (globalThis.requestIdleCallback as typeof setTimeout | undefined ?? setTimeout)(work);
}
