import { describe, expect, test } from 'vitest';
import { cleanName, foldName } from '../../src/register/names.ts';

describe('cleanName', () => {
  test.each([
    ['Lillevik kommune (uten merknader)', 'Lillevik kommune'],
    ['Tåkedepartementet (PDF, 783KB)', 'Tåkedepartementet'],
    ['A - Frøya kommune', 'Frøya kommune'],
    ['12. Lillevik Bondelag', 'Lillevik Bondelag'],
    ['SKJERVØY KOMMUNE', 'Skjervøy kommune'],
    ['Gildeskål kommmune', 'Gildeskål kommune'],
    ['Giske kommune v. formannskapet', 'Giske kommune'],
    ['Lurøy kommune, formannskapet', 'Lurøy kommune'],
    ['Vestnes kommune v/formannskapet', 'Vestnes kommune'],
    ['Fjordlaks Invest AS Org nr 999 888 777', 'Fjordlaks Invest AS'],
    ['Høringssvar fra Lillevik kommune', 'Lillevik kommune'],
    ['Høyringssvar frå Lillevik kommune', 'Lillevik kommune'],
    ['Lillevik Kommune', 'Lillevik kommune'],
    ['NORSK TÅKEFORENING', 'Norsk Tåkeforening'],
    ['NHO', 'NHO'],
    ['«Tåkelys»', 'Tåkelys'],
    ['Institutt for tåke v/ Universitetet i Oslo', 'Institutt for tåke v/ Universitetet i Oslo'],
    ['Lillevik kommune.pdf', 'Lillevik kommune'],
    ['4H Norge', '4H Norge'],
    ['', ''],
  ])('%s → %s', (raw, clean) => {
    expect(cleanName(raw)).toBe(clean);
  });
});

describe('foldName', () => {
  test.each([
    ['Skjervøy kommune', 'SKJERVØY KOMMUNE'],
    ['Blåfjell Oppdrett AS', 'Blåfjell oppdrett'],
    ['Høgskulen på Vestlandet', 'Høyskolen på Vestlandet'],
    ['Landsorganisasjonen i Norge (LO)', 'Landsorganisasjonen i Norge'],
    ['MDG Kvinnherad', 'Miljøpartiet Dei Grøne Kvinnherad'],
    ['Kvam herad', 'Kvam kommune'],
    ['Noregs Mållag', 'Norges Mållag'],
    ['Lillevik sjukehus', 'Lillevik sykehus'],
    ['Tåke- og skyforeininga', 'Tåke- og skyforeningen'],
    ['Norsk A\u030akerlag', 'Norsk Åkerlag'],
  ])('%s is %s', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  test.each([
    ['Nordland fylkeskommune', 'Nordland politidistrikt'],
    ['Rogaland fylkeskommune', 'Rogaland'],
    ['Helse Nord RHF', 'Helse Vest RHF'],
    ['LO', 'LO i Trondheim'],
  ])('%s is not %s', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });
});
