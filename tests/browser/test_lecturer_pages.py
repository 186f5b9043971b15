"""What `wederkerig start --docent` opens in JupyterLab beside its room: the form for a case, and the dashboard."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from docent_fixture import docent, graded  # noqa: F401
from live import DESKTOP, OPEN_MS, Lab, within
from on_card import on_device, violations
from playwright.sync_api import Browser, Page, expect
from shell_fixture import PATIENT_MS
from wederkerig.lecturer.analysis.class_figures import class_figures
from wederkerig.lecturer.bank_text import OWN
from wederkerig.lecturer.case_maker import texts
from wederkerig.lecturer.grading.graded_plan import graded_names, graded_plan
from wederkerig.lecturer.project import Classroom
from wederkerig.lecturer.serving.jupyterlab import CASE_MAKER, DASHBOARD, STAFFROOM
from wederkerig.lecturer.serving.texts import STAFFROOM_SHELL
from wederkerig.lecturer.staffroom import texts as room_texts

TEXT = """Elke zaterdag zet Wim een pan soep op het plein voor wie er langskomt.
Zijn buurvrouw Noor kwam er in maart voor het eerst, met een natte jas.
Zij kreeg een kom, een stoel onder het afdak en een praatje over haar nieuwe straat.
De week daarna nam zij uit zichzelf een zak wortels van haar volkstuin mee.
Wim sneed ze klein en vroeg hoe je zulke wortels zo groot krijgt.
Nu staat zij naast hem als het druk is, en blijft zij thuis als zij geen zin heeft.
Niemand houdt bij wie er eet, en niemand vraagt waarom iemand een week niet kwam."""
LATER = "Tussen Wim en Noor, van maart tot de winter, volgens Dichterbij: wat overheerst?"
WHY = "Zo is het, en zo staat het er."


@pytest.fixture
def page(browser: Browser, docent: Lab) -> Iterator[Page]:
    """The staffroom in a lecturer's browser."""
    context = on_device(browser.new_context(viewport=DESKTOP, locale="nl-NL"))
    context.set_default_timeout(PATIENT_MS)
    opened = context.new_page()
    opened.goto(f"{docent.url}/doc/tree/{STAFFROOM}?token={docent.token}", timeout=OPEN_MS)
    yield opened
    context.close()


def fill(page: Page) -> None:
    """Type and choose a whole case."""
    page.get_by_label(texts.TITLE).fill("Soep op het plein")
    page.get_by_label(texts.STEM).fill("Tussen Wim en Noor, van maart tot nu, volgens Dichterbij: wat overheerst?")
    page.get_by_label(texts.SENTENCE.format(n=1), exact=True).fill(TEXT)
    row = page.locator(".sentence-row").nth(3)
    expect(row.get_by_label(texts.SENTENCE.format(n=4))).to_have_value(TEXT.splitlines()[3])
    row.get_by_label(texts.ROLE).select_option(label="beslist")
    row.get_by_label(texts.CUE).select_option(label="Wederkerigheid: Mensen doen het uit zichzelf")
    page.get_by_label(texts.LABEL).select_option(label="Wederkerigheid")
    page.get_by_label(texts.WHY).fill(WHY)
    for name in texts.LABEL_NAMES.values():
        page.get_by_label(texts.EXPLANATION.format(label=name.capitalize())).fill(WHY)
    page.get_by_label(texts.GOAL).select_option(index=1)
    page.get_by_label(texts.CLAIM).select_option(index=1)


def test_a_case_is_made_in_the_form(docent: Lab, page: Page) -> None:
    """From the staffroom a link leads to the form; the card answers as a student's does; the case is in the bank.

    Opened from the list on another day, it is changed there.
    """
    page.get_by_role("link", name=room_texts.MAKE_CASE).click(timeout=OPEN_MS)
    page.wait_for_url(f"**/{CASE_MAKER}*", timeout=OPEN_MS)
    expect(page.locator(".wk-bar").get_by_text(STAFFROOM_SHELL["course"]).first).to_be_visible()
    card = page.locator("form.card")
    expect(card).to_have_attribute("data-live", "", timeout=OPEN_MS)
    expect(page.locator(".jp-InputArea-editor")).to_be_hidden()
    fill(page)
    remarks = page.locator(".case-remarks")
    expect(remarks).not_to_contain_text("Eerst nog doen", timeout=OPEN_MS)
    expect(card.locator(".sentence")).to_have_count(len(TEXT.splitlines()))
    expect(card).to_have_attribute("data-live", "")
    card.locator(".sentence").nth(3).click()
    card.get_by_label("Wederkerigheid", exact=True).check()
    card.get_by_label("Hoog").check()
    card.get_by_role("button", name="uitleg").click()
    expect(card.locator("[data-part='why']")).to_contain_text(WHY)
    assert violations(page, ".case-maker") == {}
    page.get_by_label(texts.DECIDED).check()
    page.get_by_role("button", name=texts.SAVE).click()
    expect(page.locator(".case-foot")).to_contain_text("Bewaard: soep-op-het-plein", timeout=OPEN_MS)
    path: Path = docent.root / "solutions" / OWN
    [made] = within(10, lambda: tomllib.loads(path.read_text(encoding="utf-8"))["classify"])
    assert (made["id"], made["case"].count("[vrijwillig]")) == ("soep-op-het-plein", 1)
    page.reload()
    page.get_by_label(texts.STANDING).select_option(index=1, timeout=OPEN_MS)
    page.get_by_role("button", name=texts.OPEN).click()
    expect(page.get_by_label(texts.STEM)).to_have_value(made["stem"])
    page.get_by_label(texts.STEM).fill(LATER)
    expect(page.locator("form.card")).to_contain_text(LATER)
    page.get_by_label(texts.DECIDED).check()
    page.get_by_role("button", name=texts.SAVE).click()
    expect(page.locator(".case-foot")).to_contain_text("Bewaard: soep-op-het-plein", timeout=OPEN_MS)
    assert tomllib.loads(path.read_text(encoding="utf-8")) == {"classify": [made | {"stem": LATER}]}
    assert not (docent.root / "course" / "docent" / "antwoorden.json").exists()


def test_the_dashboard_shows_a_class(docent: Lab, graded: Classroom, page: Page) -> None:
    """Where a class was graded and is chosen, every figure is there: its words, its picture, and its table."""
    page.goto(f"{docent.url}/doc/tree/{DASHBOARD}?token={docent.token}", timeout=OPEN_MS)
    room = page.locator(".staffroom")
    expect(room).to_contain_text(room_texts.NOTHING_TO_SHOW, timeout=OPEN_MS)
    room.get_by_label(room_texts.CLASS).select_option(label=graded.name)
    [name] = graded_names(graded)
    room.get_by_label(room_texts.ASSIGNMENT).select_option(label=name)
    figures = class_figures(graded, graded_plan(graded, name).plan)
    parts = [*figures.understanding(), *figures.quality(linked=False)]
    menu = room.get_by_label(room_texts.FIGURES)
    expect(menu.locator("option")).to_have_count(len(parts))
    for place, part in enumerate(parts):
        menu.select_option(index=place)
        expect(room.locator("h2")).to_have_text(part.title, timeout=OPEN_MS)
        assert part.table is not None
        expect(room.locator("tbody tr")).to_have_count(len(part.table.rows))
        expect(room.locator(".main-svg").first).to_be_visible(visible=bool(part.picture))
        expect(room.locator(".barlayer, .scatterlayer").locator("path").first).to_be_attached(
            attached=bool(part.picture)
        )
    expect(page.locator(".alarm, .jp-OutputArea [data-mime-type='application/vnd.jupyter.stderr']")).to_have_count(0)
    assert violations(page, ".staffroom") == {}
