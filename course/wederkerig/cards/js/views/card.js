// @ts-check
// The card of one item: the form that stands in the page comes to life. What is chosen is saved at once.
/** @import { Answer, Version } from "../types.js" */
/** @import { Session } from "../session.js" */
import { answered, fits } from "../rules/answered.js";
import { explain } from "../rules/explain.js";
import { earlierOf, entryOf, explained, put, same, takeBack } from "../rules/store.js";
import { clock, countWords, fill } from "../rules/text.js";
import { button, h, part } from "./dom.js";
import { earlierParts } from "./earlier.js";
import { explanationParts } from "./explanation.js";
import { controls, read, touched, write } from "./forms.js";
import { countSentences, oneTooMany, withSentences } from "./sentences.js";
import { tracesIn, traceWarning } from "./warning.js";

const SLOW_MS = 1000; // how long a save may take before we say that it is under way
const PAUSE_MS = 400; // pause in typing after which an open answer is saved
const LONGEST_MS = 3000; // how long typing may go on without a save

export class Card {
  /** @type {Version | undefined} what stood on the card when it was last saved or shown */
  #seen;
  #begun = false; // what was stored is read, and shown
  #changed = false; // something stands in the form that no save has taken up yet
  #saving = false;
  #failed = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #typing;
  #typingSince = 0;
  #told = "[[],null]"; // what is shown of earlier versions: none

  /**
   * Bring a form to life. What the student changed in it before wins over what is stored, and is saved.
   * @param {HTMLFormElement} form
   * @param {Session} session
   */
  constructor(form, session) {
    this.form = form;
    this.session = session;
    this.texts = session.lesson.texts.card;
    this.item = withSentences(session.item(form.dataset.card ?? ""), form);
    this.button = /** @type {HTMLButtonElement | null} */ (form.querySelector('[data-do="explain"]'));
    this.#listen();
    if (session.loaded) this.#begin();
    form.dataset.live = "";
  }

  #begin() {
    this.#begun = true;
    const own = controls(this.form).some(touched);
    this.#show(entryOf(this.session.answers, this.item.question.id), touched);
    if (own) {
      this.#seen = undefined;
      this.save();
    } else if (this.#seen) this.#say(this.texts.restored);
  }

  /** Whether something stands here that is not stored. */
  get unsaved() {
    return this.#saving || this.#failed || this.#typing !== undefined;
  }

  /** Save what is being typed now instead of after a pause. */
  async flush() {
    if (this.#typing !== undefined) await this.save();
  }

  /** Save what stands in the form; what is changed meanwhile is saved after it. */
  async save() {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    this.#changed = true;
    this.#say(""); // what was saved is not what stands here now
    this.#hide();
    this.#warn();
    if (this.#saving || !this.#begun) return; // before it begins, everything that was changed is saved when it does
    this.#saving = true;
    while (this.#changed) {
      this.#changed = false;
      await this.#store(read(this.form));
    }
    this.#saving = false;
  }

  /** Show what is stored now, when that was changed elsewhere. */
  follow() {
    if (!this.#begun) return this.#begin();
    const entry = entryOf(this.session.answers, this.item.question.id);
    if (this.#failed && same(entry, read(this.form))) this.#stored(entry); // it came through after all
    if (this.unsaved) return; // what stands here is saved first, and then both are kept
    if (entry ? same(entry, this.#seen) : !this.#seen) return this.#showEarlier("");
    this.#show(entry);
    this.#say(this.#seen ? this.texts.followed : "");
  }

  /** @param {Answer} answer */
  async #store(answer) {
    const { session, item, texts } = this;
    const { id } = item.question;
    let replaced = false;
    const slow = setTimeout(() => this.#say(texts.saving), SLOW_MS);
    try {
      const answers = await session.change((stored) => {
        const next = put(stored, id, answer, this.#seen, session.now);
        replaced = earlierOf(next, id).length > earlierOf(stored, id).length;
        return next;
      });
      this.#stored(entryOf(answers, id));
      this.#showEarlier(replaced ? texts.elsewhere : "");
    } catch (error) {
      this.#failed = true;
      this.#say("");
      this.#alarm(`${texts.notSaved} ${session.why(error)}`);
    } finally {
      clearTimeout(slow);
    }
  }

  #listen() {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", (event) => {
      if (event.target instanceof HTMLTextAreaElement || oneTooMany(this.form, event.target, this.texts)) return;
      this.#count();
      this.save();
    });
    this.form.addEventListener("input", (event) => {
      if (event.target instanceof HTMLTextAreaElement) this.#type();
    });
    this.form.addEventListener("focusout", () => this.flush());
    this.button?.addEventListener("click", () => this.#toggle());
    if (this.button) this.button.disabled = false;
  }

  #type() {
    this.#count();
    this.#say("");
    if (this.#typing === undefined) this.#typingSince = Date.now();
    clearTimeout(this.#typing);
    const left = this.#typingSince + LONGEST_MS - Date.now();
    this.#typing = setTimeout(() => this.save(), Math.max(0, Math.min(PAUSE_MS, left)));
  }

  /**
   * @param {Version | undefined} entry
   * @param {Parameters<typeof write>[2]} [keeps]
   */
  #show(entry, keeps) {
    this.#seen = fits(this.item.question, this.session.lesson.options, entry) ? entry : undefined;
    write(this.form, this.#seen, keeps);
    this.#count();
    this.#warn();
    this.#hide();
    this.#showEarlier("");
  }

  /**
   * Show what was answered before and can be taken back, and an answer that no longer fits, when that changed.
   * @param {string} news what to say of it
   */
  #showEarlier(news) {
    const { session, item, texts } = this;
    const { question } = item;
    const { options } = session.lesson;
    const entry = entryOf(session.answers, question.id);
    const stale = fits(question, options, entry) ? undefined : entry;
    const versions = earlierOf(session.answers, question.id);
    const told = JSON.stringify([versions, stale ?? null]);
    if (!news && told === this.#told) return;
    this.#told = told;
    const parts = earlierParts({ question, options, texts, versions, stale }, news, (place) => this.#takeBack(place));
    part(this.form, "earlier").replaceChildren(...parts);
  }

  /** @param {number} place */
  async #takeBack(place) {
    const { session, item } = this;
    await this.flush();
    try {
      await session.change((stored) => takeBack(stored, item.question.id, place, session.now));
      this.#saved();
    } catch (error) {
      this.#alarm(`${this.texts.notSaved} ${session.why(error)}`);
    }
  }

  async #toggle() {
    const { item, session, texts } = this;
    const { id } = item.question;
    const key = session.item(id).key ?? (await session.fetchKey(id)); // as it is now: in the making, it changes
    if (!this.button || !key) return;
    const why = part(this.form, "why");
    const answer = read(this.form);
    if (this.button.getAttribute("aria-expanded") === "true") this.#hide();
    else if (!answered(item.question, answer)) why.replaceChildren(h("p", {}, texts.explainFirst));
    else {
      const explanation = explain(item.question, session.lesson.options, answer, key);
      why.replaceChildren(...explanationParts(explanation, texts));
      this.button.setAttribute("aria-expanded", "true");
      this.button.textContent = texts.hide;
      session.change((stored) => explained(stored, id)).catch(() => {}); // who saves next hears why
    }
  }

  #hide() {
    if (!this.button) return;
    part(this.form, "why").replaceChildren();
    this.button.setAttribute("aria-expanded", "false");
    this.button.textContent = this.texts.explain;
  }

  #count() {
    const box = this.form.querySelector("textarea");
    if (box) part(this.form, "count").textContent = fill(this.texts.words, { n: countWords(box.value) });
    countSentences(this.form, this.texts);
  }

  async #warn() {
    const box = this.form.querySelector("textarea");
    if (!box) return;
    const said = traceWarning(await tracesIn(this.form, box.value), this.texts);
    const place = part(this.form, "traces");
    if (place.textContent !== said) place.textContent = said;
  }

  /** @param {Version | undefined} entry */
  #stored(entry) {
    this.#seen = entry;
    this.#failed = false;
    this.#alarm("");
    if (!this.#changed && this.#typing === undefined) this.#saved();
  }

  #saved() {
    this.#say(fill(this.texts.saved, { time: clock(this.session.now) }));
  }

  /** @param {string} text */
  #say(text) {
    part(this.form, "status").textContent = text;
  }

  /** @param {string} text */
  #alarm(text) {
    const again = button(this.texts.again, () => {
      again.disabled = true; // until it is known how that went
      this.save();
    });
    part(this.form, "alarm").replaceChildren(...(text ? [h("p", {}, text), again] : []));
  }
}
