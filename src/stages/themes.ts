import type { Language, Tag, Theme } from '../domain.ts';
import { idOf } from '../ids.ts';
import { assign } from '../themes/assign.ts';
import { MOST, respondentsOf } from '../themes/choose.ts';
import { isRejected, keepIds } from '../themes/match.ts';
import { elaborate, LEAST_RESPONDENTS, type Proposal, propose, type Row } from '../themes/propose.ts';
import { LEAST_SECTIONS, proposals } from '../themes/sections.ts';

/** Raised when the same input would give other themes or tags. */

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

/** How sure the likeliest section must be of a passage; measured on gold, nine of ten below it are of none. */
const SURE = 0.3;

/** Themes, and for each row what it was given of them. */
interface Outcome {
  themes: Theme[];
  given: Given;
}

/**
 * The proposal's own sections as themes: answers follow its order of business, and the owner will sum up by it. A
 * section is dropped when too few respondents speak of it.
 * @param known fixed themes that are sections under their own ids
 */
function followProposal(
  rows: readonly Distinct[],
  input: ThemesInput,
  known: ReadonlyMap<string, Theme>,
  rejected: readonly Theme[],
): Outcome {
  const refused = new Set(rejected.flatMap((theme) => [theme.id, theme.label.toLowerCase()]));
  let sections = proposals(input.background)
    .map((section) => {
      const id = known.get(section.heading.toLowerCase())?.id ?? idOf(input.consultationId, 'theme', section.heading);
      return { ...section, id };
    })
    .filter(({ id, heading }) => !refused.has(id) && !refused.has(heading.toLowerCase()));
  for (;;) {
    if (sections.length < LEAST_SECTIONS) return { themes: [], given: rows.map(() => []) };
    const clusters = new Int32Array(rows.length).fill(-1);
    const sure = new Float64Array(rows.length);
    const place = new Map(sections.map(({ id }, i) => [id, i]));
    const { tags } = assign({
      passages: rows.map((row, r) => ({
        id: String(r),
        text: row.text,
        start: 0,
        heading: null,
        responseId: String(r),
      })),
      themes: sections.map(({ id, heading, text }) => ({
        ...theme(id, heading),
        status: 'confirmed',
        description: text,
      })),
      examples: [],
      background: input.background,
      oneEach: true,
    });
    for (const { passageId, themeId, confidence } of tags) {
      if (confidence < SURE) continue;
      clusters[Number(passageId)] = place.get(themeId) ?? -1;
      sure[Number(passageId)] = confidence;
    }
    const raised = respondentsOf(
      clusters,
      sections.length,
      rows.map((row) => row.respondents),
    );
    const kept = sections.filter(
      ({ heading }, s) => known.has(heading.toLowerCase()) || (raised[s]?.size ?? 0) >= LEAST_RESPONDENTS,
    );
    if (kept.length < sections.length) {
      sections = kept;
      continue;
    }
    const found = elaborate(
      rows,
      input.background,
      sections.map(({ heading }) => heading),
      { clusters, sure },
    );
    const themes = sections.map(
      ({ id, heading, text }, s): Theme => ({
        ...theme(id, heading),
        description: opening(text),
        words: found.themes[s]?.words ?? [],
      }),
    );
    return {
      themes,
      given: tagsOf(
        found,
        themes.map(({ id }) => id),
      ),
    };
  }
}

function theme(id: string, label: string): Theme {
  return { id, label, description: '', keywords: [], status: 'proposed', parentId: null, words: [] };
}

/** What was placed, as tags; a theme without an id is left out. */
function tagsOf(found: Proposal, ids: readonly (string | null)[]): Given {
  return found.placed.map((placed) =>
    placed.flatMap(({ theme: t, confidence, because }): Tag[] => {
      const themeId = ids[t] ?? null;
      return themeId === null ? [] : [{ passageId: '', themeId, confidence, because }];
    }),
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

/** Themes of their own in the rows that neither the codebook nor the proposal has a place for. */
function findMore(
  rows: readonly Distinct[],
  input: ThemesInput,
  rejected: readonly Theme[],
  taken: readonly Theme[],
): Outcome {
  const found = propose(rows, input.background, Math.max(0, MOST - taken.length));
  const bare = found.themes.map((each) => ({ ...each, keywords: [] }));
  const before = keepIds(
    bare,
    input.previous.filter((each) => each.status === 'proposed'),
  );
  const used = new Set([...taken, ...rejected].map(({ id }) => id));
  const ids = bare.map((each, t): string | null => {
    if (each.rows.length === 0 || isRejected(each, rejected)) return null;
    let id = before[t] ?? idOf(input.consultationId, 'theme', each.label);
    for (let again = 2; used.has(id); again += 1) id = idOf(input.consultationId, 'theme', each.label, again);
    used.add(id);
    return id;
  });
  const themes = bare.flatMap(({ label, words }, t): Theme[] => {
    const id = ids[t] ?? null;
    return id === null ? [] : [{ ...theme(id, label), words }];
  });
  return { themes, given: tagsOf(found, ids) };
}

/**
 * Finds the themes of a consultation and puts them on its passages. Codebook and confirmed themes stand; the proposal's
 * own sections are tried as themes; what is left is searched for themes of its own.
 */
export function themes(input: ThemesInput): ThemesOutput {
  const rejected = input.previous.filter((each) => each.status === 'rejected');
  const refused = new Set(rejected.map(({ id }) => id));
  const fixed = new Map<string, Theme>();
  for (const each of [...input.codebook, ...input.previous.filter(({ status }) => status === 'confirmed')]) {
    if (each.status !== 'rejected' && !refused.has(each.id) && !fixed.has(each.id)) fixed.set(each.id, each);
  }
  const rows = distinctTexts(input.passages);
  const sectionIds = new Set(
    proposals(input.background).map(({ heading }) => idOf(input.consultationId, 'theme', heading)),
  );
  // A confirmed theme that is a section keeps being found as one, so that confirming it moves nothing.
  const sections = new Map(
    [...fixed.values()].flatMap((each) => (sectionIds.has(each.id) ? [[each.label.toLowerCase(), each] as const] : [])),
  );
  const others = [...fixed.values()].filter(({ id }) => !sectionIds.has(id));
  const given = code(rows, others, input);

  const openRows = rows.flatMap((_, r) => (given[r]?.length === 0 ? [r] : []));
  const pick = (indices: readonly number[]): Distinct[] => indices.flatMap((r) => rows[r] ?? []);
  const followed = followProposal(pick(openRows), input, sections, rejected);
  openRows.forEach((r, i) => {
    given[r] = followed.given[i] ?? [];
  });

  const restRows = rows.flatMap((_, r) => (given[r]?.length === 0 ? [r] : []));
  const soFar = [...fixed.values(), ...followed.themes.filter(({ id }) => !fixed.has(id))];
  const more = findMore(pick(restRows), input, rejected, soFar);
  restRows.forEach((r, i) => {
    given[r] = more.given[i] ?? [];
  });
  return { themes: [...soFar, ...more.themes], ...spread(rows, given, input) };
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
