// @ts-check
// A conversation comes to life: turns come one by one, and each reply leads further. What was chosen stands in the
// inputs of its card, which saves and restores them as those of any card (views/card.js); the tree in the markup holds
// all texts. Only pages on which somebody talks fetch this script.
/** @import { Path, Step, Tree } from "./rules/talk.js" */
import { alike, before, choose, others, walk } from "./rules/talk.js";
import { button, h, part } from "./views/dom.js";

const CONVERSATIONS = "form[data-kind='talk']:not([data-begun])";

/**
 * Begin the conversations inside `root` that have not begun yet.
 * @param {ParentNode} root
 */
export function startTalks(root) {
  for (const form of root.querySelectorAll(CONVERSATIONS)) new TalkCard(/** @type {HTMLFormElement} */ (form));
}

class TalkCard {
  /** @type {string[]} what stands in the log */
  #shown = [];
  #state = "";

  /** @param {HTMLFormElement} form */
  constructor(form) {
    const talk = /** @type {HTMLElement} */ (form.querySelector("[data-talk]"));
    this.form = form;
    this.words = /** @type {Record<string, string>} */ (JSON.parse(talk.dataset.talk ?? "{}"));
    this.outcomes = all(form, "[data-outcome]").map((one) => one.dataset.outcome ?? "");
    /** @type {Tree} */
    this.tree = Object.fromEntries(all(form, "[data-turn]").map((turn) => [turn.dataset.turn, leads(turn)]));
    part(form, "back").addEventListener("click", () => this.#back());
    part(form, "again").addEventListener("click", () => this.#go({}));
    // The card writes what was stored into the inputs when it comes to life, and when another tab changed it.
    new MutationObserver(() => this.#follow()).observe(form, { attributeFilter: ["data-live"] });
    document.addEventListener("wederkerig-progress", () => this.#follow());
    this.#follow();
    part(form, "tree").hidden = true;
    part(form, "chat").hidden = false;
    form.dataset.begun = "";
  }

  /** @returns {Path} */
  get #path() {
    const chosen = Object.keys(this.tree).map((turn) => [turn, this.#input(`path.${turn}`).value]);
    return Object.fromEntries(chosen.filter(([, reply]) => reply));
  }

  #follow() {
    if (this.form.isConnected && this.#state !== this.#now()) this.#show();
  }

  #now() {
    return JSON.stringify([this.#path, this.#ticked("tried[]"), this.#ticked("chosen.einde[]")]);
  }

  #back() {
    const last = walk(this.tree, this.#path).steps.at(-1);
    if (last) this.#go(before(this.tree, this.#path, last.turn));
  }

  /** @param {Step} step */
  #choose(step) {
    this.#tick("tried[]", `${step.turn}.${step.reply}`);
    const path = choose(this.tree, this.#path, step);
    const { at, ended } = walk(this.tree, path);
    if (ended) this.#tick("chosen.einde[]", at);
    this.#go(path);
  }

  /** Take this path: the card saves it, and who chose goes on reading there. @param {Path} path */
  #go(path) {
    const inputs = Object.keys(this.tree).map((turn) => this.#input(`path.${turn}`));
    for (const input of inputs) input.value = path[input.name.slice("path.".length)] ?? "";
    this.#show();
    inputs[0]?.dispatchEvent(new Event("change", { bubbles: true }));
    const { ended } = walk(this.tree, path);
    part(this.form, ended ? "after" : "replies")
      .querySelector("p")
      ?.focus({ preventScroll: true });
    if (ended) part(this.form, "log").lastElementChild?.scrollIntoView({ block: "start" });
    else part(this.form, "replies").scrollIntoView({ block: "nearest" });
  }

  #show() {
    this.#state = this.#now();
    const { steps, at, ended } = walk(this.tree, this.#path);
    const said = steps.flatMap(({ turn, reply }) => [`turn ${turn}`, `reply ${turn} ${reply}`]);
    this.#log([...said, `${ended ? "outcome" : "turn"} ${at}`]);
    part(this.form, "replies").replaceChildren(...(ended ? [] : this.#replies(at)));
    part(this.form, "after").replaceChildren(...(ended ? this.#after(steps) : []));
    part(this.form, "back").hidden = steps.length === 0;
    part(this.form, "again").hidden = !ended;
    for (const item of all(this.form, "[data-reply]")) {
      const own = steps.some((step) => this.#reply(step) === item);
      /** @type {HTMLElement} */ (item.querySelector(".mine")).hidden = !own;
    }
  }

  /** Say what is new and leave what stands there, so that a screen reader reads out the new only. @param {string[]} entries */
  #log(entries) {
    const log = part(this.form, "log");
    const same = alike(this.#shown, entries);
    for (const old of [...log.children].slice(same)) old.remove();
    log.append(...entries.slice(same).map((entry) => this.#entry(entry)));
    this.#shown = entries;
  }

  /** @param {string} entry */
  #entry(entry) {
    const [kind, place = "", reply = ""] = entry.split(" ");
    if (kind === "turn") return h("div", { class: "bubble theirs" }, ...copies(this.#turn(place), ".says > *"));
    if (kind === "reply") {
      const text = textOf(this.#reply({ turn: place, reply }), ".text");
      return h(
        "div",
        { class: "bubble yours" },
        h("p", {}, h("b", { class: "name" }, this.words.you ?? ""), ` ${text}`),
      );
    }
    const outcome = this.#outcome(place);
    const title = h("p", { class: "heading" }, `${this.words.end}: `, textOf(outcome, ".title"));
    return h("div", { class: "ending" }, title, ...copies(outcome, ".tells > *"));
  }

  /** @param {string} turn */
  #replies(turn) {
    const tried = this.#ticked("tried[]");
    const offered = Object.keys(this.tree[turn] ?? {}).map((reply) => {
      const pick = button(textOf(this.#reply({ turn, reply }), ".text"), () => this.#choose({ turn, reply }));
      if (tried.includes(`${turn}.${reply}`)) pick.append(h("small", {}, ` (${this.words.tried})`));
      return h("li", {}, pick);
    });
    return [h("p", { class: "heading", tabindex: -1 }, this.words.ask ?? ""), h("ul", {}, ...offered)];
  }

  /** What each reply did, and what the others would have done. @param {Step[]} steps */
  #after(steps) {
    const { words } = this;
    const own = steps.map((step) => {
      const where = `${words.here}: ${textOf(this.#turn(step.turn), ".title")}`;
      const back = () => this.#go(before(this.tree, this.#path, step.turn));
      const here = button(words.here ?? "", back, { "aria-label": where });
      return h("li", {}, ...this.#told(step), here);
    });
    const rest = others(this.tree, this.outcomes, this.#path);
    const seen = this.#ticked("chosen.einde[]");
    const ends = rest.outcomes.flatMap((id) => {
      const title = h(
        "p",
        {},
        h("b", {}, textOf(this.#outcome(id), ".title")),
        seen.includes(id) ? ` (${words.seen})` : "",
      );
      return [title, ...copies(this.#outcome(id), ".tells > *")];
    });
    return [
      h("p", { class: "heading", tabindex: -1 }, words.did ?? ""),
      h("ol", { class: "did" }, ...own),
      h(
        "details",
        {},
        h("summary", {}, words.others ?? ""),
        h("ul", { class: "did" }, ...rest.replies.map((step) => h("li", {}, ...this.#told(step)))),
        h("p", { class: "heading" }, words.ends ?? ""),
        ...ends,
      ),
    ];
  }

  /** @param {Step} step */
  #told(step) {
    const moment = h("small", {}, textOf(this.#turn(step.turn), ".title"));
    const said = h("p", {}, h("b", {}, textOf(this.#reply(step), ".text")));
    return [moment, said, ...copies(this.#reply(step), ".does > *")];
  }

  /** @param {string} turn */
  #turn(turn) {
    return found(this.form, `[data-turn="${turn}"]`);
  }

  /** @param {string} outcome */
  #outcome(outcome) {
    return found(this.form, `[data-outcome="${outcome}"]`);
  }

  /** @param {Step} step */
  #reply({ turn, reply }) {
    return found(this.#turn(turn), `[data-reply="${reply}"]`);
  }

  /** @param {string} name */
  #input(name) {
    return /** @type {HTMLInputElement} */ (found(this.form, `input[name="${name}"]`));
  }

  /** @param {string} name @returns {string[]} */
  #ticked(name) {
    return all(this.form, `input[name="${name}"]:checked`).map((one) => /** @type {HTMLInputElement} */ (one).value);
  }

  /** @param {string} name @param {string} value */
  #tick(name, value) {
    const box = found(this.form, `input[name="${name}"][value="${value}"]`);
    /** @type {HTMLInputElement} */ (box).checked = true;
  }
}

/** Where the replies of a turn in the markup lead. @param {HTMLElement} turn */
function leads(turn) {
  return Object.fromEntries(all(turn, "[data-reply]").map(({ dataset }) => [dataset.reply, dataset.to ?? ""]));
}

/** @param {Element} root @param {string} selector */
function all(root, selector) {
  return /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
}

/** @param {Element} root @param {string} selector */
function found(root, selector) {
  const element = root.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`no ${selector} in a conversation`);
  return element;
}

/** @param {Element} root @param {string} selector */
function textOf(root, selector) {
  return found(root, selector).textContent ?? "";
}

/** @param {Element} root @param {string} selector */
function copies(root, selector) {
  return all(root, selector).map((one) => one.cloneNode(true));
}
