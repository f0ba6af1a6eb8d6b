import type { Language } from '../../domain.ts';
import { detectLanguage } from '../../language/detect.ts';
import { measure } from '../../themes/division.ts';
import { WHOLE } from '../../themes/matrix/choose.ts';
import { spellings } from '../../themes/profile.ts';
import { divide } from '../../themes/propose.ts';
import { coherentWords } from '../../themes/words.ts';
import { adjustedMutualInformation, adjustedRand, bCubed, topicCoherence, topicDiversity } from './cluster-scores.ts';

export interface ClusterDocument {
  id: string;
  text: string;
  /** The right cluster, where it is known. */
  label?: string | undefined;
}

export interface ClusterEvaluation {
  /** One a document, in their order. */
  predictions: { id: string; cluster: string }[];
  /** Words of each cluster, heaviest first. */
  topics: { topic: string; words: string[] }[];
  /** Mean coherence (NPMI over the documents) and diversity of the topics' words. */
  coherence: number;
  diversity: number;
  /** Only when every document has a label. */
  scores: { ami: number; ari: number; bCubed: number } | null;
}

const WORDS = 10;
/** Beyond this size a document with a Norwegian function word in it is Norwegian without further reading. */
const LARGE = 2_000;
const NORWEGIAN = /(?:^|\s)(?:og|er|det|som|på|av|til)\s/iu;

function languagesOf(documents: readonly ClusterDocument[]): Language[] {
  const large = documents.length > LARGE;
  return documents.map(({ text }) =>
    large && NORWEGIAN.test(text) ? 'nb' : detectLanguage(text.slice(0, 2_000)).language,
  );
}

/**
 * Divides documents into themes by the pipeline's own engine; each document counts once and gets its strongest theme.
 * @param documents any texts
 * @param k number of clusters; chosen when left out
 */
export function evaluateClusters(documents: readonly ClusterDocument[], k?: number): ClusterEvaluation {
  const languages = languagesOf(documents);
  // Each is a group of its own; whose they are is not asked for.
  const respondents: ReadonlySet<string> = new Set();
  const rows = documents.map(({ id, text }, i) => ({
    text,
    group: id,
    language: languages[i] ?? 'nb',
    respondents,
  }));
  const division = divide(measure(rows, ''), { ...WHOLE, least: 1, voices: 'groups' }, k);
  const { lexicon } = division.measured;
  const shown = spellings(
    lexicon,
    rows.map((row) => row.language),
  );
  const topics = coherentWords(division.words, shown, lexicon.counts, WORDS).map((words, c) => ({
    topic: String(c),
    words: words.map(({ word }) => lexicon.words[word] ?? ''),
  }));
  // A document without a word that counts has no theme; it stands alone.
  const predictions = documents.map(({ id }, i) => {
    const cluster = division.clusters[i] ?? -1;
    return { id, cluster: cluster < 0 ? 'ingen' : String(cluster) };
  });
  const labels = documents.map(({ label }) => label ?? '');
  const clusters = predictions.map(({ cluster }) => cluster);
  const words = topics.map((topic) => topic.words);
  const wanted = new Set(words.flat());
  const { starts, columns } = lexicon.counts;
  const shownWord = lexicon.words.map((word) => (wanted.has(word) ? word : null));
  const none: ReadonlySet<string> = new Set();
  const wordSets = documents.map((_, r) => {
    let own: Set<string> | null = null;
    for (let e = starts[r] ?? 0; e < (starts[r + 1] ?? 0); e += 1) {
      const word = shownWord[columns[e] ?? 0] ?? null;
      if (word !== null) own = (own ?? new Set()).add(word);
    }
    return own ?? none;
  });
  return {
    predictions,
    topics,
    coherence: topicCoherence(words, wordSets),
    diversity: topicDiversity(words),
    scores: labels.includes('')
      ? null
      : {
          ami: adjustedMutualInformation(labels, clusters),
          ari: adjustedRand(labels, clusters),
          bCubed: bCubed(labels, clusters),
        },
  };
}
