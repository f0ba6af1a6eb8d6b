import type { Evidence, Language, Sector, Stance, Tag } from '../domain.ts';
import type { ThemedPassage } from './themes/rows.ts';

/** A theme on a passage, as quotes and points are chosen by it. */
interface PackedTag {
  themeId: string;
  confidence: number;
  /** The reasons that stand in the text. */
  because: Pick<Evidence, 'rule' | 'cue' | 'start'>[];
  position?: Stance | null;
}

/** An answer with its tagged passages, each once. What is left out here is left out of its rows. */
export interface TaggedAnswer {
  responseId: string;
  sector: Sector;
  language: Language;
  respondent: string;
  letter: string;
  passages: {
    passageId: string;
    page: number;
    start: number;
    text: string;
    stance?: Stance | null;
    tags: PackedTag[];
  }[];
}

/**
 * Some answers as JSON in UTF-8, in memory that threads share: hundreds of thousands of rows would be copied object by object,
 * and lie in both threads at once.
 */
export interface Packed<T> {
  /** Letters of its passages. */
  letters: number;
  bytes: Uint8Array;
  /** What it is, for the compiler alone. */
  readonly of?: T;
}

interface Texts {
  passages: { text: string }[];
}

/** An answer's passages, to find themes in. */
export interface ThemedAnswer extends Pick<ThemedPassage, 'responseId' | 'respondent' | 'language' | 'group'> {
  passages: Omit<ThemedPassage, 'responseId' | 'respondent' | 'language' | 'group'>[];
}

/** A tag with its passage and its answer. */
export type TaggedRow = Omit<TaggedAnswer, 'passages'> &
  Omit<TaggedAnswer['passages'][number], 'tags' | 'stance'> &
  PackedTag & { stance: Stance | null };

/** What a stage takes, with its passages packed. */
export type OfPacked<I, T = TaggedAnswer> = Omit<I, 'passages'> & { passages: Packed<T>[] };

/** Letters that are packed together. */
const TOGETHER = 250_000;

/** Packs answers, one after another as they come. */
export function packed<T extends Texts>(answers: Iterable<T>, together = TOGETHER): Packed<T>[] {
  const all: Packed<T>[] = [];
  let lines: string[] = [];
  let letters = 0;
  const end = () => {
    if (lines.length > 0) all.push({ letters, bytes: shared(`[${lines.join(',')}]`) });
    lines = [];
    letters = 0;
  };
  for (const answer of answers) {
    lines.push(JSON.stringify(answer));
    for (const { text } of answer.passages) letters += text.length;
    if (letters >= together) end();
  }
  end();
  return all;
}

function shared(json: string): Uint8Array {
  const bytes = new Uint8Array(new SharedArrayBuffer(Buffer.byteLength(json)));
  Buffer.from(bytes.buffer).write(json);
  return bytes;
}

/** Tags that are packed together. */
const TAGS_TOGETHER = 4_000;

/** Packs tags, which go back to who asked for them. */
export function packedTags(tags: readonly Tag[]): Packed<Tag>[] {
  const all: Packed<Tag>[] = [];
  for (let from = 0; from < tags.length; from += TAGS_TOGETHER)
    all.push({ letters: 0, bytes: shared(JSON.stringify(tags.slice(from, from + TAGS_TOGETHER))) });
  return all;
}

/** What was packed, one at a time. */
export function* unpacked<T>(all: Iterable<Packed<T>>): Generator<T> {
  for (const { bytes } of all)
    yield* JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()) as T[];
}

/** Letters of all passages. */
export const lettersIn = (all: readonly Packed<unknown>[]): number =>
  all.reduce((sum, { letters }) => sum + letters, 0);

/** The texts of the passages, one at a time. */
export function* textsIn(all: Iterable<Packed<Texts>>): Generator<string> {
  for (const { passages } of unpacked(all)) for (const { text } of passages) yield text;
}

/** Each that was packed, taken out of the list, that it does not lie beside what is made of it. */
function* takenFrom<T>(all: T[]): Generator<T> {
  for (let one = all.shift(); one !== undefined; one = all.shift()) yield one;
}

/**
 * The rows of tagged answers, a tag each; they are taken out of the list.
 * @param most rows of a passage
 */
export function rowsIn(all: Packed<TaggedAnswer>[], most = Number.POSITIVE_INFINITY): TaggedRow[] {
  const rows: TaggedRow[] = [];
  for (const { passages, ...answer } of unpacked(takenFrom(all)))
    for (const { tags, stance = null, ...passage } of passages)
      for (const tag of tags.slice(0, most)) rows.push({ ...answer, ...passage, stance, ...tag });
  return rows;
}

/**
 * A stage that takes rows, given them packed.
 * @param most rows of a passage
 */
export const onRows =
  <I extends { passages: unknown }, O>(
    load: () => Promise<(input: Omit<I, 'passages'> & { passages: TaggedRow[] }) => O>,
    most?: number,
  ) =>
  async () => {
    const run = await load();
    return (input: OfPacked<I>): O => run({ ...input, passages: rowsIn(input.passages, most) });
  };

/** The passages of answers, to find themes in; they are taken out of the list. */
export function passagesIn(all: Packed<ThemedAnswer>[]): ThemedPassage[] {
  const rows: ThemedPassage[] = [];
  for (const { passages, ...answer } of unpacked(takenFrom(all)))
    for (const passage of passages) rows.push({ ...answer, ...passage });
  return rows;
}
