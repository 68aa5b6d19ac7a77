/**
 * selfcheck-host.js: for pages that show self-checks in frames. Each `<iframe data-selfcheck>` gets the
 * height of what is in it, and hears what happens there as events: "selfcheck-ready", "-started",
 * "-progress", "-completed", with the message as `detail`.
 */

import { CONTEXT, type Message } from "./embedding/frame/contract";

const ACTIONS = ["ready", "started", "progress", "completed"];
const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll<HTMLIFrameElement>("iframe[data-selfcheck]")];
const hello = ({ contentWindow }: HTMLIFrameElement): void =>
  // Nothing in it is worth hiding, and a sandbox has no origin to name.
  contentWindow?.postMessage({ context: CONTEXT, action: "hello" }, "*");

addEventListener("message", ({ source, origin, data }) => {
  // Who speaks, then from where, then what.
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || typeof data !== "object" || !data) return;
  const expected = new URL(frame.src, document.baseURI).origin;
  if (origin !== expected && !(origin === "null" && frame.hasAttribute("sandbox"))) return;
  const { subject, height, context, action } = data as Message & { subject?: string; height?: number };
  if (subject === "lti.frameResize" && Number.isFinite(height)) frame.style.height = `${height}px`;
  if (context !== CONTEXT || !ACTIONS.includes(action)) return;
  if (action === "ready") hello(frame);
  frame.dispatchEvent(new CustomEvent(`selfcheck-${action}`, { detail: data, bubbles: true }));
});

for (const frame of frames()) hello(frame);
