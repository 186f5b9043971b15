// @ts-check
// Reading and writing the form of a question. An answer is read from named inputs, whatever the kind of question:
// a name says where the value stands ("label", "text"; "chosen.people": in the object "chosen"),
// and ends in [] where that is a list. The order of the inputs says nothing.
/** @import { Answer } from "../types.js" */

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/**
 * The inputs that make up the answer.
 * @param {HTMLFormElement} form
 * @returns {Control[]}
 */
export function controls(form) {
  return /** @type {Control[]} */ ([...form.elements].filter((one) => "name" in one && one.name !== ""));
}

/**
 * The answer that stands in the form. In an object, what is not chosen is left out.
 * @param {HTMLFormElement} form
 * @returns {Answer}
 */
export function read(form) {
  /** @type {Record<string, any>} */
  const answer = {};
  for (const control of controls(form)) {
    const { object, key, list } = path(control.name);
    if (object !== null) answer[object] ??= {};
    const place = object === null ? answer : answer[object];
    if (list && object === null) place[key] ??= [];
    if (!holds(control)) continue;
    if (list) place[key] = [...(place[key] ?? []), control.value];
    else place[key] = control.value;
  }
  return /** @type {Answer} */ (/** @type {unknown} */ (answer));
}

/**
 * Put an answer in the form; nothing (undefined) empties it. Controls that `keeps` names are left as they are.
 * @param {HTMLFormElement} form
 * @param {Answer | undefined} answer
 * @param {(control: Control) => boolean} keeps
 */
export function write(form, answer, keeps = () => false) {
  for (const control of controls(form)) {
    if (keeps(control)) continue;
    const { object, key } = path(control.name);
    const given = /** @type {any} */ (answer);
    const value = object === null ? given?.[key] : given?.[object]?.[key];
    const values = [value ?? []].flat();
    if (ticks(control)) control.checked = values.includes(control.value);
    else control.value = values[0] ?? "";
  }
}

/**
 * Whether a control was changed since the page came: before its card lived, only the student can have done that.
 * @param {Control} control
 * @returns {boolean}
 */
export function touched(control) {
  if (ticks(control)) {
    const group = control.type === "radio" ? twins(control) : [control];
    return group.some((one) => one.checked !== one.defaultChecked);
  }
  if (control instanceof HTMLSelectElement) return control.selectedIndex > 0;
  return control.value !== control.defaultValue;
}

/** @param {Control} control @returns {control is HTMLInputElement} */
function ticks(control) {
  return control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox");
}

/** @param {Control} control */
function holds(control) {
  if (ticks(control)) return control.checked;
  return control instanceof HTMLTextAreaElement || control.value !== "";
}

/** @param {HTMLInputElement} control @returns {HTMLInputElement[]} the radio buttons of one group */
function twins(control) {
  const form = /** @type {HTMLFormElement} */ (control.form);
  return controls(form)
    .filter(ticks)
    .filter((one) => one.name === control.name);
}

/** @param {string} name */
function path(name) {
  const list = name.endsWith("[]");
  const [first = "", ...rest] = (list ? name.slice(0, -2) : name).split(".");
  return rest.length > 0 ? { object: first, key: rest.join("."), list } : { object: null, key: first, list };
}
