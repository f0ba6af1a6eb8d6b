import type { Question } from '../../domain.ts';
import { sentWhen } from '../../export/markdown/about.ts';
import { escapeMarkdown, nameIn } from '../../export/markdown/parts.ts';
import { splitNames } from '../parts.ts';
import type { Reading } from '../reading.ts';
import { toldBy } from '../told.ts';
import { type Held, NOTHING_HELD } from './held.ts';

/** A hearing as its own files beside the answers tell it: consultation.yaml and invited.csv. */
export interface Setup {
  title: string;
  owner: string;
  caseNumber: string;
  opened: string | null;
  deadline: string | null;
  questions: Question[];
  /** Names of the invited; null where there is no list. */
  invited: string[] | null;
}

/** The title, the dates, the questions and the invited, where the hearing's own files lie beside the answers. */
export function setupIn(note: Reading, setup: Setup | null): Held {
  if (setup === null) return NOTHING_HELD;
  const { words, language, lines } = note;
  const found: Held = { faults: [], checked: [] };
  const hold = (line: number, isRight: boolean, should: string | null) => {
    if (isRight) found.checked.push(line);
    else found.faults.push({ line, because: 'setup', should });
  };
  const title = `# ${escapeMarkdown(setup.title)}`;
  hold(1, lines[0]?.text === title, title);
  const sent = sentWhen({ ...setup, language }, words);
  const about = lines.slice(...note.under(words.about, 2));
  const first = about.find(({ text }) => text !== '' && !text.startsWith('#'));
  if (sent !== '' && first) hold(first.number, first.text === sent, sent);
  const asked = about.filter(({ text }) => /^- \*\*.+?\*\*: /u.test(text));
  for (const [index, { text, number }] of asked.entries()) {
    const question = setup.questions[index];
    const should = question ? `- **${escapeMarkdown(question.id)}**: ${escapeMarkdown(question.text)}` : null;
    hold(number, text === should, should);
  }
  if (setup.invited !== null) invitedIn(note, new Set(setup.invited.map(nameIn)), hold);
  return found;
}

function invitedIn(
  note: Reading,
  invited: ReadonlySet<string>,
  hold: (line: number, isRight: boolean, should: string | null) => void,
): void {
  const { words } = note;
  for (const { text, number } of note.lines.slice(...note.under(words.invited, 3))) {
    const silent = toldBy(text, 1, 1, ([count = 0], [names = '']) => words.silent(count, names))?.strings[0];
    const together = text
      .split(/(?<=\.) (?=[«“"‘])/u)
      .map((piece) => toldBy(piece, 1, 1, ([c = 0], [name = '']) => words.collective(name, c))?.strings[0]);
    if (silent !== undefined)
      hold(
        number,
        splitNames(silent, invited, words).every(({ name }) => invited.has(name)),
        null,
      );
    else if (together.every((name) => name !== undefined))
      hold(
        number,
        together.every((name) => invited.has(name) || invited.has(nameIn(name))),
        null,
      );
  }
}
