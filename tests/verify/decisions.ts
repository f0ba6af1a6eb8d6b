import type { Correction, Decision } from '../../src/corrections/decision.ts';
import { isCounted, SECTORS, STANCES } from '../../src/domain.ts';
import { idOf } from '../../src/ids.ts';
import type { PointMember } from '../../src/point.ts';
import type { ConsultationState } from '../../src/state.ts';

/** A sequence that is the same every time (Park and Miller's minimal standard generator). */
export function chance(seed: number): (below: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % Math.max(1, below);
  };
}

/** Constructed: names and words that people give, some of which bite. */
const NAMES = [
  'Rådet for øst, vest og nord',
  'Etat (sør) & co.',
  'Universitetet i Diktby, Fakultet for prøver',
  'A*B_C AS',
];
const LABELS = ['Navn, formål og annet', 'Tema nr. 7', 'Fire og fem', 'Råd – og vedtak', '1. Finansiering'];
const WORDS = [
  'Vi går videre med **forslaget**.\n\n- punkt\n- punkt to',
  'Kort.',
  '# Overskrift\n\nTall: 35 < 36',
  '| a | b |\n| - | - |',
  '```\nåpen',
  '12 av 35 er enige.\r\n\r\nNytt avsnitt [med] klammer',
];
const OWN = [
  'Flere vil ha tre plasser i rådet.',
  '1. Navnet bør være kortere',
  '- Styrene beholder *myndigheten*',
  'To av fem: «ja»',
];

/** Decisions that people could have made, any of them, on what stands in a state. */
export function randomDecision(state: ConsultationState, pick: (below: number) => number, round: number): Decision {
  const one = <T>(list: readonly T[]): T => {
    const found = list[pick(list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  };
  const response = one(state.responses);
  const theme = one(state.themes.filter(({ status }) => status !== 'rejected'));
  const other = one(state.themes);
  const here = state.points.filter(({ themeId }) => themeId === theme.id);
  const point = here.length > 0 ? one(here) : one(state.points);
  const rewritten = (text: string, members: PointMember[], from: string[], themeId = point.themeId): Decision => ({
    kind: 'point',
    pointId: from.length > 1 ? idOf('point', String(round)) : point.id,
    themeId,
    side: point.side,
    text,
    members,
    from,
  });
  const kinds: (() => Decision)[] = [
    () => ({ kind: 'respondent', responseId: response.id, name: `${one(NAMES)} ${round}` }),
    () => ({ kind: 'sector', responseId: response.id, sector: one(SECTORS) }),
    () => ({ kind: 'date', responseId: response.id, date: one(['2022-04-01', '2022-05-02']) }),
    () => ({ kind: 'other-hearing', responseId: response.id, on: pick(2) === 0 }),
    () => ({ kind: 'stance', responseId: response.id, themeId: null, stance: one(STANCES) }),
    () => ({ kind: 'stance', responseId: response.id, themeId: theme.id, stance: one(STANCES) }),
    () => ({ kind: 'tag', passageId: one(response.passages).id, themeId: theme.id, on: true }),
    () => ({ kind: 'tag', passageId: one(state.tags).passageId, themeId: theme.id, on: false }),
    () => ({
      kind: 'passage-stance',
      responseId: response.id,
      passageId: one(response.passages).id,
      themeId: theme.id,
      stance: one(['supports', 'opposes', 'neutral']),
    }),
    () => {
      const { id: passageId, start, end } = one(response.passages.filter(({ kind }) => isCounted(kind)));
      const until = response.text.indexOf(' ', start + Math.floor((end - start) / 3));
      return {
        kind: 'split',
        responseId: response.id,
        passageId,
        start,
        end,
        until: until < 0 ? end : until,
        from: until + 1,
      };
    },
    () => {
      const counted = response.passages.filter(({ kind }) => isCounted(kind));
      const first = one(counted);
      const next = counted[counted.indexOf(first) + 1] ?? first;
      const [passageId, nextId] = [first.id, next.id];
      return { kind: 'join', responseId: response.id, passageId, nextId, start: first.start, end: next.end };
    },
    () => ({ kind: 'theme-edit', themeId: theme.id, label: one(LABELS), description: one(['', 'Hva *temaet* er.']) }),
    () => ({ kind: 'theme-merge', themeId: theme.id, into: other.id }),
    () => ({ kind: 'theme-move', themeId: theme.id, parentId: other.id === theme.id ? null : other.id }),
    () => ({ kind: 'theme-status', themeId: theme.id, status: one(['confirmed', 'rejected']) }),
    () => ({ kind: 'theme-order', themeIds: state.themes.map(({ id }) => id).reverse() }),
    () => {
      const passage = one(response.passages);
      const { start, end } = passage;
      return {
        kind: 'quote',
        themeId: theme.id,
        responseId: response.id,
        start,
        end,
        side: one(['for', 'against', 'wish']),
        pinned: true,
      };
    },
    () => rewritten(one(OWN), point.members, [point.id]),
    () => rewritten('', [...point.members].reverse(), [point.id]),
    () =>
      rewritten(one(['', ...OWN]), [...point.members, ...one(state.points).members], [point.id, one(state.points).id]),
    () => rewritten('', point.members, [point.id], other.id),
    () => ({ kind: 'point-drop', pointId: point.id, themeId: point.themeId, members: point.members }),
    () => ({ kind: 'point-order', themeId: theme.id, pointIds: here.map(({ id }) => id).reverse() }),
    () => ({ kind: 'text', slot: 'summary', markdown: one(WORDS) }),
    () => ({ kind: 'text', slot: `${one(['proposal', 'brief'])}:${theme.id}`, markdown: one(WORDS) }),
    () => ({ kind: 'text', slot: `follow-up:${theme.id}:${one(['', 'Mandater'])}`, markdown: one(WORDS) }),
    () => ({
      kind: 'follow-up',
      followUpId: idOf('follow-up', String(round % 4)),
      themeId: theme.id,
      fields: {
        text: one([...WORDS, ...OWN]),
        kind: one(['Mandater', 'Ingen endring', 'Egen type: 3']),
        responsible: one(['', 'Kari *Nordmann*', '12. avdeling']),
        due: one([null, '2023-03-01']),
        status: one(['proposed', 'decided', 'dropped']),
        asked: point.members,
      },
    }),
    () => ({ kind: 'follow-up-drop', followUpId: idOf('follow-up', String(pick(4))), themeId: theme.id }),
    () => criterionOf(pick(3), one([0.5, 1, 2])),
    () => measureOf(pick(3), pick(4) > 0),
    () => scoreOf(pick(3), pick(3), one(['Ada', 'Bo *B*']), one([null, 0, 7.5, 10])),
    () => ({ kind: 'scorer', scorer: 'Ada', status: one(['here', 'left', 'left-out']) }),
    () => ({ kind: 'measure-order', measureIds: [measureId(2), measureId(0)] }),
    () => ({
      kind: 'text',
      slot: `brief:${theme.id}`,
      markdown: `De sier det selv: ${quoted(state, point.members[0])} og mer.`,
    }),
    () => ({
      kind: 'endorsement',
      responseId: response.id,
      name: one(['Diktet forbund', 'Helse Kystregion RHF']),
      endorsedResponseId: one([null, one(state.responses).id]),
      on: true,
    }),
  ];
  return one(kinds)();
}

const criterionId = (at: number) => idOf('criterion', String(at));
const measureId = (at: number) => idOf('measure', String(at));
const criterionOf = (at: number, weight: number): Decision => ({
  kind: 'criterion',
  criterionId: criterionId(at),
  parentId: null,
  label: ['Nytte', 'Pris *nå*', '3. Tid | rom'][at] ?? '',
  weight,
  combine: 'mean',
  low: '',
  high: '',
});
const measureOf = (at: number, ranked: boolean): Decision => ({
  kind: 'measure',
  measureId: measureId(at),
  name: ['Ny kai | 2', '12 av 35', '1. Flere avganger'][at] ?? '',
  ranked,
});
const scoreOf = (measure: number, criterion: number, scorer: string, value: number | null): Decision => ({
  kind: 'score',
  measureId: measureId(measure),
  criterionId: criterionId(criterion),
  scorer,
  value,
  comment: '',
});

/** A ranking of some measures, so that every other log has one. */
const ranking = (seed: number): Decision[] =>
  seed % 2 === 1
    ? []
    : [
        criterionOf(0, 1),
        criterionOf(1, 2),
        measureOf(0, true),
        measureOf(1, true),
        scoreOf(0, 0, 'Ada', seed % 11),
        scoreOf(0, 1, 'Bo *B*', 6),
        scoreOf(1, 0, 'Ada', 5),
      ];

/** A quote as a person writes it, with whom it is from and where. */
function quoted(state: ConsultationState, member: PointMember | undefined): string {
  const response = state.responses.find(({ id }) => id === member?.responseId);
  if (!response || !member) return '';
  const page = response.passages.find(({ id }) => id === member.passageId)?.page ?? 1;
  const text = response.text.slice(member.start, member.end).replace(/\s+/g, ' ').trim();
  const hidden = response.sector.value === 'individual' || response.sector.value === 'unknown';
  return hidden || /[«»]/.test(text) ? 'ingen' : `«${text}» (${response.respondent}, s. ${page})`;
}

/** So many decisions as a log. */
export function randomLog(state: ConsultationState, seed: number, many: number): Correction[] {
  const pick = chance(seed);
  const decisions = [
    ...ranking(seed),
    ...Array.from({ length: many }, (_, round) => randomDecision(state, pick, round)),
  ];
  const log = decisions.map(
    (decision, round): Correction => ({
      id: idOf('decision', `${seed} ${round}`),
      who: 'Ada',
      at: '2022-05-01T10:00:00Z',
      decision,
      before: null,
      why: '',
    }),
  );
  // Whom people quote by name is not called something else at the same time.
  const told = log.map(({ decision }) => (decision.kind === 'text' ? decision.markdown : '')).join('\n');
  const isQuoted = (id: string) => told.includes(`(${state.responses.find((one) => one.id === id)?.respondent}, s.`);
  return log.filter(
    ({ decision }) =>
      !['respondent', 'sector', 'other-hearing'].includes(decision.kind) ||
      !('responseId' in decision && isQuoted(decision.responseId)),
  );
}
