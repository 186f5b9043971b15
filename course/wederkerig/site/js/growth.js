// @ts-check
// Brings "Toen en nu" to life on a page.
/** @import { Page } from "../../cards/js/mount.js" */
import { GrowthCard } from "../../cards/js/views/growth.js";

/** @param {Page} page */
export function startGrowth(page) {
  page.take("[data-growth]", (section) => new GrowthCard(section, page.session));
}
