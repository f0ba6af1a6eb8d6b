import { describe, expect, test } from 'vitest';
import type { ThemedPassage } from '../../src/stages/themes/rows.ts';
import { themes } from '../../src/stages/themes.ts';
import type { Row } from '../../src/themes/division.ts';
import { WHOLE } from '../../src/themes/matrix/choose.ts';
import { proposeBesideStanding } from '../../src/themes/standing/standing.ts';

/** Invented answers about a ferry, of nothing that stands in every consultation. */
const FERRY = [
  'Fergen til Skarvøya går for sjelden om kvelden.',
  'Ferga bør gå oftere til Skarvøya om kvelden.',
  'Om kvelden trenger Skarvøya flere fergeavganger.',
  'Siste ferge fra Skarvøya går alt klokken seks.',
  'Skarvøya vil ha ferge etter klokken seks.',
  'Kaia på Skarvøya er for smal for lastebiler.',
  'Lastebilene får ikke snudd på kaia.',
  'En bredere kai på Skarvøya hjelper lastebilene.',
  'Kaia må fendres, ellers skades lastebiler og ferge.',
  'Lastebiler venter i kø på kaia hver morgen.',
];
const row = (group: string, text: string): Row => ({ text, group, language: 'nb', respondents: new Set([group]) });
const ferry = FERRY.map((text, i) => row(`f${i % 5}`, text));

/** Labels of the standing matters that `groups` bodies saying this make a theme of. */
function standing(text: string, groups = 3, among: readonly Row[] = ferry): string[] {
  const said = Array.from({ length: groups }, (_, i) => row(`g${i}`, text));
  const found = proposeBesideStanding([...among, ...said], '', WHOLE, { subject: new Set(), taken: new Set() });
  return found.themes.flatMap((theme) => (theme.standing ? [theme.label] : []));
}

describe('a matter that stands in every consultation', () => {
  test.each([
    ['Konsekvensene for øyfolket må utredes.', 'Utredning av konsekvensene'],
    ['Vi saknar ei skikkeleg utgreiing av verknadene.', 'Utredning av konsekvensene'],
    ['Rutetilbudet er for lite belyst.', 'Utredning av konsekvensene'],
    ['Den nye ruteplanen bør utsettes et år.', 'Ikrafttredelse og utsettelse'],
    ['Reglane bør ikkje innførast før sommaren.', 'Ikrafttredelse og utsettelse'],
    ['Endringen bør tre i kraft tidligst til høsten.', 'Ikrafttredelse og utsettelse'],
    ['Prosessen har gått for fort.', 'Prosess og medvirkning'],
    ['Vi ber om dialog med rederiet.', 'Prosess og medvirkning'],
    ['Næringa treng føreseielege rammevilkår.', 'Forutsigbarhet og rammevilkår'],
    ['Det skaper stor usikkerhet for øyfolket.', 'Forutsigbarhet og rammevilkår'],
    ['Den samlede belastningen for rederiene blir for stor.', 'Samlet belastning'],
    ['Det svekker rederiets konkurranseevne.', 'Konkurranseevne'],
    ['Ordningen er unødig byråkratisk.', 'Administrative byrder'],
  ])('%s → %s', (text, label) => {
    expect(standing(text)).toEqual([label]);
  });

  test.each([
    ['Spørsmålet er utredet av utvalget i kapittel fem.'],
    ['Utvalgets oppgave var å utrede fire ruter.'],
    ['Kaia kan fendres før loven trer i kraft.'],
    ['Planen ble sendt på høring med høringsfrist 4. mai.'],
    ['Kommunen har god dialog med rederiet.'],
    ['Vi merker det i dialogen vi har hver dag om bord.'],
    ['Øyene er utsatt for vær og vind.'],
    ['Belastningen på kaia måles i tonn.'],
  ])('is not raised in passing: %s', (text) => {
    expect(standing(text)).toEqual([]);
  });

  test('is a theme when enough bodies raise it, and none when it is what all are about', () => {
    const text = 'Ruteplanen bør utsettes.';
    expect(standing(text, 2)).toEqual([]);
    expect(standing(text, 3)).toHaveLength(1);
    expect(standing(text, 3, ferry.slice(0, 4))).toEqual([]);
  });

  test('shows the words that raise it, each where it stands', () => {
    const text = 'Vi mener at ruteplanen bør utsettes til høsten.';
    const said = ['a', 'b', 'c'].map((group) => row(group, text));
    const { placed } = proposeBesideStanding([...ferry, ...said], '', WHOLE, { subject: new Set(), taken: new Set() });
    const reasons = placed.slice(ferry.length).flatMap((own) => own.flatMap(({ because }) => because));
    expect(reasons.map(({ cue }) => cue)).toEqual(['utsettes', 'utsettes', 'utsettes']);
    for (const { cue, start, end } of reasons) expect(text.slice(start, end)).toBe(cue);
  });
});

/** Twelve bodies on the ferry and the quay, of whom six want it postponed and five fear for what one can rely on. */
function hearing(): ThemedPassage[] {
  const bodies = 'Alm,Bjørk,Gran,Hegg,Lind,Osp,Rogn,Selje,Ask,Eik,Furu,Hassel'.split(',');
  const passages = bodies.flatMap((body, b) => [
    ...FERRY.map((text, i) => `${text} Det sa ${i + b} av våre på møtet i ${body}.`),
    ...(b < 6 ? [`Ruteplanen bør utsettes til ${b + 1}. juni.`] : []),
    ...(b > 6 ? [`Med ${b} ansatte trenger vi forutsigbare rammevilkår.`] : []),
  ]);
  const owner = bodies.flatMap((body, b) => Array<string>(FERRY.length + (b < 6 ? 1 : 0) + (b > 6 ? 1 : 0)).fill(body));
  return passages.map((text, i) => ({
    id: `p${i}`,
    responseId: owner[i] ?? '',
    respondent: owner[i] ?? '',
    text,
    start: 0,
    language: 'nb',
    heading: null,
    question: null,
    group: owner[i] ?? '',
  }));
}

describe('a consultation of many passages', () => {
  const input = {
    consultationId: 'ferge',
    passages: hearing(),
    background: '',
    codebook: [],
    previous: [],
    decided: [],
  };
  const found = themes(input);
  const labels = found.themes.map(({ label }) => label);

  test('has its standing matters beside its own, and their words name no other', () => {
    expect(labels).toEqual(expect.arrayContaining(['Ikrafttredelse og utsettelse', 'Forutsigbarhet og rammevilkår']));
    const own = found.themes.filter(({ label }) => !/^(?:Ikraft|Forutsig)/u.test(label));
    expect(own.length).toBeGreaterThanOrEqual(2);
    for (const { label, words } of own) {
      expect(`${label} ${words.map(({ word }) => word).join(' ')}`).not.toMatch(/utset|forutsig|rammev/iu);
    }
  });

  test('keeps the others when one is confirmed', () => {
    const previous = found.themes.map((theme) =>
      theme.label.startsWith('Forutsig') ? { ...theme, status: 'confirmed' as const } : theme,
    );
    const again = themes({ ...input, previous }).themes.map(({ label }) => label);
    expect(again.filter((label) => label.startsWith('Forutsig'))).toHaveLength(1);
    expect(again).toContain('Ikrafttredelse og utsettelse');
  });
});
