// @ts-check
// What tabs of one browser tell each other.

/**
 * A line to the other tabs that show answers of the same place.
 * @param {string} place
 * @returns {{ tell: () => void, listen: (changed: () => void) => () => void }}
 */
export function tabs(place) {
  const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(place) : null;
  return { tell: () => channel?.postMessage("changed"), listen: (changed) => heard(channel, changed) };
}

/**
 * Call when another tab changed the answers, and when this page is seen again after it was put away.
 * @param {BroadcastChannel | null} channel
 * @param {() => void} changed
 */
function heard(channel, changed) {
  const seen = () => document.visibilityState === "visible" && changed();
  channel?.addEventListener("message", changed);
  document.addEventListener("visibilitychange", seen);
  addEventListener("pageshow", seen);
  return () => {
    channel?.removeEventListener("message", changed);
    document.removeEventListener("visibilitychange", seen);
    removeEventListener("pageshow", seen);
  };
}
