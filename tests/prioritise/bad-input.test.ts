import { describe, expect, test } from 'vitest';
import { readPrioritisation } from '../../src/prioritise/yaml/read.ts';
import { outcomeOf, read, told } from './sample.ts';

const TREE = `criteria:
  - {id: a, label: Nytte}
  - {id: b, label: Pris, children: [{id: c, label: Kjøp}, {id: d, label: Drift}]}
`;

describe('a file nothing can be computed with', () => {
  test.each([
    [
      'a criterion under itself',
      'criteria:\n  - &x\n    id: a\n    label: Nytte\n    children:\n      - {id: b}\n      - *x\nmeasures: [[T, 1]]',
      /^linje 7: «Nytte» ligger under seg selv\.$/,
    ],
    [
      'a ring',
      'criteria:\n  - &x {id: a, label: A, children: [{id: b, label: B, children: [*x]}]}\nmeasures: []',
      /^linje 2: Kriteriene går i ring: «B» ligger under «A» ligger under «B»\.$/,
    ],
    [
      'a node twice',
      'criteria:\n  - {id: a}\n  - {id: b, children: [{id: a}]}\nmeasures: [[T, 1, 2]]',
      /^linje 3: Kriteriet «a» står to ganger i treet \(også linje 2\), og ville blitt regnet med to ganger/,
    ],
    [
      'a node twice by an alias',
      'criteria:\n  - &x {id: a}\n  - {id: b, children: [*x]}\nmeasures: [[T, 1, 2]]',
      /^linje 3: Kriteriet «a» står to ganger/,
    ],
    [
      'weights that sum to 0',
      'criteria:\n  - id: b\n    label: Pris\n    children: [{id: c, weight: 0}, {id: d, weight: 0}]\nmeasures: [[T, 1, 2]]',
      /^linje 2: Vektene under «Pris» er 0 til sammen/,
    ],
    [
      'weights that sum to 0 at the top',
      'criteria: [{id: c, weight: 0}]\nmeasures: [[T, 1]]',
      /Vektene øverst i treet er 0 til sammen/,
    ],
    [
      'a weight below 0',
      'criteria:\n  - id: c\n    weight: -1\nmeasures: [[T, 1]]',
      /^linje 3: weight: Vekten \(weight\) må være et tall fra 0/,
    ],
    ['a weight in words', 'criteria: [{id: c, weight: mye}]\nmeasures: [[T, 1]]', /^linje 1: weight: Vekten/],
    [
      'the same measure twice',
      `${TREE}measures:\n  - [Ny kai, 1, 2, 3]\n  - [NY  KAI, 1, 2, 3]`,
      /^linje 6: Tiltaket «NY KAI» står to ganger \(også linje 5\)/,
    ],
    [
      'a row that is too short',
      `${TREE}measures:\n  - [Ny kai, 1, 2]`,
      /^linje 5: «Ny kai» har 2 tall, men treet har 3 kriterier/,
    ],
    [
      'a decimal comma in a row',
      `${TREE}measures:\n  - [Ny kai, 1, 2,5, 3]`,
      /^linje 5: «2,5» leses som to tall\. Skriv desimaltall med punktum \(2\.5\)/,
    ],
    [
      'an unknown criterion',
      `${TREE}measures:\n  - name: Ny kai\n    scores:\n      a: 1\n      pris: 2`,
      /^linje 8: «pris» er ikke et av kriteriene/,
    ],
    [
      'an unknown field',
      `${TREE}measures: []\nvekter: 1`,
      /^linje 5: øverste nivå: ukjent felt «vekter»; se docs\/prioritering\.md/,
    ],
    [
      'an unknown field of a criterion',
      'criteria:\n  - id: a\n    vekt: 2\nmeasures: []',
      /^linje 3: vekt: ukjent felt «vekt»/,
    ],
    [
      'another way to combine',
      'criteria: [{id: a, combine: maks}]\nmeasures: []',
      /^linje 1: combine: forventet en av: mean, sum/,
    ],
    ['no measures', TREE, /Det er ingen tiltak/],
    ['no criteria', 'criteria: []\nmeasures: []', /Det er ingen kriterier/],
    ['something else', '- a\n- b', /^linje 1: Øverst i filen skal «criteria» og «measures» stå/],
    ['only text', 'Hei', /Øverst i filen/],
    ['nothing', '', /Øverst i filen/],
    ['no YAML', 'criteria: [', /^linje \d+: ugyldig YAML/],
    ['a measure that is a number', `${TREE}measures: [7]`, /^linje 4: Et tiltak er et navn, en liste/],
    ['scores without a name', `${TREE}measures:\n  - [1, 2, 3]`, /^linje 5: Her står det poeng uten navnet/],
  ])('%s: one plain sentence with its line', (_, source, sentence) => {
    const reading = readPrioritisation(source);
    if (reading.kind === 'read') throw new Error('was read');
    expect(told(reading.faults).map((one) => one.replace(/^: /, ''))).toEqual([expect.stringMatching(sentence)]);
  });

  test('a tree deeper than anybody reads, and aliases by the million, are refused in no time', () => {
    const deep = `criteria: ${'[{id: a, children: '.repeat(3000)}[]${'}]'.repeat(3000)}\nmeasures: []`;
    const bomb = `${[
      '&a0 {id: a}',
      ...Array.from({ length: 30 }, (_, n) => `&a${n + 1} {id: b${n}, children: [*a${n}, *a${n}]}`),
    ]
      .map((one, n) => `k${n}: ${one}`)
      .join('\n')}\ncriteria: [*a30]\nmeasures: []`;
    for (const source of [deep, bomb]) expect(readPrioritisation(source).kind).toBe('refused');
  });
});

describe('what is wrong with single figures is named, and the rest is computed', () => {
  const faultsOf = (measures: string, tree = TREE) => {
    const reading = read(`${tree}measures:\n${measures}`);
    return told([...reading.faults, ...outcomeOf(reading).faults]);
  };

  test('a score out of range, and one that is text', () => {
    expect(faultsOf('  - [Ny kai, 11, 2, "8 (usikkert)"]\n  - [Gammel kai, -1, "3,5", null]')).toEqual([
      'linje 5: 11 er utenfor skalaen fra 0 til 10 (Ny kai, Nytte). Det er ikke regnet med.',
      'linje 5: «8 (usikkert)» er ikke et poeng (Ny kai, Drift). Det er ikke regnet med.',
      'linje 6: -1 er utenfor skalaen fra 0 til 10 (Gammel kai, Nytte). Det er ikke regnet med.',
      ': «Ny kai» mangler verdi for «Nytte», og summen er lavere enn den kan bli.',
      ': «Gammel kai» mangler verdi for «Nytte», og summen er lavere enn den kan bli.',
    ]);
  });

  test('a parent that is typed over what is under it', () => {
    const measure = '  - name: Ny kai\n    scores: {a: 5, c: 2, d: 4,\n      b: 7}\n    total: 12';
    expect(faultsOf(measure)).toEqual([
      'linje 7: «Pris» for «Ny kai»: 7 er skrevet inn for hånd over det som ligger under, og som gir 3.',
      'linje 8: Summen for «Ny kai»: det står 12, men poengene gir 8. 12 er det en får av verdiene som er skrevet inn for hånd.',
    ]);
    expect(faultsOf(measure.replace('b: 7', 'b: 3').replace('total: 12', 'total: 8'))).toEqual([
      'linje 7: «Pris» for «Ny kai»: 3 er skrevet inn for hånd over det som ligger under. Tallet er det samme, men følger ikke med når poengene endres.',
    ]);
  });

  test('a node that is counted twice, also on top of what is typed over', () => {
    expect(faultsOf('  - [Ny kai, 5.5, 2, 4, 14, 1]')).toEqual([
      'linje 5: Summen for «Ny kai»: det står 14, men poengene gir 8,5. 14 er det en får når «Nytte» regnes med to ganger.',
    ]);
    expect(faultsOf('  - name: Ny kai\n    scores: {a: 5.5, b: 7.25, c: 2, d: 4}\n    total: 20')).toEqual([
      'linje 6: «Pris» for «Ny kai»: 7,25 er skrevet inn for hånd over det som ligger under, og som gir 3.',
      'linje 7: Summen for «Ny kai»: det står 20, men poengene gir 8,5. 20 er det en får når «Pris» regnes med to ganger, i tillegg til verdiene som er skrevet inn for hånd.',
    ]);
  });

  test('where figures are typed over, the total is told from those before it is told by chance', () => {
    // 9.5 is 2 + 3.75 + 3.75 of what is written, and by chance 2 + 3.5 + 4 of what the scores give.
    const measure = '  - name: Ny kai\n    scores: {a: 2, b: 3.75, c: 3, d: 4}\n    total: 9.5';
    expect(faultsOf(measure)[1]).toMatch(
      /9,5 er det en får når «Pris».* i tillegg til verdiene som er skrevet inn for hånd/,
    );
  });

  test('a total that follows from nothing, and ranks that do not follow', () => {
    expect(
      faultsOf('  - [Ny kai, 5, 2, 4, 8.6, 2]\n  - [Gammel kai, 5, 2, 3, 7.5, 1]\n  - [Ingen kai, 1, 1, 1, 2, 3]'),
    ).toEqual([
      'linje 5: Summen for «Ny kai»: det står 8,6, men poengene gir 8. Se etter et tall som er skrevet inn for hånd, eller noe som er regnet med to ganger eller utelatt.',
      'linje 5: «Ny kai» står på plass 2, men summen gir plass 1.',
      'linje 6: «Gammel kai» står på plass 1, men summen gir plass 2.',
    ]);
  });

  test('those with the same total may share a rank, or stand in any order', () => {
    for (const [one, two] of [
      [1, 2],
      [1, 1],
      [2, 1],
    ])
      expect(faultsOf(`  - [Ny kai, 5, 2, 4, 8.0, ${one}]\n  - [Gammel kai, 4, 4, 4, 8, ${two}]`)).toEqual([]);
  });

  test('one with a total and no rank was kept out, and moves nobody', () => {
    expect(
      faultsOf('  - [Ny kai, 5, 2, 4, 8, 1]\n  - [Ute, 9, 9, 9, 18, null]\n  - [Gammel kai, 5, 2, 2, 7, 2]'),
    ).toEqual([]);
  });

  test('one who is not on the list of scorers', () => {
    const faults = faultsOf(
      '  - name: Ny kai\n    scores:\n      a: {Anne: 5,\n        Per: 9}\n      c: {Anne: 1}\n      d: {Anne: 1}',
      `scorers: [Anne]\n${TREE}`,
    );
    expect(faults).toEqual([
      expect.stringMatching(/^linje 9: «Per» står ikke blant dem som gir poeng, og poengene er ikke regnet med/),
    ]);
  });

  test('where only what weighs nothing has scores, nothing is divided by zero', () => {
    const faults = faultsOf(
      '  - [Ny kai, 5, 3, null]',
      TREE.replace('{id: c, label: Kjøp}', '{id: c, label: Kjøp, weight: 0}'),
    );
    expect(faults).toEqual([
      ': «Pris» for «Ny kai»: bare kriterier med vekt 0 har poeng, så det ville vært å dele på null. Verdien mangler.',
      ': «Ny kai» mangler verdi for «Pris», og summen er lavere enn den kan bli.',
    ]);
  });
});

test('criteria on one line without braces are read as with them', () => {
  const plain = `criteria:
  - id: a,  label: Nytte
  - id: b, label: Pris, children: [{id: c, label: Kjøp},
      {id: d, label: Drift}]   # to blader
measures:
  - [Ny kai, 1, 2, 3]`;
  expect(read(plain).prioritisation).toEqual(read(`${TREE}measures:\n  - [Ny kai, 1, 2, 3]`).prioritisation);
});
