import type { Theme } from '../../domain.ts';
import type { FollowUp } from '../../follow-up.ts';
import { themeKey } from '../../formats/codebook/words.ts';
import type { CellFault, FollowUpRow } from '../../formats/follow-ups.ts';
import { idOf } from '../../ids.ts';
import { broughtWords } from '../../norsk/desk/work/brought.ts';
import { enumerate } from '../../norsk/numbers.ts';
import { fieldsOf, followUpDecision } from '../follow-up/follow-ups.ts';
import { type Brought, type Ground, type Said, standingOf } from './ground.ts';

/** What a table of follow-up points would bring. With faults nothing is to be brought. */
export interface FollowUpPlan {
  decisions: Brought[];
  added: number;
  /** They stand here already, and something of them is otherwise in the file. */
  changed: number;
  /** They stand here as in the file. */
  known: number;
  /** People have deleted them here: their word stands. */
  dropped: number;
  faults: Said[];
}

/**
 * Makes decisions of a table's follow-up points. A point is met by our own id, else by its theme and its words, so that the
 * same file twice gives nothing; its theme by name, as codebooks are.
 * @param onlyNew what stands here already is left as it is
 */
export function planFollowUps(
  { consultation, draft, log }: Ground,
  { rows, faults }: { rows: readonly FollowUpRow[]; faults: readonly CellFault[] },
  onlyNew = false,
): FollowUpPlan {
  const { followUps: words } = broughtWords;
  const { state } = draft;
  const kinds = new Map(
    [...state.followUps.map(({ kind }) => kind), ...state.followUpKinds].map((kind) => [themeKey(kind), kind]),
  );
  const dropped = new Set(standingOf(log, 'follow-up-drop').map(({ followUpId }) => followUpId));
  const themes = themesByName(state.themes);
  const byId = new Map(state.followUps.map((one) => [one.id, one]));
  const byWords = new Map(state.followUps.map((one) => [wordsKey(one.themeId, one.text), one]));
  const told: Said[] = faults.map(({ code, at, written }) => ({ at, said: words.faults[code](written) }));
  const plan: FollowUpPlan = { decisions: [], added: 0, changed: 0, known: 0, dropped: 0, faults: told };
  const first = new Map<string, string>();

  for (const row of rows) {
    if (row.text === '' || row.theme === '') continue;
    const theme = themes.get(themeKey(row.theme));
    if (theme === undefined || theme.status === 'rejected') {
      const said = theme === undefined ? words.unknownTheme(row.theme) : words.rejectedTheme(row.theme);
      told.push({ at: row.at.theme, said });
      continue;
    }
    const kind = kinds.get(themeKey(row.kind));
    if (kind === undefined && row.kind !== '')
      told.push({ at: row.at.kind, said: words.unknownKind(row.kind, enumerate([...state.followUpKinds], 'nb')) });
    const standing = byId.get(row.id) ?? byWords.get(wordsKey(theme.id, row.text));
    const id = standing?.id ?? idOf(consultation, 'follow-up', 'file', wordsKey(theme.id, row.text));
    const before = first.get(id);
    if (before !== undefined) told.push({ at: row.at.text, said: words.twice(before) });
    first.set(id, row.at.text);
    if (kind === undefined) continue;
    if (standing === undefined && dropped.has(id)) plan.dropped += 1;
    else if (standing !== undefined && (onlyNew || isAsIn(standing, row, kind))) plan.known += 1;
    else {
      const over = {
        text: row.text,
        kind,
        ...(row.responsible === null ? {} : { responsible: row.responsible }),
        ...(row.due === null ? {} : { due: row.due || null }),
        ...(row.status === null ? {} : { status: row.status }),
      };
      const fields = standing
        ? fieldsOf(standing, over)
        : { responsible: '', due: null, status: 'proposed', asked: [], ...over };
      const decision = followUpDecision(id, standing?.themeId ?? theme.id, fields);
      if (decision === null) told.push({ at: row.at.text, said: words.tooLong });
      else plan.decisions.push({ decision, coder: null });
      plan[standing === undefined ? 'added' : 'changed'] += 1;
    }
  }
  return plan;
}

const wordsKey = (themeId: string, text: string): string => `${themeId} ${themeKey(text)}`;

function isAsIn(standing: FollowUp, { text, responsible, due, status }: FollowUpRow, kind: string): boolean {
  return (
    standing.text === text &&
    standing.kind === kind &&
    (responsible ?? standing.responsible) === standing.responsible &&
    (due ?? standing.due ?? '') === (standing.due ?? '') &&
    (status ?? standing.status) === standing.status
  );
}

/** Of several with one name, the confirmed goes before the proposed, and the rejected last. */
function themesByName(themes: readonly Theme[]): Map<string, Theme> {
  const order = ['rejected', 'proposed', 'confirmed'];
  const sorted = [...themes].reverse().sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return new Map(sorted.map((theme) => [themeKey(theme.label), theme]));
}
