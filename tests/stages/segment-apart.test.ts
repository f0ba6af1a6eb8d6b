import { describe, expect, test } from 'vitest';
import { sentences } from '../../src/language/tokens.ts';
import { segment } from '../../src/stages/segment.ts';

// All senders and letters are constructed.
function kinds(...blocks: string[]) {
  const text = blocks.join('\n\n');
  const pages = [{ number: 1, start: 0, end: text.length }];
  return segment({
    responseId: 'r',
    text,
    pages,
    language: 'nb',
    questions: [],
    background: '',
    respondent: 'Lyngvik kommune',
  }).map(({ start, end, kind }): [string, string] => [kind, text.slice(start, end)]);
}
const of = (found: [string, string][]) => found.map(([kind]) => kind);

const VIEW = 'Lyngvik kommune går imot forslaget om nye frister.';
const QUOTED = 'Departementet foreslår nye frister. Vi støtter en ordning med to frister for alle lag.';

describe('quoted correspondence is not the sender’s', () => {
  test.each([
    [['Fra: Departementet <dep@dep.example>', 'Sendt: 1. mars 2022 09:00', 'Til: Lyngvik kommune', 'Emne: Høring']],
    [['Frå: Departementet', 'Sendt: 1. mars 2022 09:00', 'Til: Lyngvik kommune', 'Kopi: KS', 'Emne: Høyring']],
    [['From: Departementet', 'Sent: Tuesday, March 1, 2022 9:00 AM', 'To: Lyngvik kommune', 'Subject: Høring']],
    [['-----Opprinnelig melding-----']],
    [['Den 1. mars 2022 kl. 09:00 skrev Departementet <dep@dep.example>:']],
    [['tir. 1. mar. 2022 kl. 09:00 skrev Kari Testesen <kari@dep.example>:']],
    [['Fra: Departementet Sendt: 1. mars 2022 Til: Lyngvik kommune Emne: Høring om frister']],
  ])('below «%s»', (head) => {
    const found = kinds(VIEW, 'Med vennlig hilsen', 'Kari Testesen', ...head, QUOTED);
    expect(of(found)).toEqual(['body', 'signature', 'signature', ...head.map(() => 'aside'), 'aside']);
  });

  test('lines quoted one by one, the answer between them', () => {
    expect(of(kinds('> Støtter dere forslaget om nye frister?', VIEW, '> Andre merknader?', 'Nei.'))[1]).toBe('body');
    expect(kinds(VIEW, `> ${QUOTED}`).at(-1)?.[0]).toBe('aside');
  });

  test('in flattened text', () => {
    const flat = `${VIEW} ${VIEW} ${VIEW} ${VIEW} ${VIEW} ${VIEW} Fra: Departementet Sendt: 1. mars 2022 Til: Lyngvik kommune Emne: Høring om frister ${QUOTED}`;
    const [own, quoted] = kinds(flat);
    expect([own?.[0], quoted?.[0], quoted?.[1].slice(0, 4)]).toEqual(['body', 'aside', 'Fra:']);
  });

  test('a letter’s own head, and a message that is only passed on', () => {
    expect(of(kinds('Til: Departementet', 'Fra: Lyngvik kommune', 'Dato: 1. mars 2022', VIEW))).toContain('body');
    const passed = kinds(
      'Videresender svar til journalføring.',
      'Fra: Ordføreren',
      'Sendt: 1. mars',
      'Til: Arkivet',
      'Emne: Svar',
      VIEW,
    );
    expect(passed.at(-1)?.[0]).toBe('body');
  });
});

describe('notes', () => {
  test.each([
    'Lyngvik kommune går imot forslaget om nye frister.[1]',
    'Lyngvik kommune går imot forslaget om nye frister.1',
    'Vi støtter ikke nye frister for lag![1]',
    'Laget går imot framlegget.¹',
    'Kommunen sier nei til forslaget[1].',
  ])('«%s» is no heading', (sentence) => {
    expect(kinds(sentence, 'Kommunen ber departementet om å vurdere andre løsninger.')[0]).toEqual(['body', sentence]);
  });

  test.each([
    ['Vi er imot forslaget.[1]', '[1] Vedtatt i kommunestyret.'],
    ['Vi er imot forslaget.¹', '¹ Vedteke i kommunestyret.'],
    ['Vi er imot forslaget.1', '1 Vedtatt i kommunestyret 4. april 2022.'],
    ['Vi er imot forslaget2 om frister.', '2 Se www.lyngvik.example'],
  ])('«%s»: «%s» is a note', (sentence, note) => {
    expect(of(kinds(sentence, VIEW, note))).toEqual(['body', 'body', 'aside']);
  });

  test('a numbered chapter is none', () => {
    expect(of(kinds(VIEW, '2 Frister', VIEW))).toEqual(['body', 'heading', 'body']);
  });

  test.each([
    'Vi er imot forslaget.[1] Kommunen ber om mer tid.',
    'Vi er imot forslaget.1 Kommunen ber om mer tid.',
    'Vi er imot forslaget!² Kommunen ber om mer tid.',
  ])('«%s» is two sentences', (text) => {
    expect(sentences(text)).toHaveLength(2);
  });

  test.each(['Dette følger av pkt.7 Vi viser til.', 'Satsen er kr 5.50 Det er nok.', 'Se art.5 Forslaget.'])(
    '«%s» is one',
    (text) => {
      expect(sentences(text)).toHaveLength(1);
    },
  );
});

describe('bad input', () => {
  test('one word', () => {
    expect(kinds('Nei')).toEqual([['body', 'Nei']]);
  });

  test('headings only', () => {
    expect(of(kinds('Innledning', 'Frister', 'Tilskudd', 'Avslutning'))).not.toContain('vedtak');
  });

  test('all capitals', () => {
    expect(of(kinds('VI ER HELT IMOT DETTE FORSLAGET OG BER OM AT DET TREKKES.'))).toEqual(['body']);
    const long =
      'VI ER HELT IMOT DETTE FORSLAGET OG BER OM AT DET TREKKES. LAGENE HAR IKKE RÅD TIL NYE FRISTER. '.repeat(6);
    expect(new Set(of(kinds(long.trim())))).toEqual(new Set(['body']));
  });

  test('all bullets', () => {
    expect(of(kinds('• Vi er imot forslaget om nye frister.', '• Tilskuddet må økes for de minste lagene.'))).toEqual([
      'body',
      'body',
    ]);
  });

  test('a table of ticked boxes', () => {
    const rows = ['Frister\t☒ Ja\t☐ Nei', 'Tilskudd\t☐ Ja\t☒ Nei'];
    expect(of(kinds(...rows))).toEqual(['body', 'body']);
    expect(of(kinds('Hva mener dere?', '☐ Vi støtter forslaget', '☒ Vi støtter ikke forslaget'))).toEqual([
      'heading',
      'body',
      'body',
    ]);
  });

  test('a letter that quotes the whole proposal', () => {
    const proposal = [
      'Departementet foreslår at alle lag skal søke om tilskudd to ganger i året med faste frister.',
      'Det foreslås videre at rapportene skal sendes inn senest fire uker etter at året er slutt.',
    ];
    const text = [...proposal, 'Lyngvik kommune er uenig i dette.'].join('\n\n');
    const found = segment({
      responseId: 'r',
      text,
      pages: [{ number: 1, start: 0, end: text.length }],
      language: 'nb',
      questions: [],
      background: proposal.join(' '),
      respondent: 'Lyngvik kommune',
    });
    expect(found.map(({ kind }) => kind)).toEqual(['proposal-quote', 'proposal-quote', 'body']);
  });
});
