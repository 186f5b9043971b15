// @ts-check
// Drawn orders: nobody's place in a list is worth anything, and nothing jumps about.
import assert from "node:assert/strict";
import test from "node:test";
import { drawn, drawnFor } from "../../course/wederkerig/cards/js/rules/order.js";

const OPTIONS = ["a", "b", "c", "d"];
const DEVICES = Array.from({ length: 6000 }, (_, number) => number * 715_827 + 1);

test("an order holds the same options, and is the same at every visit", () => {
  for (const device of DEVICES.slice(0, 50)) {
    const order = drawn(OPTIONS, device, "tuin");
    assert.deepEqual([...order].sort(), OPTIONS);
    assert.deepEqual(drawn(OPTIONS, device, "tuin"), order);
  }
  assert.deepEqual(drawn(OPTIONS, 0, "tuin"), OPTIONS); // a device that can keep no number
  assert.deepEqual(drawn([], 1, "tuin"), []);
  assert.deepEqual(OPTIONS, ["a", "b", "c", "d"]);
});

test("over students every order is about as likely as another", () => {
  /** @type {Record<string, number>} */
  const times = {};
  for (const device of DEVICES) {
    const order = drawn(OPTIONS, device, "tuin").join("");
    times[order] = (times[order] ?? 0) + 1;
  }
  assert.equal(Object.keys(times).length, 24);
  for (const [order, count] of Object.entries(times)) assert.ok(Math.abs(count - 250) < 70, `${order} ${count}`);
});

test("for one student every place is about as likely, over items", () => {
  const places = [0, 0, 0, 0];
  for (let item = 0; item < 2000; item += 1) {
    const place = drawn(OPTIONS, 3_141_592_653, `item-${item}`).indexOf("a");
    places[place] = (places[place] ?? 0) + 1;
  }
  for (const count of places) assert.ok(Math.abs(count - 500) < 80, String(places));
});

test("labels stand in one order for all cases of a student, other options in one of their own item", () => {
  assert.equal(drawnFor("tuin", "student"), drawnFor("soep", "student"));
  assert.notEqual(drawnFor("tuin", "item"), drawnFor("soep", "item"));
});
