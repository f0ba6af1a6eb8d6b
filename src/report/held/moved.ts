import type { Tag } from '../../domain.ts';
import { countTag, type Row } from '../rows.ts';

type Tagged = Pick<Row, 'themes' | 'tags' | 'unplaced'>;

/**
 * What becomes of answers when some themes are merged, or apart again, told of the passages that had any of them: to look
 * at all that thousands of answers say is what would take the time.
 */
export class Moved {
  private readonly themeIds: ReadonlySet<string>;
  /** Themes it has come to have of these, and how many more tags, or fewer; by answer. */
  private readonly byAnswer = new Map<string, { themes: string[]; tags: Row['tags'] }>();

  constructor(themeIds: ReadonlySet<string>) {
    this.themeIds = themeIds;
  }

  /**
   * @param were the tags of these themes that stood on a passage and were counted; `are`: those that do now
   * @returns whether the passage is in a theme as it was
   */
  add(responseId: string, were: readonly Tag[], are: readonly Tag[]): boolean {
    const of = this.byAnswer.get(responseId) ?? { themes: [], tags: { all: 0, byPeople: 0, unsure: 0 } };
    this.byAnswer.set(responseId, of);
    for (const tag of were) countTag(of.tags, tag, -1);
    for (const tag of are) {
      countTag(of.tags, tag, 1);
      if (!of.themes.includes(tag.themeId)) of.themes.push(tag.themeId);
    }
    return were.length > 0 === are.length > 0;
  }

  /** A row's tags after it: the other themes' are as they were, and so is which passages are in no theme. */
  of({ response, themes, tags, unplaced }: Row): Tagged {
    const moved = this.byAnswer.get(response.id);
    if (moved === undefined) return { themes, tags, unplaced };
    return {
      themes: [...themes.filter((id) => !this.themeIds.has(id)), ...moved.themes],
      tags: {
        all: tags.all + moved.tags.all,
        byPeople: tags.byPeople + moved.tags.byPeople,
        unsure: tags.unsure + moved.tags.unsure,
      },
      unplaced,
    };
  }
}
