import type { Correction, Decision } from '../../src/corrections/decision.ts';
import type { Identity, Theme } from '../../src/domain.ts';
import { idOf } from '../../src/ids.ts';
import { NO_PRIORITY } from '../../src/priority.ts';
import type { ConsultationState, ResponseState } from '../../src/state.ts';

export const TEXT = 'Fagervik kommune støtter forslaget om et nytt råd. Vi mener navnet bør endres.';
export const [R1, R2] = [idOf('r', 1), idOf('r', 2)];
export const [P1, P2] = [idOf('p', 1), idOf('p', 2)];
export const [T1, T2] = [idOf('t', 1), idOf('t', 2)];

export const theme = (id: string, label: string): Theme => ({
  id,
  label,
  description: '',
  keywords: [],
  status: 'proposed',
  parentId: null,
  words: [],
});

const sure = <T>(value: T) => ({ value, confidence: 0.9, because: [] });

/** A sender as the machine reads it. */
export const FAGERVIK: Identity = {
  respondent: sure('Fagervik kommune'),
  sector: sure('municipality' as const),
  date: sure<string | null>('2022-04-01'),
  references: {},
  language: sure('nb' as const),
  declared: null,
  revised: false,
  appendix: false,
  signatories: [],
};

function response(id: string, passageId: string): ResponseState {
  return {
    id,
    respondent: 'Fagervik kommune',
    sector: sure('municipality' as const),
    date: '2022-04-01',
    late: false,
    language: 'nb',
    identity: FAGERVIK,
    otherHearing: false,
    text: TEXT,
    pages: [{ number: 1, start: 0, end: TEXT.length }],
    files: [`${id}.pdf`],
    passages: [{ id: passageId, start: 0, end: 50, page: 1, kind: 'body', heading: null, question: null }],
    stance: sure('supports' as const),
    inheritedFrom: null,
    byTheme: new Map(),
    byQuestion: new Map(),
  };
}

/** What the machine read of two letters with the same words, anew each time. */
export const machine = (): ConsultationState => ({
  id: idOf('c'),
  slug: 'demo',
  title: 'Demo',
  owner: '',
  caseNumber: '',
  opened: null,
  deadline: '2022-04-11',
  language: 'nb',
  questions: [],
  sectorHeadings: {},
  proposals: new Map(),
  files: [{ id: 'f', path: `${R1}.pdf`, outcome: 'analysed', reason: null, of: null }],
  responses: [response(R1, P1), response(R2, P2)],
  themes: [theme(T1, 'Navn'), theme(T2, 'Råd')],
  tags: [{ passageId: P1, themeId: T1, confidence: 0.6, because: [] }],
  passageStances: new Map(),
  campaigns: [],
  shared: [],
  endorsements: [],
  invitations: [],
  quotes: [],
  points: [],
  followUps: [],
  priority: NO_PRIORITY,
  followUpKinds: [],
  texts: new Map(),
  signedOff: null,
});

let counter = 0;
/** A decision as it stands in the log. */
export const decided = (decision: Decision): Correction => {
  counter += 1;
  return { id: idOf('correction', counter), who: 'Ada', at: '2022-05-01T10:00:00Z', decision, before: null, why: '' };
};
