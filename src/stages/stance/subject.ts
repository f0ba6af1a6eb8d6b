import { scan } from '../../language/tokens.ts';

/** What a hearing is about, so that an attitude can be told to be aimed at the whole of it, at a part or at something else. */
export interface Subject {
  /** Whether a word names the hearing's own matter. */
  isCore(word: string): boolean;
  /** Whether a word stands in the proposal. */
  isProposal(word: string): boolean;
  /** Whether a word names what the proposal takes away («kravet … oppheves»). */
  isUndone(word: string): boolean;
  /** The proposal's own words are known. */
  hasProposal: boolean;
  /**
   * Whether a wish asks for what the proposal gives (1), for its contrary (-1), or for neither (0): the sentence of the
   * proposal that shares most words with it, and whether the two are turned the same way by a negation or an undoing verb.
   */
  agrees(wish: string): -1 | 0 | 1;
}

/** Words of hearings as such: they name no matter. */
const GENERIC =
  /^(?:hørin|høyrin|forsla|framle|fremle|endrin|lovfor|lovfra|lovendr|lover?$|lova$|lovar?$|forskrift|innspi|innspe|uttal|fråseg|nou$|depart|regjer|kommun|fylke|innfør|generel|spørsm|notat|svar$|saken$|saka$|norge|norsk|offent|nasjon|statle|statli|retten$|rett$|krav$|kravet$|kravene$|regler|reglen?e?$|oppgave|oppgåv|flytt|større|mindre|under|mellom|rundt|denne|dette|disse|desse|sette|gjeld|andre|annen|skal|skulle|være|vere|eller|etter|øvrig|heile|etabler|tiltak|ordning|modell)/u;

const SHORTEST = 4;
/** Two words are of one matter when they share so many first letters, and so much of the shorter. */
const SHARED_LETTERS = 6;
const SHARED_SHARE = 0.6;
/** A matter that the letters name without the proposal must be named by so many of them. */
const SHARE_OF_LETTERS = 0.25;

const NAMED =
  /(?:innføring(?:en|a)? av|innføre|forslag(?:et)? (?:om|til)|framlegg(?:et)? (?:om|til)|lovforslaget om|hø(?:rings|yrings)?(?:svar|uttalelse|fråsegn)? ?[–:-]+|høring(?:en)? (?:om|av|vedrørende)|høyring(?:a)? om|consultation on|proposal (?:for|on|to))\s+([^\n.,;:()«»]{3,80})/giu;

const UNDOING =
  /^(?:opphev\w*|opphør\w*|avvikl\w*|avskaff\w*|fjern\w*|bortfall\w*|fell|faller|mister|mistar|nedlegg\w*|nedlagt|innskrenk\w*|strykes|strykast|utgår|forbys|forbudt|stans\w*|slettes|tas|flyttes|flyttast)$/u;

function wordsOf(text: string): string[] {
  const words: string[] = [];
  scan(text, (start, end, kind) => {
    if (kind === 'word') words.push(text.slice(start, end).normalize('NFC').toLowerCase());
  });
  return words;
}

const isTerm = (word: string): boolean => word.length >= SHORTEST && !GENERIC.test(word);

/** Whether two words begin so alike that they name the same matter («havnegebyr», «havnegebyret»). */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared++;
  return shared >= Math.min(SHARED_LETTERS, shorter) && shared >= SHARED_SHARE * shorter && shared >= SHORTEST;
}

function matcher(terms: Iterable<string>): (word: string) => boolean {
  const byStart = new Map<string, string[]>();
  for (const term of terms) {
    const start = term.slice(0, SHORTEST);
    byStart.set(start, [...(byStart.get(start) ?? []), term]);
  }
  const known = new Map<string, boolean>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      answer = (byStart.get(word.slice(0, SHORTEST)) ?? []).some((term) => alike(term, word));
      known.set(word, answer);
    }
    return answer;
  };
}

/** Tells of a word which of the lists of terms hold one like it; what is no term is like none. */
function holders(lists: readonly (readonly string[])[]): (word: string) => readonly number[] {
  const byStart = new Map<string, { term: string; index: number }[]>();
  for (const [index, terms] of lists.entries()) {
    for (const term of terms) {
      const start = term.slice(0, SHORTEST);
      const same = byStart.get(start);
      if (same) same.push({ term, index });
      else byStart.set(start, [{ term, index }]);
    }
  }
  const known = new Map<string, readonly number[]>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      const near = isTerm(word) ? byStart.get(word.slice(0, SHORTEST)) : undefined;
      const like = (near ?? []).filter(({ term }) => alike(term, word));
      answer = [...new Set(like.map(({ index }) => index))];
      known.set(word, answer);
    }
    return answer;
  };
}

const TURNED = /^(?:ikke|ikkje|ingen|inga|aldri|uten|utan|not|no|without)$/u;
const STAYS =
  /^(?:bestå|består|beholdes?|behald\p{L}*|fortsatt|framleis|fremdeles|videreføres?|vidareføre?s?t?|gjelde|gjeld|opprettholdes?|oppretthald\p{L}*|stå|ligge|liggje|retain|keep|remain)$/u;
/** So many words must a wish share with a sentence of the proposal, or one so long. */
const SHARED_TERMS = 2;
const TELLING_LENGTH = 12;

/** A passive or a verb of losing: what goes stands before it («kravet om losbåt oppheves»). */
const GOES =
  /^(?:opphev(?:es|ast)|opphører|avvikles|avviklast|avskaffes|avskaffast|fjernes|fjernast|bortfaller|fell|faller|nedlegges|nedleggast|innskrenkes|strykes|strykast|utgår|forbys|stanses|stansast|slettes)$/u;
/** What goes stands after it: «forby salg av …», «nedleggelse av …». */
const TAKES =
  /^(?:oppheve|opphevelse|oppheving|avvikle|avvikling|avskaffe|avskaffelse|fjerne|fjerning|forby|forbud|stanse|stans|stenge|stenging|nedlegge|nedleggelse|nedlegging|ned|innskrenke|bortfall|mister|mistar|abolish|abolition|ban|repeal)$/u;
/** Where the name of a thing is over. */
const NAME_ENDS = /^(?:i|for|på|til|ved|hos|mellom|der|som|når|at|innen|fra|frå|in|for|on|to|that|which)$/u;
/** So many words name what goes. */
const NAMED_BY = 2;

function nameIn(words: readonly string[]): string[] {
  const end = words.findIndex((word) => NAME_ENDS.test(word));
  return words
    .slice(0, end < 0 ? words.length : end)
    .filter(isTerm)
    .slice(0, NAMED_BY);
}

/** What the proposal takes away, by the names before a passive or after an active. */
function undoneIn(text: string): string[] {
  return text.split(/[.,;:–\n]/u).flatMap((sentence) => {
    const words = wordsOf(sentence);
    return words.flatMap((word, at) =>
      GOES.test(word)
        ? nameIn(words.slice(0, at))
        : TAKES.test(word) && (word !== 'ned' || /^legg/u.test(words[at - 1] ?? ''))
          ? nameIn(words.slice(at + 1))
          : [],
    );
  });
}

/** The words that enough letters name after «innføring av», «forslag om», «høring –». */
export function namedIn(letters: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  let read = 0;
  for (const letter of letters) {
    read += 1;
    const named = new Set<string>();
    for (const [, phrase = ''] of letter.slice(0, 20_000).matchAll(NAMED)) {
      for (const word of wordsOf(phrase).slice(0, 5))
        if (word.length >= SHARED_LETTERS && isTerm(word)) named.add(word);
    }
    for (const word of named) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const enough = Math.max(3, SHARE_OF_LETTERS * read);
  return [...counts].flatMap(([word, count]) => (count >= enough ? [word] : []));
}

/**
 * Reads what a hearing is about: from its title and proposal, and from what several letters name.
 * @param title the hearing's title, may be empty
 * @param proposal the proposal's text, may be empty
 * @param letters the answers' texts
 * @param named what those name, where it is known
 */
export function subjectOf(
  title: string,
  proposal: string,
  letters: readonly string[],
  named: readonly string[] = namedIn(letters),
): Subject {
  const core = new Set([...wordsOf(title).filter(isTerm), ...named]);
  const undone = new Set([...undoneIn(title), ...undoneIn(proposal)]);
  const words = wordsOf(proposal).filter(isTerm);
  const sentences = (proposal === '' ? title : proposal).split(/[.;:\n]/u).flatMap((sentence) => {
    const all = wordsOf(sentence);
    const terms = [...new Set(all.filter(isTerm))];
    if (terms.length === 0) return [];
    return [{ terms, turned: all.some((word) => TURNED.test(word) || UNDOING.test(word)) }];
  });
  const holding = holders(sentences.map(({ terms }) => terms));
  return {
    agrees(wish) {
      const all = wordsOf(wish);
      const weights = new Map<number, { shared: number; telling: number }>();
      for (const term of new Set(all)) {
        for (const index of holding(term)) {
          const { shared, telling } = weights.get(index) ?? { shared: 0, telling: 0 };
          weights.set(index, {
            shared: shared + 1,
            telling: term.length >= TELLING_LENGTH ? 1 : telling,
          });
        }
      }
      let most = 0;
      let first = -1;
      for (const [index, { shared, telling }] of weights) {
        const weight = shared + telling;
        if (weight > most || (weight === most && index < first)) [most, first] = [weight, index];
      }
      if (most < SHARED_TERMS) return 0;
      // «må bestå», «må gjelde likt»: that it stays is the contrary of its going.
      const stays = all.some((word) => STAYS.test(word));
      const against = all.some((word) => TURNED.test(word) || UNDOING.test(word));
      return (stays ? false : against) === sentences[first]?.turned ? 1 : -1;
    },
    isCore: matcher(core),
    isProposal: matcher(new Set(words)),
    isUndone: matcher(undone),
    hasProposal: words.length > 20,
  };
}
