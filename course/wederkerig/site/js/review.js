// @ts-check
// Brings "Drie van eerder" to life on a page: the pages of earlier lessons, which the device keeps, have the cards.
/** @import { Session } from "../../cards/js/session.js" */
import { earlierCards, ReviewCard } from "../../cards/js/views/review.js";

/**
 * @param {HTMLElement} section
 * @param {Session} session
 * @param {{ pages: string[], texts: Record<string, string> }} about
 */
export async function startReview(section, session, { pages, texts }) {
  const found = await Promise.all(pages.map((page) => cardsOf(page).catch(() => [])));
  return new ReviewCard(section, session, found.flat(), texts);
}

/** @param {string} page */
async function cardsOf(page) {
  const reply = await fetch(page);
  if (!reply.ok) return [];
  const there = new DOMParser().parseFromString(await reply.text(), "text/html");
  const lesson = JSON.parse(there.getElementById("lesson")?.textContent ?? "null");
  return lesson ? earlierCards(lesson, (item) => there.querySelector(`form[data-card="${item}"]`)) : [];
}
