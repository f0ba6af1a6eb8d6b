import { REVIEWED_MARK, STOP_WORDS, slotPage } from '../../corrections/slots.ts';
import { ui } from '../../norsk/desk/ui.ts';
import { FOLLOWED_UP } from '../../services/review/attention.ts';
import type { Lists } from '../../services/review/lists.ts';
import type { ResponseState } from '../../state.ts';

const { values } = ui;

/** What people wrote, as they wrote it; a mark that the desk wrote for them, in the desk's language. */
export function writtenInWords(slot: string, markdown: string): string {
  if (slot.startsWith('reviewed:') && markdown === REVIEWED_MARK) return values.reviewed;
  return slot.startsWith('file:') && markdown === FOLLOWED_UP ? ui.overview.followedUp : markdown;
}

/** What a text is about. */
export function slotInWords(lists: Lists, slot: string): string {
  const [what, id = '', ...rest] = slot.split(':');
  const theme = lists.draft.themes.get(id)?.label ?? values.gone;
  if (what === 'summary') return values.summary;
  if (what === STOP_WORDS) return values.stopWords;
  if (what === 'proposal') return values.proposal(theme);
  if (what === 'brief') return values.brief(theme);
  if (what === 'follow-up') return values.followUp(theme, rest.join(':'));
  if (what === 'passage') return values.passageNote;
  const page = pageAt(lists, slot);
  if (what === 'page')
    return values.pageText(rest[0] ?? '', page ? page.response.respondent || ui.answers.noName : values.gone);
  if (what === 'file') return values.file(lists.draft.state.files.find((file) => file.id === id)?.path ?? values.gone);
  if (what === 'reviewed') return `${values.reviewed}: ${lists.draft.responses.get(id)?.respondent ?? values.gone}`;
  if (what === 'given') return values.given(lists.draft.responses.get(id)?.respondent ?? values.gone);
  return slot;
}

/** The page that shows it; null when there is none. */
export function slotHref(lists: Lists, slot: string): string | null {
  const [what, id = ''] = slot.split(':');
  if (what === 'reviewed' || what === 'given') return lists.draft.responses.has(id) ? `/svar/${id}` : null;
  const found = what === 'passage' ? lists.draft.passages.get(id) : undefined;
  if (what === 'passage') return found ? `/svar/${found.response.id}#p-${id}` : null;
  if (what === STOP_WORDS) return '/temaer';
  const page = pageAt(lists, slot);
  if (what === 'page') return page && `/svar/${page.response.id}/side/${page.at}`;
  return what === 'file' ? '/filer?utfall=unreadable' : '/notat';
}

/** The answer and the place among its pages of one whose text is put right; null when it is gone. */
function pageAt(lists: Lists, slot: string): { response: ResponseState; at: number } | null {
  const scan = slotPage(slot);
  if (scan === null) return null;
  for (const response of lists.draft.state.responses) {
    const at = response.pages.findIndex((page) => page.scan === scan);
    if (at >= 0) return { response, at: at + 1 };
  }
  return null;
}
