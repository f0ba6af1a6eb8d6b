import type { Sector } from '../../domain.ts';
import { groupBy } from '../../group.ts';
import type { ResponseState } from '../../state.ts';
import { isDecided, isSure, toldStance } from '../../told.ts';
import type { Lists } from './lists.ts';

/** One answer in so many of those the machine is sure of is offered to a person. */
const ONE_IN = 10;

/** A sector's majority that hangs on one answer. */
export interface Majority {
  sector: Sector;
  /** Those who support, and those with remarks. */
  count: number;
  of: number;
  /** Whether they are counted with those who support with reservations. */
  withReservations: boolean;
}

/** Read by the machine alone, which is sure, and not gone through by anybody. */
function isOpen(lists: Lists, response: ResponseState): boolean {
  const { stance } = response;
  return stance !== null && isSure(stance) && !isDecided(stance) && !lists.isReviewed(response.id);
}

/** The «støtter» that the machine is sure of, without which the sector would have no majority for the proposal. */
export function turning(lists: Lists): (Majority & { response: ResponseState })[] {
  const heard = lists.here.filter((response) => response.stance?.value !== 'no-remarks');
  return [...groupBy(heard, (response) => response.sector.value)].flatMap(([sector, inSector]) => {
    const of = inSector.length;
    const told = inSector.map((response) => toldStance(response.stance));
    const supports = told.filter((stance) => stance === 'supports').length;
    const pro = told.filter((stance) => stance?.startsWith('supports')).length;
    const hangs = (count: number) => count * 2 > of && (count - 1) * 2 <= of;
    if (!hangs(supports) && !hangs(pro)) return [];
    const withReservations = !hangs(supports);
    const count = withReservations ? pro : supports;
    return inSector
      .filter((response) => response.stance?.value === 'supports' && isOpen(lists, response))
      .map((response) => ({ response, sector, count, of, withReservations }));
  });
}

/**
 * A fixed share of those the machine is sure of. Whether an answer is among them is written in its own id, so that the rest
 * stay what they were when some are settled; where chance would leave none, the first stands for all until a person has
 * looked at one.
 */
export function sample(lists: Lists): ResponseState[] {
  const sampled = lists.here.filter(isSampled);
  const open = sampled.filter((response) => isOpen(lists, response));
  const seen = lists.here.some((one) => lists.isReviewed(one.id) || (one.stance !== null && isDecided(one.stance)));
  if (open.length > 0 || seen) return open;
  const sure = lists.here.filter((response) => isOpen(lists, response));
  return sure.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, 1);
}

function isSampled({ id }: ResponseState): boolean {
  return Number.parseInt(id.slice(-6), 16) % ONE_IN === 0;
}

/** A body that has not answered here, which an answer without a stance of its own joins. */
export function absentBody(lists: Lists, response: ResponseState): string | null {
  if (toldStance(response.stance) !== null) return null;
  return lists.endorsementsOf.get(response.id)?.find((one) => one.endorsedResponseId === null)?.name ?? null;
}
