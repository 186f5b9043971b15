// @ts-check
// The hand-in file: a student's answers with a checksum over their text, and the receipt code of that.
// The checksum is over a text, not over its structure: then no two languages can disagree on how it is written.
/** @import { Answers } from "../types.js" */
import { isObject } from "./answered.js";

const FORMAT = 2;
const OLD_FORMAT = 1; // of version 0.1.0: its checksum is the lecturer's to check
const MAX_BYTES = 2_000_000;
const RECEIPT_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"; // none that can be taken for another

/**
 * What is handed in. `asked` says what the release asks, where it says so.
 * @typedef {{ assignment: string, release: string, asked?: string, answers: Answers, made: string }} HandIn
 * @typedef {(text: string) => Promise<string>} Digest SHA-256 over a text in UTF-8, as hexadecimal digits
 */

/** A file that is no good hand-in; `reason` names the text that says why. */
export class HandInRefusal extends Error {
  /** @param {"tooLarge" | "unreadable" | "otherFile" | "otherFormat" | "changed"} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The text of a hand-in file, and its receipt.
 * @param {HandIn} handIn
 * @param {Digest} digest
 */
export async function seal(handIn, digest) {
  const payload = JSON.stringify(handIn);
  const checksum = await digest(payload);
  return { text: `${JSON.stringify({ format: FORMAT, payload, checksum }, null, 1)}\n`, receipt: receipt(checksum) };
}

/**
 * What a hand-in file holds.
 * @param {string} text
 * @param {Digest} digest
 * @returns {Promise<HandIn>}
 * @throws {HandInRefusal} when it is too large, no hand-in file, of another format, or changed after sealing
 */
export async function open(text, digest) {
  if (new TextEncoder().encode(text).length > MAX_BYTES) throw new HandInRefusal("tooLarge");
  const file = parsed(text);
  const old = isObject(file) && isObject(file.answers);
  if (!isObject(file) || !(old || typeof file.payload === "string")) throw new HandInRefusal("otherFile");
  if (file.format === OLD_FORMAT && old) return checked(file);
  if (file.format !== FORMAT || typeof file.payload !== "string") throw new HandInRefusal("otherFormat");
  return checked(parsed(await asSealed(file.payload, file.checksum, digest)));
}

/**
 * The text that the checksum is over: this one, or this one with its accents written in another way, as mail and file
 * programs do.
 * @param {string} text
 * @param {unknown} checksum
 * @param {Digest} digest
 */
async function asSealed(text, checksum, digest) {
  for (const spelling of [text, text.normalize("NFC"), text.normalize("NFD")]) {
    if (checksum === (await digest(spelling))) return spelling;
  }
  throw new HandInRefusal("changed");
}

/**
 * Eight letters and digits in two groups, easy to read out: which version is this?
 * @param {string} checksum
 */
export function receipt(checksum) {
  let number = BigInt(`0x${checksum}`);
  const size = BigInt(RECEIPT_LETTERS.length);
  let letters = "";
  for (let place = 0; place < 8; place += 1, number /= size) letters += RECEIPT_LETTERS[Number(number % size)];
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** @param {string} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new HandInRefusal("unreadable");
  }
}

/** @param {unknown} content @returns {HandIn} */
function checked(content) {
  if (!isObject(content) || !isObject(content.answers)) throw new HandInRefusal("otherFile");
  const texts = [content.assignment, content.release, content.made];
  if (!texts.every((text) => typeof text === "string")) throw new HandInRefusal("otherFile");
  return /** @type {HandIn} */ (/** @type {unknown} */ (content));
}
