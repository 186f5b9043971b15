// @ts-check
// Answers as the text that an LMS keeps (suspend_data): compact, and never longer than what every LMS takes.
/** @import { Answers } from "../../cards/js/types.js" */

export const MOST = 3800; // characters; SCORM 1.2 says 4,096, but near that Blackboard loses a score without a word

/**
 * The answers as text; what is longer than `MOST` an LMS may cut off.
 * @param {Answers} answers
 * @returns {Promise<string>}
 */
export async function packed(answers) {
  const bytes = new TextEncoder().encode(JSON.stringify(answers));
  const small = await through(bytes, new CompressionStream("deflate-raw"));
  return btoa(String.fromCharCode(...small));
}

/**
 * The answers in such a text; none when there is none, or it is not ours.
 * @param {string} text
 * @returns {Promise<Answers>}
 */
export async function unpacked(text) {
  try {
    const small = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const bytes = await through(small, new DecompressionStream("deflate-raw"));
    const answers = JSON.parse(new TextDecoder().decode(bytes));
    return answers !== null && typeof answers === "object" && !Array.isArray(answers) ? answers : {};
  } catch {
    return {};
  }
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {CompressionStream | DecompressionStream} stream */
async function through(bytes, stream) {
  const done = new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer();
  return new Uint8Array(await done);
}

/**
 * Of two sets of answers, per item the one that was saved last: what an LMS kept, and what this browser did.
 * @param {Answers} one
 * @param {Answers} other
 * @returns {Answers}
 */
export function newest(one, other) {
  /** @type {Record<string, unknown>} */
  const merged = { ...one };
  for (const [item, entry] of Object.entries(other)) {
    if (savedAt(entry) > savedAt(merged[item])) merged[item] = entry;
    else merged[item] ??= entry;
  }
  return merged;
}

/** @param {unknown} entry */
function savedAt(entry) {
  const { saved } = /** @type {{ saved?: string }} */ (entry ?? {});
  return typeof saved === "string" ? saved : "";
}
