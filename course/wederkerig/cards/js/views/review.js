// @ts-check
// "Drie van eerder": cards of earlier lessons come back, one at a time. What was answered then stays as it was.
/** @import { Earlier, Lesson, Texts } from "../types.js" */
/** @import { Session } from "../session.js" */
import { ankiText, backOf } from "../rules/anki.js";
import { answered } from "../rules/answered.js";
import { explain } from "../rules/explain.js";
import { chosen, isRight, own, turned } from "../rules/review.js";
import { fill } from "../rules/text.js";
import { button, h, lines, part } from "./dom.js";
import { draw } from "./drawing.js";
import { explanationParts } from "./explanation.js";
import { controls, read } from "./forms.js";
import { countSentences, oneTooMany, withSentences } from "./sentences.js";

const FILE = "kaarten-voor-anki.txt";
const FRONT = ".case > p, .running, .stem, legend > span, .asked > span, .menu > span, .choices label > span";

/** @typedef {Earlier & { form: HTMLFormElement }} Card a card of an earlier lesson, and its markup */

/**
 * The cards of earlier lessons that can come back: those with a key and with markup.
 * @param {Pick<Lesson, "items" | "options">} lesson
 * @param {(item: string) => Element | null} markup
 * @returns {Card[]}
 */
export function earlierCards({ items, options }, markup) {
  return Object.entries(items).flatMap(([id, item]) => {
    const found = markup(id);
    if (!item.key || !found) return [];
    const form = /** @type {HTMLFormElement} */ (document.importNode(found, true));
    const { question } = withSentences(item, form);
    return [{ question, key: item.key, options, form }];
  });
}

export class ReviewCard {
  #right = 0;

  /**
   * @param {HTMLElement} section
   * @param {Session} session
   * @param {Card[]} cards of earlier lessons
   * @param {Texts} texts
   */
  constructor(section, session, cards, texts) {
    this.section = section;
    this.session = session;
    this.texts = texts;
    const mine = own(cards, session.answers);
    if (mine.length === 0) return; // the page says already what will stand here
    this.turns = chosen(mine, session.answers, session.now);
    const n = this.turns.length;
    const begin = button(texts.begin, () => this.#show(0), { class: "main" });
    const parts = [...lines([fill(texts.intro, { n })]), h("p", { class: "foot" }, begin)];
    this.#put(...(n > 0 ? parts : lines([texts.later])));
    part(section, "take").replaceChildren(this.#anki(mine));
  }

  /** @param {number} place of the card among those whose turn it is */
  #show(place) {
    const card = this.turns?.[place];
    if (!card) return this.#end();
    const { form, section, texts, session } = { ...this, form: card.form };
    draw(form, session.device);
    form.removeAttribute("data-card"); // it is none of this page: nothing of it is counted or kept here
    form.removeAttribute("class");
    section.dataset.kind = form.dataset.kind ?? "";
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", ({ target }) => {
      if (!oneTooMany(form, target, session.lesson.texts.card)) countSentences(form, session.lesson.texts.card);
    });
    countSentences(form, session.lesson.texts.card);
    const look = /** @type {HTMLButtonElement} */ (form.querySelector('[data-do="explain"]'));
    look.disabled = false;
    look.addEventListener("click", () => this.#explain(card, look, place));
    const n = this.turns?.length;
    const title = h("p", { class: "heading", tabindex: -1 }, fill(texts.turn, { place: place + 1, n }));
    this.#put(title, form);
    title.focus();
  }

  /** @param {Card} card @param {HTMLButtonElement} look @param {number} place */
  async #explain(card, look, place) {
    const { session, texts } = this;
    const said = session.lesson.texts.card;
    const { form, question, options, key } = card;
    const answer = read(form);
    const why = part(form, "why");
    if (!answered(question, answer)) return why.replaceChildren(h("p", {}, said.explainFirst));
    const right = isRight(card, answer);
    if (right) this.#right += 1;
    for (const control of controls(form)) control.disabled = true; // the turn is over
    const next = button(place + 1 < (this.turns?.length ?? 0) ? texts.next : texts.close, () => this.#show(place + 1));
    look.replaceWith(next);
    next.classList.add("main");
    next.focus();
    why.replaceChildren(...explanationParts(explain(question, options, answer, key), said));
    try {
      await session.change((stored) => turned(stored, question.id, right, session.now));
    } catch (error) {
      part(form, "alarm").replaceChildren(h("p", {}, `${said.notSaved} ${session.why(error)}`));
    }
  }

  #end() {
    const { texts } = this;
    delete this.section.dataset.kind;
    const done = h("p", { tabindex: -1 }, fill(texts.done, { right: this.#right, n: this.turns?.length }));
    this.#put(done);
    done.focus();
  }

  /** @param {Card[]} cards */
  #anki(cards) {
    const { texts } = this;
    const make = button(texts.make, () => {
      const sides = cards.map((card) => ({ front: frontOf(card.form), back: backOf(card) }));
      const url = URL.createObjectURL(new Blob([ankiText(sides)], { type: "text/plain" }));
      const link = h(
        "a",
        { href: url, download: FILE, class: "button main" },
        fill(texts.download, { n: cards.length }),
      );
      make.replaceWith(link);
      link.focus();
    });
    return h("details", {}, h("summary", {}, texts.anki), h("p", {}, texts.ankiHelp), h("p", { class: "foot" }, make));
  }

  /** @param {...HTMLElement} parts */
  #put(...parts) {
    part(this.section, "turns").replaceChildren(...parts);
  }
}

/** What stands on the front of a card: all that is asked, and what can be chosen. @param {HTMLFormElement} form */
function frontOf(form) {
  const menu = [...(form.querySelector("select")?.options ?? [])].filter(({ value }) => value !== "");
  return [...form.querySelectorAll(FRONT), ...menu].map((one) => one.textContent ?? "");
}
