import type { Evidence, Judged, SourceMetadata } from '../../domain.ts';
import { isGiven, isPersonName } from '../../register/persons.ts';
import { linesIn, signatureZones } from './evidence.ts';
import { signedByOffice } from './first-line.ts';

/** How ministries' pages name a sender who gives no name. */
export const ANONYMOUS = 'Person som ikke har oppgitt navn';

const FIRST_PERSON = /(?<![\p{L}])(?:jeg|eg|meg|mitt|mine|min|mi)(?![\p{L}])/giu;
/** «På vegne av foreldrerådet»: whoever signs, it is not the sender. */
const FOR_OTHERS = /(?<!\p{L})(?:på vegn[ea]r? av|on behalf of)(?!\p{L})|^For \p{Lu}[^\n.,]{2,60}$/imu;
/** What a body says of itself, or whoever writes for it. */
const OF_BODY =
  /(?<!\p{L})(?:foreninga|foreningen|forbundet|laget|styret|medlemm\p{L}+|selskapet|bedriften|bedrifta|verksemda|virksomheten|firmaet|organisasjonen|klubben|nettverket|utvalget|utvalet|partiet|menigheten|kyrkjelyden|(?:ingen|følgende|følgjande|nokre|noen) merknad\p{L}*|vedlagt|\p{L}*kontoret|driften vår|drifta vår|(?:skolen|skulen|barnehagen|etaten|avdelingen) vår|som næringsdriv\p{L}+|våre (?:ansatte|tilsette|kund\p{L}+|lokal\p{L}+|bedrift\p{L}*)|kommunestyret|administrasjonen|our (?:members|company|staff))(?!\p{L})/iu;
/** A person's own letter is seldom longer, where no «jeg» tells that it is one. */
const SHORT = 2500;
/** «Terje», «Magnus H.»: how a private person signs below the text. */
const SHORT_SIGNATURE = /^\p{Lu}[\p{Ll}-]+(?: \p{Lu}\.?)?$/u;
/** «Familien Nordmann»: persons, and no body. */
const FAMILY = /^(?:familien|familia|fam\.?) \p{Lu}[\p{L}-]+$/iu;
/** «Navn: Kari Nordmann»: a line of a form, or of a message's head, that names who sends it. */
const NAMED =
  /^[ \t]*(?:(?:fullt |ditt )?(?:navn|namn)(?: på (?:avsender|avsendar|innsender|innsendar))?|(?:avsender|innsender)(?:s navn)?|avsendar|innsendar|innsendt av|sendt (?:inn )?av|fra|frå|name|from)[ \t.]*:[ \t]*(?<name>[^\n<(,;@]{4,60})/gimu;
/** A line that says what the sender is. */
const SAYS =
  /^[ \t]*(?:[\p{L} .]{2,60}:[ \t]*)?(?:som )?(?:privatperson|privat person|enkeltperson|innbygger|innbyggjar|private individual)[ \t.]*$/imu;
/** So sure is a person's name under the closing: said to be private, in the first person, in a short text of no body, else. */
const SURE = { says: 0.9, personal: 0.7, short: 0.62, else: 0.4 };

/** Whoever says so, in a form that also asks for the municipality or the employer, is a private person. */
export const saysPrivate = (text: string): boolean => SAYS.test(text);

/**
 * A person under the closing, named in a form or on the last line, where no body speaks; else the anonymous sender of a web
 * answer.
 */
export function privateSender(text: string, metadata: SourceMetadata): Judged<string> | null {
  const isPersonal = (text.match(FIRST_PERSON) ?? []).length > 0;
  const says = saysPrivate(text);
  const isBodys = signedByOffice(text) || FOR_OTHERS.test(text);
  const isOwn = says || (!isBodys && (isPersonal || (text.length < SHORT && !OF_BODY.test(text))));
  const sure = !isOwn ? SURE.else : says ? SURE.says : isPersonal ? SURE.personal : SURE.short;
  /** @param from where in the text the name stands, or white space before it */
  const signed = (name: string, from: number): Judged<string> => {
    const start = text.indexOf(name, from);
    const because: Evidence[] = [
      { rule: 'signed-by-person', cue: name, source: 'text', start, end: start + name.length },
    ];
    return { value: name, confidence: sure, because };
  };
  for (const [from, to] of signatureZones(text)) {
    for (const [start, end] of linesIn(text, from, to)) {
      const name = personOf(text.slice(start, end), isOwn && (isPersonal || says));
      if (name !== null) return signed(name, start);
    }
  }
  for (const { index, groups } of text.matchAll(NAMED)) {
    const name = personOf(groups?.name ?? '', false);
    if (name !== null) return signed(name, index);
  }
  const last = text.trimEnd().lastIndexOf('\n') + 1;
  const name = isOwn && last > 0 ? personOf(text.slice(last), isPersonal || says) : null;
  if (name !== null && (FAMILY.test(name) || isGiven(name.split(' ')[0]))) return signed(name, last);
  if (metadata.reference === undefined && !(metadata.title ?? '').includes(ANONYMOUS)) return null;
  const value = metadata.reference === undefined ? ANONYMOUS : `${ANONYMOUS}, referanse ${metadata.reference}`;
  return { value, confidence: 0.9, because: [{ rule: 'anonymous-answer', cue: ANONYMOUS, source: 'metadata' }] };
}

/**
 * The person that a line names: alone, or before a place or what they are («Kari Nordmann, Vik»).
 * @param mayBeShort whether a given name alone is one («Terje», «Magnus H.»)
 */
function personOf(line: string, mayBeShort: boolean): string | null {
  const whole = line.trim();
  for (const name of [whole, whole.split(/[,|/]/u)[0]?.trim() ?? '']) {
    if (isPersonName(name) || FAMILY.test(name)) return name;
    if (mayBeShort && SHORT_SIGNATURE.test(name) && isGiven(name.split(' ')[0])) return name;
  }
  return null;
}
