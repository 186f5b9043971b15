// The start page: shows where the student was and how far the lessons are, from what the notebook page
// left in this browser. Every link works without it, so whatever fails here fails in silence.

const KEY = `wederkerig:${new URL(".", location).pathname}`;

/** Whether this is [answered, total]. */
function isCount(value) {
  if (!Array.isArray(value) || value.length !== 2 || !value.every(Number.isSafeInteger)) return false;
  const [answered, total] = value;
  return answered >= 0 && answered <= total && total > 0;
}

/** The last place (a path or null) and the counts by path in a stored text, whatever that text is. */
function readProgress(text) {
  let found = null;
  try {
    found = JSON.parse(text);
  } catch {
    // Not ours, or damaged: as if there were none.
  }
  const counts = Object.entries(found?.done ?? {}).filter(([, value]) => isCount(value));
  return { last: typeof found?.last === "string" ? found.last : null, done: new Map(counts) };
}

/** What is stored in this browser; null when there is nothing or we may not look. */
function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Put one lesson's own progress on its card. */
function showCount(card, count) {
  const own = card.querySelector(".own");
  own.hidden = !count;
  for (const cards of card.querySelectorAll(".cards")) cards.hidden = Boolean(count);
  if (!count) return;
  const [answered, total] = count;
  Object.assign(own.querySelector("progress"), { max: total, value: answered });
  own.querySelector("span").textContent = own.dataset.text.replace("{n}", answered).replace("{total}", total);
}

/** Point the link to the last place, or to the first lesson when there is none that still exists. */
function showLast(cards, last) {
  const place = cards.find((card) => card.dataset.path === last);
  const resume = document.getElementById("verder");
  if (!resume) return;
  resume.hidden = !place;
  document.getElementById("begin").hidden = Boolean(place);
  if (!place) return;
  const link = place.querySelector("a");
  resume.setAttribute("href", link.getAttribute("href"));
  resume.querySelector("span").textContent = link.textContent;
}

function show() {
  const { last, done } = readProgress(stored());
  const cards = [...document.querySelectorAll("[data-path]")];
  for (const card of cards) showCount(card, done.get(card.dataset.path));
  showLast(cards, last);
}

/** Let the service worker keep what the lessons need, once the page is there and the browser has nothing to do. */
async function keep() {
  const container = navigator.serviceWorker;
  if (!container) return;
  await container.register("service-worker.js?enableCache=false");
  const { active } = await container.ready;
  const idle = window.requestIdleCallback ?? setTimeout;
  idle(() => active.postMessage({ wederkerig: "keep", urls: [] }));
}

show();
addEventListener("pageshow", (event) => event.persisted && show()); // back from a lesson
addEventListener("storage", (event) => event.key === KEY && show()); // a lesson in another tab
addEventListener("load", () => keep().catch(() => {}));
