// @ts-check
// Traces of persons in a text: what could name somebody is found, and ordinary sentences of students are left in peace.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { traces } from "../../course/wederkerig/cards/js/rules/traces.js";

const literature = JSON.parse(readFileSync(new URL("../../datasets/literature.json", import.meta.url), "utf8"));

test("a name in a sentence is found, with what people do to it", () => {
  const table = {
    "Toen kwam Fatima binnen.": ["Fatima"],
    "Ik sprak met mw. Jansen en met mevrouw De Vries.": ["Jansen", "Vries"],
    "Fatima kookte. Daarna ging Fatima weg.": ["Fatima"],
    "De tuin is Fatima’s trots en Ahmeds werk.": ["Fatima", "Ahmeds"],
    "Onze buurvrouw (Renske) belde Jan-Willem.": ["Renske", "Jan-Willem"],
    "Ik hielp Çağla en Zoë.": ["Çağla", "Zoë"],
  };
  for (const [text, names] of Object.entries(table)) assert.deepEqual(traces(text), names, text);
});

test("what belongs to one person is found, however it is written", () => {
  const table = [
    ["Bel me op 06-12345678.", "06-12345678"],
    ["Bel me op 06 12 34 56 78.", "06 12 34 56 78"],
    ["Haar nummer is +31 6 12345678.", "+31 6 12345678"],
    ["Bel 020-1234567 maar.", "020-1234567"],
    ["Mail naar f.jansen+werk@mijn-school.nl, graag.", "f.jansen+werk@mijn-school.nl"],
    ["Zijn bsn is 111222333.", "111222333"],
    ["Zijn bsn is 1112.22.333.", "1112.22.333"],
    ["Maak het over op NL91 ABNA 0417 1643 00.", "NL91 ABNA 0417 1643 00"],
    ["Maak het over op NL91ABNA0417164300!", "NL91ABNA0417164300"],
    ["We spraken af bij Lange Nieuwstraat 12.", "Lange Nieuwstraat 12"],
    ["hij woont op 1234 AB 56", "1234 AB 56"],
    ["hij woont op nummer 56, 1234AB", "1234AB"],
  ];
  for (const [text = "", trace = ""] of table) assert.deepEqual(traces(text), [trace], text);
});

test("ordinary sentences are left in peace", () => {
  const texts = [
    "",
    "Volgens Dichterbij en Movisie is dat wederkerigheid. Op maandag kwam zij terug. In Maart ook.",
    "Ik zei: Kom maar. Zij zei: “Dat hoeft niet.” ‘Ja,’ zei ik. En toen?\nDaarna at ik soep.\n- Eten\n2. Drinken",
    "Zo zag ik het. ’s Avonds at ik mee; 's Ochtends niet. Hij zei ’t Is goed.",
    "Een Turkse buurvrouw en een Nederlands gezin uit Amsterdam vierden samen Suikerfeest en Kerst.",
    "Zij hielp op Facebook en via WhatsApp. De WMO, het UWV en de Wmo spelen mee. Mijn MWD-stage begon.",
    "Volgens Verhoeven (2014) en Putnam & Leonardi (2000) ligt dat anders; dat zegt ook Zelizer, 1994.",
    "Het kostte 1234 euro in 2015 en 123456789 stappen. In 2013 WMO, in 2020 EN in 2021.",
    "Onderweg 3 mensen gezien. Het was 12.000.000 keer. Kamer 12, week 3.",
  ];
  for (const text of texts) assert.deepEqual(traces(text), [], text);
});

test("whom the course itself reads is nobody's trace, when cited", () => {
  for (const { author = [], issued } of literature) {
    const year = issued?.["date-parts"]?.[0]?.[0] ?? 2013;
    for (const { family } of author) {
      if (family) assert.deepEqual(traces(`Dat schrijft ook ${family} (${year}).`), [], family);
    }
  }
});

test("the names of the case itself are nobody's, and only those", () => {
  const own = "Elke dinsdag snoeit Thijs de hagen. Na afloop neemt Thijs’ buurvrouw Inge stekjes mee.";
  assert.deepEqual(traces("Bij Thijs en Inge is dat anders dan bij Sjoerd.", own), ["Sjoerd"]);
});

test("a long text takes no time to speak of", () => {
  const text = "Toen gaf ik 06 de pan 1234 terug aan mijn buurvrouw, die op straat stond te praten. ".repeat(240);
  const begun = performance.now();
  assert.deepEqual(traces(text), []);
  assert.ok(performance.now() - begun < 500);
});
