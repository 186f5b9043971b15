// What "Bekijk uitleg" shows. All text is set as text, never as HTML. Needs shell.js before it.

/** One option: whether it fits, and why. */
function explainedOption(o, own, texts) {
  const verdict = o.fits ? `✓ ${texts.fits}` : `✗ ${texts.fitsNot}`;
  return h(
    "div",
    { class: o.fits ? "wk-option wk-fits" : "wk-option" },
    h("p", {}, h("b", {}, o.text), ` – ${verdict}${own ? ` (${texts.yourChoice})` : ""}`),
    ...paragraphs(o.why).map((text) => h("p", {}, text)),
  );
}

/** A case: the label chosen, the cues compared, the other labels. */
function caseParts(explanation, texts) {
  const list = (title, cues) => (cues.length ? h("div", {}, h("p", {}, h("b", {}, title)), h("ul", {}, ...cues.map((cue) => h("li", {}, cue)))) : null);
  const [own, ...others] = explanation.options;
  return [
    explainedOption(own, true, texts),
    list(texts.cuesDecisive, explanation.decisive),
    list(texts.cuesMissed, explanation.missed),
    list(texts.cuesNeutral, explanation.neutral),
    list(texts.cuesWrong, explanation.wrong),
    explanation.doubt ? h("div", {}, h("p", {}, h("b", {}, texts.doubt)), h("p", {}, explanation.doubt)) : null,
    h("p", { class: "wk-kicker" }, texts.otherOptions),
    ...others.map((o) => explainedOption(o, false, texts)),
  ];
}

/** Choices: how many are right, and per group what was chosen, what was missed and the rest. */
function choiceParts(explanation, texts) {
  const parts = explanation.total > 1 ? [h("p", {}, h("b", {}, fill(texts.score, explanation)))] : [];
  for (const group of explanation.groups) {
    if (explanation.groups.length > 1) parts.push(h("p", { class: "wk-kicker" }, group.legend));
    parts.push(...group.chosen.map((o) => explainedOption(o, true, texts)));
    if (group.several && group.missed.length) parts.push(h("p", {}, h("b", {}, texts.missed)));
    parts.push(...group.missed.map((o) => explainedOption(o, false, texts)));
    if (group.others.length) {
      const others = group.others.map((o) => explainedOption(o, false, texts));
      parts.push(h("details", {}, h("summary", KEYS, texts.otherOptions), ...others));
    }
  }
  return parts;
}

/** An open question: what a good answer could hold. */
function guidanceParts(explanation, texts) {
  return [h("p", {}, h("b", {}, texts.guidance)), ...paragraphs(explanation.guidance).map((text) => h("p", {}, text))];
}

/** The explanation as elements. */
function explanationParts(explanation, texts) {
  const make = explanation.groups ? choiceParts : explanation.guidance ? guidanceParts : caseParts;
  return make(explanation, texts).filter((part) => part !== null);
}
