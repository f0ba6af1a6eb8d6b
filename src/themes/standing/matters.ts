/*
 * The matters that stand in every consultation, whatever it is about: whether it has been looked into, when it comes into
 * force, how it was prepared, whether one can rely on it, what it costs to live with. The instructions for official
 * studies (utredningsinstruksen) ask for them, and answers come back to them. Their words are words of arguing, which
 * tell no theme from another by how they are spread; so they are known in advance, as semantic fields are.
 *
 * Bokmål, nynorsk and English together, in the notation of language/cues/patterns.ts.
 */

/** A matter of consulting as such. */
export interface Matter {
  /** What it is called, the same in every consultation, and where most letters are in English. */
  name: string;
  english: string;
  /** Words that are of no other matter: names are made of them, and no other theme is told by them. */
  words: string;
  /** What raises it: a sentence that holds one of these speaks of the matter. */
  raisedBy: readonly string[];
}

/** Words that patterns name with `@`. */
export const classes = {
  must: 'må|bør|burde|skal|skulle|lyt|trenger|treng|must|should',
  asks: '@must|ber|oppfordr*|oppmod*|anmod*|anbefal*|tilrå*|krever|krev|forventer|forventar|foreslår|føreslår|ønsker|ønskjer|behov|viktig|nødvendig|naudsynt',
  lacks:
    'mangler|manglar|mangel|mangelfull|mangelfullt|savner|saknar|etterlyser|krever|krev|krav|ber|trengs|trengst|behov|uten|utan|ingen|inga|ikke|ikkje|ny|nye|nytt|bedre|betre|grundigere|grundigare|grundig|nærmere|nærare|fullstendig|forsvarlig|forsvarleg|skikkelig|skikkeleg|helhetlig|heilskapleg|før|lack|lacks|proper|thorough',
  poor: 'svakhet|svakheter|veikskap|veikskapar|svak|svake|svakt|mangler|manglar|mangelfull|mangelfullt|mangelfulle|utilstrekkelig|utilstrekkeleg|tynn|snever|snevert|snever|ensidig|einsidig',
  barely:
    'ikke|ikkje|lite|utilstrekkelig|utilstrekkeleg|dårlig|dårleg|tilstrekkelig|tilstrekkeleg|godt|bedre|betre|nærmere|nærare|grundig|grundigere|grundigare|ytterligere|ytterlegare',
  inquired:
    'utredet|utreda|utgreidd|utgreidde|belyst|belyses|belysast|avklart|avklara|kartlagt|kartlegges|kartleggast|dokumentert|analysert|analyseres|analyserast|drøftet|drøfta|assessed|studied|documented',
} as const;

export const MATTERS: readonly Matter[] = [
  {
    name: 'Utredning av konsekvensene',
    english: 'Assessment of the consequences',
    words:
      'utred*|utgrei*|konsekvensutred*|konsekvensutgrei*|konsekvensvurder*|konsekvensanaly*|virkningsanaly*|verknadsanaly*|etterevaluer*|impact-assessment',
    raisedBy: [
      'konsekvensutred*|konsekvensutgrei*|konsekvensvurder*|konsekvensanaly*|virkningsanaly*|verknadsanaly*|utredningsinstruks*|utgreiingsinstruks*',
      // «er utredet av utvalget», «utvalgets mandat var å utrede» only tell what has been done.
      '@asks ~5 utredes|utredast|utgreiast|utgreies|utrede|utgreie',
      '@must ~3 utredet|utreda|utgreidd|utgreidde',
      'utredet|utreda|utgreidd|utgreidde ~1 i samsvar|tråd|henhold|høve',
      '@lacks ~4 utredning|utredninger|utgreiing|utgreiingar|analyse|analyser|kartlegging',
      'utredning|utredningen|utredninga|utgreiing|utgreiinga ~5 @poor',
      '@barely ~3 @inquired',
      'konsekvensene|konsekvensane|konsekvensen|konsekvenser|virkningene|verknadene ~6 @inquired',
      'impact assessment|assessments',
    ],
  },
  {
    name: 'Ikrafttredelse og utsettelse',
    english: 'Entry into force and postponement',
    words:
      'utsette|utsettes|utsettast|utsetjast|utsettelse|utsettelsen|utsetjing|utsetting|ikrafttre*|ikraftset*|ikraftsett*|iverksett*|iverkset*|innfas*|overgangsordning*|overgangsperiode*|overgangstid*|overgangsregl*|tilbakevirk*|postpon*',
    raisedBy: [
      'utsettes|utsettast|utsetjast|utsette|utsetje|utsettelse|utsettelsen|utsetjing|utsetting|postpone|postponed|postponement',
      'utsatt iverksetting|ikrafttredelse|ikraftsetting|innføring|frist',
      'ikrafttredelse|ikrafttredelsen|ikrafttreden|ikrafttredenen|ikrafttreding|ikrafttredinga|ikraftsetting*|ikraftsetjing*|ikraftsettelse*',
      'innfas*|overgangsordning*|overgangsperiode*|overgangstid*|overgangsregl*|tilbakevirk*',
      // «før loven trer i kraft» stands beside any matter; a date is one.
      'trer|tre|trår|trå|settes|setjast ~1 i kraft ~2 før|fra|frå|tidligst|tidlegast|straks|med|per|pr|allerede|allereie|i',
      'ikke|ikkje ~1 innføres|innførast|iverksettes|iverksetjast|gjelde ~3 før',
      'iverksettes|iverksetjast|iverksetting|iverksettelse|iverksettelsen ~6 før|tidligst|tidlegast|fra|frå|vente|avvente|ventast',
      'for|altfor kort ~1 tid|frist|høringsfrist|høyringsfrist',
      'come|comes|enter|enters into force',
    ],
  },
  {
    name: 'Prosess og medvirkning',
    english: 'Process and involvement',
    words:
      'prosess|prosessen|prosesser|prosessane|prosessar|dialog|dialogen|medvirk*|medverk*|høringsfrist*|høyringsfrist*|forlik*|lovgivningsprosess*|lovprosess*|høringsprosess*|høyringsprosess*',
    raisedBy: [
      'prosess|prosessen|lovgivningsprosess*|lovprosess*|høringsprosess*|høyringsprosess*|beslutningsprosess*',
      // «har god dialog med» tells how things are.
      'i|gjennom ~1 dialog',
      '@asks ~6 dialog|dialogen',
      'medvirkning|medvirkningen|medverknad|medverknaden|reell høring',
      // «på høring med høringsfrist 4. februar» is an opening.
      'høringsfristen|høyringsfristen|høyringsfristene|høringsfristene',
      'bred|brede|bredt|breitt|breie forlik|enighet|semje',
    ],
  },
  {
    name: 'Forutsigbarhet og rammevilkår',
    english: 'Predictability',
    words:
      'forutsigbar*|uforutsigbar*|føreseieleg*|føreseielig*|uføreseieleg*|rammevilkår*|rammebetingelse*|rammebetingelsa*|rammeføresetnad*|predictab*|unpredictab*',
    raisedBy: [
      'forutsigbar*|uforutsigbar*|føreseieleg*|føreseielig*|uføreseieleg*|rammevilkår*|rammebetingelse*|rammeføresetnad*|predictab*|unpredictab*',
      'politisk risiko',
      'skaper|skapar|skapt|skapa|skape ~3 usikkerhet|uvisse|uro',
      'stor|betydelig|unødvendig|unødig|økt|auka usikkerhet|usikkerheten|uvisse|uvissa',
    ],
  },
  {
    name: 'Samlet belastning',
    english: 'Total burden',
    words:
      'skattetrykk*|avgiftstrykk*|kostnadspress*|kostnadstrykk*|skattebelastning*|avgiftsbelastning*|kostnadsbelastning*|skattebyrd*|avgiftsbyrd*|reguleringsbyrd*',
    raisedBy: [
      'skattetrykk*|avgiftstrykk*|kostnadspress*|kostnadstrykk*|skattebelastning*|avgiftsbelastning*|kostnadsbelastning*|skattebyrd*|avgiftsbyrd*|reguleringsbyrd*|merbelastning*',
      'samlet|samlede|samla|total|totale|totalt|summen|sum ~3 belastning|belastningen|belastninga|byrde|byrden|børe|trykk|trykket|kostnadene|kostnadane',
    ],
  },
  {
    name: 'Konkurranseevne',
    english: 'Competitiveness',
    words:
      'konkurranseevn*|konkurransekraft*|konkurransevilkår*|konkurranseulemp*|konkurransefor*|konkurranseutsa*|konkurransesitu*|konkurransevri*|utflagg*|utflytt*',
    raisedBy: [
      'konkurranseevn*|konkurransekraft*|konkurransevilkår*|konkurranseulemp*|konkurransefor*|konkurranseutsa*|konkurransesitu*|konkurransevri*|utflagg*|utflytt*',
      'internasjonal|internasjonalt|utenlandske|utanlandske ~1 konkurranse|konkurransen|konkurrenter|konkurrentar',
    ],
  },
  {
    name: 'Administrative byrder',
    english: 'Administrative burdens',
    words:
      'byråkrati*|rapporteringskrav*|rapporteringsplikt*|dokumentasjonskrav*|merarbeid*|meirarbeid*|etterlevelseskostnad*',
    raisedBy: [
      'byråkrati*|rapporteringskrav*|rapporteringsplikt*|dokumentasjonskrav*|merarbeid*|meirarbeid*|etterlevelseskostnad*|ressurskrevende|tidkrevende|ressurskrevjande|tidkrevjande',
      'administrativ|administrative|administrativt ~2 kostnad|kostnader|kostnadene|kostnadar|byrde|byrder|byrdene|belastning|merkostnader|oppgaver|oppgåver',
    ],
  },
];
