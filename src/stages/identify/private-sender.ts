import type { Evidence, Judged, SourceMetadata } from '../../domain.ts';
import { isGiven, isPersonName } from '../../register/persons.ts';
import { linesIn, signatureZones } from './evidence.ts';
import { signedByOffice } from './first-line.ts';

/** How ministries' pages name a sender who gives no name. */
export const ANONYMOUS = 'Person som ikke har oppgitt navn';

const FIRST_PERSON = /(?<![\p{L}])(?:jeg|eg|meg|mitt|mine|min|mi)(?![\p{L}])/giu;
/** «Terje», «Magnus H.»: how a private person signs below the text. */
const SHORT_SIGNATURE = /^\p{Lu}[\p{Ll}-]+(?: \p{Lu}\.?)?$/u;

/** A person under the closing or on the last line, in a text in the first person; else the anonymous sender of a web answer. */
export function privateSender(text: string, metadata: SourceMetadata): Judged<string> | null {
  const personal = (text.match(FIRST_PERSON) ?? []).length > 0;
  const signed = (start: number, end: number, confidence: number): Judged<string> => {
    const line = text.slice(start, end).trim();
    const at = start + text.slice(start, end).indexOf(line);
    const because: Evidence[] = [
      { rule: 'signed-by-person', cue: line, source: 'text', start: at, end: at + line.length },
    ];
    return { value: line, confidence, because };
  };
  for (const [from, to] of signatureZones(text)) {
    for (const [start, end] of linesIn(text, from, to)) {
      const line = text.slice(start, end).trim();
      const short = personal && SHORT_SIGNATURE.test(line) && isGiven(line.split(' ')[0]);
      if (isPersonName(line) || (short && !signedByOffice(text))) return signed(start, end, personal ? 0.7 : 0.4);
    }
  }
  const last = text.trimEnd().lastIndexOf('\n') + 1;
  const line = text.slice(last).trim();
  if (personal && last > 0 && isGiven(line.split(' ')[0]) && (isPersonName(line) || SHORT_SIGNATURE.test(line)))
    return signed(last, text.length, 0.6);
  if (metadata.reference === undefined && !(metadata.title ?? '').includes(ANONYMOUS)) return null;
  const name = metadata.reference === undefined ? ANONYMOUS : `${ANONYMOUS}, referanse ${metadata.reference}`;
  return { value: name, confidence: 0.9, because: [{ rule: 'anonymous-answer', cue: ANONYMOUS, source: 'metadata' }] };
}
