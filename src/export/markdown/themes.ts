import type { Held } from '../../norsk/note/divided.ts';
import { doubtIn, positionCells, saysNobodyAgainst, unsureLead, unsureOf } from '../../norsk/note/doubt.ts';
import type { NoteWords } from '../../norsk/note/words.ts';
import { digits, enumerate } from '../../norsk/numbers.ts';
import { type Counted, POSITIONS, type Position } from '../../position.ts';
import type { Apart, Report, Speaker, ThemeReport } from '../../report/model.ts';
import { headingOf } from '../../report/report.ts';
import type { Chart } from '../charts.ts';
import { followUpParts } from './follow-ups.ts';
import { blocks, bold, escapeMarkdown, figure, namesOf, table } from './parts.ts';
import { pointLists, quoteSections } from './points.ts';
import { plainSlot, slotBlock } from './slots.ts';

/** Holders of a position are named where they are so few. */
const FEW = 3;
/** A chapter has a table by sector where so many speak, from more sectors than two, and a sector of so many holds otherwise. */
const LEAST_IN_TABLE = 10;
const LEAST_SECTORS = 3;
const LEAST_IN_SECTOR = 3;

/** The chapters by theme, led by the overview of positions with its figure. */
export function themeChapters(report: Report, words: NoteWords, charts: Chart[]): string {
  if (report.themes.length === 0) return blocks(`## ${words.themes}`, words.noThemes);
  return blocks(
    `## ${words.themes}`,
    [allProposed(report) ? words.allProposed : '', themesLead(report, words)].filter(Boolean).join(' '),
    `### ${words.overview}`,
    figure(charts, 'standpunkter.svg'),
    overviewTable(report, words),
    ...report.themes.map((theme, index) => chapter(theme, index + 1, report, words)),
  );
}

/** Whom the figures are of, and what doubt means where there is any. */
export function themesLead(report: Report, words: NoteWords): string {
  return report.themes.some((theme) => doubtIn(theme) > 0) ? `${words.silence} ${words.doubt}` : words.silence;
}

/** Nobody has confirmed any theme: it is said once. */
function allProposed({ themes }: Report): boolean {
  return themes.every((theme) => !theme.confirmed);
}

/** Themes × positions. */
export function overviewTable(report: Report, words: NoteWords): string {
  return table(
    [words.theme, ...POSITIONS.map((position) => words.positions[position]), words.total],
    report.themes.map((theme) => [
      escapeMarkdown(theme.label),
      ...positionCells(theme, words),
      digits(theme.speakers.length),
    ]),
  );
}

/** «… uttaler 24 seg: fem er for, … og én er mot (Åsmarka herad). Lesningen er usikker for tolv av dem.» */
function countSentence(theme: ThemeReport, report: Report, words: NoteWords): string {
  const of = theme.speakers.length;
  const says = countsOf(words.speak(of, report.withRemarks.length), theme, theme.speakers, FEW, report, words);
  return saysNobodyAgainst(theme, of) ? `${says} ${words.nobodyAgainst}` : says;
}

/**
 * A count sentence: how those who speak are divided, with the names of the few, and how much of it is unsure.
 * @param few holders of a position are named up to so many
 */
export function countsOf(
  lead: string,
  counted: Counted,
  speakers: readonly Speaker[],
  few: number,
  report: Report,
  words: NoteWords,
): string {
  if (speakers.length === 0) return `${lead}.`;
  const held: Held = {};
  for (const position of POSITIONS) {
    const count = counted.counts[position];
    if (count > 0 && count <= few) held[position] = heldBy(position, speakers, report, words);
  }
  const doubt = words.doubted(unsureOf(counted), speakers.length);
  return `${lead}: ${words.split(counted.counts, held)}.${doubt === '' ? '' : ` ${doubt}`}`;
}

/** Names, the unsure ones apart: «A og B; usikkert: C». */
function heldBy(position: Position, speakers: readonly Speaker[], report: Report, words: NoteWords): string {
  const holding = speakers.filter((speaker) => speaker.position === position);
  const names = (doubtful: boolean) => {
    const those = holding.filter(({ unsure }) => unsure === doubtful).map(({ respondent }) => respondent);
    return namesOf(those, words, report);
  };
  const [sure, unsure] = [names(false), names(true)];
  return [sure, unsure && `${unsureLead(words)}${unsure}`].filter((part) => part !== '').join('; ');
}

function chapter(theme: ThemeReport, number: number, report: Report, words: NoteWords): string {
  const status = theme.confirmed || allProposed(report) ? '' : ` *(${words.proposedTheme})*`;
  const { proposal, brief } = theme.written;
  // People's words on what was proposed stand in place of the machine's.
  const sentence = plainSlot(proposal) === '' ? (theme.proposal ?? '') : '';
  const apart = theme.apart.map((one) =>
    apartLine({ ...one, sector: escapeMarkdown(headingOf(report, one.sector)) }, words),
  );
  return blocks(
    `### ${number}. ${escapeMarkdown(theme.label)}${status}`,
    theme.confirmed ? escapeMarkdown(theme.description) : '',
    sentence || plainSlot(proposal) ? `#### ${words.proposed}` : '',
    escapeMarkdown(sentence),
    slotBlock(proposal, words.proposalSlot),
    `#### ${words.brief}`,
    countSentence(theme, report, words),
    theme.parts.length
      ? `${words.parts}: ${enumerate(
          theme.parts.map((part) => `${escapeMarkdown(part.label)} (${digits(part.respondents)})`),
          report.language,
        )}.`
      : '',
    saysMore(theme, theme.table) ? sectorTable(theme, report, words) : '',
    ...pointLists(theme, report, words),
    ...quoteSections(theme, words),
    apart.length ? `##### ${words.apart}` : '',
    apart.join('\n'),
    slotBlock(brief, words.briefSlot),
    `#### ${words.followUp}`,
    ...followUpParts(theme, report, words),
  );
}

/** What is said of a sector that stands apart. */
export function apartLine(apart: Apart<string>, words: NoteWords): string {
  const { sector, position } = apart;
  return `- ${apart.kind === 'only' ? words.onlySector(sector, position) : words.sectorApart(sector, position, apart.count, apart.of)}`;
}

/**
 * Whether a table by sector says more than the sentence: some sector holds most often something else than most do.
 * @param table what each sector that speaks holds
 */
export function saysMore(whole: Counted, table: readonly (Counted & { total: number })[]): boolean {
  const speakers = table.reduce((sum, row) => sum + row.total, 0);
  if (speakers < LEAST_IN_TABLE || table.length < LEAST_SECTORS) return false;
  const most = commonest(whole);
  return table.some((row) => {
    const here = row.total >= LEAST_IN_SECTOR ? commonest(row) : null;
    return here !== null && most !== null && here !== most;
  });
}

/** The position most hold; null where two are equally common or most could not be read. */
function commonest({ counts }: Counted): Position | null {
  const [first, second] = [...POSITIONS].sort((a, b) => counts[b] - counts[a]);
  if (first === undefined || second === undefined || first === 'unclear') return null;
  return counts[first] > counts[second] ? first : null;
}

function sectorTable(theme: ThemeReport, report: Report, words: NoteWords): string {
  return table(
    [words.sector, ...POSITIONS.map((position) => words.positions[position]), words.total],
    [
      ...theme.table.map((row) => [
        escapeMarkdown(headingOf(report, row.sector)),
        ...positionCells(row, words),
        digits(row.total),
      ]),
      [bold(words.total), ...positionCells(theme, words).map(bold), bold(digits(theme.speakers.length))],
    ],
  );
}
