import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CodebookEntry, type CodingDocument, evaluateCoding } from '../../src/services/eval/coding.ts';
import { scoreCoding } from '../../src/services/eval/coding-scores.ts';
import { evaluateLanguage } from '../../src/services/eval/language.ts';

describe('scoreCoding', () => {
  const truth = new Map([
    ['a', ['x', 'y']],
    ['b', ['x']],
    ['c', []],
  ]);
  it('counts by hand', () => {
    const scores = scoreCoding(
      truth,
      new Map([
        ['a', ['x']],
        ['b', ['y']],
      ]),
    );
    // One hit, two given, three right; x: 2/3, y: 0; a: 2/3, b: 0, c rightly empty: 1.
    expect(scores.microF1).toBeCloseTo(2 / 5);
    expect(scores.macroF1).toBeCloseTo(1 / 3);
    expect(scores.samplesF1).toBeCloseTo((2 / 3 + 0 + 1) / 3);
    expect(scores.precision).toBeCloseTo(1 / 2);
    expect(scores.recall).toBeCloseTo(1 / 3);
  });
  it('is 1 when all is right', () => {
    expect(scoreCoding(truth, truth)).toMatchObject({ microF1: 1, macroF1: 1, samplesF1: 1 });
  });
});

describe('evaluateLanguage', () => {
  it('predicts every document and scores those it can', () => {
    const { predictions, accuracy, documents } = evaluateLanguage([
      { id: '1', text: 'Vi ønsker ikke dette.', lang: 'nb' },
      { id: '2', text: 'Vi ynskjer ikkje dette.', lang: 'nn' },
      { id: '3', text: 'Not for us, thank you.' },
    ]);
    expect(predictions.map(({ lang }) => lang)).toEqual(['nb', 'nn', 'en']);
    expect({ accuracy, documents }).toEqual({ accuracy: 1, documents: 2 });
  });
});

describe('evaluateCoding', () => {
  const codebook: CodebookEntry[] = [
    { id: 'mat', label: 'Mat og servering', description: 'Kjøkken, retter, smak og vertskap.' },
    { id: 'musikk', label: 'Musikk', description: 'Plater, låter, sang og konserter.' },
  ];
  it('gives a prediction for every document and does not score what it was shown', async () => {
    const documents: CodingDocument[] = [
      { id: '1', text: 'Suppen var salt og kjøttet seigt, men verten smilte.', labels: ['mat'] },
      { id: '2', text: 'Andre låt på plata er den beste hun har sunget.', labels: ['musikk'] },
      { id: '3', text: 'Ååå.', labels: ['musikk'] },
    ];
    const alone = await evaluateCoding(documents, codebook);
    expect(alone.predictions.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(alone.predictions[0]?.labels).toEqual(['mat']);
    expect(alone.predictions[1]?.labels).toEqual(['musikk']);
    expect(alone.scores?.documents).toBe(3);
    const taught = await evaluateCoding(documents, codebook, [{ id: '1', labels: ['mat'] }]);
    expect(taught.scores?.documents).toBe(2);
  });

  describe('letters with examples', () => {
    const letter = (i: number, words: string): string =>
      `Oppdiktet kommune ${i}\nPostboks ${i}, 0001 Diktstad\n\nHøringssvar\n\nVi viser til høringsnotatet.\n\n${words}\n\nMed hilsen\nOppdiktet kommune ${i}\n`;
    const FERRY = ['Ferja går for sjelden om kvelden.', 'Kaia tåler ikke større ferjer.', 'Ferjekaia må rustes opp.'];
    const LIBRARY = ['Biblioteket må ha åpent i helgene.', 'Utlånet av bøker øker.', 'Bøkene slites ut av barna.'];
    const documents = Array.from({ length: 24 }, (_, i) => {
      const own = i % 2 === 0 ? FERRY : LIBRARY;
      return { id: `${i}`, text: letter(i, [0, 1, 2].map((n) => own[(i + n) % 3]).join(' ')) };
    });
    const labelled = (from: number, to: number) =>
      documents.slice(from, to).map(({ id }) => ({ id, labels: [Number(id) % 2 === 0 ? 'f' : 'b'] }));

    it('are learnt from where the codebook says nothing', async () => {
      const silent = ['f', 'b', 'c'].map((id) => ({ id, label: `Punkt ${id}`, description: '' }));
      const { predictions } = await evaluateCoding(documents, silent, labelled(0, 16));
      expect(predictions.slice(16)).toEqual(labelled(16, 24));
    });

    it('are not learnt from where the codebook does better without; what was shown stands', async () => {
      const telling = [
        { id: 'f', label: 'Ferje og kai', description: 'Ferjer, kaier og ruter.', keywords: ['ferje', 'kai'] },
        { id: 'b', label: 'Bibliotek', description: 'Bøker og utlån.', keywords: ['bibliotek', 'bøker'] },
      ];
      const alone = await evaluateCoding(documents, telling);
      const { predictions } = await evaluateCoding(documents, telling, [
        ...labelled(0, 15),
        { id: '15', labels: ['f', 'b'] },
      ]);
      expect(predictions.slice(16)).toEqual(alone.predictions.slice(16));
      expect(predictions[15]?.labels.toSorted()).toEqual(['b', 'f']);
    });
  });

  const shared = new URL('../../../shared/data/grunnrente-2019/', import.meta.url);
  const present = existsSync(shared);
  const lines = (name: string): string[] => readFileSync(new URL(name, shared), 'utf8').trim().split('\n');
  it.skipIf(!present)(
    'reaches the figure on grunnrente-2019 without keywords (skipped where absent); with them, see evals.test.ts',
    async () => {
      const coded = lines('coding.tsv')
        .slice(1)
        .map((line) => line.split('\t'));
      const documents = readdirSync(new URL('responses/', shared))
        .sort()
        .map((file) => ({
          id: file,
          text: readFileSync(new URL(`responses/${file}`, shared), 'utf8'),
          labels: coded.flatMap(([of, label]) => (of === file && label !== undefined ? [label] : [])),
        }));
      const themes = lines('themes.jsonl').map((line) => JSON.parse(line) as CodebookEntry);
      const without = await evaluateCoding(
        documents,
        themes.map((each) => ({ ...each, keywords: [] })),
      );
      expect(without.scores?.samplesF1).toBeGreaterThan(0.72);
    },
  );
});
