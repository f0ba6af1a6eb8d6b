import { groupBy } from '../group.ts';
import { STAGE_WORDS } from './stages.ts';

/** So many of the slowest are told. */
const MOST_TOLD = 5;

/** A piece of work and how long it took. */
interface Timed {
  stage: string;
  name: string;
  milliseconds: number;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2).replace('.', ',')} s`;

/** What a run took its time for: seconds by stage, and the pieces that took longest. Pieces run side by side, so sums are above the clock's. */
export function tellTimings(times: readonly Timed[]): string[] {
  if (times.length === 0) return ['Tidsbruk: ingenting måtte gjøres.'];
  const named = (stage: string) => STAGE_WORDS[stage as keyof typeof STAGE_WORDS] ?? stage;
  const stages = [...groupBy(times, ({ stage }) => stage)].map(([stage, pieces]) => {
    const sum = pieces.reduce((so, { milliseconds }) => so + milliseconds, 0);
    return `- ${named(stage)}: ${seconds(sum)} (${pieces.length} stk.)`;
  });
  const slowest = [...times].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, MOST_TOLD);
  return [
    'Tidsbruk per steg:',
    ...stages,
    'Tregest:',
    ...slowest.map(({ stage, name, milliseconds }) => `- ${seconds(milliseconds)}: ${named(stage)}, ${name}`),
  ];
}
