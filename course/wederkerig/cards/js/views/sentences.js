// @ts-check
// The sentences of a case that are chosen in its text: how many there are, and no more than may be.
/** @import { Item, Texts } from "../types.js" */
import { fill } from "../rules/text.js";
import { h, part } from "./dom.js";

/**
 * The item with the texts of its sentences, which stand in the markup of its card.
 * @param {Item} item
 * @param {HTMLFormElement} form
 * @returns {Item}
 */
export function withSentences(item, form) {
  const { question } = item;
  if (!("sentences" in question)) return item;
  const text = (/** @type {string} */ id) => form.querySelector(`.sentence:has([value="${id}"])`)?.textContent ?? "";
  return {
    ...item,
    question: { ...question, sentences: question.sentences.map(({ id }) => ({ id, text: text(id) })) },
  };
}

/**
 * Say how many sentences are chosen, where a card has them.
 * @param {HTMLFormElement} form
 * @param {Texts} texts
 */
export function countSentences(form, texts) {
  const field = fieldOf(form);
  if (field) say(field, fill(texts.chosen, { n: chosen(field).length, most: field.dataset.most }));
}

/**
 * Undo a choice that is one too many, and say so.
 * @param {HTMLFormElement} form
 * @param {EventTarget | null} control what was chosen last
 * @param {Texts} texts
 * @returns {boolean} whether it was
 */
export function oneTooMany(form, control, texts) {
  const field = fieldOf(form);
  if (!field || !(control instanceof HTMLInputElement) || !field.contains(control)) return false;
  if (chosen(field).length <= Number(field.dataset.most)) return false;
  control.checked = false;
  say(field, h("b", {}, fill(texts.tooMany, { most: field.dataset.most })));
  return true;
}

/** @param {HTMLFormElement} form @returns {HTMLElement | null} */
function fieldOf(form) {
  return form.querySelector("[data-most]");
}

/** @param {HTMLElement} field */
function chosen(field) {
  return field.querySelectorAll("input:checked");
}

/** @param {HTMLElement} field @param {string | Node} said */
function say(field, said) {
  part(field, "chosen").replaceChildren(said);
}
