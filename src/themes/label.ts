import type { Language } from '../domain.ts';
import { type PhraseHit, phrasesIn } from '../language/keyphrases.ts';
import { normalForm } from '../language/normal.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import type { ThemeWords } from './profile.ts';
import { isContent } from './terms.ts';
import { isNoun, type Uses, usesOf } from './word-class.ts';

interface Candidate {
  key: string;
  /** Normal forms of its content words. */
  forms: string[];
  /** Groups that use it, by theme. */
  groups: Map<number, Set<string>>;
  /** How it is spelt, with counts. */
  spellings: Map<string, number>;
  /** A single word, which names less than a phrase unless it is a compound. */
  plain: boolean;
}

export interface LabelInput {
  text: string;
  group: string;
  language: Language;
  /** Theme of the passage; -1 for none. */
  cluster: number;
}

/** Length from which a single word is taken to be a compound or other special word. */
const SPECIAL = 11;
const MOST_WORDS = 5;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function contentForms(tokens: readonly Token[], language: Language): string[] {
  return tokens
    .filter((token) => token.kind === 'word' && isContent(token.text.toLowerCase(), language))
    .map((token) => normalForm(token.text, language));
}

function note(all: Map<string, Candidate>, key: string, forms: string[], spelling: string, passage: LabelInput): void {
  const plain = forms.length < 2 && !spelling.includes(' ') && spelling.length < SPECIAL;
  const known = all.get(key) ?? { key, forms, groups: new Map(), spellings: new Map(), plain };
  const groups = known.groups.get(passage.cluster) ?? new Set<string>();
  groups.add(passage.group);
  known.groups.set(passage.cluster, groups);
  // Bokmål is preferred: one of its spellings outweighs several nynorsk ones.
  const weight = passage.language === 'nn' ? 1 : 5;
  known.spellings.set(spelling, (known.spellings.get(spelling) ?? 0) + weight);
  all.set(key, known);
}

/** Whether a phrase reads as a noun phrase: it closes with a noun and does not open with a verb. */
function isNounPhrase(
  hit: PhraseHit,
  words: readonly string[],
  passage: LabelInput,
  uses: ReadonlyMap<string, Uses>,
): boolean {
  const last = words[words.length - 1] ?? '';
  const first = words[0] ?? '';
  if (words.length > MOST_WORDS || !isNoun(normalForm(last, passage.language), last, uses)) return false;
  const opening = uses.get(normalForm(first, passage.language));
  // «styrker lokal aksept» opens with a verb.
  if (opening !== undefined && opening.verb > opening.noun && /(?:er|ar|e|a|te|de|es|ast)$/u.test(first)) return false;
  // Both ends must carry: «havbruksfondet over tid» only says when.
  return hit.key.split(' ').length < 2 || isContent(first.toLowerCase(), passage.language);
}

/** All noun phrases and single nouns of the passages. */
function collect(passages: readonly LabelInput[]): Candidate[] {
  const tokenised = passages.map(({ text }) => tokenize(text));
  const uses = usesOf(passages.map(({ language }, p) => ({ tokens: tokenised[p] ?? [], language })));
  const all = new Map<string, Candidate>();
  passages.forEach((passage, p) => {
    for (const hit of phrasesIn(passage.text)) {
      const spelling = hit.text.replace(/\s+/gu, ' ');
      const forms = contentForms(tokenize(spelling), passage.language);
      if (forms.length < 2 || !isNounPhrase(hit, spelling.split(' '), passage, uses)) continue;
      note(all, hit.key, forms, spelling, passage);
    }
    for (const { kind, text } of tokenised[p] ?? []) {
      if (kind !== 'word' || text.length < 4 || !isContent(text.toLowerCase(), passage.language)) continue;
      const form = normalForm(text, passage.language);
      if (isNoun(form, text, uses)) note(all, form, [form], text, passage);
    }
  });
  return [...all.values()];
}

/** The commonest spelling, with a capital first letter. */
function spellingOf(candidate: Candidate): string {
  const all = [...candidate.spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  return capital(all[0]?.[0] ?? candidate.key);
}

/** How well a phrase names a theme: the weight of its words, by how many it is used there, how seldom elsewhere. */
function worth(candidate: Candidate, cluster: number, words: ThemeWords): number {
  const here = candidate.groups.get(cluster)?.size ?? 0;
  if (here === 0) return 0;
  let everywhere = 0;
  for (const groups of candidate.groups.values()) everywhere += groups.size;
  let carried = 0;
  for (const form of candidate.forms) carried += words.weightOf.get(form) ?? 0;
  const heaviest = words.forms[0]?.weight ?? 1;
  // A second word must add to the first; a phrase that one respondent alone uses is that respondent's.
  const said = carried / heaviest / (0.65 + 0.35 * candidate.forms.length);
  return (said * (here / (here + 2)) * (candidate.plain ? 0.6 : 1) * here) / (everywhere + 1);
}

/**
 * A noun phrase found in the passages for each theme, with a capital first letter; no two alike.
 * @param passages the passages with their themes
 * @param words what tells each theme from the others
 * @param spelling how each normal form of the lexicon is spelt, for a theme without any noun
 * @param taken labels that are in use already
 */
export function labelsFor(
  passages: readonly LabelInput[],
  words: readonly ThemeWords[],
  spelling: readonly string[],
  taken: readonly string[] = [],
): string[] {
  const candidates = collect(passages);
  const ranked = words
    .flatMap((own, cluster) =>
      candidates.map((candidate) => ({
        candidate,
        cluster,
        worth: Math.round(worth(candidate, cluster, own) * 1e6) / 1e6,
      })),
    )
    .filter((each) => each.worth > 0)
    .sort((a, b) => b.worth - a.worth || a.cluster - b.cluster || (a.candidate.key < b.candidate.key ? -1 : 1));
  const labels = new Map<number, string>();
  const used = taken.map((label) => contentForms(tokenize(label), 'nb'));
  for (const { candidate, cluster } of ranked) {
    if (labels.has(cluster)) continue;
    const { forms } = candidate;
    // Neighbours must not share their words: «lokal aksept» beside «aksept» names nothing.
    const near = (other: readonly string[]): boolean =>
      other.every((form) => forms.includes(form)) || forms.every((form) => other.includes(form));
    if (used.some((other) => other.length > 0 && near(other))) continue;
    labels.set(cluster, spellingOf(candidate));
    used.push(forms);
  }
  return words.map((own, cluster) => labels.get(cluster) ?? capital(spelling[own.forms[0]?.form ?? -1] ?? 'Uten navn'));
}
