// The card of one item. All text comes from the model (Python) and is set as text, never as HTML.
// Protocol: see card.py.
// Needs shell.js, forms.js and explanation.js before it.

const SLOW_MS = 1000; // how long a save may take before we say that it is under way

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
  const question = model.get("question");
  const form = formOf(question)(question, model.get("options"), texts, model.get("answer"), name, save);

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
    h("div", { class: "wk-card wk-item", lang: "nl" }, notice, ...form.parts.filter((part) => part !== null), h("div", { class: "wk-foot" }, button, status), alarm, shown),
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
