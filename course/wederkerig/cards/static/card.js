// The card of one item. All text comes from the model (Python) and is set as text, never as HTML.
// Protocol: see card.py.
// Needs shell.js before it.

const SLOW_MS = 1000; // how long a save may take before we say that it is under way
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
  const labels = group("radio", `${name}-label`, texts.label, null, options.labels, [answer?.label], save);
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
      h("details", {}, h("summary", KEYS, texts.rubric), h("ul", { class: "wk-rubric" }, ...rows)),
    ],
    read: () => ({ text: box.value }),
    answered: () => box.value.trim() !== "",
    leave: flush,
  };
}

const FORMS = { classify: classifyForm, reflect: reflectForm };

/** What an explanation shows. */
function explanationParts(explanation, texts) {
  const option = (o, own) =>
    h(
      "div",
      { class: o.fits ? "wk-option wk-fits" : "wk-option" },
      h("p", {}, h("b", {}, o.text), ` – ${o.fits ? `✓ ${texts.fits}` : `✗ ${texts.fitsNot}`}${own ? ` (${texts.yourChoice})` : ""}`),
      ...paragraphs(o.why).map((text) => h("p", {}, text)),
    );
  const list = (title, cues) => (cues.length ? h("div", {}, h("p", {}, h("b", {}, title)), h("ul", {}, ...cues.map((cue) => h("li", {}, cue)))) : null);
  const [own, ...others] = explanation.options;
  return [
    option(own, true),
    list(texts.cuesDecisive, explanation.decisive),
    list(texts.cuesMissed, explanation.missed),
    list(texts.cuesNeutral, explanation.neutral),
    list(texts.cuesWrong, explanation.wrong),
    explanation.doubt ? h("div", {}, h("p", {}, h("b", {}, texts.doubt)), h("p", {}, explanation.doubt)) : null,
    h("p", { class: "wk-kicker" }, texts.otherOptions),
    ...others.map((o) => option(o, false)),
  ].filter((part) => part !== null);
}

/** Draw the card, and again when Python says so; returns its clean-up. */
function render({ model, el }) {
  let cleanUp = draw({ model, el });
  const redraw = () => {
    cleanUp();
    cleanUp = draw({ model, el });
  };
  model.on("change:drawn", redraw);
  return () => {
    model.off("change:drawn", redraw);
    cleanUp();
  };
}

/** Draw the card once; returns its clean-up. */
function draw({ model, el }) {
  const texts = model.get("texts");
  const name = `wk-${model.get("question").id}-${Math.random().toString(36).slice(2)}`; // also when it stands here twice
  let sent = 0;
  let confirmed = 0;

  const status = h("p", { class: "wk-status", role: "status", "aria-live": "polite" });
  const alarm = h("p", { class: "wk-alarm", role: "alert" });
  const loud = (text) => {
    status.textContent = "";
    alarm.textContent = text;
  };
  const lost = () => loud(`${texts.notSaved} ${texts.noKernel}`);
  const replied = new Map(); // per message under way: what to call on its reply
  const save = () => {
    const seq = (sent += 1);
    status.textContent = ""; // what was saved is not what stands here now
    if (button) hide();
    setTimeout(() => confirmed < seq && alarm.textContent === "" && (status.textContent = texts.saving), SLOW_MS);
    replied.set(seq, ask(model, { kind: "answer", seq, answer: form.read() }, lost));
  };
  const form = FORMS[model.get("question").kind](
    model.get("question"), model.get("options"), texts, model.get("answer"), name, save,
  );

  const shown = h("div", { class: "wk-explanation", "aria-live": "polite", id: `${name}-why` });
  const button = model.get("explains")
    ? h("button", { type: "button", class: "wk-button", "aria-expanded": "false", "aria-controls": `${name}-why`, ...KEYS, onclick: toggle }, texts.explain)
    : null;
  function toggle() {
    if (button.getAttribute("aria-expanded") === "true") hide();
    else if (!form.answered()) shown.replaceChildren(h("p", {}, texts.explainFirst));
    else explained = ask(model, { kind: "explain" }, () => loud(texts.noKernel));
  }
  function hide() {
    shown.replaceChildren();
    button.setAttribute("aria-expanded", "false");
    button.textContent = texts.explain;
  }
  let explained = () => {};
  const onExplanation = () => {
    explained();
    const explanation = model.get("explanation");
    if (!button) return;
    if (!explanation) return hide();
    shown.replaceChildren(...explanationParts(explanation, texts));
    button.setAttribute("aria-expanded", "true");
    button.textContent = texts.hide;
  };
  const onMessage = (message) => {
    replied.get(message.seq)?.();
    replied.delete(message.seq);
    if (message.seq) confirmed = Math.max(confirmed, message.seq);
    if (message.kind === "failed") loud(`${texts.notSaved} ${message.message}`);
    if (message.kind === "saved" && message.seq === sent) {
      alarm.textContent = "";
      status.textContent = fill(texts.saved, { time: clock(message.time) });
      tell();
    }
  };
  // The page around the notebook counts what is answered.
  const tell = () => {
    el.firstChild.dataset.answered = String(form.answered());
    el.dispatchEvent(new CustomEvent("wederkerig-progress", { bubbles: true }));
  };
  const onNotice = () => (notice.textContent = model.get("notice"));
  const notice = h("p", { class: "wk-alarm", role: "alert" });

  el.replaceChildren(
    h("div", { class: "wk-card wk-item", lang: "nl" }, notice, ...form.parts, h("div", { class: "wk-foot" }, button, status), alarm, shown),
  );
  onNotice();
  tell();
  if (model.get("answer")) status.textContent = texts.restored;
  onExplanation();
  const leave = () => form.leave?.();
  document.addEventListener("visibilitychange", leave);
  model.on("msg:custom", onMessage);
  model.on("change:explanation", onExplanation);
  model.on("change:notice", onNotice);
  return () => {
    leave();
    document.removeEventListener("visibilitychange", leave);
    model.off("msg:custom", onMessage);
    model.off("change:explanation", onExplanation);
    model.off("change:notice", onNotice);
  };
}

export default { render };
