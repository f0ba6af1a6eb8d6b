import { readOf, replaceRead } from '../../db/coded.ts';
import { replaceStances, type StanceRow, stancesOf } from '../../db/findings.ts';
import type { Db } from '../../db/open.ts';
import { hashOf } from '../ids.ts';
import { type InputOf, type OutputOf, stages } from '../stages/stages.ts';

type Found = Omit<StanceRow, 'consultationId'>;

/** What the stances of each answer hang on that is its own, or the setup's: other answers apart. */
export function stanceMarks({ responses, themes = [], ...setup }: InputOf<'stance'>): Map<string, string> {
  const labels = new Map(themes.map((theme) => [theme.id, theme]));
  const shared = JSON.stringify([setup, stages.stance.version]);
  return new Map(
    responses.map((response) => {
      const own = [...new Set(response.themes.map(({ themeId }) => themeId))].map((id) => labels.get(id));
      return [response.id, hashOf(JSON.stringify([shared, response, own])).slice(0, 16)];
    }),
  );
}

/** What is kept of the input that stances are read from, to save them by. */
export interface ReadFrom {
  /** Of each answer, see `stanceMarks`. */
  marks: Map<string, string>;
  /** Whose each passage is. */
  senderOf: Map<string, string>;
  /** Answers that join another's. */
  joining: Set<string>;
}

export function readFrom(input: InputOf<'stance'>): ReadFrom {
  return {
    marks: stanceMarks(input),
    senderOf: new Map(
      input.responses.flatMap(({ id, passages }) => passages.map((passage) => [passage.id, id] as const)),
    ),
    joining: new Set(input.responses.flatMap(({ id, endorses }) => (endorses.length > 0 ? [id] : []))),
  };
}

/**
 * Saves the stances. Once people have begun on the themes, an answer that is as it was keeps what was read of it: what a
 * hearing is about is partly known by its answers, so that one more could turn what another was read to say.
 */
export function saveStances(
  db: Db,
  consultationId: string,
  found: OutputOf<'stance'>,
  { marks, senderOf, joining }: ReadFrom,
  begun: boolean,
): void {
  const before = readOf(db, consultationId);
  const kept = new Set(begun ? [...marks].flatMap(([id, mark]) => (before.get(id) === mark ? [id] : [])) : []);
  // Whom it joins may have changed: what is held with others is read anew.
  const stands = ({ scope, subject }: Found): boolean =>
    kept.has(scope === 'passage' ? (senderOf.get(subject) ?? '') : subject) &&
    !(scope === 'overall' && joining.has(subject));
  const standing = kept.size === 0 ? [] : stancesOf(db, consultationId).filter(stands);
  replaceStances(db, consultationId, [...rowsOf(found).filter((row) => !stands(row)), ...standing]);
  replaceRead(db, consultationId, marks);
}

function rowsOf({ overall, byTheme, byQuestion, byPassage }: OutputOf<'stance'>): Found[] {
  const alone = { inheritedFrom: null };
  return [
    ...overall.map(({ responseId, stance, inheritedFrom }): Found => {
      return { scope: 'overall', subject: responseId, target: '', stance, inheritedFrom };
    }),
    ...byTheme.map(({ responseId, themeId, stance }): Found => {
      return { scope: 'theme', subject: responseId, target: themeId, stance, ...alone };
    }),
    ...byQuestion.map(({ responseId, questionId, stance }): Found => {
      return { scope: 'question', subject: responseId, target: questionId, stance, ...alone };
    }),
    ...byPassage.map(({ passageId, stance }): Found => {
      return { scope: 'passage', subject: passageId, target: '', stance, ...alone };
    }),
  ];
}
