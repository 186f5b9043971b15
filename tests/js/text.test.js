// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { clock, countWords, fill, paragraphs } from "../../course/wederkerig/cards/js/rules/text.js";

process.env.TZ = "Europe/Amsterdam"; // before the first date is made

test("fill puts values in the places that have a name", () => {
  /** @type {[string, Record<string, unknown>, string][]} */
  const table = [
    ["Opgeslagen {time}", { time: "14:03" }, "Opgeslagen 14:03"],
    ["{n} woorden", { n: 0 }, "0 woorden"],
    ["{a} en {b} en {a}", { a: "x", b: "y" }, "x en y en x"],
    ["{file} is klaar", { other: 1 }, "{file} is klaar"],
    ["{toString}", {}, "{toString}"],
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
  /** @type {[string, string][]} */
  const table = [
    ["2026-01-15T13:03:59+00:00", "14:03"], // winter
    ["2026-07-15T13:03:59.123Z", "15:03"], // summer
    ["2026-01-15T14:03:00+01:00", "14:03"],
    ["2026-01-15T23:30:00+00:00", "00:30"], // after midnight
    ["2026-01-15T08:05:00+00:00", "09:05"], // two digits
  ];
  for (const [given, expected] of table) assert.equal(clock(given), expected);
});

test("paragraphs splits at empty lines and joins the lines of a paragraph", () => {
  /** @type {[string, string[]][]} */
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

test("countWords counts what stands between spaces and line ends", () => {
  /** @type {[string, number][]} */
  const table = [
    ["", 0],
    [" \n\t", 0],
    ["een", 1],
    [" een  twee\ndrie ", 3],
    ["voor-wat-hoort-wat", 1],
  ];
  for (const [given, expected] of table) assert.equal(countWords(given), expected);
});
