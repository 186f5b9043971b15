// @ts-check
// A number of this device's own, by which orders are drawn. It says nothing about anybody and goes nowhere.

const NUMBER = "wederkerig:toestel";

/**
 * The number: made once, and kept beside the answers. A device that may keep nothing has 0: the written order,
 * so that there too every visit finds the same.
 * @returns {number}
 */
export function deviceNumber() {
  try {
    const kept = localStorage.getItem(NUMBER);
    if (kept !== null) return Number(kept);
    const [made = 0] = crypto.getRandomValues(new Uint32Array(1));
    localStorage.setItem(NUMBER, String(made));
    return made;
  } catch {
    return 0;
  }
}
