import { randomUUID } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { applyCorrections, follow } from '../../src/corrections/apply.ts';
import type { Correction, Decision } from '../../src/corrections/decision.ts';
import { openDraft } from '../../src/corrections/draft.ts';
import { qdcOf, qdpxOf } from '../../src/export/qda/qdpx.ts';
import { taguetteFiles } from '../../src/export/tables/taguette.ts';
import { importCodebook } from '../../src/services/exchange/codebook.ts';
import type { Desk } from '../../src/services/review/open.ts';
import type { ConsultationState } from '../../src/state.ts';
import { LETTERS, stateOf } from '../export/sample.ts';

const OLA = '0aaaaaaa-0000-4000-8000-000000000001';
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The part of a desk that an import asks for, with a log in memory. */
function deskOf(state: ConsultationState) {
  const log: (Correction & { sequence: number })[] = [];
  let clock = Date.parse('2025-05-01T08:00:00Z');
  const desk = {
    consultation: { id: state.id },
    log: () => log,
    lists() {
      const draft = openDraft(state);
      follow(draft, log);
      return { draft };
    },
    decideAll(who: string, decisions: Decision[], coders: readonly (string | null)[] = []) {
      for (const [index, decision] of decisions.entries()) {
        clock += 1000;
        const at = new Date(clock).toISOString();
        log.push({
          id: randomUUID(),
          who: coders[index] ?? who,
          at,
          decision,
          before: null,
          why: '',
          sequence: log.length,
        });
      }
      return { kind: 'done' };
    },
  } as unknown as Desk;
  return {
    desk,
    log,
    state: () => applyCorrections(state, log).state,
    decide: (who: string, decision: Decision) => desk.decideAll(who, [decision]),
  };
}

let here: ReturnType<typeof deskOf>;
let state: ConsultationState;
beforeEach(() => {
  state = stateOf(LETTERS);
  here = deskOf(state);
});

const codeOf = (name: string) =>
  new RegExp(`<Code guid="([^"]+)" name="${name}"`).exec(strFromU8(qdcOf(state)))?.[1] ?? '';
const letterOf = (name: string) => {
  const response = state.responses.find(({ respondent }) => respondent === name);
  if (!response) throw new Error(name);
  return response;
};
const selection = (start: number, end: number, ...codes: string[]) =>
  `<PlainTextSelection guid="${randomUUID()}" startPosition="${start}" endPosition="${end}">${codes
    .map((code) => `<Coding guid="${randomUUID()}" creatingUser="${OLA}"><CodeRef targetGUID="${code}"/></Coding>`)
    .join('')}</PlainTextSelection>`;

/** Our export with what Ola has coded in another tool, and changes to its XML and texts. */
function coded(
  selections: Record<string, string>,
  change: (qde: string) => string = (qde) => qde,
  texts: (text: string, guid: string) => string = (text) => text,
): Uint8Array {
  const parts = unzipSync(qdpxOf(here.state(), here.log.at(-1)?.at ?? null));
  let qde = strFromU8(parts['project.qde'] ?? new Uint8Array());
  qde = qde.replace('</Users>', `<User guid="${OLA}" name="Ola Koder"/></Users>`);
  for (const [guid, inside] of Object.entries(selections))
    qde = qde.replace(new RegExp(`(<TextSource guid="${guid}"[^>]*>)`), (tag) => tag + inside);
  const files = Object.entries(parts).filter(([path]) => path !== 'project.qde');
  return zipSync({
    'project.qde': strToU8(change(qde)),
    ...Object.fromEntries(
      files.map(([path, part]) => [path, strToU8(texts(strFromU8(part), path.slice('Sources/'.length, -4)))]),
    ),
  });
}
const bring = (bytes: Uint8Array, options: Parameters<typeof importCodebook>[3] = {}) => {
  const result = importCodebook(here.desk, 'Kari', bytes, { file: 'kodet.qdpx', ...options });
  if (result.kind === 'refused' || !result.codings) throw new Error(JSON.stringify(result));
  const { decisions, ...counts } = result.codings;
  const told = Object.fromEntries(
    Object.entries(counts).filter(
      ([name, count]) => name !== 'machine' && (Array.isArray(count) ? count.length > 0 : count > 0),
    ),
  );
  return { ...result, told, decisions };
};

describe('codebooks meet by GUID, then by name', () => {
  const book = (change: (qdc: string) => string) => strToU8(change(strFromU8(qdcOf(here.state()))));

  test('our own comes back as itself: nothing to decide', () => {
    expect(importCodebook(here.desk, 'Kari', qdcOf(state))).toMatchObject({
      added: [],
      joined: [],
      known: ['Kostnader', 'Kort frist'],
      decided: null,
    });
  });

  test('renamed in the other tool: the theme has its new name, and is one', () => {
    const bytes = book((qdc) => qdc.replace('name="Kort frist"', 'name="Høringsfristen"'));
    expect(importCodebook(here.desk, 'Kari', bytes)).toMatchObject({ added: [], renamed: ['Høringsfristen'] });
    expect(here.state().themes.map(({ label }) => label)).toEqual(['Kostnader', 'Høringsfristen']);
    expect(importCodebook(here.desk, 'Kari', bytes)).toMatchObject({ renamed: [], decided: null });
  });

  test('renamed here since: the name here stands, and the theme is known', () => {
    const before = qdcOf(state);
    const [, deadline] = state.themes;
    here.decide('Kari', { kind: 'theme-edit', themeId: deadline?.id ?? '', label: 'Kort frist', description: '' });
    here.decide('Kari', { kind: 'theme-edit', themeId: deadline?.id ?? '', label: 'Fristen', description: '' });
    expect(importCodebook(here.desk, 'Kari', before)).toMatchObject({ added: [], renamed: [], decided: null });
    expect(here.state().themes.map(({ label }) => label)).toEqual(['Kostnader', 'Fristen']);
  });

  test('merged away here since: its code is the theme it is part of now', () => {
    const [costs, deadline] = state.themes;
    const bytes = coded({ [letterOf('Havre & Sønn AS').id]: selection(0, 21, deadline?.id ?? '') });
    here.decide('Kari', { kind: 'theme-merge', themeId: deadline?.id ?? '', into: costs?.id ?? '' });
    expect(bring(bytes).decisions).toMatchObject([{ decision: { kind: 'tag', themeId: costs?.id } }]);
  });

  test('a copy from another tool, with GUIDs of its own: stances and the mark of quotes are no themes', () => {
    const bytes = book((qdc) =>
      qdc
        .replace(/guid="[^"]+"/g, () => `guid="${randomUUID().toUpperCase()}"`)
        .replace('Høringsanalyse', 'Et verktøy 3.5'),
    );
    expect(importCodebook(here.desk, 'Kari', bytes)).toMatchObject({
      added: [],
      joined: [],
      known: ['Kostnader', 'Kort frist'],
      decided: null,
    });
  });

  test('a theme called «Standpunkt» or «Støtter» that is no stance is a theme', () => {
    const qdc = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="1" name="Standpunkt"><Code guid="2" name="Fylkets"/></Code><Code guid="3" name="Støtter"/></Codes></CodeBook>`;
    expect(importCodebook(here.desk, 'Kari', strToU8(qdc))).toMatchObject({
      added: ['Standpunkt', 'Fylkets', 'Støtter'],
    });
  });
});

describe('codings from another tool', () => {
  test('our own export unchanged gives nothing: not the machine’s codings, not a reviewer’s', () => {
    expect(bring(coded({}))).toMatchObject({ told: { standing: 1 }, decisions: [], decided: null });
  });

  test('a theme on a passage is a tag in the coder’s name; twice doubles nothing', () => {
    const letter = letterOf('Havre & Sønn AS');
    const bytes = coded({ [letter.id]: selection(3, 20, codeOf('Kostnader')) });
    expect(bring(bytes)).toMatchObject({ told: { tags: 1, standing: 1 } });
    expect(here.log.map(({ who, decision }) => [who, decision])).toEqual([
      [
        'Ola Koder (importert fra kodet.qdpx)',
        { kind: 'tag', passageId: letter.passages[0]?.id, themeId: codeOf('Kostnader'), on: true },
      ],
    ]);
    expect(bring(bytes)).toMatchObject({ told: { standing: 2 }, decided: null });
    // Out and in again: the name does not grow.
    expect(bring(coded({}))).toMatchObject({ told: { standing: 2 }, decided: null });
  });

  test('what people here have taken off since stays off', () => {
    const letter = letterOf('Havre & Sønn AS');
    const themeId = codeOf('Kostnader');
    const bytes = coded({ [letter.id]: selection(0, 20, themeId) });
    here.decide('Kari', { kind: 'tag', passageId: letter.passages[0]?.id ?? '', themeId, on: false });
    expect(bring(bytes)).toMatchObject({ told: { otherwise: 1, standing: 1 }, decided: null });
  });

  test('a letter too long is not the next passage; over two is two; a greeting is none', () => {
    const letter = letterOf('Direktoratet for Måltider');
    const [first, second] = letter.passages;
    const over = (start: number, end: number) =>
      bring(coded({ [letter.id]: selection(start, end, codeOf('Kort frist')) }), { preview: true }).decisions.map(
        ({ decision }) => decision.kind === 'tag' && decision.passageId,
      );
    expect(over(0, (first?.end ?? 0) + 4)).toEqual([first?.id]);
    expect(over(0, letter.text.length)).toEqual([first?.id, second?.id]);
    const person = letterOf('Peder Ås Privatmann');
    const signature = person.passages[1];
    const points = Array.from(person.text.slice(0, signature?.start)).length;
    const bytes = coded({ [person.id]: selection(points, points + 20, codeOf('Kort frist')) });
    expect(bring(bytes)).toMatchObject({ told: { outside: 1, standing: 1 }, decisions: [] });
  });

  test('positions count code points, whatever stands before and however lines end', () => {
    const [letter] = LETTERS;
    state = stateOf(
      letter
        ? [{ ...letter, passages: [{ text: '🥣🥣 Først. 😀' }, { text: 'Så 🥣 dette.' }, { text: 'Til slutt.' }] }]
        : [],
    );
    here = deskOf(state);
    const [response] = state.responses;
    const last = response?.passages[2];
    const before = Array.from(response?.text.slice(0, last?.start) ?? '').length;
    const tagged = (bytes: Uint8Array) => bring(bytes, { preview: true }).decisions.map(({ decision }) => decision);
    const expected = [{ kind: 'tag', passageId: last?.id, themeId: codeOf('Kostnader'), on: true }];
    const id = response?.id ?? '';
    expect(tagged(coded({ [id]: selection(before, before + 10, codeOf('Kostnader')) }))).toEqual(expected);
    const lines = 4;
    const bytes = coded(
      { [id]: selection(before + lines, before + lines + 10, codeOf('Kostnader')) },
      undefined,
      (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`,
    );
    expect(tagged(bytes)).toEqual(expected);
  });

  test('a source with another GUID is known by its text; one we have not is told', () => {
    const letter = letterOf('Havre & Sønn AS');
    const other = randomUUID();
    const bytes = coded({ [letter.id]: selection(0, 20, codeOf('Kostnader')) }, (qde) =>
      qde
        .replaceAll(`guid="${letter.id}"`, `guid="${other}"`)
        .replace(
          '</Sources>',
          `<TextSource guid="${randomUUID()}" name="Ukjent" plainTextPath="internal://${letterOf('Sørnes kommune').id}.txt"><PlainTextContent/>${selection(0, 5, codeOf('Kostnader'))}</TextSource><TextSource guid="${randomUUID()}" name="Notat"><PlainTextContent>Eget notat om saken</PlainTextContent>${selection(0, 5, codeOf('Kostnader'))}</TextSource></Sources>`,
        ),
    );
    expect(bring(bytes)).toMatchObject({ told: { tags: 2, standing: 1, unknown: ['Notat'] } });
  });

  test('a text that differs by a letter: the words are sought, and those changed are told', () => {
    const letter = letterOf('Direktoratet for Måltider');
    const second = letter.passages[1];
    const change = (text: string, guid: string) =>
      guid === letter.id ? text.replace('Direktoratet støtter', 'Direktoratet  støttar') : text;
    const start = (second?.start ?? 0) + 1;
    const bytes = coded(
      { [letter.id]: selection(start, start + 12, codeOf('Kort frist')) + selection(0, 22, codeOf('Kort frist')) },
      undefined,
      change,
    );
    const result = bring(bytes);
    expect(result.told).toMatchObject({ tags: 1, outside: 1 });
    expect(result.decisions).toMatchObject([{ decision: { passageId: second?.id } }]);
  });

  test('a GUID that is another answer’s does not lead there', () => {
    const [one, two] = [letterOf('Sørnes kommune'), letterOf('Havre & Sønn AS')];
    const bytes = coded({ [one.id]: selection(0, 20, codeOf('Kort frist')) }, (qde) =>
      qde
        .replaceAll(`guid="${one.id}"`, 'guid="x"')
        .replaceAll(`guid="${two.id}"`, `guid="${one.id}"`)
        .replace('guid="x"', `guid="${two.id}"`),
    );
    expect(bring(bytes).decisions).toMatchObject([{ decision: { passageId: one.passages[0]?.id } }]);
  });

  test('stances: of the answer on the whole text, on a theme where its passage has one, else told', () => {
    const whole = letterOf('Havre & Sønn AS');
    const themed = letterOf('Direktoratet for Måltider');
    const second = themed.passages[1];
    const bytes = coded({
      [whole.id]: selection(0, whole.text.length, codeOf('Går imot')),
      [themed.id]:
        selection(second?.start ?? 0, second?.end ?? 0, codeOf('Går imot')) + selection(0, 20, codeOf('Støtter')),
    });
    const result = bring(bytes);
    expect(result.told).toMatchObject({ stances: 2, unclear: 1 });
    expect(result.decisions.map(({ decision }) => decision)).toEqual([
      { kind: 'stance', responseId: themed.id, themeId: codeOf('Kostnader'), stance: 'opposes' },
      { kind: 'stance', responseId: whole.id, themeId: null, stance: 'opposes' },
    ]);
    expect(bring(bytes)).toMatchObject({ told: { standing: 3 }, decided: null });
  });

  test('what the file does not have is taken off only when she asks, and never what came after the file', () => {
    const gone = letterOf('Fjellvik kommune');
    const themeId = codeOf('Kostnader');
    const without = (qde: string) =>
      qde.replace(new RegExp(`(<PlainTextSelection guid="${gone.passages[0]?.id}"[^>]*>).*?</PlainTextSelection>`), '');
    const bytes = coded({}, without);
    const late = letterOf('Havre & Sønn AS').passages[0]?.id ?? '';
    here.decide('Kari', { kind: 'tag', passageId: late, themeId, on: true });
    expect(bring(bytes)).toMatchObject({ told: { missing: 2 }, decided: null });
    expect(bring(bytes, { remove: true })).toMatchObject({ told: { removed: 2 } });
    const tags = here.state().tags;
    expect(tags.filter(({ passageId }) => passageId === gone.passages[0]?.id)).toEqual([]);
    expect(tags.some(({ passageId }) => passageId === late)).toBe(true);
    expect(here.log.at(-1)?.who).toBe('Kari');
    expect(bring(bytes, { remove: true })).toMatchObject({ decided: null });
  });

  test('another tool’s project, with its own GUIDs and a new theme', () => {
    const bytes = coded({ [letterOf('Havre & Sønn AS').id]: selection(0, 20, 'ny') }, (qde) =>
      qde
        .replace('<Codes>', '<Codes><Code guid="ny" name="Havregryn" isCodable="true"/>')
        .replace('Høringsanalyse"', 'Annet 1"'),
    );
    expect(bring(bytes)).toMatchObject({ added: ['Havregryn'], told: { tags: 1 } });
    expect(here.state().tags.filter(({ by }) => by?.startsWith('Ola'))).toHaveLength(1);
  });

  test('codes and positions that lead nowhere are told, never an exception', () => {
    const { id } = letterOf('Havre & Sønn AS');
    const bytes = coded({
      [id]: [
        selection(0, 20, 'ingen'),
        selection(10, 10, codeOf('Kostnader')),
        selection(20, 5, codeOf('Kostnader')),
        selection(0, 99_999, codeOf('Kostnader')),
        selection(-1, 4, codeOf('Kostnader')),
        '<PlainTextSelection guid="x"><Coding guid="y"><CodeRef/></Coding></PlainTextSelection>',
      ].join(''),
    });
    expect(bring(bytes)).toMatchObject({ told: { without: 1, outside: 4 }, decisions: [] });
  });

  test('10,000 codings in a moment', () => {
    const letter = letterOf('Direktoratet for Måltider');
    const many = Array.from({ length: 10_000 }, (_, index) => selection(index % 40, 50, codeOf('Kort frist'))).join('');
    const bytes = coded({ [letter.id]: many });
    const before = process.cpuUsage();
    expect(bring(bytes).told).toMatchObject({ tags: 1 });
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
  });
});

describe('Taguette’s highlights', () => {
  test('ours come back as the machine’s they were; a word that stands in several places is told', () => {
    const [, highlights] = taguetteFiles(state);
    const result = bring(strToU8(highlights?.[1] ?? ''), { file: 'merkinger.csv' });
    expect(result).toMatchObject({ added: [], known: ['Kostnader', 'Kort frist'], notes: [] });
    // The private person is known by the words alone; where a name in them is blacked out, there is nothing to know by.
    expect(result.codings?.machine).toBe(state.tags.length - 2);
    expect(result.told).toEqual({ standing: 1, unknown: ['avsender med uavklart sektor 1'] });
    const csv = `id,document,tag,content\n1,svar-6.pdf,Ny,Vi leverer\n2,svar-6,Kostnader,havregryn\n3,Ukjent,Ny,Vi\n4,${xml('Sørnes kommune')},Ny,e\n5,x,,\n`;
    const other = bring(strToU8(csv), { file: 'a.csv' });
    expect(other).toMatchObject({ added: ['Ny'], told: { tags: 2, outside: 1, unknown: ['Ukjent'] } });
    expect(here.log.at(-1)?.who).toBe('ukjent koder (importert fra a.csv)');
  });
});
