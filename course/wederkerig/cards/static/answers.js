// The card at the end of a notebook. All text comes from the model (Python) and is set as text, never as HTML.
// Protocol: see answers.py.
// Needs shell.js before it.

function button(text, onclick, main = false) {
  return h("button", { type: "button", class: main ? "wk-button wk-main" : "wk-button", ...KEYS, onclick }, text);
}

/** What is still empty, as elements. */
function missingParts(missing, texts) {
  if (missing.length === 0) return [h("p", {}, texts.complete)];
  return [h("p", {}, texts.missing), h("ul", { class: "wk-missing" }, ...missing.map((name) => h("li", {}, name)))];
}

/** The receipt and what to do next, as elements. */
function madeParts(made, texts) {
  const url = URL.createObjectURL(new Blob([made.content], { type: "application/json" }));
  return [
    h("p", {}, h("b", {}, fill(texts.done, { file: made.file }))),
    h("p", {}, h("a", { href: url, download: made.file, class: "wk-button wk-main", ...KEYS }, texts.download)),
    h("p", {}, texts.where),
    h("p", {}, `${texts.receipt}: `, h("code", { class: "wk-receipt" }, made.receipt)),
    ...texts.next.map((text) => h("p", {}, text)),
  ];
}

/** A button that asks as many times as there are questions before it does what it says. */
function wipeButton(texts, wipe) {
  const place = h("div", { class: "wk-foot" });
  const start = () => place.replaceChildren(button(texts.wipe, () => question(0)));
  const back = () => {
    start();
    place.querySelector("button").focus();
  };
  function question(step) {
    const last = step === texts.wipeAsk.length - 1;
    const yes = button(texts.wipeYes[step], () => (last ? (back(), wipe()) : question(step + 1)));
    const no = button(texts.wipeNo, back);
    place.replaceChildren(h("p", { role: "alert" }, texts.wipeAsk[step]), no, yes);
    no.focus();
  }
  start();
  return place;
}

/** Draw the card; returns its clean-up. */
function render({ model, el }) {
  const texts = model.get("texts");
  const missing = h("div", { "aria-live": "polite" });
  const made = h("div", { "aria-live": "polite" });
  const said = h("p", { role: "status" });
  const alarm = h("p", { class: "wk-alarm", role: "alert" });
  const file = h("input", { type: "file", accept: ".json,application/json", hidden: true, "aria-hidden": "true", tabindex: "-1" });
  const make = button(texts.button, () => request({ kind: "make" }), true);
  let replied = () => {};
  function request(content) {
    made.replaceChildren(); // what was made before is not what is made now
    replied();
    replied = ask(model, content, () => (alarm.textContent = texts.noKernel));
  }
  file.addEventListener("change", async () => {
    if (file.files.length) request({ kind: "load", text: await file.files[0].text() });
    file.value = "";
  });
  el.replaceChildren(
    h(
      "div",
      { class: "wk-card", lang: "nl" },
      h("p", { class: "wk-kicker" }, texts.title),
      h("p", {}, texts.intro),
      missing,
      h("div", { class: "wk-foot" }, button(texts.check, () => request({ kind: "check" })), make),
      alarm,
      said,
      made,
      h(
        "details",
        {},
        h("summary", KEYS, texts.more),
        h("p", {}, texts.loadHelp),
        h("div", { class: "wk-foot" }, button(texts.load, () => file.click()), file),
        h("p", {}, texts.wipeHelp),
        wipeButton(texts, () => request({ kind: "wipe" })),
      ),
    ),
  );
  const show = () => {
    alarm.textContent = model.get("error");
    said.textContent = model.get("done");
    missing.replaceChildren(...missingParts(model.get("missing"), texts));
    const answers = model.get("made");
    made.replaceChildren(...(answers ? madeParts(answers, texts) : []));
    make.textContent = answers ? texts.again : texts.button;
    if (answers) made.querySelector("a").focus();
  };
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
