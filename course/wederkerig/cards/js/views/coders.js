// @ts-check
// The codes of a student beside those of a second coder: how far they agree, reckoned on this device (own_html.py).
/** @import { Agreement } from "../rules/agreement.js" */
/** @import { Answers } from "../types.js" */
import { agreement } from "../rules/agreement.js";
import { chosenIn } from "../rules/own.js";
import { entryOf } from "../rules/store.js";
import { fill } from "../rules/text.js";
import { h, lines } from "./dom.js";

/**
 * Show of each fragment the second coder's code once there is an own one, and the agreement once all are coded.
 * @param {ParentNode} root
 * @param {Answers} answers
 */
export function showCoders(root, answers) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-part='agreement']"))) {
    const table = /** @type {HTMLTableElement} */ (place.nextElementSibling);
    const rows = [...table.querySelectorAll("tbody tr")];
    const options = JSON.parse(table.dataset.options ?? "{}");
    const pairs = rows.flatMap((row) => pair(row, answers, options));
    const words = JSON.parse(place.dataset.words ?? "{}");
    const open = rows.length - pairs.length;
    const told = open > 0 ? lines([fill(words.open ?? "", { n: open })]) : figures(pairs, words);
    place.replaceChildren(...told);
  }
}

/**
 * The own code and the second coder's, where there is an own one.
 * @param {Element} row
 * @param {Answers} answers
 * @param {Record<string, string>} options
 * @returns {[string, string][]}
 */
function pair(row, answers, options) {
  const { own = "", group = "" } = /** @type {HTMLElement} */ (row.querySelector("[data-own]")).dataset;
  const second = /** @type {HTMLElement} */ (row.querySelector("[data-second]"));
  const [code] = chosenIn(entryOf(answers, own), group, options);
  second.hidden = !code;
  return code ? [[code, second.dataset.second ?? ""]] : [];
}

/** @param {[string, string][]} pairs @param {Record<string, string>} words */
function figures(pairs, words) {
  const sublabels = agreement(pairs);
  const kernlabels = agreement(pairs.map(([one, other]) => [one.charAt(0), other.charAt(0)]));
  const differ = pairs.filter(([own, second]) => own !== second);
  const about = differ.map(([own, second]) => fill(words.pair ?? "", { own, second })).join(", ");
  return [
    h("p", {}, h("b", {}, fill(words.same ?? "", spoken(sublabels, words)))),
    ...lines([fill(words.kernlabel ?? "", spoken(kernlabels, words))]),
    ...lines(about ? [fill(words.differ ?? "", { pairs: about })] : []),
    ...(sublabels.alpha === null ? [] : [sum(sublabels, words)]),
    ...lines([fill(words.rough ?? "", { n: pairs.length })]),
  ];
}

/** The sum, step by step. @param {Agreement} figure @param {Record<string, string>} words */
function sum(figure, words) {
  const said = spoken(figure, words);
  const counts = figure.counts.map(([code, count]) => fill(words.times ?? "", { code, count })).join(", ");
  const steps = [words.observed, words.pile, words.expected, words.alpha];
  const told = steps.map((step) => h("li", {}, fill(step ?? "", { ...said, counts })));
  return h("details", {}, h("summary", {}, words.sum ?? ""), h("ol", {}, ...told));
}

/** The figures as Dutch writes them. @param {Agreement} figure @param {Record<string, string>} words */
function spoken({ n, same, size, sum, observed, expected, alpha }, words) {
  const decimal = (/** @type {number} */ value, digits = 3) =>
    value.toFixed(digits).replace("-", "−").replace(".", ",");
  return {
    ...{ n, same, size, sum, rest: size - 1, different: n - same, percent: Math.round((100 * same) / n) },
    ...{ observed: decimal(observed), expected: decimal(expected) },
    alpha: alpha === null ? (words.none ?? "") : decimal(alpha, 2),
  };
}
