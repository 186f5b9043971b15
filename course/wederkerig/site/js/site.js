// @ts-check
// The script of every page: brings the cards to life, shows how far the reader is, and keeps the site on the device.
/** @import { Lesson } from "../../cards/js/types.js" */
import { readAloud } from "./aloud.js";
import { addressOf, startCards, whenNear } from "./cards.js";
import { keepOffline } from "./keep.js";
import { followReader } from "./place.js";
import { startPage } from "./start.js";
import { layOut } from "./whole.js";

const data = document.getElementById("lesson");
const lesson = data ? JSON.parse(data.textContent ?? "{}") : null;

if (lesson) {
  startCards(lesson).finally(() => layOut());
  followReader(`${lesson.page.label}: ${lesson.page.title}`);
  const aloud = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-aloud]"));
  if (aloud) readAloud(aloud, lesson.page);
  startExplorations();
}
if (document.body.classList.contains("start")) startPage();
const book = document.getElementById("casebook");
if (book) {
  const { startCasebook } = await import(addressOf("casebook.js"));
  startCasebook(document.querySelector(".casebook"), JSON.parse(book.textContent ?? "{}"));
}
if (document.documentElement.dataset.scorm === undefined) keepOffline(); // a package has no service worker

function startExplorations() {
  for (const card of document.querySelectorAll("[data-exploration]")) {
    whenNear([card], "exploration.js", (script) => script.startExploration(card, lesson.explorations));
  }
}
