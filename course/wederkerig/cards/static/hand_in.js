// The card "Inleveren". All text comes from the model (Python) and is set as text, never as HTML.
// Protocol: see hand_in.py.
// Needs shell.js before it.

/** What is still empty, as elements. */
function missingParts(missing, texts) {
  if (missing.length === 0) return [h("p", {}, texts.complete)];
  return [h("p", {}, texts.missing), h("ul", {}, ...missing.map((name) => h("li", {}, name)))];
}

/** The receipt and what to do next, as elements. */
function madeParts(made, texts) {
  const url = URL.createObjectURL(new Blob([made.content], { type: "application/json" }));
  return [
    h("p", {}, h("b", {}, fill(texts.done, { file: made.file }))),
    h("p", {}, `${texts.receipt}: `, h("code", { class: "wk-receipt" }, made.receipt)),
    h("p", {}, texts.receiptHelp),
    h("p", {}, `${texts.where} `, h("a", { href: url, download: made.file, ...KEYS }, texts.download)),
    h("p", {}, texts.next),
    h("p", {}, texts.counts),
  ];
}

/** Draw the card; returns its clean-up. */
function render({ model, el }) {
  const texts = model.get("texts");
  const missing = h("div", { "aria-live": "polite" });
  const made = h("div", { "aria-live": "polite" });
  const alarm = h("p", { class: "wk-alarm", role: "alert" });
  const check = h("button", { type: "button", class: "wk-button", ...KEYS, onclick: () => request("check") }, texts.check);
  const make = h("button", { type: "button", class: "wk-button wk-main", ...KEYS, onclick: () => request("make") }, texts.button);
  el.replaceChildren(
    h("div", { class: "wk-card", lang: "nl" }, h("p", { class: "wk-kicker" }, texts.title), h("p", {}, texts.intro), h("div", { class: "wk-foot" }, check, make), alarm, missing, made),
  );
  const show = () => {
    alarm.textContent = model.get("error");
    missing.replaceChildren(...missingParts(model.get("missing"), texts));
    const handin = model.get("made");
    made.replaceChildren(...(handin ? madeParts(handin, texts) : []));
    make.textContent = handin ? texts.again : texts.button;
  };
  let replied = () => {};
  function request(kind) {
    made.replaceChildren(); // what was made before is not what is made now
    replied();
    replied = ask(model, { kind }, () => (alarm.textContent = texts.noKernel));
  }
  const onMessage = (message) => {
    if (message.kind !== "done") return;
    replied();
    show();
  };
  show();
  model.on("msg:custom", onMessage);
  return () => {
    replied();
    model.off("msg:custom", onMessage);
  };
}

export default { render };
