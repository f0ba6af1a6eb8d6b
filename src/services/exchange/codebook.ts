import type { CodebookEntry, CodebookNote, CodebookReading } from '../../codebook.ts';
import type { Decision } from '../../corrections/decision.ts';
import type { Theme } from '../../domain.ts';
import { readCodebook } from '../../formats/codebook/codebook.ts';
import { themeKey } from '../../formats/codebook/words.ts';
import { groupBy } from '../../group.ts';
import { idOf } from '../../ids.ts';
import type { Decided, Desk } from '../review/open.ts';

/** What came of bringing a codebook in. */
export type CodebookImport =
  | Extract<CodebookReading, { kind: 'refused' }>
  | {
      kind: 'read';
      added: string[];
      /** The machine had proposed a theme of that name: it is now part of the imported one. */
      joined: string[];
      /** Confirmed themes of that name are there already, and are not changed. */
      known: string[];
      /** People have rejected a theme of that name: their word stands. */
      rejected: string[];
      notes: CodebookNote[];
      /** What came of the decisions; null when there was nothing to decide. */
      decided: Decided | null;
    };

/**
 * Brings a codebook in as decisions, all or none, so that they stand in the log and can be taken back together. The ids
 * follow from the consultation and the file's own keys: the same file twice adds nothing.
 * @param who the name that stands in the log
 */
export function importCodebook(desk: Desk, who: string, bytes: Uint8Array): CodebookImport {
  const reading = readCodebook(bytes);
  if (reading.kind === 'refused') return reading;
  const { themes } = desk.lists().draft.state;
  const result = { added: [] as string[], joined: [] as string[], known: [] as string[], rejected: [] as string[] };
  const decisions: Decision[] = [];
  /** Theme id of each entry that stands, new or known; a rejected one has none, and its parts come out on top. */
  const idOfKey = new Map<string, string>();
  const named = groupBy(reading.entries, (entry) => themeKey(entry.label));

  for (const entry of reading.entries) {
    const themeId = idOf(desk.consultation.id, 'codebook', entry.key);
    const parentId = entry.parent === null ? null : (idOfKey.get(entry.parent) ?? null);
    // «Annet» under three main themes is three themes: then the place tells which is which.
    const several = (named.get(themeKey(entry.label))?.length ?? 0) > 1;
    const standing = standingTheme(
      themes.filter((theme) => !several || theme.parentId === parentId),
      themeId,
      entry,
      parentId,
    );
    if (standing?.status === 'rejected') {
      result.rejected.push(entry.label);
      continue;
    }
    if (standing?.status === 'confirmed') {
      idOfKey.set(entry.key, standing.id);
      result.known.push(entry.label);
      continue;
    }
    idOfKey.set(entry.key, themeId);
    decisions.push({
      kind: 'theme-add',
      themeId,
      label: entry.label,
      description: entry.description,
      parentId,
      ...(entry.keywords.length === 0 ? {} : { keywords: entry.keywords }),
    });
    if (standing) {
      decisions.push({ kind: 'theme-merge', themeId: standing.id, into: themeId });
      result.joined.push(entry.label);
    } else result.added.push(entry.label);
  }
  const decided = decisions.length === 0 ? null : desk.decideAll(who, decisions);
  return { kind: 'read', ...result, notes: reading.notes, decided };
}

/**
 * The theme that an entry is already: by id, else by name. Several may have the name (in different places, or rejected
 * ones of earlier runs): one at the same place goes first, then the confirmed, the proposed, the rejected.
 */
function standingTheme(
  themes: readonly Theme[],
  themeId: string,
  entry: CodebookEntry,
  parentId: string | null,
): Theme | undefined {
  const byId = themes.find((theme) => theme.id === themeId);
  if (byId) return byId;
  const key = themeKey(entry.label);
  const candidates = themes.filter((theme) => themeKey(theme.label) === key);
  const order = ['confirmed', 'proposed', 'rejected'];
  return candidates.sort(
    (a, b) =>
      order.indexOf(a.status) - order.indexOf(b.status) ||
      Number(b.parentId === parentId) - Number(a.parentId === parentId),
  )[0];
}
