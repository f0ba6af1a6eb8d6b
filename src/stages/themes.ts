import { isCountedTag, type Theme } from '../domain.ts';
import { idOf } from '../ids.ts';
import { proposals } from '../themes/sections.ts';
import { code } from './themes/code.ts';
import { goOn } from './themes/go-on.ts';
import { findMore, subdivide } from './themes/more.ts';
import { followProposal } from './themes/proposal.ts';
import { type Distinct, distinctTexts, spread, type ThemesInput, type ThemesOutput } from './themes/rows.ts';

/**
 * Finds the themes of a consultation and puts them on its passages. Codebook and confirmed themes stand; the proposal's
 * own sections are tried as themes; what is left is searched for themes of its own. Where people have begun on the themes
 * of an earlier run, it goes on from there.
 */
export function themes(input: ThemesInput): ThemesOutput {
  if (input.kept !== undefined) return goOn(input, input.kept);
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

  // A mere suggestion leaves a passage open to what else may be found in it.
  const isOpen = (r: number): boolean => !given[r]?.some(isCountedTag);
  const openRows = rows.flatMap(({ silent }, r) => (isOpen(r) && !silent ? [r] : []));
  const pick = (indices: readonly number[]): Distinct[] => indices.flatMap((r) => rows[r] ?? []);
  const followed = followProposal(pick(openRows), input, sections, rejected);
  openRows.forEach((r, i) => {
    given[r] = [...(followed.given[i] ?? []), ...(given[r] ?? [])];
  });

  const restRows = openRows.filter(isOpen);
  const soFar = [...fixed.values(), ...followed.themes.filter(({ id }) => !fixed.has(id))];
  const more = findMore(pick(restRows), input, { taken: soFar, rejected, parentId: null });
  restRows.forEach((r, i) => {
    given[r] = [...(more.given[i] ?? []), ...(given[r] ?? [])];
  });
  const all = [...soFar, ...more.themes];
  const within = subdivide(rows, given, input, { taken: all, rejected, parentId: null }, more.standing);
  return { themes: [...all, ...within], ...spread(rows, given, input) };
}
