// @ts-check
// The script of a page inside a SCORM package: answers travel with the LMS, which hears how far the student is.
/** @import { Backend, Lesson } from "../../cards/js/types.js" */
import { findApi, Lms } from "./lms.js";
import { LmsBackend } from "./lms_backend.js";
import { score } from "./score.js";

/**
 * The backend of a page in a package, which tells the LMS how far the student is.
 * @param {Backend} browser
 * @param {Lesson} lesson
 * @param {HTMLElement} main
 * @returns {Backend}
 */
export function inLms(browser, lesson, main) {
  const { texts } = /** @type {any} */ (lesson).scorm;
  const found = findApi(window);
  const lms = found && new Lms(found);
  openElsewhere();
  if (!lms?.begun) {
    say(texts.none);
    return browser;
  }
  addEventListener("beforeunload", () => lms.pause());
  addEventListener("pagehide", () => lms.leave());
  const backend = new LmsBackend(browser, lms, Object.keys(lesson.items), (problem) => say(texts[problem] ?? ""));
  const graded = lesson.kind === "assignment";
  main.addEventListener("wederkerig-progress", async (event) => {
    const { done, total, items } = /** @type {CustomEvent} */ (event).detail;
    const scored = !graded && done > 0; // who only opens a lesson did not score nothing
    const right = scored ? score(lesson, await backend.read(), Object.keys(items)) : null;
    lms.tell({ completed: !graded && done === total, score: right });
  });
  if (graded) main.addEventListener("wederkerig-made", () => lms.tell({ completed: true, score: null }));
  return backend;
}

/** Another page of the package opens in a tab of its own: leaving this one would end the session with the LMS. */
function openElsewhere() {
  for (const link of document.links) if (link.pathname !== location.pathname) link.target = "_blank";
}

/** @param {string} text */
function say(text) {
  const notice = document.getElementById("melding");
  if (!notice) return;
  notice.textContent = text;
  notice.hidden = text === "";
}
