import type { Language } from '../domain.ts';
import { normalForm } from '../language/forms/normal.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { type Candidate, candidatesIn, insideSentence, type LabelInput, spellingOf } from './candidates.ts';
import type { ThemeWords } from './profile.ts';
import { isContent } from './vocabulary/terms.ts';

/** From this length a form inside another is a part of it. */
const PART = 4;
/** What a second word must be worth beside the first. */
const BESIDE = 0.25;
/** Letters of a second word or phrase, so that the two can be read at a glance. */
const SHORT = 24;
/** Groups that must use a phrase: one respondent's own turn of phrase names no theme. */
const SEVERAL = 2;
/** Of the groups that use a label's first word so many must use the second. */
const TOGETHER = 0.35;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function contentForms(tokens: readonly Token[], language: Language): string[] {
  return tokens
    .filter((token) => token.kind === 'word' && isContent(token.text.toLowerCase(), language))
    .map((token) => normalForm(token.text, language));
}

/** How well a phrase names a theme: the weight of its words, by how many it is used there, how seldom elsewhere. */
function worth(candidate: Candidate, cluster: number, words: ThemeWords): number {
  const here = candidate.groups.get(cluster)?.size ?? 0;
  if (here < (candidate.forms.length > 1 ? SEVERAL : 1)) return 0;
  let everywhere = 0;
  for (const groups of candidate.groups.values()) everywhere += groups.size;
  let carried = 0;
  for (const form of candidate.forms) carried += words.weightOf.get(form) ?? 0;
  const heaviest = words.forms[0]?.weight ?? 1;
  // A second word must add to the first; a phrase that one respondent alone uses is that respondent's.
  const said = carried / heaviest / (0.65 + 0.35 * candidate.forms.length);
  return (said * (here / (here + 2)) * (candidate.plain ? 0.6 : 1) * here) / (everywhere + 1);
}

/** Whether two candidates are of one matter: enough of those who use the first in the theme use the second too. */
function together(first: Candidate, second: Candidate, cluster: number): boolean {
  const one = first.groups.get(cluster) ?? new Set();
  const both = [...(second.groups.get(cluster) ?? [])].filter((group) => one.has(group)).length;
  return both >= Math.max(SEVERAL, TOGETHER * one.size);
}

/**
 * A noun phrase found in the passages for each theme, with a capital first letter; no two alike.
 * @param passages the passages with their themes
 * @param words what tells each theme from the others
 * @param spelling how each normal form of the lexicon is spelt, for a theme without any noun
 * @param apart normal forms that name no theme by themselves: what kind of sender
 * @param subject normal forms of what all are about, and of other themes: a phrase with one says no more than without
 * @param taken labels that are in use already
 */
export function labelsFor(
  passages: readonly LabelInput[],
  words: readonly ThemeWords[],
  spelling: readonly string[],
  apart: ReadonlySet<string> = new Set(),
  subject: ReadonlySet<string> = new Set(),
  taken: readonly string[] = [],
): string[] {
  const candidates = candidatesIn(passages).filter(
    ({ forms }) => !forms.every((form) => apart.has(form)) && !forms.some((form) => subject.has(form)),
  );
  const ranked = words
    .flatMap((own, cluster) =>
      candidates.map((candidate) => ({
        candidate,
        cluster,
        worth: Math.round(worth(candidate, cluster, own) * 1e6) / 1e6,
      })),
    )
    .filter((each) => each.worth > 0)
    .sort((a, b) => b.worth - a.worth || a.cluster - b.cluster || (a.candidate.key < b.candidate.key ? -1 : 1));
  // Neighbours must not share their words: «lokal aksept» beside «aksept» names nothing, nor does «innbyggerpanelet og
  // panelet» or «lokalsamfunn og lokale samfunn».
  const has = (forms: readonly string[], form: string): boolean =>
    forms.some((each) => each === form || (form.length >= PART && each.includes(form)));
  const near = (one: readonly string[], other: readonly string[]): boolean =>
    other.length > 0 && (other.every((form) => has(one, form)) || one.every((form) => has(other, form)));
  const used = taken.map((label) => contentForms(tokenize(label), 'nb'));
  const first = new Map<number, { candidate: Candidate; worth: number }>();
  for (const { candidate, cluster, worth } of ranked) {
    if (first.has(cluster) || used.some((other) => near(candidate.forms, other))) continue;
    first.set(cluster, { candidate, worth });
    used.push(candidate.forms);
  }
  // One plain word says little: «Arbeidsplasser og ringvirkninger».
  const second = new Map<number, Candidate>();
  for (const { candidate, cluster, worth } of ranked) {
    const before = first.get(cluster);
    if (before === undefined || before.candidate.forms.length > 1 || second.has(cluster)) continue;
    if (worth < BESIDE * before.worth || spellingOf(candidate).length > SHORT) continue;
    if (candidate.forms.some((form) => has(before.candidate.forms, form))) continue;
    if (!together(before.candidate, candidate, cluster)) continue;
    if (used.some((other) => near(candidate.forms, other))) continue;
    second.set(cluster, candidate);
    used.push(candidate.forms);
  }
  const english = passages.filter(({ language }) => language === 'en').length * 2 > passages.length;
  const and = english ? 'and' : 'og';
  return words.map((own, cluster) => {
    const one = first.get(cluster)?.candidate;
    const other = second.get(cluster);
    if (one === undefined) return capital(spelling[own.forms[0]?.form ?? -1] ?? 'Uten navn');
    return capital(other === undefined ? spellingOf(one) : `${spellingOf(one)} ${and} ${insideSentence(other)}`);
  });
}
