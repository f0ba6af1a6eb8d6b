import { isCountedTag, type Judged, type Passage, type Stance, type Tag, type Theme } from '../domain.ts';
import type { PointMember } from '../point.ts';
import type { GivenScore } from '../priority.ts';
import type { ConsultationState, ResponseState } from '../state.ts';
import { type Correction, reviewer } from './decision.ts';

/** What the machine says at a place where people have decided. */
export interface Reading {
  /** What stands there now, before any decision. */
  now: unknown;
  /** What stood there when the first of the decisions was made. */
  first: unknown;
  /** `now` as it is told: of a tag, how sure the machine is. */
  told: unknown;
}

/** A state that decisions are being put on, with what is needed to find things at once. */
export interface Draft {
  state: ConsultationState;
  responses: Map<string, ResponseState>;
  passages: Passages;
  themes: Map<string, Theme>;
  tags: Tags;
  /** Every score, by where it stands: what `state.priority` holds. */
  scores: Map<string, GivenScore>;
  /** What answers held on themes before people said it of their passages, by answer and theme. */
  heard: Map<string, Judged<Stance> | undefined>;
  /** Sentences of the points that people have taken out. */
  dropped: readonly PointMember[];
  /** Decisions whose passage, response or theme is no longer there: «uten feste». Never dropped. */
  orphans: Correction[];
  /** What the machine says where people have decided, by place. */
  readings: Map<string, Reading>;
  /** Where the machine has since come to say otherwise than a person decided, by place: shown as suggestions, never carried out. */
  disagreements: ReadonlyMap<string, Disagreement>;
  /** The decisions put on it, in order, each with where its steps back begin. */
  applied: { correction: Correction; from: number }[];
  /** How to take back all that was done, newest last. */
  back: (() => void)[];
  /** Which answers have been changed, by id, and when by `clock`; led back is changed too. */
  changed: Map<string, number>;
  clock: number;
}

export interface Disagreement {
  correction: Correction;
  /** What it says, as it is told. */
  machine: unknown;
  /** What it says, as a `hold` names it. */
  reading: string;
}

/** The passages of the answers by id: an answer finds its own, since a pair for each of a million takes time and room. */
class Passages {
  private readonly responses: ReadonlyMap<string, ResponseState>;
  private readonly answerOf: ConsultationState['answerOf'];
  /** Those that are not where `answerOf` says; null: nowhere. */
  private readonly by = new Map<string, ResponseState | null>();
  constructor(responses: ReadonlyMap<string, ResponseState>, answerOf: ConsultationState['answerOf']) {
    this.responses = responses;
    this.answerOf = answerOf;
    if (answerOf) return;
    for (const response of responses.values()) for (const { id } of response.passages) this.by.set(id, response);
  }
  /** The answer that a passage is in: its passages need not be read. */
  answer(id: string): ResponseState | undefined {
    const put = this.by.get(id);
    return put === undefined ? this.responses.get(this.answerOf?.(id) ?? '') : (put ?? undefined);
  }
  has(id: string): boolean {
    return this.answer(id) !== undefined;
  }
  get(id: string): { passage: Passage; response: ResponseState } | undefined {
    const response = this.answer(id);
    const passage = response?.passages.find((other) => other.id === id);
    return response && passage ? { passage, response } : undefined;
  }
  set(id: string, response: ResponseState): void {
    this.by.set(id, response);
  }
  delete(id: string): void {
    if (this.answerOf) this.by.set(id, null);
    else this.by.delete(id);
  }
  /** Of those that were put. */
  keys(): Iterable<string> {
    return this.by.keys();
  }
}

/** Tags by passage, then theme. A passage has one as a rule, and that stands alone: a map for each is most of the memory. */
class Tags {
  private readonly by = new Map<string, Tag | ReadonlyMap<string, Tag>>();
  constructor(tags: Iterable<Tag>) {
    for (const tag of tags) {
      const before = this.get(tag.passageId);
      this.by.set(tag.passageId, before === undefined ? tag : new Map(before).set(tag.themeId, tag));
    }
  }
  get(passageId: string): ReadonlyMap<string, Tag> | undefined {
    const there = this.by.get(passageId);
    return there === undefined || there instanceof Map ? there : new Map([[(there as Tag).themeId, there as Tag]]);
  }
  /** In the order they were put. */
  of(passageId: string): Iterable<Tag> {
    return inOrder(this.by.get(passageId));
  }
  /** @returns how to take it back */
  put(passageId: string, tags: ReadonlyMap<string, Tag>): () => void {
    const was = this.by.get(passageId);
    this.by.set(passageId, tags);
    return () => (was === undefined ? this.by.delete(passageId) : this.by.set(passageId, was));
  }
  has(passageId: string): boolean {
    return this.by.has(passageId);
  }
  keys(): Iterable<string> {
    return this.by.keys();
  }
  *all(): Generator<Tag> {
    for (const there of this.by.values()) {
      if (there instanceof Map) yield* there.values();
      else yield there as Tag;
    }
  }
}

const inOrder = (there: Tag | ReadonlyMap<string, Tag> | undefined): Iterable<Tag> =>
  there === undefined ? [] : there instanceof Map ? there.values() : [there as Tag];

/** A copy of the machine's state that decisions can be put on. */
export function openDraft(machine: ConsultationState): Draft {
  const responses = machine.responses.map(copyOf);
  const themes = machine.themes.map((theme) => ({ ...theme }));
  const byId = new Map(responses.map((response) => [response.id, response]));
  const tags = new Tags(machine.tags);
  const scores = new Map(machine.priority.scores);
  return {
    state: {
      ...machine,
      responses,
      themes,
      quotes: [...machine.quotes],
      invitations: [...machine.invitations],
      texts: new Map(machine.texts),
      priority: { ...machine.priority, scores },
      passageStances: new PassageStances(machine.passageStances, tags),
      files: machine.files.map((file) => ({ ...file })),
    },
    responses: byId,
    passages: new Passages(byId, machine.answerOf),
    themes: new Map(themes.map((theme) => [theme.id, theme])),
    tags,
    scores,
    heard: new Map(),
    dropped: [],
    orphans: [],
    readings: new Map(),
    disagreements: new Map(),
    applied: [],
    back: [],
    changed: new Map(),
    clock: 0,
  };
}

/** What passages hold: as people have said of their themes, else as the machine read it. */
class PassageStances {
  private readonly read: ConsultationState['passageStances'];
  private readonly tags: Draft['tags'];
  constructor(read: ConsultationState['passageStances'], tags: Draft['tags']) {
    this.read = read;
    this.tags = tags;
  }
  get(passageId: string): Judged<Stance> | undefined {
    return saidOf(this.tags.of(passageId)) ?? this.read.get(passageId);
  }
}

/** What people say of some tags' passages, together; undefined: nothing. */
export function saidOf(tags: Iterable<Tag>): Judged<Stance> | undefined {
  const said = [...tags].filter((tag) => tag.said !== undefined);
  const who = said.at(-1)?.by;
  if (who === undefined) return undefined;
  return { value: together(said.flatMap((tag) => tag.said ?? [])), confidence: 1, because: [reviewer({ who })] };
}

/** Who says one thing here and another there agrees with reservations; a mention takes nothing from either. */
export function together(said: readonly Stance[]): Stance {
  const held = new Set(said.filter((stance) => stance !== 'neutral'));
  const [first = 'neutral'] = held;
  return held.size > 1 ? 'supports-with-reservations' : first;
}

/** A copy that has all the other has, also what it reads when asked. */
export function copyOf<T extends object>(one: T): T {
  return Object.assign(Object.create(Object.getPrototypeOf(one)), one);
}

/**
 * To be called before an answer or its tags are changed: the answer is remembered as it was, and known as changed. Its
 * lists and maps are replaced, never changed. Whatever else a decision changes is remembered beside it in `back`.
 */
export function touch(draft: Draft, response: ResponseState): void {
  const was = { ...response };
  const mark = () => draft.changed.set(response.id, ++draft.clock);
  mark();
  draft.back.push(() => {
    Object.assign(response, was);
    mark();
  });
}

/** Puts the tags of a passage on the draft; the map that stood there is not touched. */
export function putTags(draft: Draft, passageId: string, tags: ReadonlyMap<string, Tag>): void {
  draft.back.push(draft.tags.put(passageId, tags));
}

/** To be called before the codebook is changed. */
export function keepThemes({ state, back }: Draft): void {
  const was = state.themes.map((theme) => ({ theme, as: { ...theme } }));
  back.push(() => {
    state.themes = was.map(({ theme, as }) => Object.assign(theme, as));
  });
}

/** To be called before the list of quotes is changed. */
export function keepQuotes({ state, back }: Draft): void {
  const { quotes } = state;
  back.push(() => {
    state.quotes = quotes;
  });
}

/** To be called before the list of points is changed; the points in it are replaced, never changed. */
export function keepPoints({ state, back }: Draft): void {
  const { points } = state;
  back.push(() => {
    state.points = points;
  });
}

/** To be called before the list of follow-up points is changed; those in it are replaced, never changed. */
export function keepFollowUps({ state, back }: Draft): void {
  const { followUps } = state;
  back.push(() => {
    state.followUps = followUps;
  });
}

/** Takes back the newest decisions until so many are left: the draft is as it was before them, to the order of every list. */
export function leadBack(draft: Draft, left: number): void {
  const from = draft.applied[left]?.from ?? draft.back.length;
  while (draft.back.length > from) draft.back.pop()?.();
  draft.applied.length = Math.min(left, draft.applied.length);
}

/** The draft as a state: tags that count as a list again, without those of themes that were rejected or merged away; points and follow-ups of themes that are there. */
export function settle(draft: Draft): ConsultationState {
  const tags = [...draft.tags.all()].filter(
    (tag) => isCountedTag(tag) && draft.themes.get(tag.themeId)?.status !== 'rejected',
  );
  const points = draft.state.points.filter(({ themeId }) => draft.themes.has(themeId));
  const followUps = draft.state.followUps.filter(({ themeId }) => draft.themes.has(themeId));
  return { ...draft.state, tags, points, followUps };
}

/** Themes that do not stand. */
export function rejectedIn(draft: Draft): Set<string> {
  return new Set(draft.state.themes.flatMap((theme) => (theme.status === 'rejected' ? [theme.id] : [])));
}
