import type { Language } from '../domain.ts';
import { normalForm } from '../language/normal.ts';
import { type PhraseHit, phrasesIn } from '../language/phrases.ts';
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
  /** Uses inside a sentence, and of these the ones with a capital: a body, a place or a person more often than a matter. */
  inside: number;
  capitals: number;
}

/** One place where a candidate stands. */
interface Use {
  key: string;
  forms: string[];
  spelling: string;
  /** Inside a sentence, where a capital tells a name. */
  inside: boolean;
  /** All its content words have one. */
  capital: boolean;
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
/** Of the uses inside a sentence so many with a capital make a name. */
const NAME_SHARE = 0.7;
/** From this length a form inside another is a part of it. */
const PART = 4;
/** What a second word must be worth beside the first. */
const BESIDE = 0.25;
/** Letters of a second word or phrase, so that the two can be read at a glance. */
const SHORT = 24;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function contentForms(tokens: readonly Token[], language: Language): string[] {
  return tokens
    .filter((token) => token.kind === 'word' && isContent(token.text.toLowerCase(), language))
    .map((token) => normalForm(token.text, language));
}

function note(all: Map<string, Candidate>, use: Use, passage: LabelInput): void {
  const { key, forms, spelling } = use;
  const plain = forms.length < 2 && !spelling.includes(' ') && spelling.length < SPECIAL;
  const known = all.get(key) ?? {
    key,
    forms,
    groups: new Map(),
    spellings: new Map(),
    plain,
    inside: 0,
    capitals: 0,
  };
  const groups = known.groups.get(passage.cluster) ?? new Set<string>();
  groups.add(passage.group);
  known.groups.set(passage.cluster, groups);
  // Bokmål is preferred: one of its spellings outweighs several nynorsk ones.
  const weight = passage.language === 'nn' ? 1 : 5;
  known.spellings.set(spelling, (known.spellings.get(spelling) ?? 0) + weight);
  if (use.inside) known.inside += 1;
  if (use.inside && use.capital) known.capitals += 1;
  all.set(key, known);
}

/** Whether a phrase reads as a noun phrase: it closes with a noun and does not open with a verb. */
function isNounPhrase(words: readonly string[], passage: LabelInput, uses: ReadonlyMap<string, Uses>): boolean {
  const last = words[words.length - 1] ?? '';
  const first = words[0] ?? '';
  if (words.length > MOST_WORDS || !isNoun(normalForm(last, passage.language), last, uses)) return false;
  const opening = uses.get(normalForm(first, passage.language));
  // «styrker lokal aksept» opens with a verb.
  if (opening !== undefined && opening.verb > opening.noun && /(?:er|ar|e|a|te|de|es|ast)$/u.test(first)) return false;
  // Both ends must carry: «havbruksfondet over tid» only says when.
  return [first, last].every((word) => isContent(word.toLowerCase(), passage.language));
}

/**
 * «den norske havbruksnæringen»: an adjective in its definite form wants the article it stands with. Null where the
 * article is not there: «norske havbruksnæringen» is no Norwegian.
 */
function withArticle(text: string, hit: PhraseHit, words: readonly string[]): string | null {
  const spelling = words.join(' ');
  const article = /(?<!\p{L})(den|det|de|dei)\s+$/iu.exec(text.slice(Math.max(0, hit.start - 8), hit.start))?.[1];
  if (!/\p{L}{3}e$/u.test(words[0] ?? '') || words.length > 3) return spelling;
  if (article !== undefined) return `${article.toLowerCase()} ${spelling}`;
  return /(?:en|et|ene|ane)$/u.test(words[1] ?? '') ? null : spelling;
}

/** «flertallets» closes no phrase. */
const GENITIVE = /(?:en|et|ene|ane)s$/u;

/** Whether what starts there stands inside a sentence. */
function isInside(text: string, start: number): boolean {
  return /[\p{L}\p{N},]\s*$/u.test(text.slice(Math.max(0, start - 3), start));
}

/** All noun phrases and single nouns of the passages. */
function collect(passages: readonly LabelInput[]): Candidate[] {
  const tokenised = passages.map(({ text }) => tokenize(text));
  const uses = usesOf(passages.map(({ language }, p) => ({ tokens: tokenised[p] ?? [], language })));
  const all = new Map<string, Candidate>();
  passages.forEach((passage, p) => {
    const { text, language } = passage;
    for (const hit of phrasesIn(text)) {
      const written = hit.text.split(/\s+/u);
      const content = tokenize(hit.text).filter(
        (token) => token.kind === 'word' && isContent(token.text.toLowerCase(), language),
      );
      if (content.length < 2 || GENITIVE.test(hit.text) || !isNounPhrase(written, passage, uses)) continue;
      const forms = content.map((token) => normalForm(token.text, language));
      const capital = content.every((token) => /^\p{Lu}/u.test(token.text));
      const spelling = withArticle(text, hit, written);
      if (spelling === null) continue;
      note(all, { key: hit.key, forms, spelling, inside: isInside(text, hit.start), capital }, passage);
    }
    for (const token of tokenised[p] ?? []) {
      if (token.kind !== 'word' || token.text.length < 4 || !isContent(token.text.toLowerCase(), language)) continue;
      // «fjord- og kystkommuner»: not a word of its own.
      if (/[-–‑]/u.test(text.charAt(token.end)) || GENITIVE.test(token.text)) continue;
      const form = normalForm(token.text, language);
      if (!isNoun(form, token.text, uses)) continue;
      const capital = /^\p{Lu}/u.test(token.text);
      note(
        all,
        { key: form, forms: [form], spelling: token.text, inside: isInside(text, token.start), capital },
        passage,
      );
    }
  });
  return [...all.values()].filter((candidate) => !isName(candidate));
}

/** A name («Sjømat Norge», «Tyskland») names no theme; a special word with a capital («Havbruksfondet») may. */
function isName({ forms, inside, capitals, plain }: Candidate): boolean {
  return capitals > NAME_SHARE * inside && (plain || forms.length > 1);
}

/** The commonest spelling. */
function spellingOf(candidate: Candidate): string {
  const all = [...candidate.spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  return all[0]?.[0] ?? candidate.key;
}

/** The commonest spelling, small where only the sentence gave it a capital. */
function insideSentence(candidate: Candidate): string {
  const best = spellingOf(candidate);
  const small = best.charAt(0).toLowerCase() + best.slice(1);
  return candidate.spellings.has(small) ? small : best;
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
  // Neighbours must not share their words: «lokal aksept» beside «aksept» names nothing, nor does «innbyggerpanelet og
  // panelet» or «lokalsamfunn og lokale samfunn».
  const has = (forms: readonly string[], form: string): boolean =>
    forms.some((each) => each === form || (form.length >= PART && each.includes(form)));
  const near = (one: readonly string[], other: readonly string[]): boolean =>
    other.length > 0 && (other.every((form) => has(one, form)) || one.every((form) => has(other, form)));
  const used = taken.map((label) => contentForms(tokenize(label), 'nb'));
  const first = new Map<number, { candidate: Candidate; worth: number }>();
  for (const { candidate, cluster, worth } of ranked) {
    if (first.has(cluster) || used.some((other) => near(candidate.forms, other))) continue;
    first.set(cluster, { candidate, worth });
    used.push(candidate.forms);
  }
  // One plain word says little: «Arbeidsplasser og ringvirkninger».
  const second = new Map<number, Candidate>();
  for (const { candidate, cluster, worth } of ranked) {
    const before = first.get(cluster);
    if (before === undefined || before.candidate.forms.length > 1 || second.has(cluster)) continue;
    if (worth < BESIDE * before.worth || spellingOf(candidate).length > SHORT) continue;
    if (candidate.forms.some((form) => has(before.candidate.forms, form))) continue;
    if (used.some((other) => near(candidate.forms, other))) continue;
    second.set(cluster, candidate);
    used.push(candidate.forms);
  }
  const english = passages.filter(({ language }) => language === 'en').length * 2 > passages.length;
  const and = english ? 'and' : 'og';
  return words.map((own, cluster) => {
    const one = first.get(cluster)?.candidate;
    const other = second.get(cluster);
    if (one === undefined) return capital(spelling[own.forms[0]?.form ?? -1] ?? 'Uten navn');
    return capital(other === undefined ? spellingOf(one) : `${spellingOf(one)} ${and} ${insideSentence(other)}`);
  });
}
