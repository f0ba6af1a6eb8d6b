import type { Evidence, Language, Sector, Stance } from '../domain.ts';

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
export interface Packed {
  /** Letters of its passages. */
  letters: number;
  bytes: Uint8Array;
}

/** A tag with its passage and its answer. */
export type TaggedRow = Omit<TaggedAnswer, 'passages'> &
  Omit<TaggedAnswer['passages'][number], 'tags' | 'stance'> &
  PackedTag & { stance: Stance | null };

/** What a stage takes, with its passages packed. */
export type OfPacked<I> = Omit<I, 'passages'> & { passages: Packed[] };

/** Letters that are packed together. */
const TOGETHER = 250_000;

/** Packs answers, one after another as they come. */
export function packed(answers: Iterable<TaggedAnswer>, together = TOGETHER): Packed[] {
  const all: Packed[] = [];
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

const unpacked = ({ bytes }: Packed): TaggedAnswer[] =>
  JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());

/** The texts of the passages, one at a time. */
export function* textsIn(all: readonly Packed[]): Generator<string> {
  for (const one of all) for (const { passages } of unpacked(one)) for (const { text } of passages) yield text;
}

/**
 * The rows of what was packed, a tag each. What has been unpacked is taken out of the list, that it does not lie beside its rows.
 * @param most rows of a passage
 */
export function rowsIn(all: Packed[], most = Number.POSITIVE_INFINITY): TaggedRow[] {
  const rows: TaggedRow[] = [];
  for (let one = all.shift(); one !== undefined; one = all.shift())
    for (const { passages, ...answer } of unpacked(one))
      for (const { tags, stance = null, ...passage } of passages)
        for (const tag of tags.slice(0, most)) rows.push({ ...answer, ...passage, stance, ...tag });
  return rows;
}
