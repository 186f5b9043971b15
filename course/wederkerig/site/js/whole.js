// @ts-check
// The rest of a page is laid out when its beginning stands and lives, a section at a time, so that nothing waits for it.

/** @param {Element[]} sections those that are left to lay out, in order */
export function layOut(sections = [...document.querySelectorAll("article > section[aria-labelledby]")]) {
  later(() => layOutNext(sections));
}

/** @param {Element[]} sections */
function layOutNext(sections) {
  const ahead = scrollY > 0 ? sections.findIndex((section) => section.getBoundingClientRect().top > innerHeight) : 0;
  if (ahead !== 0) hold(() => sections.splice(0, ahead < 0 ? sections.length : ahead).forEach(lay));
  const [section, ...rest] = sections;
  if (!section) {
    document.documentElement.dataset.whole = "";
    return;
  }
  lay(section);
  layOut(rest);
}

/** @param {Element} section */
function lay(section) {
  section.setAttribute("data-laid", "");
}

/**
 * Keep what a reader sees where it is: a browser does not, where what stands above it is laid out only now.
 * @param {() => void} change
 */
function hold(change) {
  const { style } = document.documentElement;
  const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  const top = () => seen?.getBoundingClientRect().top ?? 0;
  style.overflowAnchor = "none";
  const before = top();
  change();
  scrollBy({ top: top() - before, behavior: "instant" });
  requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty("overflow-anchor")));
}

/** @param {() => void} act when the browser has nothing else to do; Safari has no word for that */
function later(act) {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(act, { timeout: 200 });
  else setTimeout(act, 20);
}
