import { inForce } from '../../corrections/apply.ts';
import type { Correction, Decision } from '../../corrections/decision.ts';
import { STOP_WORDS } from '../../corrections/slots.ts';
import { accountWords } from '../../norsk/desk/accounts.ts';
import { ROLES, type Role } from '../../role.ts';
import { isTogether, maker } from '../desk.ts';
import type { Desk } from '../review/open.ts';

/** A person may not do what was asked. The message is Norwegian and for people; nothing was done. */
export class NotAllowed extends Error {
  override name = 'NotAllowed';
}

/** What a person may do besides reading. */
export type Right = keyof typeof accountWords.rights;

/** Least role a right needs. */
const RIGHTS: Record<Right, Role> = {
  export: 'leser',
  code: 'koder',
  codebook: 'kvalitetssikrer',
  note: 'kvalitetssikrer',
  run: 'administrator',
  upload: 'administrator',
  setup: 'administrator',
  accounts: 'administrator',
};

export function may(role: Role, right: Right): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(RIGHTS[right]);
}

/** Why a person may not do something, in Norwegian. */
export function whyNot(role: Role, right: Right): string {
  return accountWords.whyNot(role, accountWords.rights[right], RIGHTS[right]);
}

/** @throws NotAllowed */
export function demand(role: Role, right: Right): void {
  if (!may(role, right)) throw new NotAllowed(whyNot(role, right));
}

/** What a decision is part of. `log`: where an undo finds what it takes back; taking back is to decide the same. */
export function rightFor(decision: Decision, log: readonly Correction[]): Right {
  switch (decision.kind) {
    case 'theme-add':
    case 'theme-edit':
    case 'theme-merge':
    case 'theme-move':
    case 'theme-status':
    case 'theme-order':
    case 'sign-off':
      return 'codebook';
    case 'follow-up':
    case 'follow-up-drop':
    case 'criterion':
    case 'criterion-drop':
    case 'criterion-order':
    case 'measure':
    case 'measure-drop':
    case 'measure-order':
    case 'scorer':
      return 'note';
    case 'text':
      if (decision.slot === STOP_WORDS) return 'codebook';
      // Remarks to a passage, the text of a page, «gjennomgått», who has been given an answer and «fulgt opp» are part of coding; all other slots are the note's words.
      return /^(?:passage|page|reviewed|given|file):/.test(decision.slot) ? 'code' : 'note';
    case 'undo': {
      // An undo can only take back what came before it, so this ends.
      const at = log.findLastIndex((correction) => correction.id === decision.of);
      const undone = log[at];
      return undone ? rightFor(undone.decision, log.slice(0, at)) : 'code';
    }
    default:
      return 'code';
  }
}

/**
 * A desk on which nobody can decide more than his role allows, whichever page the decision comes from. The methods throw
 * `NotAllowed`.
 * @param roleOf the role of a name in a consultation now; null when the account is gone or has no access to it
 */
export function guardDesk(desk: Desk, roleOf: (name: string, consultationId: string) => Role | null): Desk {
  const check = (who: string, decisions: readonly Decision[]) => {
    const role = roleOf(who, desk.consultation.id);
    if (role === null) throw new NotAllowed(accountWords.accountGone);
    const log = desk.log();
    for (const decision of decisions) demand(role, rightFor(decision, log));
  };
  return {
    ...desk,
    // It is another one when its folder has changed.
    get consultation() {
      return desk.consultation;
    },
    decide(who, decision, options) {
      check(who, [decision]);
      return desk.decide(who, decision, options);
    },
    decideAll(who, decisions, coders, seen) {
      check(who, decisions);
      return desk.decideAll(who, decisions, coders, seen);
    },
    undoLast(who) {
      const mine = inForce(desk.log()).filter((correction) => maker(correction) === who);
      const [last] = mine.slice(-1);
      const together =
        last && isTogether(last.why) ? mine.filter((correction) => correction.why === last.why) : mine.slice(-1);
      check(
        who,
        together.map(({ decision }) => decision),
      );
      return desk.undoLast(who);
    },
  };
}
