// @ts-check
// Brings an exploration to life: from pictures drawn beforehand, or a model that runs here.
import { ExplorationCard } from "../../explorations/js/explore.js";
import { gridSource } from "../../explorations/js/grid.js";
import { modelSource } from "../../explorations/js/model.js";

/**
 * @param {HTMLElement} card
 * @param {{folders: Record<string, string>, python: string | null, course: string | null, texts: Record<string, string>}} about
 */
export function startExploration(card, about) {
  const name = card.dataset.exploration ?? "";
  const { folders, python, course, texts } = about;
  if (card.dataset.source === "grid") {
    const source = gridSource(card, folders[name] ?? "", texts);
    new ExplorationCard(card, source, texts);
    const { connection } = /** @type {{ connection?: { saveData?: boolean } }} */ (navigator);
    if (!connection?.saveData) source.near(); // it came near: the first touch must find its pictures here
    return;
  }
  if (!python || !course) {
    const status = card.querySelector(".status");
    if (status) status.textContent = texts.none ?? "";
    card.querySelector("form")?.setAttribute("inert", "");
    return;
  }
  const here = (/** @type {string} */ path) => new URL(path, document.baseURI).href;
  const worker = new URL("./worker.js", import.meta.url).href;
  new ExplorationCard(
    card,
    modelSource(card, { worker, python: here(`${python}/`), course: here(course) }, texts),
    texts,
  );
}
