// @ts-check
// A page on which cards really save, in this browser.
import { browser } from "./js/backends/browser.js";
import { mount } from "./js/mount.js";
import { GrowthCard } from "./js/views/growth.js";

const lesson = JSON.parse(document.getElementById("lesson")?.textContent ?? "");
const root = /** @type {HTMLElement} */ (document.querySelector("main"));
/** @type {unknown[]} */
const told = [];
root.addEventListener("wederkerig-progress", (event) => told.push(/** @type {CustomEvent} */ (event).detail));
Object.assign(globalThis, { told });
const page = await mount(root, { backend: browser(new URL(".", location.href).pathname), lesson });
page.take("[data-growth]", (section) => new GrowthCard(section, page.session));
document.documentElement.dataset.ready = "";
