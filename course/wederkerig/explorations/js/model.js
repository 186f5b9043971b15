// @ts-check
// A model that runs in a worker: Python without a notebook, fetched when somebody wants to see it.
/** @import { Picture, Source } from "./explore.js" */
import { Refusal, say } from "./explore.js";

/**
 * The source of a card whose model runs in the browser.
 * @param {HTMLElement} card
 * @param {{worker: string, python: string, course: string}} places addresses of the worker, Pyodide and the models
 * @param {Record<string, string>} texts
 * @returns {Source}
 */
export function modelSource(card, places, texts) {
  /** @type {Worker | null} */
  let worker = null;
  let asked = 0;
  /** @type {Map<number, {resolve: (picture: Picture) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();

  const stop = () => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Refusal(texts.offline));
    waiting.clear();
  };
  const started = () => {
    if (worker) return worker;
    say(card, texts.coming ?? "");
    worker = new Worker(places.worker, { type: "module" });
    worker.postMessage({ kind: "start", python: places.python, course: places.course });
    worker.onerror = stop;
    worker.onmessage = ({ data }) => {
      if (data.kind === "ready") say(card, "");
      if (data.kind === "gone") return stop();
      const one = waiting.get(data.id);
      if (!one) return;
      waiting.delete(data.id);
      if (data.picture) one.resolve(data.picture);
      else one.reject(new Refusal(texts.failed));
    };
    return worker;
  };
  return {
    prepare: () => {
      started();
    },
    draw: (values, width) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        started().postMessage({ kind: "draw", id: asked, name: card.dataset.exploration, values, width });
      }),
  };
}
