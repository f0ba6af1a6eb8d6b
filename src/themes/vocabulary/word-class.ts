import type { Language } from '../../domain.ts';
import { normalForm } from '../../language/forms/normal.ts';
import { isStopword } from '../../language/stopwords.ts';
import type { Token } from '../../language/tokens.ts';

/*
 * No tagger and no dictionary: what class a word is of is read from where the corpus puts it, and from its ending.
 */

/** Words before an infinitive, a participle or a finite verb. */
const BEFORE_VERB = new Set(
  'å to vil skal kan må bør ville skulle kunne måtte burde har hadde blir ble er var vert vart blei bli verte hatt vi de dei jeg eg man som ikke ikkje will would can could should must may might has had is are was were be been we they it not'.split(
    ' ',
  ),
);
/** Words inside or before a noun phrase. */
const BEFORE_NOUN = new Set(
  'en et ei ein eit den det denne dette av om til for på i med mot ved mellom uten utan hos frå fra over under gjennom flere fleire mange alle større mer meir egne eigne bedre betre økt auka god gode the a an of for in on with by from between and its their our'.split(
    ' ',
  ),
);

/** How often a normal form stands where a noun stands, where a verb does, and before another content word. */
export interface Uses {
  noun: number;
  verb: number;
  /** Before another content word, as an adjective stands. */
  leads: number;
  all: number;
}

/** Counts the places of every normal form. */
export function usesOf(passages: readonly { tokens: readonly Token[]; language: Language }[]): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  for (const { tokens, language } of passages) {
    tokens.forEach((token, i) => {
      if (token.kind !== 'word') return;
      const before = tokens[i - 1]?.text.toLowerCase() ?? '';
      const after = tokens[i + 1];
      const form = normalForm(token.text, language);
      const use = uses.get(form) ?? { noun: 0, verb: 0, leads: 0, all: 0 };
      use.all += 1;
      if (BEFORE_NOUN.has(before)) use.noun += 1;
      if (BEFORE_VERB.has(before)) use.verb += 1;
      if (after?.kind === 'word' && !isStopword(after.text, language)) use.leads += 1;
      uses.set(form, use);
    });
  }
  return uses;
}

/** Endings of adjectives, participles, verbs and adverbs, which close no noun phrase. */
const NOT_NOUN =
  /(?:ig|ige|igt|sk|ske|lege|elle|ell|elt|ende|ande|bar|bare|som|somme|iv|ive|ivt|est|este|ert|erte|erer|erast|es|ede|eide|eigde|vis|mange|alle|flere|fleire|store|små|liten|lite)$/u;
const NOUN =
  /(?:ing|inga|ingen|inger|ingar|ingene|sjon|sjonen|sjoner|het|heten|heter|heit|skap|skapet|dom|else|elsen|elser|nad|itet|isme|ment|råd|rådet|utvalg|utvalget|avgift|avgiften|skatt|skatten|plan|modell|modellen|fond|fondet|kraft|plass|plasser|arbeid|ansvar|ansvaret|behov|krav|rett|system|nivå|panel|panelet|forum|styret|styrer|strategi|strategien)$/u;
/** Nouns made of verbs share their normal form, so the verb's places say nothing of them. */
const OF_VERB = /.{3}(?:ing|inga|ingen|inger|ingar|ingene|ingane|sjon|sjonen|sjoner|sjonene|elsen|elser|elsene)$/u;
const MAY_BE_VERB = /(?:er|ar|te|de|es|as|ast|a|e|t)$/u;
/** «berørt» and «makt» end alike; only where they stand tells them apart, and a participle stands where a noun does too. */
const PARTICIPLE = /[^aeiouyæøå]t$/u;
/** An adjective stands before another content word more often than not. */
const LEADS = 0.5;

/** Whether a word is read as a noun in this corpus. */
export function isNoun(form: string, spelling: string, uses: ReadonlyMap<string, Uses>): boolean {
  const use = uses.get(form);
  if (use === undefined) return false;
  const word = spelling.toLowerCase();
  const balance = use.noun - (PARTICIPLE.test(word) ? 3 : 1.5) * use.verb;
  if (OF_VERB.test(word)) return true;
  if (NOUN.test(word)) return balance >= -1;
  if (NOT_NOUN.test(word) || (use.all >= 3 && use.leads > LEADS * use.all)) return false;
  // After an adjective nothing tells a noun; a verb's endings do tell a verb.
  return balance > 0 || (use.verb === 0 && use.all > 1 && !MAY_BE_VERB.test(word));
}

/** Adjectives that end as nouns or verbs do. */
const ADJECTIVES = new Set(
  'egen eigen åpen open moden voksen vaksen sikker usikker bitter mager vakker trygg ekstra felles fire flere fleire'.split(
    ' ',
  ),
);
/** A definite noun, a plural or a present tense. */
const NOUN_OR_VERB = /(?:en|ene|ane|a|er|ar)$/u;
/** «bygges», «brukast»: the passive, which the genitive («kommunenes») is not. */
const PASSIVE = /(?:es|ast)$/u;
const GENITIVE_PLURAL = /(?:enes|anes)$/u;

/** Whether a word may stand right before a noun in its phrase, as adjectives, participles and genitives do. */
export function mayLead(form: string, spelling: string, uses: ReadonlyMap<string, Uses>): boolean {
  const word = spelling.toLowerCase();
  if (ADJECTIVES.has(word)) return true;
  if (PASSIVE.test(word) && !GENITIVE_PLURAL.test(word)) return false;
  if (word.endsWith('s')) return true;
  const use = uses.get(form);
  if (use === undefined || use.verb > use.noun || NOUN_OR_VERB.test(word)) return false;
  const leads = use.leads >= LEADS * use.all;
  if (word.endsWith('et')) return leads;
  return leads || (NOT_NOUN.test(word) && !NOUN.test(word)) || !isNoun(form, spelling, uses);
}
