"""Mutations of an honest hand-in: it is refused in one documented way, or gives answers that were truly in it."""

import json
import os
import tempfile
from pathlib import Path, PurePosixPath

import pytest
from answers import MOMENT, key
from corpus.model import zipped
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wederkerig.answers.file import FILE_NAME
from wederkerig.answers.handin import HandIn, make_hand_in, read_hand_in
from wederkerig.errors import AnswerError, HandInError
from wederkerig.items.vocabulary import CERTAINTIES, CUES, LABELS
from wederkerig.lecturer.intake.collect import collect
from wederkerig.lecturer.intake.opening.contents import Kind, identify, is_noise
from wederkerig.lecturer.intake.opening.reading import Arrival, arrivals
from wederkerig.lecturer.intake.owners.lms_dates import moment_of
from wederkerig.lecturer.intake.owners.owners import Owner, owner_of, valid_student
from wederkerig.lecturer.intake.register.outcomes import Outcome
from wederkerig.lecturer.release.submission import valid_answers

pytestmark = pytest.mark.slow

LONG = os.environ.get("WEDERKERIG_LONG") == "1"
NAME = "opdracht-1-inlevering.json"
KNOWN = ("canvas", "moodle", "brightspace", "exchange")  # whose ids are what an LMS says
fuzz = settings(
    max_examples=10_000 if LONG else 200,
    deadline=None,
    database=None,
    derandomize=not LONG,
    suppress_health_check=list(HealthCheck),
)
SENTENCES = st.sampled_from([f"s{number}" for number in range(1, 10)])
WORDS = st.sampled_from([*LABELS, *CERTAINTIES, *CUES, "", "=1+1", "<script>", "../x", "\ud800", "\x00"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS | st.text(max_size=4), inner, max_size=4),
    max_leaves=8,
)
ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "label": WORDS | VALUES,
        "proof": st.lists(SENTENCES) | VALUES,
        "certainty": WORDS,
        "text": VALUES,
        "chosen": VALUES,
    },
)
CUTS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12)), min_size=1, max_size=5)


@pytest.fixture(scope="module", autouse=True)
def no_power_is_cut():
    """Nothing waits for the disk."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        yield


def honest(plan, pristine):
    """The hand-in that is mutated."""
    raw = {item: answer.to_json() for item, answer in key(plan).items()}
    return make_hand_in(plan.name, pristine.release, raw, MOMENT)


def understood(plan, content):
    """What the reader makes of these bytes: validated answers, or None when it refuses as documented."""
    try:
        return valid_answers(plan, read_hand_in(content).answers)
    except (HandInError, AnswerError):
        return None


def truly_in(raw, answer):
    """Whether an answer is what the file says."""
    said = answer.to_json()
    if "text" in said:
        return said["text"] == raw.get("text", "").encode("utf-8", "replace").decode("utf-8")
    if "chosen" in said:
        chosen = raw.get("chosen", {})
        return {group: set(options) for group, options in said["chosen"].items()} == {
            group: set(options) for group, options in chosen.items() if options
        }
    return (said["label"], said["certainty"]) == (raw.get("label"), raw.get("certainty")) and set(said["proof"]) == set(
        raw.get("proof", [])
    )


def check(plan, content):
    """The answers that are understood stand in the file."""
    answers = understood(plan, content)
    if answers is not None:
        raw = json.loads(json.loads(content.decode("utf-8-sig"))["payload"])["answers"]
        assert {item for item in answers if answers[item] is not None} == set(raw) & set(answers)
        assert all(truly_in(raw[item], answer) for item, answer in answers.items() if answer is not None)


def check_collect(project, pristine, content, name):
    """Collect takes it or refuses it, and takes in the neighbour all the same."""
    good = honest(pristine.plan, pristine).to_text().encode()
    with tempfile.TemporaryDirectory() as folder:
        classroom = project.classroom("fuzz", Path(folder))
        came = [Arrival(who, PurePosixPath(who, name), name, content) for who in ("mmm",)]
        came.append(Arrival("zzz", PurePosixPath("zzz", NAME), NAME, good))
        own, other = collect(classroom, pristine, came)
        assert other.outcome is Outcome.ACCEPTED
        assert (classroom.submitted / "mmm").exists() == (own.outcome is Outcome.ACCEPTED)
        assert own.reason or own.outcome is Outcome.ACCEPTED


@fuzz
@given(cuts=CUTS)
def test_changed_bytes(plan, pristine, project, cuts):
    """Whatever bytes are cut out and put in, nothing is understood that is not there."""
    content = honest(plan, pristine).to_text().encode()
    for place, length, put in cuts:
        start = int(place * len(content))
        content = content[:start] + put + content[start + length :]
    check(plan, content)
    check_collect(project, pristine, content, NAME)
    check_collect(project, pristine, content, FILE_NAME)


@fuzz
@given(changes=st.dictionaries(st.integers(0, 20), ANSWERS | VALUES, max_size=4), extra=VALUES)
def test_changed_and_sealed_answers(plan, pristine, project, changes, extra):
    """Whatever is sealed instead of an answer, it is refused or it is what the file says."""
    made = honest(plan, pristine)
    names = [item.id for item in plan.items]
    answers = dict(made.answers) | {names[number % len(names)]: raw for number, raw in changes.items()}
    sealed = HandIn(made.assignment, made.release, answers | {"extra": extra}, made.made)
    content = json.dumps(json.loads(sealed.to_text())).encode()
    check(plan, content)
    check_collect(project, pristine, content, NAME)
    check_collect(project, pristine, content, FILE_NAME)


@fuzz
@given(field=st.sampled_from(["format", "payload", "checksum"]), value=VALUES)
def test_changed_fields(plan, pristine, project, field, value):
    """Whatever a field becomes, it is refused, or it was what it already said."""
    data = json.loads(honest(plan, pristine).to_text())
    content = json.dumps(data | {field: value}).encode()
    if understood(plan, content) is not None:
        assert value == data[field]
    check_collect(project, pristine, content, NAME)


@fuzz
@given(field=st.sampled_from(["assignment", "release", "asked", "answers", "made"]), value=VALUES)
def test_changed_fields_that_were_sealed(plan, pristine, project, field, value):
    """Whatever a field says that was sealed, the file is refused or its answers are what it says."""
    data = json.loads(honest(plan, pristine).payload) | {field: value}
    content = json.dumps(json.loads(HandIn("", "", {}, "", sealed=json.dumps(data)).to_text())).encode()
    check(plan, content)
    check_collect(project, pristine, content, NAME)


@fuzz
@given(content=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes(plan, pristine, project, content):
    """Bytes that were never a hand-in are refused."""
    assert understood(plan, content) is None
    check_collect(project, pristine, content, NAME)


def test_every_depth(plan, pristine, project):
    """No depth of lists in a right answer makes more than one refusal, whichever file it stands in."""
    right = json.dumps(honest(plan, pristine).answers[plan.items[0].id])[:-1]
    for depth in [1, 50, 99, *range(900, 1000, 3), 100_000]:
        text = f'{{"format": 1, "answers": {{"{plan.items[0].id}": {right}, "x": {"[" * depth}{"]" * depth}}}}}}}'
        check_collect(project, pristine, text.encode(), FILE_NAME)
        check_collect(project, pristine, text.encode(), NAME)


@fuzz
@given(cuts=CUTS, name=st.sampled_from(["werk.zip", "klas.zip", NAME]))
def test_changed_bytes_of_a_zip(cuts, name):
    """Whatever bytes of one student's zip are cut out and put in, the neighbours' files are read all the same."""
    own = zipped({NAME: b"{}", "map/foto.png": b"x" * 100, "w.zip": zipped({NAME: b"{}"})})
    for place, length, put in cuts:
        start = int(place * len(own))
        own = own[:start] + put + own[start + length :]
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder, "submissions.zip")
        given.write_bytes(zipped({"a_7101_1_x": b"a", f"m_7102_1_{name}": own, "z_7103_1_x": b"z"}))
        came = [*arrivals([given])]
    neighbours = [(arrival.content, arrival.refusal) for arrival in came if "_7102_" not in str(arrival.container)]
    assert neighbours == [(b"a", None), (b"z", None)]
    assert is_noise(name, own) or any("_7102_" in str(arrival.container) for arrival in came)


PIECES = st.sampled_from(
    ["_", "/", " - ", "+", ".", "..", "\\", "12", "2026", "anon", "LATE", "attempt", "assignsubmission", "file", NAME]
)


NAMES = st.lists(PIECES | st.text(max_size=4), min_size=1, max_size=12).map("".join)
EXPORTS = {
    "mmm_7102_900_": "7102",
    "mmm_LATE_7102_900_": "7102",
    "LATE_anon_Q7k2m_900_": "Q7k2m",
    "Mmm_6102_assignsubmission_file_": "6102",
    "Mmm_6102_assignsubmission_file_/": "6102",
    "35-2 - Mmm - 5 mei 2026 900 - ": "35-2",
    "35-2 - Mmm - 5 mei 2026 900/": "35-2",
}


@fuzz
@given(before=st.sampled_from([*EXPORTS]), name=NAMES)
def test_any_name_within_the_name_of_an_lms(before, name):
    """Whatever a student calls a file or folder, in the export of an LMS it is that student's."""
    name = name.strip("/").replace("/", "_" if before[-1] != "/" else "/") or "x"
    assert owner_of(PurePosixPath(before + name), NAME).student == EXPORTS[before]


@fuzz
@given(path=NAMES)
def test_any_path(path):
    """Whatever a path says, it is a valid student, the student of an LMS, a question with parts, or nobody."""
    owner = owner_of(PurePosixPath(path), NAME)
    if isinstance(owner, Owner):
        assert owner.source in KNOWN or valid_student(owner.student)
    else:
        assert owner is None or (owner.form and owner.parts)


@fuzz
@given(text=st.lists(PIECES | st.text(max_size=4) | st.integers(0, 3000).map(str), max_size=8).map(" ".join))
def test_any_moment(text):
    """Whatever stands where a moment should, it is one with a zone, or none."""
    moment = moment_of(text)
    assert moment is None or moment.tzinfo


@fuzz
@given(name=st.text(max_size=20), content=st.binary(max_size=80))
def test_any_contents(name, content):
    """Whatever a file is, it has a kind, and what is no hand-in or noise has a refusal with a next step."""
    found = identify(name, content)
    assert (found.refusal is None) == (found.kind in (Kind.HAND_IN, Kind.ANSWERS, Kind.NOISE))
    assert found.refusal is None or (found.refusal.reason and found.refusal.step)
