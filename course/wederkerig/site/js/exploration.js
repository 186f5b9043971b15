// @ts-check
// Brings an exploration to life, from pictures that were drawn beforehand.
import { ExplorationCard } from "../../explorations/js/explore.js";
import { gridSource } from "../../explorations/js/grid.js";

/**
 * @param {HTMLElement} card
 * @param {{folders: Record<string, string>, texts: Record<string, string>}} about
 */
export function startExploration(card, { folders, texts }) {
  const { connection } = /** @type {{ connection?: { saveData?: boolean } }} */ (navigator);
  const folder = folders[card.dataset.exploration ?? ""] ?? "";
  const source = gridSource(card, folder, texts, connection?.saveData);
  const { width } = new ExplorationCard(card, source, texts);
  source.near(width); // it came near: the first touch must find its pictures here
}
