"""What a refusal of a question says to do, and the refusal of a good question in which something was spoilt."""

import pytest
from choice_items import good, read
from wederkerig.errors import ItemError

ONE_OR_MORE = "Laat er één van enkele passen, of bij 'several' ten minste twee maar niet alle."
NOT_ALL = "Laat er ten minste één en niet alle de doorslag geven."
EXPLAIN = "Schrijf bij elke keuze waarom zij past of niet."
REMOVE = "Haal het weg of verbeter de naam."
OWN_ID = "Geef elk een eigen id."
ADD_TEXT = "Schrijf een tekst."
TWO_TEXTS = 'Schrijf elke keuze als id = "tekst".'
ONE_TIPS = "Laat precies één 'fits = true' hebben."
WEIGHTS = "de gewichten bij '{}' kloppen niet."
WEIGH = "Geef labels een getal van 0.0 tot 1.0, en één label het hoogste."
ASK_ONE = "Schrijf één vraag van hoogstens 25 woorden: tussen wie, op welk moment en volgens wie."
WRONG_FORM = "het veld '{}' heeft de verkeerde vorm."


def refusal(folder, name, old, new):
    assert good(name).count(old) == 1
    with pytest.raises(ItemError) as caught:
        read(folder, good(name).replace(old, new))
    return caught.value
