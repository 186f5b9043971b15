// @ts-check
// Puts the options of a card in the order that is drawn for this device, where the markup says that theirs says nothing.
import { drawn, drawnFor } from "../rules/order.js";

/**
 * Draw the orders of a card, once. The elements themselves change places, so keyboard and screen reader meet that order.
 * @param {HTMLFormElement} form
 * @param {number} device
 */
export function draw(form, device) {
  for (const list of /** @type {NodeListOf<HTMLElement>} */ (
    form.querySelectorAll("[data-drawn]:not([data-in-order])")
  )) {
    const chosen = list instanceof HTMLSelectElement ? list.value : null;
    const focused = document.activeElement;
    const options = [...list.children].filter(
      (option) => !(option instanceof HTMLOptionElement && option.value === ""),
    );
    list.append(...drawn(options, device, drawnFor(form.dataset.card ?? "", list.dataset.drawn ?? "")));
    list.dataset.inOrder = "";
    if (list instanceof HTMLSelectElement) list.value = chosen ?? "";
    if (focused instanceof HTMLElement && list.contains(focused)) focused.focus({ preventScroll: true });
  }
}
