import type { Judged, Stance } from '../../domain.ts';

/** An answer's own stance and whom it joins. */
export interface OwnStance {
  responseId: string;
  /** Null when the answer itself says nothing that can be read. */
  stance: Judged<Stance> | null;
  /** The answer leaves its stance to the statements it joins. */
  defers: boolean;
  /** Answers of this consultation that it joins, in order. */
  joins: string[];
}

/** A stance with where it came from: null when it is the answer's own. */
interface ResolvedStance {
  responseId: string;
  stance: Judged<Stance> | null;
  inheritedFrom: string | null;
}

/** What is lost in certainty at each step from the answer that speaks. */
const STEP = 0.9;

/** The answers that speak for themselves at the end of all chains from one answer, nearest first, each visited once. */
function speakersFor(entry: OwnStance, byId: ReadonlyMap<string, OwnStance>): { speaker: OwnStance; steps: number }[] {
  const visited = new Set([entry.responseId]);
  const speakers: { speaker: OwnStance; steps: number }[] = [];
  let front = entry.joins;
  for (let steps = 1; front.length > 0; steps++) {
    const next: string[] = [];
    for (const id of front) {
      const joined = byId.get(id);
      if (joined === undefined || visited.has(id)) continue;
      visited.add(id);
      if (joined.defers) next.push(...joined.joins);
      else speakers.push({ speaker: joined, steps });
    }
    front = next;
  }
  return speakers;
}

/**
 * Gives answers that only join others the stance of those they join, through chains. An answer caught in a circle, or
 * joining answers that stand against each other, keeps what it said itself.
 */
export function inherit(own: readonly OwnStance[]): ResolvedStance[] {
  const byId = new Map(own.map((entry) => [entry.responseId, entry]));
  return own.map((entry) => {
    const { responseId } = entry;
    const kept: ResolvedStance = { responseId, stance: entry.stance, inheritedFrom: null };
    if (!entry.defers) return kept;
    const sources = speakersFor(entry, byId).flatMap(({ speaker, steps }) =>
      speaker.stance === null || speaker.stance.value === 'neutral'
        ? []
        : [
            {
              from: speaker.responseId,
              value: speaker.stance.value,
              confidence: speaker.stance.confidence * STEP ** steps,
            },
          ],
    );
    // Of those who support, the most careful decides; with opponents among them there is nothing to inherit.
    const [first] = [
      ...sources.filter(({ value }) => value === 'supports-with-reservations'),
      ...sources.filter(({ value }) => value !== 'supports-with-reservations'),
    ];
    const agrees = (value: Stance) =>
      value === first?.value || (first?.value === 'supports-with-reservations' && value === 'supports');
    if (first === undefined || sources.some(({ value }) => !agrees(value))) return kept;
    const confidence = Math.round(Math.max(...sources.map((source) => source.confidence)) * 100) / 100;
    return {
      responseId,
      stance: { value: first.value, confidence, because: entry.stance?.because ?? [] },
      inheritedFrom: first.from,
    };
  });
}
