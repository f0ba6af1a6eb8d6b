import { borneQuantity, doubtIn, positionCells, saysNobodyAgainst, unsureLead } from '../../norsk/note/doubt.ts';
import type { NoteWords } from '../../norsk/note/words.ts';
import { digits, enumerate, type NoteLanguage } from '../../norsk/numbers.ts';
import { type Counted, POSITIONS } from '../../position.ts';
import type { Report, Speaker, ThemeReport } from '../../report/model.ts';
import { headingOf } from '../../report/report.ts';
import type { Chart } from '../charts.ts';
import { blockQuote, blocks, bold, escapeMarkdown, figure, namesOf, table } from './parts.ts';
import { slotBlock } from './slots.ts';

/** A sentence that says what is proposed. */
const PROPOSES = /foreslå|føreslå|forslag|framlegg|propos/iu;

/** The chapters by theme, led by two overviews: stance by theme and theme by sector, each figure with its table. */
export function themeChapters(report: Report, words: NoteWords, charts: Chart[]): string {
  if (report.themes.length === 0) return blocks(`## ${words.themes}`, words.noThemes);
  const sectors = report.sectors;
  return blocks(
    `## ${words.themes}`,
    words.silence,
    report.themes.some((theme) => doubtIn(theme) > 0) ? words.doubt : '',
    `### ${words.overview}`,
    figure(charts, 'standpunkter.svg'),
    overviewTable(report, words),
    `### ${words.byThemeAndSector}`,
    figure(charts, 'temaer-sektorer.svg'),
    table(
      [words.theme, ...sectors.map((group) => escapeMarkdown(group.heading)), words.total],
      report.themes.map((theme) => [
        escapeMarkdown(theme.label),
        ...sectors.map((group) => digits(theme.table.find((row) => row.sector === group.sector)?.total ?? 0)),
        digits(theme.speakers.length),
      ]),
    ),
    ...report.themes.map((theme, index) => chapter(theme, index + 1, report, words)),
  );
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

/** «Av de 33 …, uttaler 26 seg om temaet; 8 er for, …», and that nobody is against. */
export function countSentence(theme: ThemeReport, report: Report, words: NoteWords): string {
  const speakers = theme.speakers.length;
  const says = `${words.speak(speakers, report.withRemarks.length)}${speakers ? `; ${words.split(theme)}` : ''}.`;
  return saysNobodyAgainst(theme, speakers) ? `${says} ${words.nobodyAgainst}` : says;
}

/** What was written of a list of speakers, which is the same list in the next report when nobody in it has changed. */
const kept = new WeakMap<Speaker[], { language: NoteLanguage; text: string }>();

/** One line for each position: how many of how many, and who; opposite views never in one line. */
function whoHolds(speakers: Speaker[], counted: Counted, report: Report, words: NoteWords): string {
  const known = kept.get(speakers);
  if (known?.language === report.language) return known.text;
  const text = linesOf(speakers, counted, report, words);
  kept.set(speakers, { language: report.language, text });
  return text;
}

function linesOf(speakers: Speaker[], { counts, unsure }: Counted, report: Report, words: NoteWords): string {
  const of = speakers.length;
  return POSITIONS.flatMap((position) => {
    const holding = speakers.filter((speaker) => speaker.position === position);
    if (holding.length === 0) return [];
    const names = (doubtful: boolean) =>
      namesOf(
        holding.filter((speaker) => speaker.unsure === doubtful).map((speaker) => speaker.respondent),
        words,
        report,
      );
    const much = borneQuantity(counts[position], unsure[position], of);
    return [`- ${words.degree(much, position, counts[position], of)}${listOf(names(false), names(true), words)}`];
  }).join('\n');
}

/** Names after what is said of them, the unsure ones apart: «: A og B. Usikkert: C.» */
function listOf(sure: string, unsure: string, words: NoteWords): string {
  const told = sure === '' ? '' : `: ${sure}`;
  return unsure === '' ? `${told}.` : `${told}. ${unsureLead(words)}${unsure}.`;
}

function chapter(theme: ThemeReport, number: number, report: Report, words: NoteWords): string {
  const { speakers } = theme;
  const status = theme.confirmed ? '' : ` *(${words.proposedTheme})*`;
  // The machine's themes are described with the opening sentence of the proposal's section, which may be of today's state.
  const proposal = theme.proposal ?? (theme.confirmed ? '' : theme.description);
  const proposes = theme.proposal !== null || PROPOSES.test(proposal);
  const sides = (['for', 'against', 'wish'] as const).flatMap((side) => {
    const chosen = theme.quotes.filter((quote) => quote.side === side);
    return chosen.length ? [`##### ${words.sides[side]}`, ...chosen.map((quote) => blockQuote(quote, words))] : [];
  });
  const apart = theme.apart.map((one) => {
    const heading = escapeMarkdown(headingOf(report, one.sector));
    const told =
      one.kind === 'only'
        ? words.onlySector(heading, one.position)
        : words.sectorApart(heading, one.position, one.count, one.of);
    return `- ${told}`;
  });
  return blocks(
    `### ${number}. ${escapeMarkdown(theme.label)}${status}`,
    theme.confirmed ? escapeMarkdown(theme.description) : '',
    proposal ? `#### ${proposes ? words.proposed : words.fromProposal}` : '',
    escapeMarkdown(proposal),
    `#### ${words.brief}`,
    countSentence(theme, report, words),
    whoHolds(speakers, theme, report, words),
    speakers.length ? sectorTable(theme, report, words) : '',
    theme.parts.length
      ? `${words.parts}: ${enumerate(
          theme.parts.map((part) => `${escapeMarkdown(part.label)} (${digits(part.respondents)})`),
          report.language,
        )}.`
      : '',
    ...sides,
    apart.length ? `##### ${words.apart}` : '',
    apart.join('\n'),
    slotBlock(theme.written.brief, words.briefSlot),
    `#### ${words.followUp}`,
    ...theme.written.followUps.map((followUp) =>
      followUp.heading === ''
        ? slotBlock(followUp, words.followUpSlot)
        : `##### ${escapeMarkdown(followUp.heading)}\n\n${slotBlock(followUp, words.followUpSlot)}`,
    ),
  );
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

/** Each question: how many answer it expressly, who, and how. */
export function questionChapters(report: Report, words: NoteWords): string {
  if (report.questions.every((question) => question.answered === 0)) return '';
  return blocks(
    `## ${words.questions}`,
    table(
      [words.question, ...POSITIONS.map((position) => words.positions[position]), words.total],
      report.questions.map((question) => [
        escapeMarkdown(question.id),
        ...positionCells(question, words),
        digits(question.answered),
      ]),
    ),
    ...report.questions.flatMap((question) => [
      `### ${escapeMarkdown(question.id)}: ${escapeMarkdown(question.text)}`,
      `${words.answersTo(question.answered, report.withRemarks.length)}${question.answered ? `; ${words.split(question)}` : ''}.`,
      whoHolds(question.speakers, question, report, words),
    ]),
  );
}
