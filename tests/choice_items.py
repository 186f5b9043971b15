"""One good question of each kind that is answered by choosing, and what reads it."""

from wederkerig.items.load import read_items
from wederkerig.items.sources import Sources

# What every table ends with here; none of these questions needs other claims or another goal.
END = 'claims = ["C001"]\ngoal = "ruil"\n'
TOLD = "\n".join(["Zij belt.", *([" ".join(["woord"] * 11)] * 5), "Hij komt graag."])  # 60 words in 7 sentences
STEM = "Tussen haar en hem, zoals het nu is: wat overheerst?"
GOOD = {
    "choose": """
[[choose]]
id = "kies"
question = " Wat past? "
several = false
options = [
    { id = "a", text = "Eerste", fits = false, why = "Net niet." },
    { id = "b", text = "Tweede", fits = true, why = "Dit past." },
]
""",
    "several": """
[[choose]]
id = "kies-meer"
question = "Wat past?"
several = true
options = [
    { id = "a", text = "Eerste", fits = true, why = "Ja." },
    { id = "b", text = "Tweede", fits = true, why = "Ook." },
    { id = "c", text = "Derde", fits = false, why = "Nee." },
]
""",
    "evidence": """
[[evidence]]
id = "wijs-aan"
question = "Welke zin?"
sentences = [
    { id = "s1", text = "Hij kwam.", fits = false, why = "Decor." },
    { id = "s2", text = "Zij gaf.", fits = true, why = "Gift." },
]
""",
    "form": """
[[form]]
id = "vorm"
case = "Buren ruilen."
people = "meervoudig"
time = "uitgesteld"
explanations = { enkelvoudig = "Klein.", meervoudig = "Een keten.", onmiddellijk = "Te snel.", uitgesteld = "Later." }
""",
    "code": """
[[code]]
id = "codeer"
fragment = "f001"
sublabel = "A1"
options = ["A2", "A1"]
explanations = { A1 = "Dit past.", A2 = "Net niet." }
""",
    "match": """
[[match]]
id = "koppel"
question = "Wie zegt dit?"
options = { k = " Komter ", l = "Linders" }
rows = [
    { id = "r1", text = "De schaduwkant", fits = "k", why = "Haar essay." },
    { id = "r2", text = "Nabijheid", fits = "l", why = "Haar boek." },
]
""",
    "tip": f"""
[[tip]]
id = "kantel"
label = "wederkerigheid"
stem = "{STEM}"
case = '''
{TOLD}
'''
changes = [
    {{ text = "Hij komt morgen.", fits = false, why = "Dat is alleen later." }},
    {{ text = "Hij moet komen.", fits = true, to = "voor-wat-hoort-wat", why = "Nu moet het." }},
    {{ text = "Zij schrijft.", fits = false, why = "Dat is alleen anders." }},
]
""",
    "mix": f"""
[[mix]]
id = "meng"
stem = "{STEM}"
case = '''
{TOLD}
'''
first = {{ wederkerigheid = 0.8, liefdadigheid = 0.4 }}
second = {{ wederkerigheid = 0.25, liefdadigheid = 0.5, voor-wat-hoort-wat = 0.0 }}
explanations = {{ wederkerigheid = "Veel.", voor-wat-hoort-wat = "Niets.", liefdadigheid = "Wat." }}
""",
    "pair": f"""
[[pair]]
id = "twee"
stem = "{STEM}"
[[pair.halves]]
label = "wederkerigheid"
case = '''
{TOLD.replace("Hij komt", "[vrijwillig] Hij komt")}
'''
explanations = {{ wederkerigheid = "Dit past.", liefdadigheid = "Net niet." }}
[[pair.halves]]
label = "voor-wat-hoort-wat"
case = '''
{TOLD.replace("Hij komt graag", "[voorwaarde] Anders krijgt hij niets")}
'''
explanations = {{ voor-wat-hoort-wat = "Hij moet." }}
""",
    "order": """
[[order]]
id = "volgorde"
question = "Wat komt eerst?"
steps = [
    { id = "vraag", text = "Vragen", why = "Het begin." },
    { id = "geef", text = "Geven", why = "Daarna." },
    { id = "krijg", text = "Krijgen", why = "Het slot." },
]
""",
}
CODEBOOK = (
    "sublabel;kernlabel;name;definition;include;example;worked;near_miss;near_miss_sublabel\n"
    "A1;A;Invulling;Wat het is.;Ook meningen.;Voorbeeld 1;;Net niet 1;A2\n"
    "A2;A;Vrij of vast;Of het vrij is.;Ook deals.;Voorbeeld 2;f002;Net niet 2;A1\n"
)
FRAGMENTS = (
    'id;sublabel;voice;fragment;claims\nf001;A1;K;"Geven; en krijgen.";C001 C002\nf002;A2;L;Het moet vrij zijn.;C002\n'
)


def good(name):
    """The text of a bank file with one good question."""
    return GOOD[name].replace("]]\n", f"]]\n{END}", 1)


def id_of(name):
    """The id of that question."""
    return GOOD[name].split('id = "')[1].split('"')[0]


def read(folder, text):
    """The item in the text of a bank file, read beside a small codebook and two fragments."""
    for name, content in (("codebook.csv", CODEBOOK), ("fragments.csv", FRAGMENTS), ("bank.toml", text)):
        (folder / name).write_text(content, encoding="utf-8")
    [item] = read_items([folder / "bank.toml"], Sources(folder, frozenset({"C001"}))).values()
    return item
