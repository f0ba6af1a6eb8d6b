import { branchOf, mayBranch } from '../../register/branches.ts';
import { findBody, type RegisterHit } from '../../register/find.ts';
import { abbreviates, foldName } from '../../register/names.ts';
import { COPIES, type Sign } from './evidence.ts';
import { bodyKey, type Mention } from './mentions.ts';

/** Signs outside the text are the sender's own name, whole. */
const isOutside = ({ because }: Sign): boolean => because.source !== 'text';

/**
 * The signs of a branch's letter: where one branch of a body stands as the sender, what is signed or said in the body's name
 * is the branch's («Fagforbundet mener …» in a letter from «Fagforbundet avdeling Bergen»). Where several stand, or one is
 * only spoken of, each speaks for itself.
 */
export function ofBranch(text: string, signs: Sign[]): Sign[] {
  if (!signs.some(({ mention }) => mention.branch !== undefined)) return signs;
  const parents = new Map<string, Map<string, Mention>>();
  for (const sign of signs) {
    const { branch } = sign.mention;
    if (branch === undefined || !(stands(text, sign) || opens(sign, signs))) continue;
    const standing = parents.get(branch.parent.id) ?? new Map<string, Mention>();
    if (!standing.has(branch.key)) standing.set(branch.key, sign.mention);
    parents.set(branch.parent.id, standing);
  }
  return signs.map((sign) => {
    const [branch, another] = parents.get(sign.mention.hit?.id ?? '')?.values() ?? [];
    return branch === undefined || another !== undefined ? sign : { ...sign, mention: branch };
  });
}

/** So much at least does a labelled name weigh («Organisasjon: …»). */
const LABELLED = 0.7;

/** Letters of a list of those who get a copy. */
const LIST = 200;

/** As a line of its own in the head, the title, a line of the signature, behind a label, or outside the text. */
function stands(text: string, sign: Sign): boolean {
  const { rule } = sign.because;
  if (isOutside(sign) || rule === 'answer-title') return true;
  if (rule !== 'letterhead' && rule !== 'signature') return false;
  const { start, end } = sign.mention;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (COPIES.test(text.slice(Math.max(0, start - LIST), start))) return false;
  if (!/^(?:[ \t]*(?:$|\n|\t|[,|])| {3})/u.test(text.slice(end, end + 4))) return false;
  if (rule === 'letterhead') return sign.weight >= LABELLED || !/[\p{L}\d]/u.test(before);
  return before.length < 50;
}

/** Who opens by acting as the sender («X Nord viser til …») where the body itself neither does nor stands. */
function opens({ because, mention }: Sign, signs: Sign[]): boolean {
  const { rule } = because;
  if (rule !== 'own-act') return false;
  const isParents = (one: Sign) => one.mention.hit?.id === mention.branch?.parent.id;
  return !signs.some((one) => isParents(one) && (one.because.rule !== 'own-view' || one.mention.start < mention.start));
}

/** A short form at the beginning of what is written. */
const SHORT = /^\p{Lu}[\p{Lu}&]{1,5}(?![\p{L}])/u;

/** What a sign has written, in capitals where it is a file name's or the container's only word. */
function shortOf(text: string, sign: Sign): string | null {
  const { start, end } = sign.mention;
  const cue = isOutside(sign) ? (sign.because.cue.split(/[\s-]/u)[0] ?? '').toUpperCase() : text.slice(start, end);
  return SHORT.exec(cue)?.[0] ?? null;
}

/**
 * Signs by which a short form means the body that the letter itself gives it to: «Norsk Tåkeforbund (NTF)», or the one body
 * in its head or signature whose initials it is; whatever body the register has under it.
 */
export function spelledOut(text: string, signs: Sign[]): Sign[] {
  const known = new Map<string, Mention | null>();
  return signs.map((sign) => {
    const hit = sign.mention.hit ?? sign.mention.branch?.parent;
    const short = hit === undefined ? null : shortOf(text, sign);
    if (hit === undefined || short === null || !hit.name.endsWith(`(${short})`)) return sign;
    const mark = `${short} ${hit.id}`;
    if (!known.has(mark)) known.set(mark, givenTo(short, hit, text) ?? initialled(short, hit, signs));
    const meant = known.get(mark) ?? null;
    return meant === null ? sign : { ...sign, mention: renamed(sign.mention, short, meant) };
  });
}

function renamed(mention: Mention, short: string, meant: Mention): Mention {
  const { start, end, name, branch } = mention;
  if (branch === undefined) return { ...meant, start, end };
  if (meant.hit === null || !mayBranch(meant.hit)) return { name, key: foldName(name), hit: null, start, end };
  const own = branchOf(meant.hit, name, name.replace(short, ''));
  return { name, key: own.key, hit: null, branch: own, start, end };
}

/** Letters before a short form in which the name it is for stands. */
const LONG = 95;

/** The name that the text writes before «(NTF)» or behind «NTF (»; null when it is the register's own, or none. */
function givenTo(short: string, hit: RegisterHit, text: string): Mention | null {
  const official = foldName(hit.name);
  let other: Mention | null = null;
  for (let at = text.indexOf(short); at !== -1; at = text.indexOf(short, at + 1)) {
    const after = /^ \((?<name>\p{Lu}[^()\n]{5,90})\)/u.exec(text.slice(at + short.length, at + short.length + LONG));
    const isInside = text[at - 1] === '(' && text[at + short.length] === ')';
    const before =
      text
        .slice(Math.max(0, at - LONG), at - 1)
        .split(/\n\s*\n|[.,;:()]/u)
        .at(-1) ?? '';
    const long = (isInside ? before : (after?.groups?.name ?? '')).replace(/\s+/gu, ' ').trim();
    const starts = [...long.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}/gu)].map(({ index }) => long.slice(index));
    if (foldName(long).includes(official) || starts.some((name) => findBody(name)?.id === hit.id)) return null;
    const name = starts.findLast((one) => one.startsWith(short[0] ?? ' ') && abbreviates(short, one));
    if (name !== undefined) other ??= { ...meantBy(name), start: 0, end: 0 };
  }
  return other;
}

function meantBy(name: string): Pick<Mention, 'name' | 'key' | 'hit'> {
  const hit = findBody(name);
  return { name: hit?.display ?? name, key: hit?.id ?? foldName(name), hit };
}

const SMALL = /^(?:for|av|i|og|til|mot|med|på|de|den|det|of|and|the)$/iu;
const TAIL =
  /^\p{L}{3,}(?<tail>forbund|forening|foreining|organisasjon|lag|parti|union|råd|samband|nettverk)(?:et|en|a)?$/iu;

/** The one body that the letter's head, title or signature writes in full and whose initials the short form is. */
function initialled(short: string, hit: RegisterHit, signs: Sign[]): Mention | null {
  const found = new Map<string, Mention>();
  for (const { mention, because } of signs) {
    const whole = mention.hit ?? mention.branch?.parent;
    if (!/^(?:letterhead|signature|answer-title)$/u.test(because.rule) || whole?.id === hit.id) continue;
    const name = (whole?.name ?? mention.name).replace(/ \([^)]*\)$/u, '');
    if (initials(name) !== short) continue;
    const one = { ...meantBy(name), start: 0, end: 0 };
    found.set(bodyKey(one), one);
  }
  const [one, another] = found.values();
  return one === undefined || another !== undefined ? null : one;
}

function initials(name: string): string {
  return (name.match(/\p{L}+/gu) ?? [])
    .filter((word) => !SMALL.test(word))
    .map((word) => `${word[0] ?? ''}${TAIL.exec(word)?.groups?.tail?.[0] ?? ''}`)
    .join('')
    .toUpperCase();
}

/** So sure at most is a body known by a short form alone. */
export const SHORT_ALONE = 0.55;

/** Whether nothing but two or three letters that are no official name tell of a body: others may have the same. */
export function isShortAlone(text: string, signs: readonly Sign[]): boolean {
  const hit = signs[0]?.mention.hit ?? null;
  if (hit === null || !/\(\p{Lu}{2,3}\)$/u.test(hit.name)) return false;
  const full = hit.name.replace(/ \([^)]*\)$/u, '');
  const isShort = (sign: Sign) =>
    /^\p{Lu}{2,3}$/u.test(
      isOutside(sign) ? sign.because.cue.toUpperCase() : text.slice(sign.mention.start, sign.mention.end),
    );
  return signs.every(isShort) && !text.toLowerCase().includes(full.toLowerCase());
}
