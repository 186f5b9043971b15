// @ts-check
// The way to a learning environment (LMS) that opened this page as a SCORM package: 1.2 or 2004, whichever is there.

const FRAMES = 50; // how far up, and how far back to the opener, the API may be
const DONE = ["completed", "passed"];

/** What each version calls things. */
const NAMES = {
  1.2: {
    begin: "LMSInitialize",
    get: "LMSGetValue",
    set: "LMSSetValue",
    commit: "LMSCommit",
    end: "LMSFinish",
    data: "cmi.suspend_data",
    status: "cmi.core.lesson_status",
    exit: "cmi.core.exit",
    score: "cmi.core.score",
  },
  2004: {
    begin: "Initialize",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    end: "Terminate",
    data: "cmi.suspend_data",
    status: "cmi.completion_status",
    exit: "cmi.exit",
    score: "cmi.score",
  },
};

/**
 * The API of the LMS, looked for in the frames above and in the window that opened this one.
 * @param {any} start
 * @returns {{ api: any, version: 1.2 | 2004 } | null}
 */
export function findApi(start) {
  for (const origin of [start, start.opener]) {
    let frame = origin;
    for (let step = 0; frame && step < FRAMES; step += 1) {
      const found = apiOf(frame);
      if (found) return found;
      if (frame.parent === frame) break;
      frame = frame.parent;
    }
  }
  return null;
}

/** @param {any} frame @returns {{ api: any, version: 1.2 | 2004 } | null} */
function apiOf(frame) {
  try {
    if (frame.API_1484_11) return { api: frame.API_1484_11, version: 2004 };
    if (frame.API) return { api: frame.API, version: 1.2 };
  } catch {
    // a frame of another site may not be looked into
  }
  return null;
}

/** A session with the LMS: begun once, and ended only when the page goes. */
export class Lms {
  #ended = false;
  #told = "";

  /** @param {{ api: any, version: 1.2 | 2004 }} found */
  constructor({ api, version }) {
    this.api = api;
    this.names = NAMES[version];
    this.version = version;
    this.begun = String(api[this.names.begin]("")) === "true";
    /** Whether the student was done already at an earlier visit; that is never taken back. */
    this.completed = this.begun && DONE.includes(this.#get(this.names.status));
  }

  /** What was kept last time. */
  read() {
    return this.#get(this.names.data);
  }

  /**
   * Keep this. Says whether the LMS took it.
   * @param {string} data
   */
  keep(data) {
    return this.#set(this.names.data, data) && this.#commit();
  }

  /**
   * Tell how far the student is, when that changed.
   * @param {{ completed: boolean, score: number | null }} state `score` from 0 to 100; null where nothing is scored
   */
  tell({ completed, score }) {
    this.completed ||= completed;
    const whole = score === null ? null : Math.round(score);
    const told = `${this.completed} ${whole}`;
    if (told === this.#told) return;
    this.#told = told;
    this.#set(this.names.status, this.completed ? "completed" : "incomplete");
    if (whole !== null) this.#score(whole);
    this.#commit();
  }

  /** Leave in such a way that the student can come back, without ending: the page may still stay. */
  pause() {
    this.#set(this.names.exit, "suspend");
    this.#commit();
  }

  /** End; only when the page goes, since some LMSs close the attempt for good. */
  leave() {
    if (this.#ended) return;
    this.pause();
    this.#ended = true;
    this.api[this.names.end]("");
  }

  /** @param {number} whole */
  #score(whole) {
    const { score } = this.names;
    this.#set(`${score}.min`, "0");
    this.#set(`${score}.max`, "100");
    this.#set(`${score}.raw`, String(whole));
    if (this.version === 2004) this.#set(`${score}.scaled`, String(whole / 100));
  }

  #commit() {
    return !this.#ended && String(this.api[this.names.commit]("")) === "true";
  }

  /** @param {string} name */
  #get(name) {
    return String(this.api[this.names.get](name) ?? "");
  }

  /** @param {string} name @param {string} value */
  #set(name, value) {
    return !this.#ended && String(this.api[this.names.set](name, value)) === "true";
  }
}
