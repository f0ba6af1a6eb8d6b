import { parse } from 'yaml';
import { z } from 'zod';
import { OUTCOMES, SECTORS, STANCES } from '../../../src/domain.ts';

/** Kinds a block of a source may have; only `body` and `vedtak` are counted and become gold passages. */
const MARKED_KINDS = ['body', 'vedtak', 'case', 'quote', 'salutation', 'letterhead', 'references'] as const;
const STANCE = z.enum(STANCES);

const frontMatter = z.strictObject({
  respondent: z.string(),
  sector: z.enum(SECTORS),
  lang: z.enum(['nb', 'nn', 'en']),
  date: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  stance: STANCE,
  questions: z.record(z.string().regex(/^Q[123]$/), STANCE).default({}),
  /** Names of the bodies whose answer this one joins, as in the manifest; «(delvis)» after a name when in part. */
  endorses: z.array(z.string()).default([]),
  signatories: z.array(z.string()).default([]),
  outcome: z.enum(OUTCOMES).default('analysed'),
  note: z.string().default(''),
  format: z.enum(['pdf', 'docx', 'html', 'eml', 'txt']),
  layout: z.enum(['classic', 'right', 'columns', 'running', 'hyphenated', 'spaced']).default('classic'),
  file: z.string(),
  /** Further files with the very same bytes. */
  duplicates: z.array(z.string()).default([]),
  /** Letterhead lines; cells of a row of references are parted by « | ». */
  head: z.array(z.string()).default([]),
  refs: z.array(z.string()).default([]),
  addressee: z.array(z.string()).default([]),
  subject: z.string(),
  signature: z.array(z.string()).default([]),
  toc: z.boolean().default(false),
  /** Author field of the document, when another than the respondent. */
  author: z.string().optional(),
  /** Svartype of a web answer. */
  declared: z.enum(['Med merknad', 'Uten merknad']).optional(),
  encoding: z.enum(['utf8', 'windows-1252']).default('utf8'),
  password: z.string().optional(),
  mail: z
    .strictObject({
      from: z.string(),
      subject: z.string(),
      body: z.array(z.string()),
      attachment: z.strictObject({ format: z.enum(['pdf', 'docx']), file: z.string() }).optional(),
    })
    .optional(),
});

type BlockKind = (typeof MARKED_KINDS)[number] | 'heading';

/** A paragraph, heading or list item of a letter with its gold marks. */
export interface Block {
  kind: BlockKind;
  text: string;
  /** Heading level 1–2. */
  level: number;
  /** «•» or the item's number; empty for a paragraph. */
  marker: string;
  themes: string[];
  stance: string | null;
}

export type Letter = z.infer<typeof frontMatter> & { slug: string; blocks: Block[] };

/**
 * Reads one block. `{T4,T6}`, `{T4 | opposes}`, `{}`, `{case}` and `{vedtak T4}` before a paragraph are its gold marks;
 * headings carry none.
 * @throws when a paragraph lacks its mark or the mark is unknown
 */
function readBlock(raw: string, where: string, needsMark: boolean): Block {
  const joined = raw.replace(/\s*\n\s*/g, ' ').trim();
  const heading = /^(#{1,2}) (.+)$/.exec(joined);
  if (heading) {
    const [, hashes = '', text = ''] = heading;
    return { kind: 'heading', text, level: hashes.length, marker: '', themes: [], stance: null };
  }
  const marked = /^\{([^}]*)\}\s*(.+)$/.exec(joined);
  if (!marked && needsMark) throw new Error(`${where}: avsnitt uten gullmerke: «${joined.slice(0, 60)}»`);
  const [, mark = '', rest = joined] = marked ?? [];
  const [codes = '', stance = ''] = mark.split('|').map((part) => part.trim());
  const words = codes.split(/[\s,]+/).filter((word) => word !== '');
  const kind = MARKED_KINDS.find((known) => known === words[0]) ?? 'body';
  const themes = words.filter((word, i) => !(i === 0 && word === kind));
  const wrong = themes.find((theme) => !/^T[1-9]$/.test(theme));
  if (wrong !== undefined) throw new Error(`${where}: ukjent gullmerke «${wrong}»`);
  const item = /^(?:(-)|(\d+\.|[a-z]\)))\s+(.+)$/.exec(rest);
  const [, dash, number, itemText] = item ?? [];
  return {
    kind,
    text: itemText ?? rest,
    level: 0,
    marker: dash ? '•' : (number ?? ''),
    themes,
    stance: stance === '' ? null : STANCE.parse(stance),
  };
}

function splitFrontMatter(source: string, where: string): [unknown, string[]] {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source);
  if (!match) throw new Error(`${where}: mangler hodet mellom to linjer med ---`);
  const [, yaml = '', body = ''] = match;
  return [parse(yaml), body.split(/\n{2,}/).filter((block) => block.trim() !== '')];
}

/** Reads the source of one answer; the slug is its file name without `.txt`. */
export function readLetter(source: string, slug: string): Letter {
  const [yaml, raw] = splitFrontMatter(source, slug);
  const front = frontMatter.parse(yaml);
  return { ...front, slug, blocks: raw.map((block) => readBlock(block, slug, true)) };
}

/** Reads the proposal: a letter without gold marks, laid out by the same maker. */
export function readProposal(source: string): Letter {
  const [yaml, raw] = splitFrontMatter(source, 'background');
  const front = frontMatter.parse({
    ...z.record(z.string(), z.unknown()).parse(yaml),
    sector: 'state',
    lang: 'nb',
    stance: 'neutral',
    format: 'pdf',
  });
  return { ...front, slug: 'background', blocks: raw.map((block) => readBlock(block, 'background', false)) };
}

/** Said on every page, so that nobody takes an answer for a real one. */
export const CONSTRUCTED_MARK = 'Konstruert eksempel – ikke et ekte høringssvar';
