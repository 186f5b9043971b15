"""Hand-ins with values of the wrong type in every place, answers that no card gives, or texts full of markup."""

from wederkerig.items.vocabulary import LABELS

from .model import ACCEPTED, DISK, FULL, ONE, REFUSED, World, ascii_json, case

WRONG = {
    "null": None,
    "true": True,
    "number": 7,
    "text": "tekst",
    "list": [],
    "nested": [{"answers": {}}],
}


def _wrong_everywhere() -> None:
    """Register, for every place where a value stands, values of the wrong type."""
    for field in ("format", "payload", "assignment", "release", "answers", "made", "checksum"):
        for kind, value in WRONG.items():
            _register(f"{field}_is_{kind}", lambda world, f=field, v=value: world.tampered(**{f: v}))
    for field in ("assignment", "release", "answers", "made"):
        for kind, value in WRONG.items():
            if (field, kind) != ("made", "text"):
                _register(f"sealed_{field}_is_{kind}", lambda world, f=field, v=value: world.fields(**{f: v}))
    for kind, value in WRONG.items():
        _register(f"item_is_{kind}", lambda world, v=value: world.having(world.case, v))
        _register(f"open_item_is_{kind}", lambda world, v=value: world.having(world.open, v))
        for part in ("label", "proof", "certainty"):
            if (part, kind) not in {("label", "null"), ("certainty", "null"), ("proof", "list")}:
                _register(
                    f"{part}_is_{kind}", lambda world, p=part, v=value: world.having(world.case, _with(world, p, v))
                )
        if kind != "text":
            _register(f"open_text_is_{kind}", lambda world, v=value: world.having(world.open, {"text": v}))
        _register(f"top_is_{kind}", lambda _, v=value: ascii_json(v))


def _register(name, make) -> None:
    def made(world: World) -> bytes:
        """A value of the wrong type."""
        return make(world)

    made.__name__ = name
    case(REFUSED, layouts=("folders", "moodle flat"))(made)


def _with(world: World, part: str, value: object) -> dict:
    return world.key[world.case] | {part: value}


_wrong_everywhere()


@case(REFUSED)
def empty_label(world: World) -> bytes:
    """A label of no letters."""
    return world.having(world.case, {"label": "", "proof": []})


@case(REFUSED)
def label_in_capitals(world: World) -> bytes:
    """A right label in capitals."""
    return world.having(world.case, _with(world, "label", world.key[world.case]["label"].upper()))


@case(REFUSED)
def label_as_shown(world: World) -> bytes:
    """A label as the card shows it."""
    return world.having(world.case, _with(world, "label", next(iter(LABELS.values()))))


@case(REFUSED)
def label_with_a_space(world: World) -> bytes:
    """A right label with a space behind it."""
    return world.having(world.case, _with(world, "label", world.key[world.case]["label"] + " "))


@case(REFUSED)
def label_that_looks_right(world: World) -> bytes:
    """A label in which one letter is Cyrillic."""
    return world.having(world.case, _with(world, "label", "liefdadighеid"))


@case(REFUSED)
def label_of_half_a_letter(world: World) -> bytes:
    """A label with half a letter."""
    return world.having(world.case, _with(world, "label", "\ud800"))


@case(REFUSED)
def all_labels(world: World) -> bytes:
    """A list of all labels for a label."""
    return world.having(world.case, _with(world, "label", list(LABELS)))


@case(REFUSED)
def ten_thousand_sentences(world: World) -> bytes:
    """Ten thousand sentences that do not exist."""
    return world.having(world.case, _with(world, "proof", [f"z{number}" for number in range(10_000)]))


@case(REFUSED, layouts=DISK)
def same_sentences_ten_thousand_times(world: World) -> bytes:
    """The right sentences, ten thousand times."""
    return world.having(world.case, _with(world, "proof", world.key[world.case]["proof"] * 10_000))


@case(REFUSED)
def four_sentences(world: World) -> bytes:
    """One sentence more than can be chosen."""
    return world.having(world.case, _with(world, "proof", ["s1", "s2", "s3", "s4"]))


@case(REFUSED)
def cues_of_an_older_card(world: World) -> bytes:
    """The answer to a case as cards of before gave it."""
    return world.having(world.case, {"label": world.key[world.case]["label"], "cues": ["prijs"]})


@case(ACCEPTED)
def sentences_in_another_order(world: World) -> bytes:
    """The right sentences in another order."""
    return world.having(world.case, _with(world, "proof", world.key[world.case]["proof"][::-1]))


@case(ACCEPTED, FULL - ONE)
def sentences_without_a_label(world: World) -> bytes:
    """The right sentences and no label."""
    return world.having(world.case, _with(world, "label", None))


@case(REFUSED)
def sentences_of_lists(world: World) -> bytes:
    """Sentences that are lists and objects."""
    return world.having(world.case, _with(world, "proof", [[], {}]))


@case(REFUSED)
def certainty_that_does_not_exist(world: World) -> bytes:
    """A certainty that nobody can have."""
    return world.having(world.case, _with(world, "certainty", "zeker weten"))


@case(ACCEPTED, layouts=DISK)
def text_of_twenty_thousand(world: World) -> bytes:
    """An open answer that is just short enough."""
    return world.saying("é" * 20_000)


@case(REFUSED)
def text_of_twenty_thousand_and_one(world: World) -> bytes:
    """An open answer that is one letter too long."""
    return world.saying("x" * 20_001)


@case(ACCEPTED)
def surrogates_in_text(world: World) -> bytes:
    """Half letters in an open answer."""
    return world.saying("half \ud83d, heel \U0001f600 en om \ude00\ud83d")


@case(ACCEPTED, layouts=DISK)
def only_half_letters(world: World) -> bytes:
    """An open answer of nothing but half letters."""
    return world.saying("\ud800" * 20_000)


@case(ACCEPTED)
def control_characters(world: World) -> bytes:
    """All control characters in an open answer."""
    return world.saying("".join(map(chr, [*range(32), *range(127, 160)])) + "\u2028\u2029\ufeff\ufffe\uffff")


TEXTS = {
    "script": "<script>document.title='x';fetch('//kwaad.example')</script>",
    "script_end": "</script></style></textarea></title></pre><script>alert(1)</script>",
    "image": '<img src=x onerror="alert(1)"><IMG SRC=/x ONLOAD=alert(1)>',
    "svg": "<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x></svg>",
    "frame": '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data=x></object><embed src=x>',
    "link": "[klik](javascript:alert(1)) <a href='javascript:alert(1)'>klik</a> <javascript:alert(1)>",
    "style": "<style>*{display:none}</style><link rel=stylesheet href=//kwaad.example>",
    "meta": '<meta http-equiv="refresh" content="0;url=//kwaad.example"><base href=//kwaad.example>',
    "form": '<form action=//kwaad.example><input name=x autofocus onfocus=alert(1)><button formaction="x">',
    "comment": "<!-- ]]> --!> <![CDATA[ <x> ]]>",
    "attribute_end": "\" onmouseover=\"alert(1)\" ' onclick='alert(1)' `",
    "mathjax": r"$$\href{javascript:alert(1)}{x}$$ \(\require{html}\style{display:none}{x}\)",
    "template": "{{ 7*7 }} {% for x in range(9) %}{{ cycler.__init__.__globals__ }}{% endfor %} ${7*7} #{7*7}",
    "markdown": "# kop\n```\n<script>alert(1)</script>\n```\n![x](http://kwaad.example/x.png)\n- [ ] x\n***",
    "entities": "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img&#62; &amp;lt;",
    "solution_marks": "### BEGIN HIDDEN TESTS\n### END HIDDEN TESTS\n### BEGIN SOLUTION\n### END SOLUTION\n# 7 punten",
    "magic": "%%bash\ntouch canary\n!touch canary\n%run x\nget_ipython()",
    "quotes": "'''\"\"\"'; DROP TABLE grade; --\\",
    "formula": '=HYPERLINK("http://kwaad.example";"klik")\n+1\n-1\n@SUM(1)',
    "right_to_left": "\u202egnilekkiwtno\u202c \u2066x\u2069 \u200f שלום مرحبا",
    "combining": "a" + "\u0301" * 5000,
    "long_line": "woord" * 3999,
    "many_lines": "\n" * 19_000 + "x",
    "separators": "a\u2028b\u2029c\x85d\x0be\x0cf\x1cg",
}


def _texts() -> None:
    for name, text in TEXTS.items():

        def saying(world: World, said: str = text) -> bytes:
            """An open answer that must stay what it is: text."""
            return world.saying(said)

        saying.__name__ = f"text_{name}"
        case(ACCEPTED, layouts=("folders", "moodle flat"))(saying)


_texts()
