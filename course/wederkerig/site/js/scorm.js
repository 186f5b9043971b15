// @ts-check
// The script of a page inside a SCORM package: answers travel with the LMS, which hears how far the student is.
// Backend for cards: see `Backend` in cards/js/types.d.ts.
/** @import { Answers, Backend } from "../../cards/js/types.js" */
import { findApi, Lms } from "./lms.js";
import { score } from "./score.js";
import { MOST, newest, packed, unpacked } from "./suspend.js";

/**
 * Answers that this browser keeps and the LMS too; whichever is newer counts.
 * @param {Backend} browser
 * @param {Lms} lms
 * @param {(length: number) => void} full told when the LMS cannot take them all
 * @returns {Backend}
 */
export function withLms(browser, lms, full) {
  /** @type {Promise<Answers> | null} */
  let brought = null;
  const bring = () => {
    brought ??= unpacked(lms.read()).then((kept) => browser.change((stored) => newest(stored, kept)));
    return brought;
  };
  const send = async (/** @type {Answers} */ answers) => {
    const text = await packed(bare(answers));
    if (text.length > MOST || !lms.write(text)) full(text.length);
  };
  return {
    ...browser,
    read: async () => {
      await bring();
      return browser.read();
    },
    change: async (rule) => {
      await bring();
      const answers = await browser.change(rule);
      await send(answers);
      return answers;
    },
  };
}

/**
 * The answers without their earlier versions, which stay on the device.
 * @param {Answers} answers
 * @returns {Answers}
 */
function bare(answers) {
  return Object.fromEntries(
    Object.entries(answers).map(([item, entry]) => {
      const { earlier: _, ...rest } = /** @type {Record<string, unknown>} */ (entry ?? {});
      return [item, rest];
    }),
  );
}

/** The LMS that opened this page, if one did. */
export function openedBy() {
  const found = findApi(window);
  if (!found) return null;
  const lms = new Lms(found);
  addEventListener("pagehide", () => lms.leave());
  addEventListener("beforeunload", () => lms.leave());
  return lms;
}

/**
 * The backend of a page in a package, which tells the LMS how far the student is.
 * @param {Backend} browser
 * @param {import("../../cards/js/types.js").Lesson} lesson
 * @param {HTMLElement} main
 * @returns {Backend}
 */
export function inLms(browser, lesson, main) {
  const lms = openedBy();
  const notice = document.getElementById("melding");
  const loud = (/** @type {string} */ text) => {
    if (!notice) return;
    notice.textContent = text;
    notice.hidden = false;
  };
  const { texts } = /** @type {any} */ (lesson).scorm;
  if (!lms?.begun) {
    loud(texts.none);
    return browser;
  }
  let handedIn = false;
  const backend = withLms(browser, lms, () => loud(texts.full));
  const tell = async (/** @type {{ done: number, total: number }} */ { done, total }) => {
    const graded = lesson.kind === "assignment";
    const answers = await browser.read();
    lms.tell({ completed: graded ? handedIn : done === total, score: graded ? null : score(lesson, answers) });
  };
  main.addEventListener("wederkerig-progress", (event) => tell(/** @type {CustomEvent} */ (event).detail));
  main.addEventListener("wederkerig-made", () => {
    handedIn = true;
    tell({ done: 1, total: 1 });
  });
  return backend;
}
