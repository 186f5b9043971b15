// @ts-check
// "Lees voor": the text of the page by a Dutch voice of the device itself.

const READ = "article > :is(h1, p, ul), article section > :is(h2, h3, p, ul, ol, blockquote)";

/** A Dutch voice that needs no network, if the device has one. */
function voice() {
  return speechSynthesis.getVoices().find((one) => one.lang.toLowerCase().startsWith("nl") && one.localService) ?? null;
}

/**
 * Show the button when the device can read Dutch aloud, and read from where the reader is when it is pressed.
 * @param {HTMLButtonElement} button
 * @param {{aloud: string, stop: string}} texts
 */
export function readAloud(button, texts) {
  if (!("speechSynthesis" in window)) return;
  const offer = () => {
    const item = button.closest("li");
    if (item && voice()) item.hidden = false;
  };
  speechSynthesis.addEventListener("voiceschanged", offer);
  offer();
  let reading = false;
  const stop = () => {
    reading = false;
    speechSynthesis.cancel();
    mark(null);
    button.textContent = texts.aloud;
  };
  const next = (/** @type {Element[]} */ rest) => {
    const [element, ...later] = rest;
    if (!reading || !element) return stop();
    const said = new SpeechSynthesisUtterance(element.textContent ?? "");
    said.voice = voice();
    said.lang = "nl-NL";
    said.onend = () => next(later);
    said.onerror = stop;
    mark(element);
    speechSynthesis.speak(said);
  };
  button.addEventListener("click", () => {
    if (reading) return stop();
    reading = true;
    button.textContent = texts.stop;
    const all = [...document.querySelectorAll(READ)];
    const here = all.findIndex((element) => element.getBoundingClientRect().bottom > 60);
    next(all.slice(Math.max(0, here)));
  });
  addEventListener("pagehide", stop);
}

/**
 * Show which element is being read.
 * @param {Element | null} element
 */
function mark(element) {
  for (const old of document.querySelectorAll(".speaking")) old.classList.remove("speaking");
  element?.classList.add("speaking");
  element?.scrollIntoView({ block: "nearest" });
}
