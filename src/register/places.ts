import { BODIES } from './bodies.ts';
import { DISTRICTS, TOWNS } from './data/places.ts';
import { plainWords } from './fold.ts';

/** Words before a place that make another of it («Nord-Gudbrandsdal», «Indre Finnmark»). */
const SIDE = /^(?:nord|sor|ost|aust|vest|midt|indre|ytre|nordre|sondre|ostre|vestre|nedre|ovre|stor) (?=.)/u;
const SIDE_WORD = /^(?:nord|sor|ost|aust|vest|midt|indre|ytre|nordre|sondre|ostre|vestre|nedre|ovre|stor)$/u;
const AROUND = / og (?:omegn|omeign|omland|nabokommuner|nabokommunar)$/u;

let known: { names: Set<string>; openings: Set<string> } | undefined;

function places(): { names: Set<string>; openings: Set<string> } {
  known ??= listed();
  return known;
}

function listed(): { names: Set<string>; openings: Set<string> } {
  const names = new Set(
    [
      ...[DISTRICTS, TOWNS].flatMap((list) => list.split(/[;\n]/u)),
      ...BODIES.filter(({ kind }) => kind === 'municipality' || kind === 'county').map(({ name }) =>
        name.replace(/ (?:kommune|herad|fylkeskommune)$/u, ''),
      ),
    ]
      .map((name) => plainWords(name).join(' '))
      .filter((name) => name !== ''),
  );
  return { names, openings: new Set(Array.from(names, (name) => name.split(' ')[0] ?? '')) };
}

/** Whether a place's name may begin with this word: a cheap test before trying the words that follow. */
export function opensPlace(word: string): boolean {
  const [first = ''] = plainWords(word);
  return places().openings.has(first) || SIDE_WORD.test(first);
}

/**
 * Whether a name is that of a Norwegian municipality, county (also former ones), district or town, a side or the surroundings
 * of one («Nord-Rogaland», «Oslo og omegn»), or two of them («Asker og Bærum»).
 */
export function isPlace(name: string): boolean {
  return isPlain(plainWords(name).join(' '));
}

function isPlain(name: string): boolean {
  if (places().names.has(name)) return true;
  const bare = name.replace(SIDE, '').replace(AROUND, '');
  if (bare !== name && isPlain(bare)) return true;
  const cut = name.indexOf(' og ');
  return cut > 0 && isPlain(name.slice(0, cut)) && isPlain(name.slice(cut + 4));
}

const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'’-]*";
const JOINED = `${CAPITAL}(?: (?:og |i |& )?${CAPITAL}){0,4}(?: og (?:[Oo]mei?gn|[Oo]mland|nabokommun(?:er|ar)))?`;
const FIRST = new RegExp(`^${JOINED}`, 'u');
const LAST = new RegExp(`(?<![\\p{L}\\p{M}\\d-])${JOINED}$`, 'u');

/** Length of the longest place's name that a text begins with, «kommune» behind it included; 0 when it begins with none. */
export function placeAtStart(text: string): number {
  for (let span = FIRST.exec(text)?.[0] ?? ''; span !== ''; span = span.replace(/(?:^| )\S+$/u, '')) {
    const name = span.replace(/ (?:og|i|&)$/u, '');
    if (!isPlace(name)) continue;
    return name.length + (/^ (?:fylkes)?kommune(?![\p{L}])/u.exec(text.slice(name.length))?.[0].length ?? 0);
  }
  return 0;
}

/** Length of the longest place's name that a text ends with; 0 when it ends with none. */
export function placeAtEnd(text: string): number {
  for (let span = LAST.exec(text)?.[0] ?? ''; span !== ''; span = span.replace(/^\S+(?: |$)/u, '')) {
    if (/^\p{Lu}/u.test(span) && isPlace(span)) return span.length;
  }
  return 0;
}
