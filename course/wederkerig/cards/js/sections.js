// @ts-check
// What only some notebooks of JupyterLab have: explorations, two measurements compared, own answers laid together,
// cards of earlier lessons. A notebook that has one fetches this script.
/** @import { Source } from "../../explorations/js/explore.js" */
/** @import { Page } from "./mount.js" */
import { ExplorationCard, Refusal as NoPicture } from "../../explorations/js/explore.js";
import { GrowthCard } from "./views/growth.js";
import { showOwn } from "./views/own.js";
import { earlierCards, ReviewCard } from "./views/review.js";

/** @typedef {(content: Record<string, unknown>) => Promise<any>} Ask a question to the kernel (channel.py) */
/** @type {WeakSet<Page>} notebooks in which own answers follow what is saved */
const following = new WeakSet();

/**
 * Bring to life what has come into the notebook since the last time.
 * @param {Page} page
 * @param {Ask} ask
 * @param {boolean} returns whether cards of earlier lessons may come back
 */
export function startSections(page, ask, returns) {
  const { root, session } = page;
  for (const card of fresh(root, "[data-exploration][data-source]"))
    new ExplorationCard(card, source(page, ask, card.dataset.exploration), session.lesson.explorations?.texts ?? {});
  page.take("[data-growth]", (section) => new GrowthCard(section, session));
  if (returns) for (const section of fresh(root, "[data-review]")) review(page, ask, section);
  const own = () => showOwn(root, session.answers);
  own();
  if (!following.has(page)) session.subscribe(own);
  following.add(page);
}

/** @param {HTMLElement} root @param {string} selector @returns {HTMLElement[]} those that are not yet alive */
function fresh(root, selector) {
  const found = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(`${selector}:not([data-bound])`)]);
  for (const one of found) one.dataset.bound = "";
  return found;
}

/** The kernel has the cards of earlier lessons. @param {Page} page @param {Ask} ask @param {HTMLElement} section */
async function review({ session }, ask, section) {
  const { earlier } = await ask({ kind: "earlier" }).catch(() => ({ earlier: null }));
  if (!earlier || !session.lesson.review) return;
  const place = document.createElement("template");
  const form = (/** @type {string} */ item) => {
    place.innerHTML = earlier.html[item] ?? "";
    return place.content.firstElementChild;
  };
  new ReviewCard(section, session, earlierCards(earlier, form), session.lesson.review.texts);
}

/** @param {Page} page @param {Ask} ask @param {string | undefined} name @returns {Source} */
function source({ session }, ask, name) {
  const { refusals } = session.lesson.texts;
  return {
    draw: async (values, width) => {
      const reply = await ask({ kind: "draw", name, values, width }).catch(({ reason }) => {
        throw new NoPicture(refusals[reason] ?? "");
      });
      return reply.picture;
    },
  };
}
