import type { Refusal } from "./backends/refusal.js";

// The shapes that the cards read and write: what a question is, what a student answers, and what a page knows.

export interface Option {
  id: string;
  text: string;
}

/** Options of which one is chosen or, where `several`, any number; `menu`: shown as a drop-down list. */
export interface Group {
  id: string;
  legend: string;
  options: Option[];
  several: boolean;
  menu: boolean;
}

/** A sentence of a case; where measurements are not compared its text stands in the markup only. */
export interface Sentence {
  id: string;
  text?: string;
}

/** The sentences of a case; what is asked of it stands here only where measurements are compared, else in the markup. */
export interface ClassifyQuestion {
  kind: "classify";
  id: string;
  sentences: Sentence[];
  stem?: string;
}
export interface ReflectQuestion {
  kind: "reflect";
  id: string;
}
export interface ChoiceQuestion {
  kind: "choose" | "form" | "code" | "match" | "order" | "evidence" | "tip" | "mix" | "pair" | "talk";
  id: string;
  groups: Group[];
}
export type Question = ClassifyQuestion | ReflectQuestion | ChoiceQuestion;

/** `decides` and `supports`: sentences by id, and the cue that each shows. */
export interface ClassifyKey {
  label: string;
  decides: Record<string, string>;
  supports: Record<string, string>;
  explanations: Record<string, string>;
  doubt: string;
}
/** Per group the options that fit, and per group and option why it fits or just fails. */
export interface ChoiceKey {
  fits: Record<string, string[]>;
  why: Record<string, Record<string, string>>;
}
export interface Guidance {
  text: string;
}
export type Key = ClassifyKey | ChoiceKey | Guidance;

/** What every case offers: the labels and the certainties; and the cues that say why a sentence decides. */
export interface Options {
  labels: Option[];
  cues: Option[];
  certainties: Option[];
}

export interface ClassifyAnswer {
  label?: string | null;
  proof: string[];
  certainty?: string | null;
}
export interface ReflectAnswer {
  text: string;
}
export interface ChoiceAnswer {
  chosen: Record<string, string[]>;
}
export type Answer = ClassifyAnswer | ReflectAnswer | ChoiceAnswer;

/** An answer that was replaced without having been seen: it can be looked at and taken back. */
export type Version = Answer & { saved?: string };
/** Where a card stands among those that come back: its box, and from when its next turn is (ISO time). */
export interface Turn {
  box: number;
  due: string;
}
/**
 * A stored answer: when it was saved (ISO time), the versions that it replaced unseen, oldest first, what was
 * answered before the explanation was seen for the first time, and when the card comes back.
 */
export type Entry = Version & { earlier?: Version[]; first?: Answer; review?: Turn };
/**
 * What the file of answers holds, by item id. Anybody may have written it, so nothing is sure of an entry.
 * A rule takes it and gives a new one; it never changes the one it was given.
 */
export type Answers = Readonly<Record<string, unknown>>;

export interface Explained {
  text: string;
  fits: boolean;
  why: string;
}
/** A sentence, and what it shows; nothing (empty) where it decides nothing. */
export interface Proof {
  text: string;
  cue: string;
}
export interface CaseExplanation {
  options: Explained[];
  decisive: Proof[];
  missed: Proof[];
  supports: Proof[];
  nothing: Proof[];
  doubt: string;
}
export interface GroupExplanation {
  legend: string;
  several: boolean;
  chosen: Explained[];
  missed: Explained[];
  others: Explained[];
}
export interface ChoiceExplanation {
  right: number;
  total: number;
  groups: GroupExplanation[];
}
export interface GuidanceExplanation {
  guidance: string;
}
export type Explanation = CaseExplanation | ChoiceExplanation | GuidanceExplanation;

export interface Item {
  question: Question;
  key?: Key;
}

/** A card of an earlier lesson, that can come back. */
export interface Earlier {
  question: Question;
  options: Options;
  key: Key;
}

/** A measurement that is handed in from a lesson: its release, which `cases` of the lesson it has, and what its card says. */
export interface Measurement {
  name: string;
  release: string;
  asked?: string;
  cases: string[];
  texts: Texts;
}

/** All that the cards of one notebook know. `growth` names the items of the two measurements, where they are compared. */
export interface Lesson {
  name: string;
  kind: "lesson" | "assignment";
  release: string;
  asked?: string;
  items: Record<string, Item>;
  measurement?: Measurement;
  growth?: { before: string[]; after: string[]; definition: string };
  options: Options;
  texts: Texts;
  explorations?: { texts: Record<string, string> };
  review?: { pages: string[]; texts: Record<string, string> };
}

// biome-ignore lint/suspicious/noExplicitAny: texts are written in one place, in texts.py
export type Texts = any;

/**
 * Where answers are kept. `change` reads them, applies the rule and stores what it gives: as one step, also beside
 * other tabs and programs, and done only when a crash cannot undo it. `listen` tells when others changed something, and what else a student must know.
 * All of them reject with a `Refusal`.
 */
export interface Backend {
  read(): Promise<Answers>;
  change(rule: (answers: Answers) => Answers): Promise<Answers>;
  listen(changed: () => void, news: (refusal: Refusal) => void): () => void;
  /** Whether what is kept here stays: false where a browser may clear it. */
  persist?(): Promise<boolean>;
}
