import type { Language, Tag, Theme } from '../domain.ts';
import { idOf } from '../ids.ts';
import { assign } from '../themes/assign.ts';
import { MOST } from '../themes/choose.ts';
import { isRejected, keepIds } from '../themes/match.ts';
import { LEAST_RESPONDENTS, propose, type Row } from '../themes/propose.ts';
import { proposals } from '../themes/sections.ts';

/** Raised when the same input would give other themes or tags. */
export const THEMES_VERSION = '1';

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
}

export interface ThemesOutput {
  /** Codebook and confirmed themes first, then proposed ones by how many respondents raise them. */
  themes: Theme[];
  /** In order of passages, then falling confidence. */
  tags: Tag[];
  /** Ids of passages without any theme. */
  unplaced: string[];
}

/** A text that one or more passages consist of. */
interface Distinct extends Row {
  passages: ThemedPassage[];
}

/** Passages of the same text are one row, so that the same text always gets the same themes. */
function distinctTexts(passages: readonly ThemedPassage[]): Distinct[] {
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
      });
    } else {
      row.respondents.add(passage.respondent);
      row.passages.push(passage);
    }
  }
  return [...rows.values()];
}

/** What a row was given: themes by id, strongest first. */
type Given = Tag[][];

/** Number of different respondents behind each theme. */
function raisedBy(rows: readonly Distinct[], given: Given): Map<string, Set<string>> {
  const raised = new Map<string, Set<string>>();
  given.forEach((tags, r) => {
    for (const { themeId } of tags) {
      const set = raised.get(themeId) ?? new Set<string>();
      for (const respondent of rows[r]?.respondents ?? []) set.add(respondent);
      raised.set(themeId, set);
    }
  });
  return raised;
}

/** Codes the rows with themes whose text is known. */
function code(rows: readonly Distinct[], themes: readonly Theme[], input: ThemesInput): Given {
  const given: Given = rows.map(() => []);
  if (themes.length === 0) return given;
  const rowOf = new Map(rows.flatMap((row, r) => row.passages.map((passage) => [passage.id, r] as const)));
  const known = new Set(themes.map((theme) => theme.id));
  const { tags } = assign({
    passages: rows.map((row, r) => ({ id: String(r), text: row.text, start: 0, heading: null, responseId: row.group })),
    themes: themes.map((theme) => ({ ...theme, status: 'confirmed' })),
    examples: input.decided.flatMap(({ passageId, themeId, accepted }) => {
      const row = rowOf.get(passageId);
      return row === undefined || !known.has(themeId) ? [] : [{ passageId: String(row), themeId, accepted }];
    }),
    background: input.background,
  });
  for (const tag of tags) given[Number(tag.passageId)]?.push(tag);
  return given;
}

/** The proposal's sections as themes; their text stands in for a description while coding. */
function fromProposal(input: ThemesInput, taken: readonly Theme[], rejected: readonly Theme[]): Theme[] {
  const labels = new Set(taken.map((theme) => theme.label.toLowerCase()));
  return proposals(input.background)
    .map(
      ({ heading, text }): Theme => ({
        id: idOf(input.consultationId, 'theme', heading),
        label: heading,
        description: text,
        keywords: [],
        status: 'proposed',
        parentId: null,
        words: [],
      }),
    )
    .filter(
      (theme) =>
        !labels.has(theme.label.toLowerCase()) &&
        !rejected.some((each) => each.id === theme.id || each.label.toLowerCase() === theme.label.toLowerCase()),
    );
}

/** First sentence of a section, for a theme's description. */
function opening(text: string): string {
  const line =
    text
      .trim()
      .split(/\n\s*\n/u)[0]
      ?.replace(/\s+/gu, ' ')
      .trim() ?? '';
  return /^.{20,240}?[.!?](?=\s|$)/u.exec(line)?.[0] ?? line.slice(0, 240);
}

/**
 * Finds the themes of a consultation and puts them on its passages. Codebook and confirmed themes stand; the proposal's
 * own sections are tried as themes; what is left is searched for themes of its own.
 */
export function themes(input: ThemesInput): ThemesOutput {
  const rejected = input.previous.filter((theme) => theme.status === 'rejected');
  const turnedDown = new Set(rejected.map((theme) => theme.id));
  const fixed = [
    ...new Map(
      [...input.codebook, ...input.previous.filter((theme) => theme.status === 'confirmed')]
        .filter((theme) => theme.status !== 'rejected' && !turnedDown.has(theme.id))
        .map((theme) => [theme.id, theme] as const)
        .reverse(),
    ).values(),
  ].reverse();
  const rows = distinctTexts(input.passages);
  const seeds = fromProposal(input, fixed, rejected);
  let given = code(rows, [...fixed, ...seeds], input);
  const raised = raisedBy(rows, given);
  const recurring = seeds.filter((theme) => (raised.get(theme.id)?.size ?? 0) >= LEAST_RESPONDENTS);
  if (recurring.length < seeds.length) given = code(rows, [...fixed, ...recurring], input);

  const left = rows.flatMap((row, r) => (given[r]?.length === 0 ? [{ row, r }] : []));
  const found = propose(
    left.map((each) => each.row),
    input.background,
    Math.max(0, MOST - fixed.length - recurring.length),
  );
  const usable = found.themes.map(
    (theme) => theme.rows.length > 0 && !isRejected({ ...theme, keywords: [] }, rejected),
  );
  const kept = keepIds(
    found.themes.map((theme) => ({ ...theme, keywords: [] })),
    input.previous.filter((theme) => theme.status === 'proposed'),
  );
  const used = new Set([...fixed, ...recurring, ...rejected].map((theme) => theme.id));
  const proposed = found.themes.map((theme, t): Theme => {
    let id = kept[t] ?? idOf(input.consultationId, 'theme', theme.label);
    for (let again = 2; used.has(id); again += 1) id = idOf(input.consultationId, 'theme', theme.label, again);
    if (usable[t]) used.add(id);
    return {
      id,
      label: theme.label,
      description: '',
      keywords: [],
      status: 'proposed',
      parentId: null,
      words: theme.words,
    };
  });
  found.placed.forEach((placed, i) => {
    const r = left[i]?.r ?? -1;
    const tags = placed.flatMap(({ theme, confidence, because }): Tag[] => {
      const own = proposed[theme];
      return own === undefined || !usable[theme] ? [] : [{ passageId: '', themeId: own.id, confidence, because }];
    });
    given[r]?.push(...tags);
  });
  const all = [
    ...fixed,
    ...recurring.map((theme) => ({ ...theme, description: opening(theme.description) })),
    ...proposed.filter((_, t) => usable[t]),
  ];
  return { themes: all, ...spread(rows, given, input) };
}

/** Each row's tags on each of its passages; people's own decisions have the last word. */
function spread(rows: readonly Distinct[], given: Given, input: ThemesInput): { tags: Tag[]; unplaced: string[] } {
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
  const unplaced = input.passages.filter((passage) => byPassage.get(passage.id)?.length === 0).map(({ id }) => id);
  return { tags, unplaced };
}
