import { NO_COUNTS, POSITIONS } from '../position.ts';
import type { Changes } from '../versions.ts';
import { noteWords } from './note/note.ts';
import { digits, enumerateNames } from './numbers.ts';

const nb = noteWords('nb');

type Who = Changes['arrived'][number];
type ThemeIn = Changes['themes']['arrived'][number];

function named(who: Who[]): string {
  const names = who.flatMap(({ name }) => (name === null ? [] : [name])).sort((a, b) => a.localeCompare(b, 'nb'));
  const persons = who.filter(({ name, sector }) => name === null && sector === 'individual').length;
  const unsettled = who.length - names.length - persons;
  return enumerateNames(
    [...names, ...(persons ? [nb.private(persons)] : []), ...(unsettled ? [nb.unresolved(unsettled)] : [])],
    'nb',
  );
}

const one = (who: Who) => named([who]);
const speakers = (theme: ThemeIn) => POSITIONS.reduce((sum, position) => sum + theme.counts[position], 0);
const change = (before: number, after: number) => `${digits(before)} → ${digits(after)}`;
const stance = (who: Who) => nb.stances[who.stance ?? 'unread'].toLowerCase();

/** «Hva er nytt siden sist» as lines of plain Norwegian; none when the figures, names and tags are the same. */
export function tellChanges(changes: Changes): string[] {
  const { themes } = changes;
  const lines: string[] = [];
  if (changes.arrived.length) lines.push(`Nye svar (${digits(changes.arrived.length)}): ${named(changes.arrived)}`);
  if (changes.gone.length) lines.push(`Svar som er borte (${digits(changes.gone.length)}): ${named(changes.gone)}`);
  for (const { what, before, after } of changes.figures) {
    const label =
      what === 'received' ? 'Mottatte filer' : what === 'responses' ? 'Høringssvar' : `Filer: ${nb.outcomes[what]}`;
    lines.push(`${label}: ${change(before, after)}`);
  }
  for (const pair of changes.renamed) lines.push(`Nytt navn: ${one(pair.before)} → ${one(pair.after)}`);
  for (const pair of changes.sectors)
    lines.push(
      `Endret sektor: ${one(pair.after)}: ${nb.sectors[pair.before.sector]} → ${nb.sectors[pair.after.sector]}`,
    );
  for (const pair of changes.stances)
    lines.push(`Endret standpunkt i alt: ${one(pair.after)}: ${stance(pair.before)} → ${stance(pair.after)}`);
  for (const theme of themes.arrived)
    lines.push(
      `Nytt tema: «${theme.label}», ${nb.spoken(speakers(theme))}: ${nb.split({ ...NO_COUNTS, ...theme.counts })}`,
    );
  for (const theme of themes.gone) lines.push(`Tema som er borte: «${theme.label}»`);
  for (const { before, after, tagsAdded, tagsRemoved } of themes.changed) {
    const parts = [
      before.label === after.label ? '' : `het før «${before.label}»`,
      before.confirmed === after.confirmed ? '' : after.confirmed ? 'er bekreftet' : 'er ikke lenger bekreftet',
      speakers(before) === speakers(after) ? '' : `uttaler seg ${change(speakers(before), speakers(after))}`,
      ...POSITIONS.map((position) =>
        before.counts[position] === after.counts[position]
          ? ''
          : `${nb.positions[position].toLowerCase()} ${change(before.counts[position], after.counts[position])}`,
      ),
      tagsAdded ? `${digits(tagsAdded)} ${tagsAdded === 1 ? 'ny merking' : 'nye merkinger'}` : '',
      tagsRemoved ? `${digits(tagsRemoved)} ${tagsRemoved === 1 ? 'merking' : 'merkinger'} borte` : '',
    ].filter((part) => part !== '');
    lines.push(`Tema «${after.label}»: ${parts.join('; ')}`);
  }
  return lines;
}
