// @ts-check
// How many cards of a page are answered, as the page itself counted last: so the start page need not know them all.

const DONE = `wederkerig:${new URL("./", location.href).pathname}:done`;

/** @returns {Record<string, number>} */
function all() {
  try {
    return JSON.parse(localStorage.getItem(DONE) ?? "{}");
  } catch {
    return {};
  }
}

/** @param {string} page */
export function doneBy(page) {
  return all()[page] ?? 0;
}

/** @param {string} page @param {number} done */
export function remember(page, done) {
  try {
    localStorage.setItem(DONE, JSON.stringify({ ...all(), [page]: done }));
  } catch {
    // a browser that keeps nothing: the page says so already
  }
}
