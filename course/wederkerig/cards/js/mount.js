// @ts-check
// Brings the cards that stand in a page to life.
/** @import { Backend, Lesson } from "./types.js" */
import { progress } from "./rules/progress.js";
import { Session } from "./session.js";
import { AnswersCard } from "./views/answers.js";
import { Card } from "./views/card.js";
import { h } from "./views/dom.js";
import { draw } from "./views/drawing.js";
import { controls } from "./views/forms.js";

const NEAR = "100% 0px"; // a card comes to life when it is at most a screen away

/**
 * Bring every card and hand-in inside `root` to life, and let them follow what other tabs change.
 * On every change `root` tells how far the student is: the event "wederkerig-progress" with `done`, `total` and `items`.
 * @param {HTMLElement} root
 * @param {{ backend: Backend, lesson: Lesson }} what
 * @returns {Promise<Page>}
 */
export async function mount(root, { backend, lesson }) {
  const page = new Page(root, new Session(backend, lesson));
  await page.start();
  return page;
}

export class Page {
  /** @type {Map<Element, Card>} */
  #cards = new Map();
  /** @type {Map<Element, { follow(): void }>} */
  #sections = new Map();
  #stop = new AbortController();
  #near;

  /**
   * @param {HTMLElement} root
   * @param {Session} session
   * @param {Element | null} scroller what scrolls, when that is not the page itself
   */
  constructor(root, session, scroller = null) {
    this.root = root;
    this.session = session;
    this.#near = new IntersectionObserver((seen) => this.#come(seen), { root: scroller, rootMargin: NEAR });
  }

  /** Read the answers and begin. What cannot be read is said loudly; the text can be read all the same. */
  async start() {
    this.session.tell = (text) => this.#loud(text);
    this.#draw();
    const [first] = this.#all();
    if (first) this.#live(first); // before any answer is read: the first touch of a reader waits for nothing
    await this.#load();
    if (!isSecureContext) this.#loud(this.session.lesson.texts.refusals.insecure);
    this.session.subscribe(() => this.#follow());
    const { signal } = this.#stop;
    addEventListener("beforeprint", () => this.#everything(), { signal });
    addEventListener("pagehide", () => this.#flush(), { signal });
    addEventListener("beforeunload", (event) => this.#unsaved() && event.preventDefault(), { signal });
    document.addEventListener("visibilitychange", () => this.#flush(), { signal });
    for (const kind of ["focusin", "input", "change"]) {
      this.root.addEventListener(kind, ({ target }) => this.#touched(target), { signal });
    }
    this.look();
  }

  /** Take up the cards that have come into the page, and let go of those that have gone. */
  look() {
    for (const element of [...this.#cards.keys(), ...this.#sections.keys()]) {
      if (element.isConnected) continue;
      this.#cards.delete(element);
      this.#sections.delete(element);
    }
    this.#draw();
    for (const form of this.#all()) if (!this.#cards.has(form)) this.#near.observe(form);
    const { session } = this;
    const page = {
      shown: () => this.#shown(),
      flush: () => this.#flush(),
      go: (/** @type {string} */ item) => this.#go(item),
      form: (/** @type {string} */ item) => this.#form(item),
    };
    this.take("[data-answers]", (section) => new AnswersCard(section, session, page));
    this.#follow();
  }

  /** Before anything waits, so that no option moves under the eyes of a reader. */
  #draw() {
    for (const form of this.#all()) draw(form, this.session.device);
  }

  async #load() {
    try {
      await this.session.load();
    } catch (error) {
      this.#loud(this.session.why(error));
    }
  }

  #everything() {
    for (const form of this.#all()) this.#live(form);
  }

  /**
   * Go on with another backend: what could not be saved is saved now.
   * @param {Backend} backend
   * @param {Lesson} lesson
   */
  async connect(backend, lesson) {
    this.session.connect(backend, lesson);
    await this.#load();
    await Promise.all([...this.#cards.values()].map((card) => card.unsaved && card.save()));
  }

  /** Let go of everything. */
  stop() {
    this.#stop.abort();
    this.#near.disconnect();
    this.session.stop();
  }

  /** @returns {HTMLFormElement[]} the cards in the page of which the question is known */
  #all() {
    const forms = [...this.root.querySelectorAll("form[data-card]")].filter((form) => form instanceof HTMLFormElement);
    return forms.filter((form) => Object.hasOwn(this.session.lesson.items, form.dataset.card ?? ""));
  }

  #shown() {
    const ids = new Set(this.#all().map((form) => form.dataset.card ?? ""));
    return [...ids].map((id) => this.session.item(id).question);
  }

  /** @param {IntersectionObserverEntry[]} seen */
  #come(seen) {
    for (const { isIntersecting, target } of seen) if (isIntersecting) this.#live(target);
  }

  /** @param {EventTarget | null} target */
  #touched(target) {
    const form = target instanceof Element && target.closest("form[data-card]");
    if (form && this.#all().includes(/** @type {HTMLFormElement} */ (form))) this.#live(form);
  }

  /** @param {Element} form */
  #live(form) {
    this.#near.unobserve(form);
    if (this.#cards.has(form)) return;
    this.#cards.set(form, new Card(/** @type {HTMLFormElement} */ (form), this.session));
  }

  /**
   * Bring every section that `selector` finds to life, once; it follows what changes.
   * @param {string} selector
   * @param {(section: HTMLElement) => { follow(): void }} make
   */
  take(selector, make) {
    for (const section of this.root.querySelectorAll(selector)) {
      if (!this.#sections.has(section)) this.#sections.set(section, make(/** @type {HTMLElement} */ (section)));
    }
  }

  #follow() {
    for (const view of [...this.#cards.values(), ...this.#sections.values()]) view.follow();
    const { lesson, answers } = this.session;
    const detail = progress(this.#shown(), lesson.options, answers);
    this.root.dispatchEvent(new CustomEvent("wederkerig-progress", { bubbles: true, detail }));
  }

  async #flush() {
    await Promise.all([...this.#cards.values()].map((card) => card.flush()));
  }

  #unsaved() {
    return [...this.#cards.values()].some((card) => card.unsaved);
  }

  /** @param {string} item */
  #form(item) {
    return this.#all().find((one) => one.dataset.card === item);
  }

  /** @param {string} item */
  #go(item) {
    const form = this.#form(item);
    form?.scrollIntoView({ block: "start" });
    if (form) controls(form)[0]?.focus({ preventScroll: true });
  }

  /** @param {string} text */
  #loud(text) {
    this.root.prepend(h("p", { class: "alarm", role: "alert" }, text));
  }
}
