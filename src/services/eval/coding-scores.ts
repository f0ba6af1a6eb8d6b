/** How well labels were put on documents, against a coder's. */
export interface CodingScores {
  /** 2·TP / (2·TP + FP + FN) over all documents and labels: each decision counts once. */
  microF1: number;
  /** Mean of the labels' own F1: each label counts once, however rare. A label neither given nor right is left out. */
  macroF1: number;
  /** Mean of the documents' own F1; a document rightly left without labels counts 1. */
  samplesF1: number;
  precision: number;
  recall: number;
  /** Documents scored: those whose labels are known. */
  documents: number;
}

/**
 * Scores labels (definitions: Manning, Raghavan & Schütze 2008, ch. 13.6; samples-F1 as in Tsoumakas & Katakis 2007).
 * @param truth labels by document id
 * @param given labels by document id; a document not listed counts as given none
 */
export function scoreCoding(
  truth: ReadonlyMap<string, readonly string[]>,
  given: ReadonlyMap<string, readonly string[]>,
): CodingScores {
  const labels = new Map<string, { hit: number; given: number; right: number }>();
  const of = (label: string): { hit: number; given: number; right: number } => {
    const count = labels.get(label) ?? { hit: 0, given: 0, right: 0 };
    labels.set(label, count);
    return count;
  };
  let samples = 0;
  for (const [id, right] of truth) {
    const wanted = new Set(right);
    const said = new Set(given.get(id) ?? []);
    let hits = 0;
    for (const label of wanted) of(label).right += 1;
    for (const label of said) {
      of(label).given += 1;
      if (!wanted.has(label)) continue;
      of(label).hit += 1;
      hits += 1;
    }
    samples += wanted.size + said.size === 0 ? 1 : (2 * hits) / (wanted.size + said.size);
  }
  let hit = 0;
  let said = 0;
  let right = 0;
  let macro = 0;
  for (const count of labels.values()) {
    hit += count.hit;
    said += count.given;
    right += count.right;
    macro += (2 * count.hit) / (count.given + count.right);
  }
  const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
  return {
    microF1: ratio(2 * hit, said + right),
    macroF1: ratio(macro, labels.size),
    samplesF1: ratio(samples, truth.size),
    precision: ratio(hit, said),
    recall: ratio(hit, right),
    documents: truth.size,
  };
}
