"""What a lecturer gets, made for tests: downloads of an LMS, folders and mailed files; and how a class stands then."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from answers import hand_in, key
from corpus.model import zipped
from wederkerig.lecturer.intake.collect import collect
from wederkerig.lecturer.intake.judgements import questions
from wederkerig.lecturer.intake.opening.reading import arrivals
from wederkerig.lecturer.release.submission import answers_text, read_answers

NAME = "opdracht-1-inlevering.json"
START = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)


class Work:
    """Hand-ins that differ: number `n` has `n` answers and was made `n` hours after the start."""

    def __init__(self, plan, release):
        self.plan, self.release = plan, release

    def answers(self, number):
        """The first `number` right answers."""
        return dict(list(key(self.plan).items())[:number])

    def file(self, number, hour=None):
        """The bytes of a hand-in."""
        moment = START + timedelta(hours=number if hour is None else hour)
        return hand_in(self.plan, self.release, self.answers(number), moment).to_text().encode()

    def broken(self, number):
        """A hand-in of which the end got lost."""
        return self.file(number)[:-40]


def canvas(student, attachment, name="devries"):
    """The name that Canvas gives a file."""
    return f"{name}_{student}_{attachment}_{NAME}"


def brightspace(student, moment, name="Anna de Vries"):
    """The name that Brightspace gives a file."""
    return f"{student} - {name} - {moment}/{NAME}"


def moodle(student, name="Anna de Vries"):
    """The name that Moodle gives a file."""
    return f"{name}_{student}_assignsubmission_file/{NAME}"


def put(path: Path, content: bytes) -> Path:
    """Write a file, with its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


class Class:
    """A class to which deliveries come."""

    def __init__(self, classroom, pristine, inbox):
        self.classroom, self.pristine, self.inbox = classroom, pristine, inbox
        self.name = pristine.plan.name
        self.named = classroom.named(self.name)
        self.said = []

    def zip(self, name, files, student=None, now=None):
        """Collect a zip with these files."""
        return self.collect(put(self.inbox / name, zipped(files)), student=student, now=now)

    def mail(self, name, content, student, now=None):
        """Collect a file of which the lecturer says whose it is."""
        return self.collect(put(self.inbox / "mail" / name, content), student=student, now=now)

    def collect(self, *places, student=None, now=None):
        """Collect what lies there; what is said about it is in `said`."""
        self.said = []
        return collect(self.classroom, self.pristine, arrivals(places), student, now, self.said.append)

    def counts(self):
        """How many answers count, per student."""
        folders = self.classroom.submitted.glob(f"*/{self.name}")
        read = {folder.parent.name: read_answers(self.pristine.plan, folder) for folder in folders}
        return {who: sum(answer is not None for answer in answers.values()) for who, answers in sorted(read.items())}

    def stamp(self, student):
        """The moment of handing in."""
        return (self.classroom.submitted / student / self.name / "timestamp.txt").read_text(encoding="utf-8").strip()

    def asked(self):
        """The open questions and their choices, without their numbers."""
        found = questions(self.classroom, self.pristine)
        return sorted((q.text, q.students, tuple(sorted(c.choice for c in q.choices))) for q in found)

    def files(self):
        """Every file of the class, its bytes and when it was written."""
        found = (path for path in self.classroom.folder.rglob("*") if path.is_file() and path.name != ".klas.lock")
        return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in found}

    def submitted(self):
        """The answers that are graded, per student."""
        folders = self.classroom.submitted.glob(f"*/{self.name}")
        return {folder.parent.name: answers_text(read_answers(self.pristine.plan, folder)) for folder in folders}
