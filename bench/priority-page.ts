import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../src/config.ts';
import type { Decision } from '../src/corrections/decision.ts';
import { openDesk } from '../src/services/review/open.ts';
import { openWorkspace } from '../src/services/workspace.ts';
import { createApp } from '../src/web/app.tsx';
import { fill } from './desk-made.ts';

/**
 * «Prioritering» as it is served, with 200 measures, 30 criteria with scores and 10 who score, all invented: milliseconds of
 * processor time (medians) for the page when nothing has changed and after a score, and for a measure's page, once the desk
 * has shown its first page. Stops with 1 when one takes longer than it may.
 * Run: `node dist/bench/priority-page.js [measures] [scorers]`.
 */
const [MEASURES = 200, SCORERS = 10] = process.argv.slice(2).map(Number);
const ROUNDS = 9;
const PAGE = 200;

const root = await mkdtemp(join(tmpdir(), 'horing-benk-'));
const folder = join(root, 'benk');
await mkdir(join(folder, 'responses'), { recursive: true });
await writeFile(join(folder, 'consultation.yaml'), 'title: Benk\nowner: Direktoratet for benker\n');
process.env.HORING_DB = join(root, 'benk.sqlite');
process.env.HORING_REPORTS = join(root, 'reports');
const settings = readSettings();
await fill(settings.database, folder, 10);
const workspace = openWorkspace(settings);
const desk = await openDesk(workspace, folder);
await desk.ready();
const app = createApp({ desk, who: () => ({ name: 'Person 0', role: 'administrator' }), hosts: ['localhost'] });

const criterion = (label: string, parentId: string | null, weight: number) => ({
  kind: 'criterion' as const,
  criterionId: randomUUID(),
  parentId,
  label,
  weight,
  combine: 'mean' as const,
  low: 'lite',
  high: 'mye',
});
/** Six groups of five. */
const groups = Array.from({ length: 6 }, (_, group) => criterion(`Gruppe ${group}`, null, 1 + group / 3));
const leaves = groups.flatMap(({ criterionId, label }) =>
  Array.from({ length: 5 }, (_, one) => criterion(`${label}, kriterium ${one}`, criterionId, 1 + one / 7)),
);
const measures = Array.from({ length: MEASURES }, (_, index) => ({
  kind: 'measure' as const,
  measureId: randomUUID(),
  name: `Tiltak nummer ${index}`,
  ranked: true,
}));
const scores = measures.flatMap(({ measureId }, measure) =>
  leaves.flatMap(({ criterionId }, leaf) =>
    Array.from({ length: SCORERS }, (_, scorer): Decision => {
      // Scattered, and the same each time; one in twenty is missing.
      const mixed = Math.imul(measure * 31 + leaf * 17 + scorer * 7 + 1, 0x9e3779b1) >>> 0;
      const value = mixed % 20 === 0 ? null : (mixed >>> 8) % 11;
      return { kind: 'score', measureId, criterionId, scorer: `Person ${scorer}`, value, comment: '' };
    }),
  ),
);
desk.decideAll('Person 0', [...groups, ...leaves, ...measures, ...scores]);

let round = 0;
const one = () => {
  round += 1;
  const [measure, leaf] = [measures[round % MEASURES], leaves[round % leaves.length]];
  if (measure && leaf)
    desk.decide('Person 0', {
      kind: 'score',
      measureId: measure.measureId,
      criterionId: leaf.criterionId,
      scorer: 'Person 0',
      value: (round * 3) % 11,
      comment: '',
    });
};
const get = async (path: string) => {
  const answer = await app.request(`http://localhost${path}`);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return (await answer.text()).length;
};
await get('/');
const kinds: [string, () => void, string][] = [
  ['/prioritering, uendret', () => undefined, '/prioritering'],
  ['/prioritering etter et poeng', one, '/prioritering'],
  ['figuren etter et poeng', one, '/notat/diagram/prioritering.svg'],
  ['tiltakets side etter et poeng', one, `/prioritering/${measures[3]?.measureId}`],
];
let slow = false;
for (const [name, before, path] of kinds) {
  const times: number[] = [];
  let size = 0;
  for (let at = 0; at < ROUNDS; at += 1) {
    before();
    const from = process.cpuUsage();
    size = await get(path);
    const { user, system } = process.cpuUsage(from);
    times.push((user + system) / 1000);
  }
  const [first = 0] = times;
  const middle = times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  // The figure is fetched after the page, and only when it is scrolled to.
  slow ||= middle > PAGE && !path.endsWith('.svg');
  process.stdout.write(
    `${name}: ${Math.round(middle)} ms (først ${Math.round(first)} ms), ${Math.round(size / 1024)} kB\n`,
  );
}
workspace.close();
await rm(root, { recursive: true, force: true });
process.exit(slow ? 1 : 0);
