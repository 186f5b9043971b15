"""The verbs `export` and `import`: a file for another program, and a workbook back into the bank."""

import argparse
from pathlib import Path

from ...errors import WederkerigError
from ..project import find_project
from . import texts
from .export_file import OF_BANK, PRACTICE, XLSX, export_file
from .import_items import import_items
from .taken_told import brought


def export(options: argparse.Namespace) -> int:
    """Make the file that was asked for."""
    path = options.file.resolve()
    if (options.template and path.suffix != XLSX) or (options.bank and path.suffix not in OF_BANK):
        options.parser.error("an option for another sort of file")
    project = find_project(Path.cwd())
    print(*export_file(project, path, options.bank or PRACTICE, options.template, options.replace), sep="\n")
    return 0


def take_in(options: argparse.Namespace) -> int:
    """Put a workbook back into the bank, and say what it brought."""
    path = options.file.resolve()
    if path.suffix != XLSX:
        raise WederkerigError(texts.ONLY_XLSX.format(file=path.name))
    taken = import_items(find_project(Path.cwd()), path, options.replace)
    print(*brought(taken, path.name), sep="\n")
    if taken.new or taken.changed:
        print(texts.NEXT_CHECK)
    if taken.changed:
        print(texts.NEXT_BUILD)
    return 0
