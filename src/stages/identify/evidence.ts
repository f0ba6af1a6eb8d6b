import type { Evidence } from '../../domain.ts';
import { findBody } from '../../register/find.ts';
import { isPersonName } from '../../register/persons.ts';
import { sectorOf } from '../../register/sector.ts';
import { isCasePaper, ownerOfPapers } from './case-papers.ts';
import { firstLine, labelledNames } from './first-line.ts';
import { bodyOfLine, type Mention, mentionsIn } from './mentions.ts';

/** One sign of who the sender is. Weights are chances that the sign alone is right; several combine (noisy or). */
export interface Sign {
  mention: Mention;
  weight: number;
  because: Evidence;
}

/** The parts of a letter in which its sender names itself. */
const HEAD = 900;
const SIGNATURE = 420;
const VOICE = 8000;

/** Only an answer's sender says this of itself. */
const OWN_ACT =
  /^(?:\s*\([^()]{1,30}\))?,?\s+(?:viser (?:med dette |også |innledningsvis )?til|syner til|vi?ser til|takker for|takkar for|avgir|avgjev|avgir med dette|gir med dette|gjev med dette|oversender|sender med dette|(?:har )?(?:fattet|fatta|gjort|gjorde) (?:følgende |følgjande |slikt |dette )?(?:enstemmig(?:e)? |samrøystes )?vedtak|har (?:desse|disse|nokre|to|tre|fire|fem|seks|eit|et|ett) (?:spørsmål|merknad|kommentar|innspe?i?l|punkt)\p{L}*|har (?:ikke|ingen|ikkje|inga|følgende|følgjande|mottatt|motteke|gjennomgått|gått gjennom|merket seg|noen|behandlet|kommentarer|merknader)|slutter seg|sluttar seg|stiller seg|ønsker (?:med dette )?å (?:gi|avgi|komme|knytte|kommentere|støtte)|ynskjer å|vil (?:med dette|innledningsvis|gjerne|i dette)|inviteres|er høringsinstans|går imot|refers to|welcomes|thanks|appreciates|would like to)\b/iu;
/** Said of anybody, most often by a sender of itself. */
const OWN_VIEW =
  /^(?:\s*\([^()]{1,30}\))?,?\s+(?:mener|meiner|støtter|støttar|ønsker|ønskjer|ynskjer|ber|vil|anbefaler|tilrår|er (?:positiv|negativ|enig|einig|uenig|opptatt|oppteken|bekymret|imot|kritisk|tilfreds|glad|nøgd|nøgde)|ser|vurderer|vurderar|forventer|håper|vektlegger|understreker|krev|krever|fraråder|believes|supports|recommends|considers)\b/iu;
/** The mention is another's: quoted, endorsed, addressed. */
const ANOTHERS =
  /(?:(?:svar(?:et)?|uttal\p{L}+|innspill(?:et)?|merknad\p{L}*|kommentar\p{L}*|vurdering\p{L}*|brev(?:et)?|notat(?:et)?|forslag(?:et)?|posisjon\p{L}*|innstilling\p{L}*|synspunkt\p{L}*|statement|response|letter) (?:fra|frå|av|til|som|from|by)|slutter seg til|sluttar seg til|viser til|syner til|støtter|støttar|enig med|samsvar med|oppdrag (?:fra|for)|medlem (?:av|i)|ansatt i|samarbeid med|møte med|regi av|c\/o|tilknyttet|underlagt|pålagt av)\s+(?:\p{L}+ ){0,2}$/iu;
const ADDRESSEE_BEFORE =
  /(?:(?:^|\n)\s*(?:til|mottaker|mottakar|to|adressat|att|attn)\b[\s:.]{0,4}(?:den |det )?|att\s?[:.]\s?|v\/\s?)$/iu;
const ADDRESSEE_AFTER =
  /^[\s,;]{0,4}(?:(?:avdeling|avd\.?|seksjon|v\/|att\.?)[^\n]{0,60}\s)?(?:(?:postboks|p\.?\s?b\.?|pb\.?|boks|p\.?\s?o\.?\s?box)\s?\d+\s*,?\s*dep|v\/\s?(?:stats|ekspedisjons|avdelings)|att\s?[.:]|via høringsportal|\(?brevet sendes|postmottak@)/iu;
const CLOSING =
  /\b(?:med (?:vennlig|venleg|vennleg|beste|hjertelig|kollegial) (?:hilsen|helsing)|vennlig hilsen|venleg helsing|vennleg helsing|beste hilsen|med hilsen|med helsing|mvh|hilsen|(?:yours (?:sincerely|faithfully)|(?:kind|best) regards|sincerely))\b[ .,:]*/giu;
const OPENING_TITLE =
  /(?:^|\n)\s*(?:felles\s+)?(?:høringssvar|høyringssvar|høringsuttalelse|høyringsuttale|høringsfråsegn|høyringsfråsegn|høringsinnspill|uttalelse|innspill)(?:en|et)? (?:fra|frå)\s+(?<name>[^\n]{2,160}?)(?=\s*(?:\n|$|[–—]\s|\s-\s|\s(?:på|om|til|vedrørende|vedr\.|ad|angående)\s|:))/giu;

/** «… høringssvar fra X» inside a line, where the definite form («høringssvaret fra X») would be another's. */
const TITLE_WITHIN =
  /(?<!\b(?:til|viser|syner|støtter|støttar|se)\s)\b(?:høringssvar|høyringssvar|høringsuttalelse|høyringsuttale|uttalelse) (?:fra|frå) /giu;

function sign(mention: Mention, weight: number, rule: string, text: string): Sign {
  const { start, end } = mention;
  return { mention, weight, because: { rule, cue: text.slice(start, end), source: 'text', start, end } };
}

/** All signs in the text, in the order they stand. */
export function signsInText(text: string, owner: (mention: Mention) => boolean): Sign[] {
  const own = (mention: Mention) => !owner(mention) && !isAddressee(text, mention);
  const signs = [...titleSigns(text), ...headSigns(text), ...signatureSigns(text), ...voiceSigns(text)];
  for (const { mention, weight } of labelledNames(text))
    signs.push(sign(mention, weight, mention.start < HEAD ? 'letterhead' : 'signature', text));
  return ofPapers(
    text,
    signs.filter((one) => own(one.mention)),
  ).sort((a, b) => a.mention.start - b.mention.start);
}

/**
 * A case paper is its municipality's, and reports at length what others mean and have sent in: their voices are no signs.
 */
function ofPapers(text: string, signs: Sign[]): Sign[] {
  if (!isCasePaper(text)) return signs;
  const owner = ownerOfPapers(text, mentionsIn(text, 0, Math.min(VOICE, text.length)));
  if (owner === null) return signs;
  const theirs = (one: Sign) => one.mention.key === owner.key || /^(?:answer-title|signature)$/u.test(one.because.rule);
  return [...signs.filter(theirs), sign(owner, 0.85, 'case-paper', text)];
}

/** The one who is written to: «Til …», «…, Postboks 8008 Dep», «Att: …». */
function isAddressee(text: string, { start, end }: Mention): boolean {
  return (
    ADDRESSEE_BEFORE.test(text.slice(Math.max(0, start - 40), start)) ||
    ADDRESSEE_AFTER.test(text.slice(end, end + 120))
  );
}

function titleSigns(text: string): Sign[] {
  const signs: Sign[] = [];
  for (const match of text.slice(0, 1500).matchAll(OPENING_TITLE)) {
    const name = match.groups?.name ?? '';
    const start = match.index + match[0].lastIndexOf(name);
    const end = start + name.length;
    const found = bodyOfLine(text, start, end) ?? joined(text, start, end);
    if (found !== null) signs.push(sign(found, 0.85, 'answer-title', text));
  }
  for (const match of text.slice(0, 700).matchAll(TITLE_WITHIN)) {
    const start = match.index + match[0].length;
    const found = joined(text, start, Math.min(text.length, start + 160));
    if (found !== null && found.start === start) signs.push(sign(found, 0.75, 'answer-title', text));
  }
  return signs;
}

/** The first body of a span, with those joined to it by «og» or a comma. */
function joined(text: string, from: number, to: number): Mention | null {
  const [first, ...rest] = mentionsIn(text, from, to);
  if (first === undefined) return null;
  let last = first;
  for (const next of rest) {
    if (!/^\s*(?:,|og|&|and)\s*$/u.test(text.slice(last.end, next.start))) break;
    last = next;
  }
  if (last === first) return first;
  const name = text.slice(first.start, last.end).replace(/\s+/gu, ' ');
  return { name, key: name.toLowerCase(), hit: null, start: first.start, end: last.end };
}

function headSigns(text: string): Sign[] {
  const signs = mentionsIn(text, 0, Math.min(HEAD, text.length))
    .filter((one) => !isAnothers(text, one))
    .map((one) => sign(one, headWeight(text, one), 'letterhead', text));
  for (const [start, end] of linesIn(text, 0, Math.min(HEAD, text.length))) {
    const body = bodyOfLine(text, start, end);
    if (body !== null && !signs.some((one) => one.mention.key === body.key))
      signs.push(sign(body, 0.4, 'letterhead', text));
  }
  const first = firstLine(text);
  const known = first === null ? undefined : signs.find((one) => one.mention.start === first.mention.start);
  if (known !== undefined) known.weight = Math.max(known.weight, 0.6);
  else if (first !== null) signs.push(sign(first.mention, first.weight, 'letterhead', text));
  return signs;
}

/** A name in the first lines is a letterhead; one inside a sentence or in parentheses is hardly one. */
function headWeight(text: string, { start }: Mention): number {
  const before = text.slice(Math.max(0, start - 20), start);
  if (/\($|\p{Ll}{2,},? $/u.test(before)) return 0.1;
  return start < 200 ? 0.5 : 0.25;
}

function isAnothers(text: string, { start }: Mention): boolean {
  return ANOTHERS.test(text.slice(Math.max(0, start - 70), start));
}

function signatureSigns(text: string): Sign[] {
  const signs: Sign[] = [];
  for (const [from, to] of signatureZones(text)) {
    for (const one of mentionsIn(text, from, to)) signs.push(sign(one, 0.65, 'signature', text));
    for (const [start, end] of linesIn(text, from, to)) {
      const body = bodyOfLine(text, start, end);
      if (body !== null && !signs.some((other) => other.mention.key === body.key))
        signs.push(sign(body, 0.55, 'signature', text));
    }
  }
  return signs;
}

/** Who gets a copy has not signed. */
export const COPIES = /\n[ \t]*(?:kopi(?: til)?|gjenpart(?: til)?|kopimottakere?|cc)[ \t]*(?::|\n)/iu;

/** What follows «Med vennlig hilsen», of the closings in the last part of the text or followed by little. */
export function signatureZones(text: string): [number, number][] {
  return [...text.matchAll(CLOSING)]
    .map((match): [number, number] => {
      const from = match.index + match[0].length;
      const copies = COPIES.exec(text.slice(from, from + SIGNATURE))?.index ?? SIGNATURE;
      return [from, Math.min(text.length, from + copies)];
    })
    .slice(0, 3);
}

function voiceSigns(text: string): Sign[] {
  const signs: Sign[] = [];
  const views = new Map<string, number>();
  for (const one of mentionsIn(text, 0, Math.min(VOICE, text.length))) {
    const after = text.slice(one.end, one.end + 90);
    if (OWN_ACT.test(after) && !isAnothers(text, one)) signs.push(sign(one, 0.7, 'own-act', text));
    else if (OWN_VIEW.test(after)) {
      const count = (views.get(one.key) ?? 0) + 1;
      views.set(one.key, count);
      // Others are said to mean things too, but seldom thrice.
      if (count <= 4) signs.push(sign(one, 0.3, 'own-view', text));
    }
    const before = text.slice(Math.max(0, one.start - 24), one.start);
    if (/(?:^|[\s(])(?:vi i|oss i|me i|vi som|på vegne av|på vegner av|on behalf of)\s+$/iu.test(before))
      signs.push(sign(one, 0.6, 'on-behalf-of', text));
  }
  return [...signs, ...unknownSubjects(text)];
}

const SUBJECT =
  /(?:^|[.!?»:)]\s+|\n\s*)(?<name>\p{Lu}[\p{L}\d&'’-]*(?: (?:og|i|for|på|av|&|–|\p{Lu}[\p{L}\d&'’-]*|[a-zæøå]+(?:forening|forbund|lag|selskap|råd|nettverk|forum|organisasjon|stiftelse|depart|direktorat|tilsyn|universitet|skole)\p{L}*)){0,7})(?= )/gu;
const COMMON_SUBJECT =
  /^(?:vi|det|den|de|dette|disse|jeg|eg|me|man|en|ein|et|departementet|direktoratet|utvalget|utvalet|regjeringen|regjeringa|flertallet|mindretallet|fleirtalet|mindretalet|kommunen|kommunene|kommunane|fylkeskommunen|fylkesrådet|fylkestinget|foreningen|forbundet|organisasjonen|styret|selskapet|stortinget|staten|næringen|næringa|forslaget|høringsnotatet|lovforslaget|styringsmodellen|rapporten|utredningen|vår|våre|noen|flere|mange|alle|andre|samtidig|videre|her|som|når|hvis|om|for|i|på|kapittel|punkt|the|we|it|this|norge|noreg|norway|helsetjenesten|forvaltningen|ministry|høringsbrevet|fagmiljøet|kommunestyret|formannskapet|bystyret|kommunedirektøren|rådmannen|administrasjonen|universitetet|høgskolen|instituttet|fakultetet|senteret|sykehuset|helseforetaket|ombudet|tilsynet|etaten|rådet|nettverket|klyngen|bedriften|banken|senteret|laget|partiet|alliansen|én|ein|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue|tretti|førti|femti|nokre|fleire|somme|fleirtalet|ingen|begge|høringsinstansene|høyringsinstansane|utkastet|lovutkastet|framlegget|notatet|stiftelsen|kirken|nemnda|regionrådet|utvalgene|rådene|modellen)$/iu;

/** Subjects of such sentences that are no known body («Tåkelys viser til …»): names all the same. */
function unknownSubjects(text: string): Sign[] {
  const signs: Sign[] = [];
  for (const match of text.slice(0, VOICE).matchAll(SUBJECT)) {
    const name = match.groups?.name ?? '';
    const start = match.index + match[0].length - name.length;
    const end = start + name.length;
    const after = text.slice(end, end + 90);
    const weight = OWN_ACT.test(after) ? 0.55 : OWN_VIEW.test(after) ? 0.3 : 0;
    if (
      weight === 0 ||
      COMMON_SUBJECT.test(name) ||
      /^(?:om|til|ved|på|etter|under|mot|fra|frå|med|i) /iu.test(name) ||
      name.length < 3 ||
      isPersonName(name)
    )
      continue;
    // One word in front of a verb is as often an adverb («Spesielt ser vi …»).
    if (!name.includes(' ') && weight < 0.5 && sectorOf(name).value === 'unknown') continue;
    if (mentionsIn(text, start, end).length > 0) continue;
    const hit = findBody(name);
    const subject = { name: hit?.display ?? name, key: hit?.id ?? name.toLowerCase(), hit, start, end };
    signs.push(sign(subject, weight, weight > 0.5 ? 'own-act' : 'own-view', text));
  }
  return signs;
}

/** Lines of a span, as offsets. */
export function* linesIn(text: string, from: number, to: number): Generator<[number, number]> {
  let start = from;
  while (start < to) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 || newline > to ? to : newline;
    if (end > start) yield [start, end];
    start = end + 1;
  }
}
