import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inForce } from '../../../src/corrections/apply.ts';
import { partsOf } from '../../../src/corrections/apply-passages.ts';
import { themeMark } from '../../../src/corrections/codebook.ts';
import type { Correction, Decision } from '../../../src/corrections/decision.ts';
import { isCounted, isCountedTag } from '../../../src/domain.ts';
import { idOf } from '../../../src/ids.ts';
import { scoreKey } from '../../../src/priority.ts';
import { BODIES, hearing, letter, letterAt, MATTERS } from './letters.ts';

/** So many sequences; `HORING_RERUNS=500` tries more, from a seed of its own. */
const LONG = Number(process.env.HORING_RERUNS ?? 0);
/** In CI more than for who waits for the tests. */
const SEQUENCES = LONG > 0 ? LONG : process.env.CI ? 14 : 5;
const SEED = 13;

const KINDS = [
  'confirm',
  'reject',
  'edit',
  'merge',
  'add',
  'tag',
  'note',
  'quote',
  'brief',
  'follow-up',
  'criterion',
  'measure',
  'score',
  'stance',
  'sector',
  'split',
  'split',
  'join',
  'passage-stance',
] as const;
const pick = fc.nat({ max: 997 });
const act = fc.oneof(
  { weight: 7, arbitrary: fc.record({ what: fc.constantFrom(...KINDS), a: pick, b: pick }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('undo' as const), a: pick, b: pick }) },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constantFrom('new', 'revised', 'same-length', 'gone'), a: pick, b: pick }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('run', 'run', 'run-all'), a: pick, b: pick }) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

type Here = Awaited<ReturnType<typeof hearing>>;
type Seen = Awaited<ReturnType<Here['seen']>>['state'];

const of = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(1, all.length)];

/** A decision somebody could make of what she sees, if there is anything to decide on. */
function decisionOf(state: Seen, { what, a, b }: Act): Decision | null {
  const themes = state.themes.filter(({ status }) => status !== 'rejected');
  const theme = of(themes, a);
  const other = of(themes, b);
  const response = of(state.responses, b);
  const passage = of(response?.passages.filter(({ kind }) => isCounted(kind)) ?? [], a);
  if (what === 'add')
    return { kind: 'theme-add', themeId: randomUUID(), label: `Eget tema ${a}`, description: '', parentId: null };
  if (!theme || !other || !response) return null;
  switch (what) {
    case 'confirm':
    case 'reject':
      return { kind: 'theme-status', themeId: theme.id, status: what === 'reject' ? 'rejected' : 'confirmed' };
    case 'edit':
      return { kind: 'theme-edit', themeId: theme.id, label: `${theme.label.slice(0, 40)} ${b}`, description: 'Vårt.' };
    case 'merge':
      return theme === other ? null : { kind: 'theme-merge', themeId: theme.id, into: other.id };
    case 'brief':
      return { kind: 'text', slot: `brief:${theme.id}`, markdown: `Skrevet ${a} ${b}.` };
    case 'follow-up':
      return {
        kind: 'follow-up',
        followUpId: randomUUID(),
        themeId: theme.id,
        fields: {
          text: `Følges opp ${a} ${b}.`,
          kind: 'Mandater',
          responsible: '',
          due: null,
          status: 'proposed',
          asked: passage
            ? [{ responseId: response.id, passageId: passage.id, start: passage.start, end: passage.end }]
            : [],
        },
      };
    case 'measure':
      return { kind: 'measure', measureId: idOf('tiltak', a), name: `Tiltak ${a}`, ranked: true };
    case 'criterion':
      return {
        kind: 'criterion',
        criterionId: idOf('kriterium', a % 3),
        parentId: null,
        label: `Kriterium ${a % 3}`,
        weight: 1,
        combine: 'mean',
        low: '',
        high: '',
      };
    case 'score': {
      const { criteria, measures } = state.priority;
      const [measure, criterion] = [of(measures, a), of(criteria, b)];
      if (!measure || !criterion) return null;
      const place = { measureId: measure.id, criterionId: criterion.id, scorer: 'Kari' };
      return { kind: 'score', ...place, value: b % 11, comment: `${a} ${b}` };
    }
    case 'stance':
      return { kind: 'stance', responseId: response.id, themeId: a % 2 ? theme.id : null, stance: 'opposes' };
    case 'sector':
      return { kind: 'sector', responseId: response.id, sector: 'research' };
    case 'tag':
      return passage ? { kind: 'tag', passageId: passage.id, themeId: theme.id, on: b % 3 > 0 } : null;
    case 'passage-stance':
      return passage
        ? { kind: what, responseId: response.id, passageId: passage.id, themeId: theme.id, stance: 'opposes' }
        : null;
    case 'split': {
      const until = passage ? response.text.indexOf(' ', passage.start + 1 + (b % 80)) : -1;
      if (!passage || until < 0 || until + 1 >= passage.end) return null;
      const { id: passageId, start, end } = passage;
      return { kind: 'split', responseId: response.id, passageId, start, end, until, from: until + 1 };
    }
    case 'join': {
      const next = response.passages.find(({ kind, start }) => isCounted(kind) && passage && start >= passage.end);
      if (!passage || !next || response.text.slice(passage.end, next.start).trim() !== '') return null;
      const [passageId, nextId] = [passage.id, next.id];
      return { kind: 'join', responseId: response.id, passageId, nextId, start: passage.start, end: next.end };
    }
    case 'note':
      return passage ? { kind: 'text', slot: `passage:${passage.id}`, markdown: `Merknad ${a} ${b}.` } : null;
    case 'quote': {
      const to = passage && { themeId: theme.id, responseId: response.id, start: passage.start, end: passage.end };
      return to ? { kind: 'quote', ...to, side: 'wish', pinned: true } : null;
    }
    default:
      return null;
  }
}

/** The passage a decision stands on, if it stands on one. */
function passageIn(decision: Decision): string {
  if (decision.kind === 'tag' || decision.kind === 'passage-stance') return decision.passageId;
  return decision.kind === 'text' ? (decision.slot.split('passage:')[1] ?? '') : '';
}

/** What has become of a passage, by what was decided later. */
function nowOf(passageId: string, later: readonly Decision[]): string[] {
  let ids = [passageId];
  for (const one of later) {
    if (one.kind !== 'split' && one.kind !== 'join') continue;
    const gone = one.kind === 'join' ? [one.passageId, one.nextId] : [one.passageId];
    if (gone.some((id) => ids.includes(id)))
      ids = [...ids.filter((id) => !gone.includes(id)), ...partsOf(one).map(({ id }) => id)];
  }
  return ids;
}

/** The words a decision is about, in what is seen; null when they are not there. */
function wordsOf(state: Seen, decision: Decision): string | null {
  const span = (responseId: string, start: number, end: number) =>
    state.responses.find(({ id }) => id === responseId)?.text.slice(start, end) ?? null;
  if (decision.kind === 'quote' || decision.kind === 'split' || decision.kind === 'join')
    return span(decision.responseId, decision.start, decision.end);
  const passageId = passageIn(decision);
  for (const { id, passages } of state.responses)
    for (const passage of passages) if (passage.id === passageId) return span(id, passage.start, passage.end);
  return null;
}

/** Whether a decision is carried out in what is seen. `later`: what was decided after it. */
function holds(state: Seen, decision: Decision, later: readonly Decision[]): boolean {
  const touches = (id: string) =>
    later.some(
      (one) =>
        one.kind.startsWith('theme-') &&
        (('themeId' in one && one.themeId === id) || (one.kind === 'theme-merge' && one.into === id)),
    );
  const theme = 'themeId' in decision ? state.themes.find(({ id }) => id === decision.themeId) : undefined;
  const isAway = theme?.status === 'rejected';
  switch (decision.kind) {
    case 'theme-status':
      // One that was added, and taken back, is not there either.
      if (theme === undefined && decision.status === 'rejected') return true;
      return theme?.status === decision.status || touches(decision.themeId);
    case 'theme-add':
      return theme !== undefined;
    case 'theme-edit':
      return (theme?.label === decision.label && theme.status === 'confirmed') || touches(decision.themeId);
    case 'theme-merge':
      return isAway || touches(decision.themeId);
    case 'tag':
    case 'passage-stance': {
      const ids = nowOf(decision.passageId, later);
      const own = state.tags.filter((tag) => ids.includes(tag.passageId) && tag.themeId === decision.themeId);
      // What was said later of a part, or stands on what it was joined with.
      const isDivided = ids[0] !== decision.passageId;
      const again = later.some(
        (one) =>
          (one.kind === 'tag' || one.kind === 'passage-stance') &&
          one.themeId === decision.themeId &&
          (isDivided || one.passageId === decision.passageId),
      );
      if (isAway || touches(decision.themeId) || again) return true;
      if (decision.kind === 'tag' && !decision.on) return isDivided || own.length === 0;
      const isHers = own.some(({ by }) => by === 'Kari');
      return decision.kind === 'tag' ? isHers : isHers && own.some(({ said }) => said !== undefined);
    }
    case 'split':
    case 'join':
      return partsOf(decision).every(({ id, start, end }) =>
        nowOf(id, later).some((now) =>
          state.responses.some(({ passages }) =>
            passages.some((passage) => passage.id === now && passage.start < end && passage.end > start),
          ),
        ),
      );
    case 'text':
      return [...state.texts.values()].some((text) => text.includes(decision.markdown));
    case 'follow-up':
      return state.followUps.some(({ id, text }) => id === decision.followUpId && text === decision.fields.text);
    case 'measure':
      return state.priority.measures.some(({ id }) => id === decision.measureId);
    case 'criterion':
      return state.priority.criteria.some(({ id }) => id === decision.criterionId);
    case 'score': {
      const { measureId, criterionId, scorer: scorerId } = decision;
      return state.priority.scores.get(scoreKey({ measureId, criterionId, scorerId }))?.value === decision.value;
    }
    case 'quote':
      return state.quotes.some(
        ({ responseId, start, end, pinned }) =>
          pinned && responseId === decision.responseId && start === decision.start && end === decision.end,
      );
    case 'stance': {
      const response = state.responses.find(({ id }) => id === decision.responseId);
      const now = decision.themeId === null ? response?.stance : response?.byTheme.get(decision.themeId);
      const again = later.some(
        (one) =>
          one.kind !== 'stance' &&
          'responseId' in one &&
          one.responseId === decision.responseId &&
          'themeId' in one &&
          one.themeId === decision.themeId,
      );
      return now?.value === decision.stance || again;
    }
    case 'sector':
      return state.responses.find(({ id }) => id === decision.responseId)?.sector.value === decision.sector;
    default:
      return true;
  }
}

const placeOf = (decision: Decision): string => {
  const { kind, ...rest } = decision;
  const {
    stance: _,
    sector: __,
    markdown: ___,
    on: ____,
    status: _____,
    label: ______,
    value: _______,
    comment: ________,
    ...about
  } = rest as Record<string, unknown>;
  return `${kind} ${JSON.stringify(about)}`;
};

/** A hearing, what stands in its folder, and what each decision was about when it was made. */
class Journey {
  readonly here: Here;
  readonly said = new Map<string, string | null>();
  readonly files = new Map<string, string>();
  letters = 0;
  constructor(here: Here, letters: number) {
    this.here = here;
    for (let index = 0; index < letters; index += 1) this.files.set(`${BODIES[index]}.txt`, letterAt(index));
  }

  put(name: string, text: string): void {
    this.files.set(name, text);
    this.here.put(name, text);
  }

  async take(one: Act): Promise<void> {
    const name = of([...this.files.keys()].sort(), one.a) ?? '';
    const text = this.files.get(name) ?? '';
    switch (one.what) {
      case 'run':
      case 'run-all':
        return this.run(one.what === 'run-all');
      case 'new':
        this.letters += 1;
        return this.put(`Sen ${this.letters}.txt`, letter(`Sen ${this.letters}`, [MATTERS.huts[one.b % 3] ?? '']));
      case 'revised':
        return this.put(name, text.replace('Høringsuttalelse', `Høringsuttalelse\n\nVi viser til møtet nr. ${one.b}.`));
      case 'same-length':
        return this.put(name, text.replace(/e/, 'ø'));
      case 'gone':
        if (this.files.size < 3) return;
        this.files.delete(name);
        return this.here.remove(name);
      case 'undo': {
        const made = of(inForce(this.here.log()), one.a);
        if (made) this.here.decide({ kind: 'undo', of: made.id });
        return;
      }
      default: {
        const { state } = await this.here.seen();
        const decision = decisionOf(state, one);
        if (decision) this.said.set(this.here.decide(decision), wordsOf(state, decision));
      }
    }
  }

  /** Runs, and holds what is seen against what was decided and what was there. */
  async run(all: boolean): Promise<void> {
    const before = (await this.here.seen()).state;
    const machine = this.here.machine();
    const rows = this.here.log().length;
    const named = inForce(this.here.log()).some(
      ({ decision }) => 'themeId' in decision || (decision.kind === 'text' && decision.slot.startsWith('brief:')),
    );
    await this.here.run({ all });
    const { state, orphans } = await this.here.seen();
    expect(this.here.log()).toHaveLength(rows);
    this.decisionsHold(state, orphans);
    if (!named) return;
    // No theme has gone, and none is called another name than before.
    const labels = new Map(state.themes.map(({ id, label }) => [id, label]));
    for (const { id, label } of before.themes) expect([id, labels.get(id)]).toEqual([id, label]);
    if (all || this.lastMarks === null) return this.keepMarks(state);
    const same = new Set(
      state.themes.flatMap((theme) =>
        theme.status !== 'rejected' && this.lastMarks?.get(theme.id) === themeMark(theme) ? [theme.id] : [],
      ),
    );
    const there = new Set(state.responses.flatMap(({ passages }) => passages.map(({ id }) => id)));
    const counted = (tags: typeof machine.tags, passages: ReadonlySet<string>) =>
      tags.filter((tag) => isCountedTag(tag) && same.has(tag.themeId) && passages.has(tag.passageId));
    const old = new Set(before.responses.flatMap(({ passages }) => passages.map(({ id }) => id)));
    expect(counted(this.here.machine().tags, old)).toEqual(counted(machine.tags, there));
    this.keepMarks(state);
  }

  lastMarks: Map<string, string> | null = null;
  keepMarks(state: Seen): void {
    this.lastMarks = new Map(
      state.themes.flatMap((theme) => (theme.status === 'rejected' ? [] : [[theme.id, themeMark(theme)] as const])),
    );
  }

  /** Whether a passage is of these words, or they of it. */
  areOf(state: Seen, passageId: string, words: string): boolean {
    const there = wordsOf(state, { kind: 'text', slot: `passage:${passageId}`, markdown: '' }) ?? '-';
    return there.includes(words) || words.includes(there);
  }

  /** Every decision in force is carried out on the words it was made on, or is without a place and named. */
  decisionsHold(state: Seen, orphans: readonly Correction[]): void {
    const lost = new Set(orphans.map(({ id }) => id));
    const standing = inForce(this.here.log());
    const last = new Map(standing.map(({ id, decision }) => [placeOf(decision), id]));
    for (const [at, { id, decision }] of standing.entries()) {
      if (lost.has(id) || last.get(placeOf(decision)) !== id) continue;
      const later = standing.slice(at + 1).flatMap((one) => (lost.has(one.id) ? [] : [one.decision]));
      const told = `${decision.kind} ${JSON.stringify(decision)}`;
      const passageId = passageIn(decision);
      const now = nowOf(passageId, later);
      if (now[0] === passageId) expect([told, wordsOf(state, decision)]).toEqual([told, this.said.get(id) ?? null]);
      else
        expect([told, now.map((one) => this.areOf(state, one, this.said.get(id) ?? ''))]).toEqual([
          told,
          now.map(() => true),
        ]);
      expect([told, holds(state, decision, later)]).toEqual([told, true]);
    }
  }
}

test('whatever is decided, sent and run again: no decision is lost, and none is of other words than it was made on', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), async (acts) => {
      const here = await hearing(4);
      try {
        await here.run();
        const journey = new Journey(here, 4);
        for (const one of acts) await journey.take(one);
        await journey.run(false);
      } finally {
        here.close();
      }
    }),
    { numRuns: SEQUENCES, ...(LONG > 0 ? {} : { seed: SEED }) },
  );
}, 600_000);

test('measures and scores are kept by runs, by themes merged, and by what is undone of others', async () => {
  const here = await hearing(6);
  try {
    await here.run();
    const { state } = await here.seen();
    const made = (['criterion', 'measure'] as const).map((what) => decisionOf(state, { what, a: 1, b: 1 }));
    for (const decision of made) if (decision) here.decide(decision);
    const score = decisionOf((await here.seen()).state, { what: 'score', a: 1, b: 7 });
    if (score === null) throw new Error('nothing to score');
    here.decide(score);
    const [theme, other] = state.themes;
    const followUp = decisionOf(state, { what: 'follow-up', a: 0, b: 0 });
    if (!theme || !other || followUp === null) throw new Error('no themes');
    here.decide(followUp);
    const merged = here.decide({ kind: 'theme-merge', themeId: theme.id, into: other.id });
    const kept = async () => {
      const now = (await here.seen()).state;
      const [point] = now.followUps;
      return [now.priority.scores.size, now.priority.measures.length, point?.themeId];
    };
    expect(await kept()).toEqual([1, 1, other.id]);
    here.put('Sen.txt', letter('Sen', [MATTERS.huts[0]]));
    await here.run({ all: true });
    expect(await kept()).toEqual([1, 1, other.id]);
    here.decide({ kind: 'undo', of: merged });
    await here.run();
    expect(await kept()).toEqual([1, 1, theme.id]);
  } finally {
    here.close();
  }
}, 120_000);
