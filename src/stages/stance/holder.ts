/** Words by which a sender speaks of itself. */
const SELF =
  /(?<!\p{L})(?:[Vv]i|Me|me|[Jj]eg|[Ee]g|[Vv]år|[Vv]årt|[Vv]åre|[Uu]ndertegnede|[Uu]nderteikna|min|mitt|mine|oss|[Ww]e|[Oo]ur|[Mm]y)(?!\p{L})|(?<!\p{L})I(?!\p{L})/u;
/** What a sender may call itself in the definite form: «kommunen», «styret», «Landslaget». */
const SELF_NOUN =
  /^(?:kommunen|fylkeskommunen|fylket|selskapet|bedriften|bedrifta|firmaet|konsernet|universitetet|høgskolen|høgskulen|høyskolen|instituttet|fakultetet|senteret|direktoratet|tilsynet|etaten|organisasjonen|virksomheten|verksemda|stiftelsen|stiftinga|museet|biblioteket|banken|næringen|nemnda|partiet|klubben|nettverket|helseforetaket|sykehuset|skolen|skulen|bygda|\p{L}*(?:styret|styre|laget|forbundet|foreningen|foreininga|rådet|tinget|årsmøtet|skapet|utvalget|sambandet|komiteen|ombudet|avdelingen|avdelinga))$/u;
const OTHERS =
  /(?<!\p{L})(?:mindretall\p{L}*|mindretal\p{L}*|flertallet|fleirtalet|noen|nokre|enkelte|andre|mange|flere|fleire|de|dei|representanten\p{L}*|medlemmet|motstanderne|motstandarane|tilhengerne|tilhengarane|departementet|regjeringen|regjeringa|næringen|næringa|naboene?|naboane|kritikerne|kritikarane)(?!\p{L})/iu;
/** People spoken of in the definite plural at the sentence's opening: «Naturvernerne i byen …». */
const COUNTED =
  /^(?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|halvparten|resten|\p{Lu}?fleirtal\p{L}*|\p{Lu}?flertall\p{L}*)$/iu;
const PEOPLE = /^\p{Lu}\p{L}+(?:erne|arane|istene|istane)$/u;
/** The common noun of a body's name: «Sørhavn rederi», «Nesbygda kommune». */
const BODY =
  /^(?:kommune|herad|fylkeskommune|rederi|regionråd|universitet|høgskole|høgskule|forbund|forening|foreining|lag|\p{Ll}+(?:lag|forening|foreining|forbund|råd|verk|selskap|klubb|nettverk))$/u;
const WORD = /[\p{L}\p{M}-]+/gu;

/** Words of a name that tell it from others. */
function namesOf(respondent: string): string[] {
  return (respondent.toLowerCase().match(WORD) ?? []).filter((word) => word.length >= 3);
}

/**
 * Whether an attitude is the sender's own, by the subject before it in its sentence.
 * @param before the sentence up to the cue
 * @param respondent the sender's name, may be empty
 */
export function isOwn(before: string, respondent: string): boolean {
  const clause = before.slice(Math.max(0, before.search(/[;:]\s[^;:]*$/u) + 1));
  if (SELF.test(clause)) return true;
  const words = clause.match(WORD) ?? [];
  const names = namesOf(respondent);
  const named = (word: string): boolean =>
    names.some(
      (name) => word.toLowerCase() === name || (name.length >= 5 && word.toLowerCase().startsWith(name.slice(0, -1))),
    );
  if (words.some((word) => named(word) && /^\p{Lu}/u.test(word))) return true;
  if (OTHERS.test(clause) || PEOPLE.test(words[0] ?? '') || COUNTED.test(words[0] ?? '')) return false;
  const noun = words.findIndex((word) => SELF_NOUN.test(word.toLowerCase()));
  if (noun >= 0) {
    // «Landslaget for barnevernsledere» is a name, and not the sender's when the sender has another.
    const further = words.slice(noun + 1);
    return names.length === 0 || !/^(?:for|i|av|til)$/iu.test(further[0] ?? '') || further.length < 2;
  }
  if (names.length > 0 && /^\p{Lu}/u.test(words[0] ?? '') && BODY.test(words[1] ?? '')) return false;
  // A name of somebody else: capitals inside the sentence.
  return !words.slice(1).some((word) => /^\p{Lu}\p{Ll}{2}/u.test(word));
}
