import { randomUUID } from 'node:crypto';
import { themesOf } from '../../../db/findings.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import { decidedTags, themeDecisions } from '../../corrections/codebook.ts';
import type { Correction, Decision } from '../../corrections/decision.ts';
import { consultationPlans } from '../../pipeline/consultation-plans.ts';
import { proposalText, readBackground } from '../../pipeline/document-plans.ts';
import { readLog } from '../../pipeline/log.ts';
import { machineTags } from '../../pipeline/standing.ts';
import type { Workspace } from '../workspace.ts';

/**
 * What the next run would put under a theme if a decision were made: the themes stage is run on what is there, as the run
 * would run it, and nothing is saved.
 * @returns ids of the passages that would carry the theme
 */
export async function passagesAhead(
  workspace: Workspace,
  consultation: Consultation,
  decision: Decision,
  themeId: string,
): Promise<Set<string>> {
  const { db } = workspace;
  const { id } = consultation;
  const made: Correction = { id: 'ahead', who: '', at: '', decision, before: null, why: '' };
  const log = [...readLog(db, id), made];
  const background = await readBackground(consultation);
  const plans = consultationPlans(
    db,
    consultation,
    () => proposalText(db, background),
    () => log,
  );
  const [work] = plans.themes.work();
  if (!work) return new Set();
  const queue = await workspace.openQueue();
  try {
    const found = await queue.run('themes', await work.input(), { key: `ahead:${randomUUID()}` });
    const decisions = themeDecisions(consultation.codebook, themesOf(db, id), log);
    const tags = decidedTags([...machineTags(db, id, found, decisions)], decisions.previous, log);
    return new Set(tags.flatMap((tag) => (tag.themeId === themeId ? [tag.passageId] : [])));
  } finally {
    await queue.close();
  }
}
