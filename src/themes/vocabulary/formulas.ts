import { normalForm } from '../../language/forms/normal.ts';

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

/*
 * The words of arguing as such, whatever it is about: what things do (lead to, secure, weaken), how much, how right; who
 * proposed it and who adopts answers; the country that every letter is from. By one form each, with irregular ones.
 */
const ARGUMENT = `
gi gis gir gitt gje gjev gjevast sikre sikres bidra bidrar bidro medføre medfører innebære innebærer inneber føre fører føres ført sette setter settes satt
skape skaper skapt ivareta ivaretar ivaretas ivaretatt styrke styrkes svekke svekker svekket svekkes øke økt økte øker auka auke redusere redusert reduserer oppnå oppnår oppnås oppnådd
etablere etableres etablert gjennomføre gjennomføres gjennomført innføre innført innføres innføring innretning innrette innrettes innrettet utforme utformes utformet utforming
benytte benyttes benyttet nytte bruke brukes brukt bruk forutsette forutsetter forutsatt forutsetning tilsi tilsier framstå fremstå fremstår framstår anse anses ansett anser oppfatte oppleve oppleves
tro tror vite vet veit forstå forstår håpe håper frykte frykter advare advarer oppfordre oppfordrer oppmode kreve kreves krever trenge trenger treng hindre unngå unngås
omfatte omfattes omfatter omfattet inneha inngå inngår fremgå fremgår framgå framgår følge følger følges beskrive beskrives beskrevet beskriver drøfte drøftes drøftet belyse belyst belyses presentere presenterer presentert
påvirke påvirkes påvirker påverke ramme rammes rammer rammet tilpasse tilpasses tilrettelegge skje skjer skjedd oppstå oppstår starte holde holdes holder beholde velge regne regnes tenke vise
høy høye høyt høyere høyest høg høge høgare lav lave lavt lavere lavest låg låge lågare minst minste mindre større tilstrekkelig tilstrekkeleg betydelig betydelige betydeleg vesentlig vesentlige vesentleg
grunnleggende avgjørende avgjerande relevant relevante riktig riktige rett_adj feil rimelig urimelig uheldig uheldige negativ negative negativt klar klart klare tydelig tydeleg sterk sterkt sterke svak svake
generell generelt generelle konkret konkrete særskilt særskilte tilsvarende tilsvarande total totalt totale samlet samla samlede øvrig øvrige neste siste kommende kommande eksisterende eksisterande dagens
fullstendig potensiell potensielt eventuell bevisst dårlig dårligere opptatt lang lange lengre direkte indirekte hovedsakelig hovudsakleg ytterligere rask raskt raskere enkel enkelt enkle enkelte
behov betydning betyding grunnlag forhold område områder områdene utgangspunkt rekke aktør aktører aktørene utfordring utfordringer utfordringene spørsmål problem problemet problemer problemstilling problemstillinger
hensyn omsyn henhold tråd regi samsvar påvente vegne stedet staden tillegg løpet forbindelse samband sammenheng samanheng konsekvens konsekvenser konsekvensene virkning virkninger virkningene verknad verknader effekt effekter
situasjon situasjonen omfang innhold innhald resultat resultatet hensikt hensikten intensjon intensjonen størrelse storleik antall tal_på andel mengde fremtid framtid fremtiden framtiden framtida grad nivå vekt
norge noreg norsk norske regjering regjeringa regjeringen regjeringens departement departementet departementets kommunestyre kommunestyret formannskap formannskapet fylkesting fylkestinget bystyre bystyret heradsstyre heradsstyret
selskap selskaper selskapene bedrift bedrifter bedriftene virksomhet virksomheter virksomhetene utrede utredes utredet
næring næringen næringa næringer næringene næringslivet bransje bransjen bransjer samfunn samfunnet samfunna parter partene myndighet myndigheter myndighetene stat staten statens
eksempelvis henholdsvis umiddelbart umiddelbar nærmere nærare jamfør bl tanke
gjerne gjerna imot tilbake sammen saman svar svaret svara uttale uttalen positivt viktigste muligheter moglegheiter
lead leads ensure provide provides increase increased reduce reduced need needs important significant important norway norwegian ministry government
`;

/** Kinds of bodies: who answers and who is spoken of, and not what about. */
const BODIES = `
kommune kommuner fylkeskommune fylkeskommuner sykehus sjukehus helseforetak helseføretak direktorat etat departement universitet
høgskole høgskule institutt organisasjon forening forbund fagforening interesseorganisasjon virksomhet bedrift selskap myndighet
municipality hospital directorate agency ministry university organisation association company authority
`;

/** Entries with «_» are remarks on use and match no word. */
const read = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(/\s+/u)
      .filter((word) => word !== '' && !word.includes('_'))
      .flatMap((word) => [word, normalForm(word)]),
  );
const forms = read(FORMULAS);
const argument = read(ARGUMENT);
const bodies = read(BODIES);

/** Compounds of those concerned («havbruksselskap», «byggenæring»), whose first part says what the rest is about. */
const CONCERNED = /.{3}(?:selskap|aktør|bedrift|virksomhet|næring)$/u;

/** «høringssvarene», «klimadepartementet». */
const OF_ANSWERING = /^høyringss?|^høringss?|departement(?:et|a|er|ene|ets|s)?$/u;

/**
 * Whether a word belongs to the form of an answer, and not to its matter.
 * @param form its normal form as a Norwegian word, where it is known
 */
export function isFormula(word: string, form = normalForm(word)): boolean {
  return forms.has(form) || forms.has(word) || OF_ANSWERING.test(word);
}

/** Whether a normal form is a word of arguing as such, which tells nothing where all argue about the same. */
export function isArgument(form: string): boolean {
  return argument.has(form) || CONCERNED.test(form);
}

/** Whether a normal form is a kind of body. */
export function isKindOfBody(form: string): boolean {
  return bodies.has(form);
}
