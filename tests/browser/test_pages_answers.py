"""What a student does on the pages of the site: answers that are kept, handed in, loaded back and compared."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect
from root import ROOT
from site_server import DESKTOP, SiteServer, first_card, near
from wederkerig.answers.handin import read_hand_in
from wederkerig.cards import texts
from wederkerig.items.load import read_items
from wederkerig.items.vocabulary import LABELS
from wederkerig.places import read_release


def test_an_answer_is_there_after_a_reload_and_in_another_tab(page: Page, server: SiteServer):
    """What showed "Opgeslagen" is kept, and a second tab follows by itself."""
    page.goto(server.url + "les-03.html")
    other = page.context.new_page()
    other.goto(server.url + "les-03.html")
    second = first_card(other)
    card = first_card(page)
    card.get_by_role("radio", name="Liefdadigheid").check()
    expect(card.get_by_role("status")).to_contain_text("Opgeslagen")
    expect(second.get_by_role("radio", name="Liefdadigheid")).to_be_checked()
    page.reload()
    expect(first_card(page).get_by_role("radio", name="Liefdadigheid")).to_be_checked()
    expect(page.locator("[data-progress]")).to_have_text("1 van 24 kaarten")


def test_two_sites_on_one_host_leave_each_other_alone(page: Page, server: SiteServer):
    """An answer on one site is not on another that stands beside it."""
    page.goto(server.url + "les-03.html")
    first_card(page).get_by_role("radio", name="Liefdadigheid").check()
    expect(first_card(page).get_by_role("status")).to_contain_text("Opgeslagen")
    there, server.place = server.place, "andere/cursus"
    try:
        page.goto(server.url + "les-03.html")
        expect(first_card(page).get_by_role("radio", name="Liefdadigheid")).not_to_be_checked()
    finally:
        server.place = there


def test_an_assignment_is_handed_in_and_loaded_back(page: Page, browser: Browser, server: SiteServer, tmp_path: Path):
    """The file that a student downloads holds the answers, and brings them to another device."""
    page.goto(server.url + "opdracht-1.html")
    card = first_card(page)
    card.get_by_role("radio", name="Voor-wat-hoort-wat").check()
    expect(card.get_by_role("status")).to_contain_text("Opgeslagen")
    item = card.get_attribute("data-card")
    hand_in = page.locator("[data-answers]")
    hand_in.get_by_role("button", name="Maak").click()
    with page.expect_download() as download:
        hand_in.get_by_role("link", name="Download").click()
    file = tmp_path / "inlevering.json"
    download.value.save_as(file)
    assert read_hand_in(file.read_bytes()).answers[item]["label"] == "voor-wat-hoort-wat"

    elsewhere = browser.new_context(viewport=DESKTOP).new_page()
    elsewhere.goto(server.url + "opdracht-1.html")
    elsewhere.locator("[data-answers] input[type=file]").set_input_files(file)
    expect(elsewhere.locator("[data-answers]").get_by_role("status")).not_to_be_empty()
    expect(first_card(elsewhere).get_by_role("radio", name="Voor-wat-hoort-wat")).to_be_checked()
    elsewhere.context.close()


def test_a_student_goes_on_where_he_was(page: Page, server: SiteServer):
    """The start page leads back to the lesson, and says how far it is."""
    page.goto(server.url + "les-03.html")
    first_card(page).get_by_role("radio", name="Liefdadigheid").check()
    expect(page.locator("[data-progress]")).to_have_text("1 van 24 kaarten")
    page.goto(server.url)
    expect(page.locator("[data-page='les-03'] .own span")).to_have_text("1 van 24 kaarten")
    page.get_by_role("link", name="Verder met Les 3").click()
    expect(page.locator("h1")).to_have_text("Wederkerig, voor-wat-hoort-wat of liefdadig?")


def test_a_measurement_is_handed_in_from_its_lesson(page: Page, server: SiteServer):
    """The card under the last case hands in that measurement alone, with its release; the lesson keeps its own file."""
    page.goto(server.url + "les-00.html")
    cards = [page.locator(f'form[data-card="{item}"]') for item in ("nul-motor-in-de-garage", "eigen-definitie")]
    cards[0].get_by_role("radio", name="Voor-wat-hoort-wat").check()
    cards[1].get_by_role("textbox").fill("Iets over en weer.")
    for card in cards:
        expect(card.get_by_role("status")).to_contain_text("Opgeslagen")
    hand_in, whole = page.locator("[data-answers=nulmeting]"), page.locator("[data-answers='']")
    expect(hand_in.locator("[data-part=missing] li")).to_have_text([f"Casus {number}" for number in range(2, 10)])
    files = {}
    for place, button in ((hand_in, texts.HAND_IN["button"]), (whole, texts.ANSWERS["button"])):
        place.get_by_role("button", name=button).click()
        with page.expect_download() as download:
            place.get_by_role("link", name="Download").click()
        files[download.value.suggested_filename] = read_hand_in(Path(download.value.path()).read_bytes())
    measured, lesson = files["nulmeting-inlevering.json"], files["les-00-inlevering.json"]
    release = read_release(ROOT / "assignments" / "nulmeting")
    assert (measured.assignment, measured.release, measured.asked) == ("nulmeting", release.release, release.asked)
    assert set(measured.answers) == {"nul-motor-in-de-garage"}
    assert set(lesson.answers) == {"nul-motor-in-de-garage", "eigen-definitie"}


def test_then_and_now_gives_certainty_back(page: Page, server: SiteServer):
    """The card has a script of its own; it tells of the measurement how often the student was sure, and how rightly,
    and each number says which measurement it is of, for a phone.
    """
    page.goto(server.url + "les-11.html")
    names = ["Wederkerigheid", "Voor-wat-hoort-wat", "Liefdadigheid"]
    cases = page.locator("form[data-card^=eind-]")
    for number in range(9):
        card = cases.nth(number)
        card.get_by_role("radio", name=names[number % 3]).check()
        card.get_by_role("radio").last.check()
        expect(card.get_by_role("status")).to_contain_text("Opgeslagen")
    growth = page.locator("[data-growth]")
    near(growth)
    growth.get_by_role("button", name=texts.GROWTH["button"]).click()
    keys = read_items([ROOT / "datasets" / "practice" / "11-eindmeting.toml"]).values()
    labels = [LABELS[item.key.label] for item in keys]
    right = sum(label == names[number % 3] for number, label in enumerate(labels))
    expect(growth).to_contain_text(texts.ANSWERS["sure"]["some"].format(n=9, right=right))
    expect(growth.locator("[data-part=shown] > ul li")).to_have_count(9 - right)
    columns = growth.locator("tbody tr").first.locator("td").evaluate_all("(all) => all.map((td) => td.dataset.column)")
    assert columns == [texts.GROWTH["before"], texts.GROWTH["after"]]
