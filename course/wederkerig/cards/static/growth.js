// The card that lays the two measurements beside each other. All text is set as text, never as HTML.
// Protocol: see growth.py. Needs shell.js and explanation.js before it.

/** A bar for "right of total": a picture of what is also said in words. */
function score([right, total], texts) {
  if (total === 0) return texts.empty;
  const bar = h("span", { class: "wk-meter", "aria-hidden": "true" }, h("span", { style: `width: ${(100 * right) / total}%` }));
  return [fill(texts.of, { right, total }), bar];
}

/** The scores: a row per label, and the sum. */
function scores(rows, texts) {
  const sum = (name) => rows.reduce(([right, total], row) => [right + row[name][0], total + row[name][1]], [0, 0]);
  const all = [...rows, { label: texts.sum, before: sum("before"), after: sum("after") }];
  const line = (row) => [row.label, score(row.before, texts), score(row.after, texts)];
  return table([texts.head, texts.before, texts.after], all.map(line));
}

/** One case with what was chosen and why it fits or not. */
function storyParts(story, number, texts) {
  const title = `${number}. ${story.right ? "✓" : "✗"} ${paragraphs(story.case)[0].slice(0, 70)}…`;
  const options = story.options.map((o, i) => explainedOption(o, i === 0, texts));
  return h("details", {}, h("summary", KEYS, title), ...paragraphs(story.case).map((text) => h("p", {}, text)), ...options);
}

/** Everything there is to see. */
function parts(shown, texts) {
  const stories = (name) => [h("p", { class: "wk-kicker" }, texts[name]), ...shown[name].map((story, i) => storyParts(story, i + 1, texts))];
  return [
    scores(shown.rows, texts),
    h("p", { class: "wk-kicker" }, texts.definition),
    ...(shown.definition ? paragraphs(shown.definition) : [texts.none]).map((text) => h("p", {}, text)),
    h("details", {}, h("summary", KEYS, texts.cases), ...stories("before"), ...stories("after")),
  ];
}

/** Draw the card; returns its clean-up. */
function render({ model, el }) {
  const texts = model.get("texts");
  const alarm = h("p", { class: "wk-alarm", role: "alert" });
  const seen = h("div", { "aria-live": "polite" });
  let replied = () => {};
  const look = h(
    "button",
    { type: "button", class: "wk-button wk-main", ...KEYS, onclick: () => (replied = ask(model, { kind: "look" }, () => (alarm.textContent = texts.noKernel))) },
    texts.button,
  );
  const show = () => {
    replied();
    alarm.textContent = model.get("error");
    const shown = model.get("shown");
    seen.replaceChildren(...(shown ? parts(shown, texts) : []));
    look.textContent = shown ? texts.again : texts.button;
  };
  el.replaceChildren(h("div", { class: "wk-card", lang: "nl" }, h("p", { class: "wk-kicker" }, texts.title), h("div", { class: "wk-foot" }, look), alarm, seen));
  show();
  model.on("change:shown", show);
  model.on("change:error", show);
  return () => {
    replied();
    model.off("change:shown", show);
    model.off("change:error", show);
  };
}

export default { render };
