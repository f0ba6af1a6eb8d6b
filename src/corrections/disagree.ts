import { standing } from './before.ts';
import type { Correction, Decision } from './decision.ts';
import type { Disagreement, Draft } from './draft.ts';

/** Places of which the machine makes a reading of its own; null for other decisions. */
function placeOf(decision: Decision): string | null {
  switch (decision.kind) {
    case 'respondent':
    case 'sector':
      return `${decision.kind} ${decision.responseId}`;
    case 'stance':
      return decision.themeId === null ? `stance ${decision.responseId}` : null;
    case 'tag':
      return `tag ${decision.passageId} ${decision.themeId}`;
    default:
      return null;
  }
}

/** Takes down what the machine says, before the first decision at its place is carried out. */
export function takeReading(draft: Draft, { decision, before }: Correction): void {
  const place = placeOf(decision);
  if (place === null || draft.readings.has(place)) return;
  const now = standing(draft, decision);
  const told = decision.kind === 'tag' ? draft.tags.get(decision.passageId)?.get(decision.themeId)?.confidence : now;
  draft.readings.set(place, { now, first: before, told });
  draft.back.push(() => draft.readings.delete(place));
}

/**
 * Sets the decision beside the reading. What the machine said already when it was put right is no news: only what it
 * reads otherwise since then is a suggestion.
 */
export function hearMachine(draft: Draft, correction: Correction): void {
  const { decision } = correction;
  const place = placeOf(decision);
  const reading = place === null ? undefined : draft.readings.get(place);
  if (place === null || !reading) return;
  if (draft.disagreements.has(place)) put(draft, place, null);
  const { now, first, told } = reading;
  if (now === first || now === undefined || now === null || now === '') return;
  const said = decision.kind === 'tag' ? !decision.on && now === 'machine' : now !== decidedIn(decision);
  if (said) put(draft, place, { correction, machine: told, reading: String(now) });
}

/** What the machine says is no news any more, as long as it says no other thing than she has seen. */
export function holdFast(draft: Draft, { of, machine }: Extract<Decision, { kind: 'hold' }>): void {
  const held = draft.applied.find(({ correction }) => correction.id === of);
  const place = held ? placeOf(held.correction.decision) : null;
  const reading = place === null ? undefined : draft.readings.get(place);
  if (place === null || reading === undefined || String(reading.now) !== machine) return;
  draft.readings.set(place, { ...reading, first: reading.now });
  draft.back.push(() => draft.readings.set(place, reading));
  if (draft.disagreements.has(place)) put(draft, place, null);
}

/** In a new map, so that a disagreement led back stands where it stood among the others. */
function put(draft: Draft, place: string, disagreement: Disagreement | null): void {
  const was = draft.disagreements;
  const now = new Map(was);
  if (disagreement === null) now.delete(place);
  else now.set(place, disagreement);
  draft.disagreements = now;
  draft.back.push(() => {
    draft.disagreements = was;
  });
}

function decidedIn(decision: Decision): string | null {
  if (decision.kind === 'respondent') return decision.name;
  if (decision.kind === 'sector') return decision.sector;
  return decision.kind === 'stance' ? decision.stance : null;
}
