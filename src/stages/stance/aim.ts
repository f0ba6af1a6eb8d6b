import type { Reading } from './sentence/read.ts';
import type { Subject } from './subject.ts';

/** What a declared attitude is aimed at. */
export type Aim = 'whole' | 'part' | 'aim' | 'open' | 'other-statement' | 'alternative' | 'present-order' | 'elsewhere';

const STATEMENT =
  /(?:uttal|fråsegn|høringssvar|høyringssvar|innspill|innspel|vurderinger|synspunkt|merknader|kommentarer|svaret|brevet|argument|standpunkt|kritikk|statement|submission|response)\p{L}*\s+(?:til|fra|frå|av|som|from|by|of)(?!\p{L})|(?<!\p{L})sin[e]?\s+(?:forslag|høringss|uttal|innsp|svar|vurdering)|(?:forslag|framlegg|fremlegg)\p{L}*(?: [^,.]{1,40})? (?:fra|frå) (?!departement|regjering|utval)\p{L}*\p{Lu}|(?:forslag|framlegg|fremlegg)\p{L}*(?: [^,.]{1,60})? som \p{Lu}\p{L}+ (?:har|hev|la|kom|sende)|\p{Lu}\p{L}+s\s+(?:høringssvar|høyringssvar|uttalelse|innspill|fråsegn|forslag)|mindretall|mindretal|minority|dissens|(?<!\p{L})det \p{L}.{2,60} (?:har|hev) (?:skrevet|skrive|sagt|uttalt|skreve)|(?<!\p{L})(?:det|hva|kva) \p{Lu}.{2,60} (?:skriver|skriv|sier|seier|mener|meiner)/u;
const LATER = /(?<!\p{L})(?:utsett|utset|utred|utgrei|avvent|trekk|trekt|trukk|postpon|ny høring|ny høyring)/iu;
const ALTERNATIVE =
  /(?<!\p{L})alternativ|(?<!\p{L})motforslag|(?<!\p{L})(?:annen|anna|andre) (?:modell|løsning|løysing|måte)|instead/iu;
const PRESENT =
  /(?<!\p{L})(?:dagens|gjeldende|gjeldande|nåværende|noverande|eksisterende|eksisterande|current|present|i dag|uendret|uendra|slik (?:den|det|ho|han|de|dei) er|held fram|som før)(?!\p{L})/iu;
/** What is done to it decides, not what it is called. */
const CHANGES =
  /(?<!\p{L})(?:endr|oppheve|opphev|avvikl|avskaff|fjern|forby|forbud|stans|steng|nedlegg|legge? ned|legges ned|innskrenk|erstatt|forlat|gå bort fra|change|abolish|remove|ban|repeal)\p{L}*/iu;
const KEEPS = /(?<!\p{L})(?:behold|behald|bevar|vidarefør|viderefør|oppretth|bestå|keep|retain)\p{L}*/iu;
const PURPOSE =
  /(?<!\p{L})(?:intensjon|formål|føremål|målet|målsett|målsetj|hensikt|ambisjon|prinsipp|tanken|grunntank|ønske|hovedlinje|hovudlinje|aim|purpose|intention)/iu;
const PART =
  /§|(?<!\p{L})(?:kapittel|kap|punkt|pkt|deler av|delar av|bestemmelse|føresegn|ledd|bokstav|enkelte|section|parts? of)/iu;
const PROPOSAL =
  /^(?:flertall\p{L}*|fleirtal\p{L}*|forslag\p{L}*|framlegg\p{L}*|fremlegg\p{L}*|lovforslag\p{L}*|lovframlegg\p{L}*|høringsforslag\p{L}*|forskriftsforslag\p{L}*|utkast\p{L}*|lovendring\p{L}*|endringen|endringene|endringa|endringane|reform\p{L}*|omlegging\p{L}*|ordningen|ordninga|innføring\p{L}*|loven|lova|forskriften|forskrifta|planen|planene|proposal\p{L}*|regulation|bill|act)$/u;
/** Names of what stands as well as of what is proposed. */
const STANDING = /^(?:ordning|lov|forskrift|plan)\p{L}*$/u;
/** «har ingen mening om hvilke …»: what is asked is a detail. */
const ASKED =
  /(?<!\p{L})(?:om|til|på)\s+(?:hvilke|hvilken|hvem|hvor|når|hvordan|kva|kven|kor|korleis|which|how)(?!\p{L})/iu;
/** «forslaget om …»: what the proposal's name is followed by tells which of them is meant. */
const NAMED =
  /(?:forslag|framlegg|fremlegg|utkast|endring|reform|ordning|innføring|lov|forskrift|proposal)\p{L}*\s+(?:om|til|i|på|for|av|med|about|to|on)\s+((?:(?!og(?!\p{L})|som(?!\p{L})|slik(?!\p{L})|and(?!\p{L})|which(?!\p{L}))[\p{L}-]+\s*){1,6})/iu;
const CLAUSE = /^\s*(?:\p{L}+\s+){0,2}(?:at|that)(?!\p{L})/iu;
const ENACTED = /(?<!\p{L})(?:innfør|lovfest|vedta|vedtek|oppret|avvikl|opphev|introduc|adopt)\p{L}*/iu;
/** What follows is why, not what. */
const GROUND = /\s(?:siden|sidan|fordi|ettersom|når|because|since)\s/u;
const POINTING = /^(?:dette|det|slik|slikt|this|it)$/u;
const EMPTY =
  /^(?:vi|me|jeg|eg|har|er|tatt|teke|ikke|ikkje|og|også|derfor|difor|fullt|helt|heilt|ut|opp|om|at|en|ei|et|eit|som|til|for|i|på|av|med|bak|seg|oss|kan|vil|må|sterkt|likevel|imidlertid|we|not|the|a|of|to)$/u;

/** Among so many words the hearing's matter must stand to be what is judged; further on it is only where a part belongs. */
const NEAR = 4;
/** Among so many, what is kept or taken away is what is judged. */
const HEAD = 2;
const RESTATED = 3;
/** So far an attitude reaches. */
const REACH = 140;

/**
 * Tells what a sentence's declared attitude is aimed at, by the words after it (before it in a passive or when nothing
 * follows).
 * @param text the text that the reading's offsets stand in
 */
export function aimOf(text: string, reading: Reading, subject: Subject): Aim {
  const cue = reading.because[0];
  const from = cue?.end ?? reading.start;
  let object = clauseOf(text.slice(from, Math.min(reading.end, from + REACH)));
  // «mener at bunnfradraget ikke bør innføres»: what it is aimed at stands inside the cue.
  if (cue !== undefined && cue.cue.split(/\s/u).length > 2) object = `${cue.cue} ${object}`;
  if (contentOf(object).length === 0 || /(?:es|ast)$/u.test(cue?.cue ?? '')) {
    object = `${text.slice(Math.max(reading.start, (cue?.start ?? from) - REACH), cue?.start ?? from)} ${object}`;
  }
  if (ASKED.test(`${cue?.cue ?? ''} ${object}`)) return 'part';
  if (STATEMENT.test(object)) return 'other-statement';
  if (LATER.test(object)) return 'alternative';
  if (ALTERNATIVE.test(object)) return 'alternative';
  const words = contentOf(object);
  const core = words.slice(0, NEAR).some((word) => subject.isCore(word));
  const named = words.filter((word) => word.length >= 5);
  const changes = CHANGES.test(object) || words.some((word) => PROPOSAL.test(word) && !STANDING.test(word));
  // What is today, and what the proposal takes away.
  const undone = (list: readonly string[]): boolean => list.some((word) => subject.isUndone(word));
  if (!changes && (PRESENT.test(object) || undone(named.slice(0, HEAD)))) return 'present-order';
  if (KEEPS.test(object) && undone(named)) return 'present-order';
  if (PURPOSE.test(object)) return 'aim';
  if (PART.test(object)) return 'part';
  // «enig i at den som ønsker heltid, bør få det»: a clause says a thing about the matter, which need not be all of it.
  const restated = named.filter((word) => subject.isProposal(word)).length >= RESTATED;
  const clause = CLAUSE.test(object) && !ENACTED.test(object);
  if (core) return !clause ? 'whole' : restated || !subject.hasProposal ? 'open' : 'part';
  if (words.some((word) => PROPOSAL.test(word))) {
    const [, after = ''] = NAMED.exec(object) ?? [];
    const which = contentOf(after).filter((word) => word.length >= 5);
    if (which.some((word) => subject.isProposal(word))) return 'part';
    // «innføring av en overgangsordning», where nothing says what was proposed: not known to be the whole.
    if (which.length > 0 && !subject.hasProposal && !/forslag|framlegg|fremlegg|proposal/iu.test(object)) return 'part';
    return clause ? 'open' : 'whole';
  }
  if (words.some((word) => POINTING.test(word)) && named.length < 3) return 'open';
  if (named.length === 0) return CLAUSE.test(object) && subject.hasProposal ? 'part' : 'open';
  // «støtter at det lovfestes …»: who says again what is proposed speaks of it.
  if (restated) return 'open';
  return !subject.hasProposal || named.some((word) => subject.isProposal(word)) ? 'part' : 'elsewhere';
}

/** Up to the clause's end; what is inserted between two commas at once after the verb is passed over. */
function clauseOf(after: string): string {
  const inserted = /^\s*,[^,.;:]{2,60},(.*)$/su.exec(after);
  const clause =
    /^(?:\d\.(?=\s\p{Ll})|[^,.;:!?()])*/u.exec((inserted?.[1] ?? after).replace(/^\s*[,:]/u, ' '))?.[0] ?? '';
  const ground = GROUND.exec(clause)?.index ?? 0;
  return ground > 0 ? clause.slice(0, ground) : clause;
}

function contentOf(object: string): string[] {
  return (object.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []).filter((word) => !EMPTY.test(word));
}
