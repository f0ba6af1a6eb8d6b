import { isCountedTag, type Language, type Tag, THIN_TAG, type Theme } from '../../domain.ts';
import { isCovering } from '../../language/covering.ts';
import { normalForm } from '../../language/forms/normal.ts';
import { tokenize } from '../../language/tokens.ts';
import type { Row } from '../../themes/division.ts';
import type { Proposal } from '../../themes/propose.ts';

export interface ThemedPassage {
  id: string;
  responseId: string;
  respondent: string;
  text: string;
  /** Offset of the passage in its response's text; evidence offsets are the response's. */
  start: number;
  language: Language;
  heading: string | null;
  question: string | null;
  /** Campaign or response: a group counts once. */
  group: string;
  /** Says no more than that its sender joins another's statement: «merely joining» raises no theme of its own. */
  joins?: boolean;
}

export interface ThemesInput {
  consultationId: string;
  passages: readonly ThemedPassage[];
  /** The proposal's text, '' for none. */
  background: string;
  /** Fixed themes: from the consultation's codebook, and those a person has confirmed. */
  codebook: readonly Theme[];
  /** The last run's themes of all statuses. */
  previous: readonly Theme[];
  /** People's decisions on single tags. */
  decided: readonly { passageId: string; themeId: string; accepted: boolean }[];
  /** The hearing's own stop words, as people wrote them: no theme is found or named by them. */
  stops?: readonly string[];
  /** What stands from the last run, once people have begun on the themes; absent: all is found and coded from the beginning. */
  kept?: Kept;
}

/** What an earlier run coded, and people have seen. */
export interface Kept {
  /** Ids of passages it coded that are the same now. */
  passages: readonly string[];
  /** Ids of themes that are as they were then. */
  themes: readonly string[];
  /** The machine's tags from then. */
  tags: readonly Tag[];
}

export interface ThemesOutput {
  /** Codebook and confirmed themes first, then proposed ones by how many respondents raise them. */
  themes: Theme[];
  /** In order of passages, then falling confidence. */
  tags: Tag[];
  /** Ids of passages without any theme that counts. */
  unplaced: string[];
}

/** A text that one or more passages consist of. */
export interface Distinct extends Row {
  passages: ThemedPassage[];
  /** Has no matter of its own: only joins another's statement, or only accompanies the answer. */
  silent: boolean;
}

/** Normal forms of the hearing's own stop words. */
export function stopForms({ stops = [] }: Pick<ThemesInput, 'stops'>): Set<string> {
  const words = stops.flatMap((stop) => tokenize(stop).filter(({ kind }) => kind === 'word'));
  return new Set(words.flatMap(({ text }) => [normalForm(text), normalForm(text, 'en')]));
}

/** Passages of the same text are one row, so that the same text always gets the same themes. */
export function distinctTexts(passages: readonly ThemedPassage[]): Distinct[] {
  const rows = new Map<string, Distinct & { respondents: Set<string> }>();
  for (const passage of passages) {
    const key = passage.text.replace(/\s+/gu, ' ').trim().toLowerCase();
    const row = rows.get(key);
    if (row === undefined) {
      rows.set(key, {
        text: passage.text,
        group: passage.group,
        language: passage.language,
        respondents: new Set([passage.respondent]),
        passages: [passage],
        silent: passage.joins === true || isCovering(passage.text),
      });
    } else {
      row.respondents.add(passage.respondent);
      row.passages.push(passage);
    }
  }
  return [...rows.values()];
}

/** What a row was given: themes by id, strongest first. */
export type Given = Tag[][];

/** Themes, and for each row what it was given of them. */
export interface Outcome {
  themes: Theme[];
  given: Given;
}

/** A proposed theme without words yet. */
export function theme(id: string, label: string): Theme {
  return { id, label, description: '', keywords: [], status: 'proposed', parentId: null, words: [] };
}

/** Below this a passage is told as unsure. */
const UNSURE = 0.6;

/**
 * A found theme is the passages it was found in: however far from its middle, none is a mere suggestion. Its confidence
 * says how near it is, and was no guide to what is right (on the demo's gold .9 of those below .4, .8 of the rest).
 */
function standing(confidence: number): number {
  if (confidence >= UNSURE) return confidence;
  return Math.round(1000 * (THIN_TAG + ((UNSURE - THIN_TAG) * confidence) / UNSURE)) / 1000;
}

/** What was placed, as tags; a theme without an id is left out. */
export function tagsOf(found: Proposal, ids: readonly (string | null)[]): Given {
  return found.placed.map((placed) =>
    placed.flatMap(({ theme: t, confidence, because }): Tag[] => {
      const themeId = ids[t] ?? null;
      return themeId === null ? [] : [{ passageId: '', themeId, confidence: standing(confidence), because }];
    }),
  );
}

/** Each row's tags on each of its passages; people's own decisions have the last word. */
export function spread(
  rows: readonly Distinct[],
  given: Given,
  input: ThemesInput,
): { tags: Tag[]; unplaced: string[] } {
  const decisions = new Map<string, { themeId: string; accepted: boolean }[]>();
  for (const { passageId, themeId, accepted } of input.decided) {
    decisions.set(passageId, [...(decisions.get(passageId) ?? []), { themeId, accepted }]);
  }
  const byPassage = new Map<string, Tag[]>();
  rows.forEach((row, r) => {
    for (const passage of row.passages) {
      const decided = decisions.get(passage.id) ?? [];
      const own = (given[r] ?? [])
        .filter((tag) => !decided.some((each) => each.themeId === tag.themeId && !each.accepted))
        .map((tag) => ({
          ...tag,
          passageId: passage.id,
          because: tag.because.map((reason) =>
            reason.start === undefined || reason.end === undefined
              ? reason
              : { ...reason, start: reason.start + passage.start, end: reason.end + passage.start },
          ),
        }));
      for (const { themeId, accepted } of decided) {
        if (accepted && !own.some((tag) => tag.themeId === themeId)) {
          own.push({ passageId: passage.id, themeId, confidence: 1, because: [] });
        }
      }
      byPassage.set(passage.id, own);
    }
  });
  const tags = input.passages.flatMap((passage) => byPassage.get(passage.id) ?? []);
  const unplaced = input.passages
    .filter((passage) => !byPassage.get(passage.id)?.some(isCountedTag))
    .map(({ id }) => id);
  return { tags, unplaced };
}
