import type { Language } from '../../domain.ts';
import { learnCompounds, type Splitter } from '../../language/forms/compounds.ts';
import { normalForm } from '../../language/forms/normal.ts';
import { isStopword } from '../../language/stopwords.ts';
import { scan } from '../../language/tokens.ts';
import { isArgument, isFormula } from '../../themes/vocabulary/formulas.ts';
import { isKind, kindsOf } from './alike.ts';

/** A word of a sentence by what it is compared by. */
export interface Term {
  /** Offset in the sentence. */
  at: number;
  /** What the word counts as, and how much of it. */
  counts: readonly (readonly [term: string, share: number])[];
  /** As it stands, lower case. */
  word: string;
  /** It says where or by whom, seldom what. */
  scope: boolean;
  /** It stands in the sentence before, which this one points back to. */
  carried?: boolean;
  /** A word of the matter: of no scope, and none of arguing as such. */
  plain: boolean;
}

/** A compound meets its parts («navneendring», «endre navnet») more than itself. */
const PART = 0.7;
const COMPOUND = 0.6;
/** Another word for the same meets at this. */
const KIND = 0.65;
/** A word of arguing as such. */
const ARGUING = 0.5;
/** A name («Stortinget», «Fagutvalget») says where or by whom, seldom what. */
const NAMED = 0.4;
/** Bodies and papers that any letter speaks of. */
const BODIES =
  /^(?:(?:fylkes|by)?kommune|kommunestyre|direktorat|departement|sekretariat|utvalg|utval|organ|organisasjon|foretak|føretak|myndighet|styresmakt|regjering|storting|mandat|sak|saker|forskrift|lov|lova|notat|etat|aktør|virksomhet|verksemd|selskap|bedrift|næring|stat|staten)(?:en|et|a|er|ar|ene|ane|e|r)?s?$/u;
/** «brukerrådet», «fagutvalget»: where one sits. */
const SEATED = /\p{L}{4}(?:råd|utvalg|utval|nemnd)(?:et|en|a|ene)?$/u;
/** Words of holding a view and of weighing it. */
const VIEW =
  /^(?:syn|sitt|synspunkt|oppfatning|oppfatninga|mening|meining|vurdering|vurderinga|gjerne|velkommen|velkomen|imot|ingenting|lenge|slutt|herunder|særskilt|spesielt|blant|annet|mellom|anna|minst|første|andre|savner|saknar|etterlyser|etterlyst)$/u;
/** Verbs that join what is asked for to its object, and say little themselves. */
const LIGHT =
  /^(?:bety|betyr|telle|teller|tel|innrett|innrettes|utform|utformes|sikre|sikrer|sikres|ivareta|ivaretar|bidra|bidrar|medfør|medføre|medfører|legge|legges|legg|rette|gi|gir|gis|få|får|ta|tar|tas|sette|settes|komme|kommer|kom|føre|fører|gjøre|gjøres|gjør|stille|stilles|bli|blir|være|ha|går|gå|stå|står|skje|skjer|grad|måte|forhold|gang|vekt|utgangspunkt)$/u;
const NAME = /^\p{Lu}\p{Ll}/u;

/** Nouns of verbs whose stem is another than the verb's. */
const ROOTS: ReadonlyMap<string, string> = new Map(
  'økes øke,kommunal kommun,kommune kommun,konsekv konsekvens,konsekven konsekvens,konsekvensanaly konsekvensanalyse,analy analyse,utr utred,utredning utred,utgreiest utred,konsekvensutr konsekvensutred,deltak delta,behandel behandl,beslutning beslutt,vedtak vedta,avgjerd avgjør,samarbeid samarbeid,avgrensning avgrens,tildel tildel,løsning løsning,ordning ordning,retning retning,næring næring,bygning bygg,mening mening,virkning virkning'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
/** «representasjon», «representant», «representere»; «utvidelse», «utvide»; «innføring», «innføre». */
const DERIVED = /(?<=\p{L}{4})(?:a?sjon|ering|ing|else|ant|er)$/u;

/** A normal form without what only makes a noun of its verb. */
export function rootOf(form: string): string {
  const known = ROOTS.get(form);
  if (known !== undefined) return known;
  const root = form.replace(DERIVED, '');
  return ROOTS.get(root) ?? root;
}

const isPlain = ([term, share]: Term['counts'][number]): boolean => !isKind(term) && share > ARGUING * 0.9;

/** Reads words as terms; built of all words that will be read, to know the compounds. */
export interface TermReader {
  /** @param names words of the sender's own name, lower case: they are no matter of its */
  read(sentence: string, language: Language | undefined, names: ReadonlySet<string>): Term[];
}

/** @param texts all sentences that will be read, each once */
export function termReader(texts: Iterable<string>): TermReader {
  const counts = new Map<string, number>();
  // How often a word stands with a capital where it opens no sentence, less how often without.
  const capitals = new Map<string, number>();
  for (const text of texts) {
    let inside = false;
    scan(text, (start, end, kind) => {
      if (kind === 'word') {
        const written = text.slice(start, end);
        const word = written.toLowerCase();
        counts.set(word, (counts.get(word) ?? 0) + 1);
        if (inside) capitals.set(word, (capitals.get(word) ?? 0) + (NAME.test(written) ? 1 : -1));
      }
      inside = kind === 'word';
    });
  }
  const isScope = (word: string): boolean => (capitals.get(word) ?? 0) > 0 || BODIES.test(word) || SEATED.test(word);
  const splitter: Splitter = learnCompounds([...counts].filter(([word]) => !isStopword(word)));
  // The word too: one string for all who write it.
  const known = new Map<string, Pick<Term, 'word' | 'counts' | 'scope' | 'plain'>>();
  const knownOf = (word: string, language: Language | undefined) => {
    const key = language === 'en' ? `en ${word}` : word;
    let found = known.get(key);
    if (found === undefined) {
      const scope = isScope(word);
      const own = count(word, language, splitter, scope ? NAMED : 1);
      found = { word, counts: own, scope, plain: !scope && own.some(isPlain) };
      known.set(key, found);
    }
    return found;
  };
  return {
    read(sentence, language, names) {
      const terms: Term[] = [];
      scan(sentence, (start, end, kind) => {
        const written = sentence.slice(start, end);
        const word = written.toLowerCase();
        if (kind === 'reference' && word.startsWith('§'))
          terms.push({ at: start, word, counts: [[word.replace(/\s/gu, ''), 1]], scope: false, plain: true });
        if (kind !== 'word' || (word !== written && names.has(word))) return;
        const own = knownOf(word, language);
        if (own.counts.length > 0) terms.push({ at: start, ...own });
      });
      return terms;
    },
  };
}

/** What a word counts as; all of it together is worth one word, `most`, or half where it is a word of arguing as such. */
function count(word: string, language: Language | undefined, splitter: Splitter, most: number): Term['counts'] {
  if (word.length < 2 || !/\p{L}/u.test(word) || LIGHT.test(word)) return [];
  const found = new Map<string, number>(kindsOf(word).map((kind) => [kind, KIND]));
  const form = normalForm(word, language);
  let worth = most;
  if (isStopword(word, language) || isFormula(word) || VIEW.test(word)) worth *= KIND;
  else {
    const parts = language === 'en' ? [] : splitter.split(word).map(rootOf);
    found.set(language === 'en' ? `en:${form}` : rootOf(form), parts.length > 1 ? COMPOUND : 1);
    if (parts.length > 1) for (const part of parts) if (part.length > 2 && !isFormula(part)) found.set(part, PART);
    if (isArgument(form)) worth *= ARGUING;
  }
  const length = Math.hypot(...found.values());
  return [...found].map(([term, share]) => [term, (worth * share) / length]);
}
