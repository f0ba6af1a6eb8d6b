import type { Evidence, Language, Passage } from '../../domain.ts';
import { normalForm } from '../../language/forms/normal.ts';
import { isStopword } from '../../language/stopwords.ts';
import { foldName } from '../../register/fold.ts';
import { readNames } from './body-names.ts';
import { commentedOn, isSubject, type Reference, referencesIn, subjectsOf, TOP } from './hearing-subject.ts';

interface HearingInput {
  consultation: { title: string; owner: string; caseNumber: string; background: string };
  responses: { id: string; respondent: string; text: string; language: Language; passages: Passage[] }[];
}

/** Words that every hearing's title holds. */
const GENERIC = new Set(
  (
    'høring høringen høringa høyring høyringa høringssvar høyringssvar høringsuttalelse høyringsuttale høringsuttale uttalelse uttale ' +
    'uttalelser fråsegn svar innspill innspel merknader merknadar forslag forslaget framlegg til om fra frå endring endringer ' +
    'endringar lov lova loven lovforslag forskrift forskriften forskrifta ny nye nytt nou prop meld st sak saken saka vedtak ' +
    'melding rapport rapporten utredning utgreiing notat høringsnotat høyringsnotat høringsbrev vedrørende angående vedr ang ' +
    'oversendelse ettersending offentlig alminnelig diverse mv kommune kommunes fylkeskommune departementet'
  )
    .split(' ')
    .map((word) => normalForm(word)),
);

/** The weighty words of a title. */
function titleWords(title: string): Set<string> {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [];
  return new Set(
    words
      .filter((word) => !isStopword(word))
      .map((word) => normalForm(word))
      .filter((word) => !GENERIC.has(word)),
  );
}

const share = (part: ReadonlySet<string>, whole: ReadonlySet<string>): number => {
  if (part.size === 0) return 0;
  let found = 0;
  for (const word of part) if (whole.has(word)) found += 1;
  return found / part.size;
};

/** A title's words found in the hearing's own title from here: the same hearing, whatever number is given. */
const SAME_TITLE = 0.34;
/** This many weighty words name a hearing by themselves; fewer need the case number or the owner beside them. */
const MIN_TITLE_WORDS = 3;
/** What hearings are about; a headline of the sender's own («Stopp salget av byens kaier!») has none of it. */
const MATTER =
  /(?<!\p{L})(?:forslag|framlegg|endring|\p{L}*lov(?:a|en)?(?!\p{L})|\p{L}*forskrift|NOU|utredning|utgreiing|rapport|veileder|rettleiar|retningslinje|retningsline|\p{L}*plan(?:en)?(?!\p{L})|strategi|direktiv|standard|melding|høringsnotat|høyringsnotat)/iu;
/** A word is this hearing's when this share of the answers use it. */
const COMMON_USE = 0.15;
/** References must be this common in the answers to count as the hearing's own when its title gives none. */
const MAJORITY = 0.5;
/** Characters after a reference in which its title follows. */
const AFTER = 90;

/** Title words on the letter's first page from here: it speaks of this hearing, whatever else it names. */
const OWN_TITLE = 2 / 3;
/** A hearing is known well enough to tell a strange title from it by its proposal or by this many answers. */
const KNOWN_BY = 5;

/** An answer that names another hearing. */
export interface Stray {
  responseId: string;
  confidence: number;
  because: Evidence[];
  /** Title, subject or opening name another hearing and nothing names this one. Else a person is asked, and it counts. */
  sure: boolean;
}

/**
 * Finds answers that by their own words answer another hearing: they name another one in the subject or as what they
 * comment on, and nowhere this one. A different vocabulary alone is never enough, nor a parallel report in the argument.
 * @returns in the responses' order, with the reference and where it stands
 */
export function otherHearing(input: HearingInput): Stray[] {
  const { consultation, responses } = input;
  const references = responses.map((response) => referencesIn(response.text));
  const own = new Set(
    referencesIn(`${consultation.title}\n${consultation.background.slice(0, 20_000)}`).map(({ key }) => key),
  );
  const declared = new Set(referencesIn(consultation.title).map(({ key }) => key));
  const counts = new Map<string, number>();
  for (const found of references)
    for (const key of new Set(found.map((one) => one.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const citing = references.filter((found) => found.length > 0).length;
  if (declared.size === 0 && citing >= 3) {
    for (const [key, count] of counts) if (count >= MAJORITY * citing) declared.add(key);
  }
  for (const key of declared) own.add(key);

  const used = new Map<string, number>();
  const vocabulary = responses.map((response) => titleWords(response.text.slice(0, 60_000)));
  for (const words of vocabulary) for (const word of words) used.set(word, (used.get(word) ?? 0) + 1);
  const title = titleWords(consultation.title);
  if (title.size === 0) for (const word of commonTitle(responses, references, declared)) title.add(word);
  const proposal = titleWords(consultation.background);
  const ours = new Set(title);
  for (const [word, count] of used)
    if (responses.length >= KNOWN_BY && count >= COMMON_USE * responses.length) ours.add(word);
  const ownCase = casesIn(consultation.caseNumber)[0] ?? null;

  return responses.flatMap((response, at) => {
    const { text } = response;
    if (ownCase !== null && casesIn(text).includes(ownCase)) return [];
    const found = references[at] ?? [];
    if (found.some(({ key }) => own.has(key))) return [];

    // A wrong number with the right title is a slip.
    const foreign = found.filter(({ end }) => {
      const words = titleWords(text.slice(end, end + AFTER));
      return title.size === 0 || share(title, words) < SAME_TITLE;
    });
    if (foreign.length < found.length) return [];
    const subjects = subjectsOf(text);
    if (declared.size > 0) {
      const named = foreign.find((reference) => isSubject(text, reference, subjects));
      const here = title.size > 0 && share(title, titleWords(text.slice(0, TOP))) >= OWN_TITLE;
      if (named !== undefined) return [flag(response.id, text, 'other-reference', named, here ? 0.5 : 0.95)];
      const repeated = foreign.find(
        (one) => commentedOn(text, one) && foreign.filter(({ key }) => key === one.key).length > 1,
      );
      if (repeated !== undefined && !here) return [flag(response.id, text, 'other-reference', repeated, 0.6)];
    }

    if (response.language === 'en' || response.language === 'se' || response.language === 'other') return [];
    const elsewhere = (ownCase !== null && theirCase(text) !== null) || otherOwner(text, consultation.owner);
    const strange = subjects.filter((subject) => {
      const words = titleWords(subject.title);
      for (const word of titleWords(response.respondent)) words.delete(word);
      if (words.size < (elsewhere ? 1 : MIN_TITLE_WORDS) || !(elsewhere || MATTER.test(subject.title))) return false;
      return share(words, ours) < SAME_TITLE && (proposal.size === 0 || share(words, proposal) < 0.5);
    });
    const subject = strange[0];
    if (subject === undefined || strange.length < subjects.length) return [];
    // It may still speak of this hearing by its title.
    const ownWords = share(title, vocabulary[at] ?? new Set());
    if (title.size > 0 && ownWords >= 0.5) return [];
    const known = proposal.size > 0 || responses.length >= KNOWN_BY;
    const words = titleWords(subject.title);
    const nothingShared = known && ownWords < SAME_TITLE && share(words, ours) + share(words, proposal) === 0;
    return [flag(response.id, text, 'other-title', subject, elsewhere ? 0.85 : nothingShared ? 0.8 : 0.6)];
  });
}

/** The words that follow the hearing's own reference in most answers: its title, when the consultation has none. */
function commonTitle(
  responses: readonly { text: string }[],
  references: readonly Reference[][],
  own: ReadonlySet<string>,
): string[] {
  const counts = new Map<string, number>();
  let citing = 0;
  references.forEach((found, at) => {
    const words = new Set<string>();
    for (const { key, end } of found) {
      if (own.has(key))
        for (const word of titleWords((responses[at]?.text ?? '').slice(end, end + AFTER))) words.add(word);
    }
    if (words.size > 0) citing += 1;
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  return [...counts].filter(([, count]) => count >= MAJORITY * citing).map(([word]) => word);
}

/** Case numbers in one form: «19/4419», «2019/4419-23», «2022/0147» → «19/4419», «19/4419», «22/147». */
function casesIn(text: string): string[] {
  return [...text.matchAll(/(?<![\d/.])(?:19|20)?(\d\d)\s?\/\s?0*(\d{2,6})(?!\d|\/)/gu)].map(
    ([, year, number]) => `${year}/${number}`,
  );
}

/** The owner's case number as the letter gives it: «Deres ref.: 2021/9034». */
function theirCase(text: string): string | null {
  const given =
    /(?<!\p{L})(?:Deres|Dykkar|Dykka)\s+ref(?:eranse)?\.?\s*(?:nr\.?)?\s*:?\s*(?<value>[^\n|]{0,40})/iu.exec(
      text.slice(0, TOP),
    );
  return casesIn(given?.groups?.value ?? '')[0] ?? null;
}

/** Whether the letter says that another body than the owner sent the hearing out. */
function otherOwner(text: string, owner: string): boolean {
  const sent = /(?<!\p{L})(?:hørings|høyrings)(?:brev|notat|sak)\p{L}*[^.\n]{0,40}?\s(?:fra|frå)\s+(?=\p{Lu})/iu.exec(
    text.slice(0, TOP),
  );
  if (sent === null || owner === '') return false;
  const sender = readNames(text, sent.index + sent[0].length)[0];
  return (
    sender !== undefined &&
    foldName(sender.name) !== foldName(owner) &&
    !foldName(owner).startsWith(foldName(sender.name))
  );
}

/** Confidence from which an answer is taken out of the figures; below, a person is asked. */
const SURE = 0.8;

function flag(
  responseId: string,
  text: string,
  rule: string,
  span: { start: number; end: number },
  confidence: number,
): Stray {
  const { start, end } = span;
  const because: Evidence[] = [{ rule, cue: text.slice(start, end), source: 'text', start, end }];
  return { responseId, confidence, because, sure: confidence >= SURE };
}
