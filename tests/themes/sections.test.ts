import { expect, test } from 'vitest';
import { proposals } from '../../src/themes/sections.ts';

const BODY =
  'Departementet foreslår at ordningen skal gjelde for alle virksomheter som leverer tjenester til innbyggerne, og at den skal innføres gradvis over tre år fra loven trer i kraft.';

const NOTE = `Høringsnotat
Innhold
1 Bakgrunn ........ 2
2 Forslag til endringer .... 3
2.1 Registrering av turstier .... 3

1 Bakgrunn
${BODY}
2 Forslag til endringer
${BODY}
2.1 Registrering av turstier
${BODY}
2.2 Gebyr for organisert ferdsel
${BODY}
2.3 Tilsyn og kontroll
${BODY}
3 Økonomiske og administrative konsekvenser
${BODY}
4 Mandat for utvalget
${BODY}`;

test('the sub-sections of the chapter of proposals, not the contents list and not the housekeeping', () => {
  expect(proposals(NOTE).map(({ heading }) => heading)).toEqual([
    'Registrering av turstier',
    'Gebyr for organisert ferdsel',
    'Tilsyn og kontroll',
  ]);
  expect(proposals(NOTE)[0]?.text.trim()).toBe(BODY);
});

test('without such a chapter, every section that is no housekeeping', () => {
  const flat = ['1 Innledning', '2 Turstier', '3 Gebyr', '4 Tilsyn', '5 Videre arbeid'].map(
    (line) => `${line}\n${BODY}`,
  );
  expect(proposals(flat.join('\n')).map(({ heading }) => heading)).toEqual(['Turstier', 'Gebyr', 'Tilsyn']);
});

test.each([
  ['no text', ''],
  ['no numbered headings', `${BODY}\n\n${BODY}`],
  ['too few sections', `1 Turstier\n${BODY}\n2 Gebyr\n${BODY}`],
])('%s gives nothing to follow', (_, text) => {
  expect(proposals(text)).toEqual([]);
});
