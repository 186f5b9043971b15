"""Interview fragments to browse: per sublabel its definition and what social workers said, as static HTML."""

from dataclasses import dataclass
from html import escape

from ..items.sources import Sources
from . import texts


@dataclass(frozen=True, slots=True)
class Fragments:
    """The fragments of one kernlabel; displays as HTML that folds."""

    kernlabel: str
    sources: Sources

    def _repr_html_(self) -> str:
        codes = [code for code in self.sources.codebook.values() if code.kernlabel == self.kernlabel]
        return f'<div class="wk-fragments" lang="nl">{"".join(map(self._sublabel, (code.id for code in codes)))}</div>'

    def _sublabel(self, id: str) -> str:
        code, words = self.sources.codebook[id], texts.FRAGMENTS
        said = [fragment.text for fragment in self.sources.fragments.values() if fragment.sublabel == id]
        quotes = "".join(f"<blockquote>{escape(text)}</blockquote>" for text in said)
        near = words["near"].format(code=f"{code.near_miss_code}")
        about = (
            f"<p>{escape(code.definition)} {escape(code.include)}</p>"
            f"<p><b>{words['example']}:</b> {escape(code.example)}</p>"
            f"<p><b>{escape(near)}:</b> {escape(code.near_miss)}</p>"
        )
        title = words["count"].format(name=f"{id} {code.name}", n=len(said))
        return f"<details><summary>{escape(title)}</summary>{about}{quotes}</details>"
