// Runs before a page's own scripts: notes when text can be read, and when the first live card or button is there
// (milliseconds since navigation start). Goes to what `near` names at once: how long a scroll moves is not measured.
// Where `run` is set, it also starts all cells of JupyterLab as soon as there are any. Says `bench: live` on the console
// when all is noted: a script that asks the page for it would take its processor, slowed as it is, meanwhile.
(({ title, near, live, run }) => {
  if (window !== window.top) return;
  const marks = (window.bench = { text: null, live: null, run: null });

  /** Whether nothing lies over the beginning of an element. */
  function readable(element) {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = width && height ? document.elementFromPoint(left + 10, top + height / 2) : null;
    return hit !== null && element.contains(hit);
  }

  function start() {
    const app = window.jupyterapp;
    const session = app?.shell.currentWidget?.sessionContext?.session;
    if (!document.querySelector(".jp-Notebook .jp-CodeCell") || !session?.kernel) return; // earlier, JupyterLab would ask which kernel
    marks.run = performance.now();
    app.commands.execute("notebook:run-all-cells");
  }

  /** On a phone the list of files leaves no room for a notebook. */
  function makeRoom() {
    const { shell } = window.jupyterapp ?? {};
    if (shell && !shell.leftCollapsed) shell.collapseLeft();
  }

  function look() {
    const headings = () => [...document.querySelectorAll("h1")].filter((heading) => heading.textContent.includes(title));
    if (run && marks.text === null && headings().length > 0) makeRoom();
    if (marks.text === null && headings().some(readable)) marks.text = performance.now();
    if (run && marks.run === null) start();
    if (near && marks.text !== null) document.querySelector(near)?.scrollIntoView({ block: "center", behavior: "instant" });
    const found = [...document.querySelectorAll(live)].some(readable);
    if (!found || marks.text === null) return requestAnimationFrame(look);
    marks.live = performance.now();
    console.debug("bench: live");
  }
  requestAnimationFrame(look);
})
