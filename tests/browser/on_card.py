"""What a card says and shows, wherever it stands."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, expect

DEVICE = "try {{ localStorage.setItem('wederkerig:toestel', '{}'); }} catch {{}}"
SAVED = re.compile(r"^Opgeslagen \d\d:\d\d$")


def on_device(context: BrowserContext, number: int = 0) -> BrowserContext:
    """This browser as the device with this number; on device 0 options stand as they are written."""
    context.add_init_script(DEVICE.format(number))
    return context


OF_COLOURS = ["color-contrast", "link-in-text-block"]  # the rules of axe that look at them
STILL = "() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished))"


def status(card: Locator) -> Locator:
    """What a card says about saving."""
    return card.get_by_role("status")


def alarm(card: Locator) -> Locator:
    """What a card says loudly."""
    return card.get_by_role("alert").filter(visible=True)


def saved(card: Locator, timeout: float | None = None) -> None:
    """Wait until a card says that its answer is saved."""
    expect(status(card)).to_have_text(SAVED, timeout=timeout)


def choose(card: Locator, place: int = 0) -> None:
    """Choose the option at this place in the first group of a card after its text, and wait until it is saved."""
    card.locator("fieldset:not(.case)").first.locator("input").nth(place).check()
    saved(card)


def checked(card: Locator) -> list[str]:
    """The values of what is chosen, in order."""
    return list(card.locator("input:checked").evaluate_all("(inputs) => inputs.map((input) => input.value)"))


def violations(page: Page, *parts: str, colours: bool = False) -> dict[str, list[str]]:
    """What axe finds wrong in these parts of a page (the whole page when none is named), by rule.

    With `colours` only what it says of colours: for a page of which everything else was looked at in another scheme.
    """
    page.evaluate(STILL)  # what still fades in has too little contrast
    context = {"include": [[part] for part in parts]} if parts else None
    only = {"runOnly": {"type": "rule", "values": OF_COLOURS}} if colours else {}
    found = Axe().run(page, context, {"resultTypes": ["violations"], **only}).response  # of the rest one example each
    assert len(found["passes"]) > (0 if colours else 5)
    return {rule["id"]: [node["html"][:200] for node in rule["nodes"]] for rule in found["violations"]}
