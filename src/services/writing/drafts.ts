import * as z from 'zod';
import { type DraftRow, draftsOf, putDraft, removeDraft } from '../../../db/drafts/drafts.ts';
import type { Lists } from '../review/lists.ts';
import type { Workspace } from '../workspace.ts';

/** What is written in a field and not saved, as a browser tells it. */
export const WrittenDraft = z.strictObject({
  /** Page and field: «/notat#skriv-summary». */
  key: z.string().regex(/^\/[^#\s]{0,300}#\S{1,300}$/u),
  text: z.string().max(20_000),
  from: z.string().max(20_000),
  seen: z.record(z.string().max(100), z.string().max(50_000)),
  label: z.string().max(500),
  page: z.string().max(500),
  /** The server's count when this browser last wrote it down there, or read it; 0: never. */
  revision: z.int().min(0),
});
export type WrittenDraft = z.infer<typeof WrittenDraft>;

/** A draft as it is kept. */
export interface KeptDraft extends WrittenDraft {
  /** ISO time. */
  at: string;
}

/** People's drafts, each for the one who wrote it. */
export interface Drafts {
  of(who: string): KeptDraft[];
  /**
   * Writes a draft down. What another browser has written there since is not lost: it stands beside, under a key of its own.
   * @returns its new revision
   */
  keep(who: string, draft: WrittenDraft): number;
  drop(who: string, key: string): void;
}

/** So many drafts of one person; what a browser sends beyond that stays with it. */
const MOST = 500;

export function openDrafts({ db }: Workspace, consultationId: string): Drafts {
  const rows = (who: string) => draftsOf(db, consultationId, who);
  return {
    of: (who) => rows(who).map(({ consultationId: _, who: __, begun, ...row }) => ({ ...row, from: begun })),
    keep: (who, { from, ...draft }) =>
      db.transaction(
        () => {
          const all = rows(who);
          const there = all.find(({ key }) => key === draft.key);
          if (!there && all.length >= MOST) return draft.revision;
          const revision = Math.max(there?.revision ?? 0, draft.revision) + 1;
          if (there && there.revision !== draft.revision && there.text !== draft.text)
            putDraft(db, { ...there, key: `${there.key}~${there.revision}` });
          const row: DraftRow = { ...draft, begun: from, consultationId, who, revision, at: new Date().toISOString() };
          putDraft(db, row);
          return revision;
        },
        { behavior: 'immediate' },
      ),
    drop: (who, key) => removeDraft(db, consultationId, who, key),
  };
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu;

/** Drafts whose place is gone (theme, answer, passage or point), or taken by what another browser wrote there. */
export function withoutPlace(lists: Lists, drafts: readonly KeptDraft[]): KeptDraft[] {
  const { responses, passages, state } = lists.draft;
  const isThere = (id: string) =>
    responses.has(id) ||
    passages.has(id) ||
    lists.themes.some((theme) => theme.id === id) ||
    state.points.some((point) => point.id === id);
  return drafts.filter(({ key }) => key.includes('~') || !(key.match(UUID) ?? []).every(isThere));
}
