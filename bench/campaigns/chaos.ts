/**
 * Faults of every kind while runs read and a reviewer decides: a made consultation is read anew again and again, disturbed
 * each time, with a desk beside it that saves corrections all the while. What must hold in the end: every correction the desk
 * said was saved is in the log once, nothing waits for `retry`, and the note has the bytes of one that nothing disturbed.
 * Run: `npm run chaos [-- --faults 500 --minutes 60 --seed 1 --answers 24 --pause 2 --only "run killed,Redis full"]`.
 * Ends with 1 when something does not hold.
 */
import { parseArgs } from 'node:util';
import { openDatabase } from '../../db/open.ts';
import { Reviewer } from './desk.ts';
import { FAULTS, pauseFor } from './faults.ts';
import { ask, dice, makeFolder, makePlace, start, written } from './place.ts';

const { values } = parseArgs({
  options: {
    faults: { type: 'string', default: '500' },
    minutes: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    answers: { type: 'string', default: '24' },
    pause: { type: 'string', default: '2' },
    only: { type: 'string' },
  },
});
const random = dice(Number(values.seed));
pauseFor(Number(values.pause) * 1000);
const kinds = values.only?.split(',') ?? Object.keys(FAULTS);
const place = makePlace(Number(values.answers));
const undisturbed = makePlace(0);
makeFolder(undisturbed.folder, Number(values.answers));
const wrong: string[] = [];
/** Kinds that this machine can't do: no Redis, no right to mount a disk. */
const leftOut = new Set<string>();
const tally = new Map<string, Map<string, number>>();
const from = performance.now();

/** What everything is held to after each run: a code it may end with, and words for people alone. */
function hold(
  name: string,
  { code, said }: { code: number | null; said: string },
  may: readonly (number | null)[],
): void {
  const counts = tally.get(name) ?? new Map<string, number>();
  counts.set(String(code ?? 'killed'), (counts.get(String(code ?? 'killed')) ?? 0) + 1);
  tally.set(name, counts);
  if (!may.includes(code)) wrong.push(`${name}: ended with ${code}: ${said.slice(-300)}`);
  if (/\n\s+at \S|Uventet feil/.test(said)) wrong.push(`${name}: a stack trace: ${said.slice(-600)}`);
}

try {
  const first = await start(place.env, 'run', place.folder).ended;
  if (first.code !== 0) throw new Error(first.said);
  const passages = ask<{ id: string }>(place.database, "SELECT id FROM passages WHERE kind = 'body' ORDER BY id");
  const reviewer = new Reviewer(
    place,
    passages.map(({ id }) => id),
  );
  await reviewer.open();
  let done = 0;
  const isTime = () => performance.now() - from < Number(values.minutes) * 60_000;
  for (let turn = 0; done < Number(values.faults) && turn < 2 * Number(values.faults) && isTime(); turn += 1) {
    // Each kind in turn: none is left out by chance.
    const name = kinds[turn % kinds.length] ?? '';
    const came = await FAULTS[name]?.({ place, reviewer, random });
    if (!came) leftOut.add(name);
    if (!came) continue;
    for (const ended of came.ended) hold(name, ended, came.may);
    done += 1;
    process.stderr.write(process.stderr.isTTY ? `\r${done} ${name}          ` : `${done} ${name}\n`);
  }
  hold('the last run', await start(place.env, 'run', place.folder).ended, [0]);
  await reviewer.close('SIGTERM');
  const failed = ask<{ error: string }>(place.database, 'SELECT error FROM stage_runs WHERE error IS NOT NULL');
  for (const { error } of failed) wrong.push(`in need of retry: ${error}`);

  const log = ask<{ decision: string }>(place.database, 'SELECT decision FROM corrections ORDER BY sequence');
  const times = new Map<string, number>();
  for (const { decision } of log) {
    const { markdown } = JSON.parse(decision) as { markdown: string };
    times.set(markdown, (times.get(markdown) ?? 0) + 1);
  }
  const lost = reviewer.saved.filter((remark) => !times.has(remark));
  const doubled = [...times].filter(([, count]) => count > 1);
  if (lost.length > 0) wrong.push(`lost: ${lost.slice(0, 5).join(', ')}`);
  if (doubled.length > 0) wrong.push(`doubled: ${doubled.slice(0, 5).join(', ')}`);
  wrong.push(...reviewer.faults.map((said) => `the desk: a stack trace: ${said}`));

  // The same consultation, by its mark, with the same decisions, and nothing that disturbed it.
  const { cpSync } = await import('node:fs');
  cpSync(place.folder, undisturbed.folder, { recursive: true, preserveTimestamps: true });
  const plain = await start(undisturbed.env, 'run', undisturbed.folder).ended;
  if (plain.code !== 0) wrong.push(`undisturbed: ${plain.said}`);
  const { $client: client } = openDatabase(undisturbed.database);
  client.prepare('ATTACH ? AS disturbed').run(place.database);
  client.exec('INSERT INTO corrections SELECT * FROM disturbed.corrections');
  client.close();
  for (const one of [place, undisturbed]) hold('the note', await start(one.env, 'note', one.folder).ended, [0]);
  const [mine, theirs] = [written(place.reports), written(undisturbed.reports)];
  const differ = [...new Set([...mine.keys(), ...theirs.keys()])].filter((path) => mine.get(path) !== theirs.get(path));
  if (differ.length > 0) wrong.push(`other bytes: ${differ.join(', ')}`);

  if (leftOut.size > 0) console.log(`left out on this machine: ${[...leftOut].join(', ')}`);
  for (const [name, counts] of tally)
    console.log(`${name}: ${[...counts].map(([code, count]) => `${count} × ${code}`).join(', ')}`);
  console.log(
    `${done} faults in ${Math.round((performance.now() - from) / 1000)} s; ${reviewer.saved.length} corrections saved, ` +
      `${reviewer.refused} refused and ${reviewer.unanswered} unanswered; ${lost.length} lost, ${doubled.length} doubled, ` +
      `${failed.length} in need of retry, ${differ.length} files with other bytes`,
  );
} finally {
  place.remove();
  undisturbed.remove();
}
for (const line of wrong) console.log(`WRONG ${line}`);
process.exit(wrong.length === 0 ? 0 : 1);
