"""A student who has no mouse: keys that move the focus, and what they choose and write."""

from collections.abc import Callable, Sequence
from typing import Any

from playwright.sync_api import Page

FOCUSED = """() => {
  const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
  const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 40)];
  const top = document.elementFromPoint(x, y), label = e.closest("label");
  return {
    name: `${e.tagName}.${e.className} ${e.textContent.slice(0, 40)}`,
    item: [...document.querySelectorAll("form.card")].indexOf(e.closest("form.card")),
    last: Boolean(e.closest("[data-answers]")),
    type: e.tagName === "A" ? "link" : e.type ?? e.tagName.toLowerCase(), value: e.value,
    text: e.textContent, checked: e.checked,
    group: e.type === "radio" ? e.name : null,
    outlined: e.matches(":focus-visible") && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
    uncovered: Boolean(top && (e.contains(top) || label?.contains(top))),
  };
}"""
BEFORE = ("BODY", "DIV")  # where the focus may be before it comes to something that does anything


class Hands:
    """A student without mouse: every key that moves the focus leaves it in sight, on something not covered."""

    def __init__(self, page: Page) -> None:
        self.page, self.unseen = page, []

    def press(self, key: str) -> dict[str, Any]:
        """Press a key that moves the focus; returns where it is."""
        self.page.keyboard.press(key)
        focused = dict(self.page.evaluate(FOCUSED))
        inside = focused["item"] >= 0 or focused["last"]
        if (inside or not focused["name"].startswith(BEFORE)) and not (focused["outlined"] and focused["uncovered"]):
            self.unseen.append(focused)
        return focused

    def to(self, wanted: Callable[[dict[str, Any]], bool], key: str = "Tab") -> dict[str, Any]:
        """Go on until the focus is at what is wanted."""
        for _ in range(80):
            if wanted(focused := self.press(key)):
                return focused
        raise AssertionError("80 keys and not there")

    def choose(self, item: int, group: str, values: list[str]) -> None:
        """Choose the last of these radio buttons: the first by space, the others by as many arrows."""
        self.to(lambda at: at["item"] == item and at["group"] == group)
        self.page.keyboard.press("Space")
        for value in values[1:]:
            assert (at := self.press("ArrowDown"))["group"] == group
            assert (at["item"], at["value"], at["checked"]) == (item, value, True)

    def choose_anything(self, item: int, groups: int) -> None:
        """Choose the first radio button that comes, in as many groups of a card."""
        done: set[str] = set()
        while len(done) < groups:
            at = self.to(lambda at: at["item"] == item and at["group"] not in (None, *done))
            self.page.keyboard.press("Space")
            done.add(at["group"])

    def write(self, item: int, lines: Sequence[str]) -> None:
        """Type these lines in the text box of a card."""
        self.to(lambda at: at["item"] == item and at["type"] == "textarea")
        for number, text in enumerate(lines):
            if number:
                self.page.keyboard.press("Enter")
            self.page.keyboard.type(text)

    def button(self, text: str, key: str = "Tab") -> None:
        """Go to a button or a link with this text."""
        self.to(lambda at: at["text"] == text and at["type"] in ("button", "link"), key)
