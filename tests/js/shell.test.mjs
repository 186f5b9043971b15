// The pure functions in shell.js. A card's module is made by putting texts after one another (cards/module.py),
// so shell.js exports nothing itself: the test adds a line that does.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";

process.env.TZ = "Europe/Amsterdam"; // before the first date is made

const STATIC = new URL("../../course/wederkerig/cards/static/", import.meta.url);
const text = (name) => readFile(new URL(name, STATIC), "utf8");
const load = (source) => import(`data:text/javascript,${encodeURIComponent(source)}`);

const { fill, clock, paragraphs } = await load(`${await text("shell.js")}\nexport { fill, clock, paragraphs };`);

test("fill puts values in the places that have a name", () => {
  const table = [
    ["Opgeslagen {time}", { time: "14:03" }, "Opgeslagen 14:03"],
    ["{n} woorden", { n: 0 }, "0 woorden"],
    ["{a} en {b} en {a}", { a: "x", b: "y" }, "x en y en x"],
    ["{file} is klaar", { other: 1 }, "{file} is klaar"],
    ["zonder plaats", { n: 1 }, "zonder plaats"],
    ["", { n: 1 }, ""],
    ["{} {n n} {n-n}", { n: 1 }, "{} {n n} {n-n}"],
  ];
  for (const [given, values, expected] of table) assert.equal(fill(given, values), expected);
});

test("fill takes a value as it is", () => {
  const table = ["$&", "$1", "$$", "{b}", "<b>vet</b>", "\\n"];
  for (const value of table) assert.equal(fill("[{a}]", { a: value, b: "fout" }), `[${value}]`);
});

test("clock gives hours and minutes in the reader's time zone", () => {
  const table = [
    ["2026-01-15T13:03:59+00:00", "14:03"], // winter
    ["2026-07-15T13:03:59+00:00", "15:03"], // summer
    ["2026-01-15T14:03:00+01:00", "14:03"],
    ["2026-01-15T23:30:00+00:00", "00:30"], // after midnight
    ["2026-01-15T08:05:00+00:00", "09:05"], // two digits
  ];
  for (const [given, expected] of table) assert.equal(clock(given), expected);
});

test("paragraphs splits at empty lines and joins the lines of a paragraph", () => {
  const table = [
    ["Een zin.", ["Een zin."]],
    ["Een zin.\nNog een zin.", ["Een zin. Nog een zin."]],
    ["Een.\n\nTwee.\nDrie.", ["Een.", "Twee. Drie."]],
    ["Een.\n \t\nTwee.", ["Een.", "Twee."]],
    ["Een.\n\n\n\nTwee.", ["Een.", "Twee."]],
    ["\n\nEen.\n\n", ["Een."]],
    ["Veel    ruimte.", ["Veel ruimte."]],
    ["<b>vet</b> & co", ["<b>vet</b> & co"]],
  ];
  for (const [given, expected] of table) assert.deepEqual(paragraphs(given), expected);
});

for (const name of ["card.js", "answers.js"]) {
  test(`${name} after shell.js is a module with a render function`, async () => {
    const module = await load(`${await text("shell.js")}\n${await text(name)}`);
    assert.deepEqual(Object.keys(module), ["default"]);
    assert.equal(typeof module.default.render, "function");
  });
}
