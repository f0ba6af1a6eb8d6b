/**
 * The compare stage at 10,000 answers, of which 6,000 are variants of 12 letters; all text is generated. Prints the
 * seconds, the peak memory, the letters found, the answers wrongly joined and how many additions were listed.
 * Run: `node dist/bench/compare.js [answers]`.
 */
import type { Passage } from '../src/domain.ts';
import { type ComparedResponse, compare } from '../src/stages/compare.ts';

const LETTERS = 12;
const answers = Number(process.argv[2] ?? 10_000);
const variants = Math.floor(answers * 0.6);

/** mulberry32: the same corpus each time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = generator(2026);
const pick = <T>(list: readonly T[], fallback: T): T => list[Math.floor(random() * list.length)] ?? fallback;

const SYLLABLES =
  'ber dal fjel gar hav kul lan mor nes ord pla ran sko tun vei vin syk bro ham lys mel nor rev sti tor'.split(' ');
/** A vocabulary with a natural (Zipf) spread over a core of function words, so that unrelated letters share idiom. */
const CORE =
  'det er i og som til på for av med at en å den ikke vi har om et kan fra de må bør kommunen viktig mer flere blir ved'.split(
    ' ',
  );
const VOCABULARY = Array.from({ length: 6000 }, () => {
  const count = 2 + Math.floor(random() * 3);
  return Array.from({ length: count }, () => pick(SYLLABLES, 'ber')).join('');
});
const IDIOMS = [
  'det er viktig at',
  'vi vil understreke at',
  'etter vår vurdering bør',
  'det er ikke grunn til å tro at',
  'vi ber om at departementet',
  'dette vil få store følger for',
];
const word = (): string =>
  random() < 0.45 ? pick(CORE, 'det') : (VOCABULARY[Math.floor(VOCABULARY.length * random() ** 3)] ?? 'hav');
function sentence(): string {
  const words = Array.from({ length: 8 + Math.floor(random() * 16) }, word);
  // No sentence ends in «i.» or «å.», which would read as an initial.
  words.push(pick(VOCABULARY, 'hav'));
  const text = random() < 0.4 ? `${pick(IDIOMS, 'det er')} ${words.join(' ')}` : words.join(' ');
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}.`;
}
const letter = (sentences: number): string[] => Array.from({ length: sentences }, sentence);

interface Made {
  response: ComparedResponse;
  letter: number | null;
  added: string[];
}

function respond(place: number, sentences: string[], which: number | null, added: string[]): Made {
  const id = `r${place}`;
  const name = `Sender${place}`;
  const head = `${name}\nPostboks ${place}, 0001 Byen\n\n`;
  const body = sentences.join(' ');
  const tail = `\n\nMed vennlig hilsen\n${name}`;
  const text = head + body + tail;
  const passage = (kind: Passage['kind'], start: number, end: number): Passage => ({
    id: `${id}-${start}`,
    start,
    end,
    page: 1,
    kind,
    heading: null,
    question: null,
  });
  const bodyEnd = head.length + body.length;
  const passages = [
    passage('letterhead', 0, head.length),
    passage('body', head.length, bodyEnd),
    passage('signature', bodyEnd, text.length),
  ];
  return {
    response: { id, respondent: name, sector: 'individual', text, language: 'nb', passages },
    letter: which,
    added,
  };
}

const letters = Array.from({ length: LETTERS }, (_, which) => letter(3 + which * 2));
const made: Made[] = [];
for (let place = 0; place < answers; place += 1) {
  if (place >= variants) {
    made.push(respond(place, letter(3 + Math.floor(random() * 40)), null, []));
    continue;
  }
  const which = place % LETTERS;
  const sentences = [...(letters[which] ?? [])];
  // A third sends it as it is; others change a word, leave a sentence out, or add one to three of their own.
  const added: string[] = [];
  if (random() < 0.3) {
    const at = Math.floor(random() * sentences.length);
    const words = (sentences[at] ?? '').split(' ');
    words[Math.floor(random() * words.length)] = pick(VOCABULARY, 'hav');
    sentences[at] = words.join(' ');
  }
  if (random() < 0.2 && sentences.length > 5) sentences.splice(Math.floor(random() * sentences.length), 1);
  if (random() < 0.4) {
    for (let more = 1 + Math.floor(random() * 3); more > 0; more -= 1) {
      const own = sentence();
      added.push(own);
      sentences.splice(Math.floor(random() * (sentences.length + 1)), 0, own);
    }
  }
  made.push(respond(place, sentences, which, added));
}
// Shuffled, so that nothing hangs on the order.
for (let at = made.length - 1; at > 0; at -= 1) {
  const other = Math.floor(random() * (at + 1));
  const [a, b] = [made[at], made[other]];
  if (a !== undefined && b !== undefined) [made[at], made[other]] = [b, a];
}

const started = performance.now();
const output = compare({
  consultation: { title: 'Høring – en sak', owner: 'Departementet', caseNumber: '', background: '' },
  responses: made.map(({ response }) => response),
  invited: [],
});
const seconds = (performance.now() - started) / 1000;

const byId = new Map(made.map((one) => [one.response.id, one]));
const found = new Set<number>();
let joined = 0;
let wrong = 0;
let listed = 0;
let expected = 0;
for (const campaign of output.campaigns) {
  const home = byId.get(campaign.members[0]?.responseId ?? '')?.letter ?? null;
  if (home !== null) found.add(home);
  for (const member of campaign.members) {
    const one = byId.get(member.responseId);
    if (one === undefined || one.letter === null || one.letter !== home) {
      wrong += 1;
      continue;
    }
    joined += 1;
    expected += one.added.length;
    listed += one.added.filter((own) => member.additions.some((shown) => shown.includes(own))).length;
  }
}
const peak = process.resourceUsage().maxRSS / 1024;
console.log(`answers ${answers}, variants ${variants} of ${LETTERS} letters`);
console.log(`seconds ${seconds.toFixed(1)}, peak memory ${Math.round(peak)} MB (with the corpus itself)`);
console.log(
  `letters found ${found.size}, campaigns ${output.campaigns.length}, variants joined ${joined}, wrongly joined ${wrong}`,
);
console.log(`additions listed ${listed} of ${expected}, shared groups ${output.shared.length}`);
