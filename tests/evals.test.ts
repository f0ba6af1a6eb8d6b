import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CLI } from './queue/built.ts';

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

test('the demo consultation against its gold', () => {
  const out = evaluate('identify', 'tests/demo/gold/manifest.tsv', '--dir', 'corpus/demo/responses');
  expect(right(out, 'respondent')).toBe(36);
  expect(right(out, 'sector')).toBe(36);
  expect(right(out, 'lang')).toBe(36);
  expect(right(out, 'stance')).toBeGreaterThanOrEqual(33);
  expect(out).toContain('tilslutninger: 4 av 4 funnet, 0 uventede');
});

test('the demo’s themes against its gold: all nine met, each by one of ours', () => {
  const gold = readFileSync('tests/demo/gold/passages.jsonl', 'utf8').trim().split('\n');
  const rows = gold.flatMap((line) => {
    const { file: name, themes }: { file: string; themes: string[] } = JSON.parse(line);
    return themes.map((theme) => `${name}\t${theme}`);
  });
  const out = evaluate('themes', file('c.tsv', ['file\ttheme', ...rows].join('\n')), '--dir', 'corpus/demo/responses');
  expect(out).toContain('temaer: 9 av 9 møtt (100.0 %), 9 én til én');
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

test('a manifest’s other readings are accepted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'horing-eval-'));
  writeFileSync(join(folder, 'vik.txt'), 'Vik kommune\n\nVi støtter forslaget om ny bru.\n');
  const manifest = file('m.tsv', 'file\tstance\talso_ok\nvik.txt\tneutral\topposes; supports\n');
  expect(evaluate('identify', manifest, '--dir', folder)).toContain(
    'stance: 1 av 1 (100.0 %), 0 uten andre lesninger (also_ok)',
  );
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

  test('32 real answers: who, which sector, which language, what they hold, whom they join', () => {
    const data = `${SHARED}/data/grunnrente-2019`;
    const out = evaluate('identify', `${data}/manifest.tsv`, '--dir', `${data}/responses`);
    expect(right(out, 'respondent')).toBeGreaterThanOrEqual(29);
    expect(right(out, 'sector')).toBeGreaterThanOrEqual(30);
    expect(right(out, 'lang')).toBeGreaterThanOrEqual(31);
    expect(right(out, 'stance')).toBeGreaterThanOrEqual(24);
    expect(out).not.toMatch(/^feil: stance: .*: supports, skulle vært opposes$/m);
    expect(Number(/tilslutninger: (\d+) av/.exec(out)?.[1])).toBeGreaterThanOrEqual(8);
    expect(out).toContain('annen høring: 2019_sunnfjord-kommune.txt');
  });

  test('of the coder’s themes 70 % are met by one found without codebook or proposal', () => {
    const data = `${SHARED}/data/grunnrente-2019`;
    const out = evaluate('themes', `${data}/coding.tsv`, '--dir', `${data}/responses`);
    expect(right(out, 'temaer')).toBeGreaterThanOrEqual(Math.ceil(0.7 * 12));
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

  test('coding by the codebook alone, with and without its keywords', () => {
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
    const themes = readFileSync(`${data}/themes.jsonl`, 'utf8').trim().split('\n');
    const bare = themes.map((line) => JSON.stringify({ ...JSON.parse(line), keywords: undefined }));
    const coded = (codebook: string[]) =>
      figure(
        evaluate('coding', file('d.jsonl', docs.join('\n')), '--codebook', file('t.jsonl', codebook.join('\n'))),
        'samples-F1',
      );
    expect(coded(bare)).toBeGreaterThanOrEqual(0.72);
    expect(coded(themes)).toBeGreaterThanOrEqual(0.83);
  });
});
