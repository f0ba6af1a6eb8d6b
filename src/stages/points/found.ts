/*
 * What a sentence finds lacking asks for it, and what it praises it supports, in words that take no side by themselves:
 * «er ikke tilstrekkelig utredet», «en tydelig saksgang ville spart alle for mye arbeid», «felles mal er et godt grep».
 */
const NOT =
  '(?:ikke|ikkje|lite|for lite|i (?:for )?liten grad|i lita grad|(?:ikke|ikkje) se at .{3,60}?(?:er|har blitt|har vorte)|mangelfullt|utilstrekkelig|utilstrekkeleg|dårlig|dårleg|heller ikke|heller ikkje|not|insufficiently)';
const STUDIED =
  '(?:(?:konsekvens)?(?:utred|utgrei)\\p{L}*|konsekvensvurder\\p{L}*|vurdert|vurderte|belyst|belyste|analysert|kartlagt|assessed|examined)';
const CLEAR = '(?:klart?|klare|tydelig|tydeleg|avklart|avklara|presisert|klargjort|clear)';

/** Not studied, or not enough. */
const UNSTUDIED = new RegExp(
  `(?<!\\p{L})(?:${NOT} (?:å |blitt |godt |nok |være |vere )*(?:[\\p{L}]+ ){0,2}?${STUDIED}|(?:savner|saknar|etterlyser|mangler|manglar)(?: [\\p{L}]+){0,4}? (?:konsekvens|utred|utgrei|analys|vurdering)\\p{L}*|(?:utredning|utgreiing|konsekvensanalyse|konsekvensutredning)\\p{L}* (?:har|er|fremstår|framstår|synes)(?: [\\p{L}]+){0,2} (?:svak|mangel|mangl|ufullstendig)\\p{L}*)(?!\\p{L})`,
  'iu',
);
/** Not clear, or hard to know. */
const UNCLEAR = new RegExp(
  `(?<!\\p{L})(?:(?:er|var|blir|vert|fremstår|framstår|synes|virker|verkar|oppleves|is|are)(?: [\\p{L}]+){0,3}? (?:uklar|utydelig|utydeleg|uavklar|unclear)\\p{L}*|${NOT} (?:[\\p{L}]+ ){0,2}?${CLEAR}|vanskel(?:ig|eg)(?: for [\\p{L} ]{1,40}?)? å (?:vite|forstå|skjønne|skjøne|finne ut|se|sjå))(?!\\p{L})`,
  'iu',
);
/** Too little, too few, too short: more of it is asked for. */
const TOO_LITTLE =
  /(?<!\p{L})(?:(?:alt)?for (?:lite|liten|lita|få|kort|knapp|lav|lavt|låg|lågt|snever|smal)|(?:uakseptabelt|uforsvarlig|uforsvarleg|urimelig|urimeleg|svært) (?:lite|få|kort|knapp)|i (?:minste|knappaste|snaueste|korteste) laget|too (?:few|little|short|low))(?: tid)?(?!\p{L})/iu;
/** What would have helped, and what is told as a wish. */
const WOULD =
  /(?<!\p{L})(?:ville (?:ha |være |vere |vore |vært )?(?:hjulpet|hjelpt|spart|gjort|gjøre|gjere|gitt|gjeve|løst|løyst|en fordel|ein fordel|nyttig|a helped)|er (?:et|eit) (?:\p{L}+ )?(?:ønske|ønskje)|(?:savner|saknar|etterlyser)|would (?:help|remedy|save))(?!\p{L})/iu;

/** What is good of the kind that proposals are made of. */
const PRAISE =
  /(?<!\p{L})(?:er|vil (?:derfor |difor )?(?:være|vere|bli)|kan (?:være|vere|verte|bli)|synes (?:å være )?|is)(?: etter (?:vårt|vår) \p{L}+)?(?: (?:et|en|eit|ein|ei|the|a|den|det|dei))?(?: (?:svært|veldig|meget|klart|særlig|særleg|stort|viktig|første|very|good))? (?:(?:god|godt)(?= formuler| balanse| begynnelse| start| møtested|t? (?:utgangspunkt|grunnlag))|formulert|nyttig|forbedring|forbetring|framskritt|fremskritt|framsteg|god|godt|gode|bra|klok|klokt|kloke|riktig|rett|viktig|viktige|spennende|spennande|fornuftig|nyttig|beste|viktigste|sensible|good|welcome|etterlengtet|etterlengta)(?: (?:og \p{L}+ )?(?:grep|tiltak|forslag|framlegg|idé|ide|ordning|løsning|løysing|enkeltendring\p{L}*|endring\p{L}*|forbedring\p{L}*|steg|skritt|prinsipp|start|step|idea|beginning|formulert|begrunnet|grunngitt|balanse|møtested|møteplass|utgangspunkt|grunnlag|framsteg|skritt på veien))?(?= (?:i|for|mellom|på) |[.,]|$)|(?<!\p{L})(?:er|vil (?:være|vere)) (?:en|ei|ein) (?:\p{L}+ )?(?:forbedring|forbetring|fordel|styrke)(?=[.,]|$)|(?<!\p{L})vil (?:\p{L}+ ){0,3}?(?:gi (?:bedre|verdifulle|større|økt)|gje (?:betre|verdifulle|større)|bidra til|styrke|heve)(?!\p{L})|(?<!\p{L})(?:det er|er det|synes det er|finner det|finn det) (?:\p{L}+ ){0,1}?(?:(?:klokt|riktig|rett|bra|fornuftig) å (?!si|peke|påpeke|minne|nevne|understreke)|(?:klokt|riktig|rett|rimelig|rimeleg|fornuftig|rettferdig|naturlig|naturleg|på sin plass)(?= at(?!\p{L})))|(?<!\p{L})(?:er|framstår|fremstår|framstår som|fremstår som) (?:\p{L}+ )?(?:berettiget|berettiga|rettferdig|velbegrunnet|velgrunna)(?!\p{L})/iu;
/** Praise with a reserve, of what was, is not or might be. */
const RESERVED =
  /(?<!\p{L})(?:ikke|ikkje|aldri|ingen|men|dersom|hvis|viss|såfremt|forutsatt|likevel|imidlertid|i dag|fra før|selv om|sjølv om|hvor|viser til|syner til|usikre?|usikker|tvil|tviler|spør|not|but|if)(?!\p{L})/iu;

/** How often something is done: «én gang i året», «et årlig møte». */
const PER =
  '(?:(?:én|ein|en|to) (?:gang|gong|ganger|gonger)|(?:ett?|eitt?|én|ein|to) [\\p{L}-]+ (?:i året|per år|i halvåret)|(?:årlig|årleg)e? \\p{L}*(?:forum|møte|konferanse|samling|dialog|gjennomgang|drøfting|seminar)\\p{L}*|once a year|twice a year)';
const TOO_SELDOM =
  '(?:bare|berre|kun|nøye (?:oss|seg) med|eneste|einaste|(?:alt)?for (?:sjelden|sjeldan|lite)|(?:ikke|ikkje) nok|rarely|only|not enough|too (?:seldom|rarely|little))';
/** «bare møtes én gang i året», «én gang i året er for lite». */
export const SELDOM = new RegExp(
  `(?<!\\p{L})(?:${TOO_SELDOM}(?!\\p{L})[^.;,]{0,40}?(?<!\\p{L})${PER}|${PER}(?!\\p{L})[^.;,]{0,40}?(?<!\\p{L})${TOO_SELDOM})(?!\\p{L})`,
  'iu',
);

/** What kind of lack is found. */
export type Lack = 'study' | 'clear' | 'often' | 'more' | 'other';

/** Where a sentence finds something lacking; null when it does not. */
export function lackIn(sentence: string): { start: number; end: number; lack: Lack } | null {
  for (const [lack, pattern] of LACKS) {
    const found = pattern.exec(sentence);
    if (found !== null) return { start: found.index, end: found.index + found[0].length, lack };
  }
  return null;
}
const LACKS: readonly (readonly [Lack, RegExp])[] = [
  ['study', UNSTUDIED],
  ['clear', UNCLEAR],
  ['often', SELDOM],
  ['more', TOO_LITTLE],
  ['other', WOULD],
];

/** What today's order has made people believe: «ordet har skapt misforståelser», «har trodd at rådet bestemmer». */
export const MISLED =
  /(?<!\p{L})(?:har|hadde|have|has) (?:(?:\p{L}+ ){0,2}?(?:skapt|gitt|gjeve|ført til|vekt) (?:\p{L}+ ){0,2}?(?:mistyd|misforstå|mistolk|feil|forventning)\p{L}*(?:[^.;]{0,40}?(?:aldri|ikke|ikkje) [^.;]{0,20}?(?:innfri|oppfyl)\p{L}*)?|(?:\p{L}+ )?(?:blitt |vorte )?(?:trodd|trudd) at|(?:\p{L}+ )?(?:blitt |vorte )?(?:misforstått|mistolket|mistolka|mistydd))(?!\p{L})/iu;

/** Where a sentence praises what it speaks of without reserve; null when it does not. */
export function praiseIn(sentence: string): { start: number; end: number } | null {
  const found = MISLED.exec(sentence) ?? (RESERVED.test(sentence) ? null : PRAISE.exec(sentence));
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

/** What is found wrong, not up to it or too much. */
const FAULT =
  /(?<!\p{L})(?:er|var|blir|vert|vil være|vil vere|virker|verkar|synes|framstår som|fremstår som|is)(?: (?:etter (?:vårt|vår) \p{L}+|derfor|difor|i praksis|dessverre|rett og slett))?(?: (?:en|ei|et|eit|ein))? (?:(?:alt)?for (?:tung|tungvin|svak|vag|vid|byråkratisk|omfattende|omfattande|kompliser|langsom|upresis|uklar|mykje|mye|streng|detaljer|dyr)\p{L}*|utilstrekkel\p{L}+|(?:ikke|ikkje) (?:nok|tilstrekkel\p{L}+|riktig|rett|representativ\p{L}*|representasjon|egnet|eigna|godt nok|god nok)|feil|feilvurdering|tilbakeskritt|tilbakesteg|uheldig|uklokt?|urimel\p{L}+|uakseptab\p{L}+|unødvend\p{L}+|unødig|lite (?:egnet|eigna|treffende|hensiktsmess\p{L}+))(?!\p{L})|(?<!\p{L})(?:holder|held|løser|løyser|hindrer|hindrar|hjelper|hjelper|endrer|endrar|retter|rettar) (?:\p{L}+ )?(?:ikke|ikkje)(?!\p{L})|(?<!\p{L})sjelden (?:endrer|løser|virker|fører)(?!\p{L})|(?<!\p{L})(?:bedre|betre) begrunnet enn(?!\p{L})|(?<!\p{L})(?:kommer|kjem) (?:på toppen av|i tillegg til) (?:\p{L}+ ){0,2}?(?:økning|økt|økte|økende|auke|auka|høy|høye|høg|høge)\p{L}*|(?<!\p{L})(?:uforholdsmessig|urimelig|urimeleg|altfor) (?:høy|høg|stor|tung)\p{L}* \p{L}*(?:trykk|belastning|byrde|avgift|skatt)\p{L}*/iu;

/** What comes of it: «får store konsekvenser for», «fører til at ruter legges ned», «påvirker … negativt». */
const HARMFUL =
  /(?<!\p{L})(?:får|har|få|gir|gi|ha) (?:\p{L}+ )?(?:store|betydelige|betydelege|negative|alvorlige|alvorlege|uheldige|dramatiske|vesentlige) (?:negative )?(?:konsekvenser|konsekvensar|følger|følgjer|virkninger|verknader|ringvirkninger) for(?!\p{L})|(?<!\p{L})(?:konsekvens|følg|virkning|verknad)\p{L}*(?: [^\s.;]+){0,3}? for [^.;]{1,60}? (?:er|blir|vert) (?:\p{L}+ )?(?:store|negative|alvorlige|alvorlege|betydelige|uheldige|dramatiske)(?!\p{L})|(?<!\p{L})(?:fører?|medfører?|bety|betyr) (?:til )?at [^.;]{0,80}?(?<!\p{L})(?:flytt|legges ned|leggast ned|forsvinn|steng|taper|tape|mister|miste)\p{L}*|(?<!\p{L})påvirker? [^.;]{1,60} (?:negativt|i negativ retning)(?!\p{L})|(?<!\p{L})(?:gir|gi|skaper|skape) (?:sterke |uheldige |økte )?(?:insentiv|incentiv)\p{L}* til (?:omgåelse|tilpasning|skattetilpasning|å unngå)/iu;
/** What it is not: «er ikke nøytral», «virker ikke rettferdig». */
export const IS_NOT =
  /(?<!\p{L})(?:er|blir|virker?|verkar?|fremstår|framstår|vil)(?: [\p{L}-]+){0,2}? (?:ikke|ikkje)(?: (?:nødvendigvis|tilstrekkelig|lenger|være|virke|en|et|ei|ein|eit)){0,3} \p{L}{0,14}(nøytral|rettferdig|treffsikker|forholdsmessig|proporsjonal|forutsigbar|føreseieleg|bærekraftig|berekraftig|effektiv|hensiktsmessig|føremålstenleg)\p{L}*/iu;

const SOME = '(?:\\d+|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|tolv|mange|flere|fleire)';
const SLOWLY = '(?:tung|treg|langsom|seint?|sent?|omstendel|tidkrev|langvar|lang)\\p{L}*';
const DEALT = '(?:saksgang|\\p{L}*behandling|prosess|prosedyr|rutine|ordning|modell|struktur|system|organ)\\p{L}*';
/** «saksgangen er for tung», «gir svar etter åtte måneder», «ni måneders behandling». */
export const SLOW = new RegExp(
  `(?<!\\p{L})(?:${DEALT}(?: [^\\s.;,]+){0,5}? (?:er|blir|vert|tar|tek) (?:\\p{L}+ )?(?:alt)?for ${SLOWLY}|(?:svar|vedtak|avgjørelse|avgjerd|behandlet|behandla) (?:\\p{L}+ ){0,3}?etter (?:\\p{L}+ )?${SOME} (?:uker|veker|måneder|månader|år)|${SOME} (?:ukers|vekers|måneders|månaders|års) (?:\\p{L}+ )?(?:\\p{L}*behandling|saksgang|ventetid))(?!\\p{L})`,
  'iu',
);

/** Where a sentence finds fault with what it speaks of; null when it does not. */
export function faultIn(sentence: string): { start: number; end: number } | null {
  const found = FAULT.exec(sentence) ?? HARMFUL.exec(sentence) ?? IS_NOT.exec(sentence) ?? SLOW.exec(sentence);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

/** «… er avhengig av et godt samspill»: told of how things hang together, not praised. */
export const PREMISE =
  /(?<!\p{L})(?:er|blir|is|are) (?:\p{L}+ )?(?:avhengige?|betinget|betinga|dependent) (?:av|on)(?!\p{L})/iu;
