/** A span that a person must see before the sentence is quoted anywhere. */
export interface AbuseSpan {
  start: number;
  end: number;
  kind: 'threat' | 'slur';
}

/**
 * Threats against somebody. A small list on purpose: it is better to show a person one sentence too many than to judge
 * what is meant; but «drepe» alone is hunting, farming and palliative care.
 */
const THREATS = [
  '(?:skal|vil|bør|burde|kommer til å|kjem til å|må|fortjener å|fortener å) (?:bli |verte )?(?:drepe[st]?|drepast|drept|drepne|skytes|skytast|skutt|skyte|henges|hengt|hengast|henge|knivstikkes|dø|døy|banke[st]?|bankast) (?:dere|dykk|deg|dem|dei|han|henne|alle|politikerne|politikarane)',
  '(?:dere|dykk|de|du) (?:skal|bør|burde|fortjener å|fortener å) (?:dø|døy|henges|hengast|skytes|skytast|drepes|drepast|brenne i helvete)',
  '(?:vi|jeg|eg|noen|nokon) (?:vet|veit) hvor (?:du|dere) bor|(?:vi|eg|nokon) veit kvar (?:du|de) bur',
  '(?:skal|vil|kommer til å) (?:ta|finne|knuse|drepe|skyte) (?:deg|dere|dykk)',
  '(?:dere|dykk|du|de) skal få (?:svi|unngjelde|betale for dette med)',
  'bombe (?:departementet|kontoret|rådhuset|stortinget|dere|dykk)',
  "(?:i|we)(?:'ll| will| shall)? (?:kill|shoot|hurt) you",
  'you (?:deserve|ought) to die',
];
/** Slurs and abuse of persons or groups. */
const SLURS = [
  'landssvik\\p{L}*|landssvik|forræder\\p{L}*|forreder\\p{L}*',
  'neger(?:e|en|ne)?|svarting\\p{L}*|pakkis\\p{L}*|mokkamann|apekatt\\p{L}*|sigøynerpakk|jødesvin|jødepakk|muslimpakk|innvandrerpakk',
  'homsesvin|soper\\p{L}*|transe(?:r|ne)?|lesbesvin',
  'jævla|jævel|jævler|jævlige (?:folk|idioter)|faens|helvetes|drittsekk\\p{L}*|fitte\\p{L}*|hore(?:r|ne|unge)?|kukhode\\p{L}*|rasshøl|rævhøl',
  'idiot(?:en|er|ar|ene|ane|er i)?|kretin\\p{L}*|åndssvak\\p{L}*|mongo(?:er|loid)?|tilbakestående (?:folk|idioter)|psykopat(?:er|ar|ene)?',
  'nazist(?:er|ar|ene|ane)?|nazisvin|fascistsvin|kommunistsvin|udyr|kriminelt pakk|avskum|pakk',
  'fuck\\p{L}*|bastards?|morons?|scumbags?|retard(?:s|ed)?',
];
const around = (patterns: readonly string[]) => new RegExp(`(?<![\\p{L}])(?:${patterns.join('|')})(?![\\p{L}])`, 'giu');
const PATTERNS = [
  ['threat', around(THREATS)],
  ['slur', around(SLURS)],
] as const;

/** Finds threats and slurs by a list of cues. @returns spans in order */
export function findAbuse(text: string): AbuseSpan[] {
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, kind })),
  ).sort((a, b) => a.start - b.start || a.end - b.end);
}
