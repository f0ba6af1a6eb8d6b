import type { Campaign, Endorsement, Passage } from '../../domain.ts';
import { foldName } from '../../register/fold.ts';

/** Share of a letter from which it is «the very same letter». */
const SAME_LETTER = 0.9;

/**
 * A letter sent under another name: a campaign member whose letterhead or signature still names another member has sent
 * that one's letter.
 */
export function sameLetters(
  responses: readonly { id: string; respondent: string; text: string; passages: Passage[] }[],
  campaigns: readonly Campaign[],
): Endorsement[] {
  const found: Endorsement[] = [];
  const byId = new Map(responses.map((response) => [response.id, response]));
  for (const campaign of campaigns) {
    const whole = campaign.members.filter((member) => member.similarity >= SAME_LETTER);
    // Each name looked for in each frame: for a letter with a few senders only; a mass letter has no one author.
    if (whole.length > 50) continue;
    for (const { responseId } of whole) {
      const response = byId.get(responseId);
      if (response === undefined) continue;
      for (const { responseId: other } of whole) {
        const author = byId.get(other)?.respondent ?? '';
        if (other === responseId || author.length < 4 || foldName(author) === foldName(response.respondent)) continue;
        const frame = response.passages.find(
          (passage) =>
            (passage.kind === 'letterhead' || passage.kind === 'signature' || passage.kind === 'references') &&
            response.text.slice(passage.start, passage.end).includes(author),
        );
        if (frame === undefined) continue;
        const start = response.text.indexOf(author, frame.start);
        found.push({
          responseId,
          name: author,
          endorsedResponseId: other,
          part: null,
          confidence: 0.8,
          because: [{ rule: 'same-letter', cue: author, source: 'text', start, end: start + author.length }],
        });
      }
    }
  }
  return found;
}
