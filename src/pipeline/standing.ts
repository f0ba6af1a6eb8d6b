import { codedOf, replaceCoded } from '../../db/coded.ts';
import { replaceThemes, tagsOf, themesOf } from '../../db/findings.ts';
import { eachAnswer } from '../../db/many/answers.ts';
import type { Db } from '../../db/open.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { type ThemeDecisions, themeMark } from '../corrections/codebook.ts';
import type { Tag, Theme } from '../domain.ts';
import { hashOf } from '../ids.ts';
import { type Packed, type ThemedAnswer, unpacked } from '../stages/packed.ts';
import type { OutputOf } from '../stages/stages.ts';
import type { Kept } from '../stages/themes/rows.ts';

/*
 * The rows of themes and tags are the machine's own, as they were before anybody decided on them: decisions are put on them
 * whenever they are read. So a decision that is taken back leaves nothing behind, however many runs have been between.
 */

/** What of the last run stands in the next: nothing before people have begun on the themes. */
export function keptFrom(
  db: Db,
  consultationId: string,
  answers: readonly Packed<ThemedAnswer>[],
  { begun, previous }: ThemeDecisions,
): { kept?: Kept } {
  if (!begun || themesOf(db, consultationId).length === 0) return {};
  const coded = codedOf(db, consultationId);
  const same: string[] = [];
  for (const { passages } of unpacked(answers))
    for (const { id, text } of passages) if (coded.passages.get(id) === textMark(text)) same.push(id);
  return {
    kept: {
      passages: same,
      themes: previous.flatMap((theme) => (coded.themes.get(theme.id) === themeMark(theme) ? [theme.id] : [])),
      tags: tagsOf(db, consultationId),
    },
  };
}

/** What tells one such standing from another: the reasons of tags follow from the rest. */
export function basisOf(previous: readonly Theme[], kept: Kept | undefined): string {
  const tags = kept?.tags.map(({ passageId, themeId, confidence }) => [passageId, themeId, confidence]);
  return JSON.stringify([previous, kept?.passages, kept?.themes, tags]);
}

/** Saves what the themes stage found as the machine's own rows, and what it coded. */
export function keepCoding(
  db: Db,
  { id, codebook }: Consultation,
  found: OutputOf<'themes'>,
  decisions: ThemeDecisions,
): void {
  const { begun, previous, added } = decisions;
  const here = passagesOf(found);
  const rejected = rejectedOf(previous);
  const tags = machineTags(db, id, found, decisions);
  const earlier = themesOf(db, id);
  // Before anybody has begun, a theme found again is as it is found now; after that it is as it was.
  const own = found.themes.flatMap((theme) => machineTheme(theme, codebook, begun ? earlier : [], added));
  // What people have turned down or merged away is remembered: it can be taken back, and must not come back by itself.
  const away = [...codebook, ...earlier.filter((theme) => codebook.every((line) => line.id !== theme.id))].filter(
    (theme) => rejected.has(theme.id) && !added.has(theme.id),
  );
  const rows = [...own, ...away];
  if (begun) {
    const place = new Map(earlier.map((theme, index) => [theme.id, index]));
    rows.sort((a, b) => (place.get(a.id) ?? earlier.length) - (place.get(b.id) ?? earlier.length));
  }
  replaceThemes(db, id, rows, tags);
  replaceCoded(db, id, codedPassages(db, id, here), new Map(found.themes.map((theme) => [theme.id, themeMark(theme)])));
}

/** The passages that themes were looked for in. */
function passagesOf({ unplaced, tags }: OutputOf<'themes'>): Set<string> {
  const here = new Set(unplaced);
  for (const { passageId } of unpacked(tags)) here.add(passageId);
  return here;
}

const rejectedOf = (previous: readonly Theme[]) =>
  new Set(previous.flatMap((theme) => (theme.status === 'rejected' ? [theme.id] : [])));

/** The tags that are saved of what the themes stage found: where people have decided, the machine's own are as they were. */
export function machineTags(
  db: Db,
  consultationId: string,
  found: OutputOf<'themes'>,
  { previous, decided }: ThemeDecisions,
): Iterable<Tag> {
  const rejected = rejectedOf(previous);
  const isDecided = new Set(decided.map(({ passageId, themeId }) => `${passageId} ${themeId}`));
  const isPeoples = ({ passageId, themeId }: Tag) => isDecided.has(`${passageId} ${themeId}`) || rejected.has(themeId);
  // Read at once: they are about to be replaced.
  const before = isDecided.size + rejected.size === 0 ? [] : tagsOf(db, consultationId).filter(isPeoples);
  const here = before.length === 0 ? new Set<string>() : passagesOf(found);
  return joinedTags(
    found,
    isPeoples,
    before.filter(({ passageId }) => here.has(passageId)),
  );
}

function* joinedTags(
  { tags }: OutputOf<'themes'>,
  isPeoples: (tag: Tag) => boolean,
  before: readonly Tag[],
): Generator<Tag> {
  for (const tag of unpacked(tags)) if (!isPeoples(tag)) yield tag;
  yield* before;
}

/** A theme as the machine has it: of the codebook as it stands there, else as it was found; people's own are in the log alone. */
function machineTheme(
  { fresh, ...theme }: Theme,
  codebook: readonly Theme[],
  earlier: readonly Theme[],
  added: ReadonlySet<string>,
): Theme[] {
  const line = codebook.find(({ id }) => id === theme.id);
  if (line) return [line];
  if (added.has(theme.id)) return [];
  const was: Theme = earlier.find(({ id }) => id === theme.id) ?? theme;
  return [{ ...was, status: 'proposed', fresh: fresh === true }];
}

/** Of the passages that were coded, the text as a mark. */
function* codedPassages(db: Db, consultationId: string, ids: ReadonlySet<string>): Generator<[string, string]> {
  for (const { text, passages } of eachAnswer(db, consultationId))
    for (const { id, start, end } of passages) if (ids.has(id)) yield [id, textMark(text.slice(start, end))];
}

function textMark(text: string): string {
  return hashOf(text).slice(0, 16);
}
