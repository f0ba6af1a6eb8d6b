import type { Lists } from '../review/lists.ts';

/** How far somebody has come with the answers that were given to her. */
export interface Share {
  name: string;
  given: number;
  reviewed: number;
}

/** People who have decided something here, or been given something, by name. */
export function peopleOf(lists: Lists): string[] {
  const all = new Set([...lists.log.map(({ who }) => who), ...lists.givenTo.values()]);
  return [...all].sort((a, b) => a.localeCompare(b, 'nb'));
}

/** Each person's share of the answers of this hearing, most left first. */
export function sharesOf(lists: Lists): Share[] {
  const shares = new Map<string, Share>();
  for (const [id, name] of lists.givenTo) {
    if (lists.draft.responses.get(id)?.otherHearing !== false) continue;
    const share = shares.get(name) ?? { name, given: 0, reviewed: 0 };
    shares.set(name, {
      name,
      given: share.given + 1,
      reviewed: share.reviewed + (lists.isReviewed(id) ? 1 : 0),
    });
  }
  const left = ({ given, reviewed }: Share) => given - reviewed;
  return [...shares.values()].sort((a, b) => left(b) - left(a) || a.name.localeCompare(b.name, 'nb'));
}

/** A remark to a passage that is meant for somebody. */
export interface Mention {
  passageId: string;
  responseId: string;
  respondent: string;
  text: string;
}

/** Remarks with `@` and somebody's name, whole or the first of it, whatever the case: «@Kari, ser du på denne?» */
export function mentionsOf(lists: Lists, who: string): Mention[] {
  const names = [who, who.split(' ')[0] ?? who].map((name) => `@${name.toLocaleLowerCase('nb')}`);
  const isMeant = (text: string) =>
    names.some((name) => {
      const at = text.indexOf(name);
      return at >= 0 && !/^[\p{L}\p{N}]/u.test(text.slice(at + name.length));
    });
  return [...lists.draft.state.texts].flatMap(([slot, text]) => {
    const passageId = slot.startsWith('passage:') ? slot.slice('passage:'.length) : null;
    if (passageId === null || !text.includes('@') || !isMeant(text.toLocaleLowerCase('nb'))) return [];
    const response = lists.draft.passages.get(passageId)?.response;
    return response ? [{ passageId, responseId: response.id, respondent: response.respondent, text }] : [];
  });
}
