// @ts-check
// The page to project: vote, talk, vote again. The first result stays hidden until the second vote is counted.
// Nothing is kept and nothing is sent.

import { fill } from "../../cards/js/rules/text.js";
import { button, h, lines, table } from "../../cards/js/views/dom.js";
import { beside, choicesIn, hands, voted } from "./tally.js";

/**
 * @typedef {{ id: string, title: string, lesson: string, page: string, read: string[], asked: string[],
 *   options: [string, string][], gives: number[], doubt: string, twin: string }} Case
 * @typedef {Record<string, string>} Texts
 */

const data = JSON.parse(document.getElementById("stemdata")?.textContent ?? "{}");
/** @type {Case[]} */
const cases = data.cases ?? [];
/** @type {Texts} */
const t = data.texts ?? {};
const root = document.getElementById("stemmen");
const stage = h("div", { "data-part": "stage" });
const menu = chooser();

if (root) {
  root.append(h("p", {}, h("label", { for: "kaart" }, t.choose), menu), stage);
  addEventListener("hashchange", follow);
  follow();
}

/** Show the case that the address names, or room for a statement. */
function follow() {
  const id = decodeURIComponent(location.hash.slice(1));
  menu.value = cases.some((one) => one.id === id) ? id : "";
  begin();
}

function chooser() {
  const made = h("select", { id: "kaart", change: begin }, h("option", { value: "" }, t.own));
  for (const lesson of new Set(cases.map((one) => one.lesson))) {
    const own = cases.filter((one) => one.lesson === lesson);
    made.append(h("optgroup", { label: lesson }, ...own.map((one) => h("option", { value: one.id }, one.title))));
  }
  return made;
}

function begin() {
  const chosen = cases.find((one) => one.id === menu.value);
  if (!chosen) return ask();
  const read = chosen.read.length > 0 ? h("div", { class: "read" }, ...lines(chosen.read)) : null;
  const asked = h("div", { class: "asked" }, ...lines(chosen.asked));
  count(
    [read, asked],
    chosen.options.map(([, text]) => text),
    () => about(chosen),
  );
}

/** A statement of the lecturer's own. */
function ask() {
  const statement = h("input", { id: "stelling", type: "text", autocomplete: "off" });
  const choices = h("input", { id: "keuzes", type: "text", value: t.agree, autocomplete: "off" });
  const made = choicesIn(t.agree ?? "");
  const counting = h("div");
  const again = () => {
    const now = choicesIn(choices.value);
    count([], now.length > 1 ? now : made, () => null, counting);
  };
  choices.addEventListener("change", again);
  const field = (/** @type {string | undefined} */ text, /** @type {HTMLInputElement} */ input) =>
    h("p", { class: "own" }, h("label", { for: input.id }, text), input);
  stage.replaceChildren(field(t.statement, statement), field(t.choices, choices), counting);
  again();
}

/**
 * Count two votes, and show both after the second.
 * @param {(Node | null)[]} above what is voted on
 * @param {string[]} choices
 * @param {() => Node | null} after what is told when both votes are shown
 * @param {HTMLElement} place
 */
function count(above, choices, after, place = stage) {
  const said = h("p", { role: "status" });
  const [first, second] = [round(t.first ?? "", choices, "a"), round(t.second ?? "", choices, "b")];
  const step = h("div", { class: "count" });
  const show = button(t.show ?? "", () => {
    if (!voted(second.counts())) return tell(said, t.none);
    const result = results(choices, first.counts(), second.counts());
    step.replaceChildren(result, ...[after()].filter((node) => node !== null), restart);
    tell(said, "");
    result.focus();
  });
  const hide = button(t.hide ?? "", () => {
    if (!voted(first.counts())) return tell(said, t.none);
    step.replaceChildren(second.form, show);
    tell(said, t.hidden);
    second.focus();
  });
  const restart = button(t.again ?? "", begin);
  step.append(first.form, hide);
  place.replaceChildren(...above.filter((node) => node !== null), said, step);
}

/** @param {HTMLElement} place @param {string | undefined} text */
function tell(place, text) {
  place.textContent = text ?? "";
}

/**
 * A number for each choice.
 * @param {string} legend
 * @param {string[]} choices
 * @param {string} name
 */
function round(legend, choices, name) {
  const inputs = choices.map((_, place) =>
    h("input", { id: `${name}${place}`, type: "number", min: 0, inputmode: "numeric", autocomplete: "off" }),
  );
  const rows = inputs.map((input, place) => h("p", {}, h("label", { for: input.id }, choices[place]), input));
  return {
    form: h("fieldset", {}, h("legend", {}, legend), ...rows),
    counts: () => inputs.map((input) => hands(input.value)),
    focus: () => inputs[0]?.focus(),
  };
}

/** @param {string[]} choices @param {number[]} before @param {number[]} after */
function results(choices, before, after) {
  const rows = beside(choices, before, after).map((row) => ({
    name: row.choice,
    cells: [bar(row.before, row.shareBefore, "before"), bar(row.after, row.shareAfter, "after")],
  }));
  const title = h("h2", { tabindex: -1, id: "beide" }, t.both);
  const made = h("section", { tabindex: -1, "aria-labelledby": "beide" }, title);
  made.append(h("div", { class: "scroll" }, table([t.choice ?? "", t.before ?? "", t.after ?? ""], rows)));
  return made;
}

/** @param {number} n @param {number} share @param {string} when */
function bar(n, share, when) {
  const length = h("span", { class: `bar ${when}`, style: `inline-size:${share}%`, "aria-hidden": "true" });
  return [h("span", { class: "number" }, fill(t.votes ?? "", { n, share })), length];
}

/** What the key says of a case, where one can doubt, and where more is to be found. @param {Case} chosen */
function about(chosen) {
  const gives = chosen.options.flatMap(([, text], place) => {
    const share = Math.round(100 * (chosen.gives[place] ?? 0));
    if (share === 0) return [];
    return [h("li", {}, share === 100 ? text : `${text} (${fill(t.gives ?? "", { share })})`)];
  });
  const doubt = chosen.doubt ? [h("h3", {}, t.doubt), h("p", {}, chosen.doubt)] : [];
  const twin = chosen.twin ? h("p", {}, h("a", { href: `#${chosen.twin}` }, t.twin)) : null;
  const lesson = h("a", { href: chosen.page }, fill(t.lesson ?? "", { lesson: chosen.lesson }));
  return h("details", {}, h("summary", {}, t.key), h("ul", {}, ...gives), ...doubt, twin, h("p", {}, lesson));
}
