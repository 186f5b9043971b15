// @ts-check
// The student's JupyterLab: the course's own notebooks run by themselves, code is folded away,
// and what a student does not need is not there.
//
// It acts only where the server says so (`wederkerig` in the page's configuration), only on notebooks at the
// course's own paths, and runs only the first cell, when every cell has the source that the course itself writes.
import { element, makeBar } from "./bar.js";
import { areOurs, shown } from "./cells.js";

// Parts of the shell that a student has no use for: the command that shows or hides each.
const SHOWN = /** @type {[string, object][]} */ ([
  ["application:toggle-side-tabbar", { side: "left" }],
  ["application:toggle-side-tabbar", { side: "right" }],
  ["statusbar:toggle", {}],
]);

/**
 * The plugin, made of the packages that JupyterLab shares.
 * @param {any} packages
 */
export async function makePlugin(packages) {
  /** @param {string} name */
  const shared = async (name) => {
    const versions = /** @type {any[]} */ (Object.values(packages[name]));
    const chosen = versions.find((version) => version.loaded) ?? versions[0];
    return (await chosen.get())();
  };
  const { INotebookTracker } = await shared("@jupyterlab/notebook");
  const { CodeCell } = await shared("@jupyterlab/cells");
  const { Widget } = await shared("@lumino/widgets");
  return {
    id: "wederkerig:student",
    autoStart: true,
    requires: [INotebookTracker],
    activate: (/** @type {any} */ app, /** @type {any} */ tracker) => {
      const config = configuration();
      if (config) activate(app, tracker, config, { CodeCell, Widget });
    },
  };
}

/** What the server says about this course; null when this is not a course for students. */
function configuration() {
  const page = JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "{}");
  if (!page.wederkerig) return null;
  const here = { wanted: page.treePath, root: new URL(page.baseUrl, location.href), fragment: location.hash };
  return { ...JSON.parse(page.wederkerig), ...here };
}

/** @param {any} app @param {any} tracker @param {any} config @param {any} classes */
function activate(app, tracker, config, { CodeCell, Widget }) {
  for (const sheet of ["cards.css", "student.css"]) {
    document.head.append(element("link", { rel: "stylesheet", href: new URL(sheet, import.meta.url).href }));
  }
  document.body.classList.add("wk-student");
  document.documentElement.lang = "nl";
  const path = new RegExp(`^(?:${config.notebooks})$`);
  const { widget, aim, address } = makeBar(config, Widget);
  openBeside(address);
  app.shell.add(widget, "top", { rank: 1 });
  tracker.widgetAdded.connect((/** @type {any} */ _, /** @type {any} */ panel) => {
    // JupyterLab brings back what was open before: a page of ours shows the notebook it is the address of.
    if (config.wanted && panel.context.path !== config.wanted) return panel.dispose();
    const own = path.exec(panel.context.path);
    if (!own) return;
    aim(own.groups?.prefix ?? ""); // on a hub the course may stand in a folder
    prepare(panel, config, CodeCell);
  });
  app.restored.then(() => {
    tidy(app, widget);
    app.shell.layoutModified?.connect(() => app.shell.leftCollapsed === false && app.shell.collapseLeft());
  });
}

/**
 * A link in a text to another notebook of the course opens that as the bar does, beside this one.
 * @param {(link: URL) => string | null} address
 */
function openBeside(address) {
  const follow = (/** @type {MouseEvent} */ event) => {
    const link = /** @type {Element} */ (event.target).closest(".jp-MarkdownOutput a");
    const place = link instanceof HTMLAnchorElement && link.href ? address(new URL(link.href)) : null;
    if (!place) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    open(place, "_blank", "noopener");
  };
  addEventListener("click", follow, true);
}

/** Run the code cells of a notebook of the course and tell the student how far it is. */
/** @param {any} panel @param {any} config @param {any} CodeCell */
async function prepare(panel, config, CodeCell) {
  const status = element("p", { className: "wk-starting" });
  status.setAttribute("role", "status");
  panel.content.node.before(status);
  panel.addClass("wk-notebook");
  config.panel = panel;
  panel.toolbar.hide();
  const say = (/** @type {string} */ text) => {
    status.textContent = text;
  };
  await panel.context.ready;
  const cells = panel.content.widgets.filter((/** @type {any} */ cell) => cell.model.type === "code");
  if (!areOurs(panel.context.model.getMetadata("wederkerig"), cells.map(written), config.cells))
    return say(config.texts.changed);
  readOnly(panel.content);
  say(config.texts.starting);
  const slow = setTimeout(say, config.slowMs, config.texts.slow);
  const session = panel.context.sessionContext;
  const started = (await within(session.ready, config.patienceMs)) && session.session?.kernel;
  clearTimeout(slow);
  if (!started) return say(config.texts.noKernel);
  const start = cells.find((/** @type {any} */ cell) => shownIn(cell, config)?.show === "start");
  const run = () => CodeCell.execute(start, session);
  const done = await within(
    run().then(() => cells.length > 1 && show(panel.content.node, cells, config)),
    config.patienceMs,
  );
  // On a phone a wide table scrolls, also by keyboard.
  for (const table of panel.node.querySelectorAll(".jp-MarkdownOutput table")) table.tabIndex = 0;
  say(done ? "" : config.texts.noKernel);
  if (config.fragment) panel.content.setFragment(config.fragment);
  startAgain(session, run);
  // Answers are saved by the cards; the notebook itself never needs saving.
  const clean = () => {
    if (panel.context.model.dirty) panel.context.model.dirty = false;
  };
  panel.context.model.stateChanged.connect(clean);
  clean();
}

/**
 * Show what the other cells show; none of them is run.
 * @param {HTMLElement} node of the notebook
 * @param {any[]} cells
 * @param {any} config
 */
async function show(node, cells, config) {
  const { attached } = await import(new URL("cards.js", import.meta.url).href);
  const notebook = await attached(node);
  const shows = cells.flatMap((cell) => {
    const { show: kind, of } = shownIn(cell, config) ?? { show: "start", of: "" };
    if (kind === "start") return [];
    const place = element("div", { className: "wk-shown" });
    cell.node.append(place);
    return [{ place, show: kind, of }];
  });
  await notebook.show(shows);
}

/** @param {any} cell @param {any} config */
function shownIn(cell, config) {
  return shown(written(cell).metadata, config.cells);
}

/** @param {any} cell @returns {{ metadata: any, source: string }} */
function written(cell) {
  return { metadata: cell.model.getMetadata("wederkerig"), source: cell.model.sharedModel.getSource() };
}

/**
 * When the kernel died and was started again, the cards need their line to it; what stands on them stays.
 * @param {any} session
 * @param {() => void} run
 */
function startAgain(session, run) {
  let died = false;
  session.statusChanged.connect((/** @type {any} */ _, /** @type {string} */ status) => {
    if (["restarting", "autorestarting", "starting"].includes(status)) died = true;
    if (!died || status !== "idle") return;
    died = false;
    run();
  });
}

/** Resolves to true when `promise` does within `ms`, else to false. @param {Promise<unknown>} promise @param {number} ms */
function within(promise, ms) {
  const kept = promise.then(
    () => true,
    () => false,
  );
  return Promise.race([kept, new Promise((done) => setTimeout(done, ms, false))]);
}

/** No key or double click of a student changes the notebook itself. @param {any} notebook */
function readOnly(notebook) {
  for (const { node } of [notebook, ...notebook.widgets]) node.dataset.lmSuppressShortcuts = "true";
  notebook.node.addEventListener("dblclick", (/** @type {Event} */ event) => event.stopPropagation(), true);
}

/** Put away what a student has no use for. @param {any} app @param {any} bar */
function tidy(app, bar) {
  app.shell.mode = "single-document";
  app.shell.collapseLeft?.();
  app.shell.collapseRight?.();
  for (const [command, args] of SHOWN) {
    if (app.commands.hasCommand(command) && app.commands.isToggled(command, args)) app.commands.execute(command, args);
  }
  for (const area of ["menu", "top", "bottom"]) {
    for (const widget of app.shell.widgets(area)) widget.setHidden(widget.id !== bar.id);
  }
}
