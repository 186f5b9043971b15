"""The last step, about the course and no class: what `export` and `import` do with the bank and the codebook."""

from pathlib import Path

import ipywidgets as widgets

from ...errors import WederkerigError
from ..checking.check import as_text, check
from ..exchange import texts as exchange_texts
from ..exchange.export_file import XLSX, make_file
from ..exchange.import_items import look_into
from ..exchange.taken import Taken, put_in, way_back
from ..exchange.taken_told import brought, would_change
from ..project import Project
from ..release.assignments import build_all
from . import bank_texts, texts
from .step import Step, paragraph, wide
from .transfer import Download, drop_zone


class ExchangeBank(Step):
    """Exchanging cards."""

    about_points = False

    def fill(self) -> None:
        """Offer what can be made, and a place to drop a workbook."""
        self._what = widgets.Dropdown(options=bank_texts.EXPORTS, description=bank_texts.FILE, layout=wide())
        self._made, self._came, self._back = widgets.VBox(), widgets.VBox(), widgets.VBox()
        self.box.children = (
            widgets.HTML(bank_texts.EXPORT_ABOUT),
            self._what,
            widgets.HBox([self.button(bank_texts.MAKE_FILE, self.make, primary=True)]),
            self._made,
            widgets.HTML(bank_texts.IMPORT_ABOUT),
            *self._doors(),
            self.status,
            self._came,
            self._back,
        )
        self._way_back()

    def make(self) -> None:
        """Make the file that is chosen; it stands nowhere but where the lecturer saves it."""
        name, bank, template = self._what.value
        made = make_file(self._project, Path(name), bank, template)
        told = [*made.told, *([exchange_texts.SECRET] if made.secret else [])]
        download = Download(texts.DOWNLOAD.format(name=name), lambda: (name, made.content))
        self._made.children = (*map(paragraph, told), download)

    def read(self, file: Path) -> None:
        """Look what a workbook brings; what is new comes in at once, and of what would be replaced is asked."""
        if file.suffix != XLSX:
            raise WederkerigError(exchange_texts.ONLY_XLSX.format(file=file.name))
        taken = look_into(self._project, file)
        if not taken.changed:
            return self._put_in(taken, file)
        yes = self.button(bank_texts.REPLACE, lambda: self._put_in(taken, file), primary=True)
        no = self.button(texts.LEAVE_IT, self._forget)
        self._came.children = (paragraph(would_change(taken)), widgets.HBox([yes, no]))
        return None

    def check(self) -> None:
        """Check the whole bank, and tell what was found."""
        self._tell(as_text(check(self._project)).splitlines())

    def build(self) -> None:
        """Make all assignments anew of the bank, and tell what came of it."""
        lines: list[str] = []
        build_all(self._project, self.chosen.classroom.folder.parent, (), lines.append)
        self._tell(lines)
        self._changed()

    def _put_in(self, taken: Taken, file: Path) -> None:
        put_in(self._project, taken)
        buttons = [self.button(bank_texts.CHECK_BANK, self.check), self.button(texts.BUILD, self.build)]
        self._told = widgets.VBox()
        changed = [paragraph(bank_texts.NEXT_AFTER_IMPORT), widgets.HBox(buttons), self._told] if taken.after else []
        self._came.children = (*map(paragraph, brought(taken, file.name)), *changed)
        self._way_back()
        self._changed()

    def _way_back(self) -> None:
        """Offer to take the last workbook out again, whenever it came."""
        stands = way_back(self._project).stands()
        offered = (paragraph(bank_texts.TAKE_OUT_ABOUT), self.button(bank_texts.TAKE_OUT, self._take_out))
        self._back.children = offered if stands else ()

    def _take_out(self) -> None:
        way_back(self._project).take()
        self._came.children = ()
        self._way_back()
        self.say(bank_texts.TAKEN_OUT)
        self._changed()

    def _forget(self) -> None:
        self._came.children = ()

    def _tell(self, lines: list[str]) -> None:
        self._told.children = tuple(map(paragraph, lines))

    def _doors(self) -> list[widgets.Widget]:
        classroom = self.chosen.classroom
        if zone := drop_zone(classroom, bank_texts.DROP_BOOK, lambda file: self.guarded(lambda: self.read(file))):
            return [zone]
        newest = self.button(bank_texts.READ_BOOK, self._newest)
        return [paragraph(bank_texts.BOOK_ELSEWHERE.format(folder=classroom.delivered)), newest]

    def _newest(self) -> None:
        found = sorted(self.chosen.classroom.delivered.glob(f"*{XLSX}"), key=lambda path: path.stat().st_mtime)
        if not found:
            return self.say(texts.NO_ARRIVALS.format(folder=self.chosen.classroom.delivered))
        return self.read(found[-1])

    @property
    def _project(self) -> Project:
        return self.chosen.classroom.project
