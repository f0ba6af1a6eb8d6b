/**
 * Sentences that carry no argument: who the sender is, that the case was received or handled, that there is nothing to
 * remark. They are alike in letters that have nothing to do with each other (an organisation opens every letter with its
 * own presentation), so they are not compared. Data: one pattern a line, on lower-case text.
 */
const WITHOUT_ARGUMENT: readonly RegExp[] = [
  // Self-presentation.
  /(?<!\p{L})(?:er|is) (?:en |ein |ei |et |eit |the |a |an |landets |landet sin |norges |noregs |verdens |den |det |største |[\p{L}-]+ ){0,5}(?:[\p{L}-]*organisasjon(?:en)?|forening(?:en)?|foreining(?:a)?|[\p{L}-]*forbund(?:et)?|[\p{L}-]*forbundet|nettverk(?:et)?|paraply[\p{L}]*|stiftelse(?:n)?|interesse[\p{L}]*|fellesskap(?:et)?|fagforening|klynge(?:n)?|association|organi[sz]ation|union|network)(?!\p{L})/u,
  /(?<!\p{L})(?:representerer|organiserer|representera?r|organiserar|samler|samlar|represents?)(?!\p{L}).{0,120}\d/u,
  /\d[\d .]{0,9} (?:medlemm[ea]r|medlemsbedrift[ea]r|medlemsverksemder|tilsette|ansatte|innbyggere|innbyggjarar|lokallag|members|employees)/u,
  /(?<!\p{L})(?:jobber|jobbar|arbeider|arbeidar|virker|verkar|works?) (?:for|med|innen|to|for å)(?!\p{L})/u,
  // Receipt and handling.
  /(?<!\p{L})(?:viser|visast|vises|synar) (?:her )?til (?:[\p{L}]+s? ){0,3}(?:høringsbrev|høringsnotat|høyringsbrev|høyringsnotat|høring|høyring|brev|ovennevnte|nemnde)/u,
  /(?<!\p{L})(?:takker|takkar) for (?:muligheten|anledningen|høvet|moglegheita|invitasjonen|tilsendt)/u,
  /(?<!\p{L})(?:saken|saka|høringen|høyringa|høringsbrevet|høringsnotatet) (?:er|ble|blei|vart|har vært|har vore) (?:behandlet|behandla|handsama|gjennomgått|mottatt|motteke|vurdert)/u,
  /(?<!\p{L})(?:har|hev) (?:mottatt|motteke|gjennomgått|gått gjennom|vurdert|lest|lese)(?!\p{L})/u,
  // Nothing to remark.
  /(?<!\p{L})(?:ingen|ikke|ikkje|no) (?:[\p{L}]+ ){0,2}(?:merknader|merknadar|kommentarer|kommentarar|innvendinger|innvendingar|bemerkninger|synspunkter|synspunkt|comments|remarks)/u,
];

/** Words by which a sentence argues: a wish, a judgement, a demand, a warning. One of them keeps the sentence. */
const ARGUES =
  /(?<!\p{L})(?:bør|burde|må|krever|krev|krevjar|mener at|meiner at|foreslår|foreslå|ber om|ber departement\p{L}*|støtter|støttar|stør|går imot|går mot|motsetter|frykter|fryktar|advarer|åtvarar|bekymr\p{L}*|urimelig\p{L}*|urimeleg\p{L}*|uheldig\p{L}*|uakseptab\p{L}*|uforsvarlig\p{L}*|fordi|derfor|difor|should|must|urges?|believes?|opposes?|concerned|because)(?!\p{L})/u;

/**
 * Whether a sentence only presents the sender, acknowledges the hearing or says there is nothing to remark.
 * @param sentence one sentence, as it stands
 */
export function withoutArgument(sentence: string): boolean {
  const lower = sentence.toLowerCase();
  return WITHOUT_ARGUMENT.some((pattern) => pattern.test(lower)) && !ARGUES.test(lower);
}
