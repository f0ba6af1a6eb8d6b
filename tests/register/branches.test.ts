import { describe, expect, test } from 'vitest';
import { branchOfSlug, findBranch } from '../../src/register/branches.ts';
import { findBody } from '../../src/register/find.ts';
import { isPlace } from '../../src/register/places.ts';
import { sectorOf } from '../../src/register/sector.ts';

describe('a local branch of a body of the register', () => {
  test.each([
    ['Fagforbundet avdeling Bergen', 'Fagforbundet', 'bergen'],
    ['Fagforbundet avd. 12', 'Fagforbundet', 'avd 12'],
    ['Fagforbundet (Bergen)', 'Fagforbundet', 'bergen'],
    ['Fagforbundet (i Alta)', 'Fagforbundet', 'alta'],
    ['Norges Speiderforbund (Tromsø krets)', 'Norges Speiderforbund', 'tromso'],
    ['Norges Speiderforbund (Vikebygd lokallag)', 'Norges Speiderforbund', 'vikebygd'],
    ['Oslo Høyre', 'Høyre', 'oslo'],
    ['Høyre i Oslo', 'Høyre', 'oslo'],
    ['Innlandet Senterparti', 'Senterpartiet', 'innlandet'],
    ['LO i Nord-Gudbrandsdal', 'LO', 'nord gudbrandsdal'],
    ['LO i Tåkevik', 'LO', 'takevik'],
    ['Norges Speiderforbund, Tromsø krets', 'Norges speiderforbund', 'tromso'],
    ['Norges Speiderforbund, Tåkevik krets', 'Norges speiderforbund', 'takevik'],
    ['Tåkevik krets av Norges Speiderforbund', 'Norges speiderforbund', 'takevik'],
    ['Redd Barna Region Nord', 'Redd Barna', 'region nord'],
    ['NJFF-Troms', 'Norges Jeger- og Fiskerforbund', 'troms'],
    ['Norges Jeger- og Fiskerforbund, Troms fylkeslag', 'Norges Jeger- og Fiskerforbund', 'troms'],
    ['Norsk Sykepleierforbund (NSF) Troms og Finnmark', 'Norsk Sykepleierforbund', 'troms og finnmark'],
    ['DNT Oslo og omegn', 'DNT', 'oslo og omegn'],
    ['Noregs Mållag, lokallaget i Tåkevik', 'Noregs Mållag', 'takevik'],
    ['Forskerforbundet ved NTNU', 'Forskerforbundet', 'ved ntnu'],
    ['Utdanningsforbundet i Bergen kommune', 'Utdanningsforbundet', 'bergen kommune'],
  ])('«%s» is one of %s', (name, whole, place) => {
    const parent = findBody(whole);
    expect(findBranch(name)).toMatchObject({ key: `${parent?.id}/${place}`, parent: { id: parent?.id } });
    expect(sectorOf(name).value).toBe(parent?.sector);
  });

  test.each([
    'Fagforbundet',
    'NHO Nordland',
    'NTL Skatt',
    'LO Stat',
    'Landsorganisasjonen i Norge',
    'Motvind i Norge',
    'Mental Helse Ungdom',
    'Norges Bondelag',
    'Mattilsynet Region Nord',
    'Universitetet i Bergen, Det juridiske fakultet',
    'Bergen kommune',
    'Høyre i Stortinget',
    'Kari Lund',
    'Tåkeforbundet avdeling Bergen',
    '',
  ])('«%s» is none', (name) => {
    expect(findBranch(name)).toBeNull();
  });

  test('the name has no parentheses, which keys leave out', () => {
    expect(findBranch('Fagforbundet (Bergen)')?.name).toBe('Fagforbundet, Bergen');
  });

  test.each([
    ['fagforbundet-avdeling-bergen', 'Fagforbundet avdeling Bergen'],
    ['oslo-hoyre', 'Oslo Høyre'],
    ['nsf-tromso', 'NSF Tromsø'],
    ['norges-rode-kors-mre-og-romsdal', 'Norges Røde Kors Møre og Romsdal'],
    ['redd-barna-region-nord', 'Redd Barna region Nord'],
    ['fagforbundet', null],
    ['bergen-kommune', null],
    ['takeforbundet-bergen', null],
  ])('file name %s: %s', (slug, name) => {
    expect(branchOfSlug(slug.split('-'))).toBe(name);
  });
});

test.each([
  ['Troms og Finnmark', true],
  ['Nord-Rogaland', true],
  ['Asker og Bærum', true],
  ['Oslo og omegn', true],
  ['Hordaland', true],
  ['Norge', false],
  ['Tåkevik', false],
  ['Skatt', false],
])('%s is a place: %s', (name, is) => {
  expect(isPlace(name)).toBe(is);
});

describe('of bodies under one key', () => {
  test('the name’s own letters go first, then an official name', () => {
    expect(findBody('NAF')).toMatchObject({ name: 'NAF', ambiguous: false });
    expect(findBody('Norsk Arbeidsmandsforbund')).toMatchObject({ name: 'Norsk Arbeidsmandsforbund (NAF)' });
    expect(findBody('LO')).toMatchObject({ name: 'Landsorganisasjonen i Norge (LO)', ambiguous: false });
    expect(findBody('LO Kommune')).toMatchObject({ name: 'LO Kommune', ambiguous: false });
  });

  test('a short form that several have stays open', () => {
    expect(findBody('NFF')).toMatchObject({ ambiguous: true });
  });
});
