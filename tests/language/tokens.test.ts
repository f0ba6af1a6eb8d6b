import { describe, expect, it } from 'vitest';
import { sentences, tokenize } from '../../src/language/tokens.ts';

const words = (text: string): string[] => tokenize(text).map((token) => token.text);
const kinds = (text: string): string[] => tokenize(text).map((token) => token.kind);
const cut = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('tokenize', () => {
  it.each([
    ['§ 4-2 første ledd', ['§ 4-2', 'første', 'ledd']],
    ['e-post til Sámi', ['e-post', 'til', 'Sámi']],
    ['5 000 kroner', ['5 000', 'kroner']],
    ['5\u00a0000 og 1\u2009250\u2009000 kr', ['5\u00a0000', 'og', '1\u2009250\u2009000', 'kr']],
    ['i 2019 200 søknader', ['i', '2019', '200', 'søknader']],
    ['NOU 2023:5 og sak 19/4419', ['NOU', '2023:5', 'og', 'sak', '19/4419']],
    ['«IKT-løsninger»', ['«', 'IKT-løsninger', '»']],
    ['forsknings- og utviklingsarbeid', ['forsknings', '-', 'og', 'utviklingsarbeid']],
    ['post@lillevik.kommune.no.', ['post@lillevik.kommune.no', '.']],
    ['3-årig prøveperiode på 3,5 %', ['3-årig', 'prøveperiode', 'på', '3,5', '%']],
    ['Kárášjoga gielda', ['Kárášjoga', 'gielda']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('tells words, numbers, references and punctuation apart', () => {
    expect(kinds('Se § 3 a, 40 prosent.')).toEqual([
      'word',
      'reference',
      'punctuation',
      'number',
      'word',
      'punctuation',
    ]);
  });

  it('keeps the place of every token', () => {
    const text = 'Ny  skole\n(2024) – «ja».\ud800 slutt';
    for (const token of tokenize(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
  });
});

describe('sentences', () => {
  it.each([
    ['Vi støtter forslaget. Det haster.', ['Vi støtter forslaget.', 'Det haster.']],
    ['Se bl.a. punkt 3, jf. NOU 2021: 4. Resten er greit.', ['Se bl.a. punkt 3, jf. NOU 2021: 4.', 'Resten er greit.']],
    ['Fristen er 4. november. Vi svarer da.', ['Fristen er 4. november.', 'Vi svarer da.']],
    ['Se nr. 5 og pkt. 2.', ['Se nr. 5 og pkt. 2.']],
    [
      'Kravene i § 4-2 første ledd bør stå. F.eks. Lillevik har dem.',
      ['Kravene i § 4-2 første ledd bør stå.', 'F.eks. Lillevik har dem.'],
    ],
    ['Buss, tog osv. Alt går.', ['Buss, tog osv.', 'Alt går.']],
    ['Hilsen A. Nordmann for styret.', ['Hilsen A. Nordmann for styret.']],
    ['«Dette går ikke.» Det sa de. Hva nå?', ['«Dette går ikke.»', 'Det sa de.', 'Hva nå?']],
    ['1. Innledning\n2. Vurdering', ['1. Innledning', '2. Vurdering']],
    ['Vi ber om:\n- lys\n- varme', ['Vi ber om:', '- lys', '- varme']],
    ['Dette er dumt. vi sier nei.', ['Dette er dumt.', 'vi sier nei.']],
    ['Vedtatt i 2019. Siden er det stille.', ['Vedtatt i 2019.', 'Siden er det stille.']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });
});
