import { PRIORITY_CHART, priorityNoteWords } from '../norsk/priority-note.ts';
import { POSITIONS } from '../position.ts';
import { quoteIn } from './parts.ts';
import type { Reading } from './reading.ts';
import { requiredParts } from './required/note.ts';
import { isPlain, type Sentence, sentencesOf } from './sentences.ts';

/** What became of each line of the machine: held to the rest of the note and the letters, or of what stands in neither. */
export interface Known {
  /** 1-based lines that hold something neither the note's tables nor the letters tell. */
  outside: number[];
  checked: number[];
}

type Status = Sentence['status'] | 'unknown';

/** Lines that may stand twice under a heading: of lists and quotes, and marks. */
const REPEATS = /^(?:\||>| *- |<!-- \/)/;

/** Where in the note a line stands: the headings over it. */
interface Place {
  /** By level. */
  over: string[];
  /** Lines of text since the last heading. */
  since: number;
}

/**
 * Every line must be one the machine writes at such a place: another is at fault, and so is a part that always stands and
 * is missing. What is said on each line is held to the rest elsewhere.
 */
export function knownLines(note: Reading): Known {
  const known: Known = { outside: [], checked: [] };
  const place: Place = { over: [], since: 0 };
  const sentences = sentencesOf(note.words);
  const heads = headsOf(note);
  const kindOfRow = new Map<number, Status>();
  let themes = 0;
  for (const table of note.tables) {
    const head = table.head.join('|');
    const columns = table.head.flatMap((cell) => (/^\d+$/.test(cell) ? [Number(cell)] : []));
    const inOrder = columns.every((column, index) => column === themes + index + 1);
    themes += columns.length;
    const status = (inOrder && [...heads].find(([pattern]) => pattern.test(head))?.[1]) || 'unknown';
    kindOfRow.set(table.line, status);
    // Under its head, a line that sets its columns.
    const columnsSet = note.lines[table.at + 1]?.text.split('|').length === table.head.length + 2;
    const isSet = columnsSet && /^\|(?: :?--:? \|)+$/.test(note.lines[table.at + 1]?.text ?? '');
    if (isSet) kindOfRow.set(table.line + 1, status === 'unknown' ? status : 'checked');
    else note.fault(table.line, 'unknown');
    // Of bodies, two may have one name and hold the same.
    const rows = new Set<string>();
    for (const { line, cells } of table.rows) {
      const row = cells.join('|');
      if (table.head[0] !== note.words.respondent && rows.has(row)) note.fault(line, 'unknown');
      rows.add(row);
      kindOfRow.set(line, cells.length === table.head.length ? status : 'unknown');
    }
  }
  let before = '';
  const seen = new Set<string>();
  for (const [index, { text, number }] of note.lines.entries()) {
    if (text === '') continue;
    const here = [place.over[2], place.over[3], text].join('\n');
    if (!/^(?:\| [^*]|>)/.test(text) && (text === before || (!REPEATS.test(text) && seen.has(here))))
      note.fault(number, 'unknown');
    seen.add(here);
    before = text;
    const status = kindOfRow.get(number) ?? statusOf(note, index, place, sentences);
    if (status === 'unknown') note.fault(number, 'unknown');
    else known[status].push(number);
    const level = /^(#{1,6}) /.exec(text)?.[1]?.length;
    if (level === undefined) place.since += 1;
    else {
      place.over = [...place.over.slice(0, level), ...Array(Math.max(0, level - place.over.length)).fill('')];
      place.over[level] = text;
      place.since = 0;
    }
  }
  requiredParts(note);
  return known;
}

/** Heads of the note's tables, and what their rows are. */
function headsOf({ words, language }: Reading): Map<RegExp, Status> {
  const { columns: priority } = priorityNoteWords(language);
  const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const head = (...cells: string[]) => new RegExp(`^${cells.join('\\|')}$`, 'u');
  const positions = POSITIONS.map((position) => plain(words.positions[position]));
  const total = plain(words.total);
  return new Map<RegExp, Status>([
    [head(plain(words.outcomeHeading), plain(words.count)), 'checked'],
    [head(plain(words.sector), plain(words.count), plain(words.respondents)), 'checked'],
    [head(plain(words.theme), ...positions, total), 'checked'],
    [head(plain(words.sector), ...positions, total), 'checked'],
    [head(plain(words.respondent), plain(words.date), plain(words.whole), '[\\d|]+'), 'checked'],
    [head(plain(words.respondent), plain(words.date), plain(words.whole)), 'checked'],
    [head(plain(words.respondent), '[\\d|]+'), 'checked'],
    [head(plain(words.theme), '.+', total), 'checked'],
    [head(plain(words.file), plain(words.outcomeHeading), plain(words.reason)), 'checked'],
    [head(plain(words.file), plain(words.reason)), 'checked'],
    // Their sums are held to each other; what was chosen stands in the tables that were received.
    [head(plain(words.tables.answer), '.+', total), 'outside'],
    [
      head(plain(priority.rank), plain(priority.measure), '.+', plain(priority.total), plain(priority.missing)),
      'outside',
    ],
    [head(plain(words.withheldWhat), plain(words.count), plain(words.withheldIn)), 'outside'],
  ]);
}

function statusOf(note: Reading, index: number, place: Place, sentences: readonly Sentence[]): Status {
  const { words } = note;
  const text = note.lines[index]?.text ?? '';
  const [, , h2 = '', h3 = '', h4 = '', h5 = ''] = place.over;
  if (/^#{1,6}(?: |$)/.test(text)) return headingStatus(note, index, place);
  if (text === '<!-- /horing:skriv -->' || /^<!-- horing:skriv \S+ -->$/.test(text)) return 'checked';
  if (/^> «.*»$/.test(text) || text === '>' || /^> — .+$/.test(text)) return h5 === '' ? 'unknown' : 'checked';
  // A ranking of measures is people's scores: told, and held to the log where that is.
  const ranking = priorityNoteWords(note.language);
  if (h2 === `## ${ranking.title}`)
    return text === `![${ranking.chart.alt}](charts/${PRIORITY_CHART})` || (place.since === 0 && isPlain(text))
      ? 'outside'
      : 'unknown';
  const quote = quoteIn(text);
  if (quote) return h2 === `## ${words.summary}` ? 'unknown' : 'checked';
  const sentence = sentences.find(({ under, is }) => (under === null || `## ${under}` === h2) && is(text, note));
  if (sentence) return sentence.status;
  if (note.held.has(note.lines[index]?.number ?? 0)) return 'checked';
  const inChapter = h2 === `## ${words.themes}` && /^### \d/.test(h3);
  // Only of a theme that somebody has confirmed is it told what it is.
  const isConfirmed =
    !h3.endsWith(` *(${words.proposedTheme})*`) && !note.lines.some((line) => line.text.startsWith(words.allProposed));
  if (inChapter && isConfirmed && h4 === '' && place.since === 0 && isPlain(text)) return 'outside';
  if (inChapter && h4 === `#### ${words.proposed}` && place.since === 0 && isPlain(text)) return 'outside';
  // A follow-up point is a person's own.
  const point = /^- (.+)$/.exec(text)?.[1];
  if (inChapter && h4 === `#### ${words.followUp}` && h5 !== '' && point !== undefined && isPlain(point))
    return 'outside';
  // A person's words for a point, over the sentence it rests on.
  const own = /^- (.+)$/.exec(text)?.[1];
  const follows = note.lines[index + 1]?.text ?? '';
  const points = h5 === `##### ${words.points}` || h5 === `##### ${words.singles}`;
  return points && own !== undefined && isPlain(own) && follows.startsWith('  - ') ? 'outside' : 'unknown';
}

function headingStatus({ words, lines, language }: Reading, index: number, { over }: Place): Status {
  const [, , h2 = '', , h4 = ''] = over;
  const text = lines[index]?.text ?? '';
  if (text === `## ${priorityNoteWords(language).title}`) return 'outside';
  if (text.startsWith('# ')) return index === 0 && isPlain(text.slice(2)) ? 'outside' : 'unknown';
  const fixed: [string, string[]][] = [
    ['## ', [words.summary, words.about, words.bySector, words.themes, words.questions, words.campaigns]],
    ['## ', [words.endorsements, words.noRemarks, words.other, words.unplaced, words.appendix]],
    ['### ', [words.invited, words.overview, words.bodies, words.byThemeAndSector, words.files, words.notWhollyRead]],
    ['### ', [words.withheldHeading, words.method, words.recompute]],
    ['#### ', [words.proposed, words.brief, words.followUp]],
    ['##### ', [words.points, words.singles, words.apart, ...Object.values(words.sides)]],
  ];
  if (fixed.some(([mark, names]) => names.some((name) => text === `${mark}${name}`))) return 'checked';
  const label = /^### (?:\d[\d\u2009]*\. )(.+)$/.exec(text)?.[1];
  if (label !== undefined && h2 === `## ${words.themes}`)
    return isPlain(label.replace(` *(${words.proposedTheme})*`, '')) ? 'checked' : 'unknown';
  const question = h2 === `## ${words.questions}` ? /^### (.+)$/.exec(text)?.[1] : undefined;
  if (question !== undefined) return isPlain(question) ? 'outside' : 'unknown';
  // A follow-up's own heading.
  const own = /^##### (.+)$/.exec(text)?.[1];
  return own !== undefined && h4 === `#### ${words.followUp}` && isPlain(own) ? 'outside' : 'unknown';
}
