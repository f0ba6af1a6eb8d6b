import type { Language, Passage, PassageKind, Sector } from '../../../src/domain.ts';
import type { ComparedResponse, CompareInput } from '../../../src/stages/compare.ts';

/** An answer made of pieces: `[kind, text]`, or a text that is all body. */
export function answer(
  respondent: string,
  pieces: string | [PassageKind, string][],
  more: { id?: string; sector?: Sector; language?: Language; registerId?: string } = {},
): ComparedResponse {
  const id = more.id ?? respondent;
  const parts: [PassageKind, string][] =
    typeof pieces === 'string' ? pieces.split('\n\n').map((piece) => ['body', piece]) : pieces;
  let text = '';
  const passages: Passage[] = [];
  for (const [kind, piece] of parts) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += piece;
    if (piece !== '')
      passages.push({ id: `${id}#${start}`, start, end: text.length, page: 1, kind, heading: null, question: null });
  }
  const { sector = 'unknown', language = 'nb', registerId } = more;
  const response: ComparedResponse = { id, respondent, sector, text, language, passages };
  return registerId === undefined ? response : { ...response, registerId };
}

export function consultation(
  responses: ComparedResponse[],
  more: Partial<CompareInput['consultation']> & { invited?: CompareInput['invited'] } = {},
): CompareInput {
  const { invited = [], ...rest } = more;
  return {
    consultation: {
      title: 'Høring – ny lov om bryggeplasser',
      owner: 'Bryggedepartementet',
      caseNumber: '24/1187',
      background: '',
      ...rest,
    },
    responses,
    invited,
  };
}
