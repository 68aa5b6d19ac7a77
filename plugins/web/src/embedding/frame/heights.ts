/** How high the frame should be, in the three ways in which pages around ask for that. */

export interface Size {
  /** CSS pixels. */
  width: number;
  height: number;
}

/** The size has changed: what is said without being asked. `h5p`: whether the page has answered H5P's hello. */
export function resized({ width, height }: Size, h5p: boolean): object[] {
  return [
    { subject: "lti.frameResize", height },
    { type: "iframe-resized", width, height },
    ...(h5p ? [ofH5p("prepareResize", height)] : []),
  ];
}

/** H5P's child speaks first. */
export const H5P_HELLO = { context: "h5p", action: "hello" };

/** What a message from the page around is answered with; empty where it is about something else. */
export function answers(data: unknown, size: Size): object[] {
  const { context, action, type } = (data ?? {}) as Record<string, unknown>;
  if (type === "iframe-child-init" || type === "iframe-get-child-dimensions") {
    return [{ type: "iframe-resized", ...size }];
  }
  if (context !== "h5p") return [];
  if (action === "ready") return [H5P_HELLO];
  // The frame's width may be another one.
  if (action === "hello" || action === "resize") return [ofH5p("prepareResize", size.height)];
  return action === "resizePrepared" ? [ofH5p("resize", size.height)] : [];
}

/** The height of what is in the frame, whatever that of the frame is. */
function ofH5p(action: string, height: number): object {
  return { context: "h5p", action, scrollHeight: height, clientHeight: height };
}
