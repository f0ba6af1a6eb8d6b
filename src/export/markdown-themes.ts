import { type NoteWords, POSITIONS, type PositionCounts, quantity } from '../norsk/note.ts';
import { digits, enumerate, type NoteLanguage } from '../norsk/numbers.ts';
import type { Chart } from './charts.ts';
import { blockQuote, blocks, bold, escapeMarkdown, figure, namesOf, table } from './markdown-parts.ts';
import { headingOf, type Report, type Speaker, type ThemeReport } from './report.ts';
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
      ...POSITIONS.map((position) => digits(theme.counts[position])),
      digits(theme.speakers.length),
    ]),
  );
}

/** «Av de 33 …, uttaler 26 seg om temaet; 8 støtter, …», and that nobody is against where so many speak that it says something. */
export function countSentence(theme: ThemeReport, report: Report, words: NoteWords): string {
  const speakers = theme.speakers.length;
  const says = `${words.speak(speakers, report.withRemarks.length)}${speakers ? `; ${words.split(theme.counts)}` : ''}.`;
  return theme.counts.opposes === 0 && speakers >= 4 ? `${says} ${words.nobodyAgainst}` : says;
}

/** What was written of a list of speakers, which is the same list in the next report when nobody in it has changed. */
const kept = new WeakMap<Speaker[], { language: NoteLanguage; text: string }>();

/** One line for each position: how many of how many, and who; opposite views never in one line. */
function whoHolds(speakers: Speaker[], counts: PositionCounts, report: Report, words: NoteWords): string {
  const known = kept.get(speakers);
  if (known?.language === report.language) return known.text;
  const text = linesOf(speakers, counts, report, words);
  kept.set(speakers, { language: report.language, text });
  return text;
}

function linesOf(speakers: Speaker[], counts: PositionCounts, report: Report, words: NoteWords): string {
  return POSITIONS.flatMap((position) => {
    const holding = speakers.filter((speaker) => speaker.position === position).map((speaker) => speaker.respondent);
    if (holding.length === 0) return [];
    const lead = words.degree(quantity(counts[position], speakers.length), position, counts[position], speakers.length);
    return [`- ${lead}: ${namesOf(holding, words, report)}.`];
  }).join('\n');
}

function chapter(theme: ThemeReport, number: number, report: Report, words: NoteWords): string {
  const { speakers, counts } = theme;
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
    whoHolds(speakers, counts, report, words),
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
        ...POSITIONS.map((position) => digits(row.counts[position])),
        digits(row.total),
      ]),
      [
        bold(words.total),
        ...POSITIONS.map((position) => bold(digits(theme.counts[position]))),
        bold(digits(theme.speakers.length)),
      ],
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
        ...POSITIONS.map((position) => digits(question.counts[position])),
        digits(question.answered),
      ]),
    ),
    ...report.questions.flatMap((question) => [
      `### ${escapeMarkdown(question.id)}: ${escapeMarkdown(question.text)}`,
      `${words.answersTo(question.answered, report.withRemarks.length)}${question.answered ? `; ${words.split(question.counts)}` : ''}.`,
      whoHolds(question.speakers, question.counts, report, words),
    ]),
  );
}
