import { timesSparse } from '../matrix/builder.ts';
import { real, rowLength, type Sparse, scaleRows, whole, withoutEmptyColumns, withoutZeros } from '../matrix/sparse.ts';
import { gramFeatures, wordFeatures } from './features.ts';
import { isArgument } from './formulas.ts';
import type { Lexicon } from './terms.ts';

/**
 * How much each kind of feature counts (length of its share of a row). Letter n-grams bring spellings and relatives
 * together that the stemmer keeps apart, which matters while there is little text; fields bring together what shares
 * no word. Measured on labelled passages, see docs/method.md.
 */
const FORMS_SHARE = 1;
const GRAMS_SHARE = 0.4;
const FIELDS_SHARE = 0.45;
/** Entries of n-grams grow by some twenty a word; beyond this many words plain forms know enough by themselves. */
const GRAMS_UP_TO_WORDS = 15_000;
/**
 * A field counts by how much oftener two words of one passage share it than two words of the whole collection do: a
 * consultation on one matter has about 1 (the field says nothing), texts on many matters 3 or more.
 */
const FIELDS_FROM = 1.5;
const FIELDS_FULL = 2.2;
/** A form of so large a share of the passages tells no theme from another; of few passages, a few more may have it. */
const MOST_SHARE = 0.4;
const MOST_MORE = 3;
/** Below this many groups every form counts, since nothing can recur much. */
const FEW_GROUPS = 8;

/** Weights of features in passages. */
export interface Weighted {
  /** passages × all features, rows of length 1 (an empty row where a passage has no word that counts). */
  matrix: Sparse;
  /** The same without the letter n-grams. */
  light: Sparse;
  /** passages × normal forms alone (columns as in the lexicon; parts of compounds after them), rows of length 1. */
  forms: Sparse;
}

/** A number that is the same on every machine: a logarithm's last bit may differ between versions of the engine. */
function steady(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** How much oftener words of one passage share a field than words of the whole collection; 1 = not at all. */
function fieldContrast(fields: Sparse): number {
  const { starts, columns, values } = fields;
  const totals = new Float64Array(fields.cols);
  let sum = 0;
  let within = 0;
  let passages = 0;
  for (let r = 0; r < fields.rows; r += 1) {
    let n = 0;
    let pairs = 0;
    const end = starts[r + 1] ?? 0;
    for (let e = starts[r] ?? 0; e < end; e += 1) {
      const times = values[e] ?? 0;
      const c = columns[e] ?? 0;
      totals[c] = (totals[c] ?? 0) + times;
      n += times;
      pairs += times * (times - 1);
    }
    sum += n;
    if (n < 2) continue;
    within += pairs / (n * (n - 1));
    passages += 1;
  }
  const overall = totals.reduce((square, total) => square + (total / Math.max(1, sum)) ** 2, 0);
  return passages > 0 && overall > 0 ? within / passages / overall : 1;
}

/** How widely each feature is used. */
interface Spread {
  /** Different groups that use it. */
  groups: Int32Array;
  /** Sum over groups of the share of the group's passages that it stands in: a group counts once at most. */
  share: Float64Array;
}

/** Walks the rows group by group, since rows of one group may stand apart. */
function spread(matrix: Sparse, groupOf: Int32Array, groupCount: number): Spread {
  // Where the rows of each group start when they are put in order of their groups: as many as stand before.
  const places = new Int32Array(groupCount + 1);
  for (const group of groupOf) places[group + 1] = whole(places, group + 1) + 1;
  const sizes = places.slice(1);
  for (let group = 0; group < groupCount; group += 1)
    places[group + 1] = whole(places, group) + whole(places, group + 1);
  const order = new Int32Array(matrix.rows);
  groupOf.forEach((group, r) => {
    const place = whole(places, group);
    places[group] = place + 1;
    order[place] = r;
  });
  const seen = new Int32Array(matrix.cols).fill(-1);
  const groups = new Int32Array(matrix.cols);
  const share = new Float64Array(matrix.cols);
  const { starts, columns } = matrix;
  for (const r of order) {
    const group = groupOf[r] ?? 0;
    const part = 1 / (sizes[group] ?? 0);
    const end = starts[r + 1] ?? 0;
    for (let e = starts[r] ?? 0; e < end; e += 1) {
      const c = columns[e] ?? 0;
      share[c] = (share[c] ?? 0) + part;
      if (seen[c] === group) continue;
      seen[c] = group;
      groups[c] = (groups[c] ?? 0) + 1;
    }
  }
  return { groups, share };
}

/** Sublinear TF-IDF of one block, in place, rows of length 1. Features of fewer than `least` groups are left out. */
function weighBlock(
  counts: Sparse,
  groupOf: Int32Array,
  groupCount: number,
  least: number,
  most: number,
  damp: (feature: number) => number,
): Sparse {
  const { groups, share } = spread(counts, groupOf, groupCount);
  const rarity = new Float64Array(counts.cols);
  for (let c = 0; c < counts.cols; c += 1) {
    const n = real(share, c);
    if (whole(groups, c) < least || n > most * groupCount) continue;
    rarity[c] = steady((Math.log((1 + groupCount) / (1 + n)) + 1) * damp(c));
  }
  const { starts, columns, values } = counts;
  for (let r = 0; r < counts.rows; r += 1) {
    let square = 0;
    const start = starts[r] ?? 0;
    const end = starts[r + 1] ?? 0;
    for (let e = start; e < end; e += 1) {
      const times = values[e] ?? 0;
      const value = (times > 1 ? 1 + steady(Math.log(times)) : times) * (rarity[columns[e] ?? 0] ?? 0);
      values[e] = value;
      square += value * value;
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let e = start; e < end; e += 1) values[e] = (values[e] ?? 0) * scale;
  }
  return withoutZeros(counts);
}

/** Blocks side by side, each row of length 1 in the end. */
function beside(blocks: readonly { matrix: Sparse; share: number }[]): Sparse {
  const first = blocks[0];
  if (first === undefined) throw new RangeError('no blocks');
  const size = blocks.reduce((sum, { matrix }) => sum + matrix.columns.length, 0);
  const starts = new Int32Array(first.matrix.rows + 1);
  const columns = new Int32Array(size);
  const values = new Float64Array(size);
  let place = 0;
  for (let r = 0; r < first.matrix.rows; r += 1) {
    let offset = 0;
    for (const { matrix, share } of blocks) {
      const end = matrix.starts[r + 1] ?? 0;
      for (let e = matrix.starts[r] ?? 0; e < end; e += 1) {
        columns[place] = offset + (matrix.columns[e] ?? 0);
        values[place] = (matrix.values[e] ?? 0) * share;
        place += 1;
      }
      offset += matrix.cols;
    }
    starts[r + 1] = place;
  }
  const cols = blocks.reduce((sum, block) => sum + block.matrix.cols, 0);
  const { matrix: joined } = withoutEmptyColumns({ rows: first.matrix.rows, cols, starts, columns, values });
  return scaleRows(joined, (r) => {
    const length = rowLength(joined, r);
    return length > 0 ? 1 / length : 0;
  });
}

/** How much of its weight a form keeps by what the proposal itself says: half when the proposal says it more. */
function backgroundDamp(lexicon: Lexicon, background: ReadonlyMap<string, number>): (form: number) => number {
  let proposal = 0;
  for (const times of background.values()) proposal += times;
  if (proposal === 0) return () => 1;
  const totals = new Float64Array(lexicon.forms.length);
  let all = 0;
  const { columns, values } = lexicon.counts;
  for (let e = 0; e < columns.length; e += 1) {
    const form = lexicon.formOf[columns[e] ?? 0] ?? 0;
    const times = values[e] ?? 0;
    totals[form] = (totals[form] ?? 0) + times;
    all += times;
  }
  return (form) => {
    const there = (background.get(lexicon.forms[form] ?? '') ?? 0) / proposal;
    if (there === 0 || form >= totals.length) return 1;
    const here = (real(totals, form) + 1) / (all + 1);
    return 0.5 + (0.5 * here) / (here + there);
  };
}

/**
 * Weighs words, parts of compounds, letter n-grams and fields in passages: sublinear TF-IDF (Salton & Buckley 1988).
 * @param lexicon the passages' words
 * @param groups group of each passage: a group counts once in a word's rarity, however long or often sent
 * @param background how often each normal form stands in the proposal; its words weigh less
 * @param subject normal forms of what the whole consultation is about, which tell nothing
 * @param withGrams whether letter n-grams are wanted, where there is little enough text for them
 */
export function weigh(
  lexicon: Lexicon,
  groups: readonly string[],
  background: ReadonlyMap<string, number>,
  subject: ReadonlySet<string> = new Set(),
  withGrams = true,
): Weighted {
  const ids = new Map<string, number>();
  const groupOf = Int32Array.from(groups, (group) => {
    const id = ids.get(group) ?? ids.size;
    ids.set(group, id);
    return id;
  });
  const few = ids.size < FEW_GROUPS;
  const least = few ? 1 : 2;
  const most = few ? 1 : Math.min(1, MOST_SHARE + MOST_MORE / ids.size);
  const plain = (): number => 1;
  const weighed = (counts: Sparse, damp: (feature: number) => number, ceiling: number): Sparse =>
    weighBlock(counts, groupOf, ids.size, least, ceiling, damp);
  const features = wordFeatures(lexicon);
  const fields = timesSparse(lexicon.counts, features.fields);
  const contrast = (steady(fieldContrast(fields)) - FIELDS_FROM) / (FIELDS_FULL - FIELDS_FROM);
  const manyMatters = Math.max(0, Math.min(1, contrast));
  const damp = backgroundDamp(lexicon, background);
  const formDamp = (id: number): number => {
    const form = lexicon.forms[id] ?? '';
    return subject.has(form) ? 0 : damp(id) * (isArgument(form) ? manyMatters : 1);
  };
  const forms = weighed(timesSparse(lexicon.counts, features.forms), formDamp, most);
  const blocks = [{ matrix: forms, share: FORMS_SHARE }];
  if (contrast > 0) blocks.push({ matrix: weighed(fields, plain, 1), share: FIELDS_SHARE * manyMatters });
  const light = beside(blocks);
  if (!withGrams || lexicon.counts.columns.length > GRAMS_UP_TO_WORDS) return { matrix: light, light, forms };
  const grams = weighed(timesSparse(lexicon.counts, gramFeatures(lexicon)), plain, most);
  return { matrix: beside([...blocks, { matrix: grams, share: GRAMS_SHARE }]), light, forms };
}
