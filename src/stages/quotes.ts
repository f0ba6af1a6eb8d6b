import type { Evidence, Language, Quote, Sector, Stance, Theme } from '../domain.ts';
import { groupBy } from '../group.ts';
import { idOf } from '../ids.ts';
import { normalForm } from '../language/forms/normal.ts';
import { type AboutTheme, aboutness, aboutTheme } from './quotes/about.ts';
import { type Argument, argumentOf, IDEAL, type WholeSentence, wholeSentences, wordsIn } from './quotes/sentence.ts';
import { type Subject, subjectOf } from './stance/subject.ts';

/** At most so many quotes of one side under a theme: three can be read, five are skipped. */
const PER_SIDE = 3;
/** A sentence is quoted under the theme it is most about; under another when it is nearly as much about that. */
const NEARLY = 0.8;
/** Two quotes that share so many of their words say the same: the second is left out. */
const ALIKE = 0.6;
/** How plainly of the theme a sentence must speak to stand for it. */
const ABOUT = 0.9;
/** How plainly it must take its side. */
const PLAIN = 0.5;
/** Sentences of a theme that are read, of each position. */
const MOST_READ = 200;
/** Figures, paragraphs or examples. */
const EVIDENCE = /\d|§|for eksempel|til dømes|f\.eks\.|for example|undersøk|erfaring|forskning|forsking/iu;

/** A tagged passage that may be quoted. */
export interface QuotablePassage {
  passageId: string;
  themeId: string;
  confidence: number;
  because: Evidence[];
  responseId: string;
  sector: Sector;
  page: number;
  /** Offset of the passage in the response's text. */
  start: number;
  text: string;
  stance: Stance | null;
  /** What the respondent holds on the theme as a whole; absent: what the passage says. */
  position?: Stance | null;
  language?: Language;
  /** Name of the sender, to know whose view «NFKK mener …» is. */
  respondent?: string;
}

export interface QuotesInput {
  themes: Theme[];
  passages: QuotablePassage[];
  /** The consultation's title and the proposal's text, where they are known. */
  title?: string;
  proposal?: string;
}

/** A sentence of an answer, read only when it is needed. */
interface AnswerSentence extends Omit<WholeSentence, 'words'> {
  /** How many words it has. */
  words: number;
  said: string;
  argument(): Argument | null;
}

/** A sentence that speaks of a theme: a few of many thousands, so that what is not asked of all of them is not kept. */
interface About {
  passage: QuotablePassage;
  sentence: AnswerSentence;
  /** How well it stands for the theme, its side apart. */
  worth: number;
}

/** With how well it stands for the theme that it stands best for. */
interface AboutAtBest extends About {
  best: number;
}

interface Candidate {
  passage: QuotablePassage;
  side: Quote['side'];
  start: number;
  end: number;
  score: number;
  /** What one respondent says twice in the same words is one sentence. */
  place: string;
  forms: Set<string>;
}

/**
 * Chooses sentences that stand for each theme: they speak of the theme and take a side by their own words, stand alone, are of
 * readable length and without personal data, spread over respondents and sectors. Where no sentence does, there is no quote.
 * Greedy, with explicit ties, so the same input gives the same quotes.
 */
export function quotes(input: QuotesInput): Quote[] {
  const byPassage = groupBy(input.passages, (passage) => passage.passageId);
  const subject = subjectOf(
    input.title ?? '',
    input.proposal ?? '',
    Array.from(byPassage.values(), ([passage]) => passage?.text ?? ''),
  );
  const byTheme = groupBy(input.passages, (passage) => passage.themeId);
  const about = aboutThemes(input.themes, [...byPassage.values()], subject);
  const used = new Set<string>();
  return input.themes.flatMap((theme) => {
    // A theme named for what the hearing is about is the proposal itself.
    const whole = (theme.label.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []).some(subject.isCore);
    const all = about.get(theme.id) ?? [];
    const own = readBest(
      all.filter(({ worth, best }) => worth >= NEARLY * best),
      whole,
    );
    const positions = (byTheme.get(theme.id) ?? []).map(positionOf);
    const divided = positions.includes('opposes') && positions.some((position) => position?.startsWith('supports'));
    const heard = new Map<string, number>();
    const chosen: Candidate[] = [];
    for (const side of ['for', 'against', 'wish'] as const) {
      const free = (list: Candidate[]): Candidate[] => list.filter((one) => one.side === side && !used.has(one.place));
      const picked = spread(free(own), chosen, heard);
      // The few who hold a view must be heard also where their sentences are more about another theme.
      const unheard = picked.length === 0 && divided && side !== 'wish';
      for (const one of unheard ? spread(free(readBest(all, whole)), chosen, heard, 1) : picked) {
        chosen.push(one);
        used.add(one.place);
      }
    }
    return chosen.map(({ passage, side, start, end }) => ({
      id: idOf(theme.id, passage.responseId, start, end),
      themeId: theme.id,
      responseId: passage.responseId,
      passageId: passage.passageId,
      start,
      end,
      page: passage.page,
      side,
    }));
  });
}

/**
 * The sentences that speak of each theme, in the order of the answers.
 * @param tagged the tags of each passage
 */
function aboutThemes(
  themes: readonly Theme[],
  tagged: readonly QuotablePassage[][],
  subject: Subject,
): Map<string, AboutAtBest[]> {
  const terms = new Map(themes.map((theme) => [theme.id, aboutTheme(theme)] as const));
  const about = new Map(themes.map(({ id }): [string, AboutAtBest[]] => [id, []]));
  for (const ofAnswer of groupBy(tagged, ([passage]) => passage?.responseId).values()) {
    const found = ofAnswer.flatMap((tags) => aboutIn(tags, terms, subject));
    const best = new Map<string, number>();
    for (const { sentence, worth } of found) best.set(sentence.said, Math.max(best.get(sentence.said) ?? 0, worth));
    for (const one of found)
      about.get(one.passage.themeId)?.push({ ...one, best: best.get(one.sentence.said) ?? one.worth });
  }
  return about;
}

/** The sentences of a passage that speak of the themes of its tags. */
function aboutIn(tags: readonly QuotablePassage[], terms: ReadonlyMap<string, AboutTheme>, subject: Subject): About[] {
  const [passage] = tags;
  if (passage === undefined) return [];
  const { text, respondent, language } = passage;
  return wholeSentences(text).flatMap(({ start, end, words }) => {
    const said = text.slice(start, end);
    let read: { argument: Argument | null } | undefined;
    const sentence: AnswerSentence = {
      start,
      end,
      words: words.length,
      said,
      argument: () => {
        read ??= { argument: argumentOf(said, { respondent, language, subject }) };
        return read.argument;
      },
    };
    const forms = formsOf(words);
    return tags.flatMap((tag) => {
      const theme = terms.get(tag.themeId);
      return theme === undefined ? [] : speaksOf(tag, sentence, forms, theme);
    });
  });
}

const formsOf = (words: readonly string[]): Set<string> => new Set(words.map((word) => normalForm(word)));

function speaksOf(
  passage: QuotablePassage,
  sentence: AnswerSentence,
  forms: ReadonlySet<string>,
  theme: AboutTheme,
): About[] {
  const start = passage.start + sentence.start;
  const end = passage.start + sentence.end;
  const reasons = passage.because.filter((each) => each.start !== undefined && each.start >= start && each.start < end);
  const about = aboutness(theme, forms, reasons);
  if (about < ABOUT) return [];
  const { words, said } = sentence;
  const worth =
    (about / Math.sqrt(Math.max(words, IDEAL.from))) *
    (words >= IDEAL.from ? 1 : 0.5) *
    (EVIDENCE.test(said) ? 1.15 : 1) *
    (0.5 + passage.confidence / 2);
  return [{ passage, sentence, worth }];
}

const positionOf = ({ position, stance }: QuotablePassage): Stance | null =>
  position === undefined ? stance : position;

/** Reads the best of the sentences, as many of each position: a few are quoted of thousands that could be. */
function readBest(sentences: readonly About[], whole: boolean): Candidate[] {
  return [...groupBy(sentences, ({ passage }) => positionOf(passage)).values()].flatMap((same) => {
    const sorted = [...same].sort((a, b) => b.worth - a.worth || (earlier(placeIn(a), placeIn(b)) ? -1 : 1));
    const distinct = new Map<string, About>();
    for (const one of sorted) if (!distinct.has(one.sentence.said)) distinct.set(one.sentence.said, one);
    return [...distinct.values()].slice(0, MOST_READ).flatMap((one) => candidate(one, whole));
  });
}

const placeIn = ({ passage, sentence }: About): { passage: QuotablePassage; start: number } => ({
  passage,
  start: passage.start + sentence.start,
});

/** Whether a sentence's side can stand for what its sender holds on the theme. */
function speaksFor({ side, strength, valued }: Argument, position: Stance | null): boolean {
  if (side === 'wish') return strength >= PLAIN;
  if (side === 'against') return strength >= PLAIN && (position !== 'supports' || !valued);
  // Praise is an argument for only where its sender is for; an opponent's is a concession.
  if (position === 'opposes') return false;
  return !valued || position?.startsWith('supports') === true;
}

function candidate({ passage, sentence, worth }: About, whole: boolean): Candidate[] {
  const argument = sentence.argument();
  if (argument === null || !speaksFor(argument, positionOf(passage))) return [];
  // What is said of the proposal as a whole says nothing of one theme, unless the theme is its ground.
  if (argument.general && !whole && !argument.grounded) return [];
  const { said } = sentence;
  const score = Math.round(worth * (0.5 + argument.strength / 2) * 1e6) / 1e6;
  const start = passage.start + sentence.start;
  const end = passage.start + sentence.end;
  const forms = formsOf(wordsIn(said));
  return [{ passage, side: argument.side, start, end, score, place: `${passage.responseId} ${said}`, forms }];
}

/**
 * The best, then the best of those left: respondents already heard on this side are barred, on another side at a third;
 * sectors already heard at half weight; what has been said is not said again.
 */
function spread(
  candidates: Candidate[],
  before: readonly Candidate[],
  heard: Map<string, number>,
  most = PER_SIDE,
): Candidate[] {
  const chosen: Candidate[] = [];
  const sectors = new Map<Sector, number>();
  while (chosen.length < most) {
    let best: Candidate | null = null;
    let bestScore = 0;
    for (const one of candidates) {
      if (chosen.some((other) => other.passage.responseId === one.passage.responseId)) continue;
      if ([...before, ...chosen].some((other) => alike(one.forms, other.forms))) continue;
      const score =
        one.score / 2 ** (sectors.get(one.passage.sector) ?? 0) / 3 ** (heard.get(one.passage.responseId) ?? 0);
      if (score > bestScore || (score === bestScore && best !== null && earlier(one, best))) {
        best = one;
        bestScore = score;
      }
    }
    if (!best) break;
    chosen.push(best);
    sectors.set(best.passage.sector, (sectors.get(best.passage.sector) ?? 0) + 1);
  }
  for (const one of chosen) heard.set(one.passage.responseId, (heard.get(one.passage.responseId) ?? 0) + 1);
  return chosen;
}

function alike(a: Set<string>, b: Set<string>): boolean {
  let shared = 0;
  for (const form of a) if (b.has(form)) shared += 1;
  return shared / Math.min(a.size, b.size) > ALIKE;
}

function earlier(a: Pick<Candidate, 'passage' | 'start'>, b: Pick<Candidate, 'passage' | 'start'>): boolean {
  if (a.passage.responseId !== b.passage.responseId) return a.passage.responseId < b.passage.responseId;
  return a.start < b.start;
}
