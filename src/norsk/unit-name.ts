/** An institution that has units, and a unit of one, by the word each begins or ends with. */
const WHOLE =
  /^(?:universitet\p{L}*|høgskol\p{L}*|høgskul\p{L}*|høyskole\p{L}*|ntnu|oslomet)(?!\p{L})|universitet$|universitetssykehus$/iu;
const UNIT =
  /^(?:fakultet|institutt|senter|avdeling|seksjon|klinikk|forskergruppe|forskningsgruppe)\p{L}*(?!\p{L})|^det \p{L}+ fakultet$/iu;

/**
 * A body as the note writes it: «Fakultet for medisin ved Universitetet i Fjellby» for «Universitetet i Fjellby, Fakultet
 * for medisin», so that no list of names needs semicolons for it. Any other name stands as it is.
 */
export function shownName(name: string): string {
  const [first = '', second = '', ...more] = name.split(', ').map((part) => part.trim());
  if (second === '' || more.length > 0) return name;
  if (UNIT.test(first) && WHOLE.test(second)) return `${first} ved ${second}`;
  return WHOLE.test(first) && UNIT.test(second) ? `${second} ved ${first}` : name;
}
