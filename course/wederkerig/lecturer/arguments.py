"""argparse, speaking Dutch: help with Dutch headings, and one sentence where a command is not right."""

import argparse
from collections.abc import Iterable
from typing import Any, NoReturn

from . import texts


class Parser(argparse.ArgumentParser):
    """A parser of arguments whose every word is Dutch; a mistake ends with exit status 1."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, formatter_class=_Help, **options)
        self._given = self.add_argument_group(texts.ARGUMENTS)
        self._chosen = self.add_argument_group(texts.OPTIONS)
        self.add_argument("-h", "--help", action="help", help=texts.HELP)

    def add_argument(self, *names: Any, **options: Any) -> argparse.Action:
        """As argparse has it, under a Dutch heading."""
        group = self._chosen if str(names[0]).startswith("-") else self._given
        return group.add_argument(*names, **options)

    def error(self, message: str) -> NoReturn:
        """End with the sentence; argparse's English `message` is left out, the usage says what is right."""
        del message
        usage = " ".join(self.format_usage().split())
        self.exit(1, texts.MISUSED.format(usage=usage, program=self.prog) + "\n")


class _Help(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, texts.USAGE if prefix is None else prefix)
