// @ts-check
// The file of answers: what is written is read back, and what is damaged is told apart.
import assert from "node:assert/strict";
import test from "node:test";
import { fileText, readFile } from "../../course/wederkerig/cards/js/rules/file.js";

test("what is written is read back", () => {
  /** @type {Record<string, unknown>[]} */
  const table = [
    {},
    { "een-vraag": { text: "Regel één\n\n\t</script> & 'zo' \u2028 \u0000 🙂", saved: "2026-03-04T05:06:07Z" } },
    { "een-vraag": { text: "voor \ud83d na" } }, // half a character
    { constructor: { label: null } },
    { "een-casus": [3, null, { x: {} }] },
  ];
  for (const answers of table) assert.deepEqual(readFile(fileText(answers)), answers);
});

test("the file names its format and can be read by a person", () => {
  assert.equal(
    fileText({ a: { text: "é" } }),
    '{\n "format": 1,\n "answers": {\n  "a": {\n   "text": "é"\n  }\n }\n}\n',
  );
});

test("a file that is no file of answers is damaged", () => {
  const table = [
    "",
    '{"format": 1, "answers": {"een-casus": {"lab',
    "[1, 2, 3]",
    "null",
    '{"format": 1}',
    '{"format": 1, "answers": []}',
    "[".repeat(100_000),
    '{"answers": '.repeat(100_000),
    `{"answers": {"a": ${"[".repeat(100_000)}${"]".repeat(100_000)}}}`, // cannot be written back
  ];
  for (const text of table) assert.equal(readFile(text), null, text.slice(0, 40));
});
