/*
 * Snowball's Norwegian stemmer (Porter 2001) for words of a–å alone, letter for letter as the package `natural` has it, which
 * tries some twenty expressions a word. It only ever cuts, so where to cut is all there is to know.
 */

const vowels = new Uint8Array(256);
for (const letter of 'aeiouyæåø') vowels[letter.charCodeAt(0)] = 1;

export function isVowel(code: number): boolean {
  return vowels[code] === 1;
}

/** Endings by their last letter, longest first. */
function byLast(endings: string): Map<number, string[]> {
  const sorted = endings.split(' ').sort((a, b) => b.length - a.length);
  const map = new Map<number, string[]>();
  for (const ending of sorted) {
    const last = ending.charCodeAt(ending.length - 1);
    map.set(last, [...(map.get(last) ?? []), ending]);
  }
  return map;
}

const INFLECTIONS = byLast(
  'a e ede ande ende ane ene hetene en heten ar er heter as es edes endes enes hetenes ens hetens ers ets et het ast',
);
const DERIVATIONS = byLast('leg eleg ig eig lig elig els lov elov slov hetslov');
/** What a genitive «s» may follow. */
const beforeS = new Uint8Array(256);
for (const letter of 'bcdfghjlmnoprtvyz') beforeS[letter.charCodeAt(0)] = 1;
const [S, K, T, D, V] = Array.from('sktdv', (letter) => letter.charCodeAt(0));

/** Where the region of endings starts: after the first vowel and the letter behind it, which is none; -1 without one. */
function regionOf(word: string, end: number): number {
  for (let at = 0; at + 2 < end; at += 1) {
    if (isVowel(word.charCodeAt(at)) && !isVowel(word.charCodeAt(at + 1))) return at > 0 ? at + 2 : end > 3 ? 3 : -1;
  }
  return -1;
}

/** Letters of the longest ending of a word that lies in its region. */
function longest(endings: ReadonlyMap<number, readonly string[]>, word: string, end: number, region: number): number {
  for (const ending of endings.get(word.charCodeAt(end - 1)) ?? [])
    if (ending.length <= end - region && word.endsWith(ending, end)) return ending.length;
  return 0;
}

/**
 * Where a word ends without its inflection (steps 1 and 2).
 * @param word of a–å in lower case alone
 */
export function inflectionCut(word: string): number {
  const whole = word.length;
  const region = regionOf(word, whole);
  if (region < 0) return whole;
  let end = whole - longest(INFLECTIONS, word, whole, region);
  if (word.charCodeAt(whole - 1) === S) {
    const before = word.charCodeAt(whole - 2);
    const genitive = before === K ? whole > 2 && !isVowel(word.charCodeAt(whole - 3)) : beforeS[before] === 1;
    if (genitive) end = Math.min(end, whole - 1);
  }
  // «-erte» and «-ert» leave «-er».
  if (whole - region >= 4 && word.endsWith('erte')) end = Math.min(end, whole - 2);
  else if (whole - region >= 3 && word.endsWith('ert')) end = Math.min(end, whole - 1);
  const left = regionOf(word, end);
  const last = word.charCodeAt(end - 2);
  return left >= 0 && end - left >= 2 && word.charCodeAt(end - 1) === T && (last === D || last === V) ? end - 1 : end;
}

/** Where what `inflectionCut` leaves of a word ends without the ending that made an adjective of it (step 3). */
export function derivationCut(word: string, end: number): number {
  const region = regionOf(word, end);
  return region < 0 ? end : end - longest(DERIVATIONS, word, end, region);
}
