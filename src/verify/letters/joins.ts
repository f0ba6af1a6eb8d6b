import { endorsements } from '../../stages/compare/endorsements/endorsements.ts';
import { joinedIn } from '../lists/lists.ts';
import { splitNames, unescaped } from '../parts.ts';
import type { Reading } from '../reading.ts';
import { ownerIn } from '../sentences.ts';
import { type Held, NOTHING_HELD } from './held.ts';
import type { Letter, Lookup } from './lookup.ts';
import { plainName } from './lookup.ts';

type Read = { by: string; names: ReadonlySet<string> };

/**
 * Who joins or refers to whom stands in the letters: read there anew, each line's names must be among those who do. People
 * may have said that somebody joins, or have given a name; then the note says so of whom, and nothing is said here.
 */
export function joinsIn(note: Reading, lookup: Lookup, letters: readonly Letter[], given: ReadonlySet<string>): Held {
  const { words, lines } = note;
  const range = lines.slice(...note.under(words.endorsements, 2));
  if (range.length === 0) return NOTHING_HELD;
  const known = new Set(note.byName.keys());
  const read = readIn(letters, ownerIn(lines).owner, lookup);
  // Who has sent another's letter joins it.
  const alike = lines.slice(...note.under(words.campaigns, 2)).map(({ text }) => text);
  const lead = `${words.joinsGiven}: `;
  const byPeople = lines.slice(...note.under(words.recompute, 3)).find(({ text }) => text.startsWith(lead))?.text ?? '';
  const found: Held = { faults: [], checked: [] };
  for (const { text, number } of range) {
    const line = joinedIn(note, text);
    if (!line || line.name === words.private(1) || given.has(line.name)) continue;
    const names = splitNames(line.by, known, words).flatMap(({ name, hidden }) => (hidden === null ? [name] : []));
    const isOpen = (name: string) =>
      given.has(name) ||
      lookup.of(unescaped(name)).length === 0 ||
      alike.some((other) => other.includes(name) && other.includes(line.name));
    const told = names.filter((name) => !isOpen(name));
    const joins = (name: string) =>
      `; ${byPeople.slice(lead.length, -1)}; `.includes(`; ${name} → ${line.name}; `) ||
      lookup
        .of(unescaped(name))
        .some(({ path }) => read.some((one) => one.by === path && one.names.has(unescaped(line.name))));
    if (!told.every(joins)) found.faults.push({ line: number, because: 'joins', should: null });
    else if (told.length === names.length) found.checked.push(number);
  }
  return found;
}

/** Of letters that are checked against more than once. */
const kept = new WeakMap<readonly Letter[], Read[]>();

function readIn(letters: readonly Letter[], owner: string, lookup: Lookup): Read[] {
  const known = kept.get(letters);
  if (known) return known;
  const responses = letters.map(({ path, sender, text, language }) => ({
    id: path,
    respondent: sender,
    text,
    language,
    passages: [],
  }));
  const read = endorsements({ consultation: { owner }, responses }, []).map((one) => {
    const joined = letters.find(({ path }) => path === one.endorsedResponseId);
    return { by: one.responseId, names: new Set([plainName(one.name), ...(joined ? lookup.namesOf(joined) : [])]) };
  });
  kept.set(letters, read);
  return read;
}
