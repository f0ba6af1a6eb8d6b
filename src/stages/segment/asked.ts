import type { AskedColumn } from '../../answer-row.ts';
import type { Question } from '../../domain.ts';
import { Questions } from './questions.ts';

/** «Spørsmål 1: …»: the number is the id's to tell. */
const NUMBER = /^(?:spørsmål|spm\.?|question|q)\s*(\d{1,3})\s*[:.)–-]\s*(?=\S{3})/iu;

const plain = (text: string): string =>
  text
    .replace(NUMBER, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** The consultation's questions with those of its tables, and which of them a column's head is. */
export interface Asked {
  questions: Question[];
  idOf(column: string): string | null;
}

/**
 * Puts the questions of tables of answers to those of consultation.yaml: one that people have named or that is worded the
 * same is the same; what is left are new ones, after the others.
 */
export function askedBy(questions: readonly Question[], tables: readonly { questions: AskedColumn[] }[]): Asked {
  const all = [...questions];
  const found = new Map<string, string>();
  const known = new Questions([...questions]);
  const byWords = new Map(questions.map(({ id, text }) => [plain(text), id]));
  for (const { column, question } of tables.flatMap((table) => table.questions)) {
    const words = plain(column);
    const told = question ?? byWords.get(words) ?? found.get(column);
    const free = (id: string | null) => (id !== null && ![...found.values()].includes(id) ? id : null);
    const id = told ?? free(known.repeated(column)) ?? free(known.worded(column)) ?? newId(column, all);
    found.set(column, id);
    byWords.set(words, id);
    if (!all.some((one) => one.id === id)) all.push({ id, text: column.replace(NUMBER, '') });
  }
  return { questions: all, idOf: (column) => found.get(column) ?? null };
}

/** «Q3» for «Spørsmål 3: …» where nobody has it; else the first number that is free. */
function newId(column: string, all: readonly Question[]): string {
  const isFree = (id: string) => !all.some((one) => one.id === id);
  const own = `Q${Number(NUMBER.exec(column)?.[1] ?? 0)}`;
  if (own !== 'Q0' && isFree(own)) return own;
  for (let number = all.length + 1; ; number++) if (isFree(`Q${number}`)) return `Q${number}`;
}
