// @ts-check
// After each set of cases on a page: how often the student was sure, and how often rightly.
/** @import { Page } from "../../cards/js/mount.js" */
import { LookBack, setsOn } from "../../cards/js/views/sets.js";

/** @param {Page} page */
export function startSets(page) {
  const { session } = page;
  for (const cases of setsOn(page.root, session.lesson)) {
    const one = new LookBack(cases, session);
    session.subscribe(() => one.follow());
    one.follow();
  }
}
