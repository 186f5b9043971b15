// @ts-check
// The card of an exploration: binds to the markup that Python made (card_html.py); draws nothing itself.
// A picture comes from a source: drawn beforehand (grid.js), or a kernel.

/**
 * @typedef {{svg: string, text: string, head: string[], rows: string[][]}} Picture
 * @typedef {Record<string, string | number | boolean>} Values
 * @typedef {"narrow" | "wide"} Width
 * @typedef {{draw: (values: Values, width: Width) => Promise<Picture>, prepare?: (width: Width) => void, near?: (width: Width) => void}} Source
 * `prepare` fetches what a touch will ask for, `near` what the next one may ask for.
 */

/** A card whose controls move its picture. */
export class ExplorationCard {
  #busy = false;
  #again = false;

  /**
   * Bring a card to life.
   * @param {HTMLElement} card
   * @param {Source} source
   * @param {Record<string, string>} texts
   */
  constructor(card, source, texts) {
    this.card = card;
    this.form = /** @type {HTMLFormElement} */ (card.querySelector("form"));
    this.source = source;
    this.texts = texts;
    this.width = widthOf(card); // asked again only when the card turns: asking costs a layout
    const { form } = this;
    const prepare = () => source.prepare?.(this.width);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", (event) => this.#moved(/** @type {HTMLInputElement} */ (event.target)));
    form.addEventListener("pointerdown", prepare, { once: true });
    form.addEventListener("focusin", prepare, { once: true });
    this.turned = new ResizeObserver(() => this.#turn());
    this.turned.observe(card);
    card.dataset.bound = "";
    this.#before();
  }

  /** Draw what the controls say; one at a time, so that of many moves the last counts. */
  async draw() {
    this.#again = this.#busy;
    if (this.#busy) return;
    this.#busy = true;
    const { card, source, texts } = this;
    const slow = setTimeout(() => say(card, texts.drawing ?? ""), 300);
    try {
      const { width } = this;
      show(card, await source.draw(valuesOf(this.form), width), width);
      alarm(card, "");
      source.near?.(width);
    } catch (error) {
      alarm(card, (error instanceof Refusal && error.message) || texts.failed || "");
    } finally {
      clearTimeout(slow);
      say(card, "");
      this.#busy = false;
    }
    if (this.#again) await this.draw();
  }

  /** What was moved before this card lived counts as well. */
  #before() {
    for (const input of /** @type {Iterable<HTMLInputElement>} */ (this.form.elements)) {
      if (input.name && changed(input)) this.#moved(input);
    }
  }

  /** @param {HTMLInputElement} input */
  #moved(input) {
    if (input.type === "range") written(this.form, input);
    this.draw();
  }

  /** A phone that is turned shows the other drawing, which may be of other values. */
  #turn() {
    this.width = widthOf(this.card);
    if (this.card.dataset.drawn && this.card.dataset.width !== this.width) this.draw();
  }
}

/** What a source refuses with: a sentence for the student. */
export class Refusal extends Error {}

/**
 * The values of all controls by name.
 * @param {HTMLFormElement} form
 * @returns {Values}
 */
export function valuesOf(form) {
  /** @type {Values} */
  const values = {};
  for (const element of form.elements) {
    const input = /** @type {HTMLInputElement} */ (element);
    if (!input.name) continue;
    if (input.type === "radio") {
      if (input.checked) values[input.name] = input.value;
    } else if (input.type === "checkbox") values[input.name] = input.checked;
    else if (input.type === "range") values[input.name] = Number(input.value);
    else values[input.name] = input.value;
  }
  return values;
}

/**
 * The values of some controls as one word, as `grid.py` makes it: the place of each value among the possible ones.
 * @param {HTMLFormElement} form
 * @param {string[]} names
 */
export function keyOf(form, names) {
  return names.map((name) => placeOf(form, name)).join("-") || "0";
}

/** @param {HTMLFormElement} form @param {string} name */
function inputsOf(form, name) {
  return /** @type {HTMLInputElement[]} */ (
    [...form.elements].filter((element) => /** @type {any} */ (element).name === name)
  );
}

/**
 * How many values a control has.
 * @param {HTMLFormElement} form
 * @param {string} name
 */
export function valuesIn(form, name) {
  const inputs = inputsOf(form, name);
  const [first] = inputs;
  if (first instanceof HTMLSelectElement) return first.options.length;
  if (first?.type === "range") return (Number(first.max) - Number(first.min)) / Number(first.step) + 1;
  return first?.type === "checkbox" ? 2 : inputs.length;
}

/** @param {HTMLFormElement} form @param {string} name */
function placeOf(form, name) {
  const inputs = inputsOf(form, name);
  const [first] = inputs;
  if (!first) return 0;
  if (first.type === "range") return (Number(first.value) - Number(first.min)) / Number(first.step);
  if (first.type === "checkbox") return Number(first.checked);
  if (first.type === "radio") return inputs.findIndex((input) => input.checked);
  return /** @type {any} */ (first).selectedIndex ?? 0;
}

/**
 * Whether a control stands elsewhere than the page put it.
 * @param {HTMLInputElement | HTMLSelectElement} control
 */
function changed(control) {
  if (control instanceof HTMLSelectElement) {
    const first = [...control.options].findIndex((option) => option.defaultSelected);
    return control.selectedIndex !== Math.max(first, 0);
  }
  if (control.type === "radio" || control.type === "checkbox") return control.checked !== control.defaultChecked;
  return control.type === "range" && control.value !== control.defaultValue;
}

/** @param {HTMLElement} card @returns {Width} */
export function widthOf(card) {
  const wide = /** @type {HTMLElement | null} */ (card.querySelector(".picture > .wide"));
  return wide?.offsetParent ? "wide" : "narrow"; // as the style sheet decides
}

/** @param {HTMLFormElement} form @param {HTMLInputElement} input */
function written(form, input) {
  const output = form.querySelector(`output[for="${input.id}"]`);
  if (output) output.textContent = `${input.value}${input.dataset.unit ?? ""}`;
}

/** @param {HTMLElement} card @param {string} text */
function say(card, text) {
  const status = card.querySelector(".status");
  if (status) status.textContent = text;
}

/** @param {HTMLElement} card @param {string} text */
function alarm(card, text) {
  const place = /** @type {HTMLElement | null} */ (card.querySelector(".alarm"));
  if (!place) return;
  place.textContent = text;
  place.hidden = text === "";
}

/**
 * Put a picture in place. Its SVG is made by this course from numbers; what is text in it is escaped there.
 * @param {HTMLElement} card
 * @param {Picture} picture
 * @param {Width} width
 */
function show(card, picture, width) {
  const drawing = new DOMParser().parseFromString(picture.svg, "text/html").querySelector("svg");
  const place = card.querySelector(`.picture > .${width}`);
  if (drawing) place?.replaceChildren(drawing);
  const said = card.querySelector(".said");
  if (said) said.textContent = picture.text;
  card.querySelector(".numbers")?.replaceChildren(table(picture.head, picture.rows));
  card.dataset.width = width;
  card.dataset.drawn = String(Number(card.dataset.drawn ?? 0) + 1);
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const made = document.createElement("table");
  const names = made.createTHead().insertRow();
  for (const name of head) names.append(cell("th", name, "col"));
  const body = made.createTBody();
  for (const [name, ...cells] of rows) {
    const row = body.insertRow();
    row.append(cell("th", name ?? "", "row"), ...cells.map((text) => cell("td", text)));
  }
  return made;
}

/** @param {"th" | "td"} tag @param {string} text @param {string} [scope] */
function cell(tag, text, scope) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (scope) made.setAttribute("scope", scope);
  return made;
}
