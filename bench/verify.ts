/**
 * How `verify` holds: false alarms on notes of random decisions, with the database and with the letters alone; and
 * alterations by a forger who makes the seal anew, found from the note and the letters alone.
 * Run: `npm run build && node dist/bench/verify.js [notes] [alterations] [from]` (the demo, analysed once).
 */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../src/config.ts';
import { analyse } from '../src/services/analyse.ts';
import { openWorkspace } from '../src/services/workspace.ts';
import { falseAlarms, forged, tell } from '../tests/verify/campaigns.ts';
import { demoCheck } from '../tests/verify/demo-check.ts';

const root = mkdtempSync(join(tmpdir(), 'horing-verify-'));
const workspace = openWorkspace({ ...readSettings({}), database: join(root, 'horing.sqlite'), reports: root });
await analyse(workspace, 'corpus/demo');
const check = await demoCheck(workspace);
const [notes = 200, alterations = 400, from = 0] = process.argv.slice(2).map(Number);
const alarms = await falseAlarms(check, notes, from);
for (const alarm of alarms) console.log(alarm);
console.log(`${notes} notes, both ways: ${alarms.length} false alarms`);
console.log(tell(forged(check, alterations)));
workspace.close();
process.exit();
