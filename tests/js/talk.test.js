// @ts-check
// A conversation that branches: where one is, and what becomes of that by choosing and going back.
import assert from "node:assert/strict";
import test from "node:test";
import { alike, before, choose, others, walk } from "../../course/wederkerig/cards/js/rules/talk.js";

const TREE = {
  deur: { groet: "binnen", wacht: "stoep" },
  binnen: { graag: "stoep", nee: "stoep" },
  stoep: { vraag: "open", ga: "dicht" },
};
/** @param {Record<string, string>} path */
const way = (path) => {
  const { steps, at, ended } = walk(TREE, path);
  return [...steps.map(({ reply }) => reply), at, ended];
};

test("the way is what was chosen turn by turn, to where nothing was chosen or it ended", () => {
  /** @type {[Record<string, string>, unknown[]][]} */
  const table = [
    [{}, ["deur", false]],
    [{ deur: "wacht" }, ["wacht", "stoep", false]],
    [{ deur: "wacht", stoep: "ga" }, ["wacht", "ga", "dicht", true]],
    [{ deur: "groet", binnen: "nee", stoep: "vraag" }, ["groet", "nee", "vraag", "open", true]],
    [{ deur: "wacht", binnen: "nee" }, ["wacht", "stoep", false]], // chosen on another way
    [{ deur: "weg", stoep: "ga" }, ["deur", false]], // no longer there
    [{ deur: "constructor" }, ["deur", false]],
    [{ binnen: "nee" }, ["deur", false]],
  ];
  for (const [path, expected] of table) assert.deepEqual(way(path), expected);
});

test("a reply at an earlier turn takes the place of what was chosen there and after it", () => {
  const path = { deur: "groet", binnen: "nee", stoep: "vraag" };

  assert.deepEqual(choose(TREE, path, { turn: "deur", reply: "wacht" }), { deur: "wacht" });
  assert.deepEqual(choose(TREE, {}, { turn: "deur", reply: "groet" }), { deur: "groet" });
  assert.deepEqual(choose(TREE, { deur: "groet" }, { turn: "binnen", reply: "nee" }), { deur: "groet", binnen: "nee" });
});

test("going back to a turn keeps what was chosen before it, and nothing else", () => {
  const path = { deur: "groet", binnen: "nee", stoep: "vraag" };

  assert.deepEqual(before(TREE, path, "stoep"), { deur: "groet", binnen: "nee" });
  assert.deepEqual(before(TREE, path, "deur"), {});
  assert.deepEqual(before(TREE, { deur: "wacht", binnen: "nee" }, "stoep"), { deur: "wacht" });
});

test("the other ways are the replies not chosen at each turn of the way, and the other outcomes", () => {
  assert.deepEqual(others(TREE, ["open", "dicht"], { deur: "wacht", stoep: "ga" }), {
    replies: [
      { turn: "deur", reply: "groet" },
      { turn: "stoep", reply: "vraag" },
    ],
    outcomes: ["open"],
  });
});

test("two lists are alike up to the first entry that differs", () => {
  assert.equal(alike(["a", "b"], ["a", "b", "c"]), 2);
  assert.equal(alike(["a", "b", "c"], ["a", "x", "c"]), 1);
  assert.equal(alike(["a", "b"], ["a"]), 1);
  assert.equal(alike([], ["a"]), 0);
});
