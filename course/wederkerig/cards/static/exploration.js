// The card of an exploration. All text comes from the model (Python) and is set as text, never as HTML.
// Protocol: see exploration.py. Needs shell.js before it.

const RUN_PATIENCE_MS = 60_000; // how long the library, or a year of many people, may take

/** plotly.js from its text; resolves when it can draw. */
function loadLibrary(buffer) {
  const url = URL.createObjectURL(new Blob([buffer], { type: "text/javascript" }));
  return new Promise((resolve, reject) => {
    const script = h("script", { src: url, onload: () => resolve(window.Plotly), onerror: () => reject(new Error("plotly")) });
    document.head.append(script);
  }).finally(() => URL.revokeObjectURL(url));
}

/** A range with its value beside it. */
function sliderRow(control, id, changed) {
  const shown = h("output", { for: id }, `${control.value}${control.unit}`);
  const input = h("input", { type: "range", id, min: control.low, max: control.high, step: control.step, value: control.value, ...KEYS });
  input.addEventListener("input", () => {
    shown.textContent = `${input.value}${control.unit}`;
    changed(control.name, Number(input.value));
  });
  return h("div", { class: "wk-control" }, h("label", { for: id }, control.label), input, shown);
}

/** Radio buttons, or a drop-down list. */
function choiceRow(control, id, changed) {
  if (control.menu) {
    const select = h("select", { id, onchange: () => changed(control.name, select.value), ...KEYS });
    for (const option of control.options) select.append(h("option", { value: option.id }, option.text));
    select.value = control.value;
    return h("div", { class: "wk-control" }, h("label", { for: id }, control.label), select);
  }
  const inputs = control.options.map((option) => {
    const input = h("input", { type: "radio", name: id, value: option.id, onchange: () => changed(control.name, option.id), ...KEYS });
    input.checked = option.id === control.value;
    return h("label", {}, input, h("span", {}, option.text));
  });
  return h("fieldset", { class: "wk-group wk-row" }, h("legend", {}, control.label), h("div", { class: "wk-options" }, ...inputs));
}

/** A checkbox. */
function tickRow(control, id, changed) {
  const input = h("input", { type: "checkbox", id, onchange: () => changed(control.name, input.checked), ...KEYS });
  input.checked = control.value;
  return h("div", { class: "wk-group wk-row" }, h("div", { class: "wk-options" }, h("label", { for: id }, input, h("span", {}, control.label))));
}

/** A button that counts how often it is pressed. */
function pressRow(control, id, changed) {
  let count = control.value;
  const press = () => changed(control.name, (count += 1), true);
  return h("div", { class: "wk-foot" }, h("button", { type: "button", id, class: "wk-button wk-main", onclick: press, ...KEYS }, control.label));
}

const ROWS = { slider: sliderRow, choice: choiceRow, tick: tickRow, press: pressRow };

/** All controls; those of one part together in a group with its name. */
function controlParts(controls, name, changed) {
  const parts = [];
  for (const control of controls) {
    const row = ROWS[control.kind](control, `${name}-${control.name}`, changed);
    const last = parts.at(-1);
    if (last && last.part === control.part) last.rows.push(row);
    else parts.push({ part: control.part, rows: [row] });
  }
  return parts.map(({ part, rows }) =>
    part
      ? h("fieldset", { class: "wk-part" }, h("legend", {}, part), h("div", { class: "wk-controls" }, ...rows))
      : h("div", { class: "wk-controls" }, ...rows),
  );
}

/** The colours of the page in the picture. */
function dressed(layout, element, height) {
  const style = getComputedStyle(element);
  const font = { color: style.color, family: style.fontFamily, size: 14 };
  return { ...layout, height, font: { ...font, ...layout.font }, paper_bgcolor: "transparent", plot_bgcolor: "transparent" };
}

/** Draw the card; returns its clean-up. */
function render({ model, el }) {
  const texts = model.get("texts");
  const about = model.get("exploration");
  const name = `wk-${about.name}-${Math.random().toString(36).slice(2)}`;
  const values = Object.fromEntries(about.controls.map((control) => [control.name, control.value]));
  const alarm = h("p", { class: "wk-alarm", role: "alert" });
  const said = h("p", { class: "wk-said", id: `${name}-said`, "aria-live": "polite" });
  const plot = h("div", { class: "wk-plot", role: "img", "aria-labelledby": `${name}-said`, style: `min-height: ${about.height}px` });
  const numbers = h("div", { class: "wk-numbers" });
  const place = h("div", {});
  let plotly = window.Plotly ?? null;
  let [sent, waiting, replied] = [0, false, () => {}];

  const lost = () => (alarm.textContent = texts.noKernel);
  const send = (content) => (replied = ask(model, content, lost, about.live ? undefined : RUN_PATIENCE_MS));
  function draw() {
    if (sent) return void (waiting = true); // one at a time: the last values count
    sent = Date.now();
    send({ kind: "draw", seq: sent, values });
  }
  function changed(control, value, pressed = false) {
    values[control] = value;
    if (about.live || pressed) draw();
  }
  async function shown(picture) {
    await plotly.react(plot, picture.traces, dressed(picture.layout, plot, about.height), { displayModeBar: false, responsive: true });
    said.textContent = picture.text;
    numbers.replaceChildren(table(picture.head, picture.rows));
    el.firstChild.dataset.drawn = String(Number(el.firstChild.dataset.drawn ?? 0) + 1);
  }
  async function begin(buffers) {
    try {
      plotly = window.Plotly ?? (await loadLibrary(buffers[0]));
    } catch {
      return void (alarm.textContent = texts.noLibrary);
    }
    place.replaceChildren(
      ...controlParts(about.controls, name, changed),
      plot,
      said,
      h("details", {}, h("summary", KEYS, texts.numbers), numbers),
      h("details", {}, h("summary", KEYS, texts.assumptions), h("ul", {}, ...about.assumptions.map((text) => h("li", {}, text))), h("p", { class: "wk-hint" }, fill(texts.claims, { claims: about.claims.join(", ") }))),
    );
    place.querySelector("input, select, button").focus({ preventScroll: true });
    draw();
  }
  const onMessage = (message, buffers) => {
    replied();
    alarm.textContent = message.kind === "failed" ? message.message : "";
    if (message.kind === "library") begin(buffers);
    if (message.kind !== "picture") return;
    sent = 0;
    shown(message.picture);
    if (waiting) {
      waiting = false;
      draw();
    }
  };
  const start = h("button", { type: "button", class: "wk-button wk-main", ...KEYS }, texts.start);
  start.addEventListener("click", () => {
    start.disabled = true;
    start.textContent = texts.coming;
    replied = ask(model, { kind: "start", has: Boolean(window.Plotly) }, lost, RUN_PATIENCE_MS);
  });
  place.append(h("div", { class: "wk-foot" }, start));
  el.replaceChildren(
    h(
      "div",
      { class: "wk-card wk-exploration", lang: "nl" },
      h("p", { class: "wk-kicker" }, about.title),
      h("p", { class: "wk-case" }, about.question),
      h("p", { class: "wk-hint" }, texts.model),
      alarm,
      place,
    ),
  );
  model.on("msg:custom", onMessage);
  return () => {
    replied();
    model.off("msg:custom", onMessage);
    if (plotly) plotly.purge(plot);
  };
}

export default { render };
