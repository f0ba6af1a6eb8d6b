import { inForce } from '../../corrections/apply.ts';
import type { Correction, Decision } from '../../corrections/decision.ts';
import { type Draft, rejectedIn } from '../../corrections/draft.ts';
import { givenSlot, reviewedSlot, slotAnswer } from '../../corrections/slots.ts';
import { type Campaign, type Endorsement, isCountedTag, type Tag, type Theme } from '../../domain.ts';
import { groupBy } from '../../group.ts';
import { Heard, type Voices } from '../../report/held/heard.ts';
import { Moved } from '../../report/held/moved.ts';
import { type Families, familiesOf, type Row, retagged, rowOf, tagged } from '../../report/rows.ts';
import type { ResponseState } from '../../state.ts';
import type { News } from '../desk.ts';
import { namesTouched, themesMerged, withParts } from './names.ts';

/** Below this the machine is not sure, and a person should look. */
export const UNSURE = 0.6;

/** Tagged by the machine alone, and it is not sure. */
export const isUnsureTag = ({ by, confidence }: Tag): boolean => by === undefined && confidence < UNSURE;

/** Bodies offered where one is asked whom an answer joins. */
const NAMES_OFFERED = 200;

/** More changed answers are as quickly looked through with all the others. */
const MOST_AGAIN = 1000;

/**
 * What the pages look things up in: made when first asked for. A decision, and taking one back, makes anew only what it
 * touches, so that a key is answered at once also with many answers.
 */
export class Lists {
  private readonly made = new Map<string, unknown>();
  readonly draft: Draft;
  log: readonly Correction[];
  /** When the draft's answers were last looked at. */
  private seen: number;
  private rejected: ReadonlySet<string>;

  constructor(draft: Draft, log: readonly Correction[]) {
    this.draft = draft;
    this.log = log;
    this.seen = draft.clock;
    this.rejected = rejectedIn(draft);
  }

  /** Takes in decisions that have been put on the draft, or taken back, since. */
  take({ come, gone }: News, log: readonly Correction[]): void {
    this.log = log;
    const news = [...come, ...gone].map(({ decision }) => decision);
    if (news.length === 0) return;
    const changed = this.changedSince(this.seen);
    this.seen = this.draft.clock;
    const rejected = rejectedIn(this.draft);
    const otherwise = [...rejected, ...this.rejected].filter((id) => !rejected.has(id) || !this.rejected.has(id));
    const before = this.rejected;
    this.rejected = rejected;
    for (const name of new Set(news.flatMap((decision) => namesTouched(decision)))) this.made.delete(name);
    if (otherwise.length > 0) this.forget('families', 'speakers', 'leastSure');
    const merged = themesMerged(news);
    const moved = merged ? this.retagMerged(merged, before) : null;
    if (!merged && (changed.length > MOST_AGAIN || news.some(({ kind }) => kind === 'theme-merge')))
      this.forget('tagsOfTheme', 'leastSure', 'speakers');
    else if (!merged) this.retag(news);
    if (gone.length > 0) this.forget('touched', 'leastSure');
    else this.touch(news);
    if (!this.made.has('rows')) return;
    for (const id of changed) this.again(id, merged, moved);
    const done = new Set(changed);
    // A theme that was rejected, or stands again, changes what is counted of every answer that has a tag of it.
    for (const id of new Set(otherwise.flatMap((themeId) => this.answersWith(themeId))))
      if (!done.has(id)) this.again(id, merged ?? new Set(otherwise), moved);
  }

  private answersWith(themeId: string): string[] {
    return (this.tagsOfTheme.get(themeId) ?? []).flatMap((tag) => this.draft.passages.answer(tag.passageId)?.id ?? []);
  }

  private changedSince(when: number): string[] {
    const ids: string[] = [];
    for (const [id, at] of this.draft.changed) if (at > when) ids.push(id);
    return ids;
  }

  private forget(...names: string[]): void {
    for (const name of names) this.made.delete(name);
  }

  private touch(news: readonly Decision[]): void {
    if (!this.made.has('touched')) return;
    for (const decision of news) {
      const response = this.responseOf(decision);
      if (response) this.touched.add(response.id);
    }
  }

  /** The answer a decision is about. */
  private responseOf(decision: Decision): ResponseState | undefined {
    if ('responseId' in decision) return this.draft.responses.get(decision.responseId);
    if (decision.kind === 'tag') return this.draft.passages.answer(decision.passageId);
    const isMark = decision.kind === 'text' && decision.slot === reviewedSlot(slotAnswer(decision.slot) ?? '');
    return isMark && decision.markdown !== '' ? this.draft.responses.get(slotAnswer(decision.slot) ?? '') : undefined;
  }

  /**
   * The tags of themes that were merged, or are apart again: on the passages that had any of them.
   * @returns what became of each answer's, where that can be told
   */
  private retagMerged(themeIds: ReadonlySet<string>, rejected: ReadonlySet<string>): Moved | null {
    if (!this.made.has('tagsOfTheme')) return null;
    const tags = [...themeIds].flatMap((id) => this.tagsOfTheme.get(id) ?? []);
    for (const id of themeIds) this.tagsOfTheme.set(id, []);
    const moved = new Moved(themeIds);
    let same = true;
    for (const [passageId, were] of groupBy(tags, (tag) => tag.passageId)) {
      const are = [...this.tagsOf(passageId)].filter((tag) => themeIds.has(tag.themeId) && isCountedTag(tag));
      for (const tag of are) this.tagsOfTheme.get(tag.themeId)?.push(tag);
      const [stood, stand] = [
        were.filter((tag) => !rejected.has(tag.themeId)),
        are.filter((tag) => this.stands(tag.themeId)),
      ];
      same = moved.add(this.draft.passages.answer(passageId)?.id ?? '', stood, stand) && same;
    }
    return same ? moved : null;
  }

  /** The tags of the themes that decisions have put on passages or taken off. */
  private retag(news: readonly Decision[]): void {
    if (!this.made.has('tagsOfTheme')) return;
    const tags = news.filter((decision) => decision.kind === 'tag' || decision.kind === 'passage-stance');
    for (const [themeId, decided] of groupBy(tags, (decision) => decision.themeId)) {
      const passages = new Set(decided.map((decision) => decision.passageId));
      const others = (this.tagsOfTheme.get(themeId) ?? []).filter((tag) => !passages.has(tag.passageId));
      this.tagsOfTheme.set(themeId, [...others, ...this.tagsOn(passages, themeId)]);
    }
  }

  private tagsOn(passages: ReadonlySet<string>, themeId: string): Tag[] {
    return [...passages].flatMap((id) => this.draft.tags.get(id)?.get(themeId) ?? []).filter(isCountedTag);
  }

  /**
   * What is known of one answer, made anew.
   * @param held themes alone that it may hold something else on, or have other tags of; not given: all of it
   * @param moved what became of its tags, where it is known
   */
  private again(id: string, held?: ReadonlySet<string>, moved?: Moved | null): void {
    const [response, before] = [this.draft.responses.get(id), this.rows.get(id)];
    if (!response) return;
    const row =
      before && held
        ? retagged(before, moved?.of(before) ?? tagged(response, this.tagsOf, this.stands), held)
        : rowOf(response, this.tagsOf, this.stands, before);
    this.rows.set(id, row);
    if (this.made.has('speakers')) this.heard.again(row);
  }

  /** Makes what is asked for once; `take` forgets by these names what a decision touches. */
  once<T>(name: string, make: () => T): T {
    if (!this.made.has(name)) this.made.set(name, make());
    return this.made.get(name) as T;
  }

  /** Themes that stand, each followed by its sub-themes, in the reviewers' order. */
  get themes(): Theme[] {
    return this.once('themes', () => withParts(this.draft.state.themes.filter((theme) => theme.status !== 'rejected')));
  }

  /** A theme's place in the codebook: its tint. */
  tintOf(themeId: string): number {
    const tints = this.once(
      'tints',
      () => new Map(this.draft.state.themes.map((theme, index) => [theme.id, index % 10])),
    );
    return tints.get(themeId) ?? 0;
  }

  /** Tags that count, by theme. */
  get tagsOfTheme(): Map<string, Tag[]> {
    return this.once('tagsOfTheme', () => groupBy(this.countedTags(), ({ themeId }) => themeId));
  }

  private *countedTags(): Generator<Tag> {
    for (const tag of this.draft.tags.all()) if (isCountedTag(tag)) yield tag;
  }

  /** Each answer as the note counts it, in the order of the state; undecided ones by what the machine found. */
  get rows(): Map<string, Row> {
    return this.once('rows', () => {
      const { state, changed } = this.draft;
      const found = ({ id, read }: ResponseState) => (changed.has(id) ? undefined : read?.found);
      const row = (one: ResponseState) => rowOf(one, this.tagsOf, this.stands, undefined, found(one));
      return new Map(state.responses.map((response) => [response.id, row(response)]));
    });
  }

  readonly tagsOf = (passageId: string): Iterable<Tag> => this.draft.tags.of(passageId);

  private readonly stands = (themeId: string): boolean => !this.rejected.has(themeId);

  /** Answers that a person has decided something about. */
  get touched(): Set<string> {
    return this.once('touched', () => {
      const found = new Set<string>();
      for (const { decision } of inForce(this.log)) {
        const response = this.responseOf(decision);
        if (response) found.add(response.id);
      }
      return found;
    });
  }

  /** Decisions of one kind that are in force, in order. */
  decisions<K extends Decision['kind']>(kind: K): Extract<Decision, { kind: K }>[] {
    return inForce(this.log).flatMap(({ decision }) =>
      decision.kind === kind ? [decision as Extract<Decision, { kind: K }>] : [],
    );
  }

  /** What is written in such a slot, by answer. */
  private inSlots(name: string, slotOf: (responseId: string) => string): ReadonlyMap<string, string> {
    return this.once(name, () => {
      const texts = [...this.draft.state.texts].map(([slot, text]) => [slotAnswer(slot) ?? '', slot, text] as const);
      return new Map(texts.flatMap(([id, slot, text]) => (slot === slotOf(id) ? [[id, text] as const] : [])));
    });
  }

  /** Whether a reviewer has marked it as gone through. */
  isReviewed(responseId: string): boolean {
    return this.inSlots('reviewed', reviewedSlot).has(responseId);
  }

  /** How many answers of this hearing are so marked. */
  get reviewedHere(): number {
    return this.countHere(this.inSlots('reviewed', reviewedSlot).keys());
  }

  /** How many answers of this hearing a person has decided something about. */
  get touchedHere(): number {
    return this.countHere(this.touched);
  }

  private countHere(ids: Iterable<string>): number {
    return [...ids].filter((id) => this.draft.responses.get(id)?.otherHearing === false).length;
  }

  /** Who has been given which answers. */
  get givenTo(): ReadonlyMap<string, string> {
    return this.inSlots('givenTo', givenSlot);
  }

  get campaignOf(): Map<string, Campaign> {
    return this.once('campaignOf', () => {
      const { campaigns } = this.draft.state;
      return new Map(campaigns.flatMap((one) => one.members.map(({ responseId }) => [responseId, one] as const)));
    });
  }

  get endorsementsOf(): Map<string, Endorsement[]> {
    return this.once('endorsementsOf', () => groupBy(this.draft.state.endorsements, ({ responseId }) => responseId));
  }

  /** Bodies that somebody joins, most joined first. */
  get endorsedNames(): string[] {
    return this.once('endorsedNames', () => {
      const by = groupBy(this.draft.state.endorsements, ({ name }) => name);
      return [...by]
        .sort(([a, one], [b, other]) => other.length - one.length || a.localeCompare(b, 'nb'))
        .map(([name]) => name)
        .slice(0, NAMES_OFFERED);
    });
  }

  get invited(): Set<string> {
    return this.once('invited', () => new Set(this.draft.state.invitations.flatMap((match) => match.answeredBy)));
  }

  /** Answers of this hearing. */
  get here(): ResponseState[] {
    return this.once('here', () => this.draft.state.responses.filter((response) => !response.otherHearing));
  }

  /** Each theme with its sub-themes, as the note counts it. */
  get families(): Families {
    return this.once('families', () => familiesOf(this.themes));
  }

  /** A theme with its sub-themes. */
  family(themeId: string): readonly string[] {
    return this.families.get(themeId) ?? [themeId];
  }

  private get heard(): Heard {
    return this.once('speakers', () => new Heard(this.families, this.rows.values()));
  }

  /** Who speaks on a theme and what position each takes, by the note's own rule. */
  speakers(themeId: string): Voices {
    return this.heard.on(themeId);
  }
}
