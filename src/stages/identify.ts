import type { Evidence, Identity, Judged, Language, Page, Sector, SourceMetadata } from '../domain.ts';
import { detectLanguage } from '../language/detect.ts';
import { findBody } from '../register/find.ts';
import { plainWords } from '../register/fold.ts';
import { cleanName, foldName } from '../register/names.ts';
import { isPersonName } from '../register/persons.ts';
import { sectorOf } from '../register/sector.ts';
import { isShortAlone, ofBranch, SHORT_ALONE, spelledOut } from './identify/branch.ts';
import { dateOf } from './identify/dates.ts';
import { linesIn, type Sign, signatureZones, signsInText } from './identify/evidence.ts';
import { type FileNameReading, readFileName, restoredName } from './identify/file-name.ts';
import { bodyKey, bodyOfLine, type Mention, named } from './identify/mentions.ts';
import { ANONYMOUS, privateSender, saysPrivate } from './identify/private-sender.ts';
import { referencesOf } from './identify/references.ts';
import { identityOfRow } from './identify/row.ts';

export interface IdentifyInput {
  fileName: string;
  text: string;
  pages: Page[];
  metadata: SourceMetadata;
  /** Whose hearing it is. Both may be ''. */
  consultation: { title: string; owner: string };
  /** The configuration's word for this file. */
  override?: { respondent?: string; sector?: Sector; date?: string };
}

const REVISED =
  /\b(?:erstatter|erstattar) (?:(?:vår|vårt|den|det|tidligere|tidlegare|forrige|førre|innsendt\p{L}*|innsend\p{L}*)\s){0,3}(?:høring|høyring|svar|uttal|innspill|versjon|brev|innsend)|\b(?:revidert|korrigert|oppdatert|justert) (?:versjon|høring|høyring|svar|uttal)|\bnytt høringssvar\b|\bny versjon av (?:høring|vårt)/iu;
const APPENDIX = /^\s*(?:vedlegg(?: (?:\d+|[A-E]))?(?: til\b|\s*[:.\n–-])|appendix\b|bilag \d)/iu;

/**
 * Who answered, from which sector, when and in which language. Signs from the configuration, the container, the text and the
 * file name are combined; the addressee and the hearing's owner are never the sender.
 */
export function identify(input: IdentifyInput): Identity {
  if (input.metadata.row !== undefined) return identityOfRow(input, input.metadata.row, languageOf(input.text));
  const { text, metadata, consultation, override } = input;
  const titleWords = new Set(plainWords(consultation.title).filter((word) => word.length > 2));
  const file = readFileName(input.fileName, text, titleWords);
  const isOwner = ownerTest(consultation.owner);
  const signs = signsOf(input, file, isOwner);
  const { respondent, mention } = senderOf(input, signs);
  const identity: Identity = {
    respondent,
    sector: sectorFor(respondent, mention, text, override?.sector),
    date:
      override?.date === undefined
        ? dateOf(text, metadata.date)
        : { value: override.date, confidence: 1, because: [configured(override.date)] },
    references: referencesOf(text),
    language: languageOf(text),
    declared: declaredBy(metadata, file),
    revised: file.revised || REVISED.test(text.slice(0, 2000)) || REVISED.test(metadata.title ?? ''),
    appendix: file.appendix || APPENDIX.test(text),
    signatories: signatoriesOf(text, respondent.value, isOwner),
  };
  // «Herøy kommune» is two: the name stands, but points at neither.
  const hit = mention?.hit ?? named(respondent.value, 0, 0).hit;
  if (hit !== null && !hit.ambiguous) identity.registerId = hit.id;
  const letterhead = otherLetterhead(signs, respondent.value, mention);
  if (letterhead !== null) identity.letterhead = letterhead;
  return identity;
}

function configured(cue: string): Evidence {
  return { rule: 'configured', cue, source: 'config' };
}

function ownerTest(owner: string): (mention: Mention) => boolean {
  if (owner.trim() === '') return () => false;
  const hit = findBody(owner);
  const key = foldName(owner);
  return (mention) => (hit !== null && mention.hit?.id === hit.id) || foldName(mention.name) === key;
}

interface Sender {
  respondent: Judged<string>;
  mention: Mention | null;
}

/** All signs of who the sender is: of the container, the text and the file name. */
function signsOf({ text, metadata }: IdentifyInput, file: FileNameReading, isOwner: (one: Mention) => boolean): Sign[] {
  const ofFile = fileSigns(file, text).filter(({ mention }) => !isOwner(mention));
  const signs = [...metadataSigns(metadata), ...signsInText(text, isOwner), ...ofFile];
  return ofBranch(text, spelledOut(text, signs));
}

function senderOf(input: IdentifyInput, signs: Sign[]): Sender {
  const { text, metadata, override } = input;
  if (override?.respondent !== undefined) {
    const name = override.respondent;
    return { respondent: { value: name, confidence: 1, because: [configured(name)] }, mention: null };
  }
  const person = saysPrivate(text) ? privateSender(text, metadata) : null;
  if (person !== null) return { respondent: person, mention: null };
  const best = combined(signs);
  if (best !== null && best.confidence >= 0.3) {
    const { mention, because } = best;
    const confidence = isShortAlone(text, best.signs) ? Math.min(best.confidence, SHORT_ALONE) : best.confidence;
    return { respondent: { value: mention.name, confidence, because }, mention };
  }
  return { respondent: privateSender(text, metadata) ?? weakest(best), mention: null };
}

/** A body that is only spoken of in a sentence («jobben på Haukeland») has not sent the letter. */
const SPOKEN_OF = 0.2;

function weakest(best: Combined | null): Judged<string> {
  return best === null || best.confidence < SPOKEN_OF
    ? { value: '', confidence: 0, because: [] }
    : { value: best.mention.name, confidence: best.confidence, because: best.because };
}

interface Combined {
  mention: Mention;
  signs: Sign[];
  confidence: number;
  because: Evidence[];
}

/** Signs of one body together: the chance that not all are wrong. The name that weighs most is shown. */
function combined(signs: Sign[]): Combined | null {
  const groups = new Map<string, Sign[]>();
  for (const one of signs) {
    const key = bodyKey(one.mention);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const [key, group] of groups) {
    const fuller = fullerName(group, groups);
    if (fuller === null) continue;
    groups.get(fuller.key)?.push(...group.map((one) => ({ ...one, mention: fuller.mention })));
    groups.delete(key);
  }
  let best: Combined | null = null;
  for (const group of groups.values()) {
    const heaviest = new Map<string, Sign[]>();
    for (const one of group) heaviest.set(one.because.rule, [...(heaviest.get(one.because.rule) ?? []), one]);
    let doubt = 1;
    // Repeating one rule adds little, except for what is said again and again in one's own voice.
    for (const [rule, same] of heaviest) {
      const [first] = [...same].sort((a, b) => b.weight - a.weight);
      if (first !== undefined) doubt *= (1 - first.weight) ** (rule === 'own-view' ? Math.min(same.length, 4) : 1);
    }
    const confidence = Math.min(0.99, 1 - doubt);
    if (best !== null && best.confidence >= confidence) continue;
    const shown = [...group].sort((a, b) => b.weight - a.weight)[0];
    if (shown !== undefined)
      best = {
        mention: shown.mention,
        signs: group,
        confidence,
        because: group.slice(0, 8).map((one) => one.because),
      };
  }
  return best;
}

/** Rules whose signs show a name in full. */
const FULL = new Set(['letterhead', 'signature', 'answer-title', 'container-sender', 'file-name-in-text']);

/**
 * The group that carries the same name in fuller form: «Institutt for X, Universitetet i Y» for «Universitetet i Y»,
 * «Ombudet for X» for «Ombudet».
 */
function fullerName(group: Sign[], groups: Map<string, Sign[]>): { key: string; mention: Mention } | null {
  const mention = group[0]?.mention;
  if (mention === undefined) return null;
  const bare = mention.name.replace(/ \([^)]*\)$/u, '');
  for (const [key, other] of groups) {
    const shown = other.find((one) => FULL.has(one.because.rule))?.mention;
    if (other === group || shown === undefined) continue;
    const isPart = shown.name.endsWith(`, ${bare}`);
    const isLonger = mention.hit === null && !bare.includes(' ') && shown.name.startsWith(`${bare} `);
    if (isPart || isLonger) return { key, mention: shown };
  }
  return null;
}

const isKnown = ({ hit, branch }: Mention): boolean => hit !== null || branch !== undefined;

function metadataSigns(metadata: SourceMetadata): Sign[] {
  const raw = metadata.sender ?? '';
  const address = /<?([^\s<>]+)@([^\s<>]+)>?/u.exec(raw);
  const name = cleanName(
    raw
      .replace(/<[^>]*>/gu, ' ')
      .replace(/\S+@\S+/gu, ' ')
      .replace(/["']/gu, ' ')
      .replace(/\bpostmottak\b/giu, ' '),
  );
  const signs: Sign[] = [];
  const place = /(?:^|\.)([\p{L}\d-]+)\.(?:kommune|herad)\.no$/iu.exec(address?.[2] ?? '')?.[1];
  const domain = place === undefined ? null : findBody(`${place} kommune`);
  if (domain !== null)
    signs.push({
      mention: { name: domain.display, key: domain.id, hit: domain, start: 0, end: 0 },
      weight: 0.7,
      because: { rule: 'mail-domain', cue: raw, source: 'metadata' },
    });
  if (name.length < 2 || name === ANONYMOUS) return signs;
  const fromPage = /(?:høringssvar|høyringssvar) fr[aå]\b/iu.test(metadata.title ?? '');
  // A person's name on the From line or in the document's properties is who wrote, seldom who answers.
  const weight = fromPage ? 0.97 : isPersonName(name) ? 0.31 : isKnown(named(name, 0, 0)) ? 0.7 : 0.45;
  return [
    ...signs,
    { mention: named(name, 0, 0), weight, because: { rule: 'container-sender', cue: raw, source: 'metadata' } },
  ];
}

function fileSigns(file: FileNameReading, text: string): Sign[] {
  if (file.name === '') return [];
  const because = (rule: string): Evidence => ({ rule, cue: file.name, source: 'file-name' });
  const { hit, echo, branch } = file;
  if (branch !== null) return [{ mention: named(branch, 0, 0), weight: 0.8, because: because('file-name-register') }];
  if (hit !== null) {
    const mention: Mention = { name: hit.display, key: hit.id, hit, start: 0, end: 0 };
    return [{ mention, weight: file.name.length > 3 ? 0.8 : 0.6, because: because('file-name-register') }];
  }
  const name = cleanName(echo?.name ?? restoredName(file.name, text));
  if (name.length < 3 || (echo === null && !/\p{L}{3}/u.test(name))) return [];
  const judged = sectorOf(name);
  const isName = judged.value !== 'unknown';
  const weight = echo !== null ? (isName ? 0.75 : 0.5) : isName ? 0.6 : 0.2;
  return [{ mention: named(name, 0, 0), weight, because: because(echo === null ? 'file-name' : 'file-name-in-text') }];
}

function sectorFor(
  respondent: Judged<string>,
  mention: Mention | null,
  text: string,
  fixed: Sector | undefined,
): Judged<Sector> {
  if (fixed !== undefined) return { value: fixed, confidence: 1, because: [configured(fixed)] };
  if (mention?.hit !== undefined && mention?.hit !== null) {
    const { sector, confidence, name: cue, matched } = mention.hit;
    return { value: sector, confidence, because: [{ rule: `register-${matched}`, cue, source: 'register' }] };
  }
  const alone = respondent.because.find(({ rule }) => rule === 'signed-by-person');
  // Whoever signs may do it for a body that the letter doesn't name.
  if (alone !== undefined && respondent.confidence < 0.6) return { value: 'unknown', confidence: 0, because: [] };
  const found = sectorOf(respondent.value, text);
  // «Terje»: no name by its form, but a person signs, and for no body.
  if (found.value !== 'unknown' || alone === undefined) return found;
  return { value: 'individual', confidence: 0.7, because: [alone] };
}

/** Confidence under which the text alone does not tell the two written standards apart. */
const CLOSE = 0.7;

/** Most public texts are bokmål: that decides between the standards when a short or badly scanned text says little. */
function languageOf(text: string): Judged<Language> {
  const alone = detectLanguage(text);
  const isClose = alone.confidence < CLOSE && (alone.language === 'nb' || alone.language === 'nn');
  const { language, confidence } = isClose ? detectLanguage(text, 'nb') : alone;
  return { value: language, confidence, because: [{ rule: 'function-words', cue: language, source: 'text' }] };
}

function declaredBy(metadata: SourceMetadata, file: FileNameReading): Identity['declared'] {
  if (metadata.declared !== undefined) return metadata.declared;
  const said = file.noRemarks || /\((?:uten|utan|ingen) merknad\p{L}*\)/iu.test(`${metadata.title} ${metadata.sender}`);
  return said ? 'no-remarks' : null;
}

/** The words by which several bodies say that they answer together. */
const TOGETHER =
  /\bfelles(?:t)? (?:h[øo](?:y)?ring\p{L}*|uttal\p{L}*|fråsegn|svar|innspe?i?l\p{L}*|innspel)|\b(?:sammen|saman|i fellesskap) (?:avgir|avgjev|gir|gjev|leverer|sender)|(?:svarer|svarar|uttaler oss|uttalar oss) (?:sammen|saman|i fellesskap|samlet|samla)|på vegn?er? av\b|\bjoint(?:ly)? (?:response|statement|submi\p{L}+|letter)|\bundertegn(?:ede|a) (?:organisasjon|instans|verksemd|virksomhet|klynge|foren|næring)\p{L}*/iu;

/** Bodies that say they answer together and sign one after another; a single signing body is no joint answer. */
function signatoriesOf(text: string, respondent: string, isOwner: (one: Mention) => boolean): string[] {
  const own = foldName(respondent);
  const names = new Map<string, string>();
  if (!TOGETHER.test(text)) return [];
  for (const [from, to] of signatureZones(text)) {
    for (const [start, end] of linesIn(text, from, Math.min(text.length, to + 800))) {
      const body = bodyOfLine(text, start, end);
      if (body === null || isOwner(body) || /\d/.test(body.name)) continue;
      // The body that the respondent is a unit of does not sign beside it.
      if (body.key !== own && own.includes(body.key)) continue;
      names.set(body.key, body.name);
    }
  }
  if (names.size < 2) return [];
  return [...names.values()].sort((a, b) => Number(foldName(b) === own) - Number(foldName(a) === own));
}

/** The first body in the letterhead, when it is neither the respondent nor one that the text only mentions. */
function otherLetterhead(signs: Sign[], respondent: string, mention: Mention | null): string | null {
  const own = foldName(respondent);
  const heads = signs.filter((one) => one.because.rule === 'letterhead' && one.mention.start < 200);
  const same = (one: Mention) => foldName(one.name) === own || (mention !== null && bodyKey(one) === bodyKey(mention));
  const first = heads[0]?.mention;
  return first === undefined || heads.some((one) => same(one.mention)) ? null : first.name;
}
