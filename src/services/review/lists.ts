import type { Draft } from '../../corrections/apply.ts';
import { inForce } from '../../corrections/apply.ts';
import type { Correction, Decision } from '../../corrections/decision.ts';
import { type Campaign, type Endorsement, isCounted, type Stance, type Tag, type Theme } from '../../domain.ts';
import { normalForm } from '../../language/normal.ts';
import { isStopword } from '../../language/stopwords.ts';
import { tokenize } from '../../language/tokens.ts';
import type { Position } from '../../norsk/note.ts';
import type { ResponseState } from '../../state.ts';

/** Below this the machine is not sure, and a person should look. */
export const UNSURE = 0.6;

/** Slot of the reviewer's mark that she has been through an answer. */
export const reviewedSlot = (responseId: string): string => `reviewed:${responseId}`;

/** What the pages look things up in: made when first asked for, thrown away when a decision or a run changes the state. */
export class Lists {
  private readonly made = new Map<string, unknown>();
  readonly draft: Draft;
  private readonly log: readonly Correction[];

  constructor(draft: Draft, log: readonly Correction[]) {
    this.draft = draft;
    this.log = log;
  }

  private once<T>(name: string, make: () => T): T {
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
  get tagged(): Map<string, { themes: Set<string>; weakest: number }> {
    return this.once('tagged', () => {
      const found = new Map<string, { themes: Set<string>; weakest: number }>();
      const standing = new Set(this.themes.map((theme) => theme.id));
      for (const [passageId, ofPassage] of this.draft.tags) {
        const response = this.draft.passages.get(passageId)?.response;
        if (!response) continue;
        for (const tag of ofPassage.values()) {
          if (!standing.has(tag.themeId)) continue;
          const entry = found.get(response.id) ?? { themes: new Set(), weakest: 1 };
          found.set(response.id, entry);
          entry.themes.add(tag.themeId);
          if (tag.by === undefined) entry.weakest = Math.min(entry.weakest, tag.confidence);
        }
      }
      return found;
    });
  }

  /** Answers that a person has decided something about. */
  get touched(): Set<string> {
    return this.once('touched', () => {
      const found = new Set<string>();
      for (const { decision } of inForce(this.log)) {
        if ('responseId' in decision) found.add(decision.responseId);
        if (decision.kind === 'tag') {
          const response = this.draft.passages.get(decision.passageId)?.response;
          if (response) found.add(response.id);
        }
        if (decision.kind === 'text' && decision.slot.startsWith('reviewed:') && decision.markdown !== '')
          found.add(decision.slot.slice('reviewed:'.length));
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

  /** Tags of the machine that a person has judged, and those she kept: by what stood there when she did. */
  get judgedMachineTags(): { agreed: number; of: number } {
    return this.once('judgedMachineTags', () => {
      const judged = inForce(this.log).filter(
        ({ decision, before }) => decision.kind === 'tag' && before === 'machine',
      );
      const agreed = judged.filter(({ decision }) => decision.kind === 'tag' && decision.on);
      return { agreed: agreed.length, of: judged.length };
    });
  }

  isReviewed(responseId: string): boolean {
    return this.draft.state.texts.has(reviewedSlot(responseId));
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

  /** A theme's words in normal form with their weight, the heaviest 1. */
  formsOfTheme(theme: Theme): Map<string, number> {
    return this.once(`forms ${theme.id}`, () => {
      const forms = new Map<string, number>();
      const heaviest = Math.max(Number.MIN_VALUE, ...theme.words.map((word) => word.weight));
      const put = (text: string, weight: number) => {
        for (const token of tokenize(text))
          if (token.kind === 'word' && !isStopword(token.text)) forms.set(normalForm(token.text.toLowerCase()), weight);
      };
      for (const { word, weight } of theme.words) put(word, weight / heaviest);
      for (const phrase of [theme.label, ...theme.keywords]) put(phrase, 1);
      return forms;
    });
  }

  /** Theme with its sub-themes, as the note counts it. */
  family(themeId: string): string[] {
    return [themeId, ...this.themes.filter((theme) => theme.parentId === themeId).map((theme) => theme.id)];
  }

  /**
   * Who speaks on a theme and what position each takes, by the note's own rule: an answer without remarks speaks on
   * nothing, and silence takes no stand.
   */
  speakers(themeId: string): Map<string, Position> {
    return this.once(`speakers ${themeId}`, () => {
      const ids = this.family(themeId);
      const found = new Map<string, Position>();
      for (const response of this.here) {
        if (response.stance?.value === 'no-remarks') continue;
        const themes = this.tagged.get(response.id)?.themes;
        if (!themes || !ids.some((id) => themes.has(id))) continue;
        const judged = ids.flatMap((id) => response.byTheme.get(id) ?? [])[0];
        found.set(response.id, positionOf(judged?.value ?? null));
      }
      return found;
    });
  }
}

/** A stance as a position: «no-remarks» and «neutral» both take no stand. */
export function positionOf(stance: Stance | null): Position {
  return stance === null || stance === 'no-remarks' ? 'neutral' : stance;
}
