/*
 * Views that a sentence tells without holding them.
 */

/**
 * What is weighed, what a part of a committee holds and what no stand is taken on is not the sender's; a list's head and the
 * ground for what stands before say nothing by themselves.
 */
const NOT_HELD =
  /(?<!\p{L})(?:ser|vurderer|undersøker|prøver) (?:\p{L}+ )?(?:på )?(?:om|hvorvidt|korvidt)(?!\p{L})|^(?:om|hvorvidt|korvidt|kor vidt|whether)(?!\p{L})|^(?:\p{L}+s )?(?:et |eit )?(?:fler|fleir|mindre)tall?(?:et)?(?!\p{L})[^.:]{0,80} (?:mener|meiner|foreslår|føreslår|går)(?!\p{L})|(?<!\p{L})(?:tar|tek|tatt|har) (?:\p{L}+ )?(?:ikke|ikkje|ingen|ikke noen) (?:standpunkt|stilling)(?!\p{L})|^(?:ved )?val(?:g|get)? av(?!\p{L})|^(?:her|nedenfor|nedanfor|under) (?:er|følger|følgjer|kommer|kjem)(?!\p{L})|^dette (?:er )?(?:både |blant annet |mellom anna )?(?:av hensyn|av omsyn|fordi|for å|ut fra|ut frå)(?!\p{L})/iu;
/** Whether a sentence weighs, leaves open or tells what others hold. */
export const isNotHeld = (sentence: string): boolean => NOT_HELD.test(sentence);

/** Councils that a body has asked, whose view is theirs. */
const CONSULTED =
  /^(?:\p{L}*(?:eldreråd|ungdomsråd|brukerutval|studentråd|elevråd)\p{L}*|rådet? for (?:personer|eldre|menneske|mennesker))(?!\p{L})/iu;
const CONSULTED_NAME = /eldreråd|ungdomsråd|brukerutval|studentråd|elevråd|rådet? for/iu;
/** Whether a sentence is what a council that was asked holds, and its sender is no such council. */
export const isOfConsulted = (sentence: string, respondent: string): boolean =>
  CONSULTED.test(sentence) && !CONSULTED_NAME.test(respondent);

/** What is told of others, of what was or of today's is no view of the proposal. */
const OWN =
  /^(?!.*(?<!\p{L})(?:i dag|hittil|tidligere|i \d{4}|today)(?!\p{L}))(?!.*(?<!\p{L})(?:mange|noen|nokre|enkelte|flere|fleire|andre) (?:mener|meiner|synes|tror|trur))/iu;
/** Whether a sentence tells of others, of what was or of today's. */
export const isElsewhere = (sentence: string): boolean => !OWN.test(sentence);
