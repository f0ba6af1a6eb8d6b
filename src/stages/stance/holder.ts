/** Words by which a sender speaks of itself. */
const SELF =
  /(?<!\p{L})(?:[Vv]i|Me|me|[Jj]eg|[Ee]g|[Vv]år|[Vv]årt|[Vv]åre|[Uu]ndertegnede|[Uu]nderteikna|min|mitt|mine|oss|[Ww]e|[Oo]ur|[Mm]y)(?!\p{L})|(?<!\p{L})I(?!\p{L})/u;
/** The same without the classes of Unicode, in a third of the time: most clauses hold none of them. */
const MAY_BE_SELF =
  /(?:[Vv]i|[Mm]e|[Jj]eg|[Ee]g|[Vv]år|[Vv]årt|[Vv]åre|[Uu]ndertegnede|[Uu]nderteikna|min|mitt|mine|oss|[Ww]e|[Oo]ur|[Mm]y|I)(?![a-zæøå])/;
/** What a sender may call itself in the definite form: «kommunen», «styret», «Landslaget». */
const SELF_NOUN =
  /^(?:kommunen|fylkeskommunen|fylket|selskapet|bedriften|bedrifta|firmaet|konsernet|universitetet|høgskolen|høgskulen|høyskolen|instituttet|fakultetet|senteret|direktoratet|tilsynet|etaten|organisasjonen|virksomheten|verksemda|stiftelsen|stiftinga|museet|biblioteket|banken|næringen|nemnda|partiet|klubben|nettverket|helseforetaket|sykehuset|skolen|skulen|bygda|\p{L}*(?:styret|styre|laget|forbundet|foreningen|foreininga|rådet|tinget|årsmøtet|skapet|utvalget|sambandet|komiteen|ombudet|avdelingen|avdelinga))$/u;
const OTHERS =
  /^(?:mindretall\p{L}*|mindretal\p{L}*|flertallet|fleirtalet|noen|nokre|enkelte|andre|mange|flere|fleire|de|dei|representanten\p{L}*|medlemmet|motstanderne|motstandarane|tilhengerne|tilhengarane|departementet|regjeringen|regjeringa|næringen|næringa|naboene?|naboane|kritikerne|kritikarane)$/iu;
/** People spoken of in the definite plural at the sentence's opening: «Naturvernerne i byen …». */
const COUNTED =
  /^(?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|halvparten|resten|\p{Lu}?fleirtal\p{L}*|\p{Lu}?flertall\p{L}*)$/iu;
const PEOPLE =
  /^(?:\p{L}*(?:ørene|ørane|[^f]erne|arane|istene|istane|antene|antane|foreningene|foreiningane|organisasjonene|organisasjonane|forbundene|forbunda|kommunene|kommunane|bedriftene|bedriftane|selskapene|selskapa|partiene|partia|medlemmene|medlemene|foreldrene|foreldra|elevene|elevane|naboene|naboane|bøndene|bøndane|innbyggerne|næringene))$/iu;
/** The common noun of a body's name: «Sørhavn rederi», «Nesbygda kommune». */
const BODY =
  /^(?:kommune|herad|fylkeskommune|rederi|regionråd|universitet|høgskole|høgskule|forbund|forening|foreining|lag|\p{Ll}+(?:lag|forening|foreining|forbund|råd|verk|selskap|klubb|nettverk))$/u;
const CAPITAL = /^\p{Lu}/u;
const NAME = /^\p{Lu}\p{Ll}{2}/u;
const WORD = /[\p{L}\p{M}-]+/gu;

/** Whether a word is of the sender's name. Made once a letter: it is asked sentence by sentence. */
type Named = ((word: string) => boolean) & { any: boolean };
let last: { respondent: string; named: Named } | undefined;

function namedIn(respondent: string): Named {
  if (last?.respondent === respondent) return last.named;
  const names = (respondent.toLowerCase().match(WORD) ?? []).filter((word) => word.length >= 3);
  const whole = new Set(names);
  const stems = names.filter(({ length }) => length >= 5).map((name) => name.slice(0, -1));
  const named: Named = Object.assign(
    (word: string) => {
      const lower = word.toLowerCase();
      return whole.has(lower) || stems.some((stem) => lower.startsWith(stem));
    },
    { any: names.length > 0 },
  );
  last = { respondent, named };
  return named;
}

/**
 * Whether an attitude is the sender's own, by the subject before it in its sentence: the last one named.
 * @param before the sentence up to the cue, and the cue when its subject may stand in it («kan kommunen likevel leve med»)
 * @param respondent the sender's name, may be empty
 */
export function isOwn(before: string, respondent: string): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf('; '), before.lastIndexOf(': ')) + 1);
  if (MAY_BE_SELF.test(clause) && SELF.test(clause)) return true;
  const words = clause.match(WORD) ?? [];
  const [first = '', second = ''] = words;
  const named = namedIn(respondent);
  if (words.some((word) => CAPITAL.test(word) && named(word))) return true;
  const noun = words.findLastIndex((word) => SELF_NOUN.test(word.toLowerCase()));
  const other = words.findLastIndex((word) => OTHERS.test(word) || PEOPLE.test(word));
  if (other > noun || COUNTED.test(first)) return false;
  if (noun >= 0) {
    // «Landslaget for barnevernsledere» is a name, and not the sender's when the sender has another.
    const further = words.slice(noun + 1);
    return !named.any || !/^(?:for|i|av|til)$/iu.test(further[0] ?? '') || further.length < 2;
  }
  if (named.any && CAPITAL.test(first) && BODY.test(second)) return false;
  // A name of somebody else: capitals inside the sentence.
  return !words.slice(1).some((word) => NAME.test(word));
}
