"""A logged-in lecturer in nbgrader's formgrader: what students wrote is text, and nothing of it runs."""

import json
import os
import secrets
import socket
import subprocess
import sys
import urllib.error
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
import wederkerig
from live import Lab, within
from wederkerig.items.kinds.classify import ClassifyAnswer
from wederkerig.items.kinds.reflect import ReflectAnswer
from wederkerig.lecturer.bank import read_graded, read_plan
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.project import Project
from wederkerig.lecturer.release.submission import read_pristine, write_submission
from wederkerig.lecturer.reports.feedback import make_feedback

JUPYTER = Path(wederkerig.__file__).parent / "lecturer" / "serving" / "jupyter"
TEXTS = [
    "<script>window.__canary = 1; fetch('/formgrader/api/grades')</script>",
    "<img src=x onerror='window.__canary = 1'><svg onload='window.__canary = 1'></svg>",
    '</pre></div><iframe srcdoc="<script>parent.__canary = 1</script>"></iframe>',
    "[klik](javascript:window.__canary=1) $\\href{javascript:window.__canary=1}{x}$ {{ 7 * 7 }} {% raw %}",
    "a" * 15_000 + "\n" + "<b>" * 1_000,
]


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """A class whose open answers are hostile, graded."""
    root = tmp_path_factory.mktemp("docent")
    for name in ("solutions", "assignments", "datasets"):
        subprocess.run(["cp", "-r", str(Path(__file__).parents[2] / name), str(root / name)], check=True)
    project = Project(root)
    plan = read_plan(project, "opdracht-1", read_graded(project))
    pristine = read_pristine(project, plan)
    classroom = project.classroom("boos")
    for number, text in enumerate(TEXTS):
        answers = dict.fromkeys((item.id for item in plan.items), None)
        answers |= {item: ReflectAnswer(text) for item in plan.by_hand}
        answers |= {item: ClassifyAnswer("liefdadigheid") for item in plan.automatic}
        folder = classroom.submitted / f"s{number}" / plan.name
        write_submission(folder, pristine, answers, datetime(2026, 1, 5, tzinfo=UTC))
    grade(classroom, pristine)
    make_feedback(classroom, plan)
    return classroom


@pytest.fixture(scope="module")
def formgrader(browser, graded):  # (the browser first: without one this skips before a server starts)
    """The server of `wederkerig start --docent`, and a page that is logged in to it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    lab = Lab(f"http://127.0.0.1:{port}", secrets.token_hex(16), graded.project.root)
    options = [f"--ServerApp.root_dir={lab.root}", f"--ServerApp.port={port}", "--no-browser", "--allow-root"]
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", *options],
        cwd=graded.project.solutions,
        env=os.environ | graded.environment() | {"JUPYTER_TOKEN": lab.token, "JUPYTER_PATH": str(JUPYTER)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        within(60, lambda: answers(lab))
        page = browser.new_context().new_page()
        page.goto(f"{lab.url}/tree?token={lab.token}")
        yield lab, page
        page.context.close()
    finally:
        process.terminate()
        process.wait(timeout=20)


def answers(lab):
    with suppress(urllib.error.URLError, ConnectionError, TimeoutError):
        return lab.call("GET", "api")


def marks(lab, submission):
    rows = lab.call("GET", f"formgrader/api/grades?submission_id={submission}")
    return [(row["name"], row["manual_score"]) for row in rows]


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_what_a_student_wrote_is_text_in_the_formgrader(formgrader, number):
    """The lecturer reads the answer as it was typed; no script of it runs, no mark changes, no other site is asked."""
    lab, page = formgrader
    rows = lab.call("GET", "formgrader/api/submitted_notebooks/opdracht-1/opdracht-1")
    row = next(row for row in rows if row["student"] == f"s{number}")
    before = marks(lab, row["id"])
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{lab.url}/formgrader/submissions/{row['id']}/")
    page.wait_for_function("document.querySelector('input.score')?.placeholder !== ''")
    assert page.evaluate("window.__canary") is None
    assert page.locator(".wk-static pre").first.text_content() == TEXTS[number]
    assert page.locator(".wk-static :is(script, img, svg, iframe, a, b b)").count() == 0
    assert [url for url in asked if not url.startswith((lab.url, "data:"))] == []
    assert marks(lab, row["id"]) == before


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_what_a_student_wrote_is_text_in_the_feedback(browser, graded, number):
    """The feedback page shows the answer as it was typed, and its policy lets nothing run at all."""
    page = browser.new_page()
    page.goto((graded.feedback / f"s{number}" / "opdracht-1" / "opdracht-1.html").as_uri())
    assert page.evaluate("window.__canary") is None
    assert page.locator("pre.answer").first.text_content() == TEXTS[number]
    assert page.locator(":is(script, img, svg, iframe)").count() == 0
    page.close()


def test_a_lecturer_grades_an_open_answer(formgrader):
    """Points typed in the formgrader are in the gradebook, without internet."""
    lab, page = formgrader
    rows = lab.call("GET", "formgrader/api/submitted_notebooks/opdracht-1/opdracht-1")
    page.goto(f"{lab.url}/formgrader/submissions/{rows[0]['id']}/")
    page.wait_for_function("document.querySelector('input.score')?.placeholder !== ''")
    box = page.locator("input.score").last
    with page.expect_response(lambda response: "/api/grade/" in response.url and response.request.method == "PUT"):
        box.fill("4")
        box.blur()
    assert json.dumps(marks(lab, rows[0]["id"])[-1][1]) == "4.0"
