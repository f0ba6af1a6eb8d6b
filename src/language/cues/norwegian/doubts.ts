import type { CueGroup } from '../cue.ts';

/** Objections, needs and proofs: nouns and participles that turn when they are negated. */
export const doubts: readonly CueGroup[] = [
  {
    rule: 'objection',
    kind: 'objection',
    weight: 2,
    patterns: [
      'innvending|innvendingar|innvendinger|innvendningar|innvendninger|innsigelse|innsigelser|motforestilling|motforestillinger|motførestilling|motførestillingar|' +
        'betenkelighet|betenkeligheter|betenkelegheit|betenkelegheiter|motlegg|motsegn|motsegner|innvende|innvenda|motargument|motargumenter|ankepunkt|ankepunkter med|mot|mot|til|ved|knyttet|knytt|i|imot|.|,|at',
      'innvendinger|innvendingar|innvending|innsigelser|motforestillinger|motførestillingar|betenkeligheter|betenkelegheiter|innvende|motsegner|motlegg',
      'ser|har|finner|finn|skaper|skapar ~3 problem|problemer|problemar|vansker|vanskar ~1 med|ved|i',
      'noe|noko|noen|nokon|noka ~2 imot',
      'noe|noko ~1 galt|gale i|ved|med',
      'noe|noko|i|er (i) veien|vegen for',
      'grunn|grunnar|grunner|årsak ~1 til å gå|stille|motsette|motsetje|frarå*|avvise|setje|utsette|utsetje|vente|avvente|drøye|nøle|protestere|tvile|forsinke ~4',
      'grunn|grunnar|grunner|årsak ~1 til ~1 å frykte|ottast|engste|uroe|bekymre',
      'grunn|grunnar|grunner|årsak ~1 til ~1 å være|vere ~2 imot|mot|bekymret|bekymra|redd|redde|engstelig|uroleg|urolig|skeptisk|kritisk|kritiske|skeptiske|negativ|negative',
      'negativt|galt|stygt|vondt ~1 å si|seie|seia ~1 om|til',
      'grunn|grunnar|grunner til bekymring|uro|otte|tvil',
      'betenkt|betenkte',
    ],
  },
  {
    rule: 'no-objection',
    kind: 'rebuttal',
    weight: 2,
    fixed: true,
    patterns: [
      'ingen|ikke|ikkje|ingenting|vanskelig|vanskeleg ~2 grunn|grunnar|grunner|årsak ~1 til|for ~1 at ~6 ikke|ikkje !er|ble|har|vart',
      'ingen|ikke|ikkje ~2 grunn|årsak til|for ~1 å ~1 ikke|ikkje',
      'ingenting|ikke|ikkje ~5 tilsier|tilseier ~1 at ~8 ikke|ikkje',
      'lite|få|vanskelig|vanskeleg å innvende|utsette|utsetje|kritisere|finne',
      'deler|delar|del ~1 ikke|ikkje ~2 bekymring*|uro|uroen|uroa|frykten|frykta|skepsis*|kritikken|innvendingen*|innvendingan*',
    ],
  },
  {
    rule: 'outweighed',
    kind: 'objection',
    weight: 2,
    fixed: true,
    patterns: [
      'ulempene|ulempa|kostnadene|kostnadane|skadene|skadane ~4 større|oppveier|oppveg|overstiger|overgår|flere|fleire ~2 fordelene|fordelane|gevinsten|gevinstane|nytten|nytta',
    ],
  },
  {
    rule: 'drawback',
    kind: 'objection',
    weight: 1,
    patterns: [
      'ulemper|ulempe|ulempene',
      'ser|sjå|finner|finn|har|forventer|venter ~3 negative sider|konsekvenser|konsekvensar|følger|virkninger|verknader|effekter',
    ],
  },
  {
    rule: 'need',
    kind: 'need',
    weight: 2,
    patterns: [
      'behov|behovet|trong|trongen|grunnlag|grunnlaget|begrunnelse|grunngjeving|belegg|dekning|hensikt|hensikten|poeng|poenget|nytten|gevinst|nytte|vits|vitsen|verdi i|for|med|av|ved|i',
      'grunn|grunnar|grunner|årsak|årsak ~1 til ~2 endr*|innfør*|røre|rokke|skru|åpne|opne|stramme|begrense|pålegge|regulere|øke|auke|senke|kutte|redusere|avvikle|oppheve|@dem|avvik*|forlat*|legge|legg*|flytt*|fjern*|skil*',
      'hører|høyrer ~2 hjemme|heime',
      'bør|må|skal|burde ~3 @enact',
      'nødvendig|nødvendige|naudsynt|naudsynte|påkrevd|påkravd|ønskelig|ønskeleg|behov',
    ],
  },
  {
    rule: 'proof',
    kind: 'need',
    weight: 2,
    ofOther: true,
    patterns: [
      'vist !til',
      'påvist|dokumentert|sannsynliggjort|godtgjort|underbygget|underbygd|begrunnet|grunngjeve|grunngitt|grunngjeven|dokumentere|overbevisende|overtydande',
    ],
  },
];
