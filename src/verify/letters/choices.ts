import { type AskedColumn, chosenIn } from '../../answer-row.ts';
import { fold } from '../../formats/answers/values.ts';
import { askedBy } from '../../stages/segment/asked.ts';
import { choicesIn } from '../choices.ts';
import { numberIn, unescaped } from '../parts.ts';
import type { Reading } from '../reading.ts';
import { askedIn } from './answers.ts';
import { type Held, NOTHING_HELD } from './held.ts';
import type { Letter } from './lookup.ts';

/** Answers chosen from lists, counted anew in the tables that lie in the folder: option by option. */
export function choicesHeld(
  note: Reading,
  letters: readonly Letter[],
  tables: readonly { questions: AskedColumn[] }[],
): Held {
  const { words } = note;
  const [from, to] = note.under(words.questions, 2);
  const elsewhere = note
    .tablesIn(...note.under(words.about, 2))[0]
    ?.rows.find(({ cells }) => cells[0] === words.outcomes['other-hearing'])?.cells[1];
  // Which of them answer another hearing, the folder does not say.
  if (to === 0 || (elsewhere ?? '0') !== '0') return NOTHING_HELD;
  const questions = askedIn(note);
  const counted = countedIn(letters, askedBy(questions, tables).idOf);
  const found: Held = { faults: [], checked: [] };
  for (const [place, at] of note.headings(/^### /, from, to).entries()) {
    const table = choicesIn(note, at);
    if (table === null) continue;
    const { options, answered } = counted.get(questions[place]?.id ?? '') ?? { options: new Map(), answered: 0 };
    const isLast = ({ cells }: (typeof table.rows)[number]) =>
      cells[0] === `**${words.total}**` || cells[0] === `**${words.tables.answered}**`;
    const rows = table.rows.filter((row) => !isLast(row));
    for (const { cells, line } of table.rows.filter(isLast))
      if (numberIn(cells.at(-1) ?? '') !== answered) found.faults.push({ line, because: 'choices', should: null });
    for (const { cells, line } of rows) {
      const told = numberIn(cells.at(-1) ?? '') ?? 0;
      if (told !== (options.get(fold(unescaped(cells[0] ?? ''))) ?? 0))
        found.faults.push({ line, because: 'choices', should: null });
    }
    const missing = rows.length < options.size;
    if (missing) found.faults.push({ line: table.line, because: 'choices', should: null });
    else found.checked.push(table.line, ...table.rows.map(({ line }) => line));
  }
  return found;
}

interface Counted {
  options: Map<string, number>;
  /** How many have chosen something. */
  answered: number;
}

/** By question and option. Who has answered twice is one, and has chosen what came last; persons are each their own. */
function countedIn(letters: readonly Letter[], idOf: (column: string) => string | null): Map<string, Counted> {
  const chosen = new Map<string, Map<string, readonly string[]>>();
  for (const { answers = [], isPerson, senderKey, path } of letters)
    for (const part of answers) {
      const marks = chosenIn(part);
      const id = marks.length === 0 ? null : idOf(part.question);
      if (id === null) continue;
      const bySender = chosen.get(id) ?? new Map<string, readonly string[]>();
      chosen.set(id, bySender.set(isPerson || senderKey === '' ? `# ${path}` : senderKey, marks));
    }
  return new Map(
    [...chosen].map(([id, bySender]) => {
      const options = new Map<string, number>();
      for (const marks of bySender.values())
        for (const option of new Set(marks.map(fold))) options.set(option, (options.get(option) ?? 0) + 1);
      return [id, { options, answered: bySender.size }];
    }),
  );
}
