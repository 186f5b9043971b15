// @ts-check
// The way to a learning environment (LMS) that opened this page as a SCORM package: 1.2 or 2004, whichever is there.

const FRAMES = 50; // how far up, and how far back to the opener, the API may be

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

  /** @param {{ api: any, version: 1.2 | 2004 }} found */
  constructor({ api, version }) {
    this.api = api;
    this.names = NAMES[version];
    this.version = version;
    this.begun = String(api[this.names.begin]("")) === "true";
  }

  /** What was kept last time. */
  read() {
    return String(this.api[this.names.get](this.names.data) ?? "");
  }

  /**
   * Keep this. Says whether the LMS took it.
   * @param {string} data
   */
  write(data) {
    const taken = String(this.#set(this.names.data, data)) === "true";
    return String(this.api[this.names.commit]("")) === "true" && taken;
  }

  /**
   * Tell how far the student is.
   * @param {{ completed: boolean, score: number | null }} state `score` from 0 to 100; null where nothing is scored
   */
  tell({ completed, score }) {
    const { names } = this;
    this.#set(names.status, completed ? "completed" : "incomplete");
    if (score !== null) {
      const whole = String(Math.round(score));
      this.#set(`${names.score}.min`, "0");
      this.#set(`${names.score}.max`, "100");
      this.#set(`${names.score}.raw`, whole);
      if (this.version === 2004) this.#set(`${names.score}.scaled`, String(Number(whole) / 100));
    }
    this.api[names.commit]("");
  }

  /** Leave, so that the student can come back; only when the page goes, since some LMSs close the attempt for good. */
  leave() {
    if (this.#ended) return;
    this.#ended = true;
    this.#set(this.names.exit, "suspend");
    this.api[this.names.commit]("");
    this.api[this.names.end]("");
  }

  /** @param {string} name @param {string} value */
  #set(name, value) {
    return this.api[this.names.set](name, value);
  }
}
