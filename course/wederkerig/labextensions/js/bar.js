// @ts-check
// The bar at the top: where am I, how far, the other lessons, and the few switches there are.

const BAR = "wederkerig-bar";

/**
 * @param {any} config
 * @param {any} Widget of Lumino
 * @returns {{ widget: any, aim: (prefix: string) => void, address: (link: URL) => string | null }} the bar, what points
 *   its links at a course in a folder, and where it opens the notebook of the course that a link in a text names
 */
export function makeBar(config, Widget) {
  const { texts } = config;
  const links = config.links.map((/** @type {{ path: string, title: string }} */ { path, title }) => ({
    path,
    a: element("a", { textContent: title }),
  }));
  const home = element("a", { className: "wk-home", textContent: texts.course });
  const aim = (/** @type {string} */ prefix) => {
    for (const { path, a } of links) a.href = new URL(config.lab + prefix + path, config.root).href;
    home.href = links[0].a.href;
  };
  aim("");
  const code = codeSwitch(config);
  const nav = element(
    "nav",
    { ariaLabel: texts.menu },
    ...links.map((/** @type {{ a: HTMLElement }} */ { a }) => a),
    code,
  );
  const summary = element("summary", { textContent: texts.menu });
  const menu = element("details", { className: "wk-menu" }, summary, nav);
  for (const part of [summary, code, ...nav.querySelectorAll("a")]) part.dataset.lmSuppressShortcuts = "true";
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape") menu.open = false;
  });
  const progress = element("span", { className: "wk-progress" });
  document.addEventListener("wederkerig-progress", (event) => {
    const { done, total } = /** @type {CustomEvent} */ (event).detail;
    progress.textContent = total ? texts.progress.replace("{done}", done).replace("{total}", total) : "";
  });
  const widget = new Widget({ node: element("div", { className: "wk-bar" }, home, progress, menu) });
  widget.id = BAR;
  const address = (/** @type {URL} */ { pathname, hash }) => {
    const found = links.find((/** @type {{ path: string }} */ { path }) => pathname.endsWith(`/${path}`));
    return found ? found.a.href + hash : null;
  };
  return { widget, aim, address };
}

/** @param {any} config @returns {HTMLButtonElement} shows and hides the code */
function codeSwitch(config) {
  const code = element("button", { type: "button", textContent: config.texts.showCode });
  code.setAttribute("aria-pressed", "false");
  code.addEventListener("click", () => {
    const shown = document.body.classList.toggle("wk-code");
    code.setAttribute("aria-pressed", String(shown));
    for (const cell of config.panel?.content.widgets ?? []) if (cell.model.type === "code") cell.inputHidden = !shown;
  });
  return code;
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} properties
 * @param {...(Node | string)} children
 */
export function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}
