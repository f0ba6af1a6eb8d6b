import type { Language } from '../domain.ts';
import { type PhraseHit, phrasesIn } from '../language/keyphrases.ts';
import { normalForm } from '../language/normal.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import type { ThemeWords } from './profile.ts';
import { isContent } from './terms.ts';

interface Candidate {
  key: string;
  /** Normal forms of its content words. */
  forms: string[];
  /** Groups that use it, by theme. */
  groups: Map<number, Set<string>>;
  /** How it is spelt, with counts. */
  spellings: Map<string, number>;
}

export interface LabelInput {
  text: string;
  group: string;
  language: Language;
  /** Theme of the passage; -1 for none. */
  cluster: number;
}

/** Words after which the next word is a verb's infinitive or participle. */
const BEFORE_VERB = new Set(
  'å to vil skal kan må bør ville skulle kunne måtte burde har hadde blir ble er var vert vart blei bli verte har hatt vi de dei jeg eg man en_ som ikke ikkje will would can could should must may have has had is are was were be been we they it not'.split(
    ' ',
  ),
);
/** Words after which the next word belongs to a noun phrase. */
const BEFORE_NOUN = new Set(
  'en et ei ein eit den det denne dette av om til for på i med mot ved mellom uten utan hos frå fra over under gjennom og samt flere fleire mange alle større mer meir egne eigne bedre betre økt auka god gode the a an of for in on with by from between and its their our'.split(
    ' ',
  ),
);

interface Uses {
  noun: number;
  verb: number;
}

/** How often each normal form stands where a noun stands, and where a verb does. */
function usesOf(passages: readonly { tokens: readonly Token[]; language: Language }[]): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  for (const { tokens, language } of passages) {
    for (let i = 1; i < tokens.length; i += 1) {
      const token = tokens[i];
      const before = tokens[i - 1]?.text.toLowerCase() ?? '';
      if (token?.kind !== 'word') continue;
      const noun = BEFORE_NOUN.has(before);
      const verb = BEFORE_VERB.has(before);
      if (!noun && !verb) continue;
      const form = normalForm(token.text, language);
      const use = uses.get(form) ?? { noun: 0, verb: 0 };
      if (noun) use.noun += 1;
      else use.verb += 1;
      uses.set(form, use);
    }
  }
  return uses;
}

/** Endings of adjectives, participles and verbs, which close no noun phrase. */
const NOT_LAST =
  /(?:ig|ige|igt|sk|ske|lege|leg|elle|ell|elt|ende|ande|bar|bare|som|somme|iv|ive|ivt|ere|est|este|ert|erte)$/u;
const NOUN_ENDING =
  /(?:ing|inga|ingen|inger|ingar|ingene|sjon|sjonen|sjoner|het|heten|heter|heit|skap|dom|else|elsen|elser|nad|itet|tet|isme|ment|råd|utvalg|avgift|skatt|plan|modell|fond|avgifta|kraft|plass|plasser|arbeid|ansvar|behov|krav|rett|system|nivå)$/u;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function countIn(
  candidates: Map<string, Candidate>,
  key: string,
  forms: string[],
  spelling: string,
  passage: LabelInput,
): void {
  const known = candidates.get(key) ?? { key, forms, groups: new Map(), spellings: new Map() };
  const groups = known.groups.get(passage.cluster) ?? new Set<string>();
  groups.add(passage.group);
  known.groups.set(passage.cluster, groups);
  // Bokmål is preferred: one of its spellings outweighs several nynorsk ones.
  const weight = passage.language === 'nn' ? 1 : 5;
  known.spellings.set(spelling, (known.spellings.get(spelling) ?? 0) + weight);
  candidates.set(key, known);
}

/** All phrases and single nouns of the passages. */
function collect(passages: readonly LabelInput[]): Map<string, Candidate> {
  const tokenised = passages.map((passage) => ({ tokens: tokenize(passage.text), language: passage.language }));
  const uses = usesOf(tokenised);
  const isNoun = (form: string, spelling: string): boolean => {
    const use = uses.get(form);
    const balance = (use?.noun ?? 0) - 1.5 * (use?.verb ?? 0);
    if (NOUN_ENDING.test(spelling.toLowerCase())) return balance >= -1;
    return !NOT_LAST.test(spelling.toLowerCase()) && balance > 0;
  };
  const candidates = new Map<string, Candidate>();
  passages.forEach((passage, p) => {
    for (const hit of phrasesIn(passage.text)) {
      const spelling = hit.text.replace(/\s+/gu, ' ');
      const words = spelling.split(' ');
      const last = words[words.length - 1] ?? '';
      const first = words[0] ?? '';
      const form = normalForm(last, passage.language);
      if (!isNoun(form, last)) continue;
      const opening = uses.get(normalForm(first, passage.language));
      // «styrker lokal aksept» opens with a verb; a verb's place weighs against the phrase, an adjective's does not.
      if (opening !== undefined && opening.verb > opening.noun && /(?:er|ar|e|te|de|a)$/u.test(first)) continue;
      const forms = contentForms(hit, passage.language);
      countIn(candidates, hit.key, forms, spelling, passage);
    }
    for (const token of tokenised[p]?.tokens ?? []) {
      if (token.kind !== 'word' || token.text.length < 4 || !isContent(token.text.toLowerCase(), passage.language))
        continue;
      const form = normalForm(token.text, passage.language);
      if (isNoun(form, token.text)) countIn(candidates, form, [form], token.text, passage);
    }
  });
  return candidates;
}

function contentForms(hit: PhraseHit, language: Language): string[] {
  return tokenize(hit.text)
    .filter((token) => token.kind === 'word' && isContent(token.text.toLowerCase(), language))
    .map((token) => normalForm(token.text, language));
}

/** The commonest spelling; one in lower case where it is not there only because a sentence opens with it. */
function spellingOf(candidate: Candidate): string {
  const all = [...candidate.spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  return capital(all[0]?.[0] ?? candidate.key);
}

/** How well a phrase names a theme: by whom it is used there, how seldom elsewhere, and the weight of its words. */
function worth(candidate: Candidate, cluster: number, words: ThemeWords, least: number): number {
  const here = candidate.groups.get(cluster)?.size ?? 0;
  if (here < least) return 0;
  let everywhere = 0;
  for (const groups of candidate.groups.values()) everywhere += groups.size;
  let carried = 0;
  for (const form of candidate.forms) carried += words.weightOf.get(form) ?? 0;
  const heaviest = words.forms[0]?.weight ?? 1;
  const mean = carried / candidate.forms.length / heaviest;
  // Two words say more than one; each further one adds less.
  const length = candidate.forms.length === 1 ? 0.75 : candidate.forms.length === 2 ? 1.15 : 1.2;
  return (Math.sqrt(here) * here * mean * length) / everywhere;
}

/**
 * A noun phrase found in the passages for each theme, with a capital first letter; no two alike.
 * @param passages the passages with their themes
 * @param words what tells each theme from the others
 */
export function labelsFor(
  passages: readonly LabelInput[],
  words: readonly ThemeWords[],
  spelling: readonly string[],
): string[] {
  const candidates = [...collect(passages).values()];
  const ranked = words
    .flatMap((own, cluster) =>
      candidates
        .map((candidate) => ({
          candidate,
          cluster,
          worth:
            Math.round(Math.max(worth(candidate, cluster, own, 2), worth(candidate, cluster, own, 1) * 0.3) * 1e6) /
            1e6,
        }))
        .filter((each) => each.worth > 0),
    )
    .sort((a, b) => b.worth - a.worth || a.cluster - b.cluster || (a.candidate.key < b.candidate.key ? -1 : 1));
  const labels = new Map<number, string>();
  const taken: string[][] = [];
  for (const { candidate, cluster } of ranked) {
    if (labels.has(cluster)) continue;
    // Neighbours must not share their main word: «lokal aksept» beside «aksept» names nothing.
    if (
      taken.some(
        (forms) => forms.every((f) => candidate.forms.includes(f)) || candidate.forms.every((f) => forms.includes(f)),
      )
    )
      continue;
    labels.set(cluster, spellingOf(candidate));
    taken.push(candidate.forms);
  }
  return words.map((own, cluster) => labels.get(cluster) ?? capital(spelling[own.forms[0]?.form ?? -1] ?? 'Uten navn'));
}
