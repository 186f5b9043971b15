// @ts-check
// Answers that this browser keeps and the LMS too. Backend for cards: see `Backend` in cards/js/types.d.ts.
/** @import { Answers, Backend } from "../../cards/js/types.js" */
import { MOST, newest, packed, unpacked } from "./suspend.js";

/** @typedef {"" | "full" | "refused"} Problem what keeps the LMS from having all answers; empty when it has them */

/**
 * Per item whichever is newer counts: what the LMS brings, or what this browser has, since some LMSs forget.
 * Where the browser may keep nothing, in a frame for example, the LMS keeps the answers alone.
 * @implements {Backend}
 */
export class LmsBackend {
  /** @type {Promise<void> | null} */
  #bringing = null;
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();
  /** @type {unknown} why the browser keeps nothing */
  #alone = null;
  #device;

  /**
   * @param {Backend} browser
   * @param {{ read(): string, keep(data: string): boolean }} lms
   * @param {string[]} items whose answers go to the LMS
   * @param {(problem: Problem) => void} tell
   */
  constructor(browser, lms, items, tell) {
    this.#device = browser;
    this.lms = lms;
    this.items = items;
    this.tell = tell;
  }

  async read() {
    await this.#bring();
    return this.#device.read();
  }

  /** @param {(answers: Answers) => Answers} rule */
  async change(rule) {
    await this.#bring();
    const change = this.#last.then(() => this.#change(rule)); // one after another: the LMS keeps the last it is given
    this.#last = change.catch(() => {});
    return change;
  }

  /** @type {Backend["listen"]} */
  listen(changed, news) {
    return this.#device.listen(changed, news);
  }

  /** The LMS does not clear what it keeps by itself. */
  async persist() {
    return true;
  }

  /** @param {(answers: Answers) => Answers} rule */
  async #change(rule) {
    const answers = await this.#device.change(rule);
    await this.#send(answers);
    return answers;
  }

  #bring() {
    this.#bringing ??= this.#brought().catch((error) => {
      this.#bringing = null;
      throw error;
    });
    return this.#bringing;
  }

  async #brought() {
    const kept = await unpacked(this.lms.read());
    const merge = (/** @type {Answers} */ stored) => newest(stored, kept);
    try {
      await this.#send(await this.#device.change(merge));
    } catch (error) {
      if (!["frame", "blocked"].includes(/** @type {any} */ (error).reason)) throw error;
      this.#alone = error;
      this.#device = memory(kept);
    }
  }

  /** @param {Answers} answers */
  async #send(answers) {
    const text = await packed(this.#own(answers));
    const full = text.length > MOST;
    const taken = !full && this.lms.keep(text);
    if (!taken && this.#alone) throw this.#alone;
    this.tell(taken ? "" : full ? "full" : "refused");
  }

  /**
   * The answers of this page, without their earlier versions, which stay on the device.
   * @param {Answers} answers
   * @returns {Answers}
   */
  #own(answers) {
    const own = this.items.filter((item) => Object.hasOwn(answers, item));
    return Object.fromEntries(
      own.map((item) => {
        const { earlier: _, ...rest } = /** @type {Record<string, unknown>} */ (answers[item] ?? {});
        return [item, rest];
      }),
    );
  }
}

/**
 * Answers for as long as the page is open.
 * @param {Answers} answers
 * @returns {Backend}
 */
function memory(answers) {
  return {
    read: async () => answers,
    change: async (rule) => {
      answers = rule(answers);
      return answers;
    },
    listen: () => () => {},
  };
}
