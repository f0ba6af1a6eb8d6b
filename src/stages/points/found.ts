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
  /(?<!\p{L})(?:er|vil (?:derfor |difor )?(?:være|vere|bli)|kan (?:være|vere|verte|bli)|synes (?:å være )?|is)(?: etter (?:vårt|vår) \p{L}+)?(?: (?:et|en|eit|ein|ei|the|a|den|det|dei))?(?: (?:svært|veldig|meget|klart|særlig|særleg|stort|viktig|første|very|good))? (?:(?:god|godt)(?= formuler| balanse| begynnelse| start| møtested|t? (?:utgangspunkt|grunnlag))|formulert|nyttig|framskritt|fremskritt|framsteg|god|godt|gode|bra|klok|klokt|kloke|riktig|rett|viktig|viktige|spennende|spennande|fornuftig|nyttig|beste|viktigste|sensible|good|welcome|etterlengtet|etterlengta)(?: (?:og \p{L}+ )?(?:grep|tiltak|forslag|framlegg|idé|ide|ordning|løsning|løysing|enkeltendring\p{L}*|endring\p{L}*|forbedring\p{L}*|steg|skritt|prinsipp|start|step|idea|beginning|formulert|begrunnet|grunngitt|balanse|møtested|møteplass|utgangspunkt|grunnlag|framsteg|skritt på veien))?(?= (?:i|for|mellom|på) |[.,]|$)|(?<!\p{L})(?:er|vil (?:være|vere)) (?:en|ei|ein) (?:\p{L}+ )?(?:forbedring|forbetring|fordel|styrke)(?=[.,]|$)|(?<!\p{L})vil (?:\p{L}+ ){0,3}?(?:gi (?:bedre|verdifulle|større|økt)|gje (?:betre|verdifulle|større)|bidra til|styrke|heve)(?!\p{L})|(?<!\p{L})det er (?:klokt|riktig|rett|bra|fornuftig) å (?!si|peke|påpeke|minne|nevne|understreke)/iu;
/** Praise with a reserve, of what was, is not or might be. */
const RESERVED =
  /(?<!\p{L})(?:ikke|ikkje|aldri|ingen|men|dersom|hvis|viss|såfremt|forutsatt|likevel|imidlertid|i dag|fra før|selv om|sjølv om|hvor|viser til|syner til|usikre?|usikker|tvil|tviler|spør|not|but|if)(?!\p{L})/iu;

/** What kind of lack is found. */
export type Lack = 'study' | 'clear' | 'more' | 'other';

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
  ['more', TOO_LITTLE],
  ['other', WOULD],
];

/** Where a sentence praises what it speaks of without reserve; null when it does not. */
export function praiseIn(sentence: string): { start: number; end: number } | null {
  const found = RESERVED.test(sentence) ? null : PRAISE.exec(sentence);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

/** What is found wrong, not up to it or too much. */
const FAULT =
  /(?<!\p{L})(?:er|var|blir|vert|vil være|vil vere|virker|verkar|synes|framstår som|fremstår som|is)(?: (?:etter (?:vårt|vår) \p{L}+|derfor|difor|i praksis|dessverre|rett og slett))?(?: (?:en|ei|et|eit|ein))? (?:(?:alt)?for (?:tung|tungvin|svak|vag|vid|byråkratisk|omfattende|omfattande|kompliser|langsom|upresis|uklar|mykje|mye|streng|detaljer|dyr)\p{L}*|utilstrekkel\p{L}+|(?:ikke|ikkje) (?:nok|tilstrekkel\p{L}+|riktig|rett|representativ\p{L}*|representasjon|egnet|eigna|godt nok|god nok)|feil|feilvurdering|tilbakeskritt|tilbakesteg|uheldig|uklokt?|urimel\p{L}+|uakseptab\p{L}+|unødvend\p{L}+|unødig|lite (?:egnet|eigna|treffende|hensiktsmess\p{L}+))(?!\p{L})|(?<!\p{L})(?:holder|held|løser|løyser|hindrer|hindrar|hjelper|hjelper|endrer|endrar|retter|rettar) (?:\p{L}+ )?(?:ikke|ikkje)(?!\p{L})|(?<!\p{L})sjelden (?:endrer|løser|virker|fører)(?!\p{L})|(?<!\p{L})(?:bedre|betre) begrunnet enn(?!\p{L})/iu;

/** Where a sentence finds fault with what it speaks of; null when it does not. */
export function faultIn(sentence: string): { start: number; end: number } | null {
  const found = FAULT.exec(sentence);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}
