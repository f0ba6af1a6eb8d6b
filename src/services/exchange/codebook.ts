import type { CodebookEntry, CodebookNote, CodebookReading } from '../../codebook.ts';
import { inForce } from '../../corrections/apply.ts';
import type { Correction, Decision } from '../../corrections/decision.ts';
import type { Theme } from '../../domain.ts';
import { ownMarks } from '../../export/qda/codes.ts';
import { readCodebook } from '../../formats/codebook/codebook.ts';
import { themeKey } from '../../formats/codebook/words.ts';
import { groupBy } from '../../group.ts';
import { idOf } from '../../ids.ts';
import type { Decided, Desk } from '../review/open.ts';
import { type CodingPlan, planCodings } from './codings.ts';

/** What came of bringing a codebook in, or would. */
export type CodebookImport =
  | Extract<CodebookReading, { kind: 'refused' }>
  | {
      kind: 'read';
      added: string[];
      /** The machine had proposed a theme of that name: it is now part of the imported one. */
      joined: string[];
      /** Themes that are there already, and are not changed. */
      known: string[];
      /** Themes that are there already, and have got another name in the other tool: the new names. */
      renamed: string[];
      /** People have rejected a theme of that name: their word stands. */
      rejected: string[];
      notes: CodebookNote[];
      /** What has been coded in the file; null when it has codes alone. */
      codings: CodingPlan | null;
      /** What came of the decisions; null when there was nothing to decide, or nothing was to be. */
      decided: Decided | null;
    };

export interface ImportOptions {
  /** Name of the file, for the log: «Kari (importert fra kodet.qdpx)». */
  file?: string;
  /** Tags that the file does not have, of themes and letters that are our own in it, are taken off. */
  remove?: boolean;
  /** Only tells what would come. */
  preview?: boolean;
}

/**
 * Brings a codebook in, with what has been coded in it, as decisions, all or none, so that they stand in the log and can be
 * taken back together. Themes are met by GUID (our own export, or an earlier import), then by name. The ids follow from the
 * consultation and the file's own keys: the same file twice adds nothing.
 * @param who who brings it, and answers for the themes; codings stand in the name of their coder in the file
 */
export function importCodebook(
  desk: Desk,
  who: string,
  bytes: Uint8Array,
  { file = '', remove = false, preview = false }: ImportOptions = {},
): CodebookImport {
  const reading = readCodebook(bytes, ownMarks(desk.consultation.id));
  if (reading.kind === 'refused') return reading;
  const { decisions, idOfKey, own, joinedFrom, ...result } = planThemes(desk, reading.entries);
  const plan =
    reading.project === null
      ? null
      : planCodings(desk, reading.project, { idOfKey, own, joinedFrom, marks: reading.marks, file, remove });
  const all = [...decisions.map((decision) => ({ decision, coder: null })), ...(plan?.decisions ?? [])];
  const decided =
    preview || all.length === 0
      ? null
      : desk.decideAll(
          who,
          all.map(({ decision }) => decision),
          all.map(({ coder }) => coder),
        );
  return { kind: 'read', ...result, notes: reading.notes, codings: plan, decided };
}

/** What is to be decided of a codebook's themes, and which theme each entry is. */
function planThemes(desk: Desk, entries: readonly CodebookEntry[]) {
  const { themes } = desk.lists().draft.state;
  const past = pastOf(desk.log());
  const result = {
    added: [] as string[],
    joined: [] as string[],
    known: [] as string[],
    renamed: [] as string[],
    rejected: [] as string[],
  };
  const decisions: Decision[] = [];
  /** Theme id of each entry that stands, new or known; a rejected one has none, and its parts come out on top. */
  const idOfKey = new Map<string, string>();
  /** Themes that came back under their own GUID. */
  const own = new Set<string>();
  /** The machine's proposal that an imported theme takes in. */
  const joinedFrom = new Map<string, string>();
  const named = groupBy(entries, (entry) => themeKey(entry.label));

  for (const entry of entries) {
    const themeId = idOf(desk.consultation.id, 'codebook', entry.key);
    const parentId = entry.parent === null ? null : (idOfKey.get(entry.parent) ?? null);
    const guid = past.into(entry.key);
    const same = themes.find((theme) => theme.id === guid) ?? themes.find((theme) => theme.id === themeId);
    if (same && same.status !== 'rejected') {
      idOfKey.set(entry.key, same.id);
      if (same.id === guid) own.add(same.id);
      const key = themeKey(entry.label);
      // A name it has had here is one that people here have left; any other was given in the other tool.
      const news = guid === entry.key && key !== themeKey(same.label) && !past.names(same.id).has(key);
      if (news && !themes.some((theme) => theme !== same && themeKey(theme.label) === key)) {
        const description = entry.description === '' ? same.description : entry.description;
        decisions.push({ kind: 'theme-edit', themeId: same.id, label: entry.label, description });
        result.renamed.push(entry.label);
      } else result.known.push(entry.label);
      continue;
    }
    // «Annet» under three main themes is three themes: then the place tells which is which.
    const several = (named.get(themeKey(entry.label))?.length ?? 0) > 1;
    const standing =
      same ?? themeByName(several ? themes.filter((theme) => theme.parentId === parentId) : themes, entry, parentId);
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
      joinedFrom.set(themeId, standing.id);
      result.joined.push(entry.label);
    } else result.added.push(entry.label);
  }
  return { ...result, decisions, idOfKey, own, joinedFrom };
}

/** What themes have been called here, and what those merged away are part of now. */
function pastOf(log: readonly Correction[]) {
  const names = new Map<string, Set<string>>();
  for (const { decision, before } of log) {
    if (decision.kind !== 'theme-edit') continue;
    const of = names.get(decision.themeId) ?? new Set();
    of.add(themeKey(decision.label));
    if (typeof before === 'object' && before !== null && 'label' in before) of.add(themeKey(String(before.label)));
    names.set(decision.themeId, of);
  }
  const merged = new Map(
    inForce(log).flatMap(({ decision }) =>
      decision.kind === 'theme-merge' ? [[decision.themeId, decision.into] as const] : [],
    ),
  );
  return {
    names: (themeId: string): ReadonlySet<string> => names.get(themeId) ?? new Set(),
    into(themeId: string): string {
      const seen = new Set<string>();
      let at = themeId;
      for (let next = merged.get(at); next !== undefined && !seen.has(at); next = merged.get(at)) {
        seen.add(at);
        at = next;
      }
      return at;
    },
  };
}

/**
 * The theme of an entry's name. Several may have it (in different places, or rejected ones of earlier runs): the confirmed
 * go first, then the proposed, the rejected; among them one at the same place.
 */
function themeByName(themes: readonly Theme[], entry: CodebookEntry, parentId: string | null): Theme | undefined {
  const key = themeKey(entry.label);
  const candidates = themes.filter((theme) => themeKey(theme.label) === key);
  const order = ['confirmed', 'proposed', 'rejected'];
  return candidates.sort(
    (a, b) =>
      order.indexOf(a.status) - order.indexOf(b.status) ||
      Number(b.parentId === parentId) - Number(a.parentId === parentId),
  )[0];
}
