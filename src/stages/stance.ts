import { type Evidence, isCounted, type Judged, type Language, type Passage, type Stance } from '../domain.ts';
import { nonAnswer } from '../language/non-answer.ts';
import { stanceByTheme } from './stance/by-theme.ts';
import { type Chosen, chosenIn, withChosen } from './stance/chosen.ts';
import { inherit, type OwnStance } from './stance/inherit.ts';
import type { ReadPassage } from './stance/letter.ts';
import { overallOf } from './stance/overall.ts';
import { joinReadings, type Reading, readSentences } from './stance/sentence/read.ts';
import { tickedOnly } from './stance/sentence/ticks.ts';
import { type KnownTheme, readTheme, type ThemeTag } from './stance/speaks-of.ts';
import { type Subject, subjectOf } from './stance/subject.ts';

export interface StanceInput {
  responses: {
    id: string;
    /** The sender's name: whose view «X støtter» is. */
    respondent: string;
    text: string;
    language: Language;
    /** What the sender ticked («uten merknader»): evidence, not truth. */
    declared: 'remarks' | 'no-remarks' | null;
    passages: Passage[];
    themes: ThemeTag[];
    /** Answers chosen from a list, of a row in a table. */
    chosen?: Chosen[];
    /** Statements it joins; null for a body that did not answer here. */
    endorses: { endorsedResponseId: string | null }[];
  }[];
  /** Who sent the proposal out. */
  owner: string;
  /** What each theme is known by. */
  themes?: (KnownTheme & { id: string })[];
  /** The consultation's title and the proposal's text, where they are known: what an attitude may be aimed at. */
  title: string;
  proposal: string;
  /** What all letters name (`namedIn`), where the responses are a part of them. */
  named?: readonly string[];
}

/** What each answer says itself, whomever it joins: the answers can be read in parts. */
export interface StancesRead {
  /** By answer. `inherit` makes of all of them what each holds as a whole. */
  own: OwnStance[];
  byTheme: { responseId: string; themeId: string; stance: Judged<Stance> }[];
  byQuestion: { responseId: string; questionId: string; stance: Judged<Stance> }[];
  byPassage: { passageId: string; stance: Judged<Stance> }[];
}

type StanceResponse = StanceInput['responses'][number];

/** An innstilling that no vedtak followed is not adopted policy; neither is a draft in the case papers. */
const NOT_ADOPTED = 0.5;
/** A tick in a form, with no text to bear it out. */
const TICKED_ONLY = 0.5;

const READABLE: readonly Language[] = ['nb', 'nn', 'en'];

/** Longest mean word of a text that has kept its spaces; Norwegian prose lies at 5–7 letters. */
const LONGEST_MEAN_WORD = 14;

const [FIRST_LETTER, LAST_LETTER] = ['a'.charCodeAt(0), 'z'.charCodeAt(0)] as const;

/** A text layer that has lost the spaces between its words cannot be read, only guessed at. */
function runTogether(text: string): boolean {
  // So many words open with a plain letter after a space that they cannot be long in the mean: nearly every text.
  let plain = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const code = text.charCodeAt(at + 1);
    if (code >= FIRST_LETTER && code <= LAST_LETTER) plain += 1;
    if (plain * LONGEST_MEAN_WORD >= text.length) return false;
  }
  let words = 0;
  let letters = 0;
  for (const word of text.split(/\s+/u)) {
    if (!/\p{L}/u.test(word)) continue;
    words += 1;
    letters += word.length;
  }
  return words > 0 && letters / words > LONGEST_MEAN_WORD;
}

function isReadable({ language, text }: StanceResponse): boolean {
  return READABLE.includes(language) && !runTogether(text);
}

function group<K>(entries: readonly [K, Reading[]][]): Map<K, Reading[]> {
  const grouped = new Map<K, Reading[]>();
  for (const [key, readings] of entries) grouped.set(key, [...(grouped.get(key) ?? []), ...readings]);
  return grouped;
}

/** The passages that decide: an adopted vedtak alone, else the respondent's own text, else an innstilling. */
function deciding(read: readonly ReadPassage[]): { read: ReadPassage[]; adopted: boolean } {
  const vedtak = read.filter(({ passage, readings }) => passage.kind === 'vedtak' && readings.length > 0);
  if (vedtak.some(({ readings }) => readings.some(speaks))) return { read: vedtak, adopted: true };
  const own = read.filter(({ passage }) => passage.kind !== 'case-presentation');
  const papers = read.filter(({ passage }) => passage.kind === 'case-presentation');
  if (own.some(({ readings }) => readings.some(speaks)) || papers.length === 0) return { read: own, adopted: true };
  return { read: [...own, ...papers], adopted: false };
}

/** Whether the sentence says anything towards the proposal or of its own silence. */
function speaks(reading: Reading): boolean {
  return reading.endorses || reading.stance !== 'neutral' || reading.because.length > 0;
}

/** What opens a heading proper: a number, a paragraph, a pointer to the proposal. */
const HEADING_PROPER =
  /^(?:[\d§(]|(?:forslag|framlegg|spørsmål|om|til|punkt|pkt|kapittel|kap|vedrørende|høring|høyring|ad|re)\b)/iu;

/** So far into a heading its stand may begin. */
const OPENS = 12;

/**
 * Reads the passages that can bear a stance. A heading is not read by itself, for it often repeats the proposal's; but a
 * line that takes a stand and runs on in the next passage («Laget støtter» / «flertallet i utvalget») was no heading:
 * the two are read as one.
 */
function readPassages({ text, language, passages }: StanceResponse, owner: string): ReadPassage[] {
  const read: ReadPassage[] = [];
  // A form's options are paragraphs of their own, below its question: boxes are read over the whole answer.
  const chosen = tickedOnly(text);
  for (const [index, passage] of passages.entries()) {
    if (passage.kind === 'heading') {
      const line = chosen.slice(passage.start, passage.end);
      const stand = readSentences(line.replaceAll(/\s/gu, ' '), passage.start, language, owner)[0];
      const first = stand?.because[0];
      // «JA TIL …», «Nei til …», «Støtter forslaget»: a heading that opens with a stand is the sender's own word.
      if (
        stand?.declared &&
        first?.start !== undefined &&
        first.start - passage.start <= OPENS &&
        !HEADING_PROPER.test(line)
      )
        read.push({ passage, readings: [stand] });
    }
    if (!isCounted(passage.kind) && passage.kind !== 'case-presentation') continue;
    const before = passages[index - 1];
    let start = passage.start;
    if (before?.kind === 'heading' && before.end <= passage.start) {
      const line = text.slice(before.start, before.end).trim();
      const runsOn = /[\p{L},]$/u.test(line) && !HEADING_PROPER.test(line);
      if (runsOn && readSentences(line, 0, language, owner).some(({ declared }) => declared)) start = before.start;
    }
    // White space to white space of the same length: a broken line must not end the sentence.
    const joined =
      chosen.slice(start, passage.start).replaceAll(/\s/gu, ' ') + chosen.slice(passage.start, passage.end);
    const readings = readSentences(joined, start, language, owner);
    // A reason shows the text as it stands.
    if (start < passage.start || chosen !== text)
      for (const { because } of readings)
        for (const reason of because) reason.cue = text.slice(reason.start, reason.end);
    read.push({ passage, readings });
  }
  return read;
}

/** All by which the sender may name itself: what it was identified as, its letterhead and its signature. */
function namesOf({ respondent, text, passages }: StanceResponse): string {
  const said = passages.filter(({ kind }) => kind === 'letterhead' || kind === 'signature');
  return [respondent, ...said.map(({ start, end }) => text.slice(start, end))].join(' ');
}

/** What only points to an attachment may say anything there. */
const POINTS_ELSEWHERE = 0.5;
const NO_ANSWER = 0.9;

/** «-», «vet ikke», «saken berører ikke oss»: an answer without remarks. */
function withoutAnswer(text: string, said: boolean): Judged<Stance> | null {
  const found = nonAnswer(text);
  // A letterhead alone is no answer that says nothing; it says not even that.
  if (found === null || text.trim() === '' || (!said && found.rule === 'courtesy')) return null;
  const { rule, start, end } = found;
  return {
    value: 'no-remarks',
    confidence: rule === 'attachment' || rule === 'auto-reply' ? POINTS_ELSEWHERE : NO_ANSWER,
    because: [{ rule: 'no-answer', cue: text.slice(start, end), source: 'text', start, end }],
  };
}

function ownStance(
  response: StanceResponse,
  readable: boolean,
  read: readonly ReadPassage[],
  subject: Subject,
): OwnStance {
  const { id: responseId, declared } = response;
  const answers = response.endorses.length > 0 || !readable;
  const silence = answers ? null : withoutAnswer(response.text, read.length > 0);
  if (silence !== null) return { responseId, stance: silence, defers: false, joins: [] };
  const joins = response.endorses.flatMap(({ endorsedResponseId }) =>
    endorsedResponseId === null ? [] : [endorsedResponseId],
  );
  const ticked: Evidence = { rule: 'declared-no-remarks', cue: 'uten merknader', source: 'metadata' };
  const { read: basis, adopted } = deciding(read);
  const overall = overallOf(response.text, basis, subject, namesOf(response));
  const readings = basis.flatMap((entry) => entry.readings);
  if (overall === null || (!readings.some(speaks) && readings.length <= 1)) {
    const stance =
      declared === 'no-remarks'
        ? { value: 'no-remarks' as const, confidence: TICKED_ONLY, because: [ticked] }
        : overall;
    return { responseId, stance: stance, defers: joins.length > 0, joins };
  }
  const opinion = readings.some(
    ({ stance, declared: plain }) =>
      plain && (stance === 'supports' || stance === 'opposes' || stance === 'supports-with-reservations'),
  );
  const joining = response.endorses.length > 0 || readings.some(({ endorses }) => endorses);
  // «… slutter seg til svaret fra X og har ingen merknader ut over dette» is X's stance, not the lack of one.
  const silent = overall.value === 'neutral' || overall.value === 'no-remarks';
  const defers = joining && !opinion && (silent || overall.confidence < 0.4);
  // It says nothing but that it joins a statement that is not here: there is nothing to read a stance from.
  if (defers && joins.length === 0 && overall.value === 'neutral' && readings.length <= 3) {
    return { responseId, stance: null, defers, joins };
  }
  if (overall.value === 'no-remarks' && declared === 'no-remarks') {
    return { responseId, stance: { ...overall, because: [...overall.because, ticked] }, defers, joins };
  }
  if (adopted) return { responseId, stance: overall, defers, joins };
  const first = basis.find(({ passage }) => passage.kind === 'case-presentation')?.passage;
  const notAdopted: Evidence[] =
    first === undefined
      ? []
      : [
          {
            rule: 'not-adopted',
            cue: response.text.slice(first.start, Math.min(first.end, first.start + 60)),
            source: 'text',
            start: first.start,
            end: Math.min(first.end, first.start + 60),
          },
        ];
  return {
    responseId,
    stance: {
      ...overall,
      confidence: Math.min(NOT_ADOPTED, overall.confidence),
      because: [...notAdopted, ...overall.because],
    },
    defers,
    joins,
  };
}

/** What is read of all answers. */
export interface StanceOutput extends Omit<StancesRead, 'own'> {
  /** `stance` null: nothing could be read. `inheritedFrom`: the answer whose stance it is, when it only joins it. */
  overall: { responseId: string; stance: Judged<Stance> | null; inheritedFrom: string | null }[];
}

/** Reads all answers of a consultation, see `readStances`. */
export function stance(input: StanceInput): StanceOutput {
  const { own, ...read } = readStances(input);
  return { ...read, overall: inherit(own) };
}

/**
 * Reads who is for, who is against and on which condition, from the answers' own words (rules in language/cues).
 * @param input answers of a consultation with their passages, tags and endorsements
 * @returns stances by passage, theme, question and answer; offsets in reasons are those of the answer's text
 */
export function readStances(input: StanceInput): StancesRead {
  const output: StancesRead = { own: [], byTheme: [], byQuestion: [], byPassage: [] };
  const letters = input.responses.map(({ text }) => text);
  const subject = subjectOf(input.title, input.proposal, letters, input.named);
  const themes = new Map(input.themes?.map((theme) => [theme.id, readTheme(theme, subject)]));
  for (const response of input.responses) {
    const { id: responseId } = response;
    const readable = isReadable(response);
    const chosen = chosenIn(response, input.owner);
    const read = readable ? withChosen(readPassages(response, input.owner), response.passages, chosen) : [];
    const counted = read.filter(({ passage }) => isCounted(passage.kind));
    const byPassage = new Map(counted.map(({ passage, readings }) => [passage.id, readings]));
    for (const [passageId, readings] of byPassage) output.byPassage.push({ passageId, stance: joinReadings(readings) });
    const questions = group(
      counted.flatMap(({ passage, readings }): [string, Reading[]][] =>
        passage.question === null ? [] : [[passage.question, readings]],
      ),
    );
    // What was chosen is the answer; what is written beside it gives the reasons.
    for (const { questionId, readings } of chosen)
      if (questionId !== null && readings.length > 0) questions.set(questionId, readings);
    for (const [questionId, readings] of questions) {
      if (readings.length > 0) output.byQuestion.push({ responseId, questionId, stance: joinReadings(readings) });
    }
    const held = ownStance(response, readable, read, subject);
    output.own.push(held);
    const letter = { text: response.text, respondent: response.respondent, subject };
    for (const found of stanceByTheme(letter, response.themes, counted, held.stance?.value ?? null, themes)) {
      output.byTheme.push({ responseId, ...found });
    }
  }
  return output;
}
