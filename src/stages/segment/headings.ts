import type { Block } from './block.ts';
import { BULLET, isProse, isReference, withoutNoteMark } from './patterns.ts';
import { hasPredicate } from './titles.ts';

const LONGEST_HEADING = 130;
const HEADING_WORDS = 16;

/** A short line that ends no sentence and stands above text. */
export function isHeading(block: Block, index: number, blocks: Block[]): boolean {
  const text = withoutNoteMark(block.text);
  if (text.length > LONGEST_HEADING || text.includes('\n') || text.split(/\s+/u).length > HEADING_WORDS) return false;
  if (!/^[«"“(§]?[\p{Lu}\p{N}]/u.test(text) || /[.;,!]$/u.test(text)) return false;
  if (BULLET.test(text) && !/^\p{N}{1,2}[.)] \p{Lu}/u.test(text)) return false;
  if (text.endsWith(':') && !isTitleWithColon(text)) return false;
  if (isPoint(text) && (isPoint(blocks[index + 1]?.text) || isPoint(blocks[index - 1]?.text))) return false;
  // Headings may stand under each other; some text must come within three lines.
  for (let i = index + 1; i <= index + 3; i++) {
    const next = blocks[i];
    if (next === undefined || next.forced === 'signature') return false;
    if (isReference(next.text)) continue;
    // «Kommunen har slike inntekter» above a list is its lead-in, the colon left out.
    if (i === index + 1 && BULLET.test(next.text) && hasPredicate(text) && !/^\p{N}|\?$/u.test(text)) return false;
    if (isProse(next.text) || BULLET.test(next.text) || next.text.length > LONGEST_HEADING) return true;
  }
  return false;
}

const ASKS = /^(?:hv|kv|når|om|korleis|bør|må|skal|lyt|should|must|what|how|why|when|whether)/iu;
const DEMANDS = /\p{L}{3,}[,)]? (?:(?:også|òg|ikke|ikkje) )?(?:bør|må|lyt|should|must)(?: (?!være$|vere$)\p{L}+)+$/iu;

/** Whether a heading says what its sender asks for («3.1 Fristen bør forlenges»): it is argument as well as heading. */
export function demands(heading: string): boolean {
  const words = heading.replace(/^[\p{N}.)\s]+/u, '').replace(/[.!]$/u, '');
  return !words.endsWith('?') && !ASKS.test(words) && DEMANDS.test(words);
}

/** «2. Reglane vert endra slik at …» among others of its kind is a point, though it ends without a full stop. */
function isPoint(text: string | undefined): boolean {
  return text !== undefined && /^\p{N}{1,2}[.)] \p{Lu}/u.test(text) && hasPredicate(text);
}

function isTitleWithColon(text: string): boolean {
  const words = text.split(/\s+/u).length;
  if (words <= 4) return true;
  return (
    words <= 6 &&
    /(?:kommentar|merknad|bakgrunn|konklusjon|vurdering|innledning|oppsummering|spørsmål|punkt|kapittel|kap\.)\p{L}{0,4}:$/iu.test(
      text,
    )
  );
}
