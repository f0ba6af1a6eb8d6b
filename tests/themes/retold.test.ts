import { describe, expect, it } from 'vitest';
import { retold } from '../../src/themes/assign/retold.ts';

// Constructed letters about an invented matter.
const read = (texts: readonly string[], heading: string | null = null): string[][] =>
  retold(texts.map((text) => ({ text, heading, responseId: 'a' }))).map((spans, p) =>
    spans.map(({ start, end }) => (texts[p] ?? '').slice(start, end).trim()),
  );

describe('retold', () => {
  it('finds sentences whose subject is who made the proposal', () => {
    expect(
      read(['Kulturdepartementet foreslår nye åpningstider. Departementet foreslår også gebyr. Byen har to museer.']),
    ).toEqual([['Kulturdepartementet foreslår nye åpningstider.', 'Departementet foreslår også gebyr.']]);
    expect(read(['Eit fleirtal i utvalet tilrår gebyr. Byen har to museum.'])).toEqual([
      ['Eit fleirtal i utvalet tilrår gebyr.'],
    ]);
  });

  it('leaves what the sender takes up in the next sentence', () => {
    expect(read(['Departementet foreslår gebyr. Vi støtter det.'])).toEqual([[]]);
    expect(read(['Departementet foreslår gebyr. Dette er uheldig.'])).toEqual([[]]);
  });

  it('leaves what the sender itself proposes', () => {
    expect(read(['Vi foreslår at gebyret utgår. Museet foreslår én inngang.'])).toEqual([[]]);
    expect(read(['Hovedutvalget foreslår at gebyret utgår. Fylkesutvalet tilrår éin inngang.'])).toEqual([[]]);
  });

  it('takes the whole of a section about the proposal, but not the sender speaking in it', () => {
    const [first, second] = read(
      ['Gebyret er 40 kroner. Museene krever det inn.', 'Vi mener at gebyret er for høyt.'],
      '1. Om forslaget som er sendt på høring',
    );
    expect(first).toEqual(['Gebyret er 40 kroner. Museene krever det inn.']);
    expect(second).toEqual([]);
    expect(read(['Gebyret er 40 kroner.'], 'Om gebyret')).toEqual([[]]);
  });

  it('takes the points of a list under a lead-in of the proposer, to the end of the list', () => {
    expect(
      read(['Utvalgets mindretall foreslår:', '• At gebyret bør utgå.', '• Én inngang.', 'Museet har én inngang.']),
    ).toEqual([['Utvalgets mindretall foreslår:'], ['• At gebyret bør utgå.'], ['• Én inngang.'], []]);
    expect(read(['Vi foreslår:', '• At gebyret bør utgå.'])).toEqual([[], []]);
  });
});
