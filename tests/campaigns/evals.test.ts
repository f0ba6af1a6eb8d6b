import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadConsultation } from '../../src/consultation/consultation.ts';
import { readTsv } from '../../src/services/eval/files.ts';
import { analyseFolder } from '../../src/services/eval/folder.ts';
import { scoreIdentify } from '../../src/services/eval/identify.ts';
import { scoreThemes } from '../../src/services/eval/themes.ts';
import { loadState } from '../../src/services/state.ts';
import type { ConsultationState } from '../../src/state.ts';
import { CLI } from '../queue/built.ts';
import { DEMO, demoWorkspace, workspaceHere } from '../services/in-process.ts';

const SHARED = '../shared';
const missing = !existsSync(SHARED);
if (missing) console.warn('SKIPPED: ../shared is not here, so the evals on its data are not run');

const evaluate = (...args: string[]) =>
  execFileSync(process.execPath, [CLI, 'eval', ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
/** The figure of a line such as «sektor: 35 av 35 (100.0 %)». */
const right = (out: string, field: string) => Number(new RegExp(`^${field}: (\\d+) av`, 'm').exec(out)?.[1]);
const figure = (out: string, name: string) => Number(new RegExp(`${name} (-?[\\d.]+)`).exec(out)?.[1]);
const file = (name: string, content: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'horing-eval-')), name);
  writeFileSync(path, content);
  return path;
};

test('sectors of bodies listed apart from the register: 97 %', () => {
  const out = evaluate('sectors', 'tests/fixtures/sectors/real-bodies.tsv');
  expect(right(out, 'sektor')).toBeGreaterThanOrEqual(Math.ceil(0.97 * 395));
});

describe('the demo against its gold', () => {
  let state: ConsultationState;
  beforeAll(async () => {
    const workspace = await demoWorkspace();
    state = loadState(workspace.db, await loadConsultation(DEMO));
    workspace.close();
  });

  test('who, which sector, which language, what they hold, whom they join', async () => {
    const { scores, endorsements } = scoreIdentify(state, await readTsv('tests/demo/gold/manifest.tsv', ['file']));
    const rightIn = Object.fromEntries(scores.map(({ field, right: count }) => [field, count]));
    expect(rightIn).toMatchObject({ respondent: 36, sector: 36, lang: 36 });
    expect(rightIn.stance).toBeGreaterThanOrEqual(33);
    expect(endorsements).toMatchObject({ listed: 4, found: 4, false: [] });
  });

  test('all nine themes met, each by one of ours', () => {
    const gold = readFileSync('tests/demo/gold/passages.jsonl', 'utf8').trim().split('\n');
    const rows = gold.flatMap((line) => {
      const { file: name, themes }: { file: string; themes: string[] } = JSON.parse(line);
      return themes.map((theme) => ({ file: name, theme }));
    });
    const { themes, met, metOnce } = scoreThemes(state, rows);
    expect([met, themes.length, metOnce]).toEqual([9, 9, 9]);
  });
});

/** Constructed letters to invented hearings. */
const letters = [
  {
    id: 'k1',
    hearing: 'Bru',
    stance: 'supports',
    text: 'Vik kommune\n\nVi støtter forslaget om ny bru over sundet.\n',
  },
  {
    id: 'k2',
    hearing: 'Bru',
    stance: 'opposes',
    text: 'Nes kommune\n\nVi går imot forslaget om ny bru over sundet.\n',
  },
  { id: 'k3', hearing: 'Tog', stance: 'neutral', also_ok: ['supports'], text: 'Vi støtter forslaget om nattog.\n' },
].map((each) => ({ hearing_title: `Høring – ${each.hearing}`, proposal: `Vi foreslår ${each.hearing}.`, ...each }));

test('letters of several hearings, each hearing a run with its proposal', () => {
  const predictions = file('p.jsonl', '');
  const lines = letters.map((each) => JSON.stringify(each)).join('\n');
  const out = evaluate('letters', file('l.jsonl', lines), '--predictions', predictions);
  expect(out).toContain('standpunkt: 3 av 3 (100.0 %), 2 uten andre lesninger (also_ok)');
  expect(out).toContain('byttet om for og mot: 0');
  expect(out).toMatch(/^sikker \(fra 0\.7\): \d+, rett i \d+/m);
  expect(out).not.toMatch(/^sektor|^språk/m);
  const read = readFileSync(predictions, 'utf8').trim().split('\n');
  expect(read.map((line) => JSON.parse(line))).toMatchObject([
    { id: 'k1', stance: 'supports', lang: 'nb', sector: 'municipality', outcome: 'analysed' },
    { id: 'k2', stance: 'opposes' },
    { id: 'k3', stance: 'supports' },
  ]);
  expect(Object.keys(JSON.parse(read[0] ?? ''))).toEqual(['id', 'stance', 'confidence', 'sector', 'lang', 'outcome']);
});

test.each([
  ['the same id twice', [letters[0], letters[0]], /To brev har samme id: k1/],
  ['an id that is no file name', [{ ...letters[0], id: '../k1' }], /linje 1: id/],
])('letters with %s are refused', (_, list, expected) => {
  const lines = list.map((each) => JSON.stringify(each)).join('\n');
  expect(() => evaluate('letters', file('l.jsonl', lines))).toThrow(expected);
});

test('a coder’s codebook and stances: themes by their id, cells, claims', () => {
  const folder = mkdtempSync(join(tmpdir(), 'horing-eval-'));
  writeFileSync(
    join(folder, 'vik.txt'),
    'Vik kommune\n\nKommunen støtter bompenger på brua, siden de som kjører der bør betale.\n',
  );
  writeFileSync(
    join(folder, 'nes.txt'),
    'Nes kommune\n\nFormannskapet går imot bompenger. Pendlerne har ingen annen vei til arbeid.\n',
  );
  const coding = 'file\ttheme\tanchor\tstance\nvik.txt\tbom\tbompenger\tsupports\nnes.txt\tbom\tbompenger\topposes\n';
  const codebook = { id: 'bom', label: 'Bompenger', keywords: ['bompenger'] };
  const args = [file('c.tsv', coding), '--dir', folder, '--codebook', file('k.jsonl', JSON.stringify(codebook))];
  const out = evaluate('themes', ...args);
  expect(out).toContain('møtt: bom: «Bompenger», Jaccard 1.00');
  expect(out).toContain('tatt opp: presisjon 1.000, gjenkalling 1.000, samples-F1 1.000');
  expect(right(out, 'standpunkt til temaer')).toBe(2);
  expect(out).toContain('«for»: 1 av 1 rette (100.0 %), 1 i celler koderen har');
  expect(out).toContain('«mot»: 1 av 1 rette (100.0 %), 1 i celler koderen har');
});

test('a manifest’s other readings are accepted, and whom answers join is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'horing-eval-'));
  writeFileSync(join(folder, 'vik.txt'), 'Vik kommune\n\nVi støtter forslaget om ny bru.\n');
  writeFileSync(join(folder, 'nes.txt'), 'Nes kommune\n\nVi slutter oss til uttalelsen fra Vik kommune.\n');
  const columns = 'file\tstance\talso_ok\tendorses';
  const manifest = file('m.tsv', `${columns}\nvik.txt\tneutral\topposes; supports\t\nnes.txt\t\t\tVik kommune\n`);
  const out = evaluate('identify', manifest, '--dir', folder);
  expect(out).toContain('stance: 1 av 1 (100.0 %), 0 uten andre lesninger (also_ok)');
  expect(out).toContain('tilslutninger: 1 av 1 funnet, 0 uventede');
});

test('a manifest that names a file that is not there is told so', () => {
  const manifest = file('m.tsv', 'file\trespondent\nfinnes-ikke.pdf\tX\n');
  expect(() => evaluate('identify', manifest, '--dir', 'corpus/demo/responses')).toThrow(/finnes-ikke\.pdf/);
});

test.each([
  ['clusters', '{"id": "1"}\n', /linje 1: text/],
  ['language', '{"id": "1", "text": "å"}\nikke json\n', /linje 2: ikke gyldig JSON/],
])('a fault in the input of eval %s is told with its line', (verb, content, expected) => {
  expect(() => evaluate(verb, file('d.jsonl', content))).toThrow(expected);
});

describe.skipIf(missing)('on the shared data', () => {
  test('35 of 35 on the reference list, by the same register and rules as any other name', () => {
    const { respondents } = parse(readFileSync(`${SHARED}/reference/styringsmodell-2022.yaml`, 'utf8')) as {
      respondents: Record<string, string[]>;
    };
    const rows = Object.entries(respondents).flatMap(([sector, names]) => names.map((name) => `${name}\t${sector}`));
    const out = evaluate('sectors', file('ref.tsv', `name\tsector\n${rows.join('\n')}\n`));
    expect(right(out, 'sektor')).toBe(35);
  });

  describe('on 32 real answers', () => {
    const data = `${SHARED}/data/grunnrente-2019`;
    let manifest: Record<string, string>[];
    let state: ConsultationState;
    beforeAll(async () => {
      manifest = await readTsv(`${data}/manifest.tsv`, ['file']);
      const workspace = workspaceHere();
      state = await analyseFolder(workspace, `${data}/responses`, { files: manifest.map((row) => row.file ?? '') });
      workspace.close();
    });

    test('who, which sector, which language, what they hold, whom they join', () => {
      const { scores, endorsements, predictions } = scoreIdentify(state, manifest);
      const rightIn = Object.fromEntries(scores.map(({ field, right: count }) => [field, count]));
      expect(rightIn.respondent).toBeGreaterThanOrEqual(29);
      expect(rightIn.sector).toBeGreaterThanOrEqual(30);
      expect(rightIn.lang).toBeGreaterThanOrEqual(31);
      expect(rightIn.stance).toBeGreaterThanOrEqual(24);
      const stances = scores.find(({ field }) => field === 'stance')?.wrong ?? [];
      expect(stances.filter(({ got, expected }) => got === 'supports' && expected === 'opposes')).toEqual([]);
      expect(endorsements.found).toBeGreaterThanOrEqual(8);
      expect(predictions.find(({ file: name }) => name === '2019_sunnfjord-kommune.txt')?.otherHearing).toBe(true);
    });

    test('of the coder’s themes 70 % are met by one found without codebook or proposal', async () => {
      const coding = await readTsv(`${data}/coding.tsv`, ['file', 'theme']);
      const rows = coding.map(({ file: name = '', theme = '', stance }) => ({ file: name, theme, stance }));
      const { themes, met } = scoreThemes(state, rows);
      expect(themes).toHaveLength(12);
      expect(met).toBeGreaterThanOrEqual(Math.ceil(0.7 * 12));
    });
  });

  test.each(['nb', 'nn'])('language of single sentences in %s: 97 %', (language) => {
    const rows = readFileSync(`${SHARED}/data/sib200/${language}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => {
        const { id, text } = JSON.parse(line) as { id: string; text: string };
        return JSON.stringify({ id, text, lang: language });
      });
    expect(figure(evaluate('language', file('l.jsonl', rows.join('\n'))), 'språk:')).toBeGreaterThanOrEqual(97);
  });

  test('coding by the codebook alone, with its keywords; without them, see themes/assign-coding.test.ts', () => {
    const data = `${SHARED}/data/grunnrente-2019`;
    const labels = new Map<string, Set<string>>();
    for (const line of readFileSync(`${data}/coding.tsv`, 'utf8').trim().split('\n').slice(1)) {
      const [name = '', theme = ''] = line.split('\t');
      labels.set(name, (labels.get(name) ?? new Set()).add(theme));
    }
    const manifest = readFileSync(`${data}/manifest.tsv`, 'utf8').trim().split('\n').slice(1);
    const docs = manifest.map((line) => {
      const [id = ''] = line.split('\t');
      const text = readFileSync(`${data}/responses/${id}`, 'utf8');
      return JSON.stringify({ id, text, labels: [...(labels.get(id) ?? [])] });
    });
    const out = evaluate('coding', file('d.jsonl', docs.join('\n')), '--codebook', `${data}/themes.jsonl`);
    expect(figure(out, 'samples-F1')).toBeGreaterThanOrEqual(0.83);
  });
});
