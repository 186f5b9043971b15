// @ts-check
// Brings "Drie van eerder" to life on a page: the pages of earlier lessons have the cards.
/** @import { Session } from "../../cards/js/session.js" */
import { earlierCards, ReviewCard } from "../../cards/js/views/review.js";
import { lessonOn } from "./pages.js";

/**
 * @param {HTMLElement} section
 * @param {Session} session
 * @param {{ pages: string[], texts: Record<string, string> }} about
 */
export async function startReview(section, session, { pages, texts }) {
  const found = await Promise.all(pages.map(lessonOn));
  const cards = found.flatMap((one) => (one ? earlierCards(one.lesson, one.markup) : []));
  return new ReviewCard(section, session, cards, texts);
}
