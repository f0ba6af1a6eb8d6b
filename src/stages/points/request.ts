/** Asked formally, or for a place to sit, speak or be heard. */
const REQUEST =
  /(?<!\p{L})(?:formel\p{L}* (?:forespørsel|førespurnad|anmodning|oppmoding|søknad)|(?:ber|anmoder|ønsker|ønskjer|krever|krev|foreslår|føreslår|søker|søkjer)(?: (?!gir|gjev|give)[\p{L}-]+){0,8}? (?:representert|plass(?:er|ar|ene|ane)?|medlem(?:mer|mene|mar|skap)?|observatør\p{L}*|møterett|talerett|forslagsrett|sete|seter|deltakar|deltaker|representant(?:er|ar)?)|(?:bør|må) (?:ha|få)(?: [\p{L}-]+){0,4}? (?:plass(?:er|ar|ene)?|medlem(?:mer|mar)?|representant(?:er|ar)?|observatør(?:er|ar)?)|(?:mandat|forskrift|lov|vedtekt|retningslinje)\p{L}* [^:;!?]{0,60}bør (?:det )?(?:stå|fremgå|framgå|presiseres|presiserast)|asks? (?:formally|to be represented|for a seat))(?!\p{L})/iu;

/** Where a seat is asked for: «en plass i utvalget», «to representanter for legene». */
const SEAT =
  /(?<!\p{L})(?:plass(?:er|ar|ene|ane|en)?|medlem(?:mer|mene|mar|skap)?|sete|seter|representant(?:er|ar)?|seat)(?!\p{L})/iu;
const SEAT_SOMEWHERE =
  /(?<!\p{L})(?:plass(?:er|ar|ene|ane|en)?|medlem(?:mer|mene|mar|skap)?|sete|seter|representant(?:er|ar)?|representert|seat)(?: [\p{L}-]+){0,5}? (?:i|på|hos|for|frå|fra|til|in|on|for)(?!\p{L})|(?:råd|utvalg|utval|styre|panel|organ|komité|nemnd)\p{L}* (?:bør|må|skal) (?:ha|få)/iu;

/** A wording that is proposed: «§ 4 bør lyde: …», «nytt siste ledd: «…»». */
const WORDING =
  /(?<!\p{L})(?:(?:bør|skal|må|kan) (?:lyde|lyda)|(?:§|ledd|bokstav|punkt)[^.:]{0,40} (?:endres|endrast) til|(?:føres|føyes|legges|tas|førast|takast) (?:inn|til)[^.:]{0,40}:|(?:følgende|følgjande) (?:ordlyd|formulering|tekst|tillegg)|ny(?:tt|e)? (?:\p{L}+ )?(?:ledd|punkt|punktum|setning|bokstav|paragraf)[^.:«]{0,30}: ?(?=«)|should read(?!\p{L}))/iu;

/** «Brukerrådet: Nytt punkt om …», «Fagutvalget: Medlemmene bør …», «Nytt siste ledd …»: changes of what is told by its name. */
const CHANGE =
  /^(?:\p{Lu}[\p{L} -]*(?:råd|utvalg|utval|styre|panel|nemnd|mandat|forskrift|lov)(?:et|en|a|ene)?|§ ?\d+[a-z]?)(?: [\d.§ -]+)?: ?(?:«|\p{Lu})|^Ny(?:tt|e)? (?:\p{L}+ ){0,2}?(?:ledd|punkt|punktum|setning|bokstav|paragraf)(?!\p{L})/u;

/** Whether a sentence is a body's concrete request: to sit or be heard somewhere that is named, or put formally. */
export function isRequest(sentence: string): boolean {
  return REQUEST.test(sentence) && (!SEAT.test(sentence) || SEAT_SOMEWHERE.test(sentence));
}

/** Whether a sentence proposes a wording, which is concrete whatever stands around it. */
export function isWording(sentence: string): boolean {
  return WORDING.test(sentence) || CHANGE.test(sentence);
}
