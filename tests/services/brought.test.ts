import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, test } from 'vitest';
import { applyCorrections, follow } from '../../src/corrections/apply.ts';
import type { Correction, Decision } from '../../src/corrections/decision.ts';
import { openDraft } from '../../src/corrections/draft.ts';
import { prioritisationWorkbook } from '../../src/export/prioritise/xlsx.ts';
import { followUpTable } from '../../src/export/tables/follow-ups.ts';
import { priorityOutcome } from '../../src/report/follow-up/priority.ts';
import { type DecidedFile, decidedLines, planFile } from '../../src/services/exchange/decided.ts';
import { toldAt } from '../../src/services/exchange/ground.ts';
import { LETTERS, stateOf } from '../export/sample.ts';

const base = { ...stateOf(LETTERS), followUpKinds: ['Mandater', 'Ingen endring'] };
const [theme, other] = base.themes.map(({ label }) => label);
let log: Correction[] = [];
beforeEach(() => {
  log = [];
});

const bytes = (text: string) => new TextEncoder().encode(text);
const decideOne = (decision: Decision, who = 'Kari') => {
  const id = randomUUID();
  log.push({ id, who, at: '2026-01-01T10:00:00Z', decision, before: null, why: '' });
  return id;
};
function plan(file: string | Uint8Array, name = 'fil.csv'): DecidedFile | null {
  const draft = openDraft(base);
  follow(draft, log);
  return planFile({ consultation: base.id, draft, log }, typeof file === 'string' ? bytes(file) : file, name);
}
/** Brings a file in, and tells what came. */
function bring(file: string | Uint8Array, name?: string): string[] {
  const read = plan(file, name);
  if (read === null) return ['ingen av delene'];
  if (read.kind === 'refused') return read.faults.map(toldAt);
  for (const { decision, coder } of read.plan.decisions) decideOne(decision, coder ?? 'Kari');
  return [...decidedLines(read), ...(read.kind === 'priority' ? read.noted.map(toldAt) : [])];
}
const state = () => applyCorrections(base, log).state;
const texts = () => state().followUps.map(({ text }) => text);

const HEAD = 'Tema;Oppfølgingspunkt;Type;Ansvarlig;Frist;Status';
const TABLE = [
  'Konstruert eksempel',
  HEAD,
  `${theme};Rådet får ett medlem til.;mandater;Kari Prøve;1.3.2027;I arbeid`,
  `  ${other?.toUpperCase()} ;"Navnet står,\nfordi det er kjent.";Ingen endring;;;`,
].join('\n');

describe('a table of follow-up points', () => {
  test('each under its theme by name, with its kind, date and status; twice gives nothing new', () => {
    expect(bring(TABLE)).toEqual(['2 oppfølgingspunkter er nye.']);
    expect(state().followUps).toMatchObject([
      {
        themeId: base.themes[0]?.id,
        text: 'Rådet får ett medlem til.',
        kind: 'Mandater',
        responsible: 'Kari Prøve',
        due: '2027-03-01',
        status: 'under-way',
      },
      { themeId: base.themes[1]?.id, text: 'Navnet står,\nfordi det er kjent.', due: null, status: 'proposed' },
    ]);
    expect(bring(TABLE)).toEqual(['2 oppfølgingspunkter var der fra før og er ikke endret.']);
    expect(log).toHaveLength(2);
  });

  test('commas and tabs too, and a workbook with its dates as numbers', async () => {
    expect(bring(`tema,punkt,type\n${theme},Fra komma,Mandater`)).toEqual(['Ett oppfølgingspunkt er nytt.']);
    expect(bring(`tema\tpunkt\ttype\n${theme}\tFra tabulator\tMandater`)).toEqual(['Ett oppfølgingspunkt er nytt.']);
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Punkter').addRows([
      ['tema', 'oppfølgingspunkt', 'type', 'frist'],
      [theme, 'Fra Excel', 'Mandater', new Date('2027-03-01')],
      [theme, 'Uten frist', 'Feil', '31.2.2027'],
    ]);
    const written = new Uint8Array(await book.xlsx.writeBuffer());
    expect(bring(written)).toEqual([
      'Punkter!D3: «31.2.2027» er ikke en dato. Skriv den som 2022-06-16 eller 16.6.2022.',
      'Punkter!C3: «Feil» er ingen av typene (Mandater og Ingen endring). Rett den, eller legg den til under followUpKinds i consultation.yaml.',
    ]);
    book.worksheets[0]?.spliceRows(3, 1);
    bring(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(state().followUps.at(-1)).toMatchObject({ text: 'Fra Excel', due: '2027-03-01' });
  });

  test('our own table, changed and brought back, changes the points it is of; what it has no column for stands', () => {
    bring(TABLE);
    const table = followUpTable(state(), () => '');
    const rows = [table.columns, ...table.rows].map((row) => row.map((cell) => cell ?? ''));
    const csv = (change: (text: string) => string) =>
      rows.map((row) => row.map((cell) => `"${change(String(cell))}"`).join(';')).join('\n');
    expect(bring(csv((cell) => cell))).toEqual(['2 oppfølgingspunkter var der fra før og er ikke endret.']);
    expect(bring(csv((cell) => cell.replace('ett medlem til', 'to medlemmer til')))[0]).toBe(
      'Ett oppfølgingspunkt blir endret, slik filen har det.',
    );
    expect(state().followUps[0]).toMatchObject({ text: 'Rådet får to medlemmer til.', status: 'under-way' });
    bring(`tema;punkt;type\n${theme};Rådet får to medlemmer til.;Ingen endring`);
    expect(state().followUps[0]).toMatchObject({ kind: 'Ingen endring', responsible: 'Kari Prøve', due: '2027-03-01' });
  });

  test('what people have deleted does not come again, and what was taken back does', () => {
    bring(TABLE);
    const [first] = state().followUps;
    const drop = decideOne({ kind: 'follow-up-drop', followUpId: first?.id ?? '', themeId: first?.themeId ?? '' });
    expect(bring(TABLE)[1]).toBe('Ett oppfølgingspunkt har dere slettet før, og det kommer ikke igjen.');
    expect(texts()).toHaveLength(1);
    decideOne({ kind: 'undo', of: drop });
    for (const { id } of log.slice(0, 1)) decideOne({ kind: 'undo', of: id });
    expect(bring(TABLE)[0]).toBe('Ett oppfølgingspunkt er nytt.');
    expect(texts()).toHaveLength(2);
  });

  test('each fault with its line, and then nothing is brought in', () => {
    decideOne({ kind: 'theme-status', themeId: base.themes[1]?.id ?? '', status: 'rejected' });
    expect(
      bring(
        [
          HEAD,
          `${theme};Ett punkt;Mandater;;2027-13-01;`,
          ';Uten tema;Mandater;;;',
          `${theme};;Mandater;;;`,
          `${theme};Uten type;;;;`,
          'Finnes ikke;Punkt;Mandater;;;tull',
          `${other};Forkastet;Mandater;;;`,
          `${theme};Ett  punkt;Mandater;;;`,
        ].join('\n'),
      ).sort(),
    ).toEqual([
      'linje 2: «2027-13-01» er ikke en dato. Skriv den som 2022-06-16 eller 16.6.2022.',
      'linje 3: Raden har ikke noe tema.',
      'linje 4: Raden har ikke noe oppfølgingspunkt.',
      'linje 5: Raden har ingen type.',
      'linje 6: Det er ikke noe tema som heter «Finnes ikke».',
      'linje 6: «tull» er ingen status. Velg foreslått, besluttet, i arbeid, gjort eller droppet.',
      `linje 7: Temaet «${other}» er forkastet. Ta det tilbake under Temaer, eller velg et annet.`,
      'linje 8: Punktet står to ganger (også linje 2).',
    ]);
    expect(log).toHaveLength(1);
    expect(bring(`${HEAD}\n${theme};"Åpent`)[0]).toMatch(/^linje \d+: Filen er ødelagt her/);
  });

  test('a codebook, and what is no table, is none', () => {
    expect(plan('tema;beskrivelse\nA;B')).toBeNull();
    expect(plan('')).toBeNull();
    expect(plan(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).toBeNull();
    expect(plan(new Uint8Array([0, 255, 3, 4]))).toBeNull();
  });
});

const YAML = `
scorers: [Anne, {name: Cato, left: true}]
criteria:
  - {id: null-vekt, label: Tall, weight: 0}
  - {id: nytte, label: Nytte, weight: 2, children: [{id: a, label: For folk}, {id: b, label: For staten}]}
measures:
  - name: Ny kai
    scores:
      a: {Anne: "7,5", Cato: {score: 4, comment: Dypt her}}
      b: {Anne: null}
      null-vekt: {Anne: 17}
  - {name: Flere avganger, scores: {a: {Anne: 3}}}
`;
const scores = () =>
  [...state().priority.scores.values()].map(
    ({ scorerId, value, comment }) => `${scorerId} ${value}${comment === '' ? '' : ` ${comment}`}`,
  );

describe('a prioritisation', () => {
  test('its tree, measures and scores become decisions; what can’t be a score is told with its line', () => {
    const told = bring(YAML, 'tiltak.yaml');
    expect(told.slice(0, 2)).toEqual([
      'Nytt: 4 kriterier, 2 tiltak, 3 poeng.',
      'Én har sluttet etter filen. Poengene teller med.',
    ]);
    expect(told[2]).toMatch(/^linje 11: 17 er utenfor skalaen fra 0 til 10/);
    expect(scores()).toEqual(['Anne 7.5', 'Cato 4 Dypt her', 'Anne 3']);
    expect(log.filter(({ decision }) => decision.kind === 'score').map(({ who }) => who)).toEqual([
      'Anne (importert fra tiltak.yaml)',
      'Cato (importert fra tiltak.yaml)',
      'Anne (importert fra tiltak.yaml)',
    ]);
    const outcome = priorityOutcome(state().priority);
    expect(outcome?.ranking.standings.map(({ total }) => total)).toEqual([11.5, 6]);
    expect(outcome?.prioritisation.scorers.map(({ left }) => left)).toEqual([false, true]);
    const before = log.length;
    expect(bring(YAML)[0]).toBe('3 poeng sto her fra før, og er ikke endret.');
    expect(log).toHaveLength(before);
  });

  test('the workbook of the page comes back the same, and changed scores change', async () => {
    bring(YAML);
    const outcome = priorityOutcome(state().priority);
    if (!outcome) throw new Error('not ranked');
    const written = new Uint8Array(await prioritisationWorkbook(outcome));
    const before = log.length;
    bring(written);
    expect(log).toHaveLength(before);
    bring(YAML.replace('"7,5"', '2').replace('weight: 2', 'weight: 3'));
    expect(scores()).toContain('Anne 2');
    expect(state().priority.criteria.find(({ label }) => label === 'Nytte')?.weight).toBe(3);
  });

  test('a sheet of scores alone is read on the criteria that are here', async () => {
    bring(YAML);
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Dina').addRows([
      ['Tiltak', 'Tall', 'For folk', 'For staten'],
      ['Ny kai', 1, '8,5', ''],
      ['Ny bru', 2, 3, 4],
    ]);
    expect(bring(new Uint8Array(await book.xlsx.writeBuffer()))[0]).toBe('Nytt: ett tiltak, 5 poeng.');
    expect(scores()).toContain('Gruppen 8.5');
  });

  test('what people have taken out, renamed or laid elsewhere stands', () => {
    bring(YAML);
    const { criteria, measures } = state().priority;
    const idOf = (name: string) => criteria.find(({ label }) => label === name)?.id ?? '';
    const renamed = criteria.find(({ label }) => label === 'For folk');
    if (renamed) {
      const { id: criterionId, ...fields } = renamed;
      decideOne({ kind: 'criterion', criterionId, ...fields, label: 'For innbyggerne', parentId: null });
    }
    decideOne({ kind: 'criterion-drop', criterionId: idOf('Tall') });
    decideOne({ kind: 'measure-drop', measureId: measures[1]?.id ?? '' });
    const told = bring(YAML);
    expect(told).toContain(
      '3 kriterier, tiltak eller poeng er ikke tatt med, fordi dere har tatt det ut, eller gir poeng på et annet nivå.',
    );
    expect(state().priority.criteria.map(({ label }) => label)).toEqual(['Nytte', 'For innbyggerne', 'For staten']);
    expect(state().priority.measures.map(({ name }) => name)).toEqual(['Ny kai']);
  });

  test('a tree that is none is refused with its line', () => {
    expect(bring(YAML.replace('label: Nytte, weight: 2', 'label: Nytte, weight: 0'))[0]).toContain('0 til sammen');
    expect(bring('criteria: []\nmeasures: [A]')[0]).toContain('Det er ingen kriterier');
    expect(bring('criteria: [{id: a\nmeasures: x')[0]).toMatch(/^linje \d+: ugyldig YAML/);
    expect(bring(`${YAML}  - ny KAI\n`)[0]).toMatch(/^linje 13: Tiltaket «ny KAI» står to ganger/);
    expect(log).toHaveLength(0);
  });
});
