import { type Evidence, isCounted, type Passage, type Span, type Tag } from '../domain.ts';
import { idOf } from '../ids.ts';
import type { ResponseState } from '../state.ts';
import { joinText } from './apply-texts.ts';
import { type Correction, type Decision, reviewer } from './decision.ts';
import {
  copyOf,
  type Draft,
  keepFollowUps,
  keepPoints,
  keepQuotes,
  putTags,
  saidOf,
  together,
  touch,
} from './draft.ts';

type Divided = Extract<Decision, { kind: 'split' | 'join' }>;
type PassageDecision = Divided | Extract<Decision, { kind: 'passage' }>;
type TagDecision = Extract<Decision, { kind: 'tag' | 'passage-stance' }>;

/** Puts a theme on a passage, takes it off, or says what the passage holds on it. @returns false when its ground has gone */
export function onTag(draft: Draft, correction: Correction, decision: TagDecision): boolean {
  const { passageId, themeId } = decision;
  const found = draft.passages.get(passageId);
  if (!found || !draft.themes.has(themeId)) return false;
  touch(draft, found.response);
  const ofPassage = new Map(draft.tags.get(passageId));
  putTags(draft, passageId, ofPassage);
  const was = ofPassage.get(themeId);
  const said = decision.kind === 'passage-stance' ? decision.stance : was?.said;
  if (decision.kind === 'passage-stance' || decision.on)
    ofPassage.set(themeId, {
      passageId,
      themeId,
      confidence: 1,
      because: was?.because ?? [reviewer(correction)],
      by: correction.who,
      ...(said === undefined ? {} : { said }),
    });
  else ofPassage.delete(themeId);
  if (said !== undefined) hearPassages(draft, found.response, themeId);
  return true;
}

/**
 * What an answer holds on a theme, where people have said it of its passages: what these say together. To be called when
 * what they say of it has changed, after the answer is touched.
 */
export function hearPassages(draft: Draft, response: ResponseState, themeId: string): void {
  const key = `${response.id} ${themeId}`;
  const tags = response.passages.flatMap(({ id }) => draft.tags.get(id)?.get(themeId) ?? []);
  const said = saidOf(tags);
  const { heard } = draft;
  const isNew = !heard.has(key);
  if (isNew) {
    heard.set(key, response.byTheme.get(themeId));
    draft.back.push(() => heard.delete(key));
  }
  const byTheme = new Map(response.byTheme);
  const now = said ?? heard.get(key);
  if (now === undefined) byTheme.delete(themeId);
  else byTheme.set(themeId, now);
  response.byTheme = byTheme;
}

/** Makes a passage of some words, divides one in two, or makes two one. @returns false when its ground has gone */
export function onPassage(draft: Draft, decision: PassageDecision): boolean {
  const response = draft.responses.get(decision.responseId);
  if (!response) return false;
  if (decision.kind !== 'passage') return divide(draft, response, decision);
  if (decision.end > response.text.length || decision.start >= decision.end) return false;
  if (draft.passages.has(decision.passageId)) return true;
  const around = response.passages.find((other) => decision.start >= other.start && decision.start < other.end);
  touch(draft, response);
  put(draft, response, {
    id: decision.passageId,
    start: decision.start,
    end: decision.end,
    page: pageAt(response, decision.start),
    kind: 'body',
    heading: around?.heading ?? null,
    question: around?.question ?? null,
  });
  return true;
}

const pageAt = ({ pages }: ResponseState, at: number): number =>
  pages.find(({ start, end }) => at >= start && at < end)?.number ?? 1;

function put(draft: Draft, response: ResponseState, passage: Passage): void {
  if (draft.passages.has(passage.id)) return;
  response.passages = [...response.passages, passage].sort((a, b) => a.start - b.start || a.end - b.end);
  draft.passages.set(passage.id, response);
  draft.back.push(() => draft.passages.delete(passage.id));
}

/** The passages that a decision divides or joins; null when they are not there as they were. */
export function divided(draft: Draft, decision: Divided): [Passage, ...Passage[]] | null {
  const { responseId, passageId, start, end } = decision;
  const own = (id: string) => {
    const found = draft.passages.get(id);
    return found?.response.id === responseId && isCounted(found.passage.kind) ? found : undefined;
  };
  const first = own(passageId);
  if (!first || first.passage.start !== start) return null;
  const isBlank = (from: number, to: number) => first.response.text.slice(from, to).trim() === '';
  if (decision.kind === 'join') {
    const next = own(decision.nextId)?.passage;
    if (next?.end !== end || next.start < first.passage.end || !isBlank(first.passage.end, next.start)) return null;
    return [first.passage, next];
  }
  const { until, from } = decision;
  const hasRoom = first.passage.end === end && start < until && until <= from && from < end;
  if (!hasRoom || isBlank(start, until) || isBlank(from, end) || !isBlank(until, from)) return null;
  return [first.passage];
}

/** The passages a decision makes of others, in order. */
export function partsOf(decision: Divided): (Span & { id: string })[] {
  const { responseId, start, end } = decision;
  const spans =
    decision.kind === 'join'
      ? [{ start, end }]
      : [
          { start, end: decision.until },
          { start: decision.from, end },
        ];
  return spans.map((span) => ({ ...span, id: idOf(responseId, span.start, span.end) }));
}

/** Puts other passages in the place of some; all that stood on those goes along. */
function divide(draft: Draft, response: ResponseState, decision: Divided): boolean {
  const gone = divided(draft, decision);
  if (gone === null) return false;
  const [model] = gone;
  const kind = gone.every((passage) => passage.kind === model.kind) ? model.kind : 'body';
  const question = gone.find((passage) => passage.question !== null)?.question ?? null;
  const parts = partsOf(decision);
  touch(draft, response);
  const tags = gone.flatMap(({ id }) => [...draft.tags.of(id)]);
  for (const passage of gone) {
    response.passages = response.passages.filter(({ id }) => id !== passage.id);
    draft.passages.delete(passage.id);
    draft.back.push(() => draft.passages.set(passage.id, response));
    putTags(draft, passage.id, new Map());
  }
  for (const { id, start, end } of parts) {
    put(draft, response, { ...model, id, start, end, kind, question, page: pageAt(response, start) });
    const own = new Map(draft.tags.get(id));
    for (const tag of tags) if (goesTo(tag, parts, { start, end })) own.set(tag.themeId, surer(own, tag, id));
    putTags(draft, id, own);
  }
  const [first] = parts;
  if (first) for (const { id } of gone) joinText(draft, `passage:${id}`, `passage:${first.id}`);
  follow(draft, response.id, new Set(gone.map(({ id }) => id)), parts);
  return true;
}

/** A theme goes to the part where the words stand that carry it; to all where none do. */
function goesTo({ because }: Tag, parts: readonly Span[], part: Span): boolean {
  const isIn =
    ({ start, end }: Span) =>
    (cue: Evidence) =>
      cue.source === 'text' && cue.start !== undefined && cue.start >= start && cue.start < end;
  return parts.length === 1 || because.some(isIn(part)) || !parts.some((other) => because.some(isIn(other)));
}

/** A person's tag before the machine's, and the surer of two; what two passages say of a theme is said by the one. */
function surer(own: ReadonlyMap<string, Tag>, tag: Tag, passageId: string): Tag {
  const other = own.get(tag.themeId);
  const isOther =
    other && Number(other.by !== undefined) - Number(tag.by !== undefined) + other.confidence > tag.confidence;
  const said = [other, tag].flatMap((one) => one?.said ?? []);
  return Object.assign(copyOf(isOther ? other : tag), {
    passageId,
    ...(said.length === 0 ? {} : { said: together(said) }),
  });
}

/** Quotes, points and follow-ups keep their words, and know the passage where these stand now. */
function follow(
  draft: Draft,
  responseId: string,
  gone: ReadonlySet<string>,
  parts: readonly (Span & { id: string })[],
) {
  const now = <T extends Span & { passageId: string; responseId: string }>(one: T): T => {
    if (one.responseId !== responseId || !gone.has(one.passageId)) return one;
    const part = parts.find(({ end }) => one.start < end) ?? parts.at(-1);
    return part ? { ...one, passageId: part.id } : one;
  };
  const { state } = draft;
  const isHere = (one: { passageId: string }) => gone.has(one.passageId);
  if (state.quotes.some(isHere)) {
    keepQuotes(draft);
    state.quotes = state.quotes.map(now);
  }
  if (state.points.some(({ members }) => members.some(isHere))) {
    keepPoints(draft);
    state.points = state.points.map((point) =>
      point.members.some(isHere) ? { ...point, members: point.members.map(now) } : point,
    );
  }
  if (state.followUps.some(({ asked }) => asked.some(isHere))) {
    keepFollowUps(draft);
    state.followUps = state.followUps.map((one) =>
      one.asked.some(isHere) ? { ...one, asked: one.asked.map(now) } : one,
    );
  }
}
