import type { Theme } from '../domain.ts';
import { groupBy } from '../group.ts';
import { idOf } from '../ids.ts';
import { normalForm } from '../language/forms/normal.ts';
import type { Point } from '../point.ts';
import { quoteParts } from '../told.ts';
import { type ClaimsRead, claimsRead } from './claims.ts';
import { isAction, isKind } from './points/alike.ts';
import { asKept } from './points/claim/beside.ts';
import type { Argued } from './points/group/central.ts';
import { type Group, grouped } from './points/group/grouped.ts';
import { withLate } from './points/group/joined.ts';
import { isWording } from './points/request.ts';
import { type ArguedPassage, type Said, sentencesOf } from './points/sentences.ts';
import { everywhereIn, isWhole, namesPart } from './points/spoken.ts';
import { termReader } from './points/terms.ts';
import { Told, toldOnce } from './points/told.ts';
import { rarityOf } from './points/weigh.ts';
import { wordingsOf } from './points/wording.ts';
import { subjectOf } from './stance/subject.ts';

export interface PointsInput {
  themes: Theme[];
  /** In the order of the answers. */
  passages: ArguedPassage[];
  title?: string;
  proposal?: string;
  /** What their sentences claim, where it has been read: of all passages, part by part. */
  claims?: readonly ClaimsRead[];
}

/** Points of a theme that several stand behind. */
const MOST = 7;
/**
 * Finds what several letters ask for, support or criticise under each theme, and single bodies' concrete requests:
 * sentences that take a side, grouped by the words of the clause that says what (`points/group/`). Likelydende letters
 * are one letter whose senders are all members. Each sentence is told once, in the point that most letters stand behind.
 * @returns theme by theme, in the themes' order: what most letters say first, then the single requests in the answers' order
 */
export function points({ themes, passages, title = '', proposal = '', claims = [] }: PointsInput): Point[] {
  const subject = subjectOf(title, proposal, [
    ...new Map(passages.map(({ passageId, text }) => [passageId, text])).values(),
  ]);
  const said = sentencesOf(themes, passages);
  const reader = termReader(new Set(said.map(({ text }) => text)));
  const wordings = wordingsOf(said, subject, reader, claimsRead(claims));
  const rarity = rarityOf([...wordings.values()].map(({ terms }) => terms));
  const byTheme = new Map(themes.map(({ id }): [string, Said[]] => [id, []]));
  // What is argued in the sentences that are most about a theme, and in all of its passages.
  const [argued, byId] = [arguedBy(themes), arguedBy(themes)];
  const wholes = new Set(themes.flatMap((theme) => (isWhole(theme, subject) ? [theme.id] : [])));
  for (const one of said) {
    const wording = wordings.get(one.text);
    if (wording === undefined) continue;
    const all = wording.claims().map((claim): Argued => ({ said: one, wording, claim }));
    // What is said of the proposal as a whole says nothing of one theme; «forslaget om årshjul» is a part of it.
    const ofParts = all.filter(({ claim }) => !claim.general || namesPart(one.text, wording, claim, subject));
    const argues = (id: string): readonly Argued[] => (wholes.has(id) ? all : ofParts);
    for (const id of new Set([...one.themes, ...one.beside])) byId.get(id)?.push(...argues(id));
    for (const id of one.themes) {
      argued.get(id)?.push(...argues(id));
      byTheme.get(id)?.push(one);
    }
  }
  const everywhere = everywhereIn([...argued.values()]);
  const groupsOf = (theme: Theme, own: readonly Argued[], onlyMatters: boolean): Group[] => {
    const { id: themeId, label, description } = theme;
    const whole = wholes.has(themeId);
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
        {
          label: named,
          isCore: ({ word }) => !whole && subject.isCore(word),
          isSubject: ({ word, counts }) => {
            const own = counts.find(([name]) => !isKind(name))?.[0] ?? '';
            if (named.has(own)) return false;
            // The theme that is the proposal itself is about what the hearing is about.
            return whole ? everywhere.has(own) && !subject.isCore(word) : subject.isCore(word) || everywhere.has(own);
          },
          isOwnAct: (counts) => counts.some(([name]) => acts.has(name)),
        },
        onlyMatters,
      ),
    );
  };
  const told = new Told();
  const first = toldOnce(
    themes.flatMap((theme) => groupsOf(theme, argued.get(theme.id) ?? [], false)),
    told,
  );
  const joined = withLate(first, byId, told, subject);
  // Of what is left: who says that something is harmed, asks for it to be kept, as others do in so many words.
  const second = toldOnce(
    themes.flatMap((theme) => {
      const left = (byId.get(theme.id) ?? []).filter((each) => !told.has(each.said));
      return groupsOf(
        theme,
        left.map((one) => ({ ...one, claim: asKept(one.claim) })),
        true,
      );
    }),
    told,
  );
  const kept = groupBy([...joined, ...second], ({ themeId }) => themeId);
  const senders = new Map<string, Set<string>>();
  for (const { letter, responseId } of passages)
    senders.set(letter, (senders.get(letter) ?? new Set()).add(responseId));
  // What several have sent is no single body's.
  const isSingle = (one: Said): boolean =>
    one.passage.sector !== 'individual' &&
    (senders.get(one.passage.letter)?.size ?? 0) < 2 &&
    !told.has(one) &&
    wordings.get(one.text)?.requests() === true;
  const all = themes.flatMap(({ id }) => [
    ...(kept.get(id) ?? []).slice(0, MOST).map((group) => pointOf(group, false)),
    // A change put in words comes first.
    ...changesFirst((byTheme.get(id) ?? []).filter(isSingle)).flatMap((one) => {
      if (told.has(one)) return [];
      told.add(one);
      return [pointOf({ themeId: id, side: 'wish', said: [one], words: [], cuts: new Map() }, true)];
    }),
  ]);
  // A letter may ask for the same in the same words twice.
  return [...new Map(all.toReversed().map((point) => [point.id, point])).values()].toReversed();
}

const arguedBy = (themes: readonly Theme[]) => new Map(themes.map(({ id }): [string, Argued[]] => [id, []]));

function changesFirst(said: readonly Said[]): Said[] {
  const [changes, others]: [Said[], Said[]] = [[], []];
  for (const one of said) (isWording(one.text) ? changes : others).push(one);
  return [...changes, ...others];
}

function pointOf(
  { themeId, side, said, words, cuts }: Pick<Group, 'themeId' | 'side' | 'said' | 'words' | 'cuts'>,
  single: boolean,
): Point {
  const text = said[0]?.text ?? '';
  const left = said[0] === undefined ? [] : (cuts.get(said[0]) ?? []);
  // A sentence may speak for two points, each in a part of it.
  const shown = quoteParts({ start: 0, end: text.length, cuts: [...left] })
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
  const central = (shown.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => normalForm(word));
  return {
    // The same words ask for the same, however many join; single bodies may ask for it each by itself.
    id: idOf(themeId, 'point', side, ...central, ...(single ? [said[0]?.passage.responseId ?? ''] : [])),
    themeId,
    side,
    members: said.map((one, index) => {
      const { passage, start, end } = one;
      return {
        responseId: passage.responseId,
        passageId: passage.passageId,
        start,
        end,
        ...(index > 0 || left.length === 0
          ? {}
          : { cuts: left.map((cut) => ({ start: start + cut.start, end: start + cut.end })) }),
      };
    }),
    words,
    single,
    text,
  };
}
