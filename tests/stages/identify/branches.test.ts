import { describe, expect, test } from 'vitest';
import type { SourceMetadata } from '../../../src/domain.ts';
import { identify } from '../../../src/stages/identify.ts';

/** Bodies as the register has them; the letters are constructed and say nothing but that they answer. */
function read(text: string, fileName = 'a.pdf', metadata: SourceMetadata = {}) {
  const pages = [{ number: 1, start: 0, end: text.length }];
  const consultation = { title: 'Skatt på tåke', owner: 'Finansdepartementet' };
  const { respondent, registerId, sector, letterhead } = identify({ fileName, text, pages, metadata, consultation });
  return { name: respondent.value, sure: respondent.confidence, registerId, sector: sector.value, letterhead };
}

const LETTER = 'Høring – skatt på tåke\n\nVi viser til høringen.\n\nMed hilsen\n';

describe('a local branch answers for itself', () => {
  test.each([
    ['Fagforbundet avdeling Bergen', 'Fagforbundet'],
    ['Fagforbundet Vestland', 'Fagforbundet'],
    ['Naturvernforbundet i Hordaland', 'Naturvernforbundet'],
    ['Norges Speiderforbund, Tromsø krets', 'Norges Speiderforbund'],
    ['Oslo Røde Kors', 'Røde Kors'],
    ['NJFF-Troms', 'NJFF'],
  ])('%s, whose body speaks in it', (branch, whole) => {
    const spoken = `${whole} viser til høringen.\n\n${whole} mener det.\n\n${whole} ber om svar.`;
    for (const text of [
      `${branch}\nTåkegata 1\n0001 Vik\n\nHøring – skatt på tåke\n\n${spoken}\n\nMed hilsen\nKari Nordmann\nleder`,
      `${whole}\n\n${spoken}\n\nMed hilsen\nKari Nordmann\nleder\n${branch}`,
      `Høringsuttalelse fra ${branch}\n\n${spoken}`,
      `Organisasjon: ${branch}\nKontaktperson: Kari Nordmann\n\n${spoken}`,
      `Fra: ${branch}\nTil: Postmottak\n\n${spoken}`,
    ]) {
      expect(read(text)).toMatchObject({ name: branch, sector: 'organisation' });
      expect(read(text).registerId).toBeUndefined();
      expect(read(text).letterhead).toBeUndefined();
    }
  });

  test.each([
    ['Fagforbundet\nAvdeling 12 Bergen\n\nFagforbundet viser til høringen.', 'Fagforbundet Avdeling 12 Bergen'],
    ['Til rette vedkommende\n\nOslo Høyre viser til høringen.', 'Oslo Høyre'],
    ['Noregs Mållag\nlokallaget i Tåkevik\n\nVi syner til høyringa.', 'Noregs Mållag lokallaget i Tåkevik'],
    ['FAGFORBUNDET VESTLAND\n\nVi viser til høringen.', 'Fagforbundet Vestland'],
    ['NAF AVDELING OSLO\n\nVi viser til høringen.', 'NAF avdeling Oslo'],
    [`${LETTER}Kari Nordmann\nleder, Fagforbundet Vestland`, 'Fagforbundet Vestland'],
  ])('%s', (text, branch) => {
    expect(read(text)).toMatchObject({ name: branch, registerId: undefined });
  });

  test.each([
    'Fagforbundet Oslo, 12. mars 2022\n\n',
    'Fagforbundet, Oslo 12.03.2022\n\n',
    'Fagforbundet Oslo, mars 2022\n\n',
    'Fagforbundet\tOslo\n\n',
    'Fagforbundet\nOslo\n12. mars 2022\n\n',
    '0155 Oslo Fagforbundet\n\n',
    'Fagforbundet\n\nFagforbundet avdeling Bergen har skrevet til oss.\n\n',
    'Fagforbundet\n\nVi slutter oss til uttalelsen fra Fagforbundet Vestland.\n\n',
  ])('but the whole body does in «%s»', (head) => {
    expect(read(`${head}${LETTER}Fagforbundet`)).toMatchObject({ name: 'Fagforbundet' });
    expect(read(`${head}${LETTER}Fagforbundet`).registerId).toBe('labour-or-trade:fagforbund');
  });

  test('and where branches get a copy', () => {
    const text = `Fagforbundet\n\n${LETTER}Kari Nordmann\n\nKopi:\nFagforbundet Vestland`;
    expect(read(text)).toMatchObject({ name: 'Fagforbundet' });
  });

  test('the register’s own branches and sections stay what they are', () => {
    expect(read(`${LETTER}NHO Nordland`).registerId).toBe('labour-or-trade:nho-nordland');
    expect(read(`${LETTER}NTL Skatt`).registerId).toBe('labour-or-trade:norsk-tjenestemannslag');
  });

  test.each([
    ['fagforbundet-avdeling-bergen.pdf', 'Fagforbundet avdeling Bergen'],
    ['Høringssvar Oslo Høyre.docx', 'Oslo Høyre'],
  ])('file name %s', (fileName, branch) => {
    expect(read('Vi viser til høringen.', fileName)).toMatchObject({ name: branch, registerId: undefined });
  });

  test('a row of a table', () => {
    const row = { key: 'r', sector: null, kind: '', withheld: false, attachments: [] };
    expect(read('Ja.', 'a.csv', { sender: 'Fagforbundet Vestland', row })).toMatchObject({
      name: 'Fagforbundet Vestland',
      registerId: undefined,
      sector: 'organisation',
    });
    expect(read('Ja.', 'a.csv', { sender: 'Fagforbundet (Vestland)', row }).name).toBe('Fagforbundet, Vestland');
  });
});

describe('a short form is the body that the letter gives it to', () => {
  test.each([
    'Norsk Tåkesjåførforening (NTF) viser til høringen. NTF ber om svar.',
    'NTF (Norsk Tåkesjåførforening) viser til høringen. NTF ber om svar.',
    'Norsk Tåkesjåførforening\n\nNTF viser til høringen. NTF ber om svar.\n\nMed hilsen\nKari Nordmann\nleder',
  ])('%s', (text) => {
    for (const fileName of ['a.pdf', 'ntf.pdf'])
      expect(read(text, fileName)).toMatchObject({ name: 'Norsk Tåkesjåførforening', registerId: undefined });
  });

  test('also where a branch of it signs', () => {
    const text = 'Norsk Tåkesjåførforening (NTF) er stor. NTF Tromsø viser til høringen.\n\nMed hilsen\nNTF Tromsø';
    expect(read(text)).toMatchObject({ name: 'NTF Tromsø', registerId: undefined });
  });

  test('the register’s own is not renamed by a part of its name', () => {
    const text = 'Norsk Nærings- og Nytelsesmiddelarbeiderforbund (NNN) viser til høringen. NNN ber om svar.';
    expect(read(text).name).toBe('Norsk Nærings- og Nytelsesmiddelarbeiderforbund (NNN)');
  });

  test('alone it is less sure', () => {
    const short = read('NBF viser til høringen.\n\nMed hilsen\nNBF');
    const full = read('NBF viser til høringen.\n\nMed hilsen\nNorges Bilbransjeforbund');
    expect(short.registerId).toBe(full.registerId);
    expect(short.sure).toBeLessThan(0.6);
    expect(full.sure).toBeGreaterThan(0.7);
  });
});
