"""What stands in for the browser, the clock and a disk that refuses."""

from datetime import UTC, datetime

import pytest
from wederkerig.answers import store

NOW = datetime(2026, 3, 4, 5, 6, 7, 890, tzinfo=UTC)
SAVED = "2026-03-04T05:06:07+00:00"  # NOW as it stands in a file


class Browser:
    """Stands in for the browser: sends messages to a card and keeps what comes back."""

    def __init__(self, card, monkeypatch):
        self.card, self.got, self.changes = card, [], []
        monkeypatch.setattr(card, "send", lambda content, buffers=None: self.got.append(content))  # noqa: ARG005
        card.observe(lambda change: self.changes.append((change["name"], change["new"])), list(card.keys))

    def send(self, **content):
        """Send one message, as anywidget passes it on."""
        self.card._handle_custom_msg(content, [])

    def answer(self, raw, seq=1):
        """Send an answer."""
        self.send(kind="answer", seq=seq, answer=raw)


class _StoppedClock(datetime):
    @classmethod
    def now(cls, tz=None):
        """Always the same moment."""
        return NOW.astimezone(tz)


def stop_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is stored from here on is stored at NOW."""
    monkeypatch.setattr(store, "datetime", _StoppedClock)


def full_disk(*_, **__):
    """What the operating system says when a disk is full."""
    raise OSError(28, "No space left on device")


def forbidden(*_):
    """What the operating system says when a file may not be read."""
    raise PermissionError(13, "Permission denied")
