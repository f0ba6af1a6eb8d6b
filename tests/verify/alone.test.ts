import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sealed } from '../../src/export/markdown/slots.ts';
import { horing, horingHere } from '../commands/horing.ts';
import { demoWorkspace } from '../services/in-process.ts';
import { falseAlarms, forged, tell } from './campaigns.ts';
import { demoCheck } from './demo-check.ts';

const workspace = await demoWorkspace();
const check = await demoCheck(workspace);
afterAll(() => workspace.close());

const lines = check.note.split('\n');
const lineOf = (text: string) => lines.findIndex((line) => line.includes(text)) + 1;
const resealed = (note: string) => sealed(note.slice(0, note.lastIndexOf('\n<!-- horing:sum ')), 'demo', 'note');
const wrongIn = (note: string) =>
  check.alone(resealed(note)).wrong.map(({ line, because }) => ({ line, because: because.join() }));
const [QUOTED] = /«Vi er enige i at navnet bør endres\.» \(Direktoratet for offentlig tjenesteutvikling, s\. 1\)/.exec(
  check.note,
) ?? [''];

/** The demo's note with words in its first slot. */
const written = (words: string, note = check.note) =>
  note.replace(/^\*\[Her kan dere skrive eget sammendrag.*$/m, () => words);

describe('a note and its letters alone', () => {
  test('the demo’s note is right, and it is told what was checked and what was not', () => {
    const told = check.alone(check.note);
    expect(told.wrong).toEqual([]);
    expect(told.checked.numbers).toBeGreaterThan(300);
    expect(told.checked.quotes).toBeGreaterThan(40);
    expect(told.checked.files).toBe(39);
    expect(told.unread.map(({ path }) => path)).toEqual(['Kvitnes kommune - høringssvar (sikret).pdf']);
    // The title is held to the hearing's own file beside the letters; what a person says of a theme is told as outside.
    expect(told.outside).not.toContain(1);
    expect(told.outside.length).toBeGreaterThan(0);
    expect([told.unreadQuotes, told.unsureSenders, told.dates, told.unseen, told.edited]).toEqual([[], [], [], [], []]);
  });

  test('a quote is held to its letters, its sender and its page', () => {
    const line = lineOf('enige i dette**: «Vi er enige i at navnet bør endres.» (');
    const changed = (to: string) => wrongIn(check.note.replace(QUOTED, to)).filter((one) => one.line === line);
    expect(changed(QUOTED.replace('bør', 'ikke bør'))).toMatchObject([{ because: expect.stringContaining('quote') }]);
    expect(changed(QUOTED.replace('s. 1', 's. 3'))).toMatchObject([{ because: expect.stringContaining('quote') }]);
    expect(changed(QUOTED.replace('Direktoratet for offentlig tjenesteutvikling', 'Granheim kommune'))).toMatchObject([
      { because: expect.stringContaining('sender') },
    ]);
    expect(changed(QUOTED.replace('Vi er enige i at navnet', 'navnet'))).toMatchObject([
      { because: expect.stringContaining('cut') },
    ]);
  });

  test('a quote whose letter was not read is not checked, and not wrong', () => {
    const without = { ...check.letters, files: check.letters.files - 1 };
    without.letters = check.letters.letters.filter(
      ({ sender }) => sender !== 'Direktoratet for offentlig tjenesteutvikling',
    );
    const told = check.aloneWith(check.note, without);
    expect(told.wrong).toEqual([]);
    expect(told.unreadQuotes.length).toBeGreaterThan(0);
    for (const line of told.unreadQuotes)
      expect(lines[line - 1]).toContain('(Direktoratet for offentlig tjenesteutvikling, s. ');
    expect(told.fewer).toEqual({ files: 39, told: 40 });
  });

  test('a quote with a sender in people’s own words is checked, others are left alone', () => {
    const told = check.alone(written(`Som en av dem sier: ${QUOTED}. Se «dette» (vedlegg 2).`));
    expect(told.wrong).toEqual([]);
    expect(told.checked.written).toBe(1);
    const line = lineOf('*[Her kan dere skrive eget sammendrag');
    const wrong = (words: string) => check.alone(written(words)).wrong.map((one) => [one.line, one.because]);
    expect(wrong(`Tekst.\n\nMer: ${QUOTED.replace('enige', 'uenige')}`)).toEqual([[line + 2, ['quote']]]);
    expect(wrong('> «Vi er enige i at navnet bør endres.»\n>\n> — Granheim kommune, s. 1')).toEqual([
      [line, ['sender']],
    ]);
    expect(wrong('«Vi er helt imot.» (Granheim kommune)')).toEqual([[line, ['quote']]]);
  });

  test('a trick typed in a slot is found on its line, also after slots of many lines and with an editor’s line ends', () => {
    const long = written(Array.from({ length: 40 }, (_, index) => `Linje ${index}`).join('\n\n'));
    const at = long.split('\n').findIndex((line) => line.includes('egne ord om temaet')) + 1;
    const typed = long.replace(/^\*\[Her kan dere skrive egne ord om temaet.*$/m, 'Først\n\n```');
    for (const file of [typed, typed.replaceAll('\n', '\r\n'), `\uFEFF${typed}`])
      expect(check.alone(file).wrong.map(({ line, because }) => [line, because])).toEqual([[at + 2, ['fence']]]);
    const digit = check.alone(resealed(typed.replace('| **Sum** | **35** |  |', '| **Sum** | **36** |  |'))).wrong;
    const sum = typed.split('\n').indexOf('| **Sum** | **35** |  |') + 1;
    expect(digit).toContainEqual(expect.objectContaining({ line: sum, text: '| **Sum** | **36** |  |' }));
  });

  test('a slot’s mark and a seal in a slot, with what looks like the machine’s under them, are found', () => {
    const marks = written(
      'Tekst\n<!-- /horing:skriv -->\n\nAlle er imot.\n\n<!-- horing:skriv summary 000000000000 -->\nmer',
    );
    expect(wrongIn(marks).map(({ because }) => because)).toEqual(['unknown', expect.stringContaining('mark')]);
    expect(wrongIn(check.note.replace('<!-- /horing:skriv -->\n', ''))).not.toEqual([]);
    const seal = written(`Tekst\n<!-- horing:sum demo note ${'0'.repeat(64)} -->`);
    expect(wrongIn(seal).map(({ because }) => because)).toEqual(['html']);
  });

  test('no point, quote or line can go, come or move unseen', () => {
    const point = lines.findIndex((line) => /^- \*\*[^*]+ dette\*\*: «/.test(line));
    expect(wrongIn(lines.toSpliced(point, 1).join('\n'))).not.toEqual([]);
    const singles = lines.findLastIndex((line) => line.startsWith('- «Nytt første ledd'));
    const moved = lines
      .toSpliced(singles, 1)
      .toSpliced(point, 0, lines[singles] ?? '')
      .join('\n');
    expect(wrongIn(moved)).not.toEqual([]);
    expect(wrongIn(lines.toSpliced(point, 0, '', 'Flertallet er kritisk.').join('\n'))).toMatchObject([
      { line: point + 2, because: 'unknown' },
    ]);
  });
});

describe('what the letters and the note’s own tables tell', () => {
  const because = (note: string) => wrongIn(note).map((one) => one.because);
  const without = (...texts: string[]) =>
    because(lines.filter((line) => !texts.some((text) => line.startsWith(text))).join('\n'));

  test.each([
    ['what leads the themes', 'Temaene er foreslått av maskinen;', 'sentence'],
    ['that nobody against can be quoted', 'Den som er mot, har ingen setning', 'missing'],
    ['how the note was made', 'Temaene er funnet av maskinen,', 'missing'],
    ['a heading over points', '##### Hovedpunkter', 'missing'],
    ['a sum', '| **Sum** | **35** |', 'missing'],
    ['a question', '### Q2: ', 'missing'],
    ['who was late', 'Ett svar er datert etter fristen', 'missing'],
    ['the deadline', 'Høringen eies av', 'missing'],
    ['what leads additions', 'Noen av avsenderne har lagt til:', 'missing'],
    ['figures', '![', 'missing'],
  ])('a line that must stand: %s', (_, text, reason) => {
    expect(lines.some((line) => line.startsWith(text))).toBe(true);
    expect(without(text).join()).toContain(reason);
  });

  test('a name or a date that no letter bears out, unless the note says that people have given it', () => {
    const renamed = check.note.replaceAll('Granheim kommune', 'Diktet forbund');
    const row = lineOf('| Granheim kommune | ');
    expect(wrongIn(renamed)).toContainEqual({ line: row, because: 'name' });
    const dated = check.note.replace('| Granheim kommune | 5. april', '| Granheim kommune | 6. april');
    expect(wrongIn(dated)).toEqual([{ line: row, because: 'date' }]);
    const says = (note: string, label: string, name: string) =>
      resealed(
        note.replace(
          '\nStegene og versjonene deres',
          () => `\n${label} gitt eller rettet av mennesker: ${name}.\n\nStegene og versjonene deres`,
        ),
      );
    const told = check.alone(says(dated, 'Datoer', 'Granheim kommune'));
    expect([told.wrong, told.dates]).toEqual([[], [row]]);
    expect(check.alone(says(renamed, 'Avsendernavn', 'Diktet forbund')).unseen).toEqual([row]);
  });

  test('what was proposed is held to the proposal beside the answers, where it is there', () => {
    const line = lineOf('Direktoratet foreslår at disse styrene beholder');
    const changed = check.note.replace('disse styrene beholder', 'disse styrene mister');
    expect(wrongIn(changed)).toEqual([{ line, because: 'proposal' }]);
    const none = check.aloneWith(resealed(changed), { ...check.letters, background: null });
    expect([none.wrong, none.outside.includes(line)]).toEqual([[], true]);
  });

  test('who shares text with another has it in the letter', () => {
    const line = lineOf('Deler av teksten er felles for: Nordøyane kommune og Åsmarka herad.');
    const changed = check.note.replace('felles for: Nordøyane kommune', 'felles for: Granheim kommune');
    expect(wrongIn(changed)).toEqual([{ line, because: 'alike' }]);
  });
});

// The long ones: `npm run build && node dist/bench/verify.js 200 400` (CONTRIBUTING.md).
describe('campaigns, in short', () => {
  test('notes of random decisions raise no alarm, checked both ways', async () => {
    expect(await falseAlarms(check, 3)).toEqual([]);
  });

  test('alterations by a forger who makes the seal anew', () => {
    const found = forged(check, 33);
    expect(found.length).toBe(33);
    // Whom a point names beside its sender is told by the letters where they differ enough: not by every letter.
    const open = /^a name (?:in a point|for another)$/;
    const missed = found.filter(({ outcome, kind }) => outcome === 'missed' && !open.test(kind));
    expect(missed, tell(found)).toEqual([]);
  });
});

describe('horing verify note.md responses/', () => {
  const root = mkdtempSync(join(tmpdir(), 'horing-uten-'));
  const note = join(root, 'note.md');
  const answers = join(root, 'responses');
  mkdirSync(answers);
  for (const name of ['Høringssvar Helse Fjellregion RHF.pdf'])
    cpSync(join('corpus/demo/responses', name), join(answers, name));
  writeFileSync(join(answers, 'ødelagt.pdf'), '%PDF-1.7\nødelagt');
  // Where there is no database, none is made.
  const env = { ...process.env, HORING_DB: join(root, 'finnes', 'ikke.sqlite') };
  const verify = (...args: string[]) => horing(env, 'verify', ...args);
  const refused = (...args: string[]) => horingHere(env, 'verify', ...args);
  afterAll(() => rmSync(root, { recursive: true }));

  test('says what was checked and which file could not be read, and ends with 0 or 1', async () => {
    writeFileSync(note, check.note);
    const right = await verify(note, answers);
    expect([right.code, right.err]).toEqual([0, '']);
    expect(right.out).toMatch(/^Notatet stemmer med seg selv og med svarene/);
    expect(right.out).toMatch(/Kontrollert: \d+ tall i \d+ tabeller og i setningene, og \d+ sitater mot én fil\./);
    expect(right.out).toContain('Ikke lest: ødelagt.pdf (');
    expect(right.out).toMatch(/Ikke kontrollert: \d+ sitater, fordi svaret ikke er blant filene/);
    writeFileSync(note, resealed(check.note.replace('Det kom inn 35', 'Det kom inn 53')));
    const wrong = await verify(note, answers);
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain('Linje 7: Det kom inn 53');
  });

  test.each([
    ['a Word file', 'notat.docx', 'PK\u0003\u0004', 'Gi note.md'],
    ['a PDF', 'notat.pdf', '%PDF-1.7', 'Gi note.md'],
    ['a page', 'notat.html', '<!doctype html><html>', 'Gi note.md'],
  ])('%s is answered with what to give instead', async (_, name, content, said) => {
    writeFileSync(join(root, name), content);
    for (const args of [[join(root, name)], [join(root, name), answers]]) {
      const { code, err } = await refused(...args);
      expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
      expect(err).toContain(said);
    }
  });

  test('so are a folder in place of the note, a file in place of the folder, and an empty folder', async () => {
    writeFileSync(note, check.note);
    expect((await refused(root, answers)).err).toContain('er en mappe. Gi selve notatet');
    expect((await refused(note, note)).err).toContain('er ikke en mappe. Gi mappen med høringssvarene');
    expect((await refused(join(root, 'borte.md'), answers)).err).toContain('Finner ikke');
    mkdirSync(join(root, 'tom'));
    expect((await refused(note, join(root, 'tom'))).err).toContain('Det er ingen filer i');
  });
});
