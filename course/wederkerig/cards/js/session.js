// @ts-check
// What the cards of one page share: what they ask, what was answered, and where that is kept.
/** @import { Answers, Backend, Item, Key, Lesson, Question } from "./types.js" */
import { deviceNumber } from "./backends/device.js";
import { Refusal } from "./backends/refusal.js";
import { fill } from "./rules/text.js";

export class Session {
  /** @type {Answers} the answers as this page last saw them */
  answers = {};
  loaded = false; // whether it was tried to read them
  device = deviceNumber();
  /** @type {Set<() => void>} */
  #followers = new Set();
  #backend;
  #persists = /** @type {Promise<boolean> | null} */ (null);

  /**
   * @param {Backend} backend
   * @param {Lesson} lesson
   */
  constructor(backend, lesson) {
    this.lesson = lesson;
    this.#backend = backend;
    this.stop = this.#listen();
  }

  /**
   * Go on with another backend, which knows the same answers.
   * @param {Backend} backend
   * @param {Lesson} lesson
   */
  connect(backend, lesson) {
    this.stop();
    this.lesson = lesson;
    this.#backend = backend;
    this.stop = this.#listen();
  }

  /** @type {(text: string) => void} what to do with something that a student must know */
  tell = () => {};

  /** @type {(id: string) => Promise<Key | undefined>} gives the key that a lesson came without */
  fetchKey = async () => undefined;

  /** The present moment, as it is stored. */
  get now() {
    return new Date().toISOString();
  }

  /**
   * The item with this id.
   * @param {string} id
   * @returns {Item}
   */
  item(id) {
    const item = this.lesson.items[id];
    if (!item) throw new Error(`the page has a card of ${id}, but no question`);
    return item;
  }

  /**
   * Read the answers again, and tell the cards.
   * @throws {Refusal} when they cannot be read
   */
  async load() {
    try {
      this.answers = await this.#backend.read();
    } finally {
      this.loaded = true;
    }
    for (const follow of this.#followers) follow();
  }

  /**
   * Store what a rule makes of the answers, and tell the cards.
   * @param {(answers: Answers) => Answers} rule
   * @throws {Refusal} when that fails; then what was stored is still there
   */
  async change(rule) {
    this.answers = await this.#backend.change(rule);
    this.#persists ??= this.#backend.persist?.().catch(() => false) ?? Promise.resolve(true);
    for (const follow of this.#followers) follow();
    return this.answers;
  }

  /** Whether what is saved here stays; asked after the first save, because a browser may ask the student. */
  get persists() {
    return this.#persists ?? Promise.resolve(true);
  }

  /**
   * Call on every change of the answers; returns how to stop that.
   * @param {() => void} follow
   */
  subscribe(follow) {
    this.#followers.add(follow);
    return () => this.#followers.delete(follow);
  }

  #listen() {
    const changed = () => this.load().catch(() => {}); // who saves next hears what is wrong
    return this.#backend.listen(changed, (refusal) => this.tell(this.why(refusal)));
  }

  /**
   * Why something failed and what to do, for a student.
   * @param {unknown} error
   * @returns {string}
   */
  why(error) {
    if (!(error instanceof Refusal)) throw error;
    return fill(this.lesson.texts.refusals[error.reason], { detail: error.detail });
  }
}
