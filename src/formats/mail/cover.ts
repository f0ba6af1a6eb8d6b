/** Whether an e-mail's own words are an answer, or only pass an attachment on. */

/** Longer bodies say something themselves. */
const LONGEST_COVER = 90;

const GREETING =
  /^(?:hei|hallo|heisann|god\s?(?:dag|morgen|kveld|ettermiddag)|morn|til (?:den|dem|dei) det|kjære|hi|hello|dear)\b.{0,60}$/iu;
const CLOSING =
  /^(?:(?:med )?(?:vennlig|venleg|vennleg|beste?|høflig|god|gode|hyggelig)e?t? ?(?:hilsen|helsing|hilsener|helsingar|hilsninger)|mvh|vh|hilsen|helsing|med (?:hilsen|helsing)|(?:kind|best) regards|regards|sincerely|takk(?: på forhånd)?)\b/iu;
const DEVICE = /^(?:sendt|send|sent|hentet|skaff|get) (?:fra|frå|from|med|via|outlook)\b/iu;
/** A sentence that points to what is enclosed, or says that it is sent. */
const POINTS =
  /\b(?:vedlagt\p{L}*|vedlegg\p{L}*|oversend\p{L}*|videresend\p{L}*|vidaresend\p{L}*|legges? ved|følger|følgjer|kommer her|kjem her|attach\p{L}*|enclosed|forward\p{L}*|til orientering|fyi|se filen|sjå fila)(?!\p{L})|\b(?:her|here)\b.{0,30}\b(?:svar\p{L}*|uttalelse\p{L}*|uttale\p{L}*|innspill\p{L}*|innspel\p{L}*|reply|response)/iu;
/** Words of one who means something: such a sentence is an answer, also when it points. */
const MEANS =
  /\b(?:støtt\p{L}*|stør\p{L}*|stiller|imot|mener|meiner|bør|må|ber|ønsker|ønskjer|foresl\p{L}*|tilrår|anbefal\p{L}*|frarå\p{L}*|positiv\p{L}*|negativ\p{L}*|enig\p{L}*|uenig\p{L}*|einig\p{L}*|ueinig\p{L}*|merknad\p{L}*|kommentar\p{L}*|bekym\p{L}*|kritisk\p{L}*|fordi|ikke|ikkje|ingen|support\p{L}*|oppos\p{L}*|should|believe\p{L}*)(?!\p{L})/iu;
/** Sentences of courtesy beside the pointing one. */
const COURTESY =
  /\b(?:vi viser til|viser til|visar til|ta (?:gjerne )?kontakt|spørsmål|bekreft\p{L}*|mottatt|motteke|takk\p{L}*|høring\p{L}*|høyring\p{L}*|svar på|på vegne av|på vegner av)(?!\p{L})/iu;

/**
 * True when an e-mail without its attachments says nothing: no words at all, or a greeting, a pointer to what is enclosed
 * and a signature.
 */
export function isCover(lines: string[]): boolean {
  const own: string[] = [];
  for (const line of lines.map((text) => text.replace(/[\s\u00A0\p{Cf}\p{Co}]+/gu, ' ').trim())) {
    if (CLOSING.test(line) || line === '--') break;
    if (line === '' || GREETING.test(line) || DEVICE.test(line)) continue;
    own.push(line);
  }
  const text = own.join(' ');
  if ((text.match(/\p{L}{2,}/gu)?.length ?? 0) > LONGEST_COVER) return false;
  const sentences = text.split(/(?<=[.!?:])\s+/u).filter((sentence) => /\p{L}{2}/u.test(sentence));
  if (sentences.length === 0) return true;
  if (
    sentences.some(
      (sentence) => MEANS.test(sentence) && !/^\s*(?:vi|jeg|eg)? ?ber om (?:å få )?bekreft/iu.test(sentence),
    )
  )
    return false;
  return (
    sentences.some((sentence) => POINTS.test(sentence)) &&
    sentences.every((sentence) => POINTS.test(sentence) || COURTESY.test(sentence) || sentence.length < 40)
  );
}
