import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../db/open.ts';
import {
  comparisons,
  consultations,
  passages,
  quotes,
  responses,
  sourceFiles,
  stances,
  tags,
  themes,
} from '../db/schema.ts';
import { readSettings } from '../src/config.ts';
import { type Identity, type Passage, SECTORS, STANCES } from '../src/domain.ts';
import { hashOf, idOf } from '../src/ids.ts';
import { openDesk } from '../src/services/review/open.ts';
import { openWorkspace } from '../src/services/workspace.ts';
import { createApp } from '../src/web/app.tsx';

/**
 * How quick the desk is with many answers: `node dist/bench/desk.js [answers]` (10,000). Answers are made of invented
 * sentences; pages are asked for through the application, so what is measured is all that the server does.
 */
const ANSWERS = Number(process.argv[2] ?? 10_000);
const THEMES = 20;
const PASSAGES = 8;
const ROUNDS = 9;
/** What must hold: docs of the desk's issue. */
const PAGE_MS = 200;
const KEY_MS = 100;

const SENTENCES = [
  'Vi støtter forslaget om en felles løsning for kommunene i regionen.',
  'Kommunen mener at kostnadene må dekkes av staten, og viser til tidligere uttalelser.',
  'Høyringsframlegget tek ikkje omsyn til små kommunar med lange avstandar.',
  'Personvernet må ivaretas når opplysninger deles mellom virksomheter.',
  'Vi ber om at fristen for innføring utsettes til alle fagsystemer er klare.',
  'Fagmiljøene bør være representert i styringsorganet for løsningen.',
  'Departementet bør utrede de økonomiske konsekvensene nærmere før innføring.',
  'Ordningen vil gi bedre samhandling mellom sykehus og fastleger.',
  'Etter vårt syn er ansvarsforholdene uklare og må presiseres i forskriften.',
  'Opplæring av de ansatte krever tid og ressurser som ikke er omtalt.',
];

const root = await mkdtemp(join(tmpdir(), 'horing-benk-'));
const folder = join(root, 'benk');
await mkdir(join(folder, 'responses'), { recursive: true });
await writeFile(
  join(folder, 'consultation.yaml'),
  'title: Benk\nowner: Direktoratet for benker\ndeadline: 2022-04-11\n',
);
process.env.HORING_DB = join(root, 'benk.sqlite');
process.env.HORING_REPORTS = join(root, 'reports');
const settings = readSettings();
fill();
const made = performance.now();
const workspace = openWorkspace(settings);
const desk = await openDesk(workspace, folder);
const opened = performance.now();
await desk.ready();
console.log(
  `${ANSWERS} answers · opened in ${Math.round(opened - made)} ms · search index in ${Math.round(performance.now() - opened)} ms`,
);

const app = createApp({ desk, who: () => ({ name: 'benk', role: 'administrator' }), hosts: ['localhost'] });
const origin = 'http://localhost';
const first = desk.lists().draft.state.responses[Math.floor(ANSWERS / 2)];
const theme = desk.lists().themes[0];
let slow = 0;

/** Medians: as the page is while one reads, and right after a decision (everything derived is made anew). */
async function measure(name: string, path: string): Promise<void> {
  const warm: number[] = [];
  const cold: number[] = [];
  let size = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await decideSomething(round);
    for (const times of [cold, warm]) {
      const began = performance.now();
      const answer = await app.request(`${origin}${path}`);
      size = (await answer.text()).length;
      times.push(performance.now() - began);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    }
  }
  report(
    name,
    median(warm),
    PAGE_MS,
    `right after a decision ${median(cold).toFixed(0)} ms · ${(size / 1024).toFixed(0)} kB`,
  );
}

function report(name: string, milliseconds: number, limit: number, more: string): void {
  const over = milliseconds > limit;
  if (over) slow += 1;
  console.log(
    `${name.padEnd(34)} ${milliseconds.toFixed(0).padStart(5)} ms ${over ? `OVER ${limit} ms ` : ''}· ${more}`,
  );
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function decideSomething(round: number): Promise<number> {
  const passage = first?.passages[round % PASSAGES];
  const other = desk.lists().themes[(round * 7) % THEMES];
  const began = performance.now();
  const answer = await app.request(`${origin}/avgjor`, {
    method: 'POST',
    body: new URLSearchParams({
      til: `/svar/${first?.id}`,
      act: JSON.stringify({
        decision: { kind: 'tag', passageId: passage?.id, themeId: other?.id, on: round % 3 !== 2 },
      }),
    }),
    headers: { origin, accept: 'application/json', 'x-answer': first?.id ?? '' },
  });
  await answer.text();
  if (answer.status !== 200) throw new Error(`decision: ${answer.status}`);
  return performance.now() - began;
}

await measure('Oversikt', '/');
await measure('Svar', '/svar');
await measure('Svar, filtered', `/svar?sektor=municipality&tema=${theme?.id}&sorter=unsure`);
await measure('Svar, searched', '/svar?sok=kommunenes+kostnader');
await measure('Ett svar', `/svar/${first?.id}`);
await measure('Ett svar, from a search', `/svar/${first?.id}?sok=kommunenes+kostnader`);
await measure('Temaer', '/temaer');
await measure('Ett tema', `/temaer/${theme?.id}`);
await measure('Notat', '/notat');
await measure('Logg', '/logg');
await measure('Filer', '/filer');

const keys: number[] = [];
for (let round = 0; round < 40; round += 1) keys.push(await decideSomething(round));
report('Key to saved tag and new fragment', median(keys), KEY_MS, `slowest ${Math.max(...keys).toFixed(0)} ms`);
const undos: number[] = [];
for (let round = 0; round < 9; round += 1) {
  const began = performance.now();
  await (
    await app.request(`${origin}/angre`, {
      method: 'POST',
      body: new URLSearchParams({ til: '/' }),
      headers: { origin, accept: 'application/json', 'x-answer': first?.id ?? '' },
    })
  ).text();
  undos.push(performance.now() - began);
}
report('Undo', median(undos), KEY_MS, `slowest ${Math.max(...undos).toFixed(0)} ms`);
console.log(`memory ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`);
workspace.close();
await rm(root, { recursive: true, force: true });
process.exitCode = slow === 0 ? 0 : 1;

/** An analysed consultation, as a run would have left it. */
function fill(): void {
  const db = openDatabase(settings.database);
  const id = idOf('consultation', 'benk');
  const sentence = (number: number) => SENTENCES[number % SENTENCES.length] ?? '';
  db.transaction((tx) => {
    tx.insert(consultations).values({ id, slug: 'benk', folder, title: 'Benk', config: {} }).run();
    const themeIds = Array.from({ length: THEMES }, (_, index) => idOf(id, 'tema', index));
    for (const [position, themeId] of themeIds.entries())
      tx.insert(themes)
        .values({
          id: themeId,
          consultationId: id,
          position,
          label: `Tema ${position + 1}: ${sentence(position).slice(0, 30)}`,
          description: sentence(position),
          keywords: [],
          status: position % 3 === 0 ? 'confirmed' : 'proposed',
          parentId: null,
          words: sentence(position)
            .split(' ')
            .map((word, index) => ({ word, weight: 1 / (index + 1) })),
        })
        .run();
    for (let position = 0; position < ANSWERS; position += 1) {
      const responseId = idOf(id, 'svar', position);
      const name = `Instans nummer ${position}`;
      let text = `${name}\n\n`;
      const spans: Passage[] = [];
      for (let part = 0; part < PASSAGES; part += 1) {
        const start = text.length;
        for (let line = 0; line < 4; line += 1) text += `${sentence(position * 3 + part * 5 + line * 7)} `;
        spans.push({
          id: idOf(responseId, part),
          start,
          end: text.length,
          page: 1,
          kind: 'body',
          heading: null,
          question: null,
        });
        text += '\n\n';
      }
      const sector = SECTORS[position % SECTORS.length] ?? 'unknown';
      const because = [{ rule: 'register', cue: name, source: 'text' as const, start: 0, end: name.length }];
      const identity: Identity = {
        respondent: { value: name, confidence: 0.9, because },
        sector: { value: sector, confidence: 0.5 + (position % 50) / 100, because },
        date: { value: '2022-04-01', confidence: 0.9, because },
        references: {},
        language: { value: 'nb', confidence: 1, because: [] },
        declared: null,
        revised: false,
        appendix: false,
        signatories: [],
      };
      tx.insert(responses)
        .values({
          id: responseId,
          consultationId: id,
          position,
          respondent: name,
          respondentKey: name,
          sector,
          date: `2022-0${1 + (position % 4)}-${String(1 + (position % 28)).padStart(2, '0')}`,
          late: false,
          language: 'nb',
          identity,
          text,
          pages: [{ number: 1, start: 0, end: text.length }],
        })
        .run();
      const path = `svar-${position}.txt`;
      tx.insert(sourceFiles)
        .values({
          id: idOf(id, 'fil', position),
          consultationId: id,
          path,
          hash: hashOf(path),
          size: 1,
          mtimeMs: 0,
          outcome: 'analysed',
          responseId,
        })
        .run();
      const stance = (offset: number) => ({
        value: STANCES[(position + offset) % 4] ?? 'neutral',
        confidence: 0.4 + ((position + offset) % 60) / 100,
        because: [],
      });
      tx.insert(stances)
        .values({ consultationId: id, scope: 'overall', subject: responseId, target: '', stance: stance(0) })
        .run();
      for (const [part, passage] of spans.entries()) {
        tx.insert(passages)
          .values({ ...passage, consultationId: id, responseId })
          .run();
        for (const step of [0, 7]) {
          const themeId = themeIds[(position + part * 3 + step) % THEMES] ?? '';
          tx.insert(tags)
            .values({
              passageId: passage.id,
              themeId,
              consultationId: id,
              confidence: 0.2 + ((position * 7 + part * 13 + step) % 80) / 100,
              because: [
                { rule: 'word', cue: 'kommunen', source: 'text', start: passage.start, end: passage.start + 8 },
              ],
            })
            .run();
          tx.insert(stances)
            .values({ consultationId: id, scope: 'theme', subject: responseId, target: themeId, stance: stance(part) })
            .onConflictDoNothing()
            .run();
        }
        tx.insert(stances)
          .values({ consultationId: id, scope: 'passage', subject: passage.id, target: '', stance: stance(part) })
          .run();
        if (position % 500 === 0 && part === 0)
          tx.insert(quotes)
            .values({
              id: idOf('sitat', position),
              consultationId: id,
              themeId: themeIds[position % THEMES] ?? '',
              responseId,
              passageId: passage.id,
              position,
              start: passage.start,
              end: passage.start + sentence(position * 3).length,
              page: 1,
              side: 'wish',
            })
            .run();
      }
    }
    tx.insert(comparisons)
      .values({
        consultationId: id,
        comparison: { campaigns: [], shared: [], endorsements: [], invitations: [], otherHearing: [] },
      })
      .run();
  });
  db.$client.close();
}
