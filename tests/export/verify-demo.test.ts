import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConsultation } from '../../src/consultation/consultation.ts';
import { readNote, sealed } from '../../src/export/markdown/slots.ts';
import { capital, digits, inWords, NUMBER, numberOf } from '../../src/norsk/numbers.ts';
import { analyse } from '../../src/services/analyse.ts';
import { type Verifier, verifierOf, verifyNote } from '../../src/services/verify.ts';
import { recount } from '../../src/verify/recount.ts';
import { horing, horingHere } from '../commands/horing.ts';
import { DEMO, demoWorkspace } from '../services/in-process.ts';

const GOLDEN = 'tests/golden';
const workspace = await demoWorkspace();
// With the follow-up points and the prioritisation that its folder carries.
await analyse(workspace, DEMO);
const written = (name: string) => readFileSync(join(workspace.settings.reports, 'demo', name), 'utf8');
let verifier: Verifier;

beforeAll(async () => {
  verifier = verifierOf(workspace, await loadConsultation(DEMO), await workspace.openQueue());
});
afterAll(() => workspace.close());

describe('the demo’s note', () => {
  test.each([
    ['note.md', 'demo-note.md'],
    ['sammendrag.md', 'sammendrag.md'],
  ])('%s is the golden file byte for byte (UPDATE_GOLDEN=1 writes it)', (name, golden) => {
    if (process.env.UPDATE_GOLDEN) {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(join(GOLDEN, golden), written(name));
    }
    expect(written(name)).toBe(readFileSync(join(GOLDEN, golden), 'utf8'));
  });

  test.each([
    ['note.md', 50],
    // What is to come of the themes takes most of its two pages.
    ['sammendrag.md', 0],
  ])('%s verifies, and says how much was checked', async (name, quotes) => {
    const { wrong, checked } = await verifyNote(workspace, join(workspace.settings.reports, 'demo', name));
    expect(wrong).toEqual([]);
    expect(checked.quotes).toBeGreaterThan(quotes);
    expect(checked.tables).toBeGreaterThan(1);
  });
});

/** A sequence that is the same every time (Park and Miller's minimal standard generator). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Places of digits and letters that the machine answers for: outside people's slots. */
function placesIn(note: string): number[] {
  const found: number[] = [];
  let inSlot = false;
  let at = 0;
  for (const line of note.split('\n')) {
    if (line === '<!-- /horing:skriv -->') inSlot = false;
    if (!inSlot)
      for (let index = 0; index < line.length; index += 1)
        if (/[\p{L}\d]/u.test(line[index] ?? '')) found.push(at + index);
    if (line.startsWith('<!-- horing:skriv ')) inSlot = true;
    at += line.length + 1;
  }
  return found;
}

function altered(note: string, at: number, pick: (below: number) => number): string {
  const old = note[at] ?? '';
  const pool = /\d/.test(old) ? '0123456789' : 'abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ';
  let next = old;
  while (next === old) next = pool[pick(pool.length)] ?? old;
  return note.slice(0, at) + next + note.slice(at + 1);
}

/** What a forger does who knows the seal: makes it anew for the altered text. */
function resealed(note: string): string {
  const end = note.lastIndexOf('\n<!-- horing:sum ');
  return sealed(note.slice(0, end), 'demo', 'note');
}

/** All of them in CI; who waits for the tests waits for a few. */
const ALTERATIONS = process.env.CI ? 200 : 40;

describe('no altered digit or letter passes', () => {
  test.each(['note.md', 'sammendrag.md'] as const)(`${ALTERATIONS} random alterations of %s`, async (name) => {
    const note = written(name);
    const places = placesIn(note);
    const pick = chance(20_220_411);
    const missed: string[] = [];
    for (let round = 0; round < ALTERATIONS; round += 1) {
      const at = places[pick(places.length)] ?? 0;
      const { wrong } = await verifier.check(altered(note, at, pick), name === 'note.md' ? 'note' : 'sammendrag', null);
      if (wrong.length === 0) missed.push(note.slice(at - 30, at + 30));
    }
    expect(missed).toEqual([]);
  });

  test(`${ALTERATIONS} alterations by a forger who makes the seal anew`, async () => {
    const note = written('note.md');
    const places = placesIn(note).filter((at) => at < note.lastIndexOf('\n<!-- horing:sum '));
    const pick = chance(4_711);
    const missed: string[] = [];
    for (let round = 0; round < ALTERATIONS; round += 1) {
      const at = places[pick(places.length)] ?? 0;
      const { wrong } = await verifier.check(resealed(altered(note, at, pick)), 'note', null);
      if (!wrong.some(({ because }) => because.some((reason) => reason !== 'seal')))
        missed.push(note.slice(at - 30, at + 30));
    }
    expect(missed).toEqual([]);
  });

  test('every number that counts is caught from the Markdown alone: in tables, sentences, points and lists', () => {
    const note = written('note.md');
    expect(recount(readNote(note).lines)).toEqual([]);
    const lines = note.split('\n');
    const missed: string[] = [];
    let tried = 0;
    const number = new RegExp(`(?<!\\p{L})(?:${NUMBER})(?!\\p{L})`, 'gu');
    for (const [index, line] of lines.entries()) {
      // What senders wrote does not count, and no number in a theme's or a body's name.
      const told = line.split('«')[0] ?? '';
      const sentence =
        /^(?:Av de|Alle de|Det kom inn|Vi mottok|- \*\*[^*]+\*\*: «|\S+ (?:inviterte|instanser|har svart|likelydende|svar er|svar gjelder))/.test(
          line,
        );
      const [named = '', lead = ''] = /^(- \*\*.+\*\* )(– [^:.]+[:.]|\(\d+\): )/.exec(line)?.slice(1) ?? [
        '',
        sentence ? told : '',
      ];
      for (const match of lead.matchAll(number)) {
        const many = (numberOf(match[0]) ?? 0) + 2;
        const other = /\d/.test(match[0]) ? digits(many) : inWords(many, 'nb');
        const at = named.length + match.index;
        const forged = `${line.slice(0, at)}${match[0] === capital(match[0]) ? capital(other) : other}${line.slice(at + match[0].length)}`;
        tried += 1;
        if (recount(readNote(lines.with(index, forged).join('\n')).lines).length === 0) missed.push(forged);
      }
    }
    expect(tried).toBeGreaterThan(80);
    expect(missed).toEqual([]);
  });

  test('every cell of the tables of counts and letters is held to the others', () => {
    const note = written('note.md');
    const lines = note.split('\n');
    const pick = chance(7);
    const missed: string[] = [];
    for (const [index, line] of lines.entries()) {
      if (
        !line.startsWith('| ') ||
        /Navn på|E-post|Telefon|Fødsel|Gate|\.(?:pdf|docx) |\| (?:Tema|Utfall|Fil|Høringsinstans) \|/.test(line)
      )
        continue;
      const cells = line.split(' | ').map((cell, at) => ({ cell, at }));
      const counting = cells.filter(
        ({ cell, at }) =>
          at > 0 && /^(?:[FEMOU–]\??|\**\d.*|[FEMOU]\?? \d.*)$/.test(cell.replace(' |', '')) && !/\d{4}/.test(cell),
      );
      const chosen = counting[pick(Math.max(1, counting.length))];
      if (!chosen) continue;
      const digit = /\d/.exec(chosen.cell)?.[0];
      const forged = digit
        ? chosen.cell.replace(digit, String((Number(digit) + 1) % 10))
        : /^–/.test(chosen.cell)
          ? chosen.cell.replace('–', 'F')
          : chosen.cell.replace(/[FEMOU]/, (was) => (was === 'F' ? 'M' : 'F'));
      const text = cells.map(({ cell, at }) => (at === chosen.at ? forged : cell)).join(' | ');
      if (recount(readNote(lines.with(index, text).join('\n')).lines).length === 0) missed.push(text);
    }
    expect(missed).toEqual([]);
  });

  test('every quote, of a point or by itself, is held to the source file: its letters, its sender and its page', async () => {
    const note = written('note.md');
    const quotes = [...note.matchAll(/^(?:> |- (?:\*\*[^*]+\*\*: )?)«(.+)»(?: \(.+, s\. \d+\)|$)/gm)];
    expect(quotes.length).toBeGreaterThan(20);
    const pick = chance(31);
    const told = async (text: string) =>
      (await verifier.check(resealed(text), 'note', null)).wrong.flatMap(({ because }) => because);
    for (const quote of quotes) {
      const [whole, sentence = ''] = quote;
      const from = quote.index + whole.indexOf(sentence);
      const letters = placesIn(sentence).map((at) => at + from);
      expect(await told(altered(note, letters[pick(letters.length)] ?? 0, pick)), sentence).toContain('quote');
    }
    for (const [first = ''] of quotes.slice(0, 3)) {
      expect(await told(note.replace(first, first.replace(/s\. (\d+)\)$/, 's. 99)')))).toContain('quote');
      expect(
        await told(note.replace(first, first.replace(/» \([^«]+, s\./, '» (Psykologisk Fagforbund, s.'))),
      ).toContain('quote');
    }
  });

  test('it says which line, and what should stand there', async () => {
    const note = written('note.md');
    const { wrong } = await verifier.check(
      note.replace('| **Sum** | **35** |  |', '| **Sum** | **36** |  |'),
      'note',
      null,
    );
    const line = note.split('\n').indexOf('| **Sum** | **35** |  |') + 1;
    expect(wrong.find((one) => one.line === line)).toMatchObject({
      text: '| **Sum** | **36** |  |',
      should: '| **Sum** | **35** |  |',
      because: expect.arrayContaining(['sum', 'rebuilt']),
    });
  });
});

describe('horing verify', () => {
  const env = { ...process.env, HORING_DB: workspace.settings.database, HORING_REPORTS: workspace.settings.reports };

  test('ends with 0 for a right note and 1 for a wrong one, and says the line', async () => {
    const path = join(workspace.settings.reports, 'demo', 'note.md');
    const right = await horing(env, 'verify', path);
    expect([right.code, right.err]).toEqual([0, '']);
    expect(right.out).toMatch(/^Notatet stemmer: \d+ linjer, \d+ tabeller og \d+ sitater/);
    const forged = join(workspace.root, 'forged.md');
    // The short one has no letters to be read anew, which is most of what a note costs.
    writeFileSync(forged, written('sammendrag.md').replace('Det kom inn 35', 'Det kom inn 53'));
    const wrong = await horing(env, 'verify', forged);
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain('Linje 5: Det kom inn 53');
    expect(wrong.out).toContain('skal være: Det kom inn 35');
    expect((await horingHere(env, 'verify', join(workspace.root, 'none.md'))).code).toBe(2);
  });
});
