import { type Language, STANCES, type Stance } from '../../domain.ts';
import { readStance } from '../../stages/stance/sentence/read.ts';

export interface StanceRow {
  id: string;
  lang?: Language;
  /** The right answer, where somebody has given one. */
  stance?: string;
  text: string;
}

export interface StanceResult {
  predictions: { id: string; stance: Stance }[];
  /** Rows that carried a label. */
  labelled: number;
  right: number;
  /** Share of the labelled rows read right; 0 when there are none. */
  accuracy: number;
  /** Mean of the F1 of the stances that occur among the labels; 0 when there are none. */
  macroF1: number;
  perStance: { stance: Stance; of: number; precision: number; recall: number; f1: number }[];
  /** Labels down, predictions across, both in the order of STANCES. */
  confusion: number[][];
  wrong: { id: string; expected: Stance; got: Stance; text: string }[];
}

const isStance = (name: string | undefined): name is Stance => STANCES.some((stance) => stance === name);

/**
 * Reads the stance of each row's text and counts against the labels, where there are any.
 * @param rows texts, each a sentence or a few; a label that is no stance is passed over
 */
export function evalStance(rows: readonly StanceRow[]): StanceResult {
  const confusion = STANCES.map(() => STANCES.map(() => 0));
  const predictions: StanceResult['predictions'] = [];
  const wrong: StanceResult['wrong'] = [];
  let labelled = 0;
  for (const { id, lang, stance: expected, text } of rows) {
    const got = readStance(text, lang).value;
    predictions.push({ id, stance: got });
    if (!isStance(expected)) continue;
    labelled++;
    const line = confusion[STANCES.indexOf(expected)];
    const column = STANCES.indexOf(got);
    if (line !== undefined) line[column] = (line[column] ?? 0) + 1;
    if (got !== expected) wrong.push({ id, expected, got, text });
  }
  const perStance = STANCES.map((stance, index) => {
    const of = confusion[index]?.reduce((sum, count) => sum + count, 0) ?? 0;
    const predicted = confusion.reduce((sum, line) => sum + (line[index] ?? 0), 0);
    const hits = confusion[index]?.[index] ?? 0;
    return {
      stance,
      of,
      precision: predicted === 0 ? 0 : hits / predicted,
      recall: of === 0 ? 0 : hits / of,
      f1: of + predicted === 0 ? 0 : (2 * hits) / (of + predicted),
    };
  });
  const seen = perStance.filter(({ of }) => of > 0);
  const right = labelled - wrong.length;
  return {
    predictions,
    labelled,
    right,
    accuracy: labelled === 0 ? 0 : right / labelled,
    macroF1: seen.length === 0 ? 0 : seen.reduce((sum, { f1 }) => sum + f1, 0) / seen.length,
    perStance,
    confusion,
    wrong,
  };
}
