// @ts-check
// The cards of a page: where their answers are kept, and what the page itself shows of them.
/** @import { Backend, Lesson } from "../../cards/js/types.js" */
import { browser } from "../../cards/js/backends/browser.js";
import { mount } from "../../cards/js/mount.js";
import { ENOUGH } from "../../cards/js/rules/certainty.js";
import { answeredElsewhere } from "../../cards/js/rules/store.js";
import { remember } from "./done.js";

/**
 * @typedef {{ done: number, total: number, items: Record<string, boolean> }} Progress
 */

/**
 * Bring the cards to life and keep the bar and the contents of the page up to date.
 * @param {Lesson} lesson
 */
export async function startCards(lesson) {
  const main = document.querySelector("main");
  if (!main) return;
  const place = new URL("./", location.href).pathname;
  const scorm = document.documentElement.dataset.scorm === undefined ? null : await import(addressOf("scorm.js"));
  /** @type {Backend} */
  const backend = scorm ? scorm.inLms(browser(place), lesson, main) : browser(place);
  main.addEventListener("wederkerig-progress", (event) => {
    const { detail } = /** @type {CustomEvent<Progress>} */ (event);
    showProgress(detail);
    remember(lesson.name, detail.done);
  });
  const page = await mount(main, { backend, lesson });
  document.documentElement.dataset.live = "";
  const { session } = page;
  const { review, items } = session.lesson;
  if (review && answeredElsewhere(session.answers, items)) {
    whenNear(all("[data-review]"), "review.js", (script, section) => script.startReview(section, session, review));
  }
  whenNear(all("[data-growth]"), "growth.js", (script) => script.startGrowth(page));
  const cases = all('[data-kind="classify"] [data-do="explain"]').slice(ENOUGH - 1); // before these no set is over
  whenNear(cases, "sets.js", (script) => script.startSets(page));
}

/** @param {string} selector @returns {Element[]} */
function all(selector) {
  return [...document.querySelectorAll(selector)];
}

/**
 * What few pages have and stands low in them has a script of its own, fetched when one of its places comes near.
 * @param {Element[]} places
 * @param {string} file
 * @param {(script: any, place: Element) => void} start
 */
export function whenNear(places, file, start) {
  const come = async (/** @type {IntersectionObserverEntry[]} */ seen) => {
    const found = seen.find(({ isIntersecting }) => isIntersecting);
    if (!found) return;
    near.disconnect();
    start(await import(addressOf(file)), found.target);
  };
  const near = new IntersectionObserver(come, { rootMargin: "600px" });
  for (const place of places) near.observe(place);
}

/** @param {string} file beside this script */
export function addressOf(file) {
  return new URL(`./${file}`, import.meta.url).href;
}

/** @param {Progress} progress */
function showProgress({ done, total, items }) {
  const count = /** @type {HTMLElement | null} */ (document.querySelector("[data-progress]"));
  const bar = /** @type {HTMLProgressElement | null} */ (document.querySelector("progress.track"));
  if (count && bar) {
    count.textContent = (count.dataset.progress ?? "").replace("{n}", String(done)).replace("{total}", String(total));
    bar.value = done;
    for (const element of [count, bar]) element.hidden = false;
  }
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-section]"))) {
    const section = document.getElementById(link.dataset.section ?? "")?.closest("section");
    const cards = /** @type {HTMLElement[]} */ ([...(section?.querySelectorAll("[data-card]") ?? [])]);
    link.classList.toggle("done", cards.length > 0 && cards.every((card) => items[card.dataset.card ?? ""]));
  }
}
