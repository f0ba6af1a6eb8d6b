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
import { type Identity, type Passage, SECTORS, STANCES } from '../src/domain.ts';
import { hashOf, idOf } from '../src/ids.ts';

const THEMES = 20;
const PASSAGES = 8;

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

const sentence = (number: number): string => SENTENCES[number % SENTENCES.length] ?? '';
const PLACES = 'Åsen Berg Øya Dalen Vik Nes Haugen Sund Lia Mo Fjell Strand Eid Voll Rud Tangen'.split(' ');
const KINDS = ['kommune', 'sykehus', 'forbund', 'kulturlag', 'AS', 'høgskole', 'statsforvalter', 'bondelag'];
/** Names that lie in no order, as senders' do. */
function nameOf(position: number): string {
  const place = (step: number) => PLACES[Math.floor(position / step) % PLACES.length] ?? '';
  return `${place(1)}${place(16).toLowerCase()} ${KINDS[position % 7] ?? ''} ${1 + Math.floor(position / 256)}`;
}

/** Two letters sent by many, some with words of their own; bodies that others join; bodies that were asked. */
function compared(ids: readonly string[]): typeof comparisons.$inferInsert.comparison {
  const share = Math.floor(ids.length * 0.15);
  const campaign = (number: number) => ({
    id: idOf('likelydende', number),
    members: ids.slice(number * share, (number + 1) * share).map((responseId, place) => ({
      responseId,
      similarity: 0.9,
      additions: place % 3 === 0 ? [`${sentence(place)} Dette gjelder særlig ${nameOf(place * 7)}.`] : [],
      omissions: [],
    })),
  });
  return {
    campaigns: [campaign(0), campaign(1)],
    shared: [],
    endorsements: ids.slice(-Math.floor(ids.length / 20)).map((responseId, place) => ({
      responseId,
      name: nameOf(place % 5),
      endorsedResponseId: ids[place % 5] ?? null,
      part: place % 4 === 0 ? 'på punkt 3' : null,
      confidence: place % 3 === 0 ? 0.5 : 0.9,
      because: [],
    })),
    invitations: Array.from({ length: Math.floor(ids.length / 25) }, (_, place) => ({
      invitation: { name: nameOf(place * 3), sector: null },
      answeredBy: place % 2 === 0 ? [ids[place * 3] ?? ''] : [],
      collective: false,
      doubtful: place % 10 === 0,
      because: [],
    })),
    otherHearing: [],
  };
}

/** Fills a database with an analysed consultation, as a run would have left it. */
export function fill(database: string, folder: string, answers: number): void {
  const db = openDatabase(database);
  const id = idOf('consultation', 'benk');
  const ids = Array.from({ length: answers }, (_, position) => idOf(id, 'svar', position));
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
    for (const [position, responseId] of ids.entries()) {
      const name = nameOf(position);
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
      if (position % 10 === 0)
        text += `Med hilsen\n${name}\npost${position}@eksempel.no, 22 33 ${10 + (position % 90)} 55\n`;
      // Told as it was read: what people have changed is listed by name at the end of the note.
      const date = `2022-0${1 + (position % 4)}-${String(1 + (position % 28)).padStart(2, '0')}`;
      const sector = SECTORS[position % SECTORS.length] ?? 'unknown';
      const because = [{ rule: 'register', cue: name, source: 'text' as const, start: 0, end: name.length }];
      const identity: Identity = {
        respondent: { value: name, confidence: 0.9, because },
        sector: { value: sector, confidence: 0.5 + (position % 50) / 100, because },
        date: { value: date, confidence: 0.9, because },
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
          date,
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
        // One passage in eight says nothing of any theme.
        for (const step of (position + part) % 8 === 0 ? [] : [0, 7]) {
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
        comparison: compared(ids),
      })
      .run();
  });
  db.$client.close();
}
