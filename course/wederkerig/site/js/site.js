// @ts-check
// The script of every page: brings the cards to life, shows how far the reader is, and keeps the site on the device.
/** @import { Lesson } from "../../cards/js/types.js" */
import { readAloud } from "./aloud.js";
import { startCards } from "./cards.js";
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
  const { startCasebook } = await import(new URL("./casebook.js", import.meta.url).href);
  startCasebook(document.querySelector(".casebook"), JSON.parse(book.textContent ?? "{}"));
}
if (document.documentElement.dataset.scorm === undefined) keepOffline(); // a package has no service worker

/** Explorations have a script of their own, fetched when one comes near. */
function startExplorations() {
  const cards = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-exploration]")]);
  if (cards.length === 0) return;
  const near = new IntersectionObserver(
    async (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        const { startExploration } = await import(new URL("./exploration.js", import.meta.url).href);
        startExploration(target, lesson.explorations);
      }
    },
    { rootMargin: "600px" },
  );
  for (const card of cards) near.observe(card);
}
