/** A request put formally, a wish to sit somewhere, a wording proposed. */
const REQUEST =
  /(?<!\p{L})(?:formel\p{L}* (?:forespørsel|førespurnad|anmodning|oppmoding|søknad)|(?:ber|anmoder|ønsker|ønskjer|krever|krev|foreslår|føreslår)(?: [\p{L}-]+){0,6}? (?:representert|plass|plasser|plassar|medlem|medlemskap|observatør\p{L}*|møterett|talerett|forslagsrett|sete|fast deltaker|en representant|ein representant)|(?:bør|skal|må) (?:lyde|lyda|endres til|endrast til)|(?:føres|føyes|legges|tas) (?:inn|til) (?:en |et |ein |eit )?(?:nytt?|følgende)|følgende (?:ordlyd|formulering|tekst|tillegg)|ordlyden|nytt (?:\p{L}+ )?(?:ledd|punkt|bokstav)|(?:i )?(?:mandatet|forskriften|loven|lovteksten|§ ?\d)[^.]{0,60} bør det (?:stå|fremgå|framgå)|asks? (?:formally|to be represented|for a seat))(?!\p{L})/iu;

/** Whether a sentence is a body's concrete request: a seat, a wording, something asked formally. */
export function isRequest(sentence: string): boolean {
  return REQUEST.test(sentence);
}
