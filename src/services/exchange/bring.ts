import type { Decided, Desk } from '../review/open.ts';
import type { DecidedFile } from './decided.ts';
import type { Ground } from './ground.ts';

/** What a desk's file is brought into. */
export const groundOf = (desk: Desk): Ground => ({
  consultation: desk.consultation.id,
  draft: desk.lists().draft,
  log: desk.log(),
});

/** Brings a file's decisions in, all or none. @param who who brings it; scores stand in the name of who gave them */
export function decide(desk: Desk, who: string, { plan }: Exclude<DecidedFile, { kind: 'refused' }>): Decided {
  return desk.decideAll(
    who,
    plan.decisions.map(({ decision }) => decision),
    plan.decisions.map(({ coder }) => coder),
  );
}
