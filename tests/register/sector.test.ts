import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Sector } from '../../src/domain.ts';
import { sectorOf } from '../../src/register/sector.ts';

const NAMES: [string, Sector][] = [
  // the register, and the traps of its neighbourhood
  ['Norges forskningsråd', 'state'],
  ['Folkehelseinstituttet', 'state'],
  ['Helsedirektoratet', 'state'],
  ['Norsk Helsenett SF', 'state'],
  ['Sametinget', 'state'],
  ['Sámediggi – Sametinget', 'state'],
  ['Fylkesmannen i Hordaland', 'state'],
  ['Statsforvaltaren i Vestland', 'state'],
  ['Forskerforbundet', 'organisation'],
  ['Advokatforeningen', 'organisation'],
  ['Nasjonalt senter for e-helseforskning', 'research'],
  ['Havforskningsinstituttet', 'research'],
  ['Helse Nord IKT', 'health-authority'],
  ['Universitetssykehuset Nord-Norge HF', 'health-authority'],
  ['KS', 'municipality'],
  ['KS Agder', 'municipality'],
  ['Statkraft', 'business'],
  ['Kárášjoga gielda – Karasjok kommune', 'municipality'],
  ['Kvam herad', 'municipality'],
  ['Nedre Eiker kommune', 'municipality'],
  ['Høgskolen på Vestlandet', 'research'],
  ['NTNU, Fakultet for medisin og helsevitenskap', 'research'],
  // branches and parts of registered bodies
  ['LO i Trondheim', 'organisation'],
  ['Naturvernforbundet i Agder', 'organisation'],
  ['Fagforbundet Helse Bergen', 'organisation'],
  ['Fagforbundet i Tønsberg kommune', 'organisation'],
  ['NAV Innlandet', 'state'],
  ['Helse Bergen, Kvinneklinikken', 'health-authority'],
  ['Psykisk helsevern, Oslo universitetssykehus HF', 'health-authority'],
  ['Bydel Frogner', 'municipality'],
  // bodies that are in no register: form alone
  ['Fjordlaks Invest AS', 'business'],
  ['Advokatfirmaet Strand & Vik DA', 'business'],
  ['Blåfjell Oppdrett AS og Nordbukt Cluster', 'business'],
  ['Lillevik kommune', 'municipality'],
  ['Lillevik Regionråd', 'municipality'],
  ['Midtfjord Renovasjon IKS', 'municipality'],
  ['Eldrerådet i Lillevik kommune', 'municipality'],
  ['Ungdomsrådet i Vikbygda', 'municipality'],
  ['Direktoratet for tåke', 'state'],
  ['Vikbygda tingrett', 'state'],
  ['Vikbygda sykehus HF', 'health-authority'],
  ['Institutt for tåkestudier, Vikbygda høgskole', 'research'],
  ['Studentparlamentet ved Universitetet i Oslo', 'organisation'],
  ['Lillevik Næringsforening', 'organisation'],
  ['Vikbygda Bondelag', 'organisation'],
  ['Norsk forening for tåkemåling', 'organisation'],
  ['Lillevik Høyre', 'organisation'],
  ['MDG Lillevik', 'organisation'],
  ['Stiftelsen Tåkelys', 'organisation'],
  ['Lillevik menighetsråd', 'organisation'],
  // persons, and a firm named after one
  ['Kari Nordmann', 'individual'],
  ['Kari og Ola Nordmann', 'individual'],
  ['Nordmann, Kari', 'individual'],
  ['Dr. Kari Marie Nordmann', 'individual'],
  ['Person som ikke har oppgitt navn', 'individual'],
  ['privatperson', 'individual'],
  ['Tåkekonsult Kari Nordmann', 'business'],
  // nothing speaks
  ['Tåkelys', 'unknown'],
  ['Blåfjell', 'unknown'],
  ['', 'unknown'],
];

describe('sector of a name', () => {
  test.each(NAMES)('%s: %s', (name, sector) => {
    const judged = sectorOf(name);
    expect(judged.value, JSON.stringify(judged.because)).toBe(sector);
    expect(judged.because.length).toBeGreaterThan(0);
    expect(judged.confidence > 0).toBe(sector !== 'unknown');
  });

  test('an unknown name is judged by first-person words in the text, with their place', () => {
    const text = 'Vi takker for brevet. Våre medlemmer er bekymret.';
    const judged = sectorOf('Tåkelys', text);
    expect(judged.value).toBe('organisation');
    const [reason] = judged.because;
    expect(text.slice(reason?.start, reason?.end)).toBe('Våre medlemmer');
    expect(judged.confidence).toBeLessThan(0.7);
  });
});

const REFERENCE = join(import.meta.dirname, '../../../shared/reference/styringsmodell-2022.yaml');

describe.skipIf(!existsSync(REFERENCE))('the first case’s 35 respondents (skipped when ../shared is absent)', () => {
  const schema = z.object({ respondents: z.record(z.string(), z.array(z.string())) });
  const { respondents } = schema.parse(
    existsSync(REFERENCE) ? parse(readFileSync(REFERENCE, 'utf8')) : { respondents: {} },
  );
  const rows = Object.entries(respondents).flatMap(([sector, names]) => names.map((name) => [name, sector] as const));
  test('there are 35', () => expect(rows).toHaveLength(35));
  test.each(rows)('%s: %s', (name, sector) => {
    const judged = sectorOf(name);
    expect(judged.value, JSON.stringify(judged.because)).toBe(sector);
  });
});
