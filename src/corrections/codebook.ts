import { isCountedTag, type Tag, type Theme } from '../domain.ts';
import { hashOf } from '../ids.ts';
import { NO_PRIORITY } from '../priority.ts';
import type { ConsultationState } from '../state.ts';
import { applyOne, inForce } from './apply.ts';
import { partsOf } from './apply-passages.ts';
import type { Correction, Decision } from './decision.ts';
import { openDraft } from './draft.ts';
import { STOP_WORDS, slotTheme, wordsIn } from './slots.ts';

/** What people have decided that the theme stage must keep to. */
export interface ThemeDecisions {
  /** Fixed themes: the YAML's codebook and what people have confirmed, named or added. */
  codebook: Theme[];
  /** All themes known, the rejected ones among them, so that none of these comes back. */
  previous: Theme[];
  /** Tags people have put or refused; the last word counts. */
  decided: { passageId: string; themeId: string; accepted: boolean }[];
  /** Somebody has begun on the themes: there is a codebook, or a decision in force names a theme. They live on from here. */
  begun: boolean;
  /** Themes that are people's own: added, not found. */
  added: Set<string>;
  /** The hearing's own stop words. */
  stops: string[];
}

/** Reads the theme decisions out of the log. Pure. */
export function themeDecisions(
  codebook: Theme[],
  machine: Theme[],
  corrections: readonly Correction[],
): ThemeDecisions {
  const standing = inForce(corrections);
  const named = new Set(standing.flatMap(({ decision }) => themesNamed(decision)));
  const fixed = new Set(codebook.map((theme) => theme.id));
  // A row that is confirmed in itself is of the codebook as it was: it goes with its line there, unless people hold on to it.
  const rows = machine.filter(({ id, status }) => !fixed.has(id) && (status !== 'confirmed' || named.has(id)));
  const draft = openDraft(onlyThemes([...codebook, ...rows]));
  const decided = new Map<string, ThemeDecisions['decided'][number]>();
  let stops = '';
  for (const correction of standing) {
    const { decision } = correction;
    if (decision.kind.startsWith('theme-')) applyOne(draft, correction);
    if (decision.kind === 'text' && decision.slot === STOP_WORDS) stops = decision.markdown;
    if (decision.kind === 'tag' || decision.kind === 'passage-stance') {
      const { passageId, themeId } = decision;
      const accepted = decision.kind !== 'tag' || decision.on;
      decided.set(`${passageId} ${themeId}`, { passageId, themeId, accepted });
    }
  }
  return {
    codebook: draft.state.themes.filter((theme) => theme.status === 'confirmed'),
    previous: draft.state.themes,
    decided: [...decided.values()],
    begun: codebook.length > 0 || named.size > 0,
    added: new Set(corrections.flatMap(({ decision }) => (decision.kind === 'theme-add' ? [decision.themeId] : []))),
    stops: wordsIn(stops),
  };
}

/** Themes that a decision says something of. */
function themesNamed(decision: Decision): string[] {
  if (decision.kind === 'text') return [slotTheme(decision.slot)].flatMap((id) => id ?? []);
  if (decision.kind === 'theme-order') return decision.themeIds;
  return 'themeId' in decision && decision.themeId !== null ? [decision.themeId] : [];
}

/** What a theme is coded by: while it is the same, passages that were coded keep its tags. */
export function themeMark({ label, description, keywords }: Theme): string {
  return hashOf(JSON.stringify([label, description, keywords])).slice(0, 16);
}

/**
 * The machine's tags with what people have decided on them: what counts, on the passages that the machine reads. Pure. Of one
 * that people have divided, a theme on a part is on the whole: the parts say more closely where, and the report counts those.
 */
export function decidedTags(tags: readonly Tag[], themes: readonly Theme[], corrections: readonly Correction[]): Tag[] {
  const standing = new Set(themes.flatMap(({ id, status }) => (status === 'rejected' ? [] : [id])));
  const byTheme = new Map<string, Map<string, Tag>>();
  const of = (themeId: string) => {
    const own = byTheme.get(themeId) ?? new Map<string, Tag>();
    byTheme.set(themeId, own);
    return own;
  };
  for (const tag of tags) of(tag.themeId).set(tag.passageId, tag);
  const wholes = new Map<string, string[]>();
  const wholesOf = (passageId: string) => wholes.get(passageId) ?? [passageId];
  const pieces = new Set<string>();
  for (const { decision } of inForce(corrections)) {
    if (decision.kind === 'split' || decision.kind === 'join') {
      const gone = decision.kind === 'join' ? [decision.passageId, decision.nextId] : [decision.passageId];
      const whole = [...new Set(gone.flatMap(wholesOf))];
      for (const { id } of partsOf(decision)) {
        wholes.set(id, whole);
        if (decision.kind === 'split') pieces.add(id);
      }
    }
    if (decision.kind === 'tag' || decision.kind === 'passage-stance') {
      const { themeId } = decision;
      const on = decision.kind !== 'tag' || decision.on;
      for (const passageId of wholesOf(decision.passageId)) {
        const because = of(themeId).get(passageId)?.because ?? [];
        if (on) of(themeId).set(passageId, { passageId, themeId, confidence: 1, because });
        else if (!pieces.has(decision.passageId)) of(themeId).delete(passageId);
      }
    }
    if (decision.kind === 'theme-merge' && standing.has(decision.into) && decision.into !== decision.themeId) {
      const into = of(decision.into);
      for (const [passageId, tag] of of(decision.themeId)) {
        const other = into.get(passageId);
        const { confidence, because } = tag;
        if (!other || confidence > other.confidence)
          into.set(passageId, { passageId, themeId: decision.into, confidence, because });
      }
      byTheme.delete(decision.themeId);
    }
  }
  return [...byTheme]
    .flatMap(([themeId, own]) => (standing.has(themeId) ? [...own.values()].filter(isCountedTag) : []))
    .sort((a, b) => compare(a.passageId, b.passageId) || compare(a.themeId, b.themeId));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
    followUps: [],
    priority: NO_PRIORITY,
    followUpKinds: [],
    texts: new Map(),
    signedOff: null,
  };
}
