// @ts-check
// Brings "Mijn casusboek" to life: the lessons and the answers on this device, laid together. Nothing leaves it.
import { browser } from "../../cards/js/backends/browser.js";
import { casebook } from "../../cards/js/rules/casebook.js";
import { askedBy, bookParts } from "../../cards/js/views/casebook.js";
import { gathered, showOwn } from "../../cards/js/views/own.js";
import { withSentences } from "../../cards/js/views/sentences.js";
import { lessonOn } from "./pages.js";

/**
 * @param {HTMLElement} place
 * @param {{ pages: string[], definitions: { before: string, after: string }, texts: Record<string, string> }} about
 */
export async function startCasebook(place, { pages, definitions, texts }) {
  const [found, answers] = await Promise.all([
    Promise.all(pages.map(lessonOn)),
    browser(new URL("./", location.href).pathname)
      .read()
      .catch(() => null),
  ]);
  if (!answers || found.includes(null)) {
    place.textContent = (answers ? texts.missing : texts.unread) ?? "";
    return;
  }
  const lessons = found.flatMap((one) => (one ? [chapter(one)] : []));
  const book = casebook(lessons, answers, definitions, gathered(document));
  showOwn(document, answers);
  const own = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".own")]);
  const filled = own.filter((part) => part.querySelector("[data-said]"));
  for (const part of filled) part.hidden = false;
  place.replaceChildren(...bookParts(book, texts, filled));
}

/** @param {NonNullable<Awaited<ReturnType<typeof lessonOn>>>} found */
function chapter({ lesson, markup }) {
  const cards = Object.entries(lesson.items).flatMap(([id, item]) => {
    const form = /** @type {HTMLFormElement | null} */ (markup(id));
    if (!form) return []; // of another lesson, and only compared there
    return [{ question: withSentences(item, form).question, options: lesson.options, ...askedBy(form) }];
  });
  return { title: `${lesson.page.label}: ${lesson.page.title}`, cards };
}
