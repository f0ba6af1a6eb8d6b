/** Asked formally, or for a place to sit, speak or be heard. */
const REQUEST =
  /(?<!\p{L})(?:formel\p{L}* (?:forespørsel|førespurnad|anmodning|oppmoding|søknad)|(?:ber|anmoder|ønsker|ønskjer|krever|krev|foreslår|føreslår|søker|søkjer)(?: (?!gir|gjev|give)[\p{L}-]+){0,6}? (?:representert|plass|plasser|plassar|medlem|medlemskap|observatør\p{L}*|møterett|talerett|forslagsrett|sete|seter|deltakar|deltaker|representant)|(?:mandat|forskrift|lov|vedtekt|retningslinje)\p{L}* [^:;!?]{0,60}bør (?:det )?(?:stå|fremgå|framgå|presiseres|presiserast)|asks? (?:formally|to be represented|for a seat))(?!\p{L})/iu;

/** A wording that is proposed: «§ 4 bør lyde: …», «nytt siste ledd: «…»». */
const WORDING =
  /(?<!\p{L})(?:(?:bør|skal|må|kan) (?:lyde|lyda)|(?:§|ledd|bokstav|punkt)[^.:]{0,40} (?:endres|endrast) til|(?:føres|føyes|legges|tas|førast|takast) (?:inn|til)[^.:]{0,40}:|(?:følgende|følgjande) (?:ordlyd|formulering|tekst|tillegg)|ny(?:tt|e)? (?:\p{L}+ )?(?:ledd|punkt|punktum|setning|bokstav|paragraf)[^.:«]{0,30}: ?(?=«)|should read(?!\p{L}))/iu;

/** Whether a sentence is a body's concrete request: to sit or be heard somewhere, or put formally. */
export function isRequest(sentence: string): boolean {
  return REQUEST.test(sentence);
}

/** Whether a sentence proposes a wording, which is concrete whatever stands around it. */
export function isWording(sentence: string): boolean {
  return WORDING.test(sentence);
}
