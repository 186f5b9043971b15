// @ts-check
// What in a text could tell who it is about: names, and numbers that belong to one person. It finds what looks like it
// and misses what does not, so it can warn a student, who decides; it can never say that a text names nobody.

// Capitals that name nobody: days and feasts, places and peoples, what the course and the field are full of, and words
// that stand in front of a name.
const NOBODY = new Set(
  `maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus
  september oktober november december kerst kerstmis kerstavond pasen pinksteren hemelvaart ramadan suikerfeest
  offerfeest sinterklaas koningsdag nieuwjaar oudjaar carnaval divali keti koti god allah jezus bijbel koran islam
  amsterdam rotterdam utrecht haag eindhoven groningen tilburg almere breda nijmegen arnhem haarlem enschede apeldoorn
  zwolle leiden maastricht dordrecht amersfoort zaandam leeuwarden ede zoetermeer delft deventer hengelo venlo helmond
  oss gouda alkmaar hilversum lelystad emmen assen middelburg nederland holland brabant limburg gelderland friesland
  drenthe zeeland overijssel flevoland noord zuid oost west europa belgië vlaanderen duitsland frankrijk engeland polen
  spanje italië portugal turkije marokko suriname curaçao aruba antillen syrië irak iran afghanistan somalië eritrea
  oekraïne rusland china indonesië amerika afrika azië dichterbij movisie wmo jeugdwet participatiewet zorgverzekeringswet
  beroepscode belastingdienst gemeente wijkteam buurtteam buurthuis voedselbank kledingbank hogeschool bachelor
  humanitas vluchtelingenwerk facebook instagram whatsapp youtube google tiktok teams zoom marktplaats canvas brightspace
  moodle corona covid ikea casus les opdracht wederkerigheid liefdadigheid voor wat hoort maatschappelijk werk sociaal
  social work
  ik je jij hij zij ze we wij jullie u men de het een deze dit die dat er en of maar want dus ook als toen omdat zo nu
  dan wie waar wanneer hoe waarom in op aan bij met van voor na om uit te niet geen mijn zijn haar ons onze hun
  mevrouw meneer mijnheer heer dokter den der ten ter tante oom oma opa el al ben bint ibn`
    .split(/\s+/)
    .filter(Boolean),
);
const PEOPLES =
  /^(?:nederland|turk|marokk|surina|syri|arabi|engels|duits|franse|pools|antill|somal|eritre|oekra|afghaan|iraak|iraan|europe|amerikaan|afrikaan|chine|indonesi|bulga|roemeen|koerd|belg|spaan|italia|portug|rus+isch|vlaam)/;

const WORD = /\p{Lu}\p{Ll}+(?:[-’']?\p{L}+)*/gu; // what begins as a name does: no abbreviation
// What stands before a word that has its capital because a sentence, a quotation or a line begins.
const BEGIN = /(?:^|[.!?…:]["”’')\]]*\s+|["“”„«]\s*|(?:^|[\s(])[‘']|\n\s*(?:(?:[-–•*]|\d+[.)])\s*)?|['’][snt]\s)$/u;
const TITLE = /\b(?:mw|mevr|dhr|hr|dr|drs|prof|fam|mr)\.\s*$/iu;
const AUTHOR = /^(?:['’]s)?(?:\s(?:et al\.|en collega['’]s|(?:&|en)\s\p{Lu}\p{Ll}+))?,?\s\(?(?:19|20)\d\d/u;

const PHONE = /(?<![\d+])(?:\+31|0031|0)[\s().-]*[1-9](?:[\s.-]*\d){8}(?!\d)/g;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const NUMBER = /(?<![\d.,])\d(?:[\s.]?\d){8}(?!\d)/g;
const IBAN = /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?\b/g;
const POSTCODE = /\b[1-9]\d{3}\s?[A-Z]{2}\b(?:[\s,]+\d{1,4}\b)?/g;
const STREET =
  /(?<!\p{L})(?:\p{Lu}[\p{L}’'-]*\s)*(?!Onderweg)\p{Lu}\p{L}*(?:straat|laan|weg|plein|gracht|kade|singel|dijk|pad|steeg)\s\d{1,4}(?!\d)/gu;
const HOUSE = /\d{1,4}\s*,?\s*$/; // a number of a house in front of a postcode

/**
 * What in a text could tell who it is about, each once, as it stands there.
 * @param {string} text
 * @param {string} own what the student was given to read: its names are nobody's
 * @returns {string[]}
 */
export function traces(text, own = "") {
  const known = new Set((own.match(WORD) ?? []).map(plain));
  const accounts = found(text, IBAN).filter(isIban);
  const rest = accounts.reduce((left, account) => left.replace(account, ""), text);
  const numbers = [
    ...accounts,
    ...found(rest, PHONE),
    ...found(rest, MAIL),
    ...found(rest, NUMBER).filter(isBsn),
    ...found(rest, STREET),
    ...[...rest.matchAll(POSTCODE)].filter((match) => isAddress(match, rest)).map(([said]) => said),
  ];
  const named = names(text, known).filter((name) => !numbers.some((one) => one.includes(name)));
  return [...new Set([...named, ...numbers])];
}

/** @param {string} text @param {Set<string>} known */
function names(text, known) {
  return [...text.matchAll(WORD)].flatMap(({ 0: said, index }) => {
    const before = text.slice(Math.max(0, index - 20), index);
    const begins = BEGIN.test(index <= 20 ? before : `_${before}`) && !TITLE.test(before);
    const word = plain(said);
    if (begins || known.has(word) || AUTHOR.test(text.slice(index + said.length))) return [];
    return isNobody(word) ? [] : [said.replace(/['’]s$/, "")];
  });
}

/** A word as it is looked up. @param {string} word */
function plain(word) {
  return word.toLowerCase().replace(/['’]s$/, "");
}

/** @param {string} word */
function isNobody(word) {
  return (
    NOBODY.has(word) || PEOPLES.test(word) || word.split("-").every((part) => NOBODY.has(part) || PEOPLES.test(part))
  );
}

/** @param {string} text @param {RegExp} what */
function found(text, what) {
  return (text.match(what) ?? []).map((said) => said.trim());
}

/** Nine digits that pass the test of elevens, as every burgerservicenummer does. @param {string} said */
function isBsn(said) {
  const digits = [...said.replace(/\D/g, "")].map(Number);
  const sum = digits.reduce((total, digit, place) => total + digit * (place === 8 ? -1 : 9 - place), 0);
  return sum !== 0 && sum % 11 === 0;
}

/** Whether the check digits of an account are right. @param {string} said */
function isIban(said) {
  const bare = said.replace(/\s/g, "");
  const moved = bare.slice(4) + bare.slice(0, 4);
  let rest = 0;
  for (const digit of moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) {
    rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

/** A postcode with the number of a house beside it. @param {RegExpMatchArray} match @param {string} text */
function isAddress({ 0: said, index = 0 }, text) {
  return /[\s,]\d+$/.test(said) || HOUSE.test(text.slice(Math.max(0, index - 8), index));
}
