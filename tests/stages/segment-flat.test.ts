import { describe, expect, test } from 'vitest';
import { sentences } from '../../src/language/tokens.ts';
import { segment } from '../../src/stages/segment.ts';

// All senders and letters are constructed.
function cut(text: string, respondent = 'Fjordlaget') {
  const pages = [{ number: 1, start: 0, end: text.length }];
  return segment({ responseId: 'r', text, pages, language: 'nb', questions: [], background: '', respondent }).map(
    ({ start, end, kind }): [string, string] => [kind, text.slice(start, end)],
  );
}
const kinds = (text: string, respondent?: string) =>
  cut(text, respondent).map(([kind, own]) => [kind, own.slice(0, 30)]);

const ARGUMENT =
  'Ordningen vil gi mer papirarbeid for de minste lagene, og den bør derfor prøves ut i to fylker før den innføres i hele landet. ' +
  'Erfaringene må deles med alle som er berørt, og tilskuddet må økes tilsvarende i perioden.';

describe('headings inside running text', () => {
  test.each([
    ['1. Innledning', 'Forslaget er delt i to deler.'],
    ['2. LAGENES BETYDNING OG BEHOVET FOR RO', 'Lagene er viktige for bygda.'],
    ['3 Tilskudd og rapportering', 'Departementet foreslår to frister i året.'],
    ['3.2 Manglende støtte til nye lag', 'Etter forslaget gis det ikke støtte.'],
    ['4.1 Hvorfor Fjordlaget uttaler seg om saken', 'Fjordlagets oppgave er å tale for lagene.'],
    ['5. Er ordningen god nok for de minste?', 'Departementet skriver at den er det.'],
    ['Generelle merknader', 'Vi savner en plan for lagene.'],
    ['Oppsummering', 'Fjordlaget ber om mer tid.'],
    ['KONSEKVENSER FOR BYGDENE', 'Bygdene mister møteplasser.'],
    ['Avsluttande merknader', 'Laget bed om lengre frist.'],
  ])('«%s» before «%s»', (title, sentence) => {
    const text = `1. Bakgrunn ${ARGUMENT} 2. Mer om saken Det er mye å si. ${title} ${sentence} ${ARGUMENT}`;
    expect(cut(text)).toContainEqual(['heading', title]);
    expect(cut(text).some(([kind, own]) => kind === 'body' && own.startsWith(sentence))).toBe(true);
  });

  test('a heading that says what is asked for is cut as one, and is argument', () => {
    const title = '3.3. Tilskuddet bør følge barna';
    const sentence = 'I sitt notat skriver departementet om dette.';
    const passages = cut(`1. Bakgrunn ${ARGUMENT} 2. Mer om saken Det er mye å si. ${title} ${sentence} ${ARGUMENT}`);
    expect(passages).toContainEqual(['body', title]);
    expect(passages.some(([kind, own]) => kind === 'body' && own.startsWith(sentence))).toBe(true);
  });

  test.each([
    'Dette følger av notatet s. 28. Innretningen av ordningen må endres.',
    'Det strider mot konvensjonen art. 1. Forslaget om frister bør endres.',
    'Vi viser til rapporten pkt. 4. Tilskuddet bør økes.',
    'Regelen gjelder fra 1. januar. Lagene må få beskjed.',
    'Saken ble tatt opp av O. Hansen i møtet. Han fikk ikke svar.',
    'Norsk Fjordråd mener det samme. Laget er enig med rådet.',
  ])('no cut in «%s»', (sentence) => {
    const passages = cut(`${ARGUMENT} ${sentence} ${ARGUMENT}`);
    expect(passages.map(([kind]) => kind)).not.toContain('heading');
    for (const [, own] of passages) expect(own).not.toMatch(/^(?:28|1|4|Hansen)/u);
  });
});

describe('points', () => {
  test.each([
    ['• Fristen må utsettes til høsten neste år.', '• Tilskuddet må økes for de minste lagene.'],
    ['1) Fristen må utsettes til høsten neste år.', '2) Tilskuddet må økes for de minste lagene.'],
    ['a) Fristen må utsetjast til hausten neste år.', 'b) Tilskotet må aukast for dei minste laga.'],
    ['1. Fristen må utsettes til høsten neste år.', '2. Tilskuddet må økes for de minste lagene.'],
    ['- Fristen må utsettes til høsten neste år.', '- Tilskuddet må økes for de minste lagene.'],
    ['i) Fristen må utsettes til høsten neste år.', 'ii) Tilskuddet må økes for de minste lagene.'],
  ])('«%s» and its fellow are passages of their own, on one line or two', (one, other) => {
    for (const gap of [' ', '\n\n']) {
      const passages = cut(`${ARGUMENT}\n\nVi ber om følgende i det videre arbeidet:${gap}${one}${gap}${other}`);
      expect(passages).toContainEqual(['body', one]);
      expect(passages).toContainEqual(['body', other]);
    }
  });

  test('what follows the last point is the letter going on', () => {
    const text = `Vi ber om at: • Fristen utsettes til høsten neste år • Tilskuddet økes for de minste lagene! ${ARGUMENT}`;
    expect(cut(text).at(-1)).toEqual(['body', ARGUMENT]);
  });

  test('words of one thought are not cut', () => {
    expect(cut('Ordningen må vurderes ut fra (a) pris, (b) kvalitet og (c) tid for de minste lagene.')).toHaveLength(1);
  });

  test('fragments stay with their lead-in', () => {
    expect(cut(`${ARGUMENT}\n\nVi savner særlig disse temaene:\n\n• pris\n\n• kvalitet`)).toHaveLength(2);
  });
});

describe('who the sender is', () => {
  test.each([
    ['Vi er en organisasjon med 3000 medlemmer i hele landet.', 'Vi'],
    ['Fjordlaget er landets største forening for småbåter.', 'Fjordlaget'],
    ['Selskapet ble stiftet i 1984 og holder til i Lyngvik.', 'Lyngvik Data AS'],
    ['Fjordlaget er ei samanslutning av 31 lag.', 'Fjordlaget'],
    ['Lyngvik Data AS leverer tjenester til kommuner.', 'Lyngvik Data AS'],
    ['Vi har 120 ansatte fordelt på tre kommuner.', 'Vi'],
    ['Tilsynsrådet gir råd etter sine vedtekter § 2.', 'Tilsynsrådet'],
    ['We represent 40 companies in the region.', 'We'],
  ])('«%s» is an aside, and what it argues is not', (sentence, respondent) => {
    expect(cut(`${sentence} ${ARGUMENT}`, respondent)).toEqual([
      ['aside', sentence],
      ['body', ARGUMENT],
    ]);
  });

  test.each([
    'Skatter og avgifter har som formål å betale for fellesskapet.',
    'Vi er en organisasjon som støtter forslaget.',
    'Fjordlaget har 3000 medlemmer som mener at fristen er for kort.',
  ])('«%s» argues', (sentence) => {
    expect(cut(`${sentence} ${ARGUMENT}`)[0]?.[0]).toBe('body');
  });

  test('a mandate under its heading', () => {
    const text = `2. Tilsynsrådets mandat\n\nRådet skal se til at regler virker etter hensikten.\n\n3. Vår vurdering\n\n${ARGUMENT}`;
    expect(kinds(text).map(([kind]) => kind)).toEqual(['heading', 'aside', 'heading', 'body']);
  });

  test('what others have said is theirs', () => {
    const text = `${ARGUMENT}\n\nKva andre har sagt\n\nFleire kommunar skriv at dei støttar framlegget.\n\nVårt syn\n\n${ARGUMENT}`;
    expect(kinds(text).map(([kind]) => kind)).toEqual(['body', 'heading', 'case-presentation', 'heading', 'body']);
  });
});

test('a flat letter: head, subject, opening, sections, names', () => {
  const text =
    'Lyngvik Data AS | Storgata 1, 9999 Lyngvik | post@lyngvik.example | www.lyngvik.example Digitaldepartementet Lyngvik, ' +
    '4. januar 2023 HØRINGSUTTALELSE – NY MODELL FOR LAG 1. INNLEDNING Vi viser til høringsnotat om ny modell av 2. oktober. ' +
    `Lyngvik Data mener at modellen ikke er utredet. ${ARGUMENT} 2. FRISTEN ER FOR KORT Fristen bør være lengre. ${ARGUMENT} ` +
    'LYNGVIK DATA AS Kari Testesen Partner Ola Prøve Partner';
  expect(kinds(text, 'Lyngvik Data AS')).toEqual([
    ['letterhead', 'Lyngvik Data AS | Storgata 1, '],
    ['heading', 'HØRINGSUTTALELSE – NY MODELL F'],
    ['heading', '1. INNLEDNING'],
    ['salutation', 'Vi viser til høringsnotat om n'],
    ['body', 'Lyngvik Data mener at modellen'],
    ['heading', '2. FRISTEN ER FOR KORT'],
    ['body', 'Fristen bør være lengre. Ordni'],
    ['signature', 'LYNGVIK DATA AS Kari Testesen '],
  ]);
});

test('a date with spaces is one', () => {
  expect(sentences('Kommunestyret behandlet saken 23.01. 2020. Vedtaket følger.')).toHaveLength(2);
});
