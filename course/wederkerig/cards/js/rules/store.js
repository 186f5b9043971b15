// @ts-check
// The answers of a student: item id -> answer. Every rule takes what is stored and gives what must be stored instead.
/** @import { Answer, Answers, Entry, Options, Question, Version } from "../types.js" */
import { fits, isObject } from "./answered.js";

export const MAX_EARLIER = 20; // versions of one answer that were replaced unseen and are kept

// What an entry has beside the answer ("revision": version 0.1.0).
const MARKS = ["saved", "earlier", "first", "review", "revision"];

/**
 * What is stored of an item, if it can be read as an entry at all.
 * @param {Answers} answers
 * @param {string} item
 * @returns {Entry | undefined}
 */
export function entryOf(answers, item) {
  const entry = Object.hasOwn(answers, item) ? answers[item] : undefined;
  return isObject(entry) ? /** @type {Entry} */ (/** @type {unknown} */ (entry)) : undefined;
}

/**
 * The stored answer to a question: what counts and is handed in. Undefined when there is none, or it does not fit.
 * @param {Answers} answers
 * @param {Question} question
 * @param {Options} options
 * @returns {Version | undefined}
 */
export function finalAnswer(answers, question, options) {
  const entry = entryOf(answers, question.id);
  return entry && fits(question, options, entry) ? version(entry) : undefined;
}

/**
 * The versions of an answer that were replaced without having been seen, oldest first.
 * @param {Answers} answers
 * @param {string} item
 * @returns {Version[]}
 */
export function earlierOf(answers, item) {
  const earlier = entryOf(answers, item)?.earlier;
  return Array.isArray(earlier) ? earlier.filter(isObject).map(version) : [];
}

/**
 * Store an answer. What stands there is kept as an earlier version, unless whoever answers has seen it.
 * @param {Answers} answers
 * @param {string} item
 * @param {Answer} answer
 * @param {Answer | undefined} seen what stood on the card before this answer
 * @param {string} now ISO time
 * @returns {Answers}
 */
export function put(answers, item, answer, seen, now) {
  const before = entryOf(answers, item);
  const earlier = earlierOf(answers, item);
  if (before && !same(before, seen) && !same(before, answer)) earlier.push(version(before));
  return { ...answers, [item]: entry(answer, now, earlier, before) };
}

/**
 * Keep what was answered when the explanation was seen for the first time; what is chosen after that is no guess.
 * @param {Answers} answers
 * @param {string} item
 * @returns {Answers}
 */
export function explained(answers, item) {
  const entry = entryOf(answers, item);
  return entry && !entry.first ? { ...answers, [item]: { ...entry, first: content(entry) } } : answers;
}

/**
 * Make an earlier version the answer again; what stood there becomes an earlier version.
 * @param {Answers} answers
 * @param {string} item
 * @param {number} place of the version in `earlierOf`
 * @param {string} now ISO time
 * @returns {Answers}
 */
export function takeBack(answers, item, place, now) {
  const earlier = earlierOf(answers, item);
  const [taken] = earlier.splice(place, 1);
  const before = entryOf(answers, item);
  if (!taken || !before) return answers;
  return { ...answers, [item]: entry(taken, now, [...earlier, version(before)], before) };
}

/**
 * Delete the answers to these items, with their earlier versions.
 * @param {Answers} answers
 * @param {string[]} items
 * @returns {Answers}
 */
export function wipe(answers, items) {
  return Object.fromEntries(Object.entries(answers).filter(([item]) => !items.includes(item)));
}

/**
 * Store answers that were kept elsewhere, for these items only. A different one here is kept as an earlier version.
 * @param {Answers} answers
 * @param {string[]} items
 * @param {Answers} given
 * @param {string} now ISO time
 * @returns {Answers}
 */
export function loadBack(answers, items, given, now) {
  return items.reduce((stored, item) => {
    const back = entryOf(given, item);
    const here = entryOf(stored, item);
    return back && !(here && same(here, back)) ? put(stored, item, content(back), undefined, now) : stored;
  }, answers);
}

/**
 * Whether something was answered beside these items: in another lesson.
 * @param {Answers} answers
 * @param {Record<string, unknown>} items
 */
export function answeredElsewhere(answers, items) {
  return Object.keys(answers).some((item) => !Object.hasOwn(items, item));
}

/**
 * Whether two answers say the same, whenever they were saved; the order of what is ticked says nothing.
 * @param {unknown} one
 * @param {unknown} other
 */
export function same(one, other) {
  return isObject(one) && isObject(other) && canonical(content(one)) === canonical(content(other));
}

/** @param {Answer} answer @param {string} saved @param {Version[]} earlier @param {Entry | undefined} before @returns {Entry} */
function entry(answer, saved, earlier, before) {
  const kept = earlier.slice(-MAX_EARLIER);
  const { first, review } = before ?? {};
  return {
    ...content(answer),
    saved,
    ...(kept.length > 0 ? { earlier: kept } : {}),
    ...(first ? { first } : {}),
    ...(review ? { review } : {}),
  };
}

/** @param {object} raw @returns {Version} */
function version(raw) {
  const { saved } = /** @type {Entry} */ (raw);
  return { ...content(raw), ...(typeof saved === "string" ? { saved } : {}) };
}

/** @param {object} raw @returns {Answer} */
function content(raw) {
  const named = Object.entries(raw).filter(([name]) => !MARKS.includes(name));
  return /** @type {Answer} */ (/** @type {unknown} */ (Object.fromEntries(named)));
}

/** @param {unknown} value @returns {string} */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).sort()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? "null";
  const named = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  return `{${named.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).sort()}}`;
}
