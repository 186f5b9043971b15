// The forms of the kinds of questions: what is asked, how to answer, and how to read the answer.
// All text is set as text, never as HTML. Needs shell.js before it.

const LONG = 24; // letters of an option beside which no other text fits
const TYPING_MS = 400; // pause in typing after which an open answer is saved

/** A fieldset with radio buttons or checkboxes; `chosen` is the list of chosen ids. */
function group(type, name, legend, hint, options, chosen, onchange) {
  const hintId = `${name}-hint`;
  const inputs = options.map((option) =>
    h("input", { type, name, value: option.id, onchange, ...KEYS, ...(hint ? { "aria-describedby": hintId } : {}) }),
  );
  inputs.forEach((input) => (input.checked = chosen.includes(input.value)));
  const element = h(
    "fieldset",
    { class: `wk-group wk-${type}s` },
    h("legend", {}, legend),
    hint ? h("p", { class: "wk-hint", id: hintId }, hint) : null,
    h("div", { class: "wk-options" }, ...options.map((option, i) => h("label", {}, inputs[i], h("span", {}, option.text)))),
  );
  return { element, chosen: () => inputs.filter((input) => input.checked).map((input) => input.value) };
}

/** {name: the one chosen}, or nothing. */
function named(name, [chosen]) {
  return chosen === undefined ? {} : { [name]: chosen };
}

/** The form of a case: label, cues, certainty. */
function classifyForm(question, options, texts, answer, name, save) {
  const labels = group("radio", `${name}-label`, question.stem, null, options.labels, [answer?.label], save);
  const cues = group("checkbox", `${name}-cues`, texts.cues, texts.cuesHint, options.cues, answer?.cues ?? [], save);
  const sure = group("radio", `${name}-sure`, texts.certainty, null, options.certainties, [answer?.certainty], save);
  sure.element.classList.add("wk-row");
  return {
    parts: [
      h("p", { class: "wk-kicker" }, texts.case),
      h("div", { class: "wk-case" }, ...paragraphs(question.case).map((text) => h("p", {}, text))),
      labels.element,
      cues.element,
      sure.element,
    ],
    // What is not chosen is left out: null from JavaScript is not None in the browser's Python.
    read: () => ({ ...named("label", labels.chosen()), cues: cues.chosen(), ...named("certainty", sure.chosen()) }),
    answered: () => labels.chosen().length > 0,
  };
}

/** The form of an open question: the question, a text box and the rubric. */
function reflectForm(question, options, texts, answer, name, save) {
  let timer = null;
  const count = h("p", { class: "wk-hint" });
  // JupyterLab takes Enter away from text boxes in a cell, unless it never hears of it.
  const box = h("textarea", { id: `${name}-text`, rows: 8, ...KEYS, onkeydown: (event) => event.stopPropagation() });
  box.value = answer?.text ?? "";
  const tally = () => (count.textContent = fill(texts.words, { n: box.value.trim() ? box.value.trim().split(/\s+/).length : 0 }));
  const flush = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    save();
  };
  box.addEventListener("input", () => {
    tally();
    clearTimeout(timer);
    timer = setTimeout(flush, TYPING_MS);
  });
  box.addEventListener("blur", flush);
  tally();
  const rows = question.rubric.map((row) =>
    h("li", {}, h("b", {}, row.name), h("ul", {}, ...row.levels.map((level, i) => h("li", {}, `${i} ${texts.points}: ${level}`)))),
  );
  return {
    parts: [
      h("label", { class: "wk-question", for: `${name}-text` }, ...paragraphs(question.question).map((text) => h("span", {}, text))),
      box,
      count,
      rows.length ? h("details", {}, h("summary", KEYS, texts.rubric), h("ul", { class: "wk-rubric" }, ...rows)) : null,
    ],
    read: () => ({ text: box.value }),
    answered: () => box.value.trim() !== "",
    leave: flush,
  };
}

/** A row with a drop-down list; nothing is chosen to begin with. */
function menuRow(name, group, texts, chosen, onchange) {
  const select = h("select", { id: name, onchange, ...KEYS }, h("option", { value: "" }, texts.choose));
  for (const option of group.options) select.append(h("option", { value: option.id }, option.text));
  select.value = chosen[0] ?? "";
  const long = group.options.some((option) => option.text.length > LONG);
  const element = h("div", { class: long ? "wk-menu-row wk-stacked" : "wk-menu-row" }, h("label", { for: name }, group.legend), select);
  return { element, chosen: () => (select.value ? [select.value] : []) };
}

/** The form of a question that is answered by choosing in one or more groups. */
function choiceForm(question, options, texts, answer, name, save) {
  const groups = question.groups.map((part) => {
    const chosen = answer?.chosen?.[part.id] ?? [];
    const id = `${name}-${part.id}`;
    const made = part.menu
      ? menuRow(id, part, texts, chosen, save)
      : group(part.several ? "checkbox" : "radio", id, part.legend, null, part.options, chosen, save);
    if (!part.menu) made.element.classList.add("wk-list");
    return [part.id, made];
  });
  const chosen = () => groups.map(([id, made]) => [id, made.chosen()]).filter(([, ids]) => ids.length > 0);
  const asked = h("div", { class: "wk-case", id: `${name}-text` }, ...paragraphs(question.text).map((text) => h("p", {}, text)));
  const reference = question.reference.flatMap((entry) => [h("dt", {}, entry.id), h("dd", {}, entry.text)]);
  return {
    parts: [
      h("p", { class: "wk-kicker" }, texts.kinds[question.kind]),
      asked,
      reference.length ? h("details", {}, h("summary", KEYS, texts.codebook), h("dl", {}, ...reference)) : null,
      h("div", { role: "group", "aria-labelledby": `${name}-text` }, ...groups.map(([, made]) => made.element)),
    ],
    read: () => ({ chosen: Object.fromEntries(chosen()) }),
    answered: () => chosen().length === groups.length,
  };
}

const FORMS = { classify: classifyForm, reflect: reflectForm };

/** The form that fits a question. */
function formOf(question) {
  return question.groups ? choiceForm : FORMS[question.kind];
}
