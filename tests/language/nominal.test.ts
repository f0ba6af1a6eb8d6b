import { expect, test } from 'vitest';
import { nounOfVerb } from '../../src/language/forms/nominal.ts';

test.each([
  ['utsettes', 'utsettelse'],
  ['iverksette', 'iverksettelse'],
  ['oppheves', 'opphevelse'],
  ['utredet', 'utredning'],
  ['konsekvensutredes', 'konsekvensutredning'],
  ['belyses', 'belysning'],
  ['begrenser', 'begrensning'],
  ['avklares', 'avklaring'],
  ['gjennomføres', 'gjennomføring'],
  ['utvikles', 'utvikling'],
])('the noun made of «%s» is «%s»', (verb, noun) => {
  expect(nounOfVerb(verb)).toBe(noun);
});

test.each(['sette', 'forutsettes', 'omsettes', 'allerede', 'forberedes', 'merkelig', 'utsatt', 'båten'])(
  'no noun is made of «%s»',
  (word) => {
    expect(nounOfVerb(word)).toBeNull();
  },
);
