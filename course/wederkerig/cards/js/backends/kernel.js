// @ts-check
// Answers in `antwoorden.json` beside the notebook, which the kernel reads and writes (channel.py) but does not read
// into: it replaces what we have seen, or tells what stands there instead; then the rule is applied to that.
/** @import { Answers, Backend } from "../types.js" */
import { fileText, readFile } from "../rules/file.js";
import { Refusal } from "./refusal.js";
import { tabs } from "./tabs.js";

const WATCH_MS = 500; // how often we look whether the kernel is still there, while we wait for it
const GRACE_MS = 2000; // how much later than the end of its work an answer of the kernel may be heard
// What a kernel says when its process ended or another took its place: our half of the line went with it.
const GONE = ["dead", "restarting", "autorestarting", "terminating", "starting"];

/**
 * The widget of the notebook, as far as we need it.
 * @typedef {{
 *   get(name: string): any,
 *   send(content: unknown, callbacks: { iopub: { status: (message: any) => void } }): void,
 *   on(name: string, call: (message: any) => void): void,
 *   widget_manager?: { kernel?: Kernel | null },
 * }} Model
 * @typedef {{
 *   status: string, connectionStatus: string, isDisposed: boolean,
 *   statusChanged: { connect(call: (kernel: unknown, status: string) => void): void },
 * }} Kernel
 */

/** The line to the kernel: a message, and what comes back on it. */
export class Line {
  #asked = 0;
  #broken = false;
  /** @type {Map<string, (reply: any) => void>} */
  #waiting = new Map();
  /** @type {() => void} what to do when a reply comes that nobody waits for any more */
  late = () => {};

  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    this.name = Math.random().toString(36).slice(2); // every tab on this kernel hears every reply
    model.on("msg:custom", (reply) => this.#heard(reply));
    model.widget_manager?.kernel?.statusChanged.connect((_, status) => {
      this.#broken ||= GONE.includes(status);
    });
  }

  /**
   * Ask the kernel; waits as long as it is there, however busy it is.
   * @param {Record<string, unknown>} content
   * @returns {Promise<any>}
   * @throws {Refusal} when it is gone, or says why not
   */
  async ask(content) {
    this.#asked += 1;
    const id = `${this.name}-${this.#asked}`;
    const reply = await new Promise((resolve, reject) => {
      this.#waiting.set(id, resolve);
      const watch = setInterval(() => this.#gone && lost(), WATCH_MS);
      // A kernel that is done with a message and did not answer it, has no such widget (any more).
      const done = (/** @type {any} */ message) => {
        if (message.content.execution_state === "idle") setTimeout(() => this.#waiting.has(id) && lost(), GRACE_MS);
      };
      const lost = () => {
        clearInterval(watch);
        this.#waiting.delete(id);
        reject(new Refusal("gone"));
      };
      this.#waiting.set(id, (given) => {
        clearInterval(watch);
        resolve(given);
      });
      if (this.#gone) lost();
      else this.model.send({ id, ...content }, { iopub: { status: done } });
    });
    if (reply.refusal) throw new Refusal(reply.refusal, reply.detail);
    return reply;
  }

  get #gone() {
    const kernel = this.model.widget_manager?.kernel;
    return this.#broken || !kernel || kernel.isDisposed || kernel.connectionStatus === "disconnected";
  }

  /** @param {{ id?: string }} reply */
  #heard(reply) {
    const id = String(reply.id);
    const answer = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (answer) answer(reply);
    else if (id.startsWith(`${this.name}-`)) this.late();
  }
}

/**
 * The answers beside the notebook of this widget.
 * @param {Line} line
 * @returns {Backend}
 */
export function kernel(line) {
  const others = tabs(`wederkerig ${line.model.get("place")}`);
  /** @type {(refusal: Refusal) => void} */
  let news = () => {};
  /** @type {{ answers: Answers, seen: string } | null} what stands there, as far as we know */
  let known = null;

  const fresh = async () => {
    known = await understood(await line.ask({ kind: "read" }));
    return known;
  };

  /** @param {{ text: string, digest: string }} content @returns {Promise<{ answers: Answers, seen: string }>} */
  async function understood({ text, digest }) {
    const answers = digest === "" ? {} : readFile(text);
    if (answers) return { answers, seen: digest };
    const { name } = await line.ask({ kind: "aside", seen: digest });
    if (name) news(new Refusal("damaged", name));
    return fresh();
  }

  return {
    read: async () => (await fresh()).answers,
    change: async (rule) => {
      for (;;) {
        const { answers, seen } = known ?? (await fresh());
        const changed = rule(answers);
        const { written, digest } = await line.ask({ kind: "write", text: fileText(changed), seen });
        known = written ? { answers: changed, seen: digest } : null;
        if (!written) continue;
        others.tell();
        return changed;
      }
    },
    listen: (changed, told) => {
      news = told;
      line.late = changed;
      return others.listen(changed);
    },
  };
}
