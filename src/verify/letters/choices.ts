import type { AskedColumn } from '../../answer-row.ts';
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
    const options = counted.get(questions[place]?.id ?? '') ?? new Map<string, number>();
    const rows = table.rows.filter(({ cells }) => cells[0] !== `**${words.total}**`);
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

/** By question and option. Who has answered twice is one, and has chosen what came last; persons are each their own. */
function countedIn(
  letters: readonly Letter[],
  idOf: (column: string) => string | null,
): Map<string, Map<string, number>> {
  const chosen = new Map<string, Map<string, string>>();
  for (const { answers = [], isPerson, senderKey, path } of letters)
    for (const { question, choice } of answers) {
      const id = choice === undefined ? null : idOf(question);
      if (choice === undefined || id === null) continue;
      const bySender = chosen.get(id) ?? new Map<string, string>();
      chosen.set(id, bySender.set(isPerson || senderKey === '' ? `# ${path}` : senderKey, fold(choice)));
    }
  return new Map(
    [...chosen].map(([id, bySender]) => {
      const counts = new Map<string, number>();
      for (const choice of bySender.values()) counts.set(choice, (counts.get(choice) ?? 0) + 1);
      return [id, counts];
    }),
  );
}
