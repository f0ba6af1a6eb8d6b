import { sentences } from './tokens.ts';

/*
 * What a covering letter or e-mail says around the answer: that it is enclosed, that its receipt be confirmed, whom to
 * call, that it may be confidential. Bokmål and nynorsk together, then English.
 */
const COVERING = [
  // Enclosed.
  /^(?:vedlagt|vedlagte|vedlegg|vedlagd|herved|hermed|med dette|her)\s+(?:følger|følgjer|fylgjer|ligger|ligg|kommer|kjem|sender|sendes|oversendes|oversender|oversendast|finner|finn)\b/iu,
  /^(?:se|sjå)\s+(?:også\s+|òg\s+)?(?:vedlagt|vedlagte|vedlegg|vedlegget|vedlagd)/iu,
  /^(?:vi|eg|jeg|kommunen|\p{Lu}[\p{L}\s-]{2,40}?)\s+(?:sender|oversender|legger|legg|vedlegger|leverer)\s+(?:herved|med dette|her|vedlagt|ved)/iu,
  /^\p{L}*(?:svar|uttalelse|uttale|innspill|innspel|merknader|fråsegn)(?:en|et|a|ene|ane)?\s+(?:fra|frå|til|av)?[^.!?]{0,80}?(?:er vedlagt|ligger vedlagt|ligg ved|følger vedlagt|følgjer vedlagt|oversendes|følger som vedlegg|følgjer som vedlegg|er lagt ved|er mottatt|er motteke)/iu,
  /^her\s+(?:er|kommer|kjem|følger|følgjer)\s+(?:svaret|svar|vår|vårt|våre|uttalelsen|uttalen|høring|høyring|innspill)/iu,
  /^(?:vedlagt|vedlegg)\s+er\b/iu,
  /^(?:(?:vi|det|eg|jeg)\s+)?(?:viser|vises|visast|syner)\s+til\s(?:(?! og |,)[^.!?]){0,140}(?:brev|høring|høyring|e-post|henvendelse|oversendelse)(?:(?! og |,)[^!?])*$/iu,
  // Receipt.
  /(?:bekreft\w*|stadfest\w*|bekreftelse|stadfesting|kvitter\w*|kvittering)\s[^.!?]{0,60}(?:mottak|mottatt|motteke|mottok)/iu,
  /^(?:vi|eg|jeg)\s+(?:har|bekrefter|stadfestar)\s+(?:mottatt|motteke|mottak)/iu,
  /^takk\s+for\s+(?:din|deres|dykkar|mottatt)\s+(?:henvendelse|e-post|epost|svar|førespurnad|innspill)/iu,
  // Whom to call.
  /^(?:ta|vennligst ta|venlegst ta|du kan ta|dere kan ta|de kan ta)\s+(?:gjerne\s+|eventuelt\s+)?kontakt/iu,
  /^(?:ved|har (?:du|dere|de)|dersom (?:du|dere|de) har|hvis (?:du|dere|de) har|om de har|for)\s+(?:spørsmål|ytterligere (?:spørsmål|informasjon|opplysninger)|behov for)[^.!?]{0,90}(?:kontakt|ring|epost|e-post|svare)/iu,
  /^(?:vår )?kontaktperson(?:en)?\s+(?:er|for høringen|for høyringa)\b/iu,
  /^(?:ring|send (?:en )?e-post|svar på denne e-posten)\b/iu,
  // Confidential.
  /^(?:denne|dette)\s+(?:e-posten|eposten|e-brevet|meldingen|meldinga|e-post)\s+(?:kan|inneholder|innehold|inneheld|er|og)/iu,
  /(?:ikke|ikkje) (?:er )?(?:rett|riktig|rette|tiltenkt|tiltenkte) mottaker[^.!?]{0,80}(?:slett|vars|makuler)/iu,
  /^tenk (?:på )?miljøet før/iu,
  // Greeting and farewell.
  /^(?:hei|god dag|hallo|dear\s.{0,40}|hello|to whom it may concern)[\s,.!]*$/iu,
  /^(?:med\s+)?(?:vennlig|vennleg|venleg|beste|mange|best|kind)\s+(?:hilsen|hilsener|helsing|helsingar|regards)/iu,
  // English.
  /^(?:please\s+)?(?:find\s+)?(?:attached|enclosed)\b/iu,
  /^(?:please\s+)?(?:confirm|acknowledge)\s[^.!?]{0,40}receipt/iu,
  /^this (?:e-?mail|message) (?:may|and|is|contains)/iu,
  /^(?:please\s+)?(?:do not hesitate to |feel free to )?contact (?:us|me)\b/iu,
];

/** Whether a text only accompanies an answer: what is enclosed, whom to call, that receipt be confirmed. */
export function isCovering(text: string): boolean {
  // Lines of an e-mail («Hei,») are sentences of their own.
  const parts = text
    .split(/\n+/u)
    .flatMap((line) => sentences(line).map(({ start, end }) => line.slice(start, end).trim()));
  const said = parts.filter((part) => /\p{L}/u.test(part));
  return said.length > 0 && said.every((part) => COVERING.some((pattern) => pattern.test(part)));
}
