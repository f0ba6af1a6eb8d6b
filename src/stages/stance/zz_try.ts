import { readFileSync } from 'node:fs';
import { STANCES } from '../../domain.ts';
import { readStance } from './read.ts';

const [which, verbose] = process.argv.slice(2);
const held = new Set(readFileSync('/work/main/tests/fixtures/stance/held-out-ids.txt', 'utf8').trim().split('\n'));
const file = which === 'extra' ? '/tmp/extra.tsv' : '/work/main/tests/fixtures/stance/sentences.tsv';
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((l) => l.split('\t'));
const conf: Record<string, Record<string, number>> = {};
let ok = 0,
  n = 0;
const perLang: Record<string, [number, number]> = {};
for (const [id = '', lang = '', gold = '', text = ''] of rows) {
  if (which === 'dev' && held.has(id)) continue;
  if (which === 'held' && !held.has(id)) continue;
  const r = readStance(text, lang as 'nb');
  n++;
  (conf[gold] ??= {})[r.value] = (conf[gold]?.[r.value] ?? 0) + 1;
  const p = (perLang[lang] ??= [0, 0]);
  p[1]++;
  if (r.value === gold) {
    ok++;
    p[0]++;
  } else if (verbose && which !== 'held')
    console.log(
      id,
      gold,
      '→',
      r.value,
      r.confidence,
      '|',
      text,
      '|',
      r.because.map((b) => `${b.rule}:${b.cue}`).join(' ; '),
    );
}
let f = 0;
for (const s of STANCES) {
  const tp = conf[s]?.[s] ?? 0;
  const pred = STANCES.reduce((a, g) => a + (conf[g]?.[s] ?? 0), 0);
  const gold = Object.values(conf[s] ?? {}).reduce((a, b) => a + b, 0);
  f += tp === 0 ? 0 : (2 * tp) / (pred + gold);
}
console.log(
  which,
  n,
  'acc',
  (ok / n).toFixed(3),
  'F1',
  (f / 5).toFixed(3),
  JSON.stringify(conf),
  JSON.stringify(perLang),
);
