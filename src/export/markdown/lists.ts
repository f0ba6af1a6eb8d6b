import type { NoteWords } from '../../norsk/note/words.ts';
import { digits, enumerateNames } from '../../norsk/numbers.ts';
import type { Report, Respondent } from '../../report/model.ts';
import { blocks, bold, escapeMarkdown, nameIn, namesOf } from './parts.ts';

/** What single senders of a letter have added: so many senders, each with so many of their sentences. */
export const MOST_ADDING = 5;
const MOST_ADDED = 2;

/** Answers of several bodies together. */
export function jointly({ respondents }: Report): Respondent[] {
  return respondents.filter(({ signatories, name }) => signatories.length > 1 && name !== null);
}

/** Bodies that are joined and have not answered here, with those whose view is therefore not known. */
export function absentJoined({ endorsements: groups }: Report): { name: string | null; unread: Respondent[] }[] {
  return groups.flatMap(({ name, joins, absent, by }) => {
    const unread = by.flatMap(({ respondent }) => (respondent.stance === null ? [respondent] : []));
    return joins && absent && unread.length > 0 ? [{ name, unread }] : [];
  });
}

/** Letters that several have sent, what single senders have added, and who shares text. */
export function campaigns(report: Report, words: NoteWords): string {
  if (report.campaigns.length === 0 && report.shared.length === 0) return '';
  const letters = report.campaigns.flatMap((campaign) => {
    const additions = campaign.additions.slice(0, MOST_ADDING).map(({ respondent, texts }) => {
      const told = texts.slice(0, MOST_ADDED).map((text) => `«${escapeMarkdown(text)}»`);
      return `- ${namesOf([respondent], words, report)}: ${told.join(' ')}`;
    });
    const told = `${words.campaign(campaign.senders.length)}: ${namesOf(campaign.senders, words, report)}.`;
    return additions.length ? [told, `${words.added}:`, additions.join('\n')] : [told];
  });
  const shared = report.shared.map((group) => `${words.shared}: ${namesOf(group, words, report)}.`);
  return blocks(`## ${words.campaigns}`, ...letters, ...shared);
}

/** Who joins or refers to whom. */
export function endorsements(report: Report, words: NoteWords): string {
  if (report.endorsements.length === 0) return '';
  const named = (name: string | null) => (name === null ? words.private(1) : nameIn(name));
  const list = (joins: boolean) =>
    report.endorsements
      .filter((group) => group.joins === joins)
      .map(({ name, by }) => {
        const who = by.map(({ respondent, part }) => {
          const told = namesOf([respondent], words, report);
          return part === null ? told : `${told} (${escapeMarkdown(part)})`;
        });
        return `- ${bold(named(name))} (${digits(by.length)}): ${enumerateNames(who, report.language)}`;
      })
      .join('\n');
  const [joins, refers] = [list(true), list(false)];
  const absent = absentJoined(report).map(
    ({ name, unread }) => `- ${words.joinsAbsent(named(name), namesOf(unread, words, report), unread.length)}`,
  );
  return blocks(
    `## ${words.endorsements}`,
    words.inherited,
    joins === '' ? '' : `${words.joins}:`,
    joins,
    absent.join('\n'),
    refers === '' ? '' : `${words.refers}:`,
    refers,
  );
}
