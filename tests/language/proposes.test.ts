import { expect, test } from 'vitest';
import { proposes, proposingSentence } from '../../src/language/proposes.ts';

test.each<[string, string, string, string | null]>([
  [
    'a verb of proposing comes before what shall be, and before today’s state',
    'Skolefrokost',
    'Elevene har i dag ingen frokost. Frokosten skal være sunn. Direktoratet foreslår at alle skoler serverer frokost.',
    'Direktoratet foreslår at alle skoler serverer frokost.',
  ],
  [
    'of two, the one about the heading’s matter',
    'Finansiering av ordningen',
    'Det foreslås en årlig rapport. Direktoratet foreslår at finansieringen følger eleven.',
    'Direktoratet foreslår at finansieringen følger eleven.',
  ],
  [
    'what was weighed and left is not proposed',
    'Frist',
    'Direktoratet har vurdert om fristen bør være kortere. Fristen skal være seks uker.',
    'Fristen skal være seks uker.',
  ],
  [
    'nynorsk',
    'Tilskot',
    'Departementet føreslår at tilskotet vert fast.',
    'Departementet føreslår at tilskotet vert fast.',
  ],
  ['nothing is proposed', 'Råd', 'Rådene er ikke bindende. Rådet møtes i dag fire ganger i året.', null],
  ['what shall be of another matter is not enough', 'Finansiering', 'Skolen skal ha stengt om sommeren.', null],
  [
    'what shall be of all that the heading names comes before a detail that is proposed at its end',
    'Lærere i skolerådene',
    'Storskolerådet skal ha tolv lærere. Møtene foreslås avviklet om sommeren.',
    'Storskolerådet skal ha tolv lærere.',
  ],
  [
    'but not what shall be of a part of it',
    'Ansvar for den kommunale skolefrokosten',
    'Den kommunale frokosten skal være sunn. Direktoratet foreslår at rektor avgjør menyen.',
    'Direktoratet foreslår at rektor avgjør menyen.',
  ],
  ['no text', 'Frist', '', null],
])('%s', (_, heading, text, expected) => {
  expect(proposingSentence(heading, text)).toBe(expected);
  if (expected !== null) expect(proposes(expected)).toBe(true);
});
