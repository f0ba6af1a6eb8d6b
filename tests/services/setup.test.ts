import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseConfiguration } from '../../src/consultation/configuration.ts';
import { loadConsultation } from '../../src/consultation/consultation.ts';
import { newConsultation } from '../../src/consultation/new.ts';
import { readSetup, type Setup, setupOf, withSetup } from '../../src/consultation/setup.ts';

const SETUP: Setup = {
  title: '<b>Om «rådet»: "alt" # her</b>',
  owner: 'Direktoratet for råd',
  caseNumber: '22/1234',
  opened: '2022-02-02',
  deadline: '2022-04-11',
  language: 'nn',
  questions: [{ id: 'Q1', text: 'Hva mener dere: ja # eller nei?' }],
  sectorHeadings: { state: 'Staten' },
};
const read = (text: string) => setupOf(parseConfiguration('consultation.yaml', text));
const fieldsOf = (fields: Record<string, string>) => (name: string) => fields[name] ?? '';

describe('consultation.yaml is written from the page', () => {
  test('a new one holds what was filled in, and every explanation', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'horing-')), 'raad');
    await newConsultation(folder, SETUP);
    const text = readFileSync(join(folder, 'consultation.yaml'), 'utf8');
    expect(read(text)).toEqual(SETUP);
    expect(text.match(/^# /gm)?.length).toBeGreaterThan(8);
    expect((await loadConsultation(folder)).title).toBe(SETUP.title);
  });

  test('nothing of a new one that nobody has filled in can come into a note', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'horing-')), 'min-horing');
    await newConsultation(folder);
    const { title, config } = await loadConsultation(folder);
    expect(title).toBe('min-horing');
    expect(read(readFileSync(join(folder, 'consultation.yaml'), 'utf8'))).toEqual({
      ...SETUP,
      title: '',
      owner: '',
      caseNumber: '',
      opened: '',
      deadline: '',
      language: 'nb',
      questions: [],
      sectorHeadings: {},
    });
    expect(config.themes).toEqual([]);
  });

  test('comments, order and what no page knows are kept; only what differs is written', () => {
    const hand = [
      '# Vår høring',
      "title: 'Gammel tittel' # den korte",
      'owner:',
      '# om saken',
      'caseNumber: "7"',
      'events: [{ date: 2022-03-01, label: Møte }] # husk referat',
      'respondents:',
      '  a.pdf: { sector: research }',
      '',
      'questions:',
      '  # det viktigste',
      '  - id: A # fra brevet',
      '    text: Enig?',
      'sectorHeadings:',
      '  state: Staten # alle etater',
      '  research: Forskning',
      '',
      '# til slutt',
      'themes:',
      '  - label: Lønn',
      '    keywords: [lønn, tariff]',
      '',
    ].join('\n');
    expect(withSetup(hand, read(hand))).toBe(hand);
    const written = withSetup(hand, {
      ...read(hand),
      title: 'Ny tittel',
      owner: 'Etaten',
      deadline: '2022-04-11',
      questions: [
        { id: 'A', text: 'Er dere enige?' },
        { id: 'Q1', text: 'Mer?' },
      ],
      sectorHeadings: { state: 'Staten', business: 'Næring' },
    });
    expect(written).toContain("'Ny tittel' # den korte");
    expect(written).toMatch(/owner: Etaten\n+# om saken\ncaseNumber/);
    for (const kept of [
      '# Vår høring',
      '# husk referat',
      '# til slutt',
      '# det viktigste',
      '# fra brevet',
      '# alle etater',
      'a.pdf: { sector: research }',
    ])
      expect(written).toContain(kept);
    expect(read(written)).toMatchObject({
      title: 'Ny tittel',
      owner: 'Etaten',
      deadline: '2022-04-11',
      caseNumber: '7',
    });
    expect(read(withSetup(written, { ...read(written), owner: '' })).owner).toBe('');
  });

  test.each(['', '# bare en kommentar\n', 'title: x'])('%j can be written too', (text) => {
    expect(read(withSetup(text, SETUP))).toEqual(SETUP);
  });
});

describe('what a form may hold', () => {
  test.each([
    [{ title: '  ' }, { title: 'missing' }],
    [{ title: 'x'.repeat(301) }, { title: 'too-long' }],
    [{ title: 'X', opened: '11.04.2022' }, { opened: 'not-a-date' }],
    [{ title: 'X', deadline: '2022-02-30' }, { deadline: 'not-a-date' }],
    [{ title: 'X', opened: '2022-04-12', deadline: '2022-04-11' }, { deadline: 'before-opened' }],
    [{ title: 'X', questions: 'x\n'.repeat(201) }, { questions: 'too-many' }],
    [{ title: `<script>alert(1)</script>${'x'.repeat(175)}` }, {}],
  ])('%j: %j', (fields, faults) => {
    expect(readSetup(fieldsOf(fields as unknown as Record<string, string>), []).faults).toEqual(faults);
  });

  test('a question keeps its id when it is moved or worded otherwise', () => {
    const earlier = [
      { id: 'A', text: 'Enig?' },
      { id: 'Q2', text: 'Hvorfor?' },
    ];
    const ids = (questions: string) => readSetup(fieldsOf({ title: 'X', questions }), earlier).setup.questions;
    expect(ids('Hvorfor?\nEnig?').map(({ id }) => id)).toEqual(['Q2', 'A']);
    expect(ids('Er dere enige?\nHvorfor?').map(({ id }) => id)).toEqual(['A', 'Q2']);
    expect(ids('Enig?\nHvorfor?\n\nMer?').map(({ id }) => id)).toEqual(['A', 'Q2', 'Q1']);
  });

  test('invisible characters and line breaks do not get into a title', () => {
    expect(readSetup(fieldsOf({ title: ' a\u0000\u202E\r\n b ' }), []).setup.title).toBe('a b');
  });
});
