// @ts-check
// The order in which the options of a card stand, where their order says nothing: drawn per student, so that no place in
// a list is worth anything.

/**
 * What an order is drawn for: each item has its own. Only the labels of cases have one for all cases of a student,
 * since whoever labels case after case looks for a word where it stood before, and would click beside it; between
 * students the places even out all the same.
 * @param {string} item
 * @param {string} per "item" or "student", as the markup says
 */
export function drawnFor(item, per) {
  return per === "student" ? "" : item;
}

/**
 * These options in an order that the number of a device and what it is drawn for decide: the same at every visit,
 * another for another device, and each of the orders as likely. Device 0 has the written order.
 * @template T
 * @param {T[]} options
 * @param {number} device
 * @param {string} what
 * @returns {T[]}
 */
export function drawn(options, device, what) {
  if (device === 0) return [...options];
  const chance = chances(hash(`${device} ${what}`));
  const order = [...options];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const place = Math.floor(chance() * (last + 1));
    [order[last], order[place]] = [/** @type {T} */ (order[place]), /** @type {T} */ (order[last])];
  }
  return order;
}

/** FNV-1a. @param {string} text */
function hash(text) {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value;
}

/** Mulberry32: numbers from 0 up to 1. @param {number} seed */
function chances(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
