// @ts-check
// Answers beside a notebook: whatever else writes there, and however the kernel fares, none is lost or falsely told.
import assert from "node:assert/strict";
import test from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { kernel, Line } from "../../course/wederkerig/cards/js/backends/kernel.js";
import { fileText } from "../../course/wederkerig/cards/js/rules/file.js";

Object.assign(globalThis, {
  BroadcastChannel: undefined,
  addEventListener: () => {},
  removeEventListener: () => {},
  document: { addEventListener: () => {}, removeEventListener: () => {} },
});
delete (/** @type {any} */ (globalThis).BroadcastChannel);

/** A kernel with one file, and its widget. It answers when it is told to. */
class Fake {
  text = "";
  set = /** @type {string[]} */ ([]);
  /** @type {any[]} */
  asked = [];
  busy = false;
  undelivered = () => {};
  heard = /** @type {(reply: any) => void} */ (() => {});
  kernel = {
    status: "idle",
    connectionStatus: "connected",
    isDisposed: false,
    statusChanged: { connect: this.#watch() },
  };
  changed = /** @type {(kernel: unknown, status: string) => void} */ (() => {});
  /** @type {any} */
  refusal = null;

  #watch() {
    return (/** @type {(kernel: unknown, status: string) => void} */ call) => {
      this.changed = call;
    };
  }

  get widget_manager() {
    return { kernel: this.kernel };
  }

  get digest() {
    return this.text && `digest of ${this.text}`;
  }

  get() {
    return "de map course";
  }

  /** @param {string} _ @param {(reply: any) => void} call */
  on(_, call) {
    this.heard = call;
  }

  /** @param {any} content @param {any} callbacks */
  send(content, callbacks) {
    this.asked.push(content);
    this.undelivered = () => callbacks.iopub.status({ content: { execution_state: "idle" } });
    if (!this.busy) queueMicrotask(() => this.answer());
  }

  /** Answer what was asked first. */
  answer() {
    const { id, kind, text, seen } = this.asked.shift();
    if (this.refusal) return this.heard({ id, ...this.refusal });
    if (kind === "read") return this.heard({ id, text: this.text, digest: this.digest });
    if (kind === "aside") {
      this.set.push(this.text);
      this.text = "";
      return this.heard({ id, name: "antwoorden-onleesbaar.json" });
    }
    const written = seen === this.digest;
    if (written) this.text = text;
    this.heard({ id, written, digest: written ? this.digest : "" });
  }
}

/** @param {Fake} fake */
function backend(fake) {
  const line = new Line(/** @type {any} */ (fake));
  /** @type {string[]} */
  const news = [];
  let changes = 0;
  const made = kernel(line);
  made.listen(
    () => {
      changes += 1;
    },
    (refusal) => news.push(refusal.message),
  );
  return { ...made, news, changes: () => changes };
}

/** @param {string} item */
const add = (item) => (/** @type {any} */ answers) => ({ ...answers, [item]: { text: item } });
const [ONE, TWO] = [{ een: { text: "een" } }, { een: { text: "een" }, twee: { text: "twee" } }];

test("what is saved stands in the file, in the one form that there is", async () => {
  const fake = new Fake();
  const { change, read } = backend(fake);
  assert.deepEqual(await read(), {});
  assert.deepEqual(await change(add("een")), ONE);
  assert.equal(fake.text, fileText(ONE));
  assert.deepEqual(await change(add("twee")), TWO);
  assert.deepEqual(await read(), TWO);
});

test("a save after the first is one message", async () => {
  const fake = new Fake();
  const { change } = backend(fake);
  await change(add("een"));
  fake.busy = true;
  const saving = change(add("twee"));
  await pause(0);
  assert.deepEqual(
    fake.asked.map(({ kind }) => kind),
    ["write"],
  );
  fake.answer();
  assert.deepEqual(await saving, TWO);
});

test("what another kernel wrote in the meantime is kept: the rule is applied to that", async () => {
  const fake = new Fake();
  const { change, read } = backend(fake);
  await read();
  fake.text = fileText(ONE); // by another
  assert.deepEqual(await change(add("twee")), TWO);
  assert.equal(fake.text, fileText(TWO));
});

test("two saves at once are both kept", async () => {
  const fake = new Fake();
  const { change } = backend(fake);
  await Promise.all(["een", "twee", "drie"].map((item) => change(add(item))));
  assert.deepEqual(Object.keys(JSON.parse(fake.text).answers).sort(), ["drie", "een", "twee"]);
});

test("a damaged file is set aside and told, and the answer is saved", async () => {
  for (const damaged of ["kapot", "[1]", '{"format": 1}']) {
    const fake = new Fake();
    const { change, news } = backend(fake);
    fake.text = damaged;
    assert.deepEqual(await change(add("een")), ONE);
    assert.deepEqual([fake.set, fake.text, news], [[damaged], fileText(ONE), ["damaged: antwoorden-onleesbaar.json"]]);
  }
});

test("what the kernel refuses is told, and the next save works", async () => {
  const fake = new Fake();
  const { change } = backend(fake);
  await change(add("een"));
  fake.refusal = { refusal: "disk", detail: "No space left on device" };
  await assert.rejects(change(add("twee")), { reason: "disk", detail: "No space left on device" });
  assert.equal(fake.text, fileText(ONE));
  fake.refusal = null;
  assert.deepEqual(await change(add("twee")), TWO);
});

test("a kernel that is busy is not gone: the save waits, and is told when it is done", async () => {
  const fake = new Fake();
  fake.busy = true;
  fake.kernel.status = "busy";
  const { read } = backend(fake);
  let done = false;
  const reading = read().then(() => {
    done = true;
  });
  await pause(1200);
  assert.equal(done, false);
  fake.answer();
  await reading;
});

test("a kernel that is gone is told at once, also while we wait for it", async () => {
  /** @type {((fake: Fake) => void)[]} */
  const ends = [
    (fake) => fake.changed(fake.kernel, "dead"),
    (fake) => fake.changed(fake.kernel, "autorestarting"),
    (fake) => fake.changed(fake.kernel, "starting"),
    (fake) => Object.assign(fake.kernel, { connectionStatus: "disconnected" }),
    (fake) => Object.assign(fake.kernel, { isDisposed: true }),
    (fake) => Object.assign(fake, { kernel: null }),
    (fake) => fake.undelivered(),
  ];
  await Promise.all(
    ends.map(async (end) => {
      const fake = new Fake();
      const { change } = backend(fake);
      await change(add("een"));
      fake.busy = true;
      const saving = change(add("twee"));
      end(fake);
      await assert.rejects(saving, { reason: "gone" });
      if (end === ends.at(-1)) return;
      await assert.rejects(change(add("twee")), { reason: "gone" });
      assert.equal(fake.asked.length, 1); // nothing was sent to a kernel that is gone
    }),
  );
});

test("a connection that is being made again is not gone", async () => {
  const fake = new Fake();
  fake.kernel.connectionStatus = "connecting";
  const { change } = backend(fake);
  assert.deepEqual(await change(add("een")), ONE);
});

test("a save that came through after all is told", async () => {
  const fake = new Fake();
  const { change, changes } = backend(fake);
  await change(add("een"));
  fake.busy = true;
  fake.kernel.connectionStatus = "disconnected";
  const saving = change(add("twee"));
  await assert.rejects(saving, { reason: "gone" });
  assert.equal(changes(), 0);
  fake.kernel.connectionStatus = "connected";
  const again = change(add("twee"));
  fake.kernel.connectionStatus = "disconnected";
  await assert.rejects(again, { reason: "gone" });
  fake.kernel.connectionStatus = "connected";
  fake.answer(); // late
  assert.equal(changes(), 1);
  assert.equal(fake.text, fileText(TWO));
});

test("what another tab asked of the same kernel is not ours", async () => {
  const fake = new Fake();
  const { change, changes } = backend(fake);
  fake.busy = true;
  const saving = change(add("een"));
  await pause(0);
  fake.heard({ id: "iemand-1", text: fileText(TWO), digest: "van hem" });
  fake.answer();
  await pause(0);
  fake.answer();
  assert.deepEqual(await saving, ONE);
  assert.equal(changes(), 0);
});
