import { describe, expect, test } from 'vitest';
import { BODIES } from '../../src/register/bodies.ts';
import { findBody, findSlug } from '../../src/register/find.ts';

describe('the register', () => {
  test('holds the 357 municipalities and 15 counties of 2024 (Oslo is both)', () => {
    const today = (kind: string) => BODIES.filter((body) => body.kind === kind && !body.former);
    expect(today('municipality')).toHaveLength(357);
    expect(today('county')).toHaveLength(14);
  });

  test('has no id twice', () => {
    const seen = new Map<string, number>();
    for (const body of BODIES) seen.set(body.id, (seen.get(body.id) ?? 0) + 1);
    expect([...seen].filter(([, count]) => count > 1)).toEqual([]);
  });

  test('every successor of a municipality or county is itself in the register, of today', () => {
    for (const body of BODIES) {
      if (body.successor === undefined || (body.kind !== 'municipality' && body.kind !== 'county')) continue;
      expect(findBody(body.successor), `${body.name} > ${body.successor}`).toMatchObject({ former: false });
    }
  });

  test('a former municipality names its successor', () => {
    expect(findBody('Orkdal kommune')).toMatchObject({ former: true, successor: 'Orkland kommune' });
  });
});

describe('finding a body', () => {
  test.each([
    ['Skjervøy kommune', 'Skjervøy kommune'],
    ['SKJERVØY KOMMUNE', 'Skjervøy kommune'],
    ['Gildeskål kommmune', 'Gildeskål kommune'],
    ['Kárášjoga gielda', 'Karasjok kommune'],
    ['Porsáŋggu gielda / Porsangin komuuni / Porsanger kommune', 'Porsanger kommune'],
    ['Høgskolen på Vestlandet', 'Høgskulen på Vestlandet (HVL)'],
    ['Samferdsledepartementet', 'Samferdselsdepartementet (SD)'],
    ['NHO', 'Næringslivets Hovedorganisasjon (NHO)'],
    ['Helse Vest', 'Helse Vest RHF'],
    ['Utdaningsdirektoratet', 'Utdanningsdirektoratet (Udir)'],
    ['Kreftforeninga', 'Kreftforeningen'],
    // A letter for one that stands nowhere else in the word.
    ['Skjxrvøy kommune', 'Skjervøy kommune'],
  ])('«%s» is %s', (name, official) => {
    expect(findBody(name)?.name).toBe(official);
  });

  test.each(['Time', 'Helse Nordvest RHF', 'Nordre Lund kommune', 'Norsk forening for tåkemåling', ''])(
    '«%s» is nobody in the register',
    (name) => {
      expect(findBody(name)).toBeNull();
    },
  );

  test('two municipalities of one name are said to be so', () => {
    expect(findBody('Herøy kommune')).toMatchObject({ ambiguous: true });
    expect(findBody('Herøy (Nordland)')).toMatchObject({ ambiguous: false });
  });

  test.each([
    ['dnna-kommune', 'Dønna kommune'],
    ['donna-kommune', 'Dønna kommune'],
    ['vagan-kommune', 'Vågan kommune'],
    ['vgan-kommune', 'Vågan kommune'],
    ['troms-og-finnmark-fylkeskommune', 'Troms og Finnmark fylkeskommune'],
    ['naringslivets-hovedorganisasjon', 'Næringslivets Hovedorganisasjon (NHO)'],
  ])('file name %s is %s', (slug, official) => {
    expect(findSlug(slug)?.name).toBe(official);
  });

  test('an earlier name is shown as it was, a short or parallel name gives way', () => {
    expect(findBody('Energi Norge')?.display).toBe('Energi Norge');
    expect(findBody('Fylkesmannen i Agder')?.display).toBe('Fylkesmannen i Agder');
    expect(findBody('UiB')?.display).toBe('Universitetet i Bergen (UiB)');
  });
});
