import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyCorrections } from '../../src/corrections/apply.ts';
import { type Endorsement, SECTORS, STANCES } from '../../src/domain.ts';
import { NO_COUNTS } from '../../src/position.ts';
import type { Row } from '../../src/report/rows.ts';
import { compose } from '../../src/services/report.ts';
import { Lists } from '../../src/services/review/lists.ts';
import { leastSure, sumsOf } from '../../src/services/review/quality.ts';
import { loadState } from '../../src/services/state.ts';
import { inWhole, tagInWhole } from '../services/in-whole.ts';
import { analysedDemo, type Demo, deskOf } from '../web/desk/demo.ts';

/** Decisions each of the two makes. */
const EACH = 200;

let demo: Demo;
beforeAll(async () => {
  demo = await analysedDemo();
}, 180_000);
afterAll(() => demo?.close());

/** Mulberry32: the same numbers on every machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Client = Awaited<ReturnType<typeof deskOf>>;

/** A decision a reviewer could make now, with what she saw. */
function something(client: Client, next: () => number): { path: string; fields: Record<string, string> } {
  const one = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const lists = client.desk.lists();
  const { state } = lists.draft;
  const response = one(state.responses);
  const counted = response.passages.filter((passage) => passage.kind === 'body');
  const passage = counted.length > 0 ? one(counted) : one(response.passages);
  const theme = one(lists.themes);
  const decide = (decision: Record<string, unknown>, seen?: unknown) => ({
    path: '/avgjor',
    fields: { act: JSON.stringify(seen === undefined ? { decision } : { decision, seen }) },
  });
  const tag = lists.draft.tags.get(passage.id)?.get(theme.id);
  switch (Math.floor(next() * 18)) {
    case 0:
      return decide({ kind: 'sector', responseId: response.id, sector: one(SECTORS) }, response.sector.value);
    case 1:
      return decide(
        { kind: 'stance', responseId: response.id, themeId: null, stance: one(STANCES) },
        response.stance?.value ?? null,
      );
    case 2:
      return decide({ kind: 'stance', responseId: response.id, themeId: theme.id, stance: one(STANCES) });
    case 3:
      return decide({ kind: 'respondent', responseId: response.id, name: `Instans ${Math.floor(next() * 1000)}` });
    case 4:
      return decide({ kind: 'text', slot: `follow-up:${theme.id}:Mandater`, markdown: `Punkt ${next()}` });
    case 5: {
      const start = passage.start + Math.floor(next() * (passage.end - passage.start));
      const end = Math.min(passage.end, start + 20);
      return {
        path: '/merk',
        fields: {
          responseId: response.id,
          start: String(start),
          end: String(end),
          themeLabel: theme.label,
          gjor: one(['sitat', 'avsnitt']),
        },
      };
    }
    case 6:
      return decide(
        { kind: 'theme-edit', themeId: theme.id, label: `Tema ${Math.floor(next() * 1000)}`, description: '' },
        { label: theme.label, description: theme.description },
      );
    case 7:
      if (next() < 0.2) {
        const chosen = one(state.themes);
        const status = chosen.status === 'rejected' ? 'confirmed' : 'rejected';
        return decide({ kind: 'theme-status', themeId: chosen.id, status }, chosen.status);
      }
      return next() < 0.15
        ? decide({ kind: 'theme-merge', themeId: theme.id, into: one(lists.themes).id }, theme.status)
        : decide({ kind: 'theme-add', label: `Nytt ${Math.floor(next() * 1000)}`, description: '', parentId: null });
    case 8:
      return { path: '/angre', fields: {} };
    case 9:
      return decide({
        kind: 'quote-order',
        themeId: theme.id,
        quoteIds: state.quotes
          .filter((quote) => quote.themeId === theme.id)
          .map((quote) => quote.id)
          .reverse(),
      });
    case 10: {
      const [joined] = lists.endorsementsOf.get(response.id) ?? [];
      return joined
        ? decide({ kind: 'endorsement', ...pick(joined), on: false }, true)
        : decide({ kind: 'endorsement', responseId: response.id, name: one(state.responses).respondent, on: true });
    }
    case 11: {
      const start = String(passage.start + Math.floor(next() * (passage.end - passage.start)));
      return {
        path: '/merk',
        fields: { responseId: response.id, passageId: passage.id, start, end: start, gjor: 'del' },
      };
    }
    case 12: {
      const following = counted.find(({ start }) => start >= passage.end);
      return decide({
        kind: 'join',
        responseId: response.id,
        passageId: passage.id,
        nextId: following?.id ?? passage.id,
        start: passage.start,
        end: following?.end ?? passage.end,
      });
    }
    case 13:
      return decide(
        {
          kind: 'passage-stance',
          responseId: response.id,
          passageId: passage.id,
          themeId: theme.id,
          stance: one(['supports', 'opposes', 'neutral']),
        },
        tag?.said ?? null,
      );
    default:
      return decide(
        { kind: 'tag', passageId: passage.id, themeId: theme.id, on: next() < 0.6 },
        tag ? (tag.by === undefined ? 'machine' : 'person') : 'none',
      );
  }
}

const pick = ({ responseId, name, endorsedResponseId }: Endorsement) => ({ responseId, name, endorsedResponseId });

/** What the desk has kept from decision to decision says the same as all made from the database and the log alone. */
function sameAsAnew({ desk, workspace }: Client): void {
  const { report, files } = compose(workspace, desk.consultation);
  const note = desk.note();
  expect(note.markdown()).toBe(files.note);
  expect(note.report).toEqual(report);
  const lists = desk.lists();
  const anew = new Lists(lists.draft, lists.log);
  expect([...lists.rows.values()].map(toldOf)).toEqual([...anew.rows.values()].map(toldOf));
  for (const { id } of lists.themes) {
    const [voices, others] = [lists.speakers(id), anew.speakers(id)];
    expect(voices.counted()).toEqual(others.counted());
    for (const sector of SECTORS)
      expect(voices.bySector.get(sector)?.counts ?? NO_COUNTS).toEqual(
        others.bySector.get(sector)?.counts ?? NO_COUNTS,
      );
    for (const { id: answer } of lists.draft.state.responses) expect(voices.of(answer)).toEqual(others.of(answer));
    expect(new Set(lists.tagsOfTheme.get(id))).toEqual(new Set(anew.tagsOfTheme.get(id)));
  }
  expect(lists.themes).toEqual(anew.themes);
  expect(lists.touched).toEqual(anew.touched);
  expect(sumsOf(lists)).toEqual(sumsOf(anew));
  expect(new Set(leastSure(lists))).toEqual(new Set(leastSure(anew)));
  for (const { id } of lists.draft.state.responses) expect(lists.isReviewed(id)).toBe(anew.isReviewed(id));
}

/** A row without what it keeps for later. */
const toldOf = ({ codes: _, heard: __, text, themes, ...row }: Row) => ({
  ...row,
  themes: new Set(themes),
  passages: row.response.passages,
  text: [text.counted, text.personal(), text.flagged()],
});

test(`two reviewers, ${EACH} random decisions each: nothing lost, the log whole, the log equals the state`, async () => {
  const [kari, ola] = [await deskOf(demo, 'Kari'), await deskOf(demo, 'Ola')];
  const next = numbers(20_220_411);
  const saved = { Kari: 0, Ola: 0 };
  const refused: Record<number, number> = {};
  const clients = [
    { client: kari, name: 'Kari' as const },
    { client: ola, name: 'Ola' as const },
  ];
  // Each makes up her mind from what she sees; the other may get there first.
  for (let round = 0; round < EACH; round += 1) {
    // In turn: both hear all of what the other decides, and both are looked at in the end.
    const looked = round % 25 === 0 ? clients[(round / 25) % 2] : undefined;
    if (looked) sameAsAnew(looked.client);
    const minds = clients.map(({ client, name }) => ({ client, name, ...something(client, next) }));
    if (next() < 0.5) minds.reverse();
    await Promise.all(
      minds.map(async ({ client, name, path, fields }) => {
        const before = client.desk.log().filter((correction) => correction.who === name).length;
        const answer = await client.send(path, { til: '/', ...fields });
        const after = client.desk.log().filter((correction) => correction.who === name).length;
        if (answer.status === 200) {
          expect(after).toBeGreaterThan(before);
          saved[name] += after - before;
        } else {
          expect(after).toBe(before);
          refused[answer.status] = (refused[answer.status] ?? 0) + 1;
        }
      }),
    );
  }
  for (const { client } of clients) sameAsAnew(client);
  const log = kari.desk.log();
  expect(Object.keys(refused).every((status) => [400, 404, 409].includes(Number(status)))).toBe(true);
  expect(saved.Kari + saved.Ola).toBeGreaterThan(EACH);
  expect(log.filter((correction) => correction.who === 'Kari')).toHaveLength(saved.Kari);
  expect(log.filter((correction) => correction.who === 'Ola')).toHaveLength(saved.Ola);
  expect(log.map((correction) => correction.sequence)).toEqual([...log.keys()].map((index) => index + 1));
  expect(new Set(log.map((correction) => correction.id)).size).toBe(log.length);
  expect(ola.desk.log()).toEqual(log);

  const machine = loadState(kari.workspace.db, kari.desk.consultation);
  const { state, orphans } = applyCorrections(machine, log);
  for (const { desk } of [kari, ola]) {
    const { draft } = desk.lists();
    expect(draft.orphans).toEqual(orphans);
    expect(state.tags).toEqual(
      [...draft.tags.all()].filter((tag) => draft.themes.get(tag.themeId)?.status !== 'rejected').map(tagInWhole),
    );
    expect(inWhole({ ...draft.state, tags: [] })).toEqual(inWhole({ ...state, tags: [] }));
  }
  kari.close();
  ola.close();
});
