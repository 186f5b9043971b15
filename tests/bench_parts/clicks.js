// Clicks one after another and notes for each how many milliseconds it takes until `watched` says that it is done.
async ({ root, targets, watched, says, count, pauseMs, patienceMs }) => {
  const node = document.querySelector(root);
  const buttons = [...node.querySelectorAll(targets)].slice(0, 2); // two radios in turns: each click is a change
  const status = node.querySelector(watched);

  function said() {
    return new Promise((resolve, reject) => {
      const observer = new MutationObserver(() => {
        if (!status.textContent.startsWith(says)) return;
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(status, { childList: true, characterData: true, subtree: true });
      setTimeout(reject, patienceMs, new Error(`a click is not answered within ${patienceMs} ms`));
    });
  }

  const times = [];
  for (let number = 0; number < count; number += 1) {
    const answered = said();
    const began = performance.now();
    buttons[number % buttons.length].click();
    times.push((await answered) - began);
    await new Promise((done) => setTimeout(done, pauseMs));
  }
  return times;
}
