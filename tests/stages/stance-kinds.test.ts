import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { norwegianActs } from '../../src/language/cues/acts/norwegian.ts';
import { norwegian } from '../../src/language/cues/norwegian.ts';
import { tokenize } from '../../src/language/tokens.ts';
import { decide } from '../../src/stages/stance/sentence/decide.ts';
import { readStance } from '../../src/stages/stance/sentence/read.ts';
import type { Target } from '../../src/stages/stance/sentence/scope.ts';
import { sentenceReader } from '../../src/stages/stance/sentence/signals.ts';
import { tickedOnly } from '../../src/stages/stance/sentence/ticks.ts';
import { computing } from '../computing.ts';

/*
 * Whole kinds of sentences, each tried over its verbs, its two standards and its subjects: a fault reported for one verb
 * is a fault of them all. Every sentence is constructed.
 */

/** Every choice of one from each list, joined by spaces. */
function grid(...lists: (string | readonly string[])[]): string[] {
  return lists.reduce<string[]>(
    (sentences, list) =>
      sentences.flatMap((begun) => [list].flat().map((next) => (begun === '' ? next : `${begun} ${next}`))),
    [''],
  );
}
/** The sentences of a kind that are read as they must not be. */
const misread = (sentences: readonly string[], allowed: readonly string[]): string[] =>
  sentences.flatMap((text) => {
    const { value } = readStance(text, 'nb');
    return allowed.includes(value) ? [] : [`${value}: ${text}`];
  });

const HARM_NB =
  'svekker skader rammer truer undergraver vanskeliggjør ødelegger hindrer belaster forverrer begrenser uthuler fordyrer bremser kveler forringer krenker diskriminerer utvanner forsinker'.split(
    ' ',
  );
const HARM_NN =
  'svekkjer svekker skadar rammar råkar trugar undergrev vanskeleggjer øydelegg hindrar belastar forverrar avgrensar uthular fordyrar bremsar krenkjer forringar'.split(
    ' ',
  );
const GAIN_NB = 'styrker forbedrer forenkler sikrer løser gagner fremmer øker trygger letter ivaretar klargjør'.split(
  ' ',
);
const GAIN_NN = 'styrkjer styrker betrar forenklar sikrar løyser gagnar fremjar aukar tryggjer lettar varetek'.split(
  ' ',
);

describe('valuations', () => {
  test('harm that is denied is not held against the proposal', () => {
    const nb = grid(['Forslaget', 'Ordningen', 'Gebyret'], HARM_NB, ['ikke', 'aldri'], ['tilbudet.', 'brukerne.']);
    const nn = grid(['Framlegget', 'Ordninga'], HARM_NN, 'ikkje', ['tilbodet.', 'småkommunane.']);
    expect(misread([...nb, ...nn], ['supports', 'neutral'])).toEqual([]);
  });
  test('gain that is denied is no praise', () => {
    const nb = grid(['Forslaget', 'Ordningen'], GAIN_NB, ['ikke', 'neppe'], ['kvaliteten.', 'situasjonen.']);
    const nn = grid(['Framlegget', 'Ordninga'], GAIN_NN, 'ikkje', ['kvaliteten.', 'rettstryggleiken.']);
    expect(misread([...nb, ...nn], ['opposes', 'neutral'])).toEqual([]);
  });
  test('harm is not denied by what stands behind its object', () => {
    expect(readStance('Forslaget rammer kommuner uten egen havn.').value).toBe('opposes');
    expect(readStance('Forslaget skader dem som ikke har bil.').value).toBe('opposes');
    expect(readStance('Ordningen rammer ikke bare de minste.').value).toBe('opposes');
  });
  test('a wish is no praise', () => {
    const asked = grid(
      ['Vi ber om at', 'Kommunen ønsker at', 'Me bed om at', 'Vi forutsetter at', 'Det er viktig at'],
      [
        'tilsynet styrkes.',
        'tilsynet vert styrkt.',
        'tilbudet forbedres.',
        'reglene forenkles.',
        'det sikres god kvalitet.',
      ],
    );
    const owed = grid(
      ['Departementet', 'Staten', 'Kommunene'],
      ['bør', 'må', 'burde'],
      ['styrke tilbudet.', 'styrkje tilbodet.', 'sikre kvaliteten.', 'forenkle regelverket.', 'legge bedre til rette.'],
    );
    expect(misread([...asked, ...owed], ['neutral', 'opposes', 'supports-with-reservations'])).toEqual([]);
  });
  test('a valuation is never as sure as a declared attitude', () => {
    for (const text of [
      'Forslaget vil styrke tilbudet.',
      'Forslaget er urimelig.',
      'Forslaget er på høy tid.',
      'Dette er å skyte spurv med kanoner.',
      'Dette er midt i blinken.',
      'Landet er tjent med en slik ordning.',
      'Kystfolket er ikkje tent med framlegget.',
    ])
      expect(readStance(text).confidence).toBeLessThan(0.7);
    for (const text of ['Vi støtter forslaget.', 'Me går imot framlegget.'])
      expect(readStance(text).confidence).toBeGreaterThanOrEqual(0.85);
    for (const text of ['Nei.', 'Vi støtter avvikling av ordningen.', '☐ Ja ☒ Nei'])
      expect(readStance(text).confidence).toBeLessThan(0.7);
  });
});

describe('kinds of sentences', () => {
  const rows = readFileSync(new URL('../fixtures/stance/kinds.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [kind = '', allowed = '', text = ''] = line.split('\t');
      return { kind, allowed, text: text.replaceAll('⏎', '\n') };
    });
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  test.each(kinds)('%s', (kind) => {
    const wrong = rows
      .filter((row) => row.kind === kind)
      .flatMap(({ allowed, text }) => misread([text], allowed.split('|')));
    expect(wrong).toEqual([]);
  });
});

describe('targets', () => {
  const read = sentenceReader(norwegian, norwegianActs);
  const cases: [string, Target][] = [
    ['Vi støtter forslaget.', 'whole'],
    ['Dette kan kommunen ikke støtte.', 'whole'],
    ['Vi støtter formålet med forslaget.', 'aim'],
    ['Vi støtter § 4.', 'part'],
    ['Vi støtter mindretallet.', 'other-statement'],
    ['Kommunen støtter kravet fra fagrådet.', 'other-statement'],
    ['Vi er enige med dem som er imot forslaget.', 'other-statement'],
    ['Vi støtter at saken utsettes.', 'alternative'],
    ['Subsidiært støtter vi en mildere variant.', 'alternative'],
    ['Me støttar gjeldande ordning.', 'present-order'],
    ['Vi støtter kravet om full kompensasjon.', 'money'],
    ['Vi støtter en ny utredning.', 'inquiry'],
    ['Vi støtter alternativ 2.', 'open'],
  ];
  test.each(cases)('«%s» is aimed at %s', (text, target) => {
    const words = tokenize(text.toLowerCase()).map((token) => token.text);
    expect(decide(read(words), false).target).toBe(target);
  });
});

describe('forms', () => {
  const MARKS: [string, string][] = [
    ['☐', '☒'],
    ['☐', '☑'],
    ['[ ]', '[x]'],
    ['[ ]', '[X]'],
    ['( )', '(x)'],
    ['○', '●'],
    ['◯', '●'],
    ['□', '■'],
    ['☐', '✓'],
    ['☐', '✔'],
  ];
  const OPTIONS = ['Vi støtter forslaget', 'Vi støtter forslaget delvis', 'Vi går imot forslaget', 'Ingen merknader'];
  const STANCES = ['supports', 'supports-with-reservations', 'opposes', 'no-remarks'];
  test.each(MARKS)('%s and %s: what is ticked decides, line by line and on one line', (off, on) => {
    for (const [chosen, stance] of STANCES.entries()) {
      const options = OPTIONS.map((option, index) => `${index === chosen ? on : off} ${option}`);
      expect(readStance(options.join('\n')).value).toBe(stance);
      expect(readStance(options.join('   ')).value).toBe(stance);
    }
    expect(readStance(`${off} Ja ${on} Nei`).value).toBe('opposes');
    expect(readStance(`Ja ${on} Nei ${off}`).value).toBe('supports');
  });
  test('nothing ticked is nothing said', () => {
    for (const [off] of MARKS)
      expect(readStance(`${off} Vi støtter forslaget\n${off} Vi går imot forslaget`).value).toBe('neutral');
  });
  test('a letter for a mark', () => {
    expect(readStance('Ja\nX Nei').value).toBe('opposes');
    expect(readStance('Vi støtter forslaget X\nVi støtter ikke forslaget').value).toBe('supports');
  });
  test('yes and no are answers to what was asked', () => {
    expect(readStance('Støtter dere forslaget? ☒ Ja ☐ Nei').value).toBe('supports');
    expect(readStance('Har dere egen havn? ☐ Ja ☒ Nei').value).toBe('neutral');
    expect(readStance('Er dere imot forslaget? ☒ Ja ☐ Nei').value).not.toBe('supports');
  });
  test('what is written beside the boxes is read', () => {
    const text = '☐ Ja ☒ Nei\nGebyret vil ramme barnefamiliene.';
    expect(readStance(text).value).toBe('opposes');
    expect(tickedOnly('☒ Ja ☐ Nei. Vi ber om lengre frist.')).toMatch(/^\s+Ja[.\s]+Vi ber om lengre frist\.$/);
  });
  test('an option is one thing, however it goes on after its «ja» or «nei»', () => {
    for (const [off, on] of MARKS) {
      expect(readStance(`${off} Ja, vi er for endringen\n\n${on} Nei, vi er imot endringen`).value).toBe('opposes');
      expect(readStance(`${on} Ja: Vi støtter endringen.\n${off} Nei: Vi støtter den ikke.`).value).toBe('supports');
    }
    expect(readStance('Er de imot forslaget?\n☒ Nei, vi støtter forslaget\n☐ Ja, vi er imot').value).toBe('supports');
    expect(readStance('☐ Ja\n☒ Nei, det blir for dyrt').value).toBe('opposes');
  });
  test('boxes behind their options', () => {
    const line = (off: string, on: string): string =>
      `Valg A: Vi støtter planen ${off}   Valg B: Vi er imot planen ${on}`;
    expect(readStance(line('☐', '☒')).value).toBe('opposes');
    expect(readStance(line('☒', '☐')).value).toBe('supports');
    expect(readStance('Støtter du planen? Ja ☐ Nei ☒').value).toBe('opposes');
    expect(readStance('☐ Ja ☒ Nei ☐').value).toBe('neutral');
  });
  test.each([
    ['__', '_x_'],
    ['[_]', '[X]'],
    ['<>', '<x>'],
    ['< >', '<X>'],
    ['( )', '(*)'],
    ['[nei]', '[ja]'],
    ['✗', '✓'],
    ['✘', '✔'],
    ['◯', '◉'],
  ])('%s beside %s', (off, on) => {
    expect(readStance(`${off} Enig i planen\n\n${on} Uenig i planen`).value).toBe('opposes');
    expect(readStance(`${on} Vi støtter planen\n${off} Vi er imot planen`).value).toBe('supports');
  });
  test('a line to write on is no box', () => {
    for (const text of ['Navn: ____ Vi støtter planen.', 'Vi støtter planen <> alt annet.'])
      expect(tickedOnly(text)).toBe(text);
  });
  test('a tick at one of two bare answers', () => {
    expect(readStance('Er laget for planen?\n\nJa\n\n✓ Nei').value).toBe('opposes');
  });
  test('a table with a column for each answer', () => {
    expect(readStance('| Ja | Nei |\n|---|---|\n|  | X |').value).toBe('opposes');
    expect(readStance('Punkt\tEnig\tUenig\nFrist\t☒\t☐\nAvgift\t☒\t☐').value).toBe('supports');
    expect(readStance('Punkt\tEnig\tUenig\nFrist\t☒\t☐\nAvgift\t☐\t☒').value).toBe('neutral');
    expect(readStance('Enig\tUenig\nX').value).toBe('neutral');
  });
  test('bullets are no boxes, and a text keeps its length', () => {
    for (const text of [
      '● Kravet er strengt.\n○ Vi støtter det likevel.\n○ Det vil styrke tilbudet.',
      '□ Kravet bør strykes.\n□ Fristen bør forlenges.',
      'Vi støtter forslaget (se vedlegg) og § 4 [sic].',
      '',
    ])
      expect(tickedOnly(text)).toBe(text);
    for (const text of ['☐ Ja ☒ Nei', '[ ] Enig\n[x] Uenig\nVi vil …', 'X Nei\nJa', '⬜ 😀 Ja ☑ Nei'])
      expect(tickedOnly(text)).toHaveLength(text.length);
  });
  test('a page of boxes takes no long time', () => {
    for (const part of ['☐ Vi støtter forslaget ☒ Nei\n', '☐ ', 'X | ja |\n', '__ ', 'Ja | Nei\n', 'Er det ? Ja ☐'])
      expect(computing(() => tickedOnly(part.repeat(20_000)))).toBeLessThan(2000);
  });
});
