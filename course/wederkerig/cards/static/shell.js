// What every card shares. Python puts this text before the text of the card itself (cards/module.py):
// a widget's module is loaded from a blob, so it cannot import another file.

/** Make an element: properties, then children (elements or strings; null is skipped). */
function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Fill {name} in a text. */
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** "14:03" of an ISO time, in the time zone of the reader. */
function clock(iso) {
  return new Date(iso).toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });
}

/** The paragraphs of a text that has one sentence per line and an empty line between paragraphs. */
function paragraphs(text) {
  return text.trim().split(/\n\s*\n/).map((paragraph) => paragraph.split(/\s+/).join(" "));
}

// JupyterLab acts on keys (x cuts a cell) unless the focused element itself carries this attribute.
const KEYS = { "data-lm-suppress-shortcuts": "true" };

/** A table: names of columns, then rows of a name and cells; a cell is text, or a list of texts and elements. */
function table(head, rows) {
  const line = ([name, ...cells]) => h("tr", {}, h("th", { scope: "row" }, name), ...cells.map((cell) => h("td", {}, ...[cell].flat())));
  const names = head.map((text) => h("th", { scope: "col" }, text));
  return h("table", { class: "wk-table" }, h("thead", {}, h("tr", {}, ...names)), h("tbody", {}, ...rows.map(line)));
}

const PATIENCE_MS = 5000; // how long the kernel may take before we say that the connection is gone

/** Send to the kernel; `lost` is called when that is impossible or takes too long. Returns what to call on its reply. */
function ask(model, content, lost, patienceMs = PATIENCE_MS) {
  const timer = setTimeout(lost, patienceMs);
  const replied = () => clearTimeout(timer);
  try {
    model.send(content);
  } catch {
    replied();
    lost();
  }
  return replied;
}
