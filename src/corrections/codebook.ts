import type { Theme } from '../domain.ts';
import type { ConsultationState } from '../state.ts';
import { applyOne, inForce } from './apply.ts';
import type { Correction } from './decision.ts';
import { openDraft } from './draft.ts';

/** What people have decided that the theme stage must keep to. */
export interface ThemeDecisions {
  /** Fixed themes: the YAML's codebook and what people have confirmed, named or added. */
  codebook: Theme[];
  /** All themes known, the rejected ones among them, so that none of these comes back. */
  previous: Theme[];
  /** Tags people have put or refused; the last word counts. */
  decided: { passageId: string; themeId: string; accepted: boolean }[];
}

/** Reads the theme decisions out of the log. Pure. */
export function themeDecisions(
  codebook: Theme[],
  machine: Theme[],
  corrections: readonly Correction[],
): ThemeDecisions {
  const fixed = new Set(codebook.map((theme) => theme.id));
  const draft = openDraft(onlyThemes([...codebook, ...machine.filter((theme) => !fixed.has(theme.id))]));
  const decided = new Map<string, ThemeDecisions['decided'][number]>();
  for (const correction of inForce(corrections)) {
    const { decision } = correction;
    if (decision.kind.startsWith('theme-')) applyOne(draft, correction);
    if (decision.kind === 'tag')
      decided.set(`${decision.passageId} ${decision.themeId}`, {
        passageId: decision.passageId,
        themeId: decision.themeId,
        accepted: decision.on,
      });
  }
  return {
    codebook: draft.state.themes.filter((theme) => theme.status === 'confirmed'),
    previous: draft.state.themes,
    decided: [...decided.values()],
  };
}

/** Responses that people have said belong (or do not belong) to this hearing. */
export function hearingDecisions(corrections: readonly Correction[]): Map<string, boolean> {
  return new Map(
    inForce(corrections).flatMap(({ decision }) =>
      decision.kind === 'other-hearing' ? [[decision.responseId, decision.on] as const] : [],
    ),
  );
}

function onlyThemes(themes: Theme[]): ConsultationState {
  return {
    id: '',
    slug: '',
    title: '',
    owner: '',
    caseNumber: '',
    opened: null,
    deadline: null,
    language: 'nb',
    questions: [],
    sectorHeadings: {},
    proposals: new Map(),
    files: [],
    responses: [],
    themes,
    tags: [],
    passageStances: new Map(),
    campaigns: [],
    shared: [],
    endorsements: [],
    invitations: [],
    quotes: [],
    points: [],
    texts: new Map(),
    signedOff: null,
  };
}
