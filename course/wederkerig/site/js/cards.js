// @ts-check
// The cards of a page: where their answers are kept, and what the page itself shows of them.
/** @import { Session } from "../../cards/js/session.js" */
/** @import { Backend, Lesson } from "../../cards/js/types.js" */
import { browser } from "../../cards/js/backends/browser.js";
import { mount } from "../../cards/js/mount.js";
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
  startReview(page.session);
}

/**
 * Cards of earlier lessons have a script of their own, fetched when their place comes near and there are answers to any.
 * @param {Session} session
 */
function startReview(session) {
  const section = /** @type {HTMLElement | null} */ (document.querySelector("[data-review]"));
  const { review, items } = session.lesson;
  if (!section || !review || !answeredElsewhere(session.answers, items)) return;
  const come = async (/** @type {IntersectionObserverEntry[]} */ seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    const script = await import(addressOf("review.js"));
    script.startReview(section, session, review);
  };
  const near = new IntersectionObserver(come, { rootMargin: "600px" });
  near.observe(section);
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
