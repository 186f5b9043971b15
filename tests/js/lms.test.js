// @ts-check
// Answers that a browser and an LMS keep: nothing is lost by what either of them forgets, refuses or cannot hold.
/** @import { Answers, Backend } from "../../course/wederkerig/cards/js/types.js" */
import assert from "node:assert/strict";
import test from "node:test";
import { Refusal } from "../../course/wederkerig/cards/js/backends/refusal.js";
import { LmsBackend } from "../../course/wederkerig/site/js/lms_backend.js";
import { MOST, packed, unpacked } from "../../course/wederkerig/site/js/suspend.js";

const OLD = { text: "oud", saved: "2026-03-04T05:06:07.000Z" };
const NEW = { text: "nieuw", saved: "2026-03-04T05:07:00.000Z" };

/** An LMS that keeps what it is given, or refuses it. */
class Lms {
  taking = true;
  data = "";

  read() {
    return this.data;
  }

  /** @param {string} data */
  keep(data) {
    if (this.taking) this.data = data;
    return this.taking;
  }
}

/**
 * A browser that has these answers, or refuses to keep any.
 * @param {Answers} answers
 * @param {Refusal} [refusal]
 * @returns {Backend}
 */
function browser(answers, refusal) {
  const allow = () => (refusal ? Promise.reject(refusal) : Promise.resolve());
  const change = (/** @type {(answers: Answers) => Answers} */ rule) => {
    answers = rule(answers);
    return answers;
  };
  return {
    read: () => allow().then(() => answers),
    change: (rule) => allow().then(() => change(rule)),
    listen: () => () => {},
  };
}

/**
 * A backend of items "a" and "b", and what it told.
 * @param {{ device?: Answers, lms?: Lms, refusal?: Refusal }} given
 */
function started({ device = {}, lms = new Lms(), refusal }) {
  /** @type {string[]} */
  const told = [];
  const backend = new LmsBackend(browser(device, refusal), lms, ["a", "b"], (problem) => told.push(problem));
  return { backend, lms, told };
}

/** @param {Answers} answers */
async function keeping(answers) {
  const lms = new Lms();
  lms.data = await packed(answers);
  return lms;
}

test("per item the answer that was saved last counts, whether the LMS or the browser has it; then both have it", async () => {
  const lms = await keeping({ a: NEW, b: OLD });
  const { backend } = started({ device: { a: OLD, b: NEW }, lms });
  assert.deepEqual(await backend.read(), { a: NEW, b: NEW });
  assert.deepEqual(await unpacked(lms.data), { a: NEW, b: NEW });
});

test("an LMS that forgot everything gets it back at once", async () => {
  const { backend, lms } = started({ device: { a: NEW } });
  await backend.read();
  assert.deepEqual(await unpacked(lms.data), { a: NEW });
});

test("the LMS gets the answers of this page only, without their earlier versions; the browser keeps all", async () => {
  const device = { a: { ...NEW, earlier: [OLD] }, elders: OLD };
  const { backend, lms } = started({ device });
  assert.deepEqual(await backend.read(), device);
  assert.deepEqual(await unpacked(lms.data), { a: NEW });
});

test("of changes that come together the LMS keeps the last", async () => {
  const { backend, lms } = started({});
  await Promise.all([OLD, NEW].map((entry) => backend.change((answers) => ({ ...answers, a: entry }))));
  assert.deepEqual(await unpacked(lms.data), { a: NEW });
});

test("a change that is refused does not keep the next from being stored", async () => {
  const { backend } = started({});
  const failing = backend.change(() => {
    throw new Refusal("full");
  });
  await assert.rejects(failing, { reason: "full" });
  assert.deepEqual(await backend.change(() => ({ a: NEW })), { a: NEW });
});

test("what an LMS refuses is kept here and said, and said no more when it takes it", async () => {
  const { backend, lms, told } = started({});
  await backend.read();
  lms.taking = false;
  assert.deepEqual(await backend.change(() => ({ a: NEW })), { a: NEW });
  lms.taking = true;
  await backend.change((answers) => answers);
  assert.deepEqual(told, ["", "refused", ""]);
});

test("what is too long for an LMS is kept here and said; the LMS keeps what it had", async () => {
  const { backend, lms, told } = started({ device: { a: NEW } });
  await backend.read();
  const noise = Array.from({ length: 2 * MOST }, () => Math.random().toString(36).at(-1)).join("");
  await backend.change((answers) => ({ ...answers, b: { text: noise } }));
  assert.deepEqual(told, ["", "full"]);
  assert.deepEqual(await unpacked(lms.data), { a: NEW });
});

for (const reason of ["frame", "blocked"]) {
  test(`where the browser may keep nothing (${reason}) the LMS keeps the answers alone`, async () => {
    const refusal = new Refusal(reason);
    const { backend, lms, told } = started({ lms: await keeping({ a: OLD }), refusal });
    assert.deepEqual(await backend.read(), { a: OLD });
    await backend.change((answers) => ({ ...answers, b: NEW }));
    assert.deepEqual(await unpacked(lms.data), { a: OLD, b: NEW });
    assert.deepEqual(told, [""]);
  });

  test(`where neither keeps an answer (${reason}) the change is refused`, async () => {
    const refusal = new Refusal(reason);
    const { backend, lms } = started({ refusal });
    await backend.read();
    lms.taking = false;
    await assert.rejects(
      backend.change(() => ({ a: NEW })),
      refusal,
    );
  });
}

test("another refusal of the browser is not hidden", async () => {
  await assert.rejects(started({ refusal: new Refusal("storage") }).backend.read(), { reason: "storage" });
});

test("what an LMS holds that is not ours is as nothing", async () => {
  for (const text of ["", "%%%", btoa("geen deflate"), await packed(/** @type {any} */ ([1]))]) {
    assert.deepEqual(await unpacked(text), {});
  }
});
