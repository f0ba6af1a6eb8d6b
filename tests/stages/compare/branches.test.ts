import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/stages/compare.ts';
import { answer, consultation } from './answers.ts';

/** Constructed: bodies of the register that say no more than that they have seen the hearing. */
const senders = ['Fagforbundet', 'Fagforbundet avdeling Bergen', 'Norges Speiderforbund, Tromsø krets'].map((name) =>
  answer(name, `${name} viser til høringen.`, { id: name }),
);

function endorsedIn(text: string): string[] {
  const { endorsements } = compare(consultation([answer('Lillevik kommune', text, { id: 'x' }), ...senders]));
  return endorsements.flatMap(({ responseId, endorsedResponseId }) =>
    responseId === 'x' ? [endorsedResponseId ?? 'has not answered'] : [],
  );
}

describe('who joins a branch does not join the body it is a branch of', () => {
  test.each([
    ['Vi slutter oss til høringssvaret fra Fagforbundet avdeling Bergen.', ['Fagforbundet avdeling Bergen']],
    ['Vi slutter oss til høringssvaret fra Fagforbundet Bergen.', ['Fagforbundet avdeling Bergen']],
    ['Vi slutter oss til uttalelsen fra Norges Speiderforbund, Tromsø krets.', ['Norges Speiderforbund, Tromsø krets']],
    [
      'Vi slutter oss til uttalelsen fra Tromsø krets av Norges Speiderforbund.',
      ['Norges Speiderforbund, Tromsø krets'],
    ],
    ['Vi slutter oss til høringssvaret fra Fagforbundet Vestland.', ['has not answered']],
    ['Vi slutter oss til høringssvaret fra Fagforbundet.', ['Fagforbundet']],
    ['Vi slutter oss til høringssvaret fra Fagforbundet (Bergen).', ['Fagforbundet avdeling Bergen']],
    ['Vi slutter oss til høringssvaret fra Fagforbundet (avdeling Bergen).', ['Fagforbundet avdeling Bergen']],
    ['Vi slutter oss til høringssvaret fra Fagforbundet (Oslo).', ['has not answered']],
    ['Vi slutter oss til Fagforbundet (Bergen) sin uttalelse.', ['Fagforbundet avdeling Bergen']],
    [
      'Vi slutter oss til høringssvaret fra Norges Speiderforbund (Tromsø krets) og Fagforbundet (Bergen).',
      ['Norges Speiderforbund, Tromsø krets', 'Fagforbundet avdeling Bergen'],
    ],
    ['Vi slutter oss til høringssvaret fra Fagforbundet (fagforeningen).', ['Fagforbundet']],
  ])('%s', (text, expected) => {
    expect(endorsedIn(text)).toEqual(expected);
  });
});
