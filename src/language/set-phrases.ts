/*
 * Fixed expressions in which a noun names nothing: complex prepositions («av hensyn til»), adverbs («på sikt») and
 * verbs with their noun («ta stilling til»). Bokmål and nynorsk together, English after them; an alternative within a
 * place is set off by «/», one word each.
 */
const EXPRESSIONS = `
av hensyn/omsyn til; med hensyn/omsyn til; ta/tar/tek/tas/tatt/teke hensyn/omsyn til; på grunn av; i forhold til; i høve til; i tråd med;
i samsvar med; i overensstemmelse med; i regi av; ved hjelp av; på linje med; på lik linje; i henhold til; i lys av; på bakgrunn av;
med bakgrunn i; på vegne av; på vegner av; i stedet for; i staden for; istedenfor; i tillegg til; i tillegg; i løpet av; ved siden av;
ved sida av; på tvers av; i motsetning til; i motsetnad til; som følge av; som følgje av; som resultat av; i form av; i kraft av; i medhold av;
i strid med; med unntak av; i sammenheng med; i samanheng med; i samband med; i forbindelse med; i mangel av/på; på basis av; med basis i;
til fordel for; til gode for; til hinder for; i retning av; i takt med; i favør av; med sikte på; med tanke på; med henvisning til;
under henvisning til; med tilvising til; med utgangspunkt i; med grunnlag i; på grunnlag av; i påvente av; i henseende til; ut fra; ut frå;
til tross for; på trass av; i spissen for; i kjølvannet av; i kjølvatnet av; i nærheten av; i midten av; i hende/hendene på;
med støtte i; med hjemmel i; med heimel i; i medhald av; etter initiativ fra; på initiativ fra; i anledning av; i høve med; på vei til;
over tid; på sikt; på kort/lang/lengre/lengere sikt; i dag; i morgen; i år; i fjor; i fremtiden; i framtiden; i framtida; i sak;
i møte; i praksis; i prinsippet; i realiteten; i utgangspunktet; i hovedsak; i hovudsak; i første/andre/neste omgang; i første/fyrste rekke;
i stor/større/størst/noen/nokon/høy/høg/mindre/liten grad; til en viss grad; til ein viss grad; i det hele tatt; i det heile; på en måte;
på ein måte; på denne/same/samme måten; blant annet; mellom anna; etter hvert; etter kvart; ved behov; til enhver tid; til ei kvar tid; i tide;
i gang; i god/rett tid; i så fall; i alle fall; i beste/verste fall; i dette/slike tilfellet/tilfeller/tilfelle; på plass; til rette; i stand til;
til dels; til stede; til grunn; til kjenne; til orientering; i sin helhet; i sin heilskap; på nytt; på forhånd; på førehand; i ettertid;
for eksempel; til slutt; i mellomtiden; i mellomtida; på den annen/andre side/sida; på sin/vår side; i den grad; i den forbindelse; i den samanheng; for øvrig; for ordens skyld; for sikkerhets skyld; med andre ord; med mindre; på noen/ingen måte; i og med; så langt;
legge/legger/legg/legges/lagt/leggje vekt på; ta/tar/tek/tatt/teke stilling til; gjøre/gjør/gjere/gjer rede/greie for; ta/tar/tek høyde/høgde for;
ta/tar/tek i bruk; tas i bruk; sette/setter/setje/sett i gang; har/ha/hatt behov for; er/være/vere behov for; få/får på plass; ta/tar/tek del i;
gi/gir/gje/gjev uttrykk/grunn for; gi/gir grunn til; er/være/vere klar over; står/stå/stod overfor; gjør/gjøre/gjer oppmerksom på; med vennlig/venleg hilsen/helsing;
in order to; in line with; in accordance with; on behalf of; due to; because of; in terms of; with regard/respect to; in addition to; as a result of;
by means of; instead of; in relation to; in light of; in view of; in favour/favor of; on the basis of; according to; as well as; at the same time;
in the long/short run/term; in particular; in general; in practice; in principle; for example; such as; at least; in case of; in spite of; in place of
`;

const ANY = EXPRESSIONS.split(';')
  .map((each) => each.trim())
  .filter((each) => each !== '')
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map((each) =>
    each
      .split(/\s+/u)
      .map((place) => (place.includes('/') ? `(?:${place.replaceAll('/', '|')})` : place))
      .join('\\s+'),
  )
  .join('|');
const EXPRESSION = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ANY})(?![\\p{L}\\p{N}-])`, 'giu');

/**
 * Where fixed expressions stand, in order; their nouns name nothing.
 * @returns spans in UTF-16 offsets, none overlapping another
 */
export function setPhrases(text: string): { start: number; end: number }[] {
  return [...text.matchAll(EXPRESSION)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
