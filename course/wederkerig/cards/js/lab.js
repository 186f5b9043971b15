// @ts-check
// Cards in a notebook of JupyterLab: what its one widget (channel.py) brings to life.
/** @import { Source } from "../../explorations/js/explore.js" */
/** @import { Model } from "./backends/kernel.js" */
import { ExplorationCard, Refusal as NoPicture } from "../../explorations/js/explore.js";
import { kernel, Line } from "./backends/kernel.js";
import { Page } from "./mount.js";
import { answeredElsewhere } from "./rules/store.js";
import { Session } from "./session.js";
import { GrowthCard } from "./views/growth.js";
import { showOwn } from "./views/own.js";
import { earlierCards, ReviewCard } from "./views/review.js";

const CARDS = "form[data-card], [data-answers], [data-growth], [data-exploration], [data-review], [data-gathered]";
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
  /**
   * @param {HTMLElement} root
   * @param {Model} model
   */
  constructor(root, model) {
    this.root = root;
    this.line = new Line(model);
    const session = new Session(kernel(this.line), model.get("lesson"));
    this.page = new Page(root, session, root.querySelector(".jp-WindowedPanel-outer"));
    this.#hear(model);
  }

  async start() {
    styled("cards.css");
    quiet(this.root);
    await this.page.start();
    this.#look();
    this.page.session.subscribe(() => this.#own());
    const cards = (/** @type {Node} */ node) =>
      node instanceof Element && (node.matches(CARDS) || node.querySelector(CARDS) !== null);
    new MutationObserver((records) => {
      if (records.some(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].some(cards))) this.#look();
    }).observe(this.root, { childList: true, subtree: true });
  }

  /** @param {Model} model */
  async connect(model) {
    this.line = new Line(model);
    this.#hear(model);
    await this.page.connect(kernel(this.line), model.get("lesson"));
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
      this.page.session.lesson = model.get("lesson");
      this.#look();
    });
  }

  #own() {
    showOwn(this.root, this.page.session.answers);
  }

  #look() {
    this.page.look();
    this.#own();
    const { texts } = this.page.session.lesson.explorations ?? { texts: {} };
    for (const card of /** @type {NodeListOf<HTMLElement>} */ (this.root.querySelectorAll("[data-exploration]"))) {
      if (card.dataset.source !== undefined && card.dataset.bound === undefined)
        new ExplorationCard(card, this.#source(card), texts);
      card.dataset.bound = "";
    }
    this.page.take("[data-growth]", (section) => new GrowthCard(section, this.page.session));
    if (this.root.querySelector("[data-talk]")) this.#talk();
    for (const section of /** @type {NodeListOf<HTMLElement>} */ (this.root.querySelectorAll("[data-review]"))) {
      if (section.dataset.bound === undefined) this.#review(section);
      section.dataset.bound = "";
    }
  }

  /** Conversations have a script and a style sheet of their own, fetched when there is one. */
  async #talk() {
    styled("talk.css");
    const script = await import("./talk.js").catch(() => null); // without it the whole tree can be read
    script?.startTalks(this.root);
  }

  /** The kernel has the cards of earlier lessons; it is asked when there are answers to any. @param {HTMLElement} section */
  async #review(section) {
    const { session } = this.page;
    const { review, items } = session.lesson;
    if (!review || !answeredElsewhere(session.answers, items)) return;
    const { earlier } = await this.line.ask({ kind: "earlier" }).catch(() => ({ earlier: null }));
    if (!earlier) return;
    const place = document.createElement("template");
    const form = (/** @type {string} */ item) => {
      place.innerHTML = earlier.html[item] ?? "";
      return place.content.firstElementChild;
    };
    new ReviewCard(section, session, earlierCards(earlier, form), review.texts);
  }

  /** @param {HTMLElement} card @returns {Source} */
  #source(card) {
    const name = card.dataset.exploration;
    const { refusals } = this.page.session.lesson.texts;
    return {
      draw: async (values, width) => {
        const reply = await this.line.ask({ kind: "draw", name, values, width }).catch(({ reason }) => {
          throw new NoPicture(refusals[reason] ?? "");
        });
        return reply.picture;
      },
    };
  }
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
  const inside = (/** @type {EventTarget | null} */ target) => target instanceof HTMLElement && target.closest(".card");
  root.addEventListener("focusin", ({ target }) => {
    if (inside(target)) /** @type {HTMLElement} */ (target).dataset.lmSuppressShortcuts = "true";
  });
  root.addEventListener("keydown", (event) => inside(event.target) && event.stopPropagation(), { capture: true });
}
