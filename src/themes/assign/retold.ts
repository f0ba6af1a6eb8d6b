/** What of a letter retells the proposal: what is named there the sender has not raised. */

/** «1. Om forslaget som er sendt på høring», «Hovedtrekkene i framlegget», «Utvalgets forslag». */
const SECTION =
  /^(?:[\d.]+\s*)?(?:(?:kort |generelt |nærmere |nærare )?om (?:(?:høring|høyring)s)?(?:forslaget|framlegget|utredningen|utgreiinga)|(?:hovedtrekk|hovudtrekk|hovedpunkt|hovudpunkt|innhold|innhald|sammendrag|samandrag|oppsummering|beskrivelse|omtale)\p{L}* (?:i|av) (?:(?:høring|høyring)s)?(?:forslaget|framlegget|notatet|utredningen|utgreiinga)|bakgrunn(?:en)? for (?:forslaget|framlegget)|(?:departementets|regjeringens|regjeringas|utvalgets|utvalets) (?:forslag|framlegg))(?:$|[\s:.(])/iu;
/** «Hovedutvalget», «fylkesutvalet» are the sender's own organs: a committee of the proposal is «utvalget» alone. */
const PROPOSER =
  '(?:(?:\\p{L}*departement|\\p{L}*regjering|(?<!\\p{L})(?:lov|ekspert)?(?:utvalg|utval)|(?<!\\p{L})(?:flertall|fleirtal|mindretall|mindretal))(?:et|en|a|s|ets|ens|as)?)';
const PROPOSES =
  '(?:foreslår|føreslår|foreslo|føreslo|anbefaler|anbefalte|tilrår|tilrådde|legger opp til|legg opp til|går inn for|gjekk inn for|gikk inn for|har sendt|har sendt ut|hører)';
/** «Departementet foreslår også …», «Et flertall i utvalget anbefaler …». */
const RETELLS = new RegExp(`^(?:\\p{L}+ ){0,2}${PROPOSER}(?: \\p{L}+){0,4}? ${PROPOSES}(?!\\p{L})`, 'iu');
/** «Utvalgets mindretall foreslår:» before a list. */
const LEADS_IN = new RegExp(`${PROPOSER}(?: \\p{L}+){0,4}? ${PROPOSES}(?: \\p{L}+){0,3}:\\s*$`, 'iu');
const ITEM = /^\s*(?:[-–•*·o]|\d+[.)]|[a-zæøå][.)])\s/u;
/** Who speaks for itself in a sentence, or takes up the one before, does more than retell. */
const OWN =
  /(?<!\p{L})(?:vi|oss|vår|vårt|våre|jeg|eg|mener|meiner|støtter|støttar|savner|saknar|stiller|kritisk|dette)(?!\p{L})/iu;
/** In a section about the proposal, a passage where the sender speaks for itself. */
const OWN_VOICE = /(?<!\p{L})(?:vi|oss|vår|vårt|våre|jeg|eg|mener|meiner|støtter|støttar|savner|saknar)(?!\p{L})/iu;
const SENTENCE = /[^.!?]+(?:[.!?](?!\s)[^.!?]*)*[.!?]*\s*/gu;

export interface Span {
  start: number;
  end: number;
}

/** Sentences of a passage that say what the proposal is, and no one takes up in the next. */
function sentences(text: string): Span[] {
  const all = [...text.matchAll(SENTENCE)].map((match) => ({ text: match[0], start: match.index }));
  return all.flatMap(({ text: said, start }, i) => {
    if (!RETELLS.test(said.trimStart())) return [];
    // «Departementet foreslår … Vi støtter dette»: then the sender has raised it.
    const next = all[i + 1]?.text ?? '';
    return OWN.test(next) ? [] : [{ start, end: start + said.length }];
  });
}

/**
 * Finds what only retells the proposal: sections about it, the points of a list under «the committee proposes:», and
 * single sentences of which the ministry is the subject.
 * @param passages in order of the text, response by response
 * @returns for each passage, spans in order (UTF-16)
 */
export function retold(passages: readonly { text: string; heading: string | null; responseId: string }[]): Span[][] {
  let under = false;
  return passages.map(({ text, heading, responseId }, p) => {
    const before = passages[p - 1];
    if (before?.responseId !== responseId) under = false;
    else if (LEADS_IN.test(before.text.slice(-200))) under = true;
    if (!ITEM.test(text)) under = false;
    const about = heading !== null && SECTION.test(heading);
    if (under || (about && (ITEM.test(text) || !OWN_VOICE.test(text)))) return [{ start: 0, end: text.length }];
    return sentences(text);
  });
}
