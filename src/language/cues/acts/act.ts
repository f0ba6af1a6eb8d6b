import type { WordClasses } from '../word-lists.ts';

/**
 * What a sentence does in an argument beside declaring an attitude.
 * - `demand`: asks for something («må», «bør», «ber om at», «forutsetter»)
 * - `condition`: makes agreement depend on something («forutsatt at», «først når», «uten at … kan vi ikke»)
 * - `postpone`: wants it later, or studied anew first («utsettes», «utredes nærmere før», «sendes ut på ny høring»)
 * - `alternative`: wants something else in its place («i stedet», «en annen modell»)
 * - `harm`: tells what is lost by it («vil føre til at … legges ned»)
 * - `gap`: finds fault with the inquiry, the hearing or the reasons («er ikke utredet», «kort høringsfrist»)
 * - `long-wish`: has called for it («har lenge etterlyst», «på høy tid»)
 * - `untenable`: what is today can't go on («slik kan det ikke fortsette»)
 * - `enter`: takes for granted that it comes and looks forward («når loven trer i kraft», «er klar til å»)
 * - `no-side`: leaves the choice to others («er et politisk spørsmål», «ligger utenfor»)
 * - `bounded`: speaks of a part only («vi avgrenser oss til»)
 * - `keep`: praises what is today or wants it on («dagens ordning er velprøvd», «slik vil vi ha det»)
 * - `reject`: turns it down without a verb of opposition («vil ikke anbefale», «en hån mot»)
 * - `welcome`: speaks well of it without a verb of support («trengs», «sårt tiltrengt», «vil ha … innført»)
 * - `rebut`: meets others' objections («det sies at …», «innvendingene holder ikke»)
 */
export type Act =
  | 'demand'
  | 'condition'
  | 'postpone'
  | 'alternative'
  | 'harm'
  | 'gap'
  | 'long-wish'
  | 'untenable'
  | 'enter'
  | 'no-side'
  | 'bounded'
  | 'keep'
  | 'reject'
  | 'welcome'
  | 'rebut';

/** Patterns of one act in the notation of patterns.ts. */
export interface ActGroup {
  act: Act;
  /** Read also in another's speech: what is lost is lost whoever says it. */
  anyHolder?: true;
  patterns: readonly string[];
}

export interface ActLexicon {
  classes: WordClasses;
  acts: readonly ActGroup[];
}
