import type { ActGroup } from './act.ts';

/** How a letter takes a side, or none, without declaring it; bokmål and nynorsk. */
export const siding: readonly ActGroup[] = [
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
      'ligger|ligg|faller|fell ~2 utenfor|utanfor ~2 dette|vår|vårt|våre|mandat|mandatet|ansvarsområde|ansvarsområdet|fagområde|fagområdet|virkeområde|virkeområdet',
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
      'er|blir|vert ~1 @not (den|det) (rette|riktige|beste) veien|vegen|løsningen|løysinga|svaret|måten ~1 å|på|.|,',
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
];
