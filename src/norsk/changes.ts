import { groupBy } from '../group.ts';
import { NO_COUNTS, POSITIONS } from '../position.ts';
import type { Changes, PositionChange, TagChange, ThemeChange, ThemeIn, Version, Who, Why } from '../versions.ts';
import { changeWords as words } from './desk/changes.ts';
import { spoken } from './desk/speak.ts';
import { ui } from './desk/ui.ts';
import { hiddenNames } from './note/hidden.ts';
import { noteWords } from './note/note.ts';
import { digits, enumerate, enumerateNames, longTime } from './numbers.ts';
import { STAGE_WORDS } from './stages.ts';

/** One change, told. */
export interface ToldItem {
  /** Whose it is; null: nobody's alone. */
  who: Who | null;
  /** Name or what it is of; a private person is told as one. */
  about: string;
  /** The theme it is about, where `about` is that. */
  themeId: string | null;
  said: string;
  why: string;
  /** The passages it is about, as spans of the answer. */
  passages: { start: number; end: number }[];
}

/** Changes told under one heading. */
export interface ToldGroup {
  title: string;
  /** The theme they are all of. */
  themeId: string | null;
  /** What of the theme is another, in all; empty where the items say all. */
  summary: string;
  items: ToldItem[];
}

function named(who: readonly Who[]): string {
  const note = noteWords(spoken());
  const names = who.flatMap(({ name }) => (name === null ? [] : [name])).sort((a, b) => a.localeCompare(b, 'nb'));
  return enumerateNames([...names, ...hiddenNames(who, note)], spoken());
}

const speakers = (theme: ThemeIn) => POSITIONS.reduce((sum, position) => sum + theme.counts[position], 0);
const change = (before: string | number, after: string | number) =>
  `${typeof before === 'number' ? digits(before) : before} → ${typeof after === 'number' ? digits(after) : after}`;
const position = (value: (typeof POSITIONS)[number]) => noteWords(spoken()).positions[value].toLowerCase();
const stance = (who: Who) => noteWords(spoken()).stances[who.stance ?? 'unread'].toLowerCase();

/** Why something is another, in words. */
function because(why: Why): string {
  switch (why.kind) {
    case 'letter':
      return words.letters[why.what];
    case 'decision': {
      const kinds: Record<string, string> = ui.decisions;
      const tell = why.undone ? words.undone : words.decided;
      return tell((kinds[why.what] ?? why.what).toLowerCase(), why.who, longTime(why.at, spoken()));
    }
    case 'rest':
      return why.causes.map((cause) => words.causes[cause]).join(`, ${words.or} `) || words.unknown;
  }
}

const of = (who: Who, said: string, why: Why | null, passages: ToldItem['passages'] = []): ToldItem => ({
  who,
  about: named([who]),
  themeId: null,
  said,
  why: why === null ? '' : because(why),
  passages,
});
/** A letter that has come or gone needs no other reason than that. */
const letter = (who: Who, why: Why) => of(who, '', why.kind === 'letter' ? null : why);
const plain = (about: string, said: string, why = '', themeId: string | null = null): ToldItem => ({
  who: null,
  about,
  themeId,
  said,
  why,
  passages: [],
});

/** «Hva er nytt» as groups, in the language of the desk; none when the figures, names, positions and tags are the same. */
export function toldChanges(changes: Changes): ToldGroup[] {
  const note = noteWords(spoken());
  const { themes } = changes;
  const group = (title: string, items: ToldItem[]): ToldGroup => ({ title, themeId: null, summary: '', items });
  const inAll = (theme: ThemeIn) => `${note.spoken(speakers(theme))}: ${note.split({ ...NO_COUNTS, ...theme.counts })}`;
  return [
    group(
      words.arrived,
      changes.arrived.map(({ who, why }) => letter(who, why)),
    ),
    group(
      words.revised,
      changes.revised.map(({ after, why }) => letter(after, why)),
    ),
    group(
      words.goneAnswers,
      changes.gone.map(({ who, why }) => letter(who, why)),
    ),
    group(
      words.figures,
      changes.figures.map(({ what, before, after }) =>
        plain(
          words.figure(what, what === 'received' || what === 'responses' ? '' : note.outcomes[what]),
          change(before, after),
        ),
      ),
    ),
    group(
      words.renamed,
      changes.renamed.map(({ before, after, why }) => of(after, words.wasNamed(named([before])), why)),
    ),
    group(
      words.sectors,
      changes.sectors.map(({ before, after, why }) =>
        of(after, change(note.sectors[before.sector], note.sectors[after.sector]), why),
      ),
    ),
    group(
      words.stances,
      changes.stances.map(({ before, after, why }) => of(after, change(stance(before), stance(after)), why)),
    ),
    group(
      words.newTheme,
      themes.arrived.map(({ theme, why }) => plain(`«${theme.label}»`, inAll(theme), because(why), theme.id)),
    ),
    group(
      words.goneTheme,
      themes.gone.map(({ theme, why }) => plain(`«${theme.label}»`, '', because(why))),
    ),
    ...themes.changed.map(themeGroup),
    group(
      words.engine,
      changes.stages.map(({ stage, before, after }) => plain(stageWord(stage), words.stage(before, after))),
    ),
  ].filter((one) => one.items.length > 0 || one.summary !== '');
}

function stageWord(stage: string): string {
  const known: Record<string, string> = STAGE_WORDS;
  return known[stage] ?? stage;
}

function themeGroup({ before, after, tagsAdded, tagsRemoved, why, positions, tags }: ThemeChange): ToldGroup {
  const parts = [
    ...(before.label === after.label ? [] : [words.wasLabel(before.label)]),
    ...(before.confirmed === after.confirmed ? [] : [after.confirmed ? words.confirmed : words.notConfirmed]),
  ];
  const own = parts.length === 0 ? '' : `${parts.join('; ')} (${because(why)})`;
  const figures = [
    speakers(before) === speakers(after) ? '' : words.speaks(change(speakers(before), speakers(after))),
    ...POSITIONS.map((one) =>
      before.counts[one] === after.counts[one]
        ? ''
        : `${position(one)} ${change(before.counts[one], after.counts[one])}`,
    ),
    tagsAdded ? words.tagsAdded(tagsAdded) : '',
    tagsRemoved ? words.tagsRemoved(tagsRemoved) : '',
  ];
  return {
    title: words.theme(after.label),
    themeId: after.id,
    summary: [own, ...figures].filter((part) => part !== '').join('; '),
    items: [...positions.map(toldPosition), ...toldTags(tags)],
  };
}

function toldPosition({ who, before, after, why }: PositionChange): ToldItem {
  if (before === null) return of(who, after === null ? '' : words.speaksNow(position(after)), why);
  if (after === null) return of(who, words.speaksNoMore(position(before)), why);
  return of(who, change(position(before), position(after)), why);
}

/** The tags of one answer that came, or went, for one reason are told together. */
function toldTags(tags: readonly TagChange[]): ToldItem[] {
  // One reason is often that of many thousands.
  const known = new Map<Why, string>();
  const reasons = (why: Why): string => {
    const told = known.get(why) ?? because(why);
    known.set(why, told);
    return told;
  };
  const together = groupBy(tags, ({ who, on, why }) => `${who.id} ${on} ${reasons(why)}`);
  return [...together.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const pages = [...new Set(group.map((tag) => tag.page))].sort((a, b) => a - b);
    const said = (first.on ? words.tagsAdded : words.tagsRemoved)(group.length);
    const where = enumerate(pages.map(String), spoken());
    const passages = group.map(({ start, end }) => ({ start, end }));
    return [of(first.who, `${said}, ${words.pages} ${where}`, first.why, passages)];
  });
}

/** The same as lines; what is within a theme stands two spaces in. Who has the same to tell stands in one line. */
export function tellChanges(changes: Changes): string[] {
  return toldChanges(changes).flatMap(({ title, themeId, summary, items }) => {
    const lines = themeId === null ? [] : [`${title}: ${summary}`];
    const together = groupBy(items, (item) => (item.who ? `${item.said}\n${item.why}` : item));
    for (const group of together.values()) {
      const [first] = group;
      if (!first) continue;
      const who = group.flatMap((item) => item.who ?? []);
      const about = first.who ? named(who) : first.about;
      const tail = `${first.said === '' ? '' : `: ${first.said}`}${first.why === '' ? '' : ` (${first.why})`}`;
      if (themeId !== null) lines.push(`  ${about}${tail}`);
      else if (title === words.figures) lines.push(`${about}${tail}`);
      else lines.push(`${title}${first.said === '' && first.who ? ` (${digits(who.length)})` : ''}: ${about}${tail}`);
    }
    return lines;
  });
}

/**
 * After a run: what came and went in short. Of tags and stances only what is another in answers that were there, which is
 * what nobody expects.
 * @param lost decisions that lost their place
 */
export function tellBriefly(changes: Changes | null, lost: number): string[] {
  const lines = lost > 0 ? [words.lost(lost)] : [];
  if (changes === null) return lines;
  const { themes, arrived, revised, gone, stances } = changes;
  const labels = (all: readonly { theme: ThemeIn }[]) =>
    enumerate(
      all.map(({ theme }) => `«${theme.label}»`),
      spoken(),
    );
  const there = <T extends { why: Why }>(all: readonly T[]): T[] => all.filter(({ why }) => why.kind !== 'letter');
  const tags = themes.changed.flatMap((theme) => there(theme.tags));
  const added = tags.filter(({ on }) => on).length;
  const turned = there(stances).length + themes.changed.flatMap((theme) => there(theme.positions)).length;
  const came = arrived.length + revised.length;
  return [
    ...(came > 0 ? [words.comeAnswers(came)] : []),
    ...(gone.length > 0 ? [words.goneAnswersBriefly(gone.length)] : []),
    ...(themes.arrived.length > 0 ? [words.comeThemes(labels(themes.arrived))] : []),
    ...(themes.gone.length > 0 ? [words.goneThemes(labels(themes.gone))] : []),
    ...(tags.length > 0 ? [words.tagsInOld(added, tags.length - added)] : []),
    ...(turned > 0 ? [words.stancesInOld(turned)] : []),
    ...lines,
  ];
}

/** Why a version of the note came. */
export function tellReason({ number, reason }: Version): string {
  if (reason === null) return number === 1 ? words.first : words.notKept;
  const { arrived, revised, gone, decisions, stages, setup } = reason;
  const parts = [
    arrived ? words.reasonArrived(arrived) : '',
    revised ? words.reasonRevised(revised) : '',
    gone ? words.reasonGone(gone) : '',
    decisions ? words.reasonDecisions(decisions) : '',
    stages.length > 0 ? words.reasonEngine(stages.map((stage) => stageWord(stage).toLowerCase()).join(', ')) : '',
    setup ? words.reasonSetup : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? words.onlyText : enumerate(parts, spoken());
}
