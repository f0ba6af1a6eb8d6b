import type { Campaign, Endorsement, Evidence, Invitation, Language, Passage, Sector } from '../domain.ts';
import { idOf } from '../ids.ts';
import { foldName } from '../register/fold.ts';
import { changes } from './compare/additions.ts';
import { clusters } from './compare/campaigns.ts';
import { endorsements } from './compare/endorsements/endorsements.ts';
import { invitations } from './compare/invitations.ts';
import { otherHearing } from './compare/other-hearing.ts';
import { sharedText } from './compare/shared.ts';
import { comparedText, shingleSet } from './compare/texts.ts';

/** One respondent's answer as the compare stage sees it. */
export interface ComparedResponse {
  id: string;
  respondent: string;
  registerId?: string;
  sector: Sector;
  text: string;
  language: Language;
  passages: Passage[];
}

export interface CompareInput {
  /** `background`: the proposal's text, may be empty. */
  consultation: { title: string; owner: string; caseNumber: string; background: string };
  responses: ComparedResponse[];
  invited: Invitation[];
}

export interface CompareOutput {
  campaigns: Campaign[];
  /** Text that several senders share although their letters are their own. */
  shared: { responseIds: string[]; passageIds: string[] }[];
  endorsements: Endorsement[];
  invitations: {
    invitation: Invitation;
    /** Response ids. */
    answeredBy: string[];
    /** «Landets kommuner»: answered by all of a kind. */
    collective: boolean;
    /** For a person to look at. */
    doubtful: boolean;
    because: Evidence[];
  }[];
  /** Responses that by their own words answer another hearing. */
  otherHearing: { responseId: string; confidence: number; because: Evidence[] }[];
  /** Responses that name another hearing and may yet answer this one: counted, and a person is asked. */
  doubtfulHearing: { responseId: string; confidence: number; because: Evidence[] }[];
}

/** Who sent a response, as a key: several documents of one sender are one sender. */
function senderKey(response: ComparedResponse): string {
  return response.registerId ?? (foldName(response.respondent) || response.id);
}

/**
 * Compares all answers of a consultation with each other, with the invited list and with the hearing itself.
 * @param input all responses, in the order in which they are to be listed; offsets in passages are into `text`
 * @returns campaigns (largest first), shared text, endorsements and other hearings (in the responses' order) and one
 * row an invitation (in the list's order, doubles once)
 */
export function compare(input: CompareInput): CompareOutput {
  const { responses } = input;
  const senders = responses.map(senderKey);
  const proposal = shingleSet(`${input.consultation.title}\n${input.consultation.background}`);
  const texts = responses.map((response) => comparedText(response, proposal));

  const found = clusters(texts, senders);
  const letterOf: (number | null)[] = responses.map(() => null);
  for (const cluster of found) for (const { text } of cluster.members) letterOf[text] = cluster.centre;

  const campaigns = found.map((cluster): Campaign => {
    const letter = texts[cluster.centre];
    const letterText = responses[cluster.centre]?.text ?? '';
    const letterSet = new Set(letter?.shingles);
    const members = [...cluster.members].sort(
      (a, b) => Number(b.text === cluster.centre) - Number(a.text === cluster.centre) || a.text - b.text,
    );
    return {
      id: idOf('campaign', responses[cluster.centre]?.id ?? ''),
      members: members.map(({ text, share }) => {
        const response = responses[text];
        const member = texts[text];
        const changed =
          letter === undefined || member === undefined || text === cluster.centre
            ? { additions: [], omissions: [] }
            : changes(letter, letterText, letterSet, member, response?.text ?? '');
        return { responseId: response?.id ?? '', similarity: share, ...changed };
      }),
    };
  });

  const strays = otherHearing(input);
  const straysThatAre = (certain: boolean) => strays.flatMap(({ sure, ...stray }) => (sure === certain ? [stray] : []));
  const idsOf = (places: readonly number[]): string[] => places.map((place) => responses[place]?.id ?? '');
  return {
    campaigns,
    shared: sharedText(texts, senders, letterOf).map((group) => ({
      responseIds: idsOf(group.texts),
      passageIds: group.passageIds,
    })),
    endorsements: endorsements(input, campaigns),
    invitations: invitations(input),
    otherHearing: straysThatAre(true),
    doubtfulHearing: straysThatAre(false),
  };
}
