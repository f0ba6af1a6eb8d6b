import { readFileSync } from 'node:fs';
import * as seg from '../segment.ts';
import { stance } from '../stance.ts';

const dir = '/work/shared/data/grunnrente-2019/';
const rows = readFileSync(dir + 'manifest.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((l) => l.split('\t'));
const border = ['dnna', 'nordland', 'landsorg', 'skattebet', 'nord-univ', 'bindal', 'flatanger'];
const verbose = process.argv[2];
const segment = (seg as unknown as { segment?: (i: unknown) => never[] }).segment;
const responses = rows.map(([file = '', , , lang = 'nb']) => {
  const text = readFileSync(dir + 'responses/' + file, 'utf8');
  let passages;
  if (segment)
    passages = segment({
      responseId: file,
      text,
      pages: [{ number: 1, start: 0, end: text.length }],
      language: lang,
      questions: [],
      background: '',
      respondent: '',
    });
  return {
    id: file,
    text,
    language: lang as 'nb',
    declared: (/uten-merknader/.test(file) ? 'no-remarks' : null) as null,
    passages: passages ?? [],
    themes: [],
    endorses: [],
  };
});
const out = stance({ responses, owner: 'Finansdepartementet' });
let ok = 0,
  okb = 0;
rows.forEach(([file = '', , , , gold = ''], i) => {
  const o = out.overall[i];
  const v = o?.stance?.value ?? 'null';
  const hit = v === gold;
  if (hit) ok++;
  const b = border.some((x) => file.includes(x));
  if (!hit && b) okb++;
  if (!hit || verbose === 'all')
    console.log(
      hit ? 'ok' : 'XX',
      b ? '(border)' : '',
      file,
      gold,
      '→',
      v,
      o?.stance?.confidence,
      (o?.stance?.because ?? []).map((e) => e.rule + ':' + e.cue.replace(/\s+/g, ' ')).join(' ; '),
    );
});
console.log(ok, '/', rows.length, 'wrong on borderline', okb);
