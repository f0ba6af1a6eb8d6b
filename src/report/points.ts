import type { Point } from '../point.ts';
import type { Position } from '../position.ts';
import { readsAlone } from '../stages/points/shown.ts';
import { argumentOf } from '../stages/quotes/sentence.ts';
import { positionOn } from './held/hear.ts';
import type { ReportPoint, Respondent } from './model.ts';
import type { Ground } from './parts.ts';
import { isNamed, mayBeTold } from './privacy.ts';
import { reportQuote } from './quote.ts';

/** What a chapter has room for. */
const MOST_POINTS = 7;
/** Of so many themes that nobody reads seven of each. */
const MANY_THEMES = 12;
const MOST_OF_MANY = 4;
const MOST_SINGLES = 5;
/** Positions whose holders cannot be told as saying this: opposite views never share a group. */
const CONTRARY: Record<Point['side'], readonly Position[]> = {
  for: ['opposes'],
  against: ['supports'],
  wish: [],
};

type Member = Point['members'][number];

/**
 * A theme's points as they may stand, in the state's order, which people may have set: said by those who speak on it, and
 * quoted from a sentence that may be told. The machine's are so many as there is room for, and nobody stands behind one
 * who holds the contrary. A point that only one is left of is that one's own view.
 * @param ids the theme and its parts
 * @param chapters how many themes the note has
 */
export function pointsOn(ground: Ground, ids: readonly string[], themeId: string, chapters: number): ReportPoint[] {
  const held = (responseId: string) => {
    const row = ground.byId.get(responseId);
    return row ? positionOn(row, ground.families, themeId) : null;
  };
  const found = ground.state.points
    .filter((point) => ids.includes(point.themeId))
    .flatMap((point) => {
      const members = point.members.filter(({ responseId, passageId }) => {
        const position = held(responseId);
        return (
          position !== null &&
          (point.by !== undefined || !CONTRARY[point.side].includes(position)) &&
          ground.carries(passageId, ids)
        );
      });
      return told(point, members, ground).map((one) => ({
        isPersons: point.by !== undefined,
        told: {
          ...one,
          counted: one.holders.every(({ responseId }) => held(responseId) === 'supports'),
        },
      }));
    });
  return [
    ...roomFor(
      chapters > MANY_THEMES ? MOST_OF_MANY : MOST_POINTS,
      found.filter(({ told }) => !told.single),
    ),
    ...roomFor(
      MOST_SINGLES,
      found.filter(({ told }) => told.single),
    ),
  ];
}

/** People's, however many, and the machine's as there is room. */
function roomFor(most: number, points: readonly { isPersons: boolean; told: ReportPoint }[]): ReportPoint[] {
  let room = most - points.filter(({ isPersons }) => isPersons).length;
  return points.flatMap(({ isPersons, told }) => (isPersons || room-- > 0 ? [told] : []));
}

function told(
  { side, single, own, by, members: [central] }: Point,
  members: Member[],
  ground: Ground,
): Omit<ReportPoint, 'counted'>[] {
  const tellable = (member: Member) => {
    const response = ground.byId.get(member.responseId)?.response;
    if (!response) return false;
    const sentence = response.text.slice(member.start, member.end);
    if (!mayBeTold(sentence, response)) return false;
    const { respondent, language } = response;
    // The stage has seen to it that its central sentence can be read alone; a person may have chosen another.
    if (member === central && (by === undefined || readsAlone(sentence))) return true;
    return argumentOf(sentence, { respondent, language }) !== null;
  };
  const named = (member: Member) => {
    const response = ground.byId.get(member.responseId)?.response;
    return response !== undefined && isNamed(response);
  };
  const quoted = members.find((member) => named(member) && tellable(member)) ?? members.find(tellable);
  const response = ground.byId.get(quoted?.responseId ?? '')?.response;
  if (!quoted || !response) return [];
  const page = response.passages.find((passage) => passage.id === quoted.passageId)?.page ?? 1;
  const quote = reportQuote({ start: quoted.start, end: quoted.end, cuts: quoted.cuts, page, side }, response, ground);
  const others = new Map<string, Respondent>();
  for (const { responseId } of members) {
    const row = ground.byId.get(responseId);
    if (row && responseId !== quoted.responseId) others.set(responseId, row.respondent);
  }
  const holders = [quote.respondent, ...ground.inOrder([...others.values()], (one) => one)];
  const alone = single || holders.length === 1;
  if (alone && !named(quoted)) return [];
  return [
    {
      side,
      single: alone,
      own: own ?? null,
      quote,
      holders: alone ? [quote.respondent] : holders,
      alike: alikeIn(holders, ground),
    },
  ];
}

/** How many of them sent one and the same letter; 0 when no two did. */
function alikeIn(holders: readonly Respondent[], { state }: Ground): number {
  const counts = state.campaigns.map((campaign) => {
    const senders = new Set(campaign.members.map((member) => member.responseId));
    return holders.filter(({ responseId }) => senders.has(responseId)).length;
  });
  const most = Math.max(0, ...counts);
  return most > 1 ? most : 0;
}
