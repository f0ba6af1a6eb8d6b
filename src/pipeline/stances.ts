import { createHash } from 'node:crypto';
import { readOf, replaceRead } from '../../db/coded.ts';
import { type FoundStance, NewStances } from '../../db/many/stances.ts';
import type { Db } from '../../db/open.ts';
import { lettersOf } from '../../db/responses.ts';
import type { StageQueue } from '../queue/queue.ts';
import { type InputOf, type OutputOf, stages } from '../stages/stages.ts';
import { inherit } from '../stages/stance/inherit.ts';
import { namedIn } from '../stages/stance/subject.ts';
import { AT_A_TIME, inParallel, inParts } from './parallel.ts';
import type { RunningJob } from './plan.ts';

type Setup = Omit<InputOf<'stance'>, 'responses'>;
type Answer = InputOf<'stance'>['responses'][number];

/** One part after another: points, which take longest, have the other thread, and would wait behind a second part. */
const IN_HAND = 1;

/** Tells what the stances of an answer hang on that is its own, or the setup's: other answers apart. */
export function stanceMark({ themes = [], ...setup }: Setup): (answer: Answer) => string {
  const labels = new Map(themes.map((theme) => [theme.id, theme]));
  const shared = createHash('sha256').update(`[${JSON.stringify(JSON.stringify([setup, stages.stance.version]))}`);
  return (answer) => {
    const own = [...new Set(answer.themes.map(({ themeId }) => themeId))].map((id) => labels.get(id));
    const mark = shared.copy().update(`,${JSON.stringify(answer)},${JSON.stringify(own)}]`);
    return mark.digest('hex').slice(0, 16);
  };
}

/** What stances are read from. */
export interface ReadFrom {
  setup: Setup;
  /** Made anew each time, one by one. */
  answers: () => Iterable<Answer>;
  /** People have begun on the themes. */
  begun: boolean;
}

/** Stances that have been read, and are to be saved. */
export interface Stances {
  found: NewStances;
  /** Of each answer, see `stanceMark`. */
  marks: Map<string, string>;
}

/**
 * Reads the stances of all answers, some at a time. Once people have begun on the themes, an answer that is as it was keeps
 * what was read of it: what a hearing is about is partly known by its answers, so that one more could turn what another was
 * read to say.
 */
export async function readStances(
  db: Db,
  consultationId: string,
  { setup, answers, begun }: ReadFrom,
  queue: StageQueue,
  { key, signal, took }: RunningJob,
): Promise<Stances> {
  const before = begun ? readOf(db, consultationId) : new Map<string, string>();
  const markOf = stanceMark(setup);
  const named = namedIn(each(answers(), ({ text }) => text));
  const found = new NewStances(db, consultationId);
  const marks = new Map<string, string>();
  const own: OutputOf<'stance'>['own'][] = [];
  try {
    const letters = lettersOf(db, consultationId);
    const size = letters / Math.max(1, Math.floor(letters / AT_A_TIME));
    const parts = inParts(answers(), size, ({ text }) => text.length);
    await inParallel(parts, IN_HAND, signal, async ([place, responses], stopped) => {
      const kept = responses.filter((answer) => {
        const mark = markOf(answer);
        marks.set(answer.id, mark);
        return before.get(answer.id) === mark;
      });
      found.keep(kept.flatMap(standingOf));
      const job = { key: `${key}:${place}`, signal: stopped, took };
      const { own: held, ...read } = await queue.run('stance', { ...setup, responses, named }, job);
      own[place] = held;
      found.add(rowsOf(read));
    });
    found.add(
      inherit(own.flat()).map(({ responseId, stance, inheritedFrom }): FoundStance => {
        return { scope: 'overall', subject: responseId, target: '', stance, inheritedFrom };
      }),
    );
    return { found, marks };
  } catch (error) {
    found.drop();
    throw error;
  }
}

/** Saves them; call it in the transaction that records the work. */
export function saveStances(db: Db, consultationId: string, { found, marks }: Stances): void {
  found.replace();
  found.drop();
  replaceRead(db, consultationId, marks);
}

/** What stands of an answer that is as it was. Whom it joins may have changed: what is held with others is read anew. */
function standingOf({ id, passages, endorses }: Answer): Pick<FoundStance, 'scope' | 'subject'>[] {
  return [
    ...(endorses.length > 0 ? [] : [{ scope: 'overall' as const, subject: id }]),
    { scope: 'theme', subject: id },
    { scope: 'question', subject: id },
    ...passages.map((passage) => ({ scope: 'passage' as const, subject: passage.id })),
  ];
}

function* each<T, U>(items: Iterable<T>, made: (item: T) => U): Generator<U> {
  for (const item of items) yield made(item);
}

function* rowsOf({ byTheme, byQuestion, byPassage }: Omit<OutputOf<'stance'>, 'own'>): Generator<FoundStance> {
  const alone = { inheritedFrom: null };
  for (const { responseId, themeId, stance } of byTheme)
    yield { scope: 'theme', subject: responseId, target: themeId, stance, ...alone };
  for (const { responseId, questionId, stance } of byQuestion)
    yield { scope: 'question', subject: responseId, target: questionId, stance, ...alone };
  for (const { passageId, stance } of byPassage)
    yield { scope: 'passage', subject: passageId, target: '', stance, ...alone };
}
