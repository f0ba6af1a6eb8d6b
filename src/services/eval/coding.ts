import { isCountedTag, type Page, type Theme } from '../../domain.ts';
import { detectLanguage } from '../../language/detect.ts';
import { otherHearing } from '../../stages/compare/other-hearing.ts';
import { extract } from '../../stages/extract.ts';
import { segment } from '../../stages/segment.ts';
import { type AssignInput, assign } from '../../themes/assign.ts';
import { type CodingScores, scoreCoding } from './coding-scores.ts';

/** One document to code: a whole response, a passage or any text; `labels` where they are known. */
export interface CodingDocument {
  id: string;
  text: string;
  labels?: readonly string[] | undefined;
}

export interface CodebookEntry {
  id: string;
  label: string;
  description: string;
  keywords?: readonly string[] | undefined;
}

/** A codebook's theme, confirmed, under an id of the caller's. */
export function confirmedTheme(id: string, { label, description, keywords }: CodebookEntry): Theme {
  return {
    id,
    label,
    description,
    keywords: [...(keywords ?? [])],
    status: 'confirmed',
    parentId: null,
    words: [],
  };
}

export interface CodingEvaluation {
  /** For every document, labels by falling confidence. */
  predictions: { id: string; labels: string[] }[];
  /** Whether each document was taken to have exactly one label. */
  oneEach: boolean;
  /** Against the labels of documents that were not examples; null when none are known. */
  scores: CodingScores | null;
}

/** Examples needed before «each has exactly one» is believed. */
const ENOUGH_EXAMPLES = 8;
/** Words from which a text is long enough for its likeliest theme to be told from a mixture. */
const LONG = 80;
/** How clearly the likeliest theme must lead in the typical long text for the collection to be one of single labels. */
const CLEAR = 0.33;
/** Share of documents with a letter's parts that makes the collection one of letters. */
const LETTERS = 0.3;

/** Examples of letters must earn that they are learnt from: on letters held out in turn, so many parts. */
const FOLDS = 4;
const LEAST_TO_LEARN = 8;
/** Micro-F1 they must gain: about the standard error on so few. */
const EARNED = 0.05;

/** Labels of documents, each with its confidence. */
type Coded = Map<string, Map<string, number>>;

interface Opened {
  id: string;
  text: string;
  passages: ReturnType<typeof segment>;
  /** The respondent's own argument. */
  own: { start: number; end: number; heading: string | null }[];
  letter: boolean;
}

/** A person's word on a document stands. */
function withExamples(coded: Coded, examples: readonly { id: string; labels: readonly string[] }[]): Coded {
  return new Map([
    ...coded,
    ...examples.map(({ id, labels }) => [id, new Map(labels.map((label) => [label, 1]))] as const),
  ]);
}

/** Opens a document as the pipeline opens a received text file. */
async function open({ id, text }: CodingDocument): Promise<Opened> {
  const extracted = await extract({ name: `${id}.txt`, bytes: new TextEncoder().encode(text) });
  const clean = extracted.kind === 'text' ? extracted.text : '';
  const pages: Page[] = extracted.kind === 'text' ? extracted.pages : [];
  const passages = segment({
    responseId: id,
    text: clean,
    pages,
    language: detectLanguage(clean).language,
    questions: [],
    background: '',
    respondent: '',
  });
  return {
    id,
    text: clean,
    passages,
    own: passages.filter(({ kind }) => kind === 'body' || kind === 'vedtak'),
    letter: passages.some(({ kind }) => kind === 'letterhead' || kind === 'references' || kind === 'signature'),
  };
}

/**
 * Codes documents with a codebook, by the code the pipeline uses. Letters are cut into passages and only the sender's
 * own argument is coded; a letter that answers another hearing is left without labels; any other text is coded whole.
 * @param documents what to code
 * @param codebook the themes
 * @param gold labelled examples among the documents, by id; empty for coding from the codebook alone
 */
export async function evaluateCoding(
  documents: readonly CodingDocument[],
  codebook: readonly CodebookEntry[],
  gold: readonly { id: string; labels: readonly string[] }[] = [],
): Promise<CodingEvaluation> {
  const themes = codebook.map((entry) => confirmedTheme(entry.id, entry));
  const whole = (list: readonly { id: string; text: string }[]): AssignInput['passages'] =>
    list.map(({ id, text }) => ({ id, text, start: 0, heading: null, responseId: id }));
  const opened: Opened[] = [];
  for (const document of documents) opened.push(await open(document));
  const letters = opened.filter(({ letter }) => letter).length >= LETTERS * opened.length;

  const ids = new Set(documents.map(({ id }) => id));
  const known = gold.filter(({ id }) => ids.has(id));
  let oneEach = known.length >= ENOUGH_EXAMPLES && known.every(({ labels }) => labels.length === 1);
  if (known.length < ENOUGH_EXAMPLES && !letters) {
    const lengths = documents.map(({ text }) => text.split(/\s+/u).length).sort((a, b) => a - b);
    if ((lengths[Math.floor(lengths.length / 2)] ?? 0) >= LONG) {
      const first = assign({ passages: whole(documents), themes, examples: [], background: '', oneEach: true });
      oneEach = first.clearness >= CLEAR;
    }
  }

  type Examples = readonly { id: string; labels: readonly string[] }[];
  /** Labels of each document with their confidence; a document's passages together. */
  const code = (passages: AssignInput['passages'], examples: Examples, always: boolean): Coded => {
    const labels: Coded = new Map();
    const responseOf = new Map(passages.map(({ id, responseId }) => [id, responseId]));
    const { tags } = assign({
      passages,
      themes,
      examples: examples.flatMap(({ id, labels }) =>
        labels.map((themeId) => ({ passageId: id, themeId, accepted: true })),
      ),
      coded: examples.map(({ id }) => id),
      background: '',
      oneEach,
      always,
    });
    for (const { passageId, themeId, confidence } of tags) {
      // A suggestion is no label; where one must be given the likeliest is.
      if (!oneEach && !always && !isCountedTag({ confidence })) continue;
      const id = responseOf.get(passageId) ?? passageId;
      const own = labels.get(id) ?? new Map<string, number>();
      own.set(themeId, Math.max(confidence, own.get(themeId) ?? 0));
      labels.set(id, own);
    }
    return labels;
  };
  /** A letter is coded passage by passage; examples are of whole letters, so with them it is coded as one piece. */
  const codeLetters = (): Coded => {
    const byPassage = opened.flatMap(({ id, text, own }) =>
      own.map(({ start, end, heading }, i) => ({
        id: `${id}\u0000${i}`,
        text: text.slice(start, end),
        start,
        heading,
        responseId: id,
      })),
    );
    const byCodebook = code(byPassage, [], false);
    if (known.length < LEAST_TO_LEARN) return withExamples(byCodebook, known);
    const pieces = whole(
      opened.map(({ id, text, own }) => ({ id, text: own.map((p) => text.slice(p.start, p.end)).join('\n\n') })),
    );
    const heldOut: Coded = new Map();
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const learnt = code(
        pieces,
        known.filter((_, i) => i % FOLDS !== fold),
        false,
      );
      known.forEach(({ id }, i) => {
        if (i % FOLDS === fold) heldOut.set(id, learnt.get(id) ?? new Map());
      });
    }
    const truth = new Map(known.map(({ id, labels }) => [id, labels]));
    const right = (coded: Coded): number =>
      scoreCoding(truth, new Map(known.map(({ id }) => [id, [...(coded.get(id)?.keys() ?? [])]]))).microF1;
    return right(heldOut) > right(byCodebook) + EARNED ? code(pieces, known, false) : withExamples(byCodebook, known);
  };
  const labels = letters ? codeLetters() : code(whole(documents), known, true);
  if (letters) {
    const strangers = otherHearing({
      consultation: { title: '', owner: '', caseNumber: '', background: '' },
      responses: opened.map(({ id, text, passages }) => {
        return { id, respondent: '', text, language: detectLanguage(text).language, passages };
      }),
    });
    for (const { responseId, sure } of strangers) if (sure) labels.delete(responseId);
  }

  const predictions = documents.map(({ id }) => ({
    id,
    labels: [...(labels.get(id) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([label]) => label),
  }));
  const trained = new Set(known.map(({ id }) => id));
  const truth = new Map(
    documents.flatMap(({ id, labels: right }) =>
      right === undefined || trained.has(id) ? [] : [[id, right] as const],
    ),
  );
  const given = new Map(predictions.map(({ id, labels: said }) => [id, said]));
  return { predictions, oneEach, scores: truth.size > 0 ? scoreCoding(truth, given) : null };
}
