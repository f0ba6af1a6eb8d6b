import { inForce } from '../corrections/apply.ts';
import type { Correction, Decision } from '../corrections/decision.ts';
import { ROLES, type Role } from '../domain.ts';
import { type Desk, isTogether } from './review/open.ts';

/** A person may not do what was asked. The message is Norwegian and for people; nothing was done. */
export class NotAllowed extends Error {
  override name = 'NotAllowed';
}

/** What only an administrator may do besides deciding. */
export type Task = 'run' | 'upload' | 'accounts';

const TASK_WORDS: Record<Task, string> = {
  run: 'kjøre analysen',
  upload: 'laste opp filer',
  accounts: 'forvalte kontoer',
};

export function isAtLeast(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** @throws NotAllowed */
export function demand(role: Role, task: Task): void {
  if (!isAtLeast(role, 'administrator')) throw notAllowed(role, TASK_WORDS[task], 'administrator');
}

function notAllowed(role: Role, what: string, needed: Role): NotAllowed {
  return new NotAllowed(`Rollen din er «${role}». For å ${what} trengs rollen «${needed}».`);
}

/** The role a decision needs. `log`: where an undo finds what it takes back; taking back is to decide the same. */
function neededFor(decision: Decision, log: readonly Correction[]): Role {
  switch (decision.kind) {
    case 'theme-add':
    case 'theme-edit':
    case 'theme-merge':
    case 'theme-move':
    case 'theme-status':
    case 'theme-order':
    case 'sign-off':
      return 'kvalitetssikrer';
    case 'text':
      // Remarks to a passage and «gjennomgått» are part of coding; all other slots are the note's words.
      return /^(?:passage|reviewed):/.test(decision.slot) ? 'koder' : 'kvalitetssikrer';
    case 'undo': {
      // An undo can only take back what came before it, so this ends.
      const at = log.findLastIndex((correction) => correction.id === decision.of);
      const undone = log[at];
      return undone ? neededFor(undone.decision, log.slice(0, at)) : 'koder';
    }
    default:
      return 'koder';
  }
}

const WHAT: Record<Role, string> = {
  leser: 'lese',
  koder: 'kode og rette',
  kvalitetssikrer: 'endre kodeboken eller teksten i notatet',
  administrator: 'gjøre dette',
};

/**
 * A desk on which nobody can decide more than his role allows, whichever page the decision comes from. The methods throw
 * `NotAllowed`.
 * @param roleOf the role of a name now; null when the account is gone
 */
export function guardDesk(desk: Desk, roleOf: (name: string) => Role | null): Desk {
  const check = (who: string, decisions: readonly Decision[]) => {
    const role = roleOf(who);
    if (role === null) throw new NotAllowed('Kontoen din finnes ikke lenger.');
    const log = desk.log();
    for (const decision of decisions) {
      const needed = neededFor(decision, log);
      if (!isAtLeast(role, needed)) throw notAllowed(role, WHAT[needed], needed);
    }
  };
  return {
    ...desk,
    decide(who, decision, options) {
      check(who, [decision]);
      return desk.decide(who, decision, options);
    },
    decideAll(who, decisions) {
      check(who, decisions);
      return desk.decideAll(who, decisions);
    },
    undoLast(who) {
      const mine = inForce(desk.log()).filter((correction) => correction.who === who);
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
