/** How well a clustering agrees with labels, and how coherent its topics' words are. */

/** Counts of a clustering against labels. */
interface Table {
  n: number;
  /** Members of each label and each cluster. */
  labels: number[];
  clusters: number[];
  /** Members in common, for the pairs that have any: [label, cluster, count]. */
  cells: [number, number, number][];
}

function tabulate(labels: readonly string[], clusters: readonly string[]): Table {
  if (labels.length !== clusters.length) throw new RangeError('labels and clusters differ in length');
  const number = (names: readonly string[]): Map<string, number> => new Map([...new Set(names)].map((n, i) => [n, i]));
  const labelIds = number(labels);
  const clusterIds = number(clusters);
  const labelSizes = new Array<number>(labelIds.size).fill(0);
  const clusterSizes = new Array<number>(clusterIds.size).fill(0);
  const common = new Map<number, number>();
  labels.forEach((name, i) => {
    const a = labelIds.get(name) ?? 0;
    const b = clusterIds.get(clusters[i] ?? '') ?? 0;
    labelSizes[a] = (labelSizes[a] ?? 0) + 1;
    clusterSizes[b] = (clusterSizes[b] ?? 0) + 1;
    const key = a * clusterIds.size + b;
    common.set(key, (common.get(key) ?? 0) + 1);
  });
  const cells = [...common].map(([key, count]): [number, number, number] => [
    Math.floor(key / clusterIds.size),
    key % clusterIds.size,
    count,
  ]);
  return { n: labels.length, labels: labelSizes, clusters: clusterSizes, cells };
}

function entropy(sizes: readonly number[], n: number): number {
  let sum = 0;
  for (const size of sizes) if (size > 0) sum -= (size / n) * Math.log(size / n);
  return sum;
}

/** Mutual information expected of two random partitions with these sizes (Vinh, Epps & Bailey 2010, equation 24a). */
function expectedInformation(table: Table): number {
  const { n, labels, clusters } = table;
  const logFactorial = new Float64Array(n + 1);
  for (let i = 2; i <= n; i += 1) logFactorial[i] = (logFactorial[i - 1] ?? 0) + Math.log(i);
  const lf = (i: number): number => logFactorial[i] ?? 0;
  let sum = 0;
  for (const a of labels) {
    for (const b of clusters) {
      for (let common = Math.max(1, a + b - n); common <= Math.min(a, b); common += 1) {
        const chance =
          lf(a) +
          lf(b) +
          lf(n - a) +
          lf(n - b) -
          lf(n) -
          lf(common) -
          lf(a - common) -
          lf(b - common) -
          lf(n - a - b + common);
        sum += (common / n) * Math.log((n * common) / (a * b)) * Math.exp(chance);
      }
    }
  }
  return sum;
}

/**
 * Adjusted mutual information, normalised by the arithmetic mean of the entropies (Vinh, Epps & Bailey 2010; the
 * default of scikit-learn). 1 = the same partition, 0 = what chance would give.
 * @param labels the right label of each document
 * @param clusters the cluster of each document, in the same order
 */
export function adjustedMutualInformation(labels: readonly string[], clusters: readonly string[]): number {
  const table = tabulate(labels, clusters);
  const { n } = table;
  if (table.labels.length === table.clusters.length && (table.labels.length <= 1 || table.labels.length === n))
    return 1;
  let information = 0;
  for (const [a, b, common] of table.cells) {
    information += (common / n) * Math.log((n * common) / ((table.labels[a] ?? 1) * (table.clusters[b] ?? 1)));
  }
  const expected = expectedInformation(table);
  const mean = (entropy(table.labels, n) + entropy(table.clusters, n)) / 2;
  const room = mean - expected;
  return (information - expected) / (room < 0 ? Math.min(room, -1e-15) : Math.max(room, 1e-15));
}

/** Adjusted Rand index (Hubert & Arabie 1985): agreement over pairs of documents, 0 = chance, 1 = the same partition. */
export function adjustedRand(labels: readonly string[], clusters: readonly string[]): number {
  const table = tabulate(labels, clusters);
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + pairs(size), 0);
  const common = sum(table.cells.map((cell) => cell[2]));
  const byLabel = sum(table.labels);
  const byCluster = sum(table.clusters);
  const expected = table.n < 2 ? 0 : (byLabel * byCluster) / pairs(table.n);
  const most = (byLabel + byCluster) / 2;
  return most === expected ? 1 : (common - expected) / (most - expected);
}

/**
 * B-cubed F1 (Bagga & Baldwin 1998; Amigó et al. 2009): precision and recall of each document's own cluster, averaged
 * over documents, then their harmonic mean.
 */
export function bCubed(labels: readonly string[], clusters: readonly string[]): number {
  const table = tabulate(labels, clusters);
  let precision = 0;
  let recall = 0;
  for (const [a, b, common] of table.cells) {
    precision += common ** 2 / (table.clusters[b] ?? 1);
    recall += common ** 2 / (table.labels[a] ?? 1);
  }
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) / table.n;
}

/**
 * Mean normalised pointwise mutual information of the pairs of a topic's words, counted over whole documents (Bouma
 * 2009; Lau, Newman & Baldwin 2014), then the mean over topics. A pair that never occurs together counts -1.
 * @param topics each topic's words, lower case
 * @param documents each document's set of words, lower case
 */
export function topicCoherence(
  topics: readonly (readonly string[])[],
  documents: readonly ReadonlySet<string>[],
): number {
  const wanted = new Map<string, number[]>();
  for (const word of topics.flat()) wanted.set(word, []);
  documents.forEach((words, i) => {
    for (const word of words) wanted.get(word)?.push(i);
  });
  const n = documents.length;
  const here = new Uint8Array(n);
  let total = 0;
  for (const topic of topics) {
    let sum = 0;
    let pairs = 0;
    topic.forEach((word, i) => {
      const own = wanted.get(word) ?? [];
      here.fill(0);
      for (const document of own) here[document] = 1;
      for (const other of topic.slice(i + 1)) {
        const there = wanted.get(other) ?? [];
        let met = 0;
        for (const document of there) met += here[document] ?? 0;
        const both = met / n;
        pairs += 1;
        if (both === 0) sum -= 1;
        else if (both === 1) sum += 1;
        else sum += Math.log((both * n * n) / (own.length * there.length)) / -Math.log(both);
      }
    });
    total += pairs === 0 ? 0 : sum / pairs;
  }
  return topics.length === 0 ? 0 : total / topics.length;
}

/** Share of the topics' words that are different words (Dieng, Ruiz & Blei 2020). */
export function topicDiversity(topics: readonly (readonly string[])[]): number {
  const words = topics.flat();
  return words.length === 0 ? 0 : new Set(words).size / words.length;
}
