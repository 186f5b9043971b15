// @ts-check
// The card about the answers of a page, or of the measurement in it: what is still empty, a file, load back, wipe.
/** @import { Measurement, Question } from "../types.js" */
/** @import { Session } from "../session.js" */
import { Refusal } from "../backends/refusal.js";
import { calibration, explained } from "../rules/certainty.js";
import { decoded } from "../rules/file.js";
import { names, progress } from "../rules/progress.js";
import { HandInRefusal, open, seal } from "../rules/seal.js";
import { finalAnswer, loadBack, wipe } from "../rules/store.js";
import { fill } from "../rules/text.js";
import { button, h, lines, part } from "./dom.js";
import { sureParts } from "./sure.js";
import { tracesIn } from "./warning.js";

export class AnswersCard {
  #sealed = ""; // the answers in the file that can be downloaded now

  /**
   * @param {HTMLElement} section
   * @param {Session} session
   * @param {{ shown: () => Question[], flush: () => Promise<void>, go: (item: string) => void,
   *   form: (item: string) => HTMLFormElement | undefined }} page
   */
  constructor(section, session, page) {
    this.section = section;
    this.session = session;
    this.page = page;
    const { lesson } = session;
    /** What a file says that it is of; of a measurement also its `cases`. */
    this.of = section.dataset.answers ? /** @type {Measurement} */ (lesson.measurement) : lesson;
    this.texts = "cases" in this.of ? this.of.texts : lesson.texts.answers;
    this.file = /** @type {HTMLInputElement} */ (section.querySelector('input[type="file"]'));
    this.#on("make", () => this.#make());
    this.#on("load", async () => this.file.click());
    this.#on("wipe", async () => this.#ask(0));
    this.file.addEventListener("change", () => this.#attempt(() => this.#load()));
    this.follow();
  }

  /** Show what is still empty, and that a file no longer holds what was answered. */
  follow() {
    if (this.#sealed && this.#sealed !== JSON.stringify(this.#given())) {
      this.#sealed = "";
      part(this.section, "made").replaceChildren(...lines([this.texts.stale]));
    }
    const { go } = this.page;
    const { lesson, answers } = this.session;
    const questions = this.#questions();
    const { items } = progress(questions, lesson.options, answers);
    const named = names(questions, this.texts.kinds);
    const name = Object.fromEntries(questions.map(({ id }, place) => [id, named[place]]));
    const link = (/** @type {string} */ id) => {
      const click = (/** @type {Event} */ event) => {
        event.preventDefault();
        go(id);
      };
      return h("li", {}, h("a", { href: `#kaart-${id}`, click }, name[id] ?? id));
    };
    const list = (/** @type {string} */ told, /** @type {Question[]} */ those) =>
      those.length > 0 ? [h("p", {}, told), h("ul", {}, ...those.map(({ id }) => link(id)))] : [];
    const empty = questions.filter(({ id }) => !items[id]);
    part(this.section, "missing").replaceChildren(
      ...(empty.length > 0 ? list(this.texts.missing, empty) : lines([this.texts.complete])),
    );
    const cases = questions.map(({ id }) => this.session.item(id));
    const found = calibration(explained(cases, answers), lesson.options.certainties);
    part(this.section, "sure").replaceChildren(...sureParts({ "": found }, link, this.texts));
    this.#traced(questions).then((those) => {
      part(this.section, "traces").replaceChildren(...list(this.texts.traces, those));
    });
  }

  /** The questions whose texts could tell who they are about. @param {Question[]} questions */
  async #traced(questions) {
    const { lesson, answers } = this.session;
    const those = questions.map(async (question) => {
      const [form, answer] = [this.page.form(question.id), finalAnswer(answers, question, lesson.options)];
      if (!form || !answer || !("text" in answer) || !answer.text) return [];
      return (await tracesIn(form, answer.text)).length > 0 ? [question] : [];
    });
    return (await Promise.all(those)).flat();
  }

  #questions() {
    const { of } = this;
    return this.page.shown().filter(({ id }) => !("cases" in of) || of.cases.includes(id));
  }

  /** What is handed in: every answer that fits its question, without what was answered earlier. */
  #given() {
    const { lesson, answers } = this.session;
    const given = this.#questions().flatMap((question) => {
      const answer = finalAnswer(answers, question, lesson.options);
      return answer ? [[question.id, answer]] : [];
    });
    return Object.fromEntries(given);
  }

  async #make() {
    const { session, texts, page } = this;
    const { name, release, asked } = this.of;
    await page.flush();
    await session.load();
    const answers = this.#given();
    const content = { assignment: name, release, ...(asked ? { asked } : {}), answers, made: session.now };
    const { text, receipt } = await seal(content, sha256);
    this.#sealed = JSON.stringify(answers);
    const file = `${name}-inlevering.json`;
    const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = h("a", { href: url, download: file, class: "button main" }, texts.download);
    part(this.section, "made").replaceChildren(
      h("p", { class: "heading" }, fill(texts.done, { file })),
      h("p", { class: "foot" }, link),
      h("p", {}, `${texts.receipt}: `, h("code", {}, receipt)),
      ...lines(texts.next),
      h("div", { class: "foot" }, h("p", { class: "hint" }, texts.copyHelp), copyButton(text, texts)),
      ...((await session.persists) ? [] : lines([texts.notKept])),
    );
    part(this.section, "make").textContent = texts.again;
    link.focus();
    this.section.dispatchEvent(new CustomEvent("wederkerig-made", { bubbles: true }));
  }

  async #load() {
    const { session, texts, of } = this;
    const [file] = this.file.files ?? [];
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    this.file.value = "";
    const { assignment, release, answers } = await open(decoded(bytes), sha256);
    if (assignment !== of.name) return this.#alarm(fill(texts.other, { name: assignment.slice(0, 60) }));
    const items = this.#questions().map((question) => question.id);
    await session.change((stored) => loadBack(stored, items, answers, session.now));
    const n = items.filter((item) => Object.hasOwn(answers, item)).length;
    this.#say(fill(release === of.release ? texts.loaded : texts.loadedEarlier, { n }));
  }

  async #wipe() {
    const items = this.#questions().map((question) => question.id);
    await this.session.change((stored) => wipe(stored, items));
    this.#say(this.texts.wiped);
  }

  /** @param {number} step which of the questions before wiping */
  #ask(step) {
    const { texts } = this;
    const place = part(this.section, "ask");
    const first = button(texts.wipe, () => this.#ask(0));
    const back = () => {
      place.replaceChildren(first);
      first.focus();
    };
    const last = step === texts.wipeAsk.length - 1;
    const agreed = () => {
      back();
      this.#attempt(() => this.#wipe());
    };
    const yes = button(texts.wipeYes[step], last ? agreed : () => this.#ask(step + 1));
    const no = button(texts.wipeNo, back);
    place.replaceChildren(h("p", { role: "alert" }, texts.wipeAsk[step]), no, yes);
    no.focus();
  }

  /** @param {string} name @param {() => Promise<void>} act */
  #on(name, act) {
    part(this.section, name).addEventListener("click", () => this.#attempt(act));
  }

  /** @param {() => Promise<void>} act */
  async #attempt(act) {
    this.#alarm("");
    this.#say("");
    part(this.section, "made").replaceChildren(); // what was made before is not what is made now
    this.#sealed = "";
    try {
      await act();
    } catch (error) {
      const { refusedFile } = this.texts;
      this.#alarm(error instanceof HandInRefusal ? refusedFile[error.reason] : this.session.why(error));
    }
  }

  /** @param {string} text */
  #say(text) {
    part(this.section, "status").textContent = text;
  }

  /** @param {string} text */
  #alarm(text) {
    part(this.section, "alarm").replaceChildren(...(text ? lines([text]) : []));
  }
}

/**
 * For where a browser swallows downloads, as those inside other apps do: the text of the file, to paste elsewhere.
 * @param {string} text
 * @param {import("../types.js").Texts} texts
 */
function copyButton(text, texts) {
  const copy = button(texts.copy, async () => {
    try {
      await navigator.clipboard.writeText(text);
      copy.textContent = texts.copied;
    } catch {
      const box = h("textarea", { readonly: true, rows: 4, "aria-label": texts.copyYourself });
      box.value = text;
      copy.replaceWith(h("p", {}, texts.copyYourself), box);
      box.select();
    }
  });
  return copy;
}

/** @param {string} text @returns {Promise<string>} */
async function sha256(text) {
  if (!isSecureContext) throw new Refusal("insecure"); // such a page has no crypto.subtle
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
