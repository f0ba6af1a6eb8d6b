import { boardWords } from '../../norsk/board.ts';
import { hiddenNames } from '../../norsk/note/hidden.ts';
import { noteWords } from '../../norsk/note/note.ts';
import { enumerateNames } from '../../norsk/numbers.ts';
import { shownName } from '../../norsk/unit-name.ts';
import type { Report, ReportQuote, Respondent } from '../../report/model.ts';

/**
 * Names in the note's order; private persons and senders of unsettled sector as counts at the end.
 * @param most names told; of more it is said how many
 */
export function namesOf(respondents: readonly Respondent[], report: Pick<Report, 'language'>, most = 40): string {
  const words = noteWords(report.language);
  const named = respondents.flatMap(({ name }) => (name === null ? [] : [nameIn(name)]));
  const counts = hiddenNames(respondents, words);
  if (named.length > most)
    return [...named.slice(0, most), ...counts, boardWords(report.language).more(named.length - most)].join('; ');
  return enumerateNames([...named, ...counts], report.language);
}

/** Who says a quote. */
export function senderOf({ respondent }: ReportQuote, report: Pick<Report, 'language'>): string {
  const words = noteWords(report.language);
  if (respondent.name !== null) return nameIn(respondent.name);
  return respondent.sector === 'individual' ? words.privatePerson : words.unknownSender;
}

/** «s. 3», with the attachment it stands in. */
export function placeOf(quote: ReportQuote, report: Pick<Report, 'language'>): string {
  const page = `${noteWords(report.language).page} ${quote.page}`;
  return quote.attachment ? `${oneLine(quote.attachment)}, ${page}` : page;
}

/** A body's name as the note writes it. */
function nameIn(name: string): string {
  return oneLine(shownName(name));
}

/** Letters' line breaks and tabs are no breaks here. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
