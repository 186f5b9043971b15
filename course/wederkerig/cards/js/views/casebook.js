// @ts-check
// "Mijn casusboek" as elements: it is made for paper, so what is asked and answered stands open.
/** @import { Texts } from "../types.js" */
/** @import { Told } from "../rules/casebook.js" */
import { button, h, lines } from "./dom.js";

const ASKED = ".stem, .asked > span, fieldset:not(.case) > legend > span";

/**
 * What of the markup of a card stands in the book.
 * @param {Element | null} form
 * @returns {{ asked: string[], story: string[] }}
 */
export function askedBy(form) {
  const said = (/** @type {string} */ selector) =>
    [...(form?.querySelectorAll(selector) ?? [])].map((one) => one.textContent?.trim() ?? "").filter(Boolean);
  const asked = said(ASKED);
  return { asked: asked.length > 0 ? asked : said(".kicker"), story: said(".case > p, .running") };
}

/**
 * The book.
 * @param {ReturnType<typeof import("../rules/casebook.js").casebook>} book
 * @param {Texts} texts
 * @param {HTMLElement[]} gathered what stands together apart from its lesson, such as the field log
 * @returns {HTMLElement[]}
 */
export function bookParts({ before, after, chapters }, texts, gathered) {
  if (!before && !after && chapters.length + gathered.length === 0) return lines([texts.empty]);
  const definition = (/** @type {string} */ title, /** @type {string[] | null} */ said) =>
    h("div", {}, h("h3", {}, title), ...lines(said ?? [texts.none]));
  return [
    h(
      "p",
      { class: "go" },
      button(texts.print, () => print(), { class: "button" }),
    ),
    h("section", {}, h("h2", {}, texts.definition), definition(texts.before, before), definition(texts.after, after)),
    ...gathered,
    ...chapters.map(({ title, told }) => h("section", {}, h("h2", {}, title), ...told.map((one) => entry(one, texts)))),
  ];
}

/** @param {Told} told @param {Texts} texts */
function entry({ asked, story, said, open }, texts) {
  const tale = story.length > 0 ? h("details", {}, h("summary", {}, texts.story), ...lines(story)) : null;
  const title = h("p", { class: "question" }, asked.join(" "));
  return h("div", { class: open ? "told open" : "told" }, title, tale, h("blockquote", {}, ...lines(said)));
}
