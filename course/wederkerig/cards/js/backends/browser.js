// @ts-check
// Answers in the browser itself, in IndexedDB. Reading, changing and writing are one transaction, which the browser
// does for one tab at a time: so no tab overwrites what another wrote, and a crash leaves the old answers or the new.
/** @import { Answers, Backend } from "../types.js" */
import { isObject } from "../rules/answered.js";
import { Refusal } from "./refusal.js";
import { tabs } from "./tabs.js";

const [STORE, FILE] = ["files", "antwoorden.json"];

/**
 * The answers that this browser keeps for one site.
 * @param {string} place path of the site, so that two sites on one host leave each other alone
 * @returns {Required<Backend>}
 */
export function browser(place) {
  const name = `wederkerig ${place}`;
  const others = tabs(name);
  const connection = new Connection(name);
  return {
    read: () => connection.run("readonly"),
    change: async (rule) => {
      const answers = await connection.run("readwrite", rule);
      others.tell();
      return answers;
    },
    listen: others.listen,
    persist: async () => (await navigator.storage?.persist?.()) ?? false,
  };
}

/** A connection to the database: made when it is needed, and made again when the browser closed it. */
class Connection {
  /** @type {Promise<IDBDatabase> | null} */
  #opening = null;

  /** @param {string} name */
  constructor(name) {
    this.name = name;
  }

  /**
   * The answers, or what the rule makes of them; then they are on the disk.
   * @param {IDBTransactionMode} mode
   * @param {(answers: Answers) => Answers} [rule]
   * @returns {Promise<Answers>}
   */
  async run(mode, rule) {
    try {
      return await transact(await this.#open(), mode, rule);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === "InvalidStateError")) throw refusal(error);
      this.#opening = null; // the browser closed the connection, after clearing its data for example
    }
    return transact(await this.#open(), mode, rule).catch((error) => Promise.reject(refusal(error)));
  }

  #open() {
    this.#opening ??= opened(this.name).catch((error) => {
      this.#opening = null;
      throw refusal(error);
    });
    return this.#opening;
  }
}

/** @param {string} name @returns {Promise<IDBDatabase>} */
function opened(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1); // throws where storage is forbidden
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result);
  });
}

/**
 * @param {IDBDatabase} database
 * @param {IDBTransactionMode} mode
 * @param {(answers: Answers) => Answers} [rule]
 * @returns {Promise<Answers>}
 */
function transact(database, mode, rule) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode, { durability: "strict" });
    const files = transaction.objectStore(STORE);
    const request = files.get(FILE);
    /** @type {Answers} */
    let answers = {};
    request.onsuccess = () => {
      if (isObject(request.result)) answers = request.result;
      if (!rule) return;
      answers = rule(answers);
      files.put(answers, FILE);
    };
    transaction.oncomplete = () => resolve(answers);
    transaction.onabort = () => reject(transaction.error ?? request.error);
  });
}

/** Whether this page may keep nothing at all; IndexedDB itself does not tell that apart from other failures. */
function forbidden() {
  try {
    return localStorage.length < 0 || !indexedDB;
  } catch {
    return true;
  }
}

/** @param {unknown} error */
function refusal(error) {
  if (error instanceof Refusal || !(error instanceof Error)) return error ?? new Refusal("storage", "AbortError");
  if (error.name === "QuotaExceededError") return new Refusal("full");
  if (forbidden()) return new Refusal(window === window.top ? "blocked" : "frame");
  return new Refusal("storage", error.name);
}
