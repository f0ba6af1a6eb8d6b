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
export interface ResolvedStance {
  responseId: string;
  stance: Judged<Stance> | null;
  inheritedFrom: string | null;
}

/** What is lost in certainty at each step from the answer that speaks. */
const STEP = 0.9;

/**
 * Gives answers that only join others the stance of those they join, through chains. An answer caught in a circle, or
 * joining answers that disagree, keeps what it said itself.
 */
export function inherit(own: readonly OwnStance[]): ResolvedStance[] {
  const byId = new Map(own.map((entry) => [entry.responseId, entry]));
  const done = new Map<string, ResolvedStance>();
  const resolve = (entry: OwnStance): ResolvedStance => {
    // Depth first without recursion: chains in a consultation of thousands may be long.
    const path: OwnStance[] = [entry];
    const onPath = new Set([entry.responseId]);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const current = top;
      const waiting = current.defers
        ? current.joins
            .map((id) => byId.get(id))
            .find((joined) => joined !== undefined && !done.has(joined.responseId) && !onPath.has(joined.responseId))
        : undefined;
      if (waiting !== undefined) {
        path.push(waiting);
        onPath.add(waiting.responseId);
        continue;
      }
      done.set(current.responseId, settle(current));
      path.pop();
      onPath.delete(current.responseId);
    }
    return done.get(entry.responseId) ?? { responseId: entry.responseId, stance: entry.stance, inheritedFrom: null };
  };
  const settle = (entry: OwnStance): ResolvedStance => {
    const kept: ResolvedStance = { responseId: entry.responseId, stance: entry.stance, inheritedFrom: null };
    if (!entry.defers) return kept;
    const sources = entry.joins
      .map((id) => done.get(id))
      .filter((source) => source !== undefined)
      .flatMap((source) =>
        source.stance === null || source.stance.value === 'neutral'
          ? []
          : [{ from: source.inheritedFrom ?? source.responseId, stance: source.stance }],
      );
    const first = sources[0];
    if (first === undefined || sources.some(({ stance }) => stance.value !== first.stance.value)) return kept;
    const confidence = Math.round(Math.max(...sources.map(({ stance }) => stance.confidence)) * STEP * 100) / 100;
    return {
      responseId: entry.responseId,
      stance: { value: first.stance.value, confidence, because: entry.stance?.because ?? [] },
      inheritedFrom: first.from,
    };
  };
  return own.map((entry) => done.get(entry.responseId) ?? resolve(entry));
}
