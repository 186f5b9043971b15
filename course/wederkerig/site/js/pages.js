// @ts-check
// Other pages of the site as a source: what their cards ask and know. The device keeps them already.
/** @import { Lesson } from "../../cards/js/types.js" */

/**
 * A lesson of another page, and the markup of its cards; null when it cannot be had.
 * @param {string} page
 * @returns {Promise<{ lesson: Lesson & { page: { label: string, title: string } }, markup: (item: string) => Element | null } | null>}
 */
export async function lessonOn(page) {
  const reply = await fetch(page).catch(() => null);
  if (!reply?.ok) return null;
  const there = new DOMParser().parseFromString(await reply.text(), "text/html");
  const lesson = JSON.parse(there.getElementById("lesson")?.textContent ?? "null");
  return lesson && { lesson, markup: (item) => there.querySelector(`form[data-card="${item}"]`) };
}
