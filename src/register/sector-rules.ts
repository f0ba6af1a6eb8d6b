import type { Sector } from '../domain.ts';

/** A rule on the form of a name. Tried in order; the first that fits decides. */
interface SectorRule {
  id: string;
  form: RegExp;
  sector: Sector;
  confidence: number;
}

const rule = (id: string, sector: Sector, confidence: number, form: RegExp): SectorRule => ({
  id,
  form,
  sector,
  confidence,
});

/** A group of people or a body named by what it is, before the place it belongs to: what it is decides. */
const HEADS: readonly SectorRule[] = [
  rule(
    'anonymous',
    'individual',
    0.97,
    /^(?:person som ikke har oppgitt navn|privatperson(?:er)?|(?:en )?privat(?:person)?|anonym\p{L}*|ukjent privatperson|(?:en )?(?:bekymret|engasjert)\s+\p{L}+|enkeltperson(?:er)?|ei?n (?:pårørende|pårørande|innbygger|innbyggjar|mor|far|pasient|bruker|brukar|lærer|lærar))(?:$|[\s,(:;–-])/iu,
  ),
  rule(
    'representation',
    'organisation',
    0.85,
    /^(?:(?:.*\s)?studentparlament\p{L}*|(?:.*\s)?studentråd\p{L}*|student(?:organisasjon|union|samskipnad)\p{L}*|velferdstinget|tillitsvalgte?\b|hovedtillitsvalgt\p{L}*|ansattes? (?:organisasjon|representant)\p{L}*|fagforening\p{L}*|pensjonistlag\p{L}*|foreldreråd\p{L}*|fau\b|foreldrenes arbeidsutvalg|foreldreforening\p{L}*|naboer|aksjons?(?:gruppe|komite)?\p{L}*|folkeaksjon\p{L}*|velforening\p{L}*|grunneier\p{L}*|hyttee\p{L}+|kunstnerr?nettverk\p{L}*)(?:\s|$|,)/iu,
  ),
  rule(
    'municipal-council',
    'municipality',
    0.85,
    /^(?:.{0,30}\s)?(?:eldreråd|seniorråd|ungdomsråd|ungdommens (?:kommunestyre|bystyre|fylkesråd|fylkesting|formannskap)|ungdomspanel|råd(?:et)? for (?:personer|mennesker|folk|menneske|eldre|funksjons\p{L}+|likestilling av).*|kommunalt? råd\p{L}*|fylkeseldreråd|brukerråd for kommun\p{L}*)(?:et|a)?(?:$|\s|,)/iu,
  ),
  rule(
    'church',
    'organisation',
    0.9,
    /(?:bispedømme|biskop|menighet|menigheit|kirkelige? fellesråd|kyrkje(?:leg|lege)|sokneråd|soknekommune|kirkelig|kirke(?:ns?|r)?\b|kyrkj[ea]\b|trossamfunn|trudomssamfunn|moské?|misjon\b|livssyn)/iu,
  ),
];

const LEGAL: readonly SectorRule[] = [
  rule('intermunicipal', 'municipality', 0.95, /\b(?:iks|fkf)\b|\bkf$|\bk\.?f\.?$|\binterkommunal/iu),
  rule('health-trust', 'health-authority', 0.97, /\b(?:HF|RHF)\b|helseforetak/u),
  rule('hospital', 'health-authority', 0.85, /sykehus|sjukehus|\bhospital\b|university hospital/iu),
  rule(
    'research-firm',
    'research',
    0.75,
    /(?:forskn?ing|research|forskn?ings?(?:institutt|senter|stiftelse))(?:,? (?:as|sa))?$/iu,
  ),
  rule(
    'law-firm',
    'business',
    0.93,
    /\badvokat(?:firma|fellesskap|kontor|ene|huset|selskap)\p{L}*|\badvokat(?:er|ar)\b|^advokat\s|\blaw firm\b/iu,
  ),
  rule(
    'trade-body',
    'organisation',
    0.88,
    /nærings(?:forening|foreining|forum|råd|hage|klynge|lag)|klyng|cluster\b|handelskammer|chamber of commerce/iu,
  ),
  rule(
    'legal-form',
    'business',
    0.95,
    /\b(?:AS|ASA|ANS|DA|NUF|ENK|Ltd\.?|Limited|GmbH|Inc\.?|AB|A\/S|ApS|Oyj?|B\.?V\.?|S\.?A\.?R\.?L\.?|SE|LLC|LLP|PLC|plc|Corp(?:oration)?\.?|Aktiebolag|aksjeselskap)(?:$|[\s,.)–-])/u,
  ),
];

const PUBLIC: readonly SectorRule[] = [
  rule(
    'organisation-of-municipalities',
    'municipality',
    0.8,
    /(?:kommunenettverk|kommunenes|kommunanes|kraftkommun|landsforening for kommuner|regionråd|regionting|regionsråd|politisk råd|byregion|kommunesamarbeid|samkommune|samarbeidsråd for kommun|kommunegruppe|regionen$|\bnettverk .*kommun)/iu,
  ),
  rule(
    'organisation-within',
    'organisation',
    0.85,
    /^(?:.*\s)?(?:forening|foreining|forbund|fagforbund|landslag|pensjonistforening|historielag|idrettsråd|idrettslag|bondelag|velforeining)(?:en|a|et|er)?\s+(?:i|for|av|ved|mot|på)\s/iu,
  ),
  rule(
    'municipality',
    'municipality',
    0.96,
    /(?:\bkommune|fylkeskommune|\bherad|suohkan|gielda|gieldda|tj[iï]elte|komuuni)(?:\b|$)/iu,
  ),
  rule(
    'municipal-office',
    'municipality',
    0.85,
    /\b(?:bydel|kommunestyre|bystyre|formannskap|byråd|fylkesråd|fylkesting|fylkestann\p{L}*|rådmann|kommunedirektør|kommuneoverlege|kommunelege|kontrollutvalg|kommunerevisjon|revisjon (?:iks|midt|øst)|brannvesen|brann- og redning|havnevesen|legevakt|helsestasjon|hjemmetjenest|sykehjem|sjukeheim|helsehus|omsorgssenter|barnevern(?:s?tjenest\p{L}*|vakt)|krisesenter(?:et)?$|voksenopplæring|kulturskole|videreg[åa]ende skole|vidareg[åa]ande skule|grunnskole|barneskole|ungdomsskole|pp-?tjeneste|ppt|utviklingssenter for sykehjem|innkrevingskontor|kemner|kommuneadvokat)\p{L}*/iu,
  ),
  rule(
    'court-or-police',
    'state',
    0.95,
    /(?:tingrett|lagmannsrett|jordskifterett|jordskifteoverrett|forliksråd|domstol|politidistrikt|lensmann|namsfog[dt]|statsadvokat|byfogd|sorenskriver|fengsel|\bpoliti(?:et|mester)|friomsorg|konfliktråd|fylkesnemnd|barneverns- og helsenemnd)\p{L}*/iu,
  ),
  rule(
    'state-office',
    'state',
    0.93,
    /(?:departement(?:et|a)?$|departementet\b|direktorat(?:et)?(?:$|\s|,)|statsforvalt|fylkesmann|sysselm|riksantikvar|riksrevisj|riksarkiv|statsarkiv|ambassade|^statens |^NAV\b|^forsvarets? |^den norske delegasjon|\p{L}*etaten\b|myndighet(?:en|a)?\b|^nasjonal koordineringsenhet|^nasjonal enhet)/iu,
  ),
  rule(
    'local-ombud',
    'municipality',
    0.7,
    /^(?:sosial-|elev-|mobbe-|lærling-|by|eldre-?|helse-)\p{L}*-?.*ombud\p{L}*/iu,
  ),
  rule('ombud', 'state', 0.88, /\p{L}*omb[uo]d(?:et|smannen|a)?(?:\b|$)/iu),
  rule('inspectorate', 'state', 0.88, /\p{L}+tilsyn(?:et|a)?(?:\b|$)|^tilsynet\b|\btilsyn for\s/iu),
  rule('board', 'state', 0.8, /\p{L}*nemnd(?:a|en|s?sekretariat\p{L}*)?(?:\b|$)|havarikommisjon|\bkommisjonen\b/iu),
  rule('state-adviser', 'state', 0.7, /^(?:nasjonalt råd|nasjonalt fagråd|statlig|statleg|riks\p{L}+)/iu),
  rule(
    'health-service',
    'health-authority',
    0.85,
    /(?:^|\s)(?:DPS|BUP|distriktspsykiatrisk\p{L}*|psykiatrisk (?:klinikk|avdeling|senter)|nasjonal (?:kompetansetjeneste|behandlingstjeneste)|regional kompetansetjeneste|rehabiliterings?senter\p{L}*|opptreningssenter|ambulansetjenest\p{L}*|AMK-?sentral\p{L}*|kvinneklinikk\p{L}*|barneklinikk\p{L}*|sykehusapotek\p{L}*|sjukehusapotek\p{L}*|poliklinikk\p{L}*|brukerutvalg\p{L}*)(?:\s|,|$)/iu,
  ),
];

const LEARNING: readonly SectorRule[] = [
  rule(
    'professional-within',
    'organisation',
    0.85,
    /(?:fagråd\b|faglig råd\b|fagforening|forskerforbund|studentforening|alumni)/iu,
  ),
  rule(
    'research',
    'research',
    0.9,
    /(?:universitet|university|høgskol|høyskol|høgskul|høyskul|allaskuvla|university college|\bcollege\b|fakultet|\bfaculty|institutt(?:et|ene)? for|\binstitutt\b|\binstitutt for|forskn?ings?(?:institutt|senter|sentr|gruppe|miljø|råd)|forskn?ing(?:en)?$|\bresearch\b|\binstitute\b|fagskol|fagskul|vitenskaps|vitskaps|videnskab|kunnskapssenter|kompetansesenter for|senter for [\p{L}, -]{1,60}(?:forskn?ing|studier|etikk)|school of|\bRKBU\b|\bRBUP\b|\bRVTS\b|\bKoRus\b|\bforskergruppe|business school|\binstitutet\b|universitet)/iu,
  ),
  rule(
    'centre',
    'research',
    0.65,
    /^(?:nasjonalt|regionalt|nordisk|norsk)? ?(?:kompetanse|ressurs)?sent(?:er|eret|re) for /iu,
  ),
];

const CIVIL: readonly SectorRule[] = [
  rule(
    'association',
    'organisation',
    0.92,
    /(?:forening|foreining|forbund|organisasjon|samband|sammenslutning|samanslut+ning|samskipnad|fellesskap|fellesorganisasjon|fellesutvalg|nettverk|klubb|allianse|aksjon|bevegelse|rørsle|union\b|federation|association|society|alliance|confederation|foundation|stiftelse|stifting|legat|venner\b|vener\b|vennerne|pårørende|etterlatte|koalisjon|komité|komite\b|fellesliste|losje|speider|ungdom\b|ungdomslag|kvinner\b|pensjonist|veteraner|landsråd|fellesråd|sentralråd|samarbeidsorgan|samarbeidsråd|samarbeidsutvalg|foreldreutval|samarbeidsforum|tankesmie|tenketank|think tank|bygdelag|byggelag|borettslag|sameie|velforbund|kraftlag|samvirke$|allmenning|almenning|fjellstyre|reinbeitedistrikt|siida|reinlag|landsgruppe|faggruppe|idrettskrets|\p{L}+krets$|\bsau og geit|arbeidersamfunn|\p{L}+samarbeidet$|\p{L}+fond(?:et)?$)/iu,
  ),
  rule(
    'lag',
    'organisation',
    0.85,
    /\p{L}{3,}(?<!opp|fors|for|ans?|neds?|bei|uts|sel|grunn|bi|inns|avs|opps|overs|pås?|oms)lag(?:et|a)?(?:\s|,|$)/iu,
  ),
  rule(
    'forum',
    'organisation',
    0.8,
    /\p{L}*forum(?:et)?\b|\bråd(?:et)?\b(?! for )|\p{L}{3,}råd(?:et)?(?:\s|,|$)|faggrupp|fagutvalg|\bfaglag/iu,
  ),
  rule(
    'party',
    'organisation',
    0.88,
    /(?:^|\s)(?:Ap|AP|Høyre|Høgre|FrP|Frp|SV|KrF|Krf|MDG|Rødt|Raudt|Venstre|Senterpartiet|Arbeiderparti\p{L}*|Arbeidarparti\p{L}*|Venstreparti|Folkeparti|Fremskrittsparti\p{L}*|Framstegsparti\p{L}*|\p{L}*partiet|bygdeliste\p{L}*|tverrpolitisk liste)(?:\s|$|,|s )/u,
  ),
  rule(
    'museum',
    'organisation',
    0.6,
    /museum|museet|musea\b|teater|teatret|orkester|festival|bibliotek|kulturhus|\bkunsthall|galleri/iu,
  ),
  rule('weak-legal-form', 'business', 0.75, /\b(?:SA|BA|AL|SF)(?:$|[\s,.)])/u),
  rule(
    'trade-word',
    'business',
    0.65,
    /(?:seafood|salmon|fiskeoppdrett|\blaks\b|oppdrett|havbruk\b|consult|konsulent|rådgiv(?:ning|ere|arar)\b|rådgjeving|\bgruppen\b|\bgroup\b|holding|\binvest|kraft(?:verk)?$|energi$|\bbank(?:en)?\b|sparebank|forsikring|eiendom$|eigedom$|rederi|shipping|offshore|apotek\b|hotell|entreprenør|partners|solutions|technolog|teknologi(?:er)?$|systems?$|software|pharma|media$|forlag|revisjon$|verft|mekaniske|transport$|sagbruk$|mølle$|(?:revisjon|kraft|eiendom|bygg|handel|industri|transport|investering|utbygging)s?selskap(?:et)?(?:$|\s)|(?<!arbeids|fag|bruker|ekspert|aksjons|interesse|kvinne|ungdoms|samarbeids|prosjekt|forsker|lokal)gruppen$|industrier|fabrikk|bryggeri|meieri|slakteri|kraftselskap|energiverk|nett$|spedisjon|maskin$|eiendomsmegling|regnskap$|arkitekter|arkitektkontor|barnehager?$|legesenter|legekontor|tannlegesenter|tannklinikk|fysioterapi$|gårdsdrift|\bgård$|bakeri|butikk|\bkiosk|\bcatering|trafikkskole|taxi$|buss(?:er)?$|\bferge|flyselskap|airlines?|petroleum|\boil\b|\bgas\b|mineral|\bmining|gruve|\bmaritime?\b|\bmarin\b|diagnostics|varme$|biotech|therapeutics|medical$|logistikk|logistics|regnskap)/iu,
  ),
  rule(
    'in-norway',
    'organisation',
    0.6,
    /^(?:norsk|norske|norges|noregs|den norske|det norske|landslaget|nordisk|nordic|european|international)\s|\s(?:norge|noreg|norway)$/iu,
  ),
];

/** A name in the definite plural is that of the people or bodies who have come together under it: «Bøndene i Dalen». */
const GATHERED: readonly SectorRule[] = [
  rule(
    'gathered',
    'organisation',
    0.55,
    /^(?!kommun|fylk|bydel|skol|barnehage|region)\p{L}{4,}(?:(?:erne|arane|entene|istene|bøndene|frivillige)(?:$|\s(?:i|ved|på|for|mot)\s)|(?:ene|ane)\s(?:i|for|mot)\s)/iu,
  ),
];

export const SECTOR_RULES: readonly SectorRule[] = [...HEADS, ...LEGAL, ...PUBLIC, ...LEARNING, ...CIVIL, ...GATHERED];
