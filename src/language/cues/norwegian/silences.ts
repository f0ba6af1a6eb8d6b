import type { CueGroup } from '../cue.ts';

/** Remarks and positions, which tell something when they are denied. */
export const silences: readonly CueGroup[] = [
  {
    rule: 'remark',
    kind: 'remark',
    weight: 2,
    verb: true,
    patterns: [
      'merknad|merknader|merknadar|merknadane|merknadene|bemerkning|bemerkninger|kommentar|kommentarer|kommentarar|innspill|innspel|synspunkt|synspunkter|synspunkta|synsmåtar|anmerkninger|anmerkning|merking|uttalelse|uttalelser|uttale|fråsegn|høringsuttalelse|høyringsuttale|høringssvar|høyringssvar|høyringsfråsegn|høringsinnspill|høyringsinnspel|tilbakemelding|tilbakemeldinger|svar|uttaler|ytring|ytringer|faglige',
      'bemerke|merke|tilføye|tillegge|kommentere|anføre|melde|føye|legge|leggje|leggja|tilføya|tilføye|bidra|meddele ~1 til|.|,|@prop|utover|saka|saken|med|ut|høringen|i|på|om',
      'kommentere|kommentera',
      'uttale|uttala|uttaler|uttalar|ytre ~3 @self',
      'oss|seg til uttale|uttalelse',
      'avgi|avgir|avgitt|avgjev|avgje|gi|gir|gje|gjev|komme|kommer|kjem|kome|sende|sender|levere|inngi|inngir|fremme ~4 høringsuttalelse|høringssvar|uttalelse|merknader|kommentarer|innspill|uttale|fråsegn|høyringsfråsegn|høyringssvar|høyringsuttale|svar|merknadar|kommentarar|innspel|bemerkninger|synspunkter|synspunkt|høringsinnspill|noe|tilbakemelding',
      'svare|svarer|svarar på|høringen|høyringa|til',
      'besvare|besvarer',
    ],
  },
  {
    rule: 'no-remarks',
    kind: 'remark',
    weight: 3,
    fixed: true,
    patterns: [
      'lar|la|lèt|let ~1 være|vere ~2 å|med ~1 å|uttale|svare|avgi|gi|kommentere|komme|gje|kome|uttala ~2 @self|uttalelse|høringssvar|svar|merknader|uttale|fråsegn|svare|kommentere|saken|saka|høringen|høyringa|.',
      'uttaler|uttalar ~1 @self ~3 ikke|ikkje !om',
      'avstår|avstå|avstod|avsto ~1 fra|frå ~1 å ~1 uttale|uttala|svare|avgi|gi|gje|kommentere|komme|kome|sende|levere',
      'avstår|avstå ~1 fra|frå ~1 uttalelse|høringsuttalelse|uttale|merknader|kommentarer|høringssvar|høyringssvar|kommentarar',
      'uten|utan merknader|merknadar|merknad|kommentar|kommentarer|bemerkninger|kommentarar',
      'merknadsfri',
      'tas|tatt|tar|tek|teken|tek ~2 til orientering|etterretning|vitande|orientering|vitende',
    ],
  },
  {
    rule: 'position',
    kind: 'position',
    weight: 3,
    verb: true,
    patterns: [
      'tar|tek|ta|tatt|tok|teke|tatt|tas|har ~ stilling|standpunkt til|om|i|.|,|for|hvorvidt',
      'ta|tar|tek|tatt|teke ~3 stilling|standpunkt',
      'innta|inntar|inntek ~3 standpunkt|posisjon',
      'grunnlag|forutsetning*|føresetnad*|kompetanse|mandat|kunnskap|holdepunkter|haldepunkt ~1 for|til ~1 å ~1 vurdere|mene|meine|ta|uttale|si|seie|konkludere',
      'vurdert|vurderer|vurdere|vurderar|konkludert|mening|meining|oppfatning|synspunkt|formening ~1 om|hvorvidt|kva|hvilken|hvilket',
      'uttale|uttaler|uttalar ~2 @self ~1 om resten|øvrige|andre|de|dei',
    ],
  },
  {
    rule: 'neutrality',
    kind: 'mixed',
    weight: 3,
    fixed: true,
    patterns: [
      'nøytral|nøytrale|nøytralt til|overfor|.|,|i',
      'overlater|overlèt|overlet ~6 til',
      'både ~1 fordeler|fordelar|argumenter|argument|gode|positive|ulemper|for ~4 og',
      'fordeler|fordelar|argumenter|argument ~1 og|for ~1 ulemper|imot|mot',
      'for|fordeler og|eller ~3 mot|imot|ulemper',
      'både ~5 for og',
      'verken|hverken|korkje ~1 støtter|støttar|for|anbefale|anbefaler|støtte|positive|tilrår|tilrå ~3 eller',
      'uten|utan ~1 å ta|ha|mene|meine',
      'er|et|eit ~1 politisk|politiske spørsmål|avgjørelse|avveininger|avgjerd',
      'delte|ulike|delt|ulikt|forskjellige syn|meninger|meiningar|oppfatninger|syn|synspunkter|synspunkt|i',
      'uttaler|uttalar|uttale ~1 @self ~1 ikke|ikkje ~1 om !saken|saka|denne|forslaget|høringen',
    ],
  },
];
