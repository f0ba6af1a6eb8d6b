import type { Draft } from '../../corrections/apply.ts';
import { inForce } from '../../corrections/apply.ts';
import type { Correction, Decision } from '../../corrections/decision.ts';
import { type Campaign, type Endorsement, isCounted, type Stance, type Tag, type Theme } from '../../domain.ts';
import type { Position } from '../../norsk/note.ts';
import type { ResponseState } from '../../state.ts';

/** Below this the machine is not sure, and a person should look. */
export const UNSURE = 0.6;

const REVIEWED = 'reviewed:';

/** Slot of the reviewer's mark that she has been through an answer. */
export const reviewedSlot = (responseId: string): string => `${REVIEWED}${responseId}`;

/** How the made lists of speakers are named. */
const SPEAKERS = 'speakers ';

interface Tagged {
  themes: Set<string>;
  weakest: number;
}

/**
 * What the pages look things up in: made when first asked for. A decision makes anew only what it touches, so that a key
 * is answered at once also with many answers; a change of themes, an undo or a run makes everything anew.
 */
export class Lists {
  private readonly made = new Map<string, unknown>();
  readonly draft: Draft;
  log: readonly Correction[];

  constructor(draft: Draft, log: readonly Correction[]) {
    this.draft = draft;
    this.log = log;
  }

  /**
   * Takes in decisions that have been put on the draft since.
   * @returns false when they touch so much that new lists must be made
   */
  take(added: readonly Correction[], log: readonly Correction[]): boolean {
    if (added.some(({ decision: { kind } }) => kind === 'undo' || kind.startsWith('theme-'))) return false;
    this.log = log;
    const forget = (...names: string[]) => {
      for (const name of names) this.made.delete(name);
    };
    for (const { decision } of added) {
      forget('judgedMachineTags');
      const response = this.responseOf(decision);
      if (response) this.touch(response.id);
      switch (decision.kind) {
        case 'tag':
          this.retag(decision.themeId, decision.passageId);
          forget('tagCounts', 'untagged');
          if (response) this.again(response);
          break;
        case 'other-hearing':
          forget('here', 'countedPassages', 'untagged');
          if (response) this.again(response);
          break;
        case 'passage':
          forget('countedPassages', 'untagged');
          break;
        case 'invitation':
          forget('invited');
          break;
        case 'text':
          forget('reviewed');
          break;
        default:
          if (response) this.again(response);
      }
    }
    return true;
  }

  /** The answer a decision is about. */
  private responseOf(decision: Decision): ResponseState | undefined {
    if ('responseId' in decision) return this.draft.responses.get(decision.responseId);
    if (decision.kind === 'tag') return this.draft.passages.get(decision.passageId)?.response;
    if (decision.kind === 'text' && decision.slot.startsWith(REVIEWED) && decision.markdown !== '')
      return this.draft.responses.get(decision.slot.slice(REVIEWED.length));
    return undefined;
  }

  private touch(responseId: string): void {
    if (this.made.has('touched')) this.touched.add(responseId);
  }

  private retag(themeId: string, passageId: string): void {
    if (!this.made.has('tagsOfTheme')) return;
    const others = (this.tagsOfTheme.get(themeId) ?? []).filter((tag) => tag.passageId !== passageId);
    const tag = this.draft.tags.get(passageId)?.get(themeId);
    this.tagsOfTheme.set(themeId, tag ? [...others, tag] : others);
  }

  /** What is known of one answer, made anew. */
  private again(response: ResponseState): void {
    if (this.made.has('tagged')) this.tagged.set(response.id, this.taggedIn(response));
    for (const [name, made] of this.made) {
      if (!name.startsWith(SPEAKERS)) continue;
      const speakers = made as Map<string, Position>;
      const position = this.positionIn(response, this.family(name.slice(SPEAKERS.length)));
      if (position === null) speakers.delete(response.id);
      else speakers.set(response.id, position);
    }
  }

  /** Makes what is asked for once; `take` forgets by these names what a decision touches. */
  once<T>(name: string, make: () => T): T {
    if (!this.made.has(name)) this.made.set(name, make());
    return this.made.get(name) as T;
  }

  /** Themes that stand, each followed by its sub-themes, in the reviewers' order. */
  get themes(): Theme[] {
    return this.once('themes', () => {
      const standing = this.draft.state.themes.filter((theme) => theme.status !== 'rejected');
      const ids = new Set(standing.map((theme) => theme.id));
      const tops = standing.filter((theme) => theme.parentId === null || !ids.has(theme.parentId));
      const under = (parent: Theme): Theme[] =>
        standing.filter((theme) => theme.parentId === parent.id && theme !== parent).flatMap((t) => [t, ...under(t)]);
      const ordered = tops.flatMap((theme) => [theme, ...under(theme)]);
      return [...ordered, ...standing.filter((theme) => !ordered.includes(theme))];
    });
  }

  /** A theme's place in the codebook: its tint. */
  tintOf(themeId: string): number {
    const tints = this.once(
      'tints',
      () => new Map(this.draft.state.themes.map((theme, index) => [theme.id, index % 10])),
    );
    return tints.get(themeId) ?? 0;
  }

  get tagsOfTheme(): Map<string, Tag[]> {
    return this.once('tagsOfTheme', () => {
      const found = new Map<string, Tag[]>();
      for (const ofPassage of this.draft.tags.values())
        for (const tag of ofPassage.values()) {
          const list = found.get(tag.themeId);
          if (list) list.push(tag);
          else found.set(tag.themeId, [tag]);
        }
      return found;
    });
  }

  /** Themes (that stand) of each answer, and the weakest machine confidence among its tags. */
  get tagged(): Map<string, Tagged> {
    return this.once(
      'tagged',
      () => new Map(this.draft.state.responses.map((response) => [response.id, this.taggedIn(response)])),
    );
  }

  private taggedIn(response: ResponseState): Tagged {
    const found: Tagged = { themes: new Set(), weakest: 1 };
    for (const passage of response.passages)
      for (const tag of this.draft.tags.get(passage.id)?.values() ?? []) {
        if (this.draft.themes.get(tag.themeId)?.status === 'rejected') continue;
        found.themes.add(tag.themeId);
        if (tag.by === undefined) found.weakest = Math.min(found.weakest, tag.confidence);
      }
    return found;
  }

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

  /** Answers that a reviewer has marked as gone through. */
  private get reviewed(): Set<string> {
    return this.once('reviewed', () => {
      const slots = [...this.draft.state.texts.keys()].filter((slot) => slot.startsWith(REVIEWED));
      return new Set(slots.map((slot) => slot.slice(REVIEWED.length)));
    });
  }

  isReviewed(responseId: string): boolean {
    return this.reviewed.has(responseId);
  }

  get campaignOf(): Map<string, Campaign> {
    return this.once(
      'campaignOf',
      () =>
        new Map(
          this.draft.state.campaigns.flatMap((campaign) =>
            campaign.members.map((member) => [member.responseId, campaign] as const),
          ),
        ),
    );
  }

  get endorsementsOf(): Map<string, Endorsement[]> {
    return this.once('endorsementsOf', () => {
      const found = new Map<string, Endorsement[]>();
      for (const endorsement of this.draft.state.endorsements)
        found.set(endorsement.responseId, [...(found.get(endorsement.responseId) ?? []), endorsement]);
      return found;
    });
  }

  get invited(): Set<string> {
    return this.once('invited', () => new Set(this.draft.state.invitations.flatMap((match) => match.answeredBy)));
  }

  /** Answers of this hearing. */
  get here(): ResponseState[] {
    return this.once('here', () => this.draft.state.responses.filter((response) => !response.otherHearing));
  }

  get countedPassages(): number {
    return this.once('countedPassages', () =>
      this.here.reduce((sum, response) => sum + response.passages.filter((p) => isCounted(p.kind)).length, 0),
    );
  }

  /** Theme with its sub-themes, as the note counts it. */
  family(themeId: string): string[] {
    return [themeId, ...this.themes.filter((theme) => theme.parentId === themeId).map((theme) => theme.id)];
  }

  /**
   * Who speaks on a theme and what position each takes, by the note's own rule: an answer without remarks speaks on
   * nothing, and silence takes no stand.
   */
  speakers(themeId: string): ReadonlyMap<string, Position> {
    return this.once(`${SPEAKERS}${themeId}`, () => {
      const ids = this.family(themeId);
      const found = new Map<string, Position>();
      for (const response of this.here) {
        const position = this.positionIn(response, ids);
        if (position !== null) found.set(response.id, position);
      }
      return found;
    });
  }

  /** @returns null when the answer does not speak on the themes */
  private positionIn(response: ResponseState, themeIds: readonly string[]): Position | null {
    if (response.otherHearing || response.stance?.value === 'no-remarks') return null;
    const themes = this.tagged.get(response.id)?.themes;
    if (!themes || !themeIds.some((id) => themes.has(id))) return null;
    for (const id of themeIds) {
      const judged = response.byTheme.get(id);
      if (judged) return positionOf(judged.value);
    }
    return 'neutral';
  }
}

/** A stance as a position: «no-remarks» and «neutral» both take no stand. */
export function positionOf(stance: Stance | null): Position {
  return stance === null || stance === 'no-remarks' ? 'neutral' : stance;
}
