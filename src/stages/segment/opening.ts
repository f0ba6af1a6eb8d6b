import { isCounted, type PassageKind } from '../../domain.ts';
import { sentences } from '../../language/tokens.ts';
import type { Block } from './block.ts';
import { announcesVedtak, isFormality, isProse, VEDTAK } from './patterns.ts';

/** After this many paragraphs of argument a letter no longer introduces itself. */
const OPENING = 2;
/** A paragraph of a mandate is no longer than this. */
const LONGEST_ASIDE = 1500;

/** Words of a view, a wish or an effect: a sentence that has one argues. */
const ARGUES =
  /støtt|støtter|(?<!\p{L})(?:mener|meiner|bør|burde|må|imot|enig|einig|dessverre|diverre|ikke|ikkje)(?!\p{L})|positiv|negativ|bekym|kritisk|uheldig|uheldi|anbefal|tilrår|fraråd|savn|(?:ber|bed) om|forutset|føreset|krev|viktig(?! (?:kunde|leverandør|aktør|del av))|nødvendig|naudsynt|konsekvens|ramme[rts]|svekk|styrk|tru[ea]r|trugar|vil (?:føre|medføre|gi|bli|ha|bety)|problem|utfordr|frykt|(?:ønsker|ynskjer|ønskjer) (?!å (?:gi|komme|avgi|knytte)|med dette|herved)|forslag(?:et)? (?:er|vil|gir)|slutter seg|sluttar seg|support|oppose|concern|should|must|believe/iu;

const SENDER = '(?:Vi|Me|We|Jeg|Eg|I|\\p{Lu}[^.!?;]{1,90}?)';
const BODY =
  '\\p{L}*(?:organisasjon|forening|foreining|forbund|selskap|bedrift|konsern|nettverk|samanslutning|sammenslutning|samanslutnad|klynge|klyngje|stiftelse|stifting|paraply|samarbeid|interessefellesskap|leverandør|produsent|rederi|institutt|kompetansesenter|firma|verksemd|virksomhet|idrettslag|association|company|organi[sz]ation|federation|cooperative|trade union)\\p{L}{0,6}';
const MEASURE =
  '(?:medlem|ansatt|tilsett|tilsatt|årsverk|bedrift|leder|leiar|student|fartøy|kommun|lag|festival|organisasjon|foreining|forening|elev|kund|million|mill\\.|member|employee|compan)';
const PRESENTATIONS = [
  // «X er Norges største …», «Vi er ein medlemsorganisasjon for …».
  `^${SENDER} (?:er|is|are) (?:(?:den|det|Norges|Noregs|landets|landet sin|verdens|the) (?:\\p{L}+ ){0,2}\\p{L}+st[ea](?!\\p{L})|(?:(?:en?|et|ein|eit|ei|a|an|the) )?(?:[\\p{L}-]+ ){0,4}${BODY}(?!\\p{L}))`,
  // «Laget har om lag 9 200 medlemer», «We represent 40 companies».
  `^${SENDER} (?:organiserer|organiserar|representerer|representerar|har|består av|omfatter|omfattar|utdanner|utdannar|sysselsetter|sysselset|opererer|driver|driv|kjører|køyrer|leverer|produserer|eier|eig|teller|employs?|represents?|operates?|have|has)(?!\\p{L}).{0,100}?\\p{N}.{0,60}?${MEASURE}`,
  `^${SENDER} (?:er|is|are) (?:en?|et|ei|ein|eit|an?) [^.]{2,80}?\\p{N}[^.]{0,60}?${MEASURE}`,
  `^${SENDER} (?:representerer|representerar|organiserer|organiserar) (?:en rekke|ei rekkje|et stort|eit stort|mange|flere|fleire|de fleste|dei fleste)(?!\\p{L})`,
  `^${SENDER} (?:leverer|leverar|produserer|tilbyr|tilbyd|selger|sel) .{0,80}?(?:tjenester|tenester|utstyr|løsninger|løysingar|varer)(?!\\p{L}).{0,60}$`,
  '(?<!\\p{L})(?:(?:ble|vart|blei|er) (?:stiftet|stifta|etablert|grunnlagt|skipa)(?!\\p{L})|hovedkontor|hovudkontor|omsetter for|omset for|(?:vår|bedriftens|selskapets) omsetning|familieei[dg]|was founded|headquarter)',
].map((source) => new RegExp(source, 'u'));
/** What the sender is set to do, by statutes or mandate. */
const MANDATE =
  /(?:vedtekt|samfunnsoppdrag|mandat(?!periode)\p{L}{0,3}(?!\p{L})|instruks for|oppgave er å|oppgåve er å|oppdrag er å|(?:har til|har som) (?:hoved|hovud)?(?:formål|føremål|oppgave|oppgåve)|forvalter .{0,80}med hjemmel i|forvaltar .{0,80}med heimel i)/iu;
/** How the answer came about: «Fråsegna er vedteken av styret», «Saken har vært på høring i lokallagene». */
const PROCESS =
  /^(?:(?:Hørings|Høyrings)?(?:[Uu]ttalelsen|[Ss]varet|[Ff]råsegna|[Uu]ttalen|[Ii]nnspillet|[Ii]nnspelet)|Saken|Saka|Høringen|Høyringa) (?:er|ble|vart|blei|har vært|har vore|har blitt) (?:vedtatt|vedteken|vedteke|behandlet|behandla|handsama|drøftet|drøfta|utarbeidet|utarbeidd|forankret|forankra|sendt|på høring|på høyring|godkjent)/u;
/** Headings under which a sender tells who it is. */
export const MANDATE_HEADING =
  /(?<!\p{L})(?:mandat|(?:kort )?om (?:oss|organisasjonen|foreningen|foreininga|selskapet|forbundet|laget|avsender(?:en)?|høringsinstansen)|hvem (?:vi|er vi)|kven (?:vi|er vi)|about us|who we are)(?!\p{L}*(?:er|ene) for)/iu;

const OWN_SUBJECT =
  /^(?:Vi|Me|We|Jeg|Eg|Vår|Våre|Vårt|Our)(?!\p{L})|^[^.!?]{0,60}?(?:rådet|forbundet|foreningen|foreininga|laget|selskapet|selskapene|selskapa|organisasjonen|stiftelsen|stiftinga|sentralen|direktoratet|instituttet|nettverket|klyngen|klynga|styret|bedriften|bedrifta)s?(?!\p{L})/iu;
/** A name of two words, or with an acronym: «Fjord Data», «Havlaget AS». */
const OWN_NAME = /^[^.!?]{0,12}?\p{Lu}[\p{L}-]*(?: og| i| for)? (?:\p{L}+ )?\p{Lu}/u;

/** The sentence is about the sender: first person, its name, or what it is. */
function isAboutSender(sentence: string, respondent: string): boolean {
  if (OWN_SUBJECT.test(sentence) || OWN_NAME.test(sentence)) return true;
  const names = respondent
    .toLowerCase()
    .split(/[ ,.()]+/u)
    .filter((word) => word.length >= 4);
  const opening = sentence.slice(0, 80).toLowerCase();
  return names.some((name) => opening.includes(name));
}

/** Whether a sentence only says who the sender is. */
export function isPresentation(sentence: string, respondent: string): boolean {
  if (sentence.length > 500 || ARGUES.test(sentence) || !isAboutSender(sentence, respondent)) return false;
  return MANDATE.test(sentence) || PRESENTATIONS.some((form) => form.test(sentence));
}

/** A paragraph about the sender's mandate: its first sentence says so and none argues. */
export function isMandate(text: string, underHeading: boolean): boolean {
  if (text.length > LONGEST_ASIDE) return false;
  const said = sentences(text).map(({ start, end }) => text.slice(start, end));
  const mandate = underHeading || MANDATE.test(said[0] ?? '');
  return mandate && said.every((sentence) => !argues(sentence));
}

/** «bør», «må» and their kin in a rule that is only told («skal vurdere om utredningen bør …») are no view. */
function argues(sentence: string): boolean {
  return /(?<!\p{L})(?:mener|meiner|støtter|støttar|anbefaler|tilrår|fraråder|savner|saknar|ber om|bed om|bør|må|imot|enig|einig|dessverre|uheldig|positiv|kritisk|believe|support)(?!\p{L})/iu.test(
    sentence,
  );
}

/**
 * Cuts what opens a letter from its argument: sentences that refer to the hearing become a salutation, sentences that
 * present the sender an aside, and the first sentence that argues opens the body.
 */
export function peelOpening(blocks: Block[], respondent: string): Block[] {
  const peeled: Block[] = [];
  let argued = 0;
  let attachment: string | undefined;
  for (const block of blocks) {
    if (block.attachment !== attachment) {
      attachment = block.attachment;
      argued = 0;
    }
    const open = argued < OPENING && (block.forced === null || isCounted(block.forced));
    if (!open || !isProse(block.text) || announcesVedtak(block.text) || VEDTAK.test(block.text)) {
      peeled.push(block);
      continue;
    }
    const parts = peel(block, respondent);
    if (parts.some(({ forced }) => forced === null)) argued++;
    peeled.push(...parts);
  }
  return peeled;
}

function peel(block: Block, respondent: string): Block[] {
  const parts: Block[] = [];
  let rest = 0;
  let kind: PassageKind | null = null;
  let from = 0;
  const close = (to: number) => {
    if (kind !== null && to > from) parts.push(piece(block, from, to, kind));
    from = to;
  };
  for (const { start, end } of sentences(block.text)) {
    const sentence = block.text.slice(start, end);
    const own: PassageKind | null =
      isFormality(sentence) || (PROCESS.test(sentence) && !ARGUES.test(sentence))
        ? 'salutation'
        : isPresentation(sentence, respondent)
          ? 'aside'
          : null;
    if (own !== kind) close(start);
    kind = own;
    rest = start;
    if (own === null) break;
    rest = end;
  }
  if (rest >= block.text.length) {
    close(block.text.length);
    return parts;
  }
  // One sentence of a point or a decision is not cut in two.
  close(rest);
  return parts.length === 0 ? [block] : [...parts, piece(block, rest, block.text.length, null)];
}

function piece(block: Block, from: number, to: number, forced: PassageKind | null): Block {
  const raw = block.text.slice(from, to);
  const start = block.start + from + raw.length - raw.trimStart().length;
  const text = raw.trim();
  return { ...block, start, end: start + text.length, text, forced };
}
