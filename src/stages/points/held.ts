/*
 * The attitudes that a sentence declares, each to its own object: «vi støtter panelet, men …» holds the panel good whatever
 * comes after, and «vi støtter X og er imot Y» holds two things. The reading of stances weighs the sentence as one.
 */

/** An attitude's words in a sentence, and which way it goes. */
export interface Held {
  side: 'for' | 'against';
  start: number;
  end: number;
}

const VERY = '(?:\\p{L}+ ){0,2}?';
const FOR = new RegExp(
  `(?<!\\p{L})(?:støtter|støttar|stør|stiller (?:oss|seg) (?:også |fullt ut )?bak|(?:slutter|sluttar|slutte|slutt) (?:oss|seg) (?:også |òg |derfor |difor )?(?:til|opp om)|(?:er|ser|stiller oss|stiller seg|stiller) ${VERY}(?:positive?|positivt) (?:til|på)|(?:er|sier seg|seier oss) ${VERY}(?:enige?|einige?|samde?) (?:i|med)|er ${VERY}(?:glade?|tilfredse?|fornøyde?|nøgde?) (?:for|med|over)|(?:hilser|helsar|ønsker|ønskjer|hilses|helsast) (?:velkommen|velkomen|velkomne)|setter (?:stor )?pris på|set pris på|(?:har|ser) (?:\\p{L}+ )?(?:ingen|ingenting|ikke|ikkje)(?: \\p{L}+){0,2}? (?:innvending|motforestilling|merknad|betenkelighet)\\p{L}* (?:til|mot|ved|med)|har (?:\\p{L}+ )?(?:ingenting|ikke noe|ikkje noko) i ?mot|går (?:ikke|ikkje) i ?mot|har forståelse for|(?:er|går inn) (?:prinsipielt |i utgangspunktet |fortsatt )?for (?:ei |en |ein |å )?(?=innføring|innføre)|(?:vil )?(?:framheve|fremheve|framhever|fremhever)|(?:legger|legg) (?:\\p{L}+ )?vekt på(?= at)|(?:strongly |fully )?(?:support|welcome|appreciate|agree (?:that|with))|have no objections? to)(?!\\p{L})`,
  'giu',
);
const AGAINST = new RegExp(
  `(?<!\\p{L})(?:går (?:sterkt |bestemt )?i ?mot|fraråder|frårår|rår (?:\\p{L}+ )?frå|motsetter (?:oss|seg)|motset oss|(?:er|stiller oss|stiller seg) ${VERY}(?:uenige?|ueinige?|usamde?) (?:i|med)|(?:er|stiller oss|stiller seg) ${VERY}(?:skeptiske?|kritiske?|negative?) til|(?:kan|vil) (?:\\p{L}+ )?(?:ikke|ikkje) (?:støtte|stø|slutte (?:oss|seg) til|gå inn for|akseptere|godta)|ser (?:ikke|ikkje) (?:vitsen med|poenget med|hensikten med|nytten av|noe behov for|noko behov for|at(?= (?:et|eit|en|ein|ei|den|det) ))|(?:kan|kunne) (?:\\p{L}+ )?(?:ikke|ikkje) (?:se|sjå)(?= at)|(?:liker|likar) (?:ikke|ikkje)|(?:ikke|ikkje) (?:liker|likar)|(?:advarer|åtvarar|advare|åtvare) (?:\\p{L}+ )?mot|tviler på|tvilar på|(?:er|blir) ${VERY}(?:bekymret|bekymra|uroa|urolige?) (?:for|over)|(?:stiller|stiller oss|stille|stiler) (?:\\p{L}+ )?(?:spørsmål ved|spørrende til|undrende til)|oppose|disagree with|(?:do not|don't|cannot) (?:support|agree with))(?!\\p{L})`,
  'giu',
);
/** What would be, what others hold, and what is denied. */
const NOT_HELD =
  /(?<!\p{L})(?:ikke|ikkje|aldri|neppe|verken|ville|kunne|skulle|som|dersom|hvis|viss|når|fordi|hvorfor|not|would|who|which|if)(?: \p{L}+){0,2} ?$/iu;
/** A view on another's view, and on today's order. */
const ELSEWHERE =
  /^.{0,12}?(?:høringssvar|høyringssvar|uttal|fråsegn|innspill|innspel|merknaden|synspunkt|vurderingen|vurderinga|mindretal|flertal|fleirtal|alternativ|hovedlinje|hovudlinje|hovedtrekk|hovudtrekk|hovedretning|erklæring\p{L}* (?:fra|frå|av))/iu;

/** One of these is in every attitude's words: most sentences hold none, which is seen in a fraction of the time. */
const MAY_HOLD =
  /støtt|er .{0,20}for innfør|går inn |stør|stø |stiller|slutt|positiv|enig|samd|glad|tilfreds|fornøy|nøgd|velkom|pris på|innvend|motforest|merknad|betenk|i ?mot|forståelse|fremhev|framhev|legge?r? .*vekt|support|welcome|appreciate|agree|objection|frår|rår |motset|skepti|kritisk|negativ|ikk[ej]|advar|åtvar|tvil|bekymr|uro|oppose/i;

/** The attitudes that a sentence declares, in its order. */
export function heldIn(sentence: string): Held[] {
  if (!MAY_HOLD.test(sentence)) return [];
  const found = [
    ...[...sentence.matchAll(FOR)].map((each) => ({ each, side: 'for' as const })),
    ...[...sentence.matchAll(AGAINST)].map((each) => ({ each, side: 'against' as const })),
  ].flatMap(({ each: { 0: words, index }, side }): Held[] => {
    const end = index + words.length;
    return NOT_HELD.test(sentence.slice(0, index)) || ELSEWHERE.test(sentence.slice(end)) || isCited(sentence, index)
      ? []
      : [{ side, start: index, end }];
  });
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a place stands between quotation marks. */
function isCited(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at);
  return before.lastIndexOf('«') > before.lastIndexOf('»');
}
