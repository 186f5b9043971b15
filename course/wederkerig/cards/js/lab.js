// @ts-check
// Cards in a notebook of JupyterLab: what its one widget (channel.py) brings to life.
/** @import { Model } from "./backends/kernel.js" */
/** @import { Key, Lesson } from "./types.js" */
import { kernel, Line } from "./backends/kernel.js";
import { Page } from "./mount.js";
import { answeredElsewhere, entryOf } from "./rules/store.js";
import { Session } from "./session.js";

const CARDS = "form[data-card], [data-answers], [data-growth], [data-exploration], [data-review], [data-gathered]";
const SECTIONS = "[data-growth], [data-exploration], [data-own]";
const SOON_MS = 20; // how often we look whether JupyterLab has put a widget in its place
/** @type {WeakMap<Element, Notebook>} */
const notebooks = new WeakMap();

/**
 * Bring the cards of the notebook in which this widget stands to life; or, after a new start of the kernel, give them
 * their line to it again.
 * @param {Model} model
 * @param {HTMLElement} el where the widget stands
 */
export async function attach(model, el) {
  while (!el.isConnected) await new Promise((done) => setTimeout(done, SOON_MS));
  const root = /** @type {HTMLElement} */ (el.closest(".jp-Notebook") ?? document.body);
  const notebook = notebooks.get(root);
  if (notebook) return notebook.connect(model);
  const made = new Notebook(root, model);
  notebooks.set(root, made);
  await made.start();
}

/**
 * The cards of a notebook, once its first cell has run.
 * @param {Element} root
 */
export async function attached(root) {
  while (!notebooks.has(root)) await new Promise((done) => setTimeout(done, SOON_MS));
  return /** @type {Notebook} */ (notebooks.get(root));
}

class Notebook {
  /** @type {Record<string, Key>} */
  #keys = {};
  /** @type {Promise<void> | null} */
  #keysAsked = null;

  /**
   * @param {HTMLElement} root
   * @param {Model} model
   */
  constructor(root, model) {
    this.root = root;
    this.line = new Line(model);
    const session = new Session(kernel(this.line), model.get("lesson"));
    session.fetchKey = async (id) => {
      await this.#fetchKeys().catch((error) => session.tell(session.why(error)));
      return this.#keys[id];
    };
    this.page = new Page(root, session, root.querySelector(".jp-WindowedPanel-outer"));
    this.#hear(model);
  }

  async start() {
    styled("cards.css");
    quiet(this.root);
    await this.page.start();
    this.#look();
    const { session } = this.page;
    if (Object.keys(session.lesson.items).some((id) => entryOf(session.answers, id))) this.#prepare();
    this.root.addEventListener("focusin", ({ target }) => within(target, "form.card") && this.#prepare());
    const cards = (/** @type {Node} */ node) =>
      node instanceof Element && (node.matches(CARDS) || node.querySelector(CARDS) !== null);
    new MutationObserver((records) => {
      if (records.some(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].some(cards))) this.#look();
    }).observe(this.root, { childList: true, subtree: true });
  }

  /** @param {Model} model */
  async connect(model) {
    this.line = new Line(model);
    this.#keysAsked = null;
    this.#hear(model);
    await this.page.connect(kernel(this.line), withKeys(model.get("lesson"), this.#keys));
  }

  /**
   * Show what cells show, each in its place. The markup is made by the course's own package, and escaped there.
   * @param {{ place: HTMLElement, show: string, of: string }[]} cells
   */
  async show(cells) {
    const { html } = await this.line.ask({ kind: "show", cells: cells.map(({ show, of }) => ({ show, of })) });
    for (const [number, { place }] of cells.entries()) place.innerHTML = html[number];
  }

  /** The widget of a lesson hears of more questions when a cell needs them. @param {Model} model */
  #hear(model) {
    model.on("change:lesson", () => {
      this.page.session.lesson = withKeys(model.get("lesson"), this.#keys);
      this.#look();
    });
  }

  /** The keys of a lesson come when a card is touched first, or for who answered one before. */
  async #prepare() {
    await this.#fetchKeys().catch(() => {}); // who asks for an explanation hears why there is none
  }

  #fetchKeys() {
    this.#keysAsked ??= this.#askKeys();
    return this.#keysAsked;
  }

  /** Rejects when the kernel is gone; then the next touch asks again */
  async #askKeys() {
    const { session } = this.page;
    try {
      const { keys } = await this.line.ask({ kind: "keys" });
      this.#keys = keys;
    } catch (error) {
      this.#keysAsked = null;
      throw error;
    }
    session.lesson = withKeys(session.lesson, this.#keys);
    this.#look();
  }

  #look() {
    this.page.look();
    if (this.root.querySelector("[data-talk]")) this.#talk();
    if (this.root.querySelector(SECTIONS) || this.#returns()) this.#sections();
  }

  /** Whether cards of earlier lessons may come back here. */
  #returns() {
    const { answers, lesson } = this.page.session;
    return this.root.querySelector("[data-review]") !== null && answeredElsewhere(answers, lesson.items);
  }

  /** Conversations have a script and a style sheet of their own, fetched when there is one. */
  async #talk() {
    styled("talk.css");
    const script = await import("./talk.js").catch(() => null); // without it the whole tree can be read
    script?.startTalks(this.root);
  }

  /** So has what only some lessons have. */
  async #sections() {
    const script = await import("./sections.js").catch(() => null); // without it the text can be read
    script?.startSections(this.page, (content) => this.line.ask(content), this.#returns());
  }
}

/** @param {Lesson} lesson @param {Record<string, Key>} keys @returns {Lesson} */
function withKeys(lesson, keys) {
  const items = Object.entries(lesson.items).map(([id, item]) => [id, keys[id] ? { key: keys[id], ...item } : item]);
  return { ...lesson, items: Object.fromEntries(items) };
}

/** A style sheet that stands beside this script. @param {string} name */
function styled(name) {
  const href = new URL(name, import.meta.url).href;
  if (document.querySelector(`link[href="${href}"]`)) return;
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
}

/**
 * Let JupyterLab not act on what is typed in a card: a key of its own would cut a cell, or leave a text box.
 * @param {HTMLElement} root
 */
function quiet(root) {
  root.addEventListener("focusin", ({ target }) => {
    if (within(target, ".card")) /** @type {HTMLElement} */ (target).dataset.lmSuppressShortcuts = "true";
  });
  root.addEventListener("keydown", (event) => within(event.target, ".card") && event.stopPropagation(), {
    capture: true,
  });
}

/** @param {EventTarget | null} target @param {string} selector */
function within(target, selector) {
  return target instanceof HTMLElement && target.closest(selector) !== null;
}
