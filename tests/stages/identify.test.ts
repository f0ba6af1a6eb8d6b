import { describe, expect, test } from 'vitest';
import type { SourceMetadata } from '../../src/domain.ts';
import { type IdentifyInput, identify } from '../../src/stages/identify.ts';

const OWNER = 'Finansdepartementet';

function read(text: string, more: Partial<IdentifyInput> = {}) {
  const consultation = { title: 'Skatt på tåke', owner: OWNER };
  const pages = [{ number: 1, start: 0, end: text.length }];
  return identify({ fileName: 'a.pdf', text, pages, metadata: {}, consultation, ...more });
}

const MINISTRY_LETTER = `Finansdepartementet
Postboks 8008 Dep
0030 Oslo

Deres ref	Vår ref	Dato
19/4419	20/12-3	03.02.2020

Høring – skatt på tåke

Vi viser til høringsbrev av 4. november 2019. Finansdepartementet foreslår en skatt på tåke.

Blåfjell kommune mener forslaget er godt.

Med vennlig hilsen

Kari Nordmann
ordfører
Blåfjell kommune`;

describe('who answers', () => {
  test('the addressee never is, whether or not the hearing’s owner is known', () => {
    expect(read(MINISTRY_LETTER).respondent.value).toBe('Blåfjell kommune');
    const unowned = read(MINISTRY_LETTER, { consultation: { title: '', owner: '' } });
    expect(unowned.respondent.value).toBe('Blåfjell kommune');
  });

  test('each reason of the text stands where it says', () => {
    const { respondent } = read(MINISTRY_LETTER);
    expect(respondent.because.length).toBeGreaterThan(1);
    for (const { source, start, end, cue } of respondent.because)
      if (source === 'text') expect(MINISTRY_LETTER.slice(start, end)).toBe(cue);
  });

  test('a body whose statement is endorsed is not the sender', () => {
    const text =
      'Høringssvar\n\nTåkedal kommune slutter seg til uttalelsen fra Norsk Tåkeforening.\n\nOla Nordmann\nordfører';
    expect(read(text).respondent.value).toBe('Tåkedal kommune');
  });

  test('the container names the municipality, the letterhead is a network’s', () => {
    const text =
      'Tåkenettverket for kystkommuner\nStrandgata 1, 0001 Vika\n\nVi støtter forslaget.\n\nMed hilsen\nTåkenettverket for kystkommuner';
    const metadata: SourceMetadata = { title: 'Høringssvar fra Lurøy kommune', sender: 'Lurøy kommune, formannskapet' };
    const found = read(text, { metadata });
    expect(found.respondent.value).toBe('Lurøy kommune');
    expect(found.letterhead).toBe('Tåkenettverket for kystkommuner');
  });

  test('a municipality is known by its council', () => {
    expect(
      read('Kommunestyret i Dønna behandlet saken 23.01.2020.\n\nVedtak:\nForslaget støttes ikke.').respondent.value,
    ).toBe('Dønna kommune');
  });

  test('an institute signs with the university it is part of', () => {
    const text =
      'Høringssvar\n\nVi viser til brevet.\n\nMed hilsen\nKari Nordmann\nInstitutt for tåkestudier\nUniversitetet i Oslo';
    const found = read(text);
    expect(found.respondent.value).toBe('Institutt for tåkestudier, Universitetet i Oslo');
    expect(found.sector.value).toBe('research');
  });

  test('a private person is known by the signature', () => {
    const found = read('Jeg er pensjonist og mener at tåka må få være i fred.\n\nMed vennlig hilsen\nKari Nordmann');
    expect(found.respondent.value).toBe('Kari Nordmann');
    expect(found.sector.value).toBe('individual');
  });

  test.each([
    ['Navn: Oddlaug Fossum\n\nTåka har alltid vært her.', 'Oddlaug Fossum'],
    ['Namn på innsendar: Eskil Tveit\nPrivatperson\n\nTåka må få liggje.', 'Eskil Tveit'],
    ['Fra: Ánte Somby\nTil: Finansdepartementet\n\nVi som bor i tåka, vil beholde den.\n\nHilsen Ánte', 'Ánte Somby'],
    ['Hei!\n\nTåka er fin.\n\nAisha Lunde, innbygger i Vik', 'Aisha Lunde'],
    ['Tåka er fin for barna våre.\n\nHilsen familien Brekke', 'familien Brekke'],
    ['Tåka er fin.\n\nMvh Oleksandr Moen\nTlf. 900 00 000', 'Oleksandr Moen'],
    ['Tåka er fin.\n\nBjørg Sætre, pensjonist', 'Bjørg Sætre'],
    [
      'Innsender\n  Navn ......: Aisha Lunde\n  Rolle .....: Innbygger\n  Kommune ...: Dønna\n\nTåka er fin.',
      'Aisha Lunde',
    ],
    ['Hei Finansdepartementet,\n\njeg vil beholde tåka.\n\nHilsen\nAisha Lunde', 'Aisha Lunde'],
  ])('a private person is known where no «jeg» tells: %s', (text, name) => {
    const { respondent, sector } = read(text);
    expect([respondent.value, sector.value]).toEqual([name, 'individual']);
    expect(text.slice(respondent.because[0]?.start, respondent.because[0]?.end)).toBe(name);
  });

  test.each([
    'Våre medlemmer vil beholde tåka.\n\nHilsen\nOddlaug Fossum',
    'Jeg skriver på vegne av foreldrene i Vik. Tåka er fin.\n\nMvh\nOddlaug Fossum',
    'Tåka bør måles.\n\nMed hilsen\nOddlaug Fossum, fagdirektør',
    'Vedlagt følger svaret.\n\nMvh\nOddlaug Fossum',
    'Skolen vår ligger i tåka.\n\nMed hilsen\nOddlaug Fossum\nrektor',
    'Bildet viser tåka.\n\nFor Vik Tåkevern\nOddlaug Fossum',
  ])('whoever signs for others is no private person, and the sector is open: %s', (text) => {
    expect(read(text).sector).toMatchObject({ value: 'unknown' });
  });

  test('what a form names as the organisation answers, whatever its name looks like', () => {
    const text = 'Navn: Åse Lunde\nOrganisasjon: Lunde camping og hytter\n\nTåka er fin.';
    expect(read(text)).toMatchObject({
      respondent: { value: 'Lunde camping og hytter' },
      sector: { value: 'unknown' },
    });
    expect(read(text.replace('Lunde camping og hytter', 'Nei')).respondent.value).toBe('Åse Lunde');
  });

  test('a body that is only spoken of has not sent the letter', () => {
    const text =
      'Hei!\n\nMed tåke rekker jeg ikke jobben på Haukeland universitetssjukehus.\n\nTakk for at dere leser.';
    expect(read(text)).toMatchObject({ respondent: { value: '' } });
    expect(read(text).sector.value).not.toBe('health-authority');
  });

  test('an anonymous web answer keeps its reference, so that two are two', () => {
    const found = read('Nei takk til skatt på tåke.', { metadata: { reference: '123456' } });
    expect(found.respondent.value).toBe('Person som ikke har oppgitt navn, referanse 123456');
    expect(found.sector.value).toBe('individual');
  });

  test('a registered body gets its id, unless two have the name', () => {
    const id = (name: string) =>
      read('Nei.', { metadata: { title: `Høringssvar fra ${name}`, sender: name } }).registerId;
    expect(id('Lurøy kommune')).toBe('municipality:luroy.nordland');
    expect(id('Herøy kommune')).toBeUndefined();
    expect(id('Tåkedal kommune')).toBeUndefined();
  });

  test('nobody is a value too', () => {
    const found = read('Tåke er fint vær for noen.');
    expect(found.respondent).toMatchObject({ value: '', confidence: 0 });
    expect(found.sector.value).toBe('unknown');
  });

  test('the configuration’s word stands', () => {
    const found = read(MINISTRY_LETTER, {
      override: { respondent: 'Tåkelaget', sector: 'business', date: '2020-01-01' },
    });
    expect(found.respondent).toMatchObject({ value: 'Tåkelaget', confidence: 1 });
    expect(found.sector.value).toBe('business');
    expect(found.date.value).toBe('2020-01-01');
  });
});

describe('names out of file names', () => {
  const text = 'Vi støtter forslaget. Næringsdrivende i Ytre Tåkefjord Båtlag er enige.';
  test.each([
    ['2019_dnna-kommune-uten-merknader.txt', 'Dønna kommune'],
    ['dnna-kommune-0ff809b9-bb42-4f79-a6fc-d1e177d46949.pdf', 'Dønna kommune'],
    ['A - Frøya kommune.pdf', 'Frøya kommune'],
    ['horingssvar_mre-og-romsdal-fylkeskommune-uid.pdf', 'Møre og Romsdal fylkeskommune'],
    ['ytre-takefjord-batlag.pdf', 'Ytre Tåkefjord Båtlag'],
    ['0ff809b9-bb42-4f79-a6fc-d1e177d46949.pdf', ''],
    ['Høringssvar skatt på tåke (2).pdf', ''],
    ['scan.pdf', ''],
  ])('%s: «%s»', (fileName, respondent) => {
    expect(read(text, { fileName }).respondent.value).toBe(respondent);
  });

  test('the form’s own word is carried on, not judged', () => {
    expect(read(text, { fileName: 'dnna-kommune-uten-merknader.pdf' }).declared).toBe('no-remarks');
    expect(read(text, { metadata: { declared: 'remarks' } }).declared).toBe('remarks');
    expect(read(text).declared).toBeNull();
  });
});

describe('the date of the letter', () => {
  test.each([
    ['Vår dato: 13.12.2019 Deres dato: 04.11.2019', '2019-12-13'],
    ['Deres referanse Vår referanse Dato 19/4419 IS/EH 29.01.2020 Tåkedepartementet', '2020-01-29'],
    ['Oslo, 4. februar 2020\n\nVi viser til høringsbrev av 4. november 2019.', '2020-02-04'],
    ['Førde den 3. mars 2020', '2020-03-03'],
    ['Dykkar dato 04.11.2019\nDato 03.02.2020', '2020-02-03'],
    ['Date: February 3, 2020', '2020-02-03'],
    ['Dato: 2020-02-03', '2020-02-03'],
    ['Dato: 08-04-2022', '2022-04-08'],
    ['Vi viser til høringsbrev av 4. november 2019 med frist 4. februar 2020.', null],
    ['Formannskapet behandlet saken i møte 28.11.2019.', null],
    ['Dato: 31.02.2020', null],
  ])('%s → %s', (text, date) => {
    expect(read(text).date.value).toBe(date);
  });

  test('the container’s date is used when the text has none of its own', () => {
    const found = read('Vi viser til brev av 4. november 2019.', { metadata: { date: '2020-02-04' } });
    expect(found.date.value).toBe('2020-02-04');
  });
});

describe('references', () => {
  test.each([
    ['Deres ref: 19/4419 Vår ref: 19/00529 Dato: 03.02.2020', { ours: '19/00529', yours: '19/4419' }],
    ['Deres ref	Vår ref	Dato\n19/4419	20/12-3	03.02.2020', { ours: '20/12-3', yours: '19/4419' }],
    ['Vår ref. 19/2287-13 Deres ref. 19/4419', { ours: '19/2287-13', yours: '19/4419' }],
    ['Vår ref.:\nDeres ref: 19/4419', { yours: '19/4419' }],
    ['Dykkar ref. 2020/88 Vår ref. 20/1', { ours: '20/1', yours: '2020/88' }],
    ['Vi har ingen referanse.', {}],
  ])('%s', (text, references) => {
    expect(read(text).references).toEqual(references);
  });
});

describe('revised answers, appendices, joint answers', () => {
  test.each([
    ['Dette svaret erstatter tidligere innsendt høringssvar fra Blåfjell kommune.', true],
    ['Vedlagt følger revidert høringsuttalelse.', true],
    ['Forslaget erstatter dagens ordning.', false],
    ['Vi mener loven bør revideres.', false],
  ])('%s: revised %s', (text, revised) => {
    expect(read(text).revised).toBe(revised);
  });

  test.each([
    ['Vedlegg 1: Tabeller', 'tabeller.pdf', true],
    ['Tabeller', 'vedlegg-2-tabeller.pdf', true],
    ['Vi viser til vedlegg 1.', 'svar.pdf', false],
  ])('%s (%s): appendix %s', (text, fileName, appendix) => {
    expect(read(text, { fileName }).appendix).toBe(appendix);
  });

  test('all who sign are named, the respondent first', () => {
    const text =
      'Vi svarer sammen.\n\nMed vennlig hilsen\nTåkedal Bondelag\nKari Nordmann\nBlåfjell Bondelag\nOla Nordmann';
    const found = read(text, { metadata: { title: 'Høringssvar fra Blåfjell Bondelag', sender: 'Blåfjell Bondelag' } });
    expect(found.signatories).toEqual(['Blåfjell Bondelag', 'Tåkedal Bondelag']);
    expect(read(MINISTRY_LETTER).signatories).toEqual([]);
  });
});

test('the language is read from the text', () => {
  expect(
    read('Vi meiner at framlegget ikkje er godt nok, og at det bør greiast ut meir før noko vert vedteke.').language
      .value,
  ).toBe('nn');
});
