// @ts-check
// The rest of a page is laid out when its beginning stands and lives, a section at a time, so that nothing waits for it.

/** @param {Element[]} sections those that are left to lay out, in order */
export function layOut([section, ...rest] = [...document.querySelectorAll("article > section[aria-labelledby]")]) {
  if (!section) {
    document.documentElement.dataset.whole = "";
    return;
  }
  section.setAttribute("data-laid", "");
  later(() => layOut(rest));
}

/** @param {() => void} act when the browser has nothing else to do; Safari has no word for that */
function later(act) {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(act, { timeout: 200 });
  else setTimeout(act, 20);
}
