import type { Span } from '../../../domain.ts';
import { groupBy } from '../../../group.ts';
import type { Point } from '../../../point.ts';
import { isKind } from '../alike.ts';
import type { Claim } from '../claim/made.ts';
import { thingsOf } from '../effect.ts';
import { isAskedFor, isInquiry, isMatter } from '../matter.ts';
import type { Said } from '../sentences.ts';
import type { Term } from '../terms.ts';
import { heaviestOf, likenessOf, type Rarity, rarityOf, sharedTerms, vectorOf } from '../weigh.ts';
import { type Argued, maySpeak, speakersOf, type Voice } from './central.ts';
import type { Node } from './core.ts';
import { starsOf } from './many.ts';

/** Sentences that say the same under a theme, in the order of the answers. */
export interface Group {
  themeId: string;
  side: Point['side'];
  said: Said[];
  /** What each of them is told for: a sentence may ask for two things. */
  told: ReadonlyMap<Said, string>;
  /** Where the clause begins that each of them is told for. */
  clauses: ReadonlyMap<Said, number>;
  /** Those of them that may stand behind another too, which they say beside it. */
  also: ReadonlySet<Said>;
  /** Without it they are not held together. */
  centre: Said;
  /** The matter (`matter.ts`) that all of it ask for, whatever their words; null when no one is. */
  matter: string | null;
  /** Those that may speak for all, best first. */
  speakers: Said[];
  /** What each of them is shown without. */
  cuts: ReadonlyMap<Said, readonly Span[]>;
  words: string[];
}

/** How a theme's words are read. */
export interface ThemeReading {
  /** Words of its name, by what they count as. */
  label: ReadonlySet<string>;
  isCore(term: Term): boolean;
  isSubject(term: Term): boolean;
  /** It names what the theme proposes to be done. */
  isOwnAct(counts: Term['counts']): boolean;
}

/** Shared words told as the reason of a group. */
const TOLD = 6;
/** A sentence of so many words is read with ease; a longer one draws others less. */
const EASY = 22;
const LEAST_EASE = 0.8;
/** So like are sentences that count as one, looked for among those with as many heaviest words in common. */
const LIKE = 0.9;
const LIKE_BY = 4;

/** How gladly a sentence draws others: a long one less, and one that speaks of a part only. */
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

/**
 * Groups what is argued on one side under a theme; what one sender says alone is no group.
 * @param onlyMatters whether only those are asked for that are held together by one matter
 */
export function grouped(
  themeId: string,
  argued: readonly Argued[],
  side: Point['side'],
  rarity: Rarity,
  reading: ThemeReading,
  onlyMatters: boolean,
): Group[] {
  const nodes = nodesOf(argued, side, rarity, reading);
  return starsOf(nodes).flatMap(({ centre, members, also: later }): Group[] => {
    const central = nodes[centre];
    const first = central?.argued.find(maySpeak)?.said;
    if (central === undefined || first === undefined) return [];
    const own = members.flatMap((index) => nodes[index] ?? []);
    const all = [...own, ...later.flatMap((index) => nodes[index] ?? [])];
    const matter =
      [...central.vector.keys()].find((term) => isMatter(term) && all.every(({ vector }) => vector.has(term))) ?? null;
    if (onlyMatters && matter === null) return [];
    const told = new Map<Said, string>();
    const clauses = new Map<Said, number>();
    for (const { argued: saying } of all) {
      for (const { said: one, claim } of saying) {
        if (!told.has(one)) told.set(one, [side, claim.from, ...claim.matters].join(' '));
        clauses.set(one, claim.lead !== undefined ? claim.from : 0);
      }
    }
    const said = [...told.keys()].sort((a, b) => a.order - b.order);
    if (said.every(({ passage }) => passage.responseId === first.passage.responseId)) return [];
    const vectors = all.flatMap((node) => (node === central && all.length > 1 ? [] : [node.vector]));
    // Where all find it lacking and nobody asks for it, they are critical.
    const lacking =
      side === 'wish' && all.every(({ argued }) => argued.every(({ claim }) => claim.lack !== null || claim.wasFault));
    // Where all agree that it becomes clearer and nobody asks for it, they are for it.
    const agreed = all.every(({ argued }) => argued.every(({ claim }) => claim.wasSupport));
    const speakers = speakersOf(own.slice(0, VOICES).flatMap(voicesOf));
    return [
      {
        themeId,
        side: lacking ? 'against' : agreed ? 'for' : side,
        said,
        told,
        clauses,
        also: new Set(later.flatMap((index) => nodes[index]?.argued.map(({ said: one }) => one) ?? [])),
        centre: first,
        matter,
        speakers: speakers.map(({ argued: one }) => one.said),
        cuts: new Map(speakers.toReversed().map(({ argued: one, cuts }) => [one.said, cuts])),
        words: sharedTerms(central.vector, vectors, TOLD),
      },
    ];
  });
}

/** So many of those who say it may speak for all, nearest the centre first: each is held to each. */
const VOICES = 400;
/** Of those who say it in nearly the same words, so many texts are weighed. */
const TEXTS = 6;

/** Those who say it in nearly the same words, one of each text: those that may be shown, or else one that may not. */
function voicesOf(node: Same): Voice[] {
  const texts = [...groupBy(node.argued, ({ said }) => said.text).values()].flatMap(([first]) => first ?? []);
  const shown: Argued[] = [];
  for (const argued of texts) {
    if (shown.length === TEXTS) break;
    if (maySpeak(argued)) shown.push(argued);
  }
  return (shown.length > 0 ? shown : texts.slice(0, 1)).map((argued) => ({ node, argued }));
}

function nodesOf(
  argued: readonly Argued[],
  side: Point['side'],
  rarity: Rarity,
  { label, isCore, isSubject, isOwnAct }: ThemeReading,
): Same[] {
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
    for (const claim of partsOf(first, isSubject)) place(claim, own);
  }
  return nodes;

  function place(claim: Claim, own: readonly Argued[]): void {
    const [first] = own;
    if (first === undefined) return;
    const weighed = vectorOf(first.wording.terms, claim, weight, isKnown, isCore, isSubject, isOwnAct);
    const { direction, declared } = claim;
    const key = `${direction} ${declared} ${claim.matters.join(' ')} ${heaviestOf(weighed.vector, LIKE_BY).join(' ')}`;
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
      clausal: claim.clausal,
      inquires: claim.matters.some(isInquiry),
      ease: easeOf(first.said),
      shown() {
        return this.argued.some(maySpeak);
      },
    };
    if (node.argued.length === 0) {
      before.push(node);
      nodes.push(node);
    }
    for (const one of own) {
      node.argued.push({ ...one, claim });
      node.letters.add(one.said.passage.letter);
      node.senders.add(one.said.passage.responseId);
    }
  }
}

/** Things harmed or kept that are read of a sentence. */
const MOST_THINGS = 4;

const AND = / (?:og|samt|and) /giu;

/**
 * A claim by each of the things that it says are harmed, or wants kept («arbeidsplasser og verdiskaping»), or that it agrees
 * with or opposes («vi støtter forumet og plassen»).
 */
function partsOf({ claim, said: { text }, wording: { terms } }: Argued, isSubject: (term: Term) => boolean): Claim[] {
  if (claim.declared && !claim.clausal) {
    const [joint, ...more] = [...text.slice(claim.cue.end, claim.to).matchAll(AND)];
    const at = claim.cue.end + (joint?.index ?? 0);
    const named = terms.filter((term) => term.plain && term.at >= claim.cue.end && term.at < claim.to);
    const both = named.some((term) => term.at < at) && named.some((term) => term.at > at);
    if (joint !== undefined && more.length === 0 && both)
      return [
        { ...claim, to: at, apart: true },
        { ...claim, from: at, apart: true, lead: { end: claim.cue.end + 1, next: at + joint[0].length } },
      ];
  }
  const things = thingsOf(terms, claim.effects, isSubject).slice(0, MOST_THINGS);
  const plain: Claim = { ...claim, effects: [] };
  // «de må være bindende og følges av midler»: two matters.
  const parts = [...(claim.matters.length > 1 ? claim.matters : []), ...things].map(
    (matter): Claim => ({ ...plain, matters: [matter], apart: isAskedFor(matter) }),
  );
  return claim.matters.length === 1 || parts.length === 0 ? [plain, ...parts] : parts;
}
