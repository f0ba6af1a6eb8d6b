import type { Theme } from '../domain.ts';
import { groupBy } from '../group.ts';
import { idOf } from '../ids.ts';
import { normalForm } from '../language/forms/normal.ts';
import type { Point } from '../point.ts';
import type { Claim } from './points/claim.ts';
import { type Node, stars } from './points/group.ts';
import { isRequest } from './points/request.ts';
import { type ArguedPassage, type Said, sentencesOf } from './points/sentences.ts';
import { type Rarity, rarityOf, sharedTerms, vectorOf } from './points/weigh.ts';
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
  const wordings = wordingsOf(said, subject);
  const rarity = rarityOf([...wordings.values()].map(({ terms }) => terms));
  const byTheme = groupBy(
    said.flatMap((one) => one.themes.map((themeId) => ({ one, themeId }))),
    ({ themeId }) => themeId,
  );
  const argued = new Map(
    themes.map((theme) => {
      // A theme named for what the hearing is about is the proposal itself.
      const whole = (theme.label.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []).some(subject.isCore);
      const own = (byTheme.get(theme.id) ?? []).flatMap(({ one }): Argued[] => {
        const wording = wordings.get(one.text);
        const claim = wording?.claim() ?? null;
        // What is said of the proposal as a whole says nothing of one theme.
        if (wording === undefined || claim === null || (claim.general && !whole)) return [];
        return [{ said: one, wording, claim }];
      });
      return [theme.id, own] as const;
    }),
  );
  const groups = [...argued].flatMap(([themeId, own]) =>
    (['for', 'against', 'wish'] as const).flatMap((side) =>
      grouped(
        themeId,
        own.filter(({ claim }) => claim.side === side),
        side,
        rarity,
      ),
    ),
  );
  const told = new Set<string>();
  const kept = groupBy(toldOnce(groups, told), ({ themeId }) => themeId);
  return themes.flatMap(({ id }) => [
    ...(kept.get(id) ?? []).slice(0, MOST).map((group) => pointOf(group, false)),
    ...(argued.get(id) ?? []).flatMap((one) => {
      if (!isSingle(one) || told.has(placeOf(one.said))) return [];
      told.add(placeOf(one.said));
      return [pointOf({ themeId: id, side: one.claim.side, said: [one.said], words: [] }, true)];
    }),
  ]);
}

const placeOf = ({ passage, start }: Said): string => `${passage.responseId} ${start}`;
const lettersOf = (said: readonly Said[]): number => new Set(said.map(({ passage }) => passage.letter)).size;
const sectorsOf = (said: readonly Said[]): number => new Set(said.map(({ passage }) => passage.sector)).size;
const sendersOf = (said: readonly Said[]): number => new Set(said.map(({ passage }) => passage.responseId)).size;

/** A named body's concrete request, whole enough to be shown. */
function isSingle({ said, claim, wording }: Argued): boolean {
  return claim.side === 'wish' && said.passage.sector !== 'individual' && isRequest(said.text) && wording.shown();
}

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
    const said = group.said.filter((one) => !told.has(placeOf(one)));
    // Without its central sentence nothing would say what it says.
    if (central === undefined || said[0] !== central || sendersOf(said) < 2) return [];
    for (const one of said) told.add(placeOf(one));
    return [{ ...group, said }];
  });
  return rank(kept);
}

function grouped(themeId: string, argued: readonly Argued[], side: Point['side'], rarity: Rarity): Group[] {
  const same = [...groupBy(argued, ({ said }) => said.text).values()];
  const local = rarityOf(same.map(([first]) => first?.wording.terms ?? []));
  // What all under a theme speak of parts none of their wishes; what is agreed with may be the theme's very matter.
  const weight: Rarity = (term) => (side === 'for' ? rarity(term) : (rarity(term) + local(term)) / 2);
  const nodes = same.flatMap((each): (Node & { said: Said[] })[] => {
    const [first] = each;
    if (first === undefined) return [];
    const { wording, claim } = first;
    return [
      {
        ...vectorOf(wording.terms, claim, weight),
        said: each.map(({ said }) => said),
        letters: new Set(each.map(({ said }) => said.passage.letter)),
        direction: claim.direction,
        declared: claim.declared,
        shown: wording.shown(),
      },
    ];
  });
  return stars(nodes).flatMap(({ centre, members }): Group[] => {
    const central = nodes[centre];
    if (central === undefined) return [];
    const [first, ...same] = central.said;
    const others = members.flatMap((index) => (index === centre ? [] : (nodes[index] ?? [])));
    const said = [...same, ...others.flatMap((node) => node.said)].sort((a, b) => a.order - b.order);
    if (first === undefined || sendersOf([first, ...said]) < 2) return [];
    const vectors = (others.length > 0 ? others : [central]).map(({ vector }) => vector);
    return [{ themeId, side, said: [first, ...said], words: sharedTerms(central.vector, vectors, TOLD) }];
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
