import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConsultation } from '../../src/consultation/consultation.ts';
import { OUTCOMES } from '../../src/domain.ts';
import { readNote } from '../../src/export/markdown/slots.ts';
import { noteWords } from '../../src/norsk/note/note.ts';
import { tellUnread } from '../../src/norsk/note/unread.ts';
import { buildReport } from '../../src/report/report.ts';
import { shownResponses } from '../../src/report/withheld.ts';
import { type AnalysisResult, analyse, statusOf } from '../../src/services/analyse.ts';
import { openDesk } from '../../src/services/review/open.ts';
import { loadState } from '../../src/services/state.ts';
import { readLetters } from '../../src/services/verify-letters.ts';
import { againstLetters } from '../../src/verify/letters/alone.ts';
import { createApp } from '../../src/web/app.tsx';
import { inProcess, workspaceHere } from '../services/in-process.ts';
import { CITIZEN_SPACE, NETTSKJEMA } from './answer-tables.ts';

const YAML = `# Vår egen merknad
title: Nye gebyrer
owner: Gebyrdirektoratet
questions:
  - id: S1
    text: Støtter du forslaget?
`;

function folder(files: Record<string, string>, yaml = YAML): string {
  const root = mkdtempSync(join(tmpdir(), 'horing-tabell-'));
  mkdirSync(join(root, 'responses'));
  writeFileSync(join(root, 'consultation.yaml'), yaml);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, 'responses', name), content);
  return root;
}

describe('a table of answers among letters', () => {
  const workspace = workspaceHere();
  const root = folder({
    'svar.csv': NETTSKJEMA,
    'uttalelse.txt': 'Rådmannen i Fjelldal har regnet på utgiftene, som blir store for en liten kommune.\n',
    'brev.txt': 'Høringssvar fra Nesvik kommune\n\nNesvik kommune går imot forslaget om nye gebyrer.\n',
    'inviterte.csv': 'Navn;E-post;Sektor\nVik kommune;a@vik.example;Kommune\nNes kommune;b@nes.example;Kommune\n',
  });
  let result: AnalysisResult;
  let note = '';
  const state = () => loadState(workspace.db, result.consultation);
  const named = (name: string) => state().responses.find(({ respondent }) => respondent === name);

  beforeAll(async () => {
    result = await analyse(workspace, root);
    note = readFileSync(result.note, 'utf8');
  });
  afterAll(() => workspace.close());

  test('an attachment that a row names, and nobody has received, is told in the ledger', () => {
    const told = state().files.find(({ path }) => path === 'svar.csv/302');
    expect(told?.reason).toBe('partly-read');
    expect(note).toContain('vedlegget «kart.pdf», som svaret nevner, er ikke blant de mottatte filene');
    expect(state().files.find(({ path }) => path === 'svar.csv/301')?.reason).toBeNull();
  });

  test('one row is one answer, with its attachment, and the ledger’s sums hold', async () => {
    expect(result.responses).toBe(5);
    const status = await statusOf(workspace, root);
    expect(status?.received).toBe(OUTCOMES.reduce((sum, outcome) => sum + (status?.ledger[outcome] ?? 0), 0));
    const told = Object.fromEntries(
      state().files.map((file) => [file.path, [file.outcome, tellUnread(noteWords('nb'), file)]]),
    );
    expect(told['svar.csv']).toEqual(['answer-table', '4 svar lest fra 4 rader; kolonner som ikke er lest: «E-post»']);
    expect(told['svar.csv/301']).toEqual(['analysed', '']);
    expect(told['inviterte.csv']?.[0]).toBe('unreadable');
    expect(told['inviterte.csv']?.[1]).toMatch(/ikke av svar.*inviterte lastes opp/);
    expect(named('Fjelldal kommune')?.files).toEqual(['svar.csv/301', 'uttalelse.txt']);
  });

  test('headings and answers are passages under the consultation’s question, or a new one', () => {
    expect(state().questions).toEqual([
      { id: 'S1', text: 'Støtter du forslaget?' },
      { id: 'Q2', text: 'Bør ordningen evalueres?' },
    ]);
    const answer = named('Fjelldal kommune');
    expect(
      answer?.passages.map(({ start, end, kind, question }) => [kind, question, answer.text.slice(start, end)]),
    ).toEqual([
      ['heading', 'S1', 'Spørsmål 1: Støtter du forslaget?'],
      ['aside', 'S1', 'Ja'],
      ['heading', 'S1', 'Begrunnelse'],
      ['body', 'S1', 'Vi støtter forslaget, men ber om at kommunene får dekket merutgiftene og får mer tid.'],
      ['heading', 'Q2', 'Spørsmål 2: Bør ordningen evalueres?'],
      ['aside', 'Q2', 'Ja'],
      ['heading', 'Q2', 'Begrunnelse (2)'],
      ['body', 'Q2', 'Etter to år; "ikke før".'],
      ['body', null, 'Rådmannen i Fjelldal har regnet på utgiftene, som blir store for en liten kommune.'],
    ]);
  });

  test('closed answers are counted by sector and give the position, persons and the withheld with them', () => {
    const [question] = buildReport(state()).questions;
    expect(question?.choices).toEqual({
      sectors: ['municipality', 'organisation', 'individual'],
      options: [
        { choice: 'Ja', counts: [2, 0, 0], total: 2 },
        { choice: 'Nei', counts: [0, 1, 0], total: 1 },
        { choice: 'Vet ikke', counts: [0, 0, 1], total: 1 },
      ],
      answered: null,
    });
    expect(question?.counts).toMatchObject({ supports: 2, opposes: 1, neutral: 1 });
    expect(note).toContain('| Ja | 2 | 0 | 0 | 2 |');
    expect(note).toContain('](charts/svar-1.svg)');
  });

  test('neither contact columns, persons nor what is to be kept from the public reach the note or an export', () => {
    const shown = [...shownResponses(state()).responses.values()].map(({ name, text }) => `${name} ${text}`).join('\n');
    for (const text of [note, shown]) expect(text).not.toMatch(/@|912 34 567|Vikøy|må ikke vises/);
    expect(note).toContain('én avsender som ikke er navngitt');
  });

  test('the note is held to the table from the folder alone, and a count that was changed is found', async () => {
    const check = async (text: string) => {
      const file = readNote(text);
      const read = await readLetters(inProcess(), join(root, 'responses'), file);
      return againstLetters(text, file, read).wrong;
    };
    expect(await check(note)).toEqual([]);
    const forged = note
      .replace('| Ja | 2 | 0 | 0 | 2 |', '| Ja | 1 | 0 | 0 | 1 |')
      .replace('| Nei | 0 | 1 | 0 | 1 |', '| Nei | 1 | 1 | 0 | 2 |');
    expect(forged).not.toBe(note);
    const lines = (await check(forged)).flatMap(({ because }) => because);
    expect(lines.join(' ')).toMatch(/choices|tabellene/);
  });

  test('rows in another order, one more and another file name: every answer is the one it was', async () => {
    const here = workspaceHere();
    const [head = '', ...rows] = NETTSKJEMA.split(/\r\n(?=")/);
    const place = folder({ 'svar.csv': NETTSKJEMA });
    const idsNow = async () => {
      const { consultation } = await analyse(here, place);
      return new Map(loadState(here.db, consultation).responses.map(({ id, respondent }) => [respondent, id]));
    };
    const before = await idsNow();
    const more =
      '"305";"2025-03-05 10:00";"Kommune";"Brattvik kommune";"";"Nei";"Vi går imot forslaget.";"Ja";"";"Nei";""';
    rmSync(join(place, 'responses', 'svar.csv'));
    writeFileSync(join(place, 'responses', 'ny.csv'), [head, more, ...rows.reverse()].join('\r\n'));
    const after = await idsNow();
    expect(after.size).toBe(5);
    for (const [name, id] of before) expect(after.get(name)).toBe(id);
    // A column that is read otherwise changes what the answers say, not which they are.
    const columns = { id: '$submission_id', date: '$created', respondent: 'Navn på virksomhet' };
    const told = { ...columns, kind: 'Hvem svarer du på vegne av?', questions: [{ column: 'Begrunnelse' }] };
    writeFileSync(join(place, 'consultation.yaml'), `${YAML}tables:\n  ny.csv: ${JSON.stringify(told)}\n`);
    const confirmed = await idsNow();
    for (const [name, id] of before) expect(confirmed.get(name)).toBe(id);
    writeFileSync(join(place, 'consultation.yaml'), YAML);
    // Both exports in the folder: each answer is still one.
    writeFileSync(join(place, 'responses', 'svar.csv'), NETTSKJEMA);
    expect([...(await idsNow()).values()].sort()).toEqual([...after.values()].sort());
    here.close();
  });
});

test('an export in an archive with its attachments is rows and attachments too', async () => {
  const workspace = workspaceHere();
  const root = folder({});
  const within = { 'svar.csv': NETTSKJEMA, 'vedlegg/uttalelse.txt': 'Utgiftene blir store for en liten kommune.' };
  const bytes = zipSync(Object.fromEntries(Object.entries(within).map(([name, text]) => [name, strToU8(text)])));
  writeFileSync(join(root, 'responses', 'eksport.zip'), bytes);
  const { consultation } = await analyse(workspace, root);
  const files = loadState(workspace.db, consultation).responses.map((response) => response.files);
  expect(files).toHaveLength(4);
  expect(files).toContainEqual(['eksport.zip/svar.csv/301', 'eksport.zip/vedlegg/uttalelse.txt']);
  expect((await analyse(workspace, root)).unchanged).toBe(true);
  workspace.close();
});

describe('columns that people confirm', () => {
  const DOUBTED =
    'Tidsstempel,Svar\n2022-04-01 10:00,"Vi er imot, fordi saken er dårlig utredet"\n2022-04-02 11:00,Nei takk til dette\n';

  test('a table in doubt waits, is confirmed on its page in consultation.yaml, and is then read', async () => {
    const workspace = workspaceHere();
    const root = folder({ 'a.csv': DOUBTED, 'b.csv': CITIZEN_SPACE });
    const first = await analyse(workspace, root);
    expect(first.warnings).toContainEqual(expect.objectContaining({ file: 'a.csv', reason: 'table-of-answers' }));
    const desk = await openDesk(workspace, root);
    const app = createApp({ desk, who: () => ({ name: 'Kari', role: 'administrator' }), hosts: ['localhost'] });
    const get = async () => (await app.request('http://localhost/tabeller')).text();
    const html = await get();
    expect(html).toContain('Svarene leses ikke før dere har bekreftet kolonnene.');
    expect(html).toContain('What is your organisation?');
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
    const send = (fields: Record<string, string>) =>
      app.request('http://localhost/tabeller', {
        method: 'POST',
        body: new URLSearchParams({ mark: field('mark'), fil: field('fil'), ...fields }),
        headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
      });
    expect((await send({ 'kolonne-0': 'date', 'kolonne-1': 'date' })).status).toBe(400);
    expect((await send({ 'kolonne-0': 'date', 'kolonne-1': 'question' })).status).toBe(303);
    const yaml = readFileSync(join(root, 'consultation.yaml'), 'utf8');
    expect(yaml).toContain('# Vår egen merknad');
    expect((await loadConsultation(root)).config.tables).toEqual({
      'a.csv': { date: 'Tidsstempel', questions: [{ column: 'Svar' }] },
    });
    const second = await analyse(workspace, root);
    expect(second.responses).toBe(first.responses + 2);
    expect((await analyse(workspace, root)).unchanged).toBe(true);
    workspace.close();
  });
});
