// @ts-check
// The hand-in file: what one language seals, both open.
import assert from "node:assert/strict";
import test from "node:test";
import { HandInRefusal, open, receipt, seal } from "../../course/wederkerig/cards/js/rules/seal.js";
import { digest, golden } from "./golden.js";

const { handIns, refused } = golden("sealed");

for (const { name, by, file, content, receipt: code } of handIns) {
  test(`${name}, sealed by ${by}, is opened`, async () => {
    const { assignment, release, asked, answers, made } = await open(file, digest);
    assert.deepEqual({ assignment, release, answers, made, ...(asked ? { asked } : {}) }, content);
    assert.equal(receipt(JSON.parse(file).checksum), code);
  });
}

test("JavaScript still seals as it did", async () => {
  for (const { by, file, receipt: code } of handIns.filter((/** @type {any} */ one) => one.by === "javascript")) {
    assert.deepEqual(await seal(JSON.parse(JSON.parse(file).payload), digest), { text: file, receipt: code }, by);
  }
});

test("an old hand-in is opened for loading back", async () => {
  const old = { format: 1, assignment: "a", release: "r", made: "m", answers: { x: { text: "Ja." } }, checksum: "…" };
  assert.deepEqual((await open(`\uFEFF${JSON.stringify(old)}`, digest)).answers, old.answers);
});

for (const { name, file, reason } of refused) {
  test(`${name} is refused: ${reason}`, async () => {
    await assert.rejects(open(file, digest), (error) => error instanceof HandInRefusal && error.reason === reason);
  });
}

test("a file above the limit is refused before it is read", async () => {
  await assert.rejects(open(" ".repeat(2_000_001), digest), { reason: "tooLarge" });
});

test("whichever character is changed, the file is refused or still says the same", async () => {
  const { file, content } = handIns.find((/** @type {any} */ one) => one.by === "javascript");
  for (let place = 0; place < file.length; place += 1) {
    const changed = `${file.slice(0, place)}${file[place] === "x" ? "y" : "x"}${file.slice(place + 1)}`;
    const opened = await open(changed, digest).catch((error) => error);
    assert.ok(opened instanceof HandInRefusal || JSON.stringify(opened) === JSON.stringify(content), changed);
  }
});

test("a receipt is two groups of four letters and digits that cannot be taken for each other", async () => {
  const codes = await Promise.all(Array.from({ length: 300 }, async (_, number) => receipt(await digest(`${number}`))));
  assert.equal(new Set(codes).size, 300);
  for (const code of codes) assert.match(code, /^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
});
