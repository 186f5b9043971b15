// @ts-check
// A conversation that branches: where a student is in it, and what becomes of that by choosing or going back.

/**
 * Where the replies of a turn lead, by reply; of every turn, in order: the first begins. What is no turn is an outcome.
 * @typedef {Record<string, Record<string, string>>} Tree
 * @typedef {Record<string, string>} Path the reply chosen at each turn; what is off the way through is passed over
 * @typedef {{ turn: string, reply: string }} Step
 */

/**
 * The way through the conversation, and the turn or outcome where it now is.
 * @param {Tree} tree
 * @param {Path} path
 * @returns {{ steps: Step[], at: string, ended: boolean }}
 */
export function walk(tree, path) {
  /** @type {Step[]} */
  const steps = [];
  let at = Object.keys(tree)[0] ?? "";
  for (;;) {
    const leads = tree[at] ?? {};
    const reply = path[at] ?? "";
    if (!Object.hasOwn(leads, reply)) return { steps, at, ended: !Object.hasOwn(tree, at) };
    steps.push({ turn: at, reply });
    at = leads[reply] ?? "";
  }
}

/**
 * The path on which this reply was chosen at this turn; what came after it is gone.
 * @param {Tree} tree
 * @param {Path} path
 * @param {Step} step
 * @returns {Path}
 */
export function choose(tree, path, { turn, reply }) {
  return { ...before(tree, path, turn), [turn]: reply };
}

/**
 * The path up to this turn, where it can be chosen again.
 * @param {Tree} tree
 * @param {Path} path
 * @param {string} turn
 * @returns {Path}
 */
export function before(tree, path, turn) {
  const { steps } = walk(tree, path);
  const end = steps.findIndex((step) => step.turn === turn);
  const kept = end < 0 ? steps : steps.slice(0, end);
  return Object.fromEntries(kept.map((step) => [step.turn, step.reply]));
}

/**
 * What else there was: at each turn on the way the replies that were not chosen, and the other outcomes.
 * @param {Tree} tree
 * @param {string[]} outcomes
 * @param {Path} path
 * @returns {{ replies: Step[], outcomes: string[] }}
 */
export function others(tree, outcomes, path) {
  const { steps, at } = walk(tree, path);
  const replies = steps.flatMap(({ turn, reply }) => {
    const rest = Object.keys(tree[turn] ?? {}).filter((other) => other !== reply);
    return rest.map((other) => ({ turn, reply: other }));
  });
  return { replies, outcomes: outcomes.filter((outcome) => outcome !== at) };
}

/**
 * How many entries at the beginning two lists have alike.
 * @param {string[]} one
 * @param {string[]} other
 */
export function alike(one, other) {
  const end = one.findIndex((entry, place) => entry !== other[place]);
  return end < 0 ? one.length : end;
}
