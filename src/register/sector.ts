import type { Evidence, Judged, Sector } from '../domain.ts';
import type { BodyKind } from './bodies.ts';
import { findBranch } from './branches.ts';
import { findBody, findExact, type RegisterHit } from './find.ts';
import { cleanName } from './names.ts';
import { hasPersonTitle, isPersonName, isSoleProprietorship } from './persons.ts';
import { remembered } from './remembered.ts';
import { SECTOR_RULES } from './sector-rules.ts';

/** Kinds whose short names are chosen to be unlike other words. */
const SHORT_NAMED = new Set<BodyKind>(['company', 'labour-or-trade']);
const STOCK_COMPANY = /\bASA?$/u;
const NO_SENDER = /^(?:ukjent|unknown|ikke oppgitt|uten navn)?$/iu;
/** «Blue Sea AS og Green Sea AS»: several bodies in one name; the first stands for all. */
const JOINT = /^(.+?\b(?:AS|ASA|HF|RHF|SA|kommune|fylkeskommune))(?:,| og| &|;)\s+\p{Lu}/u;

/**
 * Sector of a body or person by the register, else by the form of the name, else by words in the text.
 * @param name as found; cleaned here
 * @param text the answer's text, when there is one: read only when the name says nothing
 * @returns `unknown` with confidence 0 when nothing speaks; never a default
 */
export function sectorOf(name: string, text?: string): Judged<Sector> {
  const clean = cleanName(name);
  return judgedByName(clean) ?? (text === undefined ? null : judgeText(text)) ?? nothing(clean);
}

const judgedByName = remembered(judgeName);

function nothing(name: string): Judged<Sector> {
  return { value: 'unknown', confidence: 0, because: [{ rule: 'no-rule-fits', cue: name, source: 'register' }] };
}

function judgeName(name: string): Judged<Sector> | null {
  if (NO_SENDER.test(name)) return null;
  const hit = findBody(name);
  if (hit !== null && hit.matched !== 'fuzzy') return fromRegister(hit);
  const branch = findBranch(name);
  if (branch !== null) return ofWhole(branch.parent);
  const joint = JOINT.exec(name)?.[1];
  if (joint !== undefined && joint !== name) {
    const first = judgeName(joint);
    if (first !== null) return lowered(first, 'joint-answer', name);
  }
  return (
    branchOf(name) ??
    byForm(name) ??
    (hit === null ? null : fromRegister(hit)) ??
    partOf(name) ??
    person(name) ??
    (isSoleProprietorship(name) ? ruled('business', 0.6, 'sole-proprietorship', name) : null)
  );
}

function fromRegister(hit: RegisterHit): Judged<Sector> {
  return {
    value: hit.sector,
    confidence: hit.confidence,
    because: [{ rule: `register-${hit.matched}`, cue: hit.name, source: 'register' }],
  };
}

function ruled(value: Sector, confidence: number, rule: string, cue: string): Judged<Sector> {
  return { value, confidence, because: [{ rule, cue, source: 'register' }] };
}

function lowered(judged: Judged<Sector>, rule: string, cue: string): Judged<Sector> {
  const reason: Evidence = { rule, cue, source: 'register' };
  return { ...judged, confidence: judged.confidence * 0.92, because: [...judged.because, reason] };
}

function byForm(name: string): Judged<Sector> | null {
  if (isPersonName(name)) return person(name);
  for (const { id, form, sector, confidence } of SECTOR_RULES) {
    const match = form.exec(name);
    if (match !== null) return ruled(sector, confidence, id, match[0].trim());
  }
  return null;
}

function person(name: string): Judged<Sector> | null {
  if (!isPersonName(name)) return null;
  return ruled('individual', hasPersonTitle(name) ? 0.8 : 0.88, 'personal-name', name);
}

/**
 * A branch or department named after its whole: the longest opening of the name that is a registered body («LO i
 * Trondheim», «Naturvernforbundet i Agder», «Helse Bergen, Kvinneklinikken»). One short word is too little, unless it is
 * an abbreviation or set off from what follows.
 */
function branchOf(name: string): Judged<Sector> | null {
  const words = name.split(' ');
  for (let count = words.length - 1; count >= 1; count--) {
    const opening = words.slice(0, count).join(' ');
    const next = words[count] ?? '';
    const bare = opening.replace(/[,:;]$/u, '');
    const setOff = bare !== opening || /^(?:i|ved|på|avd\.?|avdeling|region|[-–—/])$/u.test(next);
    const weighty = bare.length >= 5 || /^\p{Lu}{2,}$/u.test(bare);
    if (!setOff && (!weighty || /^(?:og|&|for)$/u.test(next))) continue;
    // «Agder Energi», «Oslo Børs»: a place's name opens many names; «Agder fylkeskommune, …» is another matter.
    const hit = findExact(bare) ?? findExact(bare.replace(/s$/u, ''));
    // Short words open all manner of names, but those of unions and firms are chosen to be unlike others.
    if (hit !== null && !setOff && bare.length < 7 && !/^\p{Lu}{2,}$/u.test(bare) && !SHORT_NAMED.has(hit.kind))
      continue;
    if (hit === null || ((hit.kind === 'municipality' || hit.kind === 'county') && !/kommune|herad/iu.test(bare)))
      continue;
    // A company of its own («Helse X Eiendom AS»), unless it carries on what it is named after.
    if (STOCK_COMPANY.test(name) && hit.sector !== 'research') return null;
    return ofWhole(hit);
  }
  return null;
}

function ofWhole({ sector, name }: RegisterHit): Judged<Sector> {
  return ruled(sector, 0.88, 'branch-of', name);
}

/** «Avdeling X, Helse Bergen HF», «Senter for Y ved Z»: a part of a registered whole that comes last. */
function partOf(name: string): Judged<Sector> | null {
  const parts = name.split(/,\s+|\s+ved\s+|\s+v\/\s?|\s+[–—-]\s+|\s+i\s+/u);
  if (parts.length < 2) return null;
  const hit = findExact(parts.at(-1) ?? '');
  if (hit === null || hit.kind === 'municipality') return null;
  return ruled(hit.sector, 0.75, 'part-of', hit.name);
}

const TEXT_CUES: readonly (readonly [string, Sector, number, RegExp])[] = [
  [
    'first-person-private',
    'individual',
    0.6,
    /\b(?:som privatperson|jeg er (?:en )?(?:mor|far|bestemor|bestefar|pårørende|pensjonist|student|bruker|pasient|født|bosatt)|eg er (?:ei? )?(?:mor|far|pårørande|pensjonist|student))\b/iu,
  ],
  [
    'our-members',
    'organisation',
    0.6,
    /\b(?:våre (?:\d[\d  .]* )?(?:medlemm?er|medlemm?ar|medlemsbedrifter|medlemsorganisasjoner|medlemslag|lokallag|tillitsvalgte)|medlemm?[ea]ne (?:våre|i foreninga|i foreningen|i laget)|organiserer (?:\d[\d  .]* )?\p{L}+|eit? samarbeid mellom \d+|en sammenslutning av|ein samanslutnad av|vår medlemsmasse|foreningen vår|vår forening|foreningens medlemmer)\b/iu,
  ],
  [
    'our-company',
    'business',
    0.6,
    /\b(?:vårt selskap|selskapet vårt|vår bedrift|bedriften vår|våre kunder|kundene våre|våre kundar|kundane våre|våre ansatte og kunder|våre butikker|våre butikkar|våre fartøy|våre anlegg|vår omsetning|vårt konsern|konsernet vårt|selskapet ble (?:stiftet|etablert|grunnlagt)|our (?:company|customers|clients|shareholders)|vårt firma|våre aksjonærer)\b/iu,
  ],
  [
    'our-municipality',
    'municipality',
    0.6,
    /\b(?:kommunestyret (?:vedtok|behandlet|vedtar)|formannskapet (?:vedtok|behandlet|vedtar)|vår kommune|i vår kommune|vi som kommune|innbyggerne våre|innbyggjarane våre|kommunen vår)\b/iu,
  ],
  [
    'our-research',
    'research',
    0.5,
    /\b(?:vårt institutt|vårt fakultet|vår forskning|vårt forskningsmiljø|våre forskere|forskerne våre|forskarane våre|our (?:research|researchers|students)|ved instituttet vårt|våre studenter)\b/iu,
  ],
  [
    'our-patients',
    'health-authority',
    0.5,
    /\b(?:helseforetaket vårt|vårt helseforetak|vårt sykehus|sykehuset vårt|sjukehuset vårt|vår (?:klinikk|poliklinikk))\b/iu,
  ],
];

const SINGULAR = /(?<!\p{L})(?:jeg|eg|meg|mitt|mine)(?!\p{L})/giu;
const PLURAL = /(?<!\p{L})(?:vi|me|oss|vår|vårt|våre)(?!\p{L})/giu;

/** A text that says «jeg» and hardly «vi» is a person's. */
function firstPerson(text: string): Judged<Sector> | null {
  const found = [...text.matchAll(SINGULAR)];
  const [first] = found;
  if (first === undefined || found.length < 2 || found.length < 3 * (text.match(PLURAL) ?? []).length) return null;
  const end = first.index + first[0].length;
  const because: Evidence[] = [
    { rule: 'first-person-singular', cue: first[0], source: 'text', start: first.index, end },
  ];
  return { value: 'individual', confidence: 0.55, because };
}

function judgeText(text: string): Judged<Sector> | null {
  for (const [rule, sector, confidence, form] of TEXT_CUES) {
    const match = form.exec(text);
    if (match !== null) {
      const end = match.index + match[0].length;
      return { value: sector, confidence, because: [{ rule, cue: match[0], source: 'text', start: match.index, end }] };
    }
  }
  return firstPerson(text);
}
