"""The codebook to browse: per sublabel its definition and the fragments worked out for it, as HTML that folds."""

from html import escape

from ..items.sources import Fragment, Sources
from . import texts


def fragments_html(kernlabel: str, sources: Sources) -> str:
    """The sublabels of one kernlabel with their worked fragments; what cards ask to code is not among them."""
    codes = [id for id, code in sources.codebook.items() if code.kernlabel == kernlabel]
    return f'<div class="wk-fragments" lang="nl">{"".join(_sublabel(id, sources) for id in codes)}</div>'


def _sublabel(id: str, sources: Sources) -> str:
    code, words = sources.codebook[id], texts.FRAGMENTS
    quotes = "".join(_quote(sources.fragments[name]) for name in code.worked)
    near = words["near"].format(code=f"{code.near_miss_code}")
    about = (
        f"<p>{escape(code.definition)} {escape(code.include)}</p>"
        f"<p><b>{words['example']}:</b> {escape(code.example)}</p>"
        f"<p><b>{escape(near)}:</b> {escape(code.near_miss)}</p>"
    )
    title = words["count"].format(name=f"{id} {code.name}", n=len(code.worked))
    return f"<details><summary>{escape(title)}</summary>{about}{quotes}</details>"


def _quote(fragment: Fragment) -> str:
    voice = texts.FRAGMENTS["voice"].format(voice=fragment.voice)
    return f"<blockquote>{escape(fragment.text)} <small>{escape(voice)}</small></blockquote>"
