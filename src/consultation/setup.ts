import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { SECTORS, type Sector } from '../domain.ts';
import { type Configuration, isDate, parseConfiguration } from './configuration.ts';

/** What of consultation.yaml is set up in a page. What is empty is not said. */
export interface Setup {
  title: string;
  owner: string;
  caseNumber: string;
  opened: string;
  deadline: string;
  language: Configuration['language'];
  questions: Configuration['questions'];
  sectorHeadings: Partial<Record<Sector, string>>;
}

export const LANGUAGES = ['nb', 'nn', 'en'] as const satisfies readonly Configuration['language'][];

/** What of a configuration is set up in a page. */
export function setupOf(config: Configuration): Setup {
  const { title = '', owner = '', caseNumber = '', opened = '', deadline = '' } = config;
  const { language, questions, sectorHeadings } = config;
  return { title, owner, caseNumber, opened, deadline, language, questions, sectorHeadings };
}

/**
 * The text of a consultation.yaml with a setup put in. Only what differs is written; comments, and fields that no page
 * knows, stay as they are.
 * @param source a text without faults
 */
export function withSetup(source: string, setup: Setup): string {
  const now = setupOf(parseConfiguration('consultation.yaml', source));
  const changed = Object.entries(setup).filter(([key, value]) => !isDeepStrictEqual(now[key as keyof Setup], value));
  if (changed.length === 0) return source;
  const document = parseDocument(source);
  freeComments(document);
  for (const [key, value] of changed) put(document, key, value);
  return document.toString({ lineWidth: 0, nullStr: '' });
}

/** Puts a value where one stands, so that what is written beside it stays. */
function put(document: Document, key: string, value: Setup[keyof Setup]): void {
  const there = document.get(key);
  if (typeof value === 'string') document.set(key, value);
  else if (isSeq(there) && Array.isArray(value) && there.items.length > 0)
    there.items = value.map(({ id, text }) => {
      const question = there.items.find((item) => isMap(item) && item.get('id') === id);
      if (!isMap(question)) return document.createNode({ id, text });
      question.set('text', text);
      return question;
    });
  else if (isMap(there) && there.items.length > 0 && !Array.isArray(value)) {
    for (const { key: sector } of [...there.items]) if (!(String(sector) in value)) there.delete(sector);
    for (const [sector, heading] of Object.entries(value)) there.set(sector, heading);
  } else document.set(key, document.createNode(value));
}

/** What stands after a field without a value is read as its value's comment: it is about what comes next, and stays there. */
export function freeComments({ contents }: Document): void {
  if (!isMap(contents)) return;
  for (const [index, { value }] of contents.items.entries()) {
    if (!isScalar(value) || value.value !== null || !value.comment) continue;
    const next = contents.items[index + 1]?.key;
    if (!isScalar(next)) continue;
    next.commentBefore = [value.comment, next.commentBefore].filter(Boolean).join('\n');
    value.comment = null;
  }
}

/** What is wrong with a field of the form. */
export type SetupFault = 'missing' | 'too-long' | 'not-a-date' | 'before-opened' | 'too-many';

const LONGEST = { title: 300, owner: 300, caseNumber: 100, questions: 2_000, sectorHeadings: 200 } as const;
const MOST_QUESTIONS = 200;

const oneLine = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim();

/**
 * Reads a setup as a form sends it: the fields by their names here, one question a line, headings as «sectorHeadings.state».
 * @param earlier the questions as they were: one that is only worded otherwise keeps its id
 */
export function readSetup(
  field: (name: string) => string,
  earlier: Configuration['questions'],
): { setup: Setup; faults: Partial<Record<keyof Setup, SetupFault>> } {
  const faults: Partial<Record<keyof Setup, SetupFault>> = {};
  const text = (name: 'title' | 'owner' | 'caseNumber') => {
    const read = oneLine(field(name));
    if (read.length > LONGEST[name]) faults[name] = 'too-long';
    return read;
  };
  const day = (name: 'opened' | 'deadline') => {
    const read = field(name).trim();
    if (read !== '' && !isDate(read)) faults[name] = 'not-a-date';
    return read;
  };
  const lines = field('questions')
    .split(/\r\n?|\n/u)
    .map(oneLine)
    .filter((line) => line !== '');
  if (lines.length > MOST_QUESTIONS) faults.questions = 'too-many';
  if (lines.some((line) => line.length > LONGEST.questions)) faults.questions = 'too-long';
  const headings = SECTORS.map((sector) => [sector, oneLine(field(`sectorHeadings.${sector}`))] as const);
  if (headings.some(([, heading]) => heading.length > LONGEST.sectorHeadings)) faults.sectorHeadings = 'too-long';
  const setup: Setup = {
    title: text('title'),
    owner: text('owner'),
    caseNumber: text('caseNumber'),
    opened: day('opened'),
    deadline: day('deadline'),
    language: LANGUAGES.find((language) => language === field('language')) ?? 'nb',
    questions: withIds(lines, earlier),
    sectorHeadings: Object.fromEntries(headings.filter(([, heading]) => heading !== '')),
  };
  if (setup.title === '') faults.title = 'missing';
  if (
    !faults.opened &&
    !faults.deadline &&
    setup.opened !== '' &&
    setup.deadline !== '' &&
    setup.deadline < setup.opened
  )
    faults.deadline = 'before-opened';
  return { setup, faults };
}

/** Ids stand in what is exported: a question that is the same, or stands where one was that is gone, keeps its id. */
function withIds(lines: readonly string[], earlier: Configuration['questions']): Configuration['questions'] {
  const taken = new Set(earlier.filter(({ text }) => lines.includes(text)).map(({ id }) => id));
  let number = 0;
  const free = () => {
    do number += 1;
    while (taken.has(`Q${number}`) || earlier.some(({ id }) => id === `Q${number}`));
    return `Q${number}`;
  };
  return lines.map((text, index) => {
    const same = earlier.find((question) => question.text === text);
    if (same) return same;
    const there = earlier[index];
    const id = there && !taken.has(there.id) && earlier.length === lines.length ? there.id : free();
    taken.add(id);
    return { id, text };
  });
}
