import type { Theme } from '../domain.ts';
import { groupBy } from '../group.ts';
import { idOf } from '../ids.ts';
import { normalForm } from '../language/forms/normal.ts';
import type { Point } from '../point.ts';
import { isAction, isKind } from './points/alike.ts';
import type { Claim } from './points/claim.ts';
import type { Node } from './points/core.ts';
import { stars } from './points/group.ts';
import { type ArguedPassage, type Said, sentencesOf } from './points/sentences.ts';
import { everywhereIn, isWhole, namesPart } from './points/spoken.ts';
import { type Term, termReader } from './points/terms.ts';
import { heaviestOf, likenessOf, type Rarity, rarityOf, sharedTerms, vectorOf } from './points/weigh.ts';
import { type Wording, wordingsOf } from './points/wording.ts';
import { subjectOf } from './stance/subject.ts';

export interface PointsInput {
  themes: Theme[];
  /** In the order of the answers. */
  passages: ArguedPassage[];
  title?: string;
  proposal?: string;
}

/** Points of a theme that several stand behind. */
const MOST = 7;
/** Shared words told as the reason of a group. */
const TOLD = 6;
/** A sentence of so many words is read with ease; a longer one stands for others less gladly. */
const EASY = 22;
const LEAST_EASE = 0.8;
/** So like are sentences that count as one, looked for among those with as many heaviest words in common. */
const LIKE = 0.9;
const LIKE_BY = 4;

/** A sentence that takes a side under a theme. */
interface Argued {
  said: Said;
  wording: Wording;
  claim: Claim;
}

/** Sentences that say the same under a theme, the central one first. */
interface Group {
  themeId: string;
  side: Point['side'];
  said: Said[];
  /** Those of them that may stand behind another too, which they say beside it. */
  also: ReadonlySet<Said>;
  words: string[];
}

/**
 * Finds what several letters ask for, support or criticise under each theme, and single bodies' concrete requests:
 * sentences that take a side, grouped by the words of the clause that says what (`points/group.ts`). Likelydende letters
 * are one letter whose senders are all members. Each sentence is told once, in the point that most letters stand behind.
 * @returns theme by theme, in the themes' order: what most letters say first, then the single requests in the answers' order
 */
export function points({ themes, passages, title = '', proposal = '' }: PointsInput): Point[] {
  const subject = subjectOf(title, proposal, [
    ...new Map(passages.map(({ passageId, text }) => [passageId, text])).values(),
  ]);
  const said = sentencesOf(themes, passages);
  const reader = termReader(new Set(said.map(({ text }) => text)));
  const wordings = wordingsOf(said, subject, reader);
  const rarity = rarityOf([...wordings.values()].map(({ terms }) => terms));
  const byTheme = groupBy(
    said.flatMap((one) => one.themes.map((themeId) => ({ one, themeId }))),
    ({ themeId }) => themeId,
  );
  const argued = new Map(
    themes.map((theme) => {
      const whole = isWhole(theme, subject);
      const own = (byTheme.get(theme.id) ?? []).flatMap(({ one }): Argued[] => {
        const wording = wordings.get(one.text);
        return (wording?.claims() ?? []).flatMap((claim) =>
          // What is said of the proposal as a whole says nothing of one theme; «forslaget om årshjul» is a part of it.
          wording === undefined || (claim.general && !whole && !namesPart(one.text, wording, claim, subject))
            ? []
            : [{ said: one, wording, claim }],
        );
      });
      return [theme.id, own] as const;
    }),
  );
  const everywhere = everywhereIn([...argued.values()]);
  const groups = themes.flatMap((theme) => {
    const { id: themeId, label, description } = theme;
    const whole = isWhole(theme, subject);
    const own = argued.get(themeId) ?? [];
    const named = new Set(
      reader
        .read(label, 'nb', new Set())
        .flatMap(({ counts }) => counts.flatMap(([term]) => (isKind(term) ? [] : [term]))),
    );
    const acts = new Set(
      reader
        .read(description, 'nb', new Set())
        .flatMap(({ counts }) => counts.flatMap(([name]) => (isAction(name) ? [name] : []))),
    );
    return (['for', 'against', 'wish'] as const).flatMap((side) =>
      grouped(
        themeId,
        own.filter(({ claim }) => claim.side === side),
        side,
        rarity,
        ({ word }) => !whole && subject.isCore(word),
        named,
        ({ word, counts }) => {
          const own = counts.find(([name]) => !isKind(name))?.[0] ?? '';
          if (named.has(own)) return false;
          // The theme that is the proposal itself is about what the hearing is about.
          return whole ? everywhere.has(own) && !subject.isCore(word) : subject.isCore(word) || everywhere.has(own);
        },
        (counts) => counts.some(([name]) => acts.has(name)),
      ),
    );
  });
  const told = new Set<string>();
  const kept = groupBy(toldOnce(groups, told), ({ themeId }) => themeId);
  const senders = new Map<string, Set<string>>();
  for (const { letter, responseId } of passages)
    senders.set(letter, (senders.get(letter) ?? new Set()).add(responseId));
  const all = themes.flatMap(({ id }) => [
    ...(kept.get(id) ?? []).slice(0, MOST).map((group) => pointOf(group, false)),
    ...(byTheme.get(id) ?? []).flatMap(({ one }) => {
      // What several have sent is no single body's.
      const single = one.passage.sector !== 'individual' && (senders.get(one.passage.letter)?.size ?? 0) < 2;
      if (!single || told.has(placeOf(one))) return [];
      if (wordings.get(one.text)?.requests() !== true) return [];
      told.add(placeOf(one));
      return [pointOf({ themeId: id, side: 'wish', said: [one], also: new Set(), words: [] }, true)];
    }),
  ]);
  // A letter may ask for the same in the same words twice.
  return [...new Map(all.toReversed().map((point) => [point.id, point])).values()].toReversed();
}

const placeOf = ({ passage, start }: Said): string => `${passage.responseId} ${start}`;
/** A sentence may support one thing and ask for another: it is told once a side. */
const keyOf = ({ side }: Group, one: Said): string => `${side} ${placeOf(one)}`;
/** A sentence of fewer words many may write, who have never seen each other's. */
const COPIED = 8;
/** Letters that say it each in its own words: a passage that several have taken from one another is one argument. */
const lettersOf = (said: readonly Said[]): number =>
  Math.min(
    new Set(said.map(({ passage }) => passage.letter)).size,
    new Set(said.map(({ text, words, passage }) => (words < COPIED ? `${passage.letter} ${text}` : text))).size,
  );
const sectorsOf = (said: readonly Said[]): number => new Set(said.map(({ passage }) => passage.sector)).size;
const sendersOf = (said: readonly Said[]): number => new Set(said.map(({ passage }) => passage.responseId)).size;

/** Groups by how many letters and sectors stand behind them, each sentence in the first that has it. */
function toldOnce(groups: readonly Group[], told: Set<string>): Group[] {
  const rank = (list: readonly Group[]): Group[] =>
    [...list].sort(
      (a, b) =>
        lettersOf(b.said) - lettersOf(a.said) ||
        sectorsOf(b.said) - sectorsOf(a.said) ||
        (a.said[0]?.order ?? 0) - (b.said[0]?.order ?? 0),
    );
  const kept = rank(groups).flatMap((group): Group[] => {
    const [central] = group.said;
    const said = group.said.filter((one) => group.also.has(one) || !told.has(keyOf(group, one)));
    // Without its central sentence nothing would say what it says.
    if (central === undefined || said[0] !== central || sendersOf(said) < 2) return [];
    for (const one of said) if (!group.also.has(one)) told.add(keyOf(group, one)).add(placeOf(one));
    return [{ ...group, said }];
  });
  const ranked = rank(kept);
  const alone = new Set<string>();
  return ranked.filter((group) => {
    if (lettersOf(group.said) > 1) return true;
    // What likelydende letters say is one argument a theme, whatever many things they say: the first of it is told.
    const key = `${group.themeId} ${[...new Set(group.said.map(({ passage }) => passage.letter))].sort().join(' ')}`;
    if (alone.has(key)) return false;
    alone.add(key);
    return true;
  });
}

/** How gladly a sentence stands for others: a long one less, and one that speaks of a part only. */
function easeOf({ text, words }: Said): number {
  const ease = words > EASY ? Math.max(LEAST_EASE, EASY / words) : 1;
  return PARTIAL.test(text) ? ease * LEAST_EASE : ease;
}
/** «I de viktigste sakene bør …», «For store tiltak må …». */
const PARTIAL = /^(?:I|For|Når|Ved|Hos|Dersom|Hvis|Viss|Under|In|When|If)(?!\p{L})/u;

/** Sentences with nearly the same words. */
interface Same extends Node {
  letters: Set<string>;
  senders: Set<string>;
  argued: Argued[];
}

function grouped(
  themeId: string,
  argued: readonly Argued[],
  side: Point['side'],
  rarity: Rarity,
  isCore: (term: Term) => boolean,
  label: ReadonlySet<string>,
  isSubject: (term: Term) => boolean,
  isOwnAct: (counts: Term['counts']) => boolean,
): Group[] {
  const wordings = [...groupBy(argued, ({ claim }) => claim).values()];
  const local = rarityOf(wordings.map(([first]) => first?.wording.terms ?? []));
  // What all under a theme speak of parts none of their wishes; what is agreed with may be the theme's very matter.
  const weight: Rarity = (term) => (side === 'for' ? rarity(term) : (rarity(term) + local(term)) / 2);
  // «innbyggerpanelet» says more than the «innbyggere» of the theme's name.
  const isKnown = ({ counts }: Term): boolean => label.has(counts.find(([name]) => !isKind(name))?.[0] ?? '');
  const nodes: Same[] = [];
  const byHeaviest = new Map<string, Same[]>();
  for (const own of wordings) {
    const [first] = own;
    if (first === undefined) continue;
    const weighed = vectorOf(first.wording.terms, first.claim, weight, isKnown, isCore, isSubject, isOwnAct);
    const { direction, declared } = first.claim;
    const key = `${direction} ${declared} ${heaviestOf(weighed.vector, LIKE_BY).join(' ')}`;
    const before = byHeaviest.get(key) ?? [];
    byHeaviest.set(key, before);
    // A letter that many send with small changes is one sentence: else each would be compared with each.
    const node = before.find(({ vector }) => likenessOf(vector, weighed.vector) >= LIKE) ?? {
      ...weighed,
      argued: [],
      letters: new Set<string>(),
      senders: new Set<string>(),
      direction,
      declared,
      clausal: first.claim.clausal,
      ease: easeOf(first.said),
      shown() {
        return this.argued.some(({ wording }) => wording.shown());
      },
    };
    if (node.argued.length === 0) {
      before.push(node);
      nodes.push(node);
    }
    for (const one of own) {
      node.argued.push(one);
      node.letters.add(one.said.passage.letter);
      node.senders.add(one.said.passage.responseId);
    }
  }
  return stars(nodes).flatMap(({ centre, members, also: later }): Group[] => {
    const central = nodes[centre];
    const first = central?.argued.find(({ wording }) => wording.shown())?.said;
    if (central === undefined || first === undefined) return [];
    const all = [...members, ...later].flatMap((index) => nodes[index] ?? []);
    const also = new Set(later.flatMap((index) => nodes[index]?.argued.map(({ said }) => said) ?? []));
    // A sentence may ask for it twice.
    const others = [...new Set(all.flatMap((node) => node.argued.map(({ said }) => said)))]
      .filter((one) => one !== first)
      .sort((a, b) => a.order - b.order);
    if (sendersOf([first, ...others]) < 2) return [];
    const vectors = all.flatMap((node) => (node === central && all.length > 1 ? [] : [node.vector]));
    // Where all find it lacking and nobody asks for it, they are critical.
    const lacking = side === 'wish' && all.every(({ argued: own }) => own.every(({ claim }) => claim.lack !== null));
    const words = sharedTerms(central.vector, vectors, TOLD);
    return [{ themeId, side: lacking ? 'against' : side, said: [first, ...others], also, words }];
  });
}

function pointOf({ themeId, side, said, words }: Group, single: boolean): Point {
  const text = said[0]?.text ?? '';
  const central = (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => normalForm(word));
  return {
    // The same words ask for the same, however many join; single bodies may ask for it each by itself.
    id: idOf(themeId, 'point', side, ...central, ...(single ? [said[0]?.passage.responseId ?? ''] : [])),
    themeId,
    side,
    members: said.map(({ passage, start, end }) => ({
      responseId: passage.responseId,
      passageId: passage.passageId,
      start,
      end,
    })),
    words,
    single,
    text,
  };
}
