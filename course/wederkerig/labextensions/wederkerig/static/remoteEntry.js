// The student's JupyterLab: the course's own notebooks run by themselves, code is folded away,
// and what a student does not need is not there. No build step: JupyterLab asks a script like this
// for `init` and `get` (module federation), and shares its own packages in `scope`.
//
// It acts only where the server says so (`wederkerig` in the page's configuration), only on notebooks at the
// course's own paths, and runs only cells with the source that the course itself writes for what they show.
(() => {
  // JupyterLite takes this out of the address as soon as it has opened the notebook.
  const ASKED = new URLSearchParams(location.search).get("path");
  const HERE = document.currentScript.src.replace(/[^/]*$/, "");
  // Parts of the shell that a student has no use for: the command that shows or hides each.
  const SHOWN = [
    ["application:toggle-side-tabbar", { side: "left" }],
    ["application:toggle-side-tabbar", { side: "right" }],
    ["statusbar:toggle", {}],
  ];
  const BAR = "wederkerig-bar";
  let scope = null;

  /** A package of JupyterLab itself, in the version it runs. */
  async function shared(name) {
    const versions = Object.values(scope[name]);
    const chosen = versions.find((version) => version.loaded) ?? versions[0];
    return (await chosen.get())();
  }

  /** What the server says about this course; null when this is not a course for students. */
  function configuration() {
    const data = document.getElementById("jupyter-config-data");
    const page = data ? JSON.parse(data.textContent) : {};
    if (!page.wederkerig) return null;
    const found = JSON.parse(page.wederkerig);
    const wanted = ASKED ?? page.treePath;
    return { ...found, wanted, lite: found.root !== null, root: new URL(found.root ?? page.baseUrl, location.href) };
  }

  function element(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  const isName = (value) => typeof value === "string" && /^[A-Za-z0-9-]+$/.test(value);

  /** What a cell shows by its metadata, as {show, of}; null when that is nothing that the course knows. */
  function shown(cell, { fields }) {
    const { show, ...rest } = cell.model.getMetadata("wederkerig") ?? {};
    if (!Object.hasOwn(fields, show)) return null;
    const of = fields[show] ? rest[fields[show]] : "";
    return fields[show] && !isName(of) ? null : { show, of, isItem: fields[show] === "item" };
  }

  /** Whether every code cell has the source that the course writes for what it shows. */
  function ours(panel, grammar) {
    const { kind, name } = panel.context.model.getMetadata("wederkerig") ?? {};
    if (!Object.hasOwn(grammar.sources, kind) || !isName(name)) return false;
    return codeCells(panel).every((cell) => {
      const { show, of } = shown(cell, grammar) ?? {};
      const made = grammar.sources[kind][show]?.replace("{}", show === "start" ? name : of);
      return made && [made, `${made}\n${grammar.stub}`].includes(cell.model.sharedModel.getSource().trim());
    });
  }

  const codeCells = (panel) => panel.content.widgets.filter((cell) => cell.model.type === "code");

  /** Resolves to true when `promise` does within `ms`, else to false. */
  function within(promise, ms) {
    return Promise.race([promise.then(() => true, () => false), new Promise((done) => setTimeout(done, ms, false))]);
  }

  /** No key or double click of a student changes the notebook itself. */
  function readOnly(notebook) {
    for (const node of [notebook.node, ...notebook.widgets.map((cell) => cell.node)]) node.dataset.lmSuppressShortcuts = "true";
    notebook.node.addEventListener("dblclick", (event) => event.stopPropagation(), true);
  }

  /** Let the service worker of the site keep what this page loaded, for a visit without network. */
  function keep() {
    const urls = performance.getEntriesByType("resource").map((entry) => entry.name);
    navigator.serviceWorker?.controller?.postMessage({ wederkerig: "keep", urls: [location.href.split("?")[0], ...urls] });
  }

  /** Run the code cells of a notebook of the course and tell the student how far it is. */
  async function prepare(panel, config, CodeCell) {
    const status = element("p", { className: "wk-starting" });
    status.setAttribute("role", "status");
    panel.content.node.before(status);
    panel.addClass("wk-notebook");
    config.panel = panel;
    panel.toolbar.hide();
    const say = (text) => (status.textContent = text);
    await panel.context.ready;
    if (!ours(panel, config.cells)) return say(config.texts.changed);
    readOnly(panel.content);
    say(config.texts.starting);
    const slow = setTimeout(say, config.slowMs, config.texts.slow);
    const session = panel.context.sessionContext;
    const started = (await within(session.ready, config.patienceMs)) && session.session?.kernel;
    clearTimeout(slow);
    if (!started) return say(config.texts.noKernel);
    const cells = codeCells(panel);
    const cards = cells.filter((cell) => shown(cell, config.cells)?.isItem);
    Object.assign(panel.node.dataset, { path: panel.context.path, cards: cards.length });
    const runs = cells.map((cell) => CodeCell.execute(cell, session));
    const done = await within(Promise.all(runs), config.patienceMs);
    // On a phone a wide table scrolls, also by keyboard.
    for (const table of panel.node.querySelectorAll(".jp-MarkdownOutput table")) table.tabIndex = 0;
    say(done ? "" : config.texts.noKernel);
    if (done) keep();
    // Answers are saved by the cards; the notebook itself never needs saving.
    const clean = () => panel.context.model.dirty && (panel.context.model.dirty = false);
    panel.context.model.stateChanged.connect(clean);
    clean();
  }

  /** Count the answered cards in the open notebook, show it, and keep it for the start page. */
  function count(config, shown) {
    const panel = document.querySelector(".wk-notebook");
    const cards = [...(panel?.querySelectorAll(".wk-item") ?? [])];
    const done = cards.filter((card) => card.dataset.answered === "true").length;
    shown.textContent = cards.length ? config.texts.progress.replace("{done}", done).replace("{total}", cards.length) : "";
    if (!panel || cards.length < panel.dataset.cards) return; // not all cards are there yet
    const key = `wederkerig:${config.root.pathname}`;
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? "{}");
      const all = { ...kept.done, [panel.dataset.path]: [done, cards.length] };
      localStorage.setItem(key, JSON.stringify({ last: panel.dataset.path, done: all }));
    } catch {
      // Progress on the start page is a convenience: without storage the course works as well.
    }
  }

  /** The bar at the top: where am I, the other lessons, and the few switches there are. */
  function bar(config, Widget) {
    const { texts } = config;
    const links = config.links.map(({ path, title }) => Object.assign(element("a", { textContent: title }), { path }));
    const aim = (prefix) => links.forEach((link) => (link.href = new URL(config.lab + prefix + link.path, config.root).href));
    aim("");
    const code = element("button", { type: "button", textContent: texts.showCode });
    code.setAttribute("aria-pressed", "false");
    code.onclick = () => {
      const shown = document.body.classList.toggle("wk-code");
      code.setAttribute("aria-pressed", String(shown));
      for (const cell of config.panel?.content.widgets ?? []) if (cell.model.type === "code") cell.inputHidden = !shown;
    };
    const menu = element(
      "details",
      { className: "wk-menu" },
      element("summary", { textContent: texts.menu }),
      element("nav", { ariaLabel: texts.menu }, ...links, code),
    );
    for (const part of [menu.firstChild, code, ...menu.querySelectorAll("a")]) part.dataset.lmSuppressShortcuts = "true";
    menu.onkeydown = (event) => event.key === "Escape" && (menu.open = false);
    const home = element("a", { href: new URL(config.home, config.root).href, className: "wk-home", textContent: texts.course });
    const progress = element("span", { className: "wk-progress" });
    const node = element("div", { className: "wk-bar" }, home, progress, menu);
    document.addEventListener("wederkerig-progress", () => count(config, progress));
    const widget = new Widget({ node });
    widget.id = BAR;
    return { widget, aim };
  }

  /** Put away what a student has no use for. */
  function tidy(app) {
    app.shell.mode = "single-document";
    app.shell.collapseLeft?.();
    app.shell.collapseRight?.();
    for (const [command, args] of SHOWN) {
      if (app.commands.hasCommand(command) && app.commands.isToggled(command, args)) app.commands.execute(command, args);
    }
    for (const area of ["menu", "top", "bottom"]) {
      for (const widget of app.shell.widgets(area)) widget.setHidden(widget.id !== BAR);
    }
  }

  async function makePlugin() {
    const { INotebookTracker } = await shared("@jupyterlab/notebook");
    const { CodeCell } = await shared("@jupyterlab/cells");
    const { Widget } = await shared("@lumino/widgets");
    return {
      id: "wederkerig:student",
      autoStart: true,
      requires: [INotebookTracker],
      activate: (app, tracker) => {
        const config = configuration();
        if (!config) return;
        document.head.append(element("link", { rel: "stylesheet", href: `${HERE}student.css` }));
        document.body.classList.add("wk-student");
        document.documentElement.lang = "nl";
        // JupyterLite takes the notebook out of the address: reload, Back and a bookmark would lead elsewhere.
        if (config.lite) history.pushState = history.replaceState = () => {};
        const path = new RegExp(`^(?:${config.notebooks})$`);
        const wanted = config.wanted;
        const { widget, aim } = bar(config, Widget);
        app.shell.add(widget, "top", { rank: 1 });
        tracker.widgetAdded.connect((_, panel) => {
          // JupyterLab brings back what was open before: a page of ours shows the notebook it is the address of.
          if (wanted && panel.context.path !== wanted) return panel.dispose();
          const own = path.exec(panel.context.path);
          if (!own) return;
          aim(own.groups.prefix); // on a hub the course may stand in a folder
          prepare(panel, config, CodeCell);
          panel.context.ready.then(() => tidy(app)); // JupyterLite opens its file browser together with the notebook
        });
        app.restored.then(() => {
          tidy(app);
          app.shell.layoutModified?.connect(() => app.shell.leftCollapsed === false && app.shell.collapseLeft());
        });
      },
    };
  }

  window._JUPYTERLAB = window._JUPYTERLAB ?? {};
  window._JUPYTERLAB.wederkerig = {
    init: (shareScope) => {
      scope = shareScope;
    },
    get: async () => {
      const plugin = await makePlugin();
      return () => ({ __esModule: true, default: plugin });
    },
  };
})();
