import type { Language } from '../domain.ts';
import { nounOfVerb } from '../language/forms/nominal.ts';
import { normalForm } from '../language/forms/normal.ts';
import { isConnective, type PhraseHit, phrasesIn } from '../language/phrases.ts';
import { setPhrases } from '../language/set-phrases.ts';
import { tokenize } from '../language/tokens.ts';
import { isArgument } from './vocabulary/formulas.ts';
import { isContent } from './vocabulary/terms.ts';
import { isNoun, mayLead, type Uses, usesOf } from './vocabulary/word-class.ts';

/** A phrase or word that may name a theme. */
export interface Candidate {
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
  /** It has one that the sentence did not give it. */
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
/** Measures name nothing («bunnfradrag og tonn»): what is measured does. */
const MEASURE =
  /^(?:tonn|tonnet|tonnene|kilo|gram|liter|meter|kilometer|mil|mål|dekar|kvadratmeter|krone|kroner|krona|mill|mrd|million|millioner|millionar|milliard|milliarder|milliardar|prosent|prosenten|prosentpoeng|promille|time|timer|timar|døgn|uke|uker|veke|veker|måned|måneder|månad|månader|halvår|tiår|tiåret)$/iu;
/** Where something is, which names a matter only together with what is there. */
const PLACE =
  /^(?:verden|verda|land|landet|landa|landene|fylke|fylket|fylker|region|regionen|regioner|område|området)$/iu;
/** What something may be between; «inntekter mellom kommuner» is torn out of «fordele inntekter mellom kommuner». */
const BETWEEN =
  /(?:forskjell|skilnad|forhold|høve|sam\p{L}+|fordeling|deling|dialog|avtale|balanse|avstand|skille|kontakt|overgang|konflikt|grense|likhet|likskap|motsetning|motsetnad|konkurranse|utveksling|flyt|tillit|relasjon|kopling|kobling|avveining|avveging|veksling|valg|val)\p{L}{0,4}$/iu;
/** Of the uses inside a sentence so many with a capital make a name. */
const NAME_SHARE = 0.7;

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

/**
 * Whether a phrase is built as a noun phrase: nouns, what stands before a noun (adjectives, genitives), a preposition or
 * «og» between nouns only. «styrker lokal aksept», «naturressurser og tilbake» and «departement bunnfradrag» are none.
 */
function isNounPhrase(words: readonly string[], passage: LabelInput, uses: ReadonlyMap<string, Uses>): boolean {
  const { language } = passage;
  if (words.length > MOST_WORDS) return false;
  const carries = (word: string): boolean =>
    isContent(word.toLowerCase(), language) && !isArgument(normalForm(word, language));
  const [first = '', ...others] = words;
  // Both ends must carry: «havbruksfondet over tid» only says when.
  if (!carries(first) || !carries(others[others.length - 1] ?? first)) return false;
  const between = words.findIndex((word) => /^(?:mellom|between)$/iu.test(word));
  if (between > 0 && language !== 'en' && !BETWEEN.test(words[between - 1] ?? '')) return false;
  if (words.some((word) => MEASURE.test(word))) return false;
  return words.every((word, i) => {
    const next = words[i + 1];
    if (isConnective(word)) return true;
    const form = normalForm(word, language);
    if (next === undefined || isConnective(next)) return isNoun(form, word, uses);
    return language === 'en' || mayLead(form, word, uses);
  });
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

/** All noun phrases and single nouns of the passages that are no names. */
export function candidatesIn(passages: readonly LabelInput[]): Candidate[] {
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
      // A sentence gives its first word a capital; any other tells a name («svaret fra Nordvik»).
      const inside = isInside(text, hit.start);
      const capital = (inside ? content : content.slice(1)).some((token) => /^\p{Lu}/u.test(token.text));
      const spelling = withArticle(text, hit, written);
      if (spelling === null) continue;
      note(all, { key: hit.key, forms, spelling, inside: inside || capital, capital }, passage);
    }
    const fixed = setPhrases(text);
    for (const token of tokenised[p] ?? []) {
      if (token.kind !== 'word' || token.text.length < 4 || !isContent(token.text.toLowerCase(), language)) continue;
      if (fixed.some(({ start, end }) => start <= token.start && token.end <= end)) continue;
      // «fjord- og kystkommuner»: not a word of its own.
      if (/[-–‑]/u.test(text.charAt(token.end)) || GENITIVE.test(token.text)) continue;
      const form = normalForm(token.text, language);
      if (isArgument(form) || MEASURE.test(token.text) || PLACE.test(token.text)) continue;
      if (!isNoun(form, token.text, uses)) {
        // «bør utsettes»: where the matter is a verb, the noun made of it names it.
        const use = uses.get(form);
        const noun = use !== undefined && use.verb > use.noun ? nounOfVerb(token.text.toLowerCase()) : null;
        if (noun !== null) {
          note(all, { key: form, forms: [form], spelling: noun, inside: true, capital: false }, passage);
        }
        continue;
      }
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
export function spellingOf(candidate: Candidate): string {
  const all = [...candidate.spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  return all[0]?.[0] ?? candidate.key;
}

/** The commonest spelling, small where only the sentence gave it a capital. */
export function insideSentence(candidate: Candidate): string {
  const best = spellingOf(candidate);
  const small = best.charAt(0).toLowerCase() + best.slice(1);
  return candidate.spellings.has(small) ? small : best;
}
