// Moves every control of a card to each of its values in turn, so many times in all, each time when the last picture is
// there; gives the milliseconds until the next is drawn. The first move is the first touch.

async ([selector, moves, pauseMs]) => {
  const card = document.querySelector(selector);
  const found = [];

  /** The ways to set a control, one for each of its values. */
  function changes(input) {
    const set = (name, value) => () => {
      input[name] = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    };
    if (input.type === "checkbox") return [set("checked", !input.checked)];
    if (input.type === "radio") return [set("checked", true)];
    if (input.type !== "range") return [...input.options].map(({ value }) => set("value", value));
    const [low, high, step] = [input.min, input.max, input.step].map(Number);
    return Array.from({ length: (high - low) / step + 1 }, (_, at) => set("value", String(low + at * step)));
  }

  card.scrollIntoView();
  await new Promise((done) => setTimeout(done, 1_000)); // as long as a student at least looks before the first touch
  const all = [...card.querySelectorAll("form input, form select")].flatMap(changes);
  for (let move = 0; move < moves; move += 1) {
    const before = card.dataset.drawn;
    const began = performance.now();
    all[move % all.length]();
    while (card.dataset.drawn === before) await new Promise((done) => setTimeout(done, 1));
    found.push(performance.now() - began);
    await new Promise((done) => setTimeout(done, pauseMs));
  }
  return found;
}
