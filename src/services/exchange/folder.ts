import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '../../config.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import { broughtWords as words } from '../../norsk/desk/work/brought.ts';
import { readLog } from '../../pipeline/log.ts';
import { decideTogether, maker, openReview, type Review } from '../desk.ts';
import type { Workspace } from '../workspace.ts';
import { type Said, toldAt } from './ground.ts';

/** What may lie beside `invited.csv`, and what it is. */
const FILES = [
  { name: 'oppfolging.csv', kind: 'follow-ups' },
  { name: 'prioritering.yaml', kind: 'priority' },
] as const;

/** So many faults of a file are told; `horing import` tells all. */
const MOST_TOLD = 5;

/**
 * Takes in the follow-up points and the prioritisation that a consultation's folder carries: once, as decisions in the name
 * of the file, and only what is new. Once means that its decisions stand in the log, also where people have taken them back
 * or decided otherwise since; a file that is changed later is brought in by `horing import`.
 * @returns what people should hear of it, and whether there are new decisions
 */
export async function bringFromFolder(
  workspace: Workspace,
  { id, folder }: Consultation,
): Promise<{ notices: string[]; taken: boolean }> {
  // It was there when the answers were read: on a drive that has gone away nothing has been taken out of it.
  if (!existsSync(folder)) return { notices: [words.away(folder)], taken: false };
  const log = readLog(workspace.db, id);
  const notices: string[] = [];
  let taken = false;
  let review: Review | null = null;
  for (const { name, kind } of FILES) {
    const bytes = await bytesOf(join(folder, name));
    if (bytes === null || log.some((correction) => maker(correction) === name)) continue;
    // The readers of workbooks and the arithmetic of rankings, where there is something to bring in.
    const { decidedLines, planFile } = await import('./decided.ts');
    review ??= await openReview(workspace, folder);
    const draft = review.draft();
    const { criteria, measures } = draft.state.priority;
    if (kind === 'priority' && criteria.length + measures.length > 0) {
      notices.push(words.notTaken(name, `${words.priority.standing} ${words.later(join(folder, name), folder)}`));
      continue;
    }
    const read = planFile({ consultation: id, draft, log: review.log() }, bytes, name, true);
    if (read === null || read.kind !== kind) {
      notices.push(words.notTaken(name, read?.kind === 'refused' ? told(read.faults) : words.wrongKind[kind]));
      continue;
    }
    const { decisions } = read.plan;
    if (decisions.length === 0) continue;
    const outcome = decideTogether(
      review,
      name,
      decisions.map(({ decision }) => decision),
      decisions.map(({ coder }) => coder),
    );
    if (outcome.kind !== 'done') continue;
    taken = true;
    notices.push(words.taken(name, decidedLines(read).join(' ')));
    if (read.kind === 'priority' && read.noted.length > 0) notices.push(`${name}: ${told(read.noted)}`);
  }
  return { notices, taken };
}

function told(faults: readonly Said[]): string {
  const more = faults.length > MOST_TOLD ? [words.more(faults.length - MOST_TOLD)] : [];
  return [...faults.slice(0, MOST_TOLD).map(toldAt), ...more].join(' ');
}

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new ConfigurationError(`Kan ikke lese ${path}.`);
  }
}
