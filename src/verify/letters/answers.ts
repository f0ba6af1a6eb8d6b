import type { AskedColumn } from '../../answer-row.ts';
import type { Question } from '../../domain.ts';
import { askedBy } from '../../stages/segment/asked.ts';
import { segment } from '../../stages/segment.ts';
import { unescaped } from '../parts.ts';
import { answeringIn } from '../questions.ts';
import type { Reading } from '../reading.ts';
import { type Held, NOTHING_HELD } from './held.ts';
import type { Letter, Lookup } from './lookup.ts';

/**
 * Who is named under a question has a passage that answers it in the letter, divided anew.
 * @param given those whose names people have given
 */
export function answersIn(
  note: Reading,
  lookup: Lookup,
  background: string,
  tables: readonly { questions: AskedColumn[] }[],
  given: ReadonlySet<string>,
): Held {
  const { words, lines } = note;
  const [from, to] = note.under(words.questions, 2);
  if (to === 0) return NOTHING_HELD;
  const questions = askedIn(note);
  const { idOf } = askedBy(questions, tables);
  const found: Held = { faults: [], checked: [] };
  for (const [place, at] of note.headings(/^### /, from, to).entries()) {
    const line = lines.slice(at + 1, note.section(at)[1]).find(({ text }) => text !== '');
    const question = questions[place];
    if (!line || !question) continue;
    const names = answeringIn(note, line);
    const letters = names.map((name) => (given.has(name) ? [] : lookup.of(unescaped(name))));
    const answers = (own: Letter[]) => own.some((one) => answeredIn(one, questions, idOf, background).has(question.id));
    if (!letters.every((own) => own.length === 0 || answers(own)))
      found.faults.push({ line: line.number, because: 'answers', should: null });
    else if (names.length > 0 && letters.every((own) => own.length > 0)) found.checked.push(line.number);
  }
  return found;
}

/** The questions as the note tells them. */
export function askedIn(note: Reading): Question[] {
  return note.lines.slice(...note.under(note.words.about, 2)).flatMap(({ text }) => {
    const [, id, question = ''] = /^- \*\*(.+?)\*\*: (.+)$/u.exec(text) ?? [];
    return id === undefined ? [] : [{ id: unescaped(id), text: unescaped(question) }];
  });
}

/** Of letters that are checked against more than once. */
const kept = new WeakMap<Letter, { asked: string; ids: ReadonlySet<string> }>();

function answeredIn(
  letter: Letter,
  questions: Question[],
  idOf: (column: string) => string | null,
  background: string,
): ReadonlySet<string> {
  if (letter.answers !== undefined) return new Set(letter.answers.flatMap(({ question }) => idOf(question) ?? []));
  const asked = questions.map(({ id, text }) => `${id} ${text}`).join('\n');
  const known = kept.get(letter);
  if (known?.asked === asked) return known.ids;
  const { path, text, pages, language, sender } = letter;
  const passages = segment({ responseId: path, text, pages, language, questions, background, respondent: sender });
  const ids = new Set(passages.flatMap(({ question }) => question ?? []));
  kept.set(letter, { asked, ids });
  return ids;
}
