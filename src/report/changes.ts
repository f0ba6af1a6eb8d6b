import type { Correction } from '../corrections/decision.ts';
import { OUTCOMES } from '../domain.ts';
import { idOf } from '../ids.ts';
import { POSITIONS, type Position } from '../position.ts';
import type { Changes, PositionChange, Snapshot, TagChange, ThemeChange, ThemeIn, Who, Why } from '../versions.ts';
import { Between, causesOf, type Moment, stagesChanged } from './changes/why.ts';

/** A version with what it said and when. */
export interface Kept extends Moment {
  snapshot: Snapshot;
}

type Pairs = readonly { before: Who; after: Who; revised: boolean }[];

/**
 * Compares two versions of one consultation's note.
 * @param log every decision, in order; those between the two explain changes
 * @param withheld answers whose sender must not be named, as is known by now, whatever the versions said
 */
export function changesBetween(
  from: Kept,
  to: Kept,
  log: readonly (Correction & { sequence: number })[] = [],
  withheld: ReadonlySet<string> = new Set(),
): Changes {
  const { before, after, pairs } = withoutNames(from.snapshot, to.snapshot, withheld);
  const between = new Between(log, from, to);
  const revised = pairs.filter((pair) => pair.revised);
  const stayed = { before: new Set(pairs.map((pair) => pair.before.id)), after: new Set(pairs.map((p) => p.after.id)) };
  const arrived = after.respondents.filter((who) => !stayed.after.has(who.id));
  const gone = before.respondents.filter((who) => !stayed.before.has(who.id));
  const letters = { come: arrived.length > 0, gone: gone.length + revised.length > 0 };
  const rest: Why = { kind: 'rest', causes: causesOf(before, after, letters, between.count) };
  const letter = new Map<string, Why>([
    ...arrived.map(({ id }): [string, Why] => [id, { kind: 'letter', what: 'new' }]),
    ...gone.map(({ id }): [string, Why] => [id, { kind: 'letter', what: 'gone' }]),
    ...revised.flatMap((pair) =>
      [pair.before.id, pair.after.id].map((id): [string, Why] => [id, { kind: 'letter', what: 'revised' }]),
    ),
  ]);
  // An answer that a person has put in another hearing, or taken back from one, has come or gone by that.
  for (const { id } of [...arrived, ...gone]) {
    const why = between.onResponse(id, ['other-hearing'], null);
    if (why) letter.set(id, why);
  }
  const of = (who: Who): Why => letter.get(who.id) ?? rest;
  const said = (who: Who, kinds: Parameters<Between['onResponse']>[1]) =>
    between.onResponse(who.id, kinds, null) ?? of(who);
  const ofTheme = (ids: string[], kinds: Parameters<Between['onThemes']>[1]) =>
    between.onThemes(ids, kinds).at(-1)?.why ?? rest;

  const was = new Map(before.themes.map((theme) => [theme.id, theme]));
  const is = new Map(after.themes.map((theme) => [theme.id, theme]));
  const ground: Ground = { before, after, pairs, between, letter, rest };
  return {
    figures: [
      { what: 'received' as const, before: before.received, after: after.received },
      { what: 'responses' as const, before: before.respondents.length, after: after.respondents.length },
      ...OUTCOMES.map((what) => ({ what, before: before.ledger[what], after: after.ledger[what] })),
    ].filter((figure) => figure.before !== figure.after),
    arrived: arrived.map((who) => ({ who, why: of(who) })),
    gone: gone.map((who) => ({ who, why: of(who) })),
    revised: revised.map((pair) => ({ before: pair.before, after: pair.after, why: of(pair.after) })),
    renamed: pairs
      .filter((pair) => pair.before.name !== pair.after.name)
      .map((pair) => ({ before: pair.before, after: pair.after, why: said(pair.after, ['respondent', 'sector']) })),
    sectors: pairs
      .filter((pair) => pair.before.sector !== pair.after.sector)
      .map((pair) => ({ before: pair.before, after: pair.after, why: said(pair.after, ['sector']) })),
    stances: pairs
      .filter((pair) => pair.before.stance !== pair.after.stance)
      .map((pair) => ({ before: pair.before, after: pair.after, why: said(pair.after, ['stance', 'endorsement']) })),
    themes: {
      arrived: after.themes
        .filter((theme) => !was.has(theme.id))
        .map((theme) => ({ theme, why: ofTheme([theme.id], ['theme-add', 'theme-status', 'theme-move']) })),
      gone: before.themes
        .filter((theme) => !is.has(theme.id))
        .map((theme) => ({ theme, why: ofTheme([theme.id], ['theme-merge', 'theme-status', 'theme-move']) })),
      changed: after.themes.flatMap((theme) => {
        const earlier = was.get(theme.id);
        const change = earlier ? themeChange(earlier, theme, ground) : null;
        return change ? [change] : [];
      }),
    },
    stages: stagesChanged(before, after),
  };
}

/** Who is withheld in the later version was named by a mistake in the earlier one: the name is not told again. */
function withoutNames(before: Snapshot, after: Snapshot, withheld: ReadonlySet<string>) {
  const known = pairsOf(before.respondents, after.respondents);
  const hidden = new Set(withheld);
  for (const pair of known) {
    if (pair.after.name === null || hidden.has(pair.after.id)) hidden.add(pair.before.id);
    if (hidden.has(pair.before.id)) hidden.add(pair.after.id);
  }
  const bare = ({ respondents, ...more }: Snapshot): Snapshot => ({
    ...more,
    respondents: respondents.map((who) => (hidden.has(who.id) ? { ...who, name: null } : who)),
  });
  const was = bare(before);
  const is = bare(after);
  const [earlier, later] = [was, is].map((one) => new Map(one.respondents.map((who) => [who.id, who])));
  const pairs = known.map((pair) => ({
    before: earlier?.get(pair.before.id) ?? pair.before,
    after: later?.get(pair.after.id) ?? pair.after,
    revised: pair.revised,
  }));
  return { before: was, after: is, pairs };
}

/**
 * Who is the same in both: the same answer, or else a new one of the same respondent: it has come instead of the other's
 * file, lies where that lay, or has the same name alone among those that have come and gone.
 */
function pairsOf(before: readonly Who[], after: readonly Who[]): Pairs {
  const earlier = new Map(before.map((who) => [who.id, who]));
  const later = new Set(after.map((who) => who.id));
  const left = before.filter((who) => !later.has(who.id));
  const come = after.filter((who) => !earlier.has(who.id));
  const byFile = new Map(left.flatMap((who) => placesOf(who).map((place) => [place, who] as const)));
  const byName = onlyNamed(left);
  const comeByName = onlyNamed(come);
  const taken = new Set<string>();
  return after.flatMap((who) => {
    const same = earlier.get(who.id);
    if (same) return [{ before: same, after: who, revised: contents(same) !== contents(who) }];
    const files = [...placesOf(who), ...(who.earlier ?? [])].map((place) => byFile.get(place));
    const named = who.name !== null && comeByName.get(who.name) === who ? byName.get(who.name) : undefined;
    const instead = [...files, named].find((other) => other !== undefined && !taken.has(other.id));
    if (!instead) return [];
    taken.add(instead.id);
    return [{ before: instead, after: who, revised: true }];
  });
}

const placesOf = (who: Who) => (who.files ?? []).map((file) => file.split(':')[0] ?? '');

/** An earlier version without files is told as the same. */
function contents({ files }: Who): string {
  const marks = (files ?? []).map((file) => file.split(':')[1] ?? '').filter((mark) => mark !== '');
  return marks.sort().join();
}

/** Those with a name that no other of them has. */
function onlyNamed(who: readonly Who[]): Map<string, Who> {
  const found = new Map<string, Who>();
  const twice = new Set<string>();
  for (const one of who) {
    if (one.name === null) continue;
    if (found.has(one.name)) twice.add(one.name);
    found.set(one.name, one);
  }
  for (const name of twice) found.delete(name);
  return found;
}

interface Ground {
  before: Snapshot;
  after: Snapshot;
  pairs: Pairs;
  between: Between;
  letter: ReadonlyMap<string, Why>;
  rest: Why;
}

function themeChange(before: ThemeIn, after: ThemeIn, ground: Ground): ThemeChange | null {
  const whole = before.marks !== undefined && after.marks !== undefined;
  const tags = whole ? tagChanges(before, after, ground) : [];
  const positions = positionChanges(before, after, tags, ground);
  const had = whole ? new Set<string>() : idsOf(before, ground.before);
  const has = whole ? new Set<string>() : idsOf(after, ground.after);
  const tagsAdded = whole ? tags.filter((tag) => tag.on).length : [...has].filter((id) => !had.has(id)).length;
  const tagsRemoved = whole ? tags.length - tagsAdded : [...had].filter((id) => !has.has(id)).length;
  const same =
    tagsAdded + tagsRemoved + positions.length === 0 &&
    before.label === after.label &&
    before.confirmed === after.confirmed &&
    POSITIONS.every((position) => before.counts[position] === after.counts[position]);
  if (same) return null;
  const named = ground.between.onThemes(
    [after.id],
    ['theme-edit', 'theme-status', 'theme-merge', 'theme-add', 'theme-move'],
  );
  return { before, after, tagsAdded, tagsRemoved, why: named.at(-1)?.why ?? ground.rest, positions, tags };
}

/** Ids of all passages that carry a theme, also of suggestions, as earlier versions have them. */
function idsOf(theme: ThemeIn, { respondents }: Snapshot): Set<string> {
  const marks = (theme.marks ?? []).map(([who, start, end]) => idOf(respondents[who]?.id ?? '', start, end));
  return new Set(theme.tags ?? marks);
}

interface Mark extends Omit<TagChange, 'on' | 'why'> {
  key: string;
}

/** The counted marks of a theme, by answer and span. */
function marksOf(theme: ThemeIn | undefined, { respondents }: Snapshot): Map<string, () => Mark> {
  const found = new Map<string, () => Mark>();
  for (const [index, start, end, page] of theme?.marks ?? []) {
    const who = respondents[index];
    if (!who || page < 0) continue;
    const key = `${who.id} ${start} ${end}`;
    found.set(key, () => ({ key, who, start, end, page }));
  }
  return found;
}

function tagChanges(before: ThemeIn, after: ThemeIn, ground: Ground): TagChange[] {
  const { between, letter, rest } = ground;
  const had = marksOf(before, ground.before);
  const has = marksOf(after, ground.after);
  const family = familyOf(before, after);
  const structural = between.onThemes(family, ['theme-merge', 'theme-move', 'theme-status', 'theme-add']);
  /** Where the themes that decisions have taken here, or from here, are found on their own. */
  const elsewhere = structural.map(({ why, moved }) => ({
    why,
    before: marksOf(
      ground.before.themes.find((theme) => theme.id === moved && theme.id !== after.id),
      ground.before,
    ),
    after: marksOf(
      ground.after.themes.find((theme) => theme.id === moved && theme.id !== after.id),
      ground.after,
    ),
    /** It was or is a part of this one: what it carried is not told apart. */
    inside: moved !== after.id && (before.parts ?? []).includes(moved),
  }));
  const whyOf = ({ key, who, start, end }: Mark, on: boolean): Why => {
    const merged = elsewhere.findLast((one) => (on ? one.before.has(key) : one.after.has(key) || one.inside));
    return between.onTag(who.id, start, end, family) ?? letter.get(who.id) ?? merged?.why ?? rest;
  };
  const changed = (one: () => Mark, on: boolean): TagChange => {
    const mark = one();
    const { who, start, end, page } = mark;
    return { who, start, end, page, on, why: whyOf(mark, on) };
  };
  return [
    ...[...has].filter(([key]) => !had.has(key)).map(([, mark]) => changed(mark, true)),
    ...[...had].filter(([key]) => !has.has(key)).map(([, mark]) => changed(mark, false)),
  ];
}

const familyOf = (before: ThemeIn, after: ThemeIn) => [
  ...new Set([after.id, ...(after.parts ?? []), ...(before.parts ?? [])]),
];

function positionChanges(
  before: ThemeIn,
  after: ThemeIn,
  tags: readonly TagChange[],
  { before: earlier, after: later, pairs, between, letter, rest }: Ground,
): PositionChange[] {
  if (before.positions === undefined || after.positions === undefined) return [];
  const was = heldIn(before.positions, earlier);
  const is = heldIn(after.positions, later);
  const family = familyOf(before, after);
  const ofTags = new Map<string, Why>();
  for (const { who, why } of tags) if (why.kind === 'decision') ofTags.set(who.id, why);
  const change = (who: Who, from: Position | null, to: Position | null): PositionChange[] => {
    if (from === to) return [];
    // The nearest first: a stance on this theme, a tag of it, then what is decided of the answer as a whole.
    const decided =
      between.onResponse(who.id, ['stance', 'passage-stance'], family) ??
      ofTags.get(who.id) ??
      between.onResponse(who.id, ['stance', 'other-hearing', 'endorsement'], null);
    return [{ who, before: from, after: to, why: decided ?? letter.get(who.id) ?? rest }];
  };
  const earlierOf = new Map(pairs.map((pair) => [pair.after.id, pair.before.id]));
  const stayed = new Set(earlierOf.values());
  return [
    ...later.respondents.flatMap((who) =>
      change(who, was.get(earlierOf.get(who.id) ?? '') ?? null, is.get(who.id) ?? null),
    ),
    ...earlier.respondents.flatMap((who) => (stayed.has(who.id) ? [] : change(who, was.get(who.id) ?? null, null))),
  ];
}

/** What each who speaks on a theme holds, by answer. */
function heldIn(positions: string, { respondents }: Snapshot): Map<string, Position> {
  const held = new Map<string, Position>();
  respondents.forEach(({ id }, index) => {
    const position = POSITIONS[Number.parseInt(positions[index] ?? '', 10)];
    if (position !== undefined) held.set(id, position);
  });
  return held;
}
