import type { Correction, Decision } from '../../corrections/decision.ts';
import { idOf } from '../../ids.ts';
import type { Cause, Snapshot, Why } from '../../versions.ts';

/** A decision made between two versions: what it says, and as what it is told. */
interface Made {
  decision: Decision;
  why: Why;
}

type Kind = Decision['kind'];

/**
 * The decisions between two versions, looked up by what they are about. An undone decision is found where the decision it
 * takes back is; of several about the same, the last is told.
 */
export class Between {
  readonly count: number;
  private readonly responses = new Map<string, Made[]>();
  private readonly tags = new Map<string, Made>();
  private readonly themes = new Map<string, Made[]>();

  /** @param log all decisions, in order: one taken back may be older than both versions */
  constructor(log: readonly (Correction & { sequence: number })[], before: Moment, after: Moment) {
    const byId = new Map(log.map((correction) => [correction.id, correction]));
    const within = log.filter((correction) => !isIn(correction, before) && isIn(correction, after));
    this.count = within.length;
    for (const { id, who, at, decision } of within) {
      // An undo of an undo is told as what it leads back to; the log holds no circle.
      let of = decision;
      let undone = false;
      while (of.kind === 'undo') {
        const taken = byId.get(of.of);
        if (!taken) break;
        of = taken.decision;
        undone = !undone;
      }
      this.take({ decision: of, why: { kind: 'decision', id, what: of.kind, who, at, undone } });
    }
  }

  private take(made: Made): void {
    const { decision } = made;
    if ('responseId' in decision) add(this.responses, decision.responseId, made);
    switch (decision.kind) {
      case 'passage-stance':
      case 'tag':
        this.tags.set(`${decision.passageId} ${decision.themeId}`, made);
        break;
      case 'theme-merge':
        for (const id of [decision.themeId, decision.into]) add(this.themes, id, made);
        break;
      case 'theme-move':
      case 'theme-add':
        for (const id of [decision.themeId, decision.parentId]) if (id !== null) add(this.themes, id, made);
        break;
      case 'theme-edit':
      case 'theme-status':
        add(this.themes, decision.themeId, made);
        break;
    }
  }

  /** The last decision of these kinds about an answer. @param themes a stance is of one of these; null: of the whole */
  onResponse(responseId: string, kinds: readonly Kind[], themes: readonly string[] | null): Why | null {
    const found = this.responses.get(responseId)?.findLast(({ decision }) => {
      if (!kinds.includes(decision.kind)) return false;
      if (decision.kind === 'passage-stance') return themes?.includes(decision.themeId) ?? false;
      if (decision.kind !== 'stance') return true;
      return decision.themeId === null ? themes === null : (themes?.includes(decision.themeId) ?? false);
    });
    return found?.why ?? null;
  }

  /** The decision on a passage, by its span, and one of the themes; else the one that made the passage, or divided it. */
  onTag(responseId: string, start: number, end: number, themes: readonly string[]): Why | null {
    const passageId = idOf(responseId, start, end);
    for (const themeId of themes) {
      const found = this.tags.get(`${passageId} ${themeId}`);
      if (found) return found.why;
    }
    const divided = this.responses.get(responseId)?.findLast(({ decision }) => {
      if (decision.kind !== 'split' && decision.kind !== 'join') return false;
      return start >= decision.start && end <= decision.end;
    });
    return divided?.why ?? null;
  }

  /** The last decision of these kinds about one of the themes, and the theme it takes elsewhere. */
  onThemes(themes: readonly string[], kinds: readonly Kind[]): { why: Why; moved: string }[] {
    return themes.flatMap((id) =>
      (this.themes.get(id) ?? []).flatMap(({ decision, why }) =>
        kinds.includes(decision.kind) && 'themeId' in decision && decision.themeId !== null
          ? [{ why, moved: decision.themeId }]
          : [],
      ),
    );
  }
}

function add(map: Map<string, Made[]>, key: string, made: Made): void {
  const list = map.get(key);
  if (list) list.push(made);
  else map.set(key, [made]);
}

/** When a version was made; those kept before the log's sequence was with them have the time alone. */
export interface Moment {
  at: string;
  snapshot: Pick<Snapshot, 'made'>;
}

function isIn({ sequence, at }: { sequence: number; at: string }, moment: Moment): boolean {
  return moment.snapshot.made ? sequence <= moment.snapshot.made.sequence : at <= moment.at;
}

/** Stages whose version is another; none when one of the versions does not say. */
export function stagesChanged(before: Snapshot, after: Snapshot): { stage: string; before: number; after: number }[] {
  const [was, is] = [before.made?.stages, after.made?.stages];
  if (!was || !is) return [];
  return [...new Set([...Object.keys(is), ...Object.keys(was)])].flatMap((stage) => {
    const [from, to] = [was[stage] ?? 0, is[stage] ?? 0];
    return from === to ? [] : [{ stage, before: from, after: to }];
  });
}

/** What else was another between the versions, and so can lie behind what nothing of its own explains. */
export function causesOf(
  before: Snapshot,
  after: Snapshot,
  letters: { come: boolean; gone: boolean },
  decisions: number,
): Cause[] {
  const causes: Cause[] = [];
  if (stagesChanged(before, after).length > 0) causes.push('engine');
  if (before.made && after.made && before.made.setup !== after.made.setup) causes.push('setup');
  if (letters.come) causes.push('letters-come');
  if (letters.gone) causes.push('letters-gone');
  if (decisions > 0) causes.push('decisions');
  return causes;
}
