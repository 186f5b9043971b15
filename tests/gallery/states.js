// @ts-check
// Puts every section of the page in the state that it is named after.
/** @import { Answer, Answers, Backend, Lesson, Question } from "./js/types.js" */
import { Refusal } from "./js/backends/refusal.js";
import { mount } from "./js/mount.js";
import { startTalks } from "./js/talk.js";
import { GrowthCard } from "./js/views/growth.js";

const never = new Promise(() => {});
const SAVED = { saved: "2026-03-04T05:06:07.000Z" };

/** @type {Lesson} */
const lesson = JSON.parse(document.getElementById("lesson")?.textContent ?? "");

/** @param {Question} question @param {number} place @returns {Answer} the option at that place, everywhere */
function answer(question, place) {
  const { labels, certainties } = lesson.options;
  const id = (/** @type {{ id: string }[]} */ options) => options[place % options.length]?.id ?? "";
  if ("groups" in question) {
    return { chosen: Object.fromEntries(question.groups.map((group) => [group.id, [id(group.options)]])) };
  }
  if (question.kind === "reflect") return { text: `Omdat niemand telt.\n\nEn omdat het vrij is (${place}).` };
  const proof = [id(question.sentences), id(question.sentences.slice(1))];
  return { label: id(labels), proof, certainty: id(certainties) };
}

/** @param {(question: Question) => object} make @returns {Answers} */
function answers(make) {
  return Object.fromEntries(Object.entries(lesson.items).map(([id, { question }]) => [id, make(question)]));
}

/** @param {Answers} stored @returns {Backend} */
function memory(stored) {
  let kept = stored;
  return {
    read: async () => kept,
    change: async (rule) => {
      kept = rule(kept);
      return kept;
    },
    listen: () => () => {},
    persist: async () => false,
  };
}

const full = { ...memory({}), change: () => Promise.reject(new Refusal("full")) };
const slow = { ...memory({}), change: () => never };
const blocked = { ...full, read: () => Promise.reject(new Refusal("blocked")) };
const answeredOnce = answers((question) => ({ ...answer(question, 1), ...SAVED }));
const stale = { ...SAVED, label: "weg", chosen: { weg: ["ook-weg"] }, text: 3 };
const twice = answers((question) => ({ ...answer(question, 1), earlier: [{ ...answer(question, 0), ...SAVED }] }));

const named = answers((question) =>
  question.kind === "reflect" ? { text: "Toen belde ik Sjoerd op 06-12345678.", ...SAVED } : answer(question, 1),
);
let turn = 0;
const surely = answers((question) => {
  if (question.kind !== "classify") return answer(question, 0);
  turn += 1;
  const given = { ...answer(question, turn), certainty: turn % 3 === 0 ? "laag" : "hoog" };
  return { ...given, ...SAVED, first: given };
});

/** @type {Record<string, Backend>} */
const BACKENDS = {
  leeg: memory({}),
  "opslaan mislukt": full,
  "opslaan duurt": slow,
  "niet te lezen": blocked,
  "past niet meer": memory(answers(() => stale)),
  "eerder anders beantwoord": memory(twice),
  herkenbaar: memory(named),
  "zeker en terecht": memory(surely),
  gesprek: memory({}),
  "gesprek halverwege": memory({}),
  "gesprek afgelopen": memory({}),
  "gesprek niet opgeslagen": full,
  "gesprek past niet meer": memory(answers(() => stale)),
  "gesprek met lange woorden": memory({}),
};

/** @param {Element} root @param {string} selector */
function click(root, selector) {
  for (const element of root.querySelectorAll(selector)) /** @type {HTMLElement} */ (element).click();
}

/** @type {Record<string, (root: HTMLElement) => void>} */
const ACTS = {
  uitgelegd: (root) => click(root, '[data-do="explain"]'),
  "opslaan mislukt": fill,
  "opslaan duurt": fill,
  "niet te lezen": fill,
  inleveren: (root) => click(root, '[data-part="make"]'),
  wissen: (root) => {
    click(root, "details:not([open]) > summary");
    click(root, '[data-part="wipe"]');
  },
  "toen en nu": (root) => click(root, '[data-part="look"]'),
  "gesprek halverwege": (root) => talk(root, 1),
  "gesprek afgelopen": (root) => talk(root, 5),
  "gesprek niet opgeslagen": (root) => talk(root, 1),
  "gesprek met lange woorden": (root) => talk(root, 5),
  "een zin te veel": (root) => click(root, ".sentence input:not(:checked)"),
};

/** Give the first reply, at most so many times, and look what else there was. @param {HTMLElement} root @param {number} most */
function talk(root, most) {
  for (let turn = 0; turn < most; turn += 1) {
    /** @type {HTMLElement | null} */ (root.querySelector(".replies button"))?.click();
  }
  click(root, ".chat summary");
}

/** Choose something on every card, so that it is saved. @param {HTMLElement} root */
function fill(root) {
  click(root, "label:first-child input");
  for (const control of root.querySelectorAll("select, textarea")) {
    if (control instanceof HTMLSelectElement) control.selectedIndex = 1;
    else if (control instanceof HTMLTextAreaElement) control.value = "Iets.";
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

startTalks(document);
for (const root of document.querySelectorAll("section[data-state]")) {
  if (!(root instanceof HTMLElement)) continue;
  const state = root.dataset.state ?? "";
  const page = await mount(root, { backend: BACKENDS[state] ?? memory(answeredOnce), lesson });
  page.take("[data-growth]", (section) => new GrowthCard(section, page.session));
  dispatchEvent(new Event("beforeprint")); // so that cards far away live too
  ACTS[state]?.(root);
}
document.documentElement.dataset.ready = "";
