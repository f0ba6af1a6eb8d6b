import type { Decision } from '../../corrections/decision.ts';
import { placeKey } from '../../corrections/place-key.ts';
import { ui } from '../../norsk/desk/ui.ts';
import type { Decided, Desk } from '../../services/review/open.ts';
import { standingInWords, tell } from '../parts/describe.ts';
import { Refused } from './read.ts';

const { faults } = ui;

/** What a decision led to, for whoever made it. */
export interface Concluded {
  said: string;
  /** Answers whose card and passages may look otherwise now. */
  touched: { passageIds: string[]; responseId: string | null };
  whole: boolean;
}

/** What came of decisions, in words. Throws `Refused` with the reason when nothing did. */
export function concluded(
  desk: Desk,
  decisions: Decision[],
  outcome: Decided,
  fields: Record<string, string>,
): Concluded {
  const [first] = decisions;
  if (!first) throw new Refused(faults.malformed, 400);
  const lists = desk.lists();
  if (outcome.kind === 'not-saved') throw new Refused(faults[outcome.because], 503);
  if (outcome.kind === 'gone') throw new Refused(faults.gone, 404);
  if (outcome.kind === 'conflict') {
    const now = standingInWords(lists, first, outcome.standing);
    throw new Refused(
      faults.conflict(lastBy(desk, first), now),
      409,
      JSON.stringify({ decision: first, seen: outcome.standing }),
    );
  }
  const told = tell(lists, { decision: first, before: null }, desk.log());
  const said =
    decisions.length > 1
      ? `${ui.saved}: ${decisions.length} × ${told.kind.toLowerCase()}`
      : `${ui.saved}: ${told.kind}, ${told.about}${told.after ? ` → ${told.after}` : ''}`;
  return {
    said,
    touched: {
      passageIds: decisions.flatMap((decision) =>
        decision.kind === 'tag' || decision.kind === 'passage-stance'
          ? [decision.passageId]
          : passageOf(desk, decision),
      ),
      responseId: 'responseId' in first ? first.responseId : null,
    },
    whole:
      'heleSiden' in fields || decisions.some(({ kind }) => kind === 'passage' || kind === 'split' || kind === 'join'),
  };
}

function passageOf(desk: Desk, decision: Decision): string[] {
  if (decision.kind === 'text' && decision.slot.startsWith('passage:')) return [decision.slot.slice(8)];
  if (decision.kind !== 'quote') return [];
  const response = desk.lists().draft.responses.get(decision.responseId);
  return (response?.passages ?? [])
    .filter((passage) => passage.start < decision.end && passage.end > decision.start)
    .map((passage) => passage.id);
}

/** Who last decided the same thing. */
function lastBy(desk: Desk, decision: Decision): string | null {
  const place = placeKey(decision);
  return desk.log().findLast((correction) => placeKey(correction.decision) === place)?.who ?? null;
}
