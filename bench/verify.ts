/**
 * How `verify` holds: false alarms on notes of random decisions, with the database and with the letters alone.
 * Run: `npm run build && node dist/bench/verify.js [runs]` (the demo, analysed once).
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../src/config.ts';
import { applyCorrections } from '../src/corrections/apply.ts';
import { analyse } from '../src/services/analyse.ts';
import { openWorkspace } from '../src/services/workspace.ts';
import { randomLog } from '../tests/export/decisions.ts';
import { demoCheck } from '../tests/export/demo-check.ts';

const runs = Number(process.argv[2] ?? 200);
const root = mkdtempSync(join(tmpdir(), 'horing-verify-'));
const workspace = openWorkspace({ ...readSettings({}), database: join(root, 'horing.sqlite'), reports: root });
await analyse(workspace, 'corpus/demo');
const check = await demoCheck(workspace);
const alarms = new Map<string, number>();
let alarmed = 0;
for (let run = 0; run < runs; run += 1) {
  const language = (['nb', 'nn', 'en'] as const)[run % 3] ?? 'nb';
  const machine = { ...check.machine(), language };
  const log = randomLog(machine, run + 1, 2 + (run % 12));
  const { note, composed } = check.noteOf(applyCorrections(machine, log).state, log);
  const both = { letters: check.alone(note).wrong, database: await check.withDatabase(note, composed) };
  for (const [way, wrong] of Object.entries(both))
    for (const { line, text, because, should } of wrong) {
      alarmed += 1;
      const what = `${way} ${because.join('+')}: ${text.slice(0, 220)} || ${should?.slice(0, 220)}`;
      if (!alarms.has(what)) console.log(`run ${run} line ${line} ${what}`);
      alarms.set(what, (alarms.get(what) ?? 0) + 1);
    }
}
console.log(`${runs} notes: ${alarmed} false alarms`);
workspace.close();
process.exit();
