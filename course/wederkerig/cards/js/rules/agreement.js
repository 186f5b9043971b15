// @ts-check
// How far two coders agree. The lecturer's side has the same figure in Python (statistics/agreement.py), for any number
// of coders; tests/golden/agreement.json holds both to it.

/**
 * `observed` and `expected` are disagreement: the share of fragments on which the two differ, and the chance that two
 * codes drawn blindly from all of theirs differ. `sum`: of each count times the count less one.
 * @typedef {{
 *   n: number, same: number, size: number, counts: [string, number][], sum: number,
 *   observed: number, expected: number, alpha: number | null,
 * }} Agreement
 */

/**
 * Agreement of two coders who each gave every fragment one code, with Krippendorff's alpha for nominal data:
 * 1 - observed / expected disagreement; null where only one code was used, for then it does not exist.
 * Source: Krippendorff (2019), Content Analysis (4th ed.), the reliability chapter.
 * @param {[string, string][]} pairs the codes of the one and of the other, per fragment
 * @returns {Agreement}
 */
export function agreement(pairs) {
  const n = pairs.length;
  const same = pairs.filter(([one, other]) => one === other).length;
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const code of pairs.flat()) found.set(code, (found.get(code) ?? 0) + 1);
  const counts = [...found].sort(([one, a], [other, b]) => b - a || one.localeCompare(other));
  const size = 2 * n;
  const sum = counts.reduce((total, [, count]) => total + count * (count - 1), 0);
  const observed = n ? (n - same) / n : 0;
  const expected = n ? 1 - sum / (size * (size - 1)) : 0;
  return { n, same, size, counts, sum, observed, expected, alpha: counts.length > 1 ? 1 - observed / expected : null };
}
