// @ts-check
// The start page: go on where you were, and what is done per lesson.

import { doneBy } from "./done.js";
import { lastPlace } from "./place.js";

/** Show a way to go on, and how far each lesson is. */
export function startPage() {
  const place = lastPlace();
  const [begin, further] = /** @type {HTMLAnchorElement[]} */ (
    ["begin", "verder"].map((id) => document.getElementById(id))
  );
  if (place && begin && further) {
    further.href = place.section ? `${place.file}#${place.section}` : place.file;
    further.textContent = (further.dataset.text ?? "").replace("{name}", place.name);
    further.hidden = false;
    begin.hidden = true;
  }
  for (const item of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-page]"))) showDone(item);
}

/** @param {HTMLElement} item */
function showDone(item) {
  const done = doneBy(item.dataset.page ?? "");
  const own = /** @type {HTMLElement | null} */ (item.querySelector(".own"));
  const bar = own?.querySelector("progress");
  const words = own?.querySelector("span");
  if (!done || !own || !bar || !words) return;
  bar.value = done;
  words.textContent = (own.dataset.text ?? "").replace("{n}", String(done)).replace("{total}", String(bar.max));
  own.hidden = false;
}
