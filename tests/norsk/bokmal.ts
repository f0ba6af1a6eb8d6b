/**
 * Words that are bokmål and never nynorsk, as the desk might use them. Not here: what is both («også», «igjen»,
 * «gjennomgått»), and the product's name, the option `--navn` and addresses.
 */
const WORDS = [
  'ikke fra hva hvordan hvem hvor hvorfor hver hvert noen noe dere deres jeg være en et ett én løsning hvis nå siden',
  'høring(?!sanalyse)\\p{L}* svarene spørsmålene avsnittene sitatene temaer temaene sitater standpunkter personer',
  'mer flere bare uten sammen samme annen annet selv egen egne hele begge hvilke[nt]? høyst tegn',
  'maskinen filen mappen listen kodeboken rollen grensen merkingen merkinger avgjørelse\\p{L}* taster farger',
  'lagret endret slettet angret hentet forkastet godkjent merket laget fjernet bekreft\\p{L}* navn\\p{L}* arvet',
  'gjøre gjør ble blitt trenger trengs finnes finner leser sier gir tar kjør\\p{L}* velg kommer inneholder gjelder',
  'forrige øverst øverste støtter forbehold beskrivelse\\p{L}* rekkefølge\\p{L}* avsender\\p{L}* mottatt\\p{L}*',
  'regnskap\\p{L}* utvider koder kvalitetssikrer',
].flatMap((line) => line.split(' '));

export const BOKMAL = new RegExp(`(?<![\\p{L}\\p{N}/_-])(?:${WORDS.join('|')})(?![\\p{L}\\p{N}_])`, 'iu');
