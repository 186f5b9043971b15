// @ts-check
// Counting hands: what was typed, and what it comes to beside an earlier count.

/** @typedef {{ choice: string, before: number, after: number, shareBefore: number, shareAfter: number }} Row */

const MOST = 9999;

/**
 * The number that was typed; 0 for nothing, and for what is no number of hands.
 * @param {string} typed
 */
export function hands(typed) {
  const text = typed.trim();
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  return Math.min(number, MOST);
}

/**
 * Whether anybody voted.
 * @param {number[]} counts
 */
export function voted(counts) {
  return counts.some((count) => count > 0);
}

/**
 * Both votes beside each other; shares are whole percents of those who voted that time.
 * @param {string[]} choices
 * @param {number[]} before
 * @param {number[]} after
 * @returns {Row[]}
 */
export function beside(choices, before, after) {
  const [first, second] = [before, after].map((counts) => counts.reduce((sum, count) => sum + count, 0));
  return choices.map((choice, place) => ({
    choice,
    before: before[place] ?? 0,
    after: after[place] ?? 0,
    shareBefore: share(before[place], first),
    shareAfter: share(after[place], second),
  }));
}

/**
 * The choices in a line that a lecturer typed: without what is empty or there twice.
 * @param {string} line
 */
export function choicesIn(line) {
  return [...new Set(line.split(",").map((choice) => choice.trim()))].filter(Boolean);
}

/** @param {number | undefined} count @param {number | undefined} all */
function share(count, all) {
  return all ? Math.round((100 * (count ?? 0)) / all) : 0;
}
