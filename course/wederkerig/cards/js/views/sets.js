// @ts-check
// What stands after a set of cases, once its last case was explained: how sure the student was, and how often rightly.
/** @import { Lesson } from "../types.js" */
/** @import { Session } from "../session.js" */
import { afterSet, explained, sets } from "../rules/certainty.js";
import { names } from "../rules/progress.js";
import { fill } from "../rules/text.js";
import { h } from "./dom.js";
import { controls } from "./forms.js";
import { sureParts } from "./sure.js";

/** @typedef {{ id: string, form: HTMLFormElement, name: string, section: Element | null }} Case */

/**
 * The sets of cases in a page, each case by the name that it has in the card about all answers.
 * @param {Element} root
 * @param {Lesson} lesson
 * @returns {Case[][]}
 */
export function setsOn(root, { items, texts }) {
  const forms = /** @type {HTMLFormElement[]} */ ([...root.querySelectorAll("form[data-card]")]);
  const asked = forms.flatMap((form) => items[form.dataset.card ?? ""]?.question ?? []);
  const named = names(asked, texts.answers.kinds);
  const cases = asked.flatMap(({ id, kind }, place) => {
    const form = forms.find((one) => one.dataset.card === id);
    if (kind !== "classify" || !form?.querySelector('[data-do="explain"]')) return []; // a measurement explains nothing
    return [{ id, form, name: named[place] ?? "", section: form.closest("section") }];
  });
  return sets(cases);
}

export class LookBack {
  #told = "null";
  #place = h("div", { role: "status" }); // there before anything is said, so that it is read aloud

  /**
   * @param {Case[]} cases of one set
   * @param {Session} session
   */
  constructor(cases, session) {
    this.cases = cases;
    this.session = session;
    cases.at(-1)?.form.after(this.#place);
  }

  /** Say what there is to say now, when that changed. */
  follow() {
    const { lesson, answers } = this.session;
    const items = this.cases.map(({ id }) => this.session.item(id));
    const found = afterSet(items, answers, lesson.options.certainties);
    const told = JSON.stringify(found);
    if (told === this.#told) return;
    this.#told = told;
    const texts = lesson.texts.answers;
    const name = fill(texts.lookBack, { n: explained(items, answers).length });
    const parts = sureParts({ [name]: found }, (id) => this.#link(id), texts);
    const card = h("div", { class: "card" }, h("div", { "data-part": "sure" }, ...parts));
    this.#place.replaceChildren(...(found ? [card] : []));
  }

  /** @param {string} id of a case of this set */
  #link(id) {
    const one = this.cases.find((each) => each.id === id);
    const click = (/** @type {Event} */ event) => {
      event.preventDefault();
      one?.form.scrollIntoView({ block: "start" });
      if (one) controls(one.form)[0]?.focus({ preventScroll: true });
    };
    return h("li", {}, h("a", { href: `#kaart-${id}`, click }, one?.name));
  }
}
