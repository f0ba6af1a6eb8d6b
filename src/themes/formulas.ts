import { normalForm } from '../language/normal.ts';

/*
 * The words of answering as such: every letter has them, and they are no matter of any. Compounds of «høring» besides.
 * Bokmål with the nynorsk that the normal form does not lead to it, and English.
 */
const FORMULAS = `
høring høringen høringa høringsnotat høringsnotatet høringssvar høringssvaret høringsuttalelse høringsuttalelsen høringsbrev
høringsfrist høringsinnspill høringsinstans høringsinstansene høringsforslag høringsdokument uttalelse uttalelsen fråsegn fråsegna
merknad merknader kommentar kommentarer innspill innspel tilbakemelding bemerkninger synspunkt synspunkter
forslag forslaget forslagene framlegg framlegget foreslår foreslått foreslås foreslå anbefaler anbefaling tilrår mener meiner mene støtter
støtte stør stiller slutter tilslutning enig einig enige uenig uenige positiv positive takker takk takkar anledning høve mulighet moglegheit
viser vises viser_til peker påpeker understreker fremhever legge lagt vurderer vurdering ber bes ønsker ønske ønskje ønskjer bør bedt
organiserer representerer medlemmer_i omtaler omtalt nevner hilsen helsing vennlig venleg dato vår deres ref referanse saksbehandler vedlegg
vedtak vedtar vedtatt behandlet behandla saksnr saksnummer sak_nr notat notatet punkt avsnitt nedenfor nedanfor følgende følgjande rekkefølge_som
telefon postboks epost e-post org faks adresse elektronisk_godkjent godkjent januar februar mars april mai juni juli august september oktober november
desember ikke ikkje ingen aldri uten utan verken korkje nei ja grunn grad bakgrunn del deler form type tilfelle tilfeller eksempel døme
årsak måte måten ting år årene åra dag dager tid vil_være mulig mogleg viktig viktige nødvendig naudsynt aktuell
flertall flertallet mindretall mindretallet nou
consultation response proposal proposed comment comments support supports agree disagree welcome thank submission not no never believe think
`;

/** Entries with «_» are remarks on use and match no word. */
const forms = new Set(
  FORMULAS.split(/\s+/u)
    .filter((word) => word !== '' && !word.includes('_'))
    .flatMap((word) => [word, normalForm(word)]),
);

/** Whether a word belongs to the form of an answer and not to its matter. */
export function isFormula(word: string): boolean {
  return forms.has(word) || /^høyringss?|^høringss?/u.test(word) || forms.has(normalForm(word));
}
