import type { WordClasses } from './patterns.ts';

/**
 * What a sentence does in an argument beside declaring an attitude.
 * - `demand`: asks for something («må», «bør», «ber om at», «forutsetter»)
 * - `condition`: makes agreement depend on something («forutsatt at», «først når», «uten at … kan vi ikke»)
 * - `postpone`: wants it later, or studied anew first («utsettes», «utredes nærmere før», «sendes ut på ny høring»)
 * - `alternative`: wants something else in its place («i stedet», «en annen modell»)
 * - `harm`: tells what is lost by it («vil føre til at … legges ned»)
 * - `gap`: finds fault with the inquiry, the hearing or the reasons («er ikke utredet», «kort høringsfrist»)
 * - `long-wish`: has called for it («har lenge etterlyst», «på høy tid»)
 * - `untenable`: what is today can't go on («slik kan det ikke fortsette»)
 * - `enter`: takes for granted that it comes and looks forward («når loven trer i kraft», «er klar til å»)
 * - `no-side`: leaves the choice to others («er et politisk spørsmål», «ligger utenfor»)
 * - `bounded`: speaks of a part only («vi avgrenser oss til»)
 * - `keep`: praises what is today or wants it on («dagens ordning er velprøvd», «slik vil vi ha det»)
 * - `reject`: turns it down without a verb of opposition («vil ikke anbefale», «en hån mot»)
 * - `welcome`: speaks well of it without a verb of support («trengs», «sårt tiltrengt», «vil ha … innført»)
 * - `rebut`: meets others' objections («det sies at …», «innvendingene holder ikke»)
 */
export type Act =
  | 'demand'
  | 'condition'
  | 'postpone'
  | 'alternative'
  | 'harm'
  | 'gap'
  | 'long-wish'
  | 'untenable'
  | 'enter'
  | 'no-side'
  | 'bounded'
  | 'keep'
  | 'reject'
  | 'welcome'
  | 'rebut';

/** Patterns of one act in the notation of patterns.ts. */
export interface ActGroup {
  act: Act;
  /** Read also in another's speech: what is lost is lost whoever says it. */
  anyHolder?: true;
  patterns: readonly string[];
}

export interface ActLexicon {
  classes: WordClasses;
  acts: readonly ActGroup[];
}

const classes = {
  not: 'ikke|ikkje|ingen|inga|aldri|neppe',
  must: 'må|bør|burde|skal|skulle|lyt|trenger|treng',
  ask: 'ber|oppfordrer|oppmodar|oppmoder|krever|krev|anmoder|forventer|forventar|ventar|forutsetter|føreset|anbefaler|tilrår|tilråder|foreslår|føreslår|ønsker|ønskjer|ynskjer|etterlyser|etterlyser|etterspør|savner|saknar|henstiller',
  later:
    'utsettes|utsettast|utsetjast|utsette|utsetje|utsatt|utsett|utsettelse|utsetjing|utsetting|avventes|avvente|avventast|bero|vent|fryses|omarbeides|omarbeidast|pause',
  process:
    'forslag|forslaget|framlegg|framlegget|fremlegget|lovforslaget|lovframlegget|innføring|innføringen|innføringa|iverksetting|iverksettelse|iverksettinga|ikrafttredelse|ikrafttreden|vedtak|saken|saka|behandlingen|behandlinga|prosessen|loven|lova|forskriften|forskrifta|ordningen|ordninga|endringen|endringa|endringene|endringane|dette|det',
  study:
    'utredes|utredast|utgreiast|utreda|utredet|utgreidd|utrede|utgreie|utredning|utredninger|utgreiing|utgreiingar|konsekvensutredning|konsekvensutredes|konsekvensutredet|vurderes|vurderast|kartlegges|kartleggast|analyser|konsekvensanalyse|undersøkes|evalueres|evaluerast',
  lost: 'nedleggelse|nedleggelser|nedlegging|nedleggingar|nedlagt|nedlagte|forsvinner|forsvinn|forsvinne|mister|mistar|miste|mista|mistet|taper|tapar|tape|tap|tapte|færre|svekkes|svekkast|svekker|svekkjer|svekke|svekkelse|svekking|svekka|dårligere|dårlegare|vanskeligere|vanskelegare|dyrere|dyrare|umulig|umogleg|urettferdig|uforutsigbart|uforutsigbarhet|usikkerhet|uvisse|utflytting|utflagging|fraflytting|fråflytting|oppsigelser|oppsigingar|permitteringer|permitteringar|konkurs|konkurser|konkursar|kutt|kuttes|kuttast|reduseres|reduserast|redusert|reduksjon|nedgang|bortfall|tvinges|tvingast|merarbeid|meirarbeid|merkostnader|meirkostnader|byråkrati|sentralisering|ødelegge|ødelegger|ødelegges|øydelegg|øydeleggje|øydelagt|skade|skader|skadar|rammes|rammer|råkar|ramme|råka|forverres|forverrar|forverrer|stopper|stoppar|stoppe|stanse|stansar|uteblir|svikte|svekket|lengre|lenger|forsinkelser|kø|køer|utrygghet|utrygt|utarmes|utarming|avvikling|avvikles|avviklast|innskrenkes|begrenses|hemmes|hemmer|hindrer|hindrar',
  bring:
    'fører|føre|medføre|medfører|medfører|betyr|bety|tyder|inneber|innebærer|innebære|gir|gi|gjev|gje|skaper|skapar|skape|resultere|resulterer|tvinger|tvingar|vil|kan|risikerer|blir|vert|bli|verte|pådra',
  present:
    'dagens|nåværende|noverande|gjeldende|gjeldande|eksisterende|eksisterande|situasjonen|ordningen|ordninga|systemet|praksisen|tilstanden|tilstanda|slik|sånn',
} as const;

/** Acts in bokmål and nynorsk. */
export const norwegianActs: ActLexicon = {
  classes,
  acts: [
    {
      act: 'demand',
      patterns: [
        'må|bør|burde|lyt !antas|antakast|anses|forstås|sies|seiast|ses|innrømme|erkjenne|understrekes|understrekast|påpekes|nevnes|nemnast|kunne|også',
        'må|bør|burde også|kunne|difor|derfor',
        'skal|skulle|kan ~2 @not',
        'ber|oppfordrer|oppmodar|oppmoder|anmoder ~3 om|departementet|at|regjeringen|regjeringa',
        'krever|krev|forventer|forventar|forutsetter|føreset|anbefaler|tilrår|tilråder|foreslår|føreslår|etterlyser|savner|saknar|ønsker|ønskjer|ynskjer !ikke|ikkje|velkommen|velkomen',
        'er|ser|har ~3 behov|trong|ønskelig|ønskjeleg|ynskjeleg|nødvendig|naudsynt|avgjørende|avgjerande|vesentlig|viktig ~1 for|at|å',
        'viktig|avgjørende|avgjerande|vesentlig|vesentleg|sentralt|nødvendig|naudsynt ~1 at|å',
        'forutsetning|føresetnad|krav|vilkår|betingelse ~2 er|at|om',
        'det|dette|vi|me|kommunen|fylkeskommunen ~3 ber|krever|krev ~1 om|at',
        'det trengs|trengst|kreves|krevst|mangler|manglar',
      ],
    },
    {
      act: 'condition',
      patterns: [
        'forutsatt|føresett|såfremt|såframt|gitt at',
        'forutsetter|føreset ~1 at',
        'under ~2 forutsetning|forutsetningen|føresetnad|føresetnaden ~1 av|at|om',
        'forutsetning|føresetnad|betingelse|premiss ~3 er|for|at|om',
        'først|fyrst ~1 når|etter',
        'uten|utan at|dette|den|disse|desse ~6 @not|kan|vil',
        'med ~2 forbehold|atterhald|reservasjon',
        'betinget|betinga av|,|.',
        'så lenge|framt|fremt',
        'med mindre',
        'på|med ~2 vilkår|betingelse|betingelser ~1 av|at|om|:',
        '@must ~3 på plass|være|vere ~5 før|innan',
        '@must ~6 før loven|lova|forskriften|forskrifta|ordningen|ordninga|endringen|endringa|forslaget|framlegget|det|reglene|reglane',
        'dersom|hvis|viss ~8 @not ~8 @not',
      ],
    },
    {
      act: 'postpone',
      patterns: [
        '@must|ber|bør|foreslår|føreslår|anbefaler|tilrår|krever|krev|ønsker|ynskjer ~8 @later',
        '@later ~4 @process|til|inntil',
        '@process ~6 @later',
        '@must|anbefaler|tilrår ~4 @not ~6 før|inntil|innan',
        '@study ~6 før|innan',
        'før ~6 @study',
        'sendes|sende|sendast|sendt ~2 tilbake|attende',
        'tilbake|attende til departementet|utvalget|utvalet|start|tegnebrettet|teiknebrettet|regjeringen|regjeringa',
        'på ny|nytt ~1 høring|høyring',
        'ny|nye|fornyet ~1 høring|høyring|høringsrunde|høyringsrunde|utredning|utgreiing|utredninger',
        'ut på nytt|ny',
        '@must|bør ~3 vente|ventast|avvente|avventast ~3 med|til',
        'for tidlig|tidleg ~1 å',
        'inntil|før ~6 foreligger|ligger|ligg|utredet|avklart|avklara|avklarte|kartlagt|utgreidd',
      ],
    },
    {
      act: 'alternative',
      patterns: [
        'i stedet|staden|steden !enn|dag ',
        'istedenfor|istadenfor|fremfor|framfor',
        'heller|fortrinnsvis !ikke|ikkje|ingen|enn',
        '@must|vil|bør|ønsker|ynskjer ~5 heller',
        'en|ei|ein|et|eit annen|anna|bedre|betre|alternativ ~1 modell|løsning|løysing|ordning|vei|veg|måte|alternativ|tilnærming|verkemiddel|virkemiddel',
        'alternativ|alternativt ~3 kan|bør|er|vil|forslag',
        'foreslår|føreslår ~3 alternativ|modell|løsning|løysing',
        'mer|meir treffsikker|treffsikkert|treffsikre|egnet|eigna|målrettet|målretta',
        'primært|prinsipalt|subsidiært|sekundært|alternativt',
        'går|gå ~1 for alternativ|modell',
      ],
    },
    {
      act: 'harm',
      anyHolder: true,
      patterns: [
        '@bring ~8 @lost',
        'legges|leggast|leggjast|lagt|lagd|legge|leggje ~1 ned',
        'tas|takast|tatt|teken ~1 bort',
        'blir|vert|bli ~1 borte',
        'går|gå|gjeng ~1 utover',
        'går|gå|gjeng ut over',
        'på bekostning|kostnad av',
        '@lost ~4 som følge|følgje|konsekvens',
        'følgen|fylgja|følgja|konsekvensen|resultatet ~3 er|blir|vert|at',
        'resultatet|følgen|konsekvensen|fylgja|verknaden|virkningen ~2 blir|vert|er|av',
        'rammer|råkar|ramme|råke ~4',
        'uthuler|uthular|undergraver|undergrev',
        'øker|aukar|auker|stiger ~3 kostnadene|kostnadane|utgiftene|utgiftane|avstanden|forskjellene|risikoen|faren|presset',
        'belastning|byrde|børe|ekstrakostnad|konkurranseulempe|ulempe|ulemper',
        'frykter|fryktar|bekymret|bekymra|uroa|uro|bekymring|otte|urolige',
        'må ~4 tas|takast ~2 fra|frå',
        'ikke|ikkje ~2 lenger|lengre',
      ],
    },
    {
      act: 'gap',
      patterns: [
        '@not|lite|mangelfullt|dårlig|dårleg|utilstrekkelig|utilstrekkeleg|for ~3 utredet|utgreidd|utreda|konsekvensutredet|dokumentert|begrunnet|grunngjeve|vurdert|kartlagt|drøftet|drøfta|belyst|opplyst|tallfestet|talfest|omtalt|nevnt|nemnt',
        'mangler|manglar|savner|saknar|etterlyser|uten|utan|mangel|fravær|manglende|manglande ~5 utredning|utgreiing|konsekvensutredning|vurdering|vurderinger|vurderingar|analyse|analyser|analysar|dokumentasjon|tall|tal|grunnlag|konsekvensvurdering|utredninger|begrunnelse|omtale',
        'mangelfull|mangelfulle|mangelfullt',
        'kort|knapp|korte ~1 frist|høringsfrist|høyringsfrist|høringsperiode|tidsfrist|tid',
        'høringsfristen|høyringsfristen|fristen ~4 kort|knapp',
        'høringsnotatet|høyringsnotatet|notatet|utredningen|utgreiinga|departementet|utvalget|utvalet ~6 @not ~4 vist|tall|tal|svar|vurdert|drøftet|nevnt|utredet|omtalt|sagt|sett|si|noe|noko|hvordan|korleis',
        'hastverk|hastverksarbeid|forhastet|forhasta',
        'kritikkverdig',
      ],
    },
    {
      act: 'long-wish',
      patterns: [
        'har ~6 lenge|årevis|gjentatte|gonger|ganger|hvert|kvart|alltid|år ~8 bedt|bede|etterlyst|etterspurt|ønsket|ønska|ynskt|krevd|kravd|ventet|venta|arbeidet|arbeidd|jobbet|jobba|kjempet|kjempa|påpekt|foreslått|føreslått|orde|meint|ment|etterlyste',
        'etterlyst|etterspurt|etterlengtet|etterlengta|kjærkommen|kjærkomment|kjærkome',
        'tidligere|tidlegare ~4 tatt|teke|foreslått|føreslått|bedt|etterlyst ~3',
        'på høy|høg|overtid|tide tid|.|at|å|med',
        'omsider|endelig|endeleg !enn',
        'siden|sidan ~3 har|bedt',
      ],
    },
    {
      act: 'untenable',
      patterns: [
        'kan|må|går|gå|bør|skal|vil ~3 @not ~3 fortsette|fortsetje|halde|vare|vente|lenger|lengre',
        '@present ~4 @not ~3 holdbar|haldbar|holdbart|haldbart|bærekraftig|berekraftig|tilfredsstillende|tilfredsstillande|fungerer|fungerar|god|godt|bra|nok|forsvarlig|forsvarleg|lenger|lengre|rettferdig|greit',
        '@present ~4 uholdbar|uholdbart|uhaldbar|uhaldbart|utilfredsstillende|uforsvarlig|uforsvarleg|utdatert|foreldet|forelda|urettferdig|svikter|sviktar',
        'går @not an|an ~2 å',
        'ikke|ikkje lenger|lengre greit|holdbart|haldbart|akseptabelt|forsvarlig',
      ],
    },
    {
      act: 'enter',
      patterns: [
        'når|da loven|lova|forskriften|forskrifta|ordningen|ordninga|reglene|reglane|endringen|endringa|den|ho|han|kravet|reformen ~2 trer|trår|kommer|kjem|er|innføres|blir|vert',
        'ser|sjå ~1 fram|frem ~1 til',
        'klar|klare|rede|budd ~1 til|for ~1 å',
        'bidra|bidrar|bidreg|hjelpe|delta|stiller|stille ~1 gjerne',
        'gjerne bidra|bidrar|delta|hjelpe|stille|stiller',
      ],
    },
    {
      act: 'no-side',
      patterns: [
        'er|blir|vert|være ~5 politisk|politiske|faglig-politisk ~2 spørsmål|valg|val|vurdering|avveining|.|,',
        'politisk|politiske|politikk ~2 spørsmål|valg|val|avveining|avveging|avgjørelse|avgjerd',
        'ligger|ligg|faller|fell ~2 utenfor|utanfor',
        'overlates|overlatast|overlater|overlet|overlate ~3 til',
        'gir|gjev|gi|har|tar|tek ~2 @not ~3 tilråding|tilrådning|anbefaling|mening|meining|stilling|standpunkt|syn|råd|oppfatning',
        'har|tar|tek|tatt|teke @not ~2 stilling|standpunkt|mening|meining',
        '@not ~2 rett|riktig|naturlig|naturleg ~2 når|å|for',
        'uansett ~2 utfall|utfallet|valg|val|modell|løsning',
        'vi|me @not går|gå|gjeng ~1 inn',
        'ikke|ikkje går|gå|gjeng inn',
        'tar|tek|tas|tatt ~4 til orientering|etterretning|vitende|vitande',
        'meningene|meiningane|synene|medlemmene|medlemene|styret|vi ~2 er|var ~1 delte|delt|splittet',
      ],
    },
    {
      act: 'keep',
      patterns: [
        '@present ~1 ordning|ordninga|ordningen|modell|regler|reglar|regelverk|system|praksis|lov|lovverk|grense|løsning|løysing ~6 fungerer|fungerar|verkar|virker|god|godt|bra|tenleg|tjenlig|velprøvd|velprøvde|billig|enkel|fleksibel|tilstrekkelig|tilstrekkeleg|rettferdig|trygg|ivaretar|ivaretek|sikrer|sikrar|gir|gjev|best',
        'slik|sånn vil|ønsker|ynskjer|bør|skal|må ~2 vi|me|det|jeg|eg ~3 ha|være|vere|fortsatt|framleis|bli',
        '@must ~3 beholdes|behaldast|bestå|videreføres|vidareførast|opprettholdes|oppretthaldast !med',
        '@must ~2 fortsatt|framleis|fremdeles',
        'beholde|behalde|bevare|videreføre|vidareføre|opprettholde|oppretthalde ~2 @present|ordninga|ordningen|retten|kravet',
        'alternativ|alternativet ~1 til',
        'ikke|ikkje ~1 fikse|ødelegge|øydeleggje|røre ~3',
      ],
    },
    {
      act: 'reject',
      patterns: [
        'vil|kan|kommer|kjem ~2 @not ~2 anbefale|tilrå|tilråde|medvirke|være|vere|stille|gå|godta|godkjenne|akseptere',
        'hån|svik|slag|overgrep|åtak ~2 mot|i',
        'det motsatte|motsette av',
        'feil vei|veg|medisin|retning|ende|virkemiddel|verkemiddel',
        '@not ~2 veien|vegen|løsningen|løysinga|svaret|måten ~2 å|på|.|,',
        '@not aktuelt|akseptabelt|forsvarlig|forsvarleg|rett|riktig|rimelig|rimeleg',
        'grunnlaget|begrunnelsen|grunngjevinga ~5 fell|faller|svikter|sviktar|bort|borte|holder|held',
        'let|lar seg @not ~2 erstatte|erstatta|forsvare|gjennomføre',
        'vi|me|kommunen|styret ~8 mindretall*|mindretal*',
        'nok er nok',
        'slik|sånn lager|lagar|gjør|gjer|driver|driv ~3 @not',
        'tar|tek ~2 bort|vekk|livet',
        'kan ~2 @not bygge|byggje|leve|godtas|godtakast|aksepteres|aksepterast|forsvares|forsvarast',
      ],
    },
    {
      act: 'welcome',
      patterns: [
        'trengs|trengst .|,|no|nå',
        'sårt|hardt|svært ~1 tiltrengt|tiltrengd|etterlengtet|etterlengta',
        'vil|ønsker|ynskjer ~1 ha ~8 innført|vedtatt|vedteke|lovfestet|lovfesta|på',
        'fornuftig|fornuftige|gledelig|gledeleg|forstandig|klokt|kloke|prisverdig ,|.|og|at|av',
        'et|eit|en|ein godt|god|riktig|rett|viktig|nødvendig|naudsynt|klokt ~1 skritt|steg|grep|tiltak|start|begynnelse|byrjing|forslag|framlegg|utgangspunkt|løsning|løysing',
        'rettferdig|rimelig|rimeleg|naturlig|naturleg|rett ~1 at',
        'dette|det må bli|verte|komme|kome|til ~3 rettighet|rett|lov|plass',
        'gebyret|prisen|kostnaden|kostnadene|ulempen|ulempa|byrden ~3 beskjeden|beskjedent|liten|lite|lav|låg|små|overkommelig|overkommeleg|tåler|toler',
        'det ~1 skjer|kommer|kjem ~2 men|.',
        'ingen|ikke|ikkje ~1 grunn|grunner|grunnar ~2 å vente|utsette|utsetje|nøle',
        'verd|verdt|verdt det|prisen',
        'ser ~2 som ~2 fordel|styrke|gevinst',
        'på høy|høg tid',
      ],
    },
    {
      act: 'rebut',
      anyHolder: true,
      patterns: [
        'det sies|seiast|hevdes|hevdast|blir|vert ~1 at|sagt|hevda',
        'innvendingen|innvendingene|innvendinga|innvendingane|motargumentene|motargumenta|argumentet|kritikken|påstanden|motstanden ~6 @not',
        'noen|nokre|enkelte|mange|andre|motstanderne|motstandarane ~1 frykter|fryktar|hevder|hevdar|sier|seier|mener|meiner|tror|trur',
      ],
    },
    {
      act: 'bounded',
      patterns: [
        'avgrenser|avgrensar|begrenser|avgrenset|avgrensa|begrenset|konsentrerer|konsentrerar ~4 til|om|@not',
        'uttaler|uttalar|kommenterer|kommenterar|svarer|svarar|omtaler|merknader|merknadar|kommentarer|kommentarar|innspill|innspel ~3 kun|bare|berre|seg|oss|gjelder|gjeld',
        'kun|bare|berre ~2 kommentere|kommentert|uttale|uttalt|kommenterer|merknader|merknadar|svare',
      ],
    },
  ],
};

const english = {
  not: 'not|no|never|cannot',
  must: 'must|should|shall|needs|need|ought',
  lost: 'closure|closures|closed|close|lose|loses|lost|loss|losses|fewer|weaken|weakens|weaker|worse|harder|costlier|impossible|unfair|uncertainty|redundancies|bankrupt|bankruptcy|cuts|reduced|reduction|decline|damage|damages|harm|harms|delay|delays|burden|burdens|bureaucracy|higher|undermine|undermines|jeopardise|jeopardize|relocate|disadvantage',
} as const;

/** Acts in English. */
export const englishActs: ActLexicon = {
  classes: english,
  acts: [
    {
      act: 'demand',
      patterns: [
        'must|should|ought',
        'need|needs ~1 to|mending',
        'ask|asks|urge|urges|request|requests|recommend|recommends|propose|proposes|suggest|suggests|call|calls|demand|demands|require|requires|want|wants|would ~2 that|to|for|the|a|like|mending|welcome',
        'important|essential|necessary|vital|crucial|imperative ~1 that|to',
      ],
    },
    {
      act: 'condition',
      patterns: [
        'provided|providing|assuming that',
        'on condition|conditional|subject that|on|to',
        'only|unless if|the|it|this|these',
        'unless|until',
        'with these|the|some|following ~2 changes|amendments|adjustments',
      ],
    },
    {
      act: 'postpone',
      patterns: [
        'postpone|postponed|postponing|delay|defer|deferred|paused',
        'before|until ~6 studied|assessed|enters|introduced|clarified|known',
        'studied|assessed|examined ~1 further|again|first|more',
        'further|more|additional|new study|studies|assessment|consultation|analysis',
        'back to the',
        'start again',
      ],
    },
    {
      act: 'alternative',
      patterns: [
        'instead|rather ~1 of|than|,|.',
        'alternative|different|another|better ~1 model|approach|solution|way|option|proposal',
        'rather than',
      ],
    },
    {
      act: 'harm',
      anyHolder: true,
      patterns: [
        'will|would|may|could|can|risks|risk|lead|leads|result|results|cause|causes|mean|means ~8 @lost',
        'at the expense of',
        'concern|concerns|concerned|worried|fear|fears',
      ],
    },
    {
      act: 'gap',
      patterns: [
        '@not|insufficiently|poorly|inadequately ~3 assessed|studied|documented|considered|explained|justified',
        'lack|lacks|lacking|absence ~4 assessment|analysis|evidence|documentation',
        'short deadline|notice',
      ],
    },
    {
      act: 'long-wish',
      patterns: ['overdue|welcome|timely', 'long ~3 called|asked|argued|wanted|advocated', 'at last'],
    },
    {
      act: 'untenable',
      patterns: [
        'cannot|can|must ~2 go|continue ~1 on|like',
        'current|present|today ~4 untenable|unsustainable|inadequate|outdated',
      ],
    },
    { act: 'enter', patterns: ['look|looking forward', 'in force|place ~2 by|next|soon', 'stand|are ready'] },
    {
      act: 'welcome',
      patterns: [
        'good|sensible|welcome|important|right ~1 start|step|move|proposal|idea|direction',
        'no|not quarrel|objection|objections with|to',
        'we|are ~2 content|happy|pleased|glad',
      ],
    },
    {
      act: 'reject',
      patterns: [
        'wrong ~1 direction|way|tool|answer',
        'cannot ~2 accept|support|recommend|work',
        'major|serious obstacle|blow|setback',
      ],
    },
    {
      act: 'keep',
      patterns: [
        'retain|keep|maintain ~3 current|present|existing|right|today',
        'current|present|existing ~2 system|arrangement|model|rules ~3 works|work|well|sufficient',
      ],
    },
    {
      act: 'no-side',
      patterns: [
        'political ~1 question|choice|matter|decision',
        'no ~1 view|position|opinion|stance',
        'outside our|the ~2 remit|scope|mandate',
        'take|takes|taken @not ~1 position|view|stance',
      ],
    },
    {
      act: 'bounded',
      patterns: [
        'limit|limits|confine|confines|restrict ~3 to',
        'comments|remarks|response ~2 limited|confined|concern|concerns|relate',
      ],
    },
  ],
};
