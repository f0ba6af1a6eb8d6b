import { followUpNoteWords } from '../../src/norsk/follow-up.ts';
import { noteWords } from '../../src/norsk/note/note.ts';
import { capital, inWords, type NoteLanguage, NUMBER, numberOf } from '../../src/norsk/numbers.ts';
import { priorityNoteWords } from '../../src/norsk/priority-note.ts';

/** A change somebody makes in a note file. */
export interface Forgery {
  kind: string;
  text: string;
  /** 1-based lines it has touched, as they stand in the changed file. */
  lines: number[];
  /** The line it has taken away, as it stood. */
  was?: number;
  /** It changes nothing of what the note says. */
  harmless?: boolean;
}

type Pick = (below: number) => number;

const SLOT = /^<!-- \/?horing:/;
const QUOTE = /^(?: {2})?- (?:\*\*[^*]+\*\*: )?«.*» \(.+?, (?:s|p)\. \d+\)/u;

/** Kinds of alteration, each with the name it is counted under; null: there is nothing of the kind in this note. */
export function forgeriesOf(note: string, language: NoteLanguage, pick: Pick): (() => Forgery | null)[] {
  const words = noteWords(language);
  const lines = note.split('\n');
  const slotted = new Set<number>();
  let inside = false;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('<!-- /horing')) inside = false;
    if (inside) slotted.add(index);
    if (line.startsWith('<!-- horing:skriv')) inside = true;
  }
  const end = lines.findLastIndex((line) => line.startsWith('<!-- horing:sum'));
  const own = (index: number) => index < end && !slotted.has(index);
  const where = (test: (line: string) => boolean) =>
    lines.flatMap((line, index) => (own(index) && test(line) ? [index] : []));
  const one = <T>(list: readonly T[]): T | undefined => list[pick(list.length)];
  const table = lines.indexOf(`### ${words.bodies}`);
  const bodies = lines.slice(table).flatMap((line) => /^\| ([^|*]+) \| \d+\.? \p{L}+ \d{4} \|/u.exec(line)?.[1] ?? []);
  const put = (kind: string, index: number | undefined, line: string | undefined): Forgery | null =>
    index === undefined || line === undefined || line === lines[index]
      ? null
      : { kind, text: lines.with(index, line).join('\n'), lines: [index + 1] };
  const changed = (kind: string, index: number | undefined, change: (line: string) => string) =>
    put(kind, index, index === undefined ? undefined : change(lines[index] ?? ''));
  const numbers = new RegExp(`(?<!\\p{L})(?:${NUMBER})(?!\\p{L})`, 'gu');
  const someMatch = (line: string, pattern: RegExp, by: (found: string) => string) => {
    const found = one([...line.matchAll(pattern)]);
    if (!found) return line;
    return line.slice(0, found.index) + by(found[0]) + line.slice(found.index + found[0].length);
  };
  const otherBody = (name: string) => one(bodies.filter((body) => body !== name)) ?? 'Ingen';
  const quotes = where((line) => QUOTE.test(line) || /^> «/.test(line));
  const points = where((line) => QUOTE.test(line));
  const chapters = where((line) => /^### \d+\. /.test(line));
  const themesEnd = lines.findIndex((line, index) => index > (chapters.at(-1) ?? 0) && line.startsWith('## '));
  const inThemes = (index: number) => index > (chapters[0] ?? 0) && index < themesEnd;
  const statuses = Object.values(followUpNoteWords(language).statuses).join('|');
  const followUps = where((line) => new RegExp(`^- .*\\((?:${statuses})(?:; .*)?\\)$`, 'u').test(line));
  const ranking = lines.indexOf(`## ${priorityNoteWords(language).title}`);
  const ranked = where((line) => /^\| \d/.test(line)).filter(
    (index) => ranking >= 0 && index > ranking && index < ranking + 12,
  );
  const prose = where((line) => line !== '' && !line.startsWith('|') && !SLOT.test(line) && !line.startsWith('!'));

  return [
    () =>
      changed('a follow-up point’s status', one(followUps), (line) =>
        line.replace(new RegExp(`\\((?:${statuses})`, 'u'), (was) => {
          const others = statuses.split('|').filter((status) => `(${status}` !== was);
          return `(${one(others) ?? ''}`;
        }),
      ),
    () =>
      changed(
        'a follow-up point’s words',
        one(followUps),
        (line) =>
          someMatch(line.slice(0, line.lastIndexOf(' (')), /\p{L}/gu, (letter) => (letter === 'k' ? 'l' : 'k')) +
          line.slice(line.lastIndexOf(' (')),
      ),
    () =>
      changed('a figure of the ranking', one(ranked), (line) =>
        someMatch(line, /\d/g, (digit) => String((Number(digit) + 1 + pick(9)) % 10)),
      ),
    () => {
      const [a, b] = [ranked[0], ranked[1]];
      if (a === undefined || b === undefined) return null;
      const text = lines
        .with(a, lines[b] ?? '')
        .with(b, lines[a] ?? '')
        .join('\n');
      return { kind: 'places in the ranking swapped', text, lines: [a + 1, b + 1] };
    },
    () =>
      changed('a digit', one(where((line) => /\d/.test(line) && !SLOT.test(line))), (line) =>
        someMatch(line, /\d/g, (digit) => String((Number(digit) + 1 + pick(9)) % 10)),
      ),
    () =>
      changed(
        'a number word',
        one(where((line) => !line.startsWith('|') && !SLOT.test(line) && numbers.test(line))),
        (line) =>
          someMatch(line, numbers, (number) => {
            const other = inWords((numberOf(number) ?? 0) + 1 + pick(3), language);
            return number === capital(number) ? capital(other) : other;
          }),
      ),
    () =>
      changed('a letter', one(prose), (line) => someMatch(line, /\p{L}/gu, (letter) => (letter === 'k' ? 'l' : 'k'))),
    () => {
      const name = one(bodies) ?? '';
      return changed('a name for another', one(where((line) => line.includes(name) && !SLOT.test(line))), (line) =>
        line.replace(name, otherBody(name)),
      );
    },
    () => {
      const name = one(bodies) ?? '';
      const text = note.replaceAll(name, 'Diktet forbund');
      const touched = lines.flatMap((line, index) => (line.includes(name) ? [index + 1] : []));
      return { kind: 'a name everywhere', text, lines: touched };
    },
    () =>
      changed(
        'a name in a point',
        one(points.filter((index) => lines[index]?.includes(words.pointAlso('').slice(0, 8)))),
        (line) => {
          const names = bodies.filter((body) => line.slice(line.lastIndexOf('»')).includes(body));
          const name = one(names) ?? '';
          const at = line.lastIndexOf(name);
          return name === '' ? line : line.slice(0, at) + otherBody(name) + line.slice(at + name.length);
        },
      ),
    () => {
      const [a, b] = [one(points), one(points)];
      if (a === undefined || b === undefined) return null;
      const text = (index: number) => /«.*»/u.exec(lines[index] ?? '')?.[0] ?? '';
      if (text(a) === text(b)) return null;
      const swapped = lines.with(
        a,
        (lines[a] ?? '').replace(text(a), () => text(b)),
      );
      return {
        kind: 'swapped quotes',
        text: swapped
          .with(
            b,
            (lines[b] ?? '').replace(text(b), () => text(a)),
          )
          .join('\n'),
        lines: [a + 1, b + 1],
      };
    },
    () =>
      changed('a quote’s sender', one(points), (line) =>
        line.replace(/» \((.+?), (?=(?:s|p)\. \d)/u, (whole, who: string) => whole.replace(who, otherBody(who))),
      ),
    () =>
      changed('a quote’s page', one(points), (line) =>
        line.replace(/(s|p)\. (\d+)\)/u, (_, s: string, page: string) => `${s}. ${Number(page) + 1 + pick(4)})`),
      ),
    () => changed('a quote with «ikke»', one(quotes), (line) => line.replace(/(«.*? )/u, '$1ikke ')),
    () => changed('a quote shortened', one(quotes), (line) => line.replace(/«(\S+ )(\S+ )/u, '«$2')),
    () => changed('a quote cut off', one(quotes), (line) => line.replace(/( \S+ \S+[.:!?]?)(»(?: \(|$))/u, '$2')),
    () => {
      const index = one(where((line) => line !== '' && !line.startsWith('# ')));
      return index === undefined
        ? null
        : {
            kind: 'a line removed',
            text: lines.toSpliced(index, 1).join('\n'),
            lines: [index, index + 1],
            was: index + 1,
          };
    },
    () => {
      const index = one(points);
      return index === undefined
        ? null
        : {
            kind: 'a point removed',
            text: lines.toSpliced(index, 1).join('\n'),
            lines: [index, index + 1],
            was: index + 1,
          };
    },
    () => {
      const index = one(where((line) => line !== ''));
      return index === undefined
        ? null
        : {
            kind: 'a line twice',
            text: lines.toSpliced(index, 0, lines[index] ?? '').join('\n'),
            lines: [index + 1, index + 2],
          };
    },
    () =>
      changed('a side', one(points), (line) => {
        const leads = (['for', 'against', 'wish'] as const).map((side) =>
          words.pointLead(side, 9, 0, true).replace(/^\S+ /u, ''),
        );
        const is = leads.find((lead) => line.includes(`${lead}**`));
        return is === undefined ? line : line.replace(is, one(leads.filter((lead) => lead !== is)) ?? '');
      }),
    () => {
      const from = one(points.filter(inThemes));
      const to = one(points.filter(inThemes));
      if (
        from === undefined ||
        to === undefined ||
        chapters.filter((at) => at < from).length === chapters.filter((at) => at < to).length
      )
        return null;
      const moved = lines.toSpliced(from, 1);
      const at = to > from ? to - 1 : to;
      return { kind: 'a point moved', text: moved.toSpliced(at, 0, lines[from] ?? '').join('\n'), lines: [at + 1] };
    },
    () => {
      const heading = one(where((line) => line === `#### ${words.proposed}`));
      return changed(
        'a proposal',
        heading === undefined || slotted.has(heading + 3) ? undefined : heading + 2,
        (line) => (SLOT.test(line) ? line : line.replace(/(\S+) (\S+)/u, '$2 $1')),
      );
    },
    () => {
      const index = one(where((line) => /^- [^«*]/.test(line)).filter((at) => /^ {2}- /.test(lines[at + 1] ?? '')));
      return changed('a person’s words for a point', index, (line) => line.replace(/\p{L}+/u, 'Ingen'));
    },
    () => {
      const index = one(
        [...slotted].filter(
          (at) => /\p{L}/u.test(lines[at] ?? '') && !/^\*\[/.test(lines[at] ?? '') && !/«/.test(lines[at] ?? ''),
        ),
      );
      const forged = changed('a person’s own words', index, (line) => line.replace(/\p{L}+/u, 'Noe'));
      return forged && { ...forged, harmless: true };
    },
    () => {
      const index = one([...slotted].filter((at) => /«.*» \(/.test(lines[at] ?? '')));
      return changed('a quote in a person’s words', index, (line) => line.replace(/(«\S+ )/u, '$1aldri '));
    },
    () =>
      changed(
        'a letter of the table',
        one(where((line) => /^\| [^*].* [FEMOUSNACDI]\??(?:,| \|)/u.test(line)).filter((at) => at > table)),
        (line) =>
          someMatch(line, /(?<=\| )(?:[FEMOUSNAC]\??|–)(?= \|)/gu, (letter) => (letter.startsWith('M') ? 'F' : 'M')),
      ),
    () => {
      const index = one(where((line) => bodies.some((body) => line.startsWith(`| ${body} | `))));
      return index === undefined
        ? null
        : {
            kind: 'a body removed',
            text: lines.toSpliced(index, 1).join('\n'),
            lines: [index, index + 1],
            was: index + 1,
          };
    },
    () =>
      changed('a date', one(where((line) => bodies.some((body) => line.startsWith(`| ${body} | `)))), (line) =>
        line.replace(/\| (\d+)/u, (_, day: string) => `| ${(Number(day) % 28) + 1}`),
      ),
    () => changed('a theme’s name', one(chapters), (line) => `${line} og økonomi`),
    () => {
      const [a, b] = [chapters[0], chapters[1]];
      const c = chapters[2];
      if (a === undefined || b === undefined || c === undefined) return null;
      const renamed = (from: number, to: number, number: string) => [
        (lines[from] ?? '').replace(/\d+/, number),
        ...lines.slice(from + 1, to),
      ];
      return {
        kind: 'chapters swapped',
        text: [...lines.slice(0, a), ...renamed(b, c, '1'), ...renamed(a, b, '2'), ...lines.slice(c)].join('\n'),
        lines: [a + 1],
      };
    },
    () => {
      const index = one(points);
      const line = `- «Vi er imot hele forslaget.» (${one(bodies)}, ${words.page} 1)`;
      return index === undefined
        ? null
        : { kind: 'a quote made up', text: lines.toSpliced(index, 0, line).join('\n'), lines: [index + 1] };
    },
    () => {
      const index = one(where((line) => line === ''));
      const line = one([
        'Flertallet er imot.',
        '- Kommunene er bekymret.',
        '#### Konklusjon',
        '```',
        '<!--',
        '[1]: https://example.invalid',
        '| a | b |',
      ]);
      return index === undefined
        ? null
        : { kind: 'a line made up', text: lines.toSpliced(index, 0, '', line ?? '').join('\n'), lines: [index + 2] };
    },
    () =>
      changed('a heading', one(where((line) => /^#{2,5} \p{L}/u.test(line))), (line) =>
        line.replace(/\p{L}+$/u, 'annet'),
      ),
    () => {
      const index = one([...slotted]);
      const trick =
        one([
          '```',
          '<!-- x',
          '<b>',
          '# Vedlegg',
          '| 35 | 36 |',
          '[x]: y',
          'a\n===',
          'Sum \u202E53',
          '![a](b)',
          '&rlm;',
        ]) ?? '';
      return index === undefined
        ? null
        : {
            kind: 'a trick in a slot',
            text: lines.toSpliced(index + 1, 0, ...trick.split('\n')).join('\n'),
            lines: [index + 2],
          };
    },
    () => {
      const index = one(where((line) => line.startsWith('<!-- /horing')));
      return index === undefined
        ? null
        : { kind: 'a mark removed', text: lines.toSpliced(index, 1).join('\n'), lines: [index + 1] };
    },
    () => ({ kind: 'other line ends', text: note.replaceAll('\n', '\r\n'), lines: [], harmless: true }),
    () => ({ kind: 'empty lines at the end', text: `${note}\n\n`, lines: [], harmless: true }),
  ];
}
