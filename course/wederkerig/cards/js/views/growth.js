// @ts-check
// The card "Toen en nu": two measurements beside each other, once the second is complete.
/** @import { ClassifyKey, Texts } from "../types.js" */
/** @import { Measured } from "../rules/growth.js" */
/** @import { Session } from "../session.js" */
/** @import { Child } from "./dom.js" */
import { calibration } from "../rules/certainty.js";
import { judged, measured, story, tally, unanswered } from "../rules/growth.js";
import { finalAnswer } from "../rules/store.js";
import { fill, paragraphs } from "../rules/text.js";
import { h, lines, part, table } from "./dom.js";
import { explainedOption } from "./explanation.js";
import { sureParts } from "./sure.js";

export class GrowthCard {
  /**
   * @param {HTMLElement} section
   * @param {Session} session
   */
  constructor(section, session) {
    this.section = section;
    this.session = session;
    this.texts = { ...session.lesson.texts.card, ...session.lesson.texts.growth };
    const look = /** @type {HTMLButtonElement} */ (part(section, "look"));
    look.addEventListener("click", () => this.#look());
    look.disabled = false;
  }

  /** What was shown is of the answers of then. */
  follow() {
    part(this.section, "shown").replaceChildren();
  }

  #look() {
    const { texts } = this;
    const { growth, options } = this.session.lesson;
    if (!growth) return;
    const [before, after] = [this.#cases(growth.before), this.#cases(growth.after)];
    const open = unanswered(after);
    part(this.section, "alarm").replaceChildren(...(open ? lines([fill(texts.more, { n: open })]) : []));
    const [then, now] = [tally(before, options), tally(after, options)];
    const rows = options.labels.map(({ text }, place) => ({ name: text, pairs: [then[place], now[place]] }));
    const sums = [then, now].map((pairs) => pairs.reduce(([right, total], [r, t]) => [right + r, total + t], [0, 0]));
    const definition = finalAnswer(this.session.answers, this.session.item(growth.definition).question, options);
    const written = definition && "text" in definition && definition.text ? paragraphs(definition.text) : [texts.none];
    const stories = (/** @type {Measured[]} */ cases) =>
      cases.map((one, place) => storyPart(story(one, options), place + 1, texts));
    const parts = [
      table(
        [texts.head, texts.before, texts.after],
        [...rows, { name: texts.sum, pairs: sums }].map(({ name, pairs }) => ({
          name,
          cells: pairs.map((pair) => score(pair ?? [0, 0], texts)),
        })),
      ),
      ...this.#sure({ [`${texts.before}.`]: before, [`${texts.after}.`]: after }),
      h("p", { class: "heading" }, texts.definition),
      ...lines(written),
      h(
        "details",
        {},
        h("summary", {}, texts.cases),
        h("p", { class: "heading" }, texts.before),
        ...stories(before),
        h("p", { class: "heading" }, texts.after),
        ...stories(after),
      ),
    ];
    part(this.section, "shown").replaceChildren(...(open ? [] : parts));
    part(this.section, "look").textContent = open ? texts.button : texts.again;
  }

  /** How often the student was sure in each measurement. @param {Record<string, Measured[]>} measurements */
  #sure(measurements) {
    const { options, texts } = this.session.lesson;
    const found = Object.entries(measurements).map(([name, cases]) => [
      name,
      calibration(judged(cases), options.certainties),
    ]);
    const title = (/** @type {Measured} */ one, /** @type {number} */ place) =>
      storyTitle(story(one, options), place + 1);
    const titles = Object.values(measurements).flatMap((cases) =>
      cases.map((one, place) => ({ id: one.question.id, text: title(one, place) })),
    );
    const item = (/** @type {string} */ id) => h("li", {}, titles.find((one) => one.id === id)?.text);
    return sureParts(Object.fromEntries(found), item, texts.answers);
  }

  /** @param {string[]} ids */
  #cases(ids) {
    const { lesson, answers } = this.session;
    const cases = ids.flatMap((id) => {
      const { question, key } = this.session.item(id);
      return question.kind === "classify" ? [{ question, key: /** @type {ClassifyKey} */ (key) }] : [];
    });
    return measured(cases, lesson.options, answers);
  }
}

/**
 * "right of total", and a bar for who sees it.
 * @param {number[]} pair
 * @param {Texts} texts
 * @returns {Child[]}
 */
function score([right = 0, total = 0], texts) {
  if (total === 0) return [texts.empty];
  return [fill(texts.of, { right, total }), h("meter", { value: right, max: total, "aria-hidden": "true" })];
}

/** @param {ReturnType<typeof story>} told @param {number} number */
function storyTitle({ case: text, right }, number) {
  return `${number}. ${right ? "✓" : "✗"} ${text.slice(0, 70).replace(/\s+\S*$/, "")}…`;
}

/** @param {ReturnType<typeof story>} told @param {number} number @param {Texts} texts */
function storyPart(told, number, texts) {
  const { case: text, stem, options } = told;
  return h(
    "details",
    {},
    h("summary", {}, storyTitle(told, number)),
    ...lines(paragraphs(text)),
    stem ? h("p", { class: "heading" }, stem) : null,
    ...options.map((option, place) => explainedOption(option, place === 0, texts)),
  );
}
