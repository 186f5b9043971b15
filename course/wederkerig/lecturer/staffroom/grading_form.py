"""What a lecturer chooses about grades: per assignment pass mark, weight and resit; and who is exempt of what."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

import ipywidgets as widgets
from markupsafe import escape

from ...errors import WederkerigError
from ..grades.final import ONE
from ..settings.class_settings import METHODS, ClassSettings
from . import texts
from .choosing import in_a_row
from .step import paragraph, wide


class AssignmentFields:
    """What is chosen for one assignment."""

    def __init__(self, name: str, others: Sequence[str], settings: ClassSettings) -> None:
        cut = settings.cut_of(name)
        self.name = name
        self.weight = widgets.BoundedFloatText(
            settings.weights.get(name, ONE), min=0.01, max=1000, step=0.5, description=texts.WEIGHT
        )
        resits = [(texts.NO_RESIT, ""), *((other, other) for other in others)]
        resit = settings.resits.get(name, "")
        self.resit = widgets.Dropdown(options=resits, value=resit if resit in others else "", description=texts.RESIT)
        methods = [(texts.METHODS[method], method) for method in METHODS]
        self.method = widgets.Dropdown(options=methods, value=cut.method, description=texts.PASS_MARK, layout=wide())
        self.percent = widgets.BoundedFloatText(cut.share * 100, min=1, max=99, step=1, description=texts.PERCENT)
        self.method.observe(lambda _: self._percent_in_sight(), "value")
        self._percent_in_sight()
        self.all = (self.method, self.percent, self.weight, self.resit)
        head = widgets.HTML(f"<h2>{escape(name)}</h2>")
        self.box = widgets.VBox([head, self.method, in_a_row(self.all[1:])])

    def put(self, settings: ClassSettings) -> ClassSettings:
        """The settings with what is chosen here; what is as it was stands as it stood."""
        cut = settings.cut_of(self.name)
        chosen = replace(cut, method=self.method.value, share=_decimal(self.percent.value) / 100)
        weight = _decimal(self.weight.value)
        resits = {name: other for name, other in settings.resits.items() if name != self.name}
        return replace(
            settings,
            cuts={**settings.cuts, **({self.name: chosen} if chosen != cut else {})},
            weights={
                **settings.weights,
                **({self.name: weight} if weight != settings.weights.get(self.name, ONE) else {}),
            },
            resits=resits | ({self.name: self.resit.value} if self.resit.value else {}),
        )

    def _percent_in_sight(self) -> None:
        self.percent.layout.display = "none" if self.method.value == METHODS[0] else ""


class GradingForm:
    """All that can be chosen, as the settings have it now.

    Args:
        settings: the settings of the class.
        assignments: those that were graded.
        students: everybody of the class, with the name by which a lecturer knows them.
        changed: is called after every change.
    """

    def __init__(
        self,
        settings: ClassSettings,
        assignments: Sequence[str],
        students: Mapping[str, str],
        changed: Callable[[], None],
    ) -> None:
        self._settings, self._students, self._changed = settings, students, changed
        self._fields = [
            AssignmentFields(name, [other for other in assignments if other != name], settings) for name in assignments
        ]
        self.rule = widgets.Dropdown(options=texts.RULES, value=settings.best, description=texts.RULE, layout=wide())
        self.rule.style.description_width = "initial"
        who = [(self._called(one), one) for one in students]
        self.student = widgets.Dropdown(options=sorted(who), description=texts.STUDENT, layout=wide())
        self.of = widgets.Dropdown(options=assignments, description=texts.EXEMPT_OF, layout=wide())
        add = widgets.Button(description=texts.EXEMPT, layout=wide())
        add.on_click(lambda _: self._exempt_one())
        self._exempt = dict(settings.exempt)
        self._exempted = widgets.VBox()
        self._tell()
        for field in (self.rule, *(field for fields in self._fields for field in fields.all)):
            field.observe(lambda _: self._changed(), "value")
        exempting = [widgets.HTML(f"<h2>{texts.EXEMPTIONS}</h2>"), in_a_row([self.student, self.of, add])]
        self.box = widgets.VBox([*(fields.box for fields in self._fields), self.rule, *exempting, self._exempted])

    def wanted(self) -> ClassSettings:
        """The settings as they would be.

        Raises:
            WederkerigError: when a resit has a resit itself.
        """
        wanted = replace(self._settings, best=self.rule.value, exempt=self._exempt)
        for fields in self._fields:
            wanted = fields.put(wanted)
        if twice := next((name for name in wanted.resits.values() if name in wanted.resits), None):
            raise WederkerigError(texts.RESIT_OF_RESIT.format(name=twice))
        return wanted

    def _exempt_one(self) -> None:
        student, name = self.student.value, self.of.value
        if student and name not in self._exempt.get(student, ()):
            self._set(student, (*self._exempt.get(student, ()), name))

    def _no_longer(self, student: str, name: str, _: widgets.Button) -> None:
        self._set(student, tuple(one for one in self._exempt[student] if one != name))

    def _set(self, student: str, names: tuple[str, ...]) -> None:
        others = {one: of for one, of in self._exempt.items() if one != student}
        self._exempt = others | ({student: names} if names else {})
        self._tell()
        self._changed()

    def _called(self, student: str) -> str:
        name = self._students.get(student, "")
        return texts.CALLED.format(name=name, student=student) if name else student

    def _tell(self) -> None:
        rows = []
        for student, names in sorted(self._exempt.items()):
            for name in names:
                undo = widgets.Button(description=texts.NO_LONGER, layout=wide())
                undo.on_click(partial(self._no_longer, student, name))
                told = texts.EXEMPTED.format(student=self._called(student), name=name)
                rows.append(widgets.HBox([paragraph(told), undo]))
        self._exempted.children = tuple(rows)


def _decimal(value: float) -> Decimal:
    return Decimal(str(value))
