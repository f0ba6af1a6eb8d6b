import norwegian from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import { expect, test } from 'vitest';
import { derivationCut, inflectionCut } from '../../src/language/forms/snowball.ts';

const STEMS =
  'a å øy by bil hus skol kommun havn fisk strand regel ansvar viktig mak brukbar ekspert konsert virk rask tok ask trafikk lov grunnlov personl sek'.split(
    ' ',
  );
const ENDINGS =
  'a e ede ande ende ane ene hetene en heten ar er heter as es edes endes enes hetenes ens hetens ers ets et het ast s ks erte ert dt vt leg eleg ig eig lig elig els lov elov slov hetslov'.split(
    ' ',
  );

test('it cuts where the package’s stemmer cuts, whatever endings follow each other', () => {
  const words = STEMS.flatMap((stem) =>
    ['', ...ENDINGS].flatMap((first) => ['', ...ENDINGS].map((second) => stem + first + second)),
  );
  const wrong = words.filter((word) => {
    const once = norwegian.step2(norwegian.step1(word));
    const end = inflectionCut(word);
    return word.slice(0, end) !== once || word.slice(0, derivationCut(word, end)) !== norwegian.step3(once);
  });
  expect(wrong).toEqual([]);
});
