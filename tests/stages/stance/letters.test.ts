import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language, Passage } from '../../../src/domain.ts';
import { groupBy } from '../../../src/group.ts';
import { stanceRules } from '../../../src/norsk/stance-rules.ts';
import { segment } from '../../../src/stages/segment.ts';
import { RULES } from '../../../src/stages/stance/overall.ts';
import { stance } from '../../../src/stages/stance.ts';

interface Letter {
  id: string;
  hearing: string;
  hearing_title: string;
  proposal: string;
  respondent: string;
  lang: Language;
  stance: string;
  also_ok: string[];
  text: string;
}

function read(letters: readonly Letter[]) {
  return [...groupBy(letters, ({ hearing }) => hearing).values()].flatMap((group) => {
    const [first] = group;
    const responses = group.map(({ id, respondent, text, lang }) => ({
      id,
      respondent,
      text,
      language: lang,
      declared: null,
      passages: passagesOf(id, respondent, text, lang, first?.proposal ?? ''),
      themes: [],
      endorses: [],
    }));
    const { overall } = stance({
      responses,
      owner: '',
      title: first?.hearing_title ?? '',
      proposal: first?.proposal ?? '',
    });
    return group.map((letter, index) => ({ letter, judged: overall[index]?.stance ?? null }));
  });
}

function passagesOf(id: string, respondent: string, text: string, language: Language, background: string): Passage[] {
  const pages = [{ number: 1, start: 0, end: text.length }];
  return segment({ responseId: id, text, pages, language, questions: [], background, respondent });
}

describe('whole letters of sixteen constructed hearings, written apart from the rules', () => {
  const file = new URL('../../fixtures/letters/constructed.jsonl', import.meta.url);
  const letters = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Letter);
  const readings = read(letters);
  const right = ({ letter, judged }: (typeof readings)[number]) =>
    judged !== null && (judged.value === letter.stance || letter.also_ok.includes(judged.value));

  test('at least three in four are read as a careful reader would', () => {
    expect(letters).toHaveLength(48);
    expect(readings.filter(right).length).toBeGreaterThanOrEqual(36);
  });
  test('nobody who is against is read as for, nor the other way', () => {
    const swapped = readings.filter(
      (each) =>
        !right(each) &&
        [each.letter.stance, each.judged?.value].every((value) => value === 'supports' || value === 'opposes'),
    );
    expect(swapped.map(({ letter }) => letter.id)).toEqual([]);
  });
  test('sure is right nine times in ten', () => {
    const sure = readings.filter(({ judged }) => (judged?.confidence ?? 0) >= 0.7);
    expect(sure.length).toBeGreaterThanOrEqual(16);
    expect(sure.filter(right).length / sure.length).toBeGreaterThanOrEqual(0.9);
  });
});

const HEARING = {
  hearing: 'x',
  hearing_title: 'Endringer i havneloven – kravet om losbåt oppheves',
  proposal:
    'Kravet om losbåt i små havner oppheves. Havnestyrene skal selv avgjøre hvem som får legge til. Det innføres et gebyr på 500 kroner per anløp, og skip under 20 meter fritas.',
};
const judge = (text: string, respondent = 'Ytterholmen havnelag', lang: Language = 'nb') =>
  read([{ ...HEARING, id: 'a', respondent, lang, stance: '', also_ok: [], text }])[0]?.judged ?? null;

describe('the letter as a whole', () => {
  const FOR = 'supports';
  const BUT = 'supports-with-reservations';
  const AGAINST = 'opposes';
  test.each<[string, string]>([
    // Support of the whole, alone, beside a condition, with demands.
    ['Vi støtter forslaget om å oppheve kravet om losbåt.', FOR],
    ['Vi støtter forslaget. Det må likevel innføres en overgangstid på fem år.', BUT],
    ['Vi støttar framlegget, men først når gebyret er greidd ut.', BUT],
    [
      'Vi støtter forslaget. Gebyret bør settes ned. Havnestyrene må få egne midler. Vi ber om at ordningen evalueres.',
      BUT,
    ],
    ['Vi slutter oss til forslaget på prinsipielt grunnlag.', FOR],
    ['Vi støtter prinsipielt forslaget.', BUT],
    ['Vi går imot forslaget.', AGAINST],
    ['Forslaget er vi sterkt imot. Gebyret kan vi likevel leve med.', AGAINST],
    // What the support is aimed at decides.
    ['Vi støtter at innføringen utsettes til havnene er kartlagt.', AGAINST],
    ['Vi støtter mindretallets forslag.', AGAINST],
    // Whose it is.
    ['Naboene går imot forslaget. Vi støtter forslaget.', FOR],
    ['Sørhavn rederi går imot forslaget. Vi støtter forslaget fullt ut.', FOR],
    ['Fjorten av medlemmene støtter forslaget. Tretten går imot.', 'neutral'],
    ['Fjellfarerne støtter forslaget. Vi går imot forslaget.', AGAINST],
    ['Sist gang saken var oppe, støttet vi forslaget. Nå går vi imot forslaget.', AGAINST],
    [
      'Å støtte forslaget ville være å svikte skipperne. Det er lett å støtte forslaget om man ikke har båt.',
      'neutral',
    ],
    // What is today, and what the proposal takes away.
    ['Vi støtter kravet om losbåt.', AGAINST],
    ['Vi er fornøyd med dagens regler slik de er.', AGAINST],
    ['Vi støtter forslaget om å beholde losbåten.', AGAINST],
    ['Vi går imot losbåten.', FOR],
    // Nothing to say, no side taken.
    ['Havnelaget har ingen merknader.', 'no-remarks'],
    [
      'Vi har ikke tatt stilling til om kravet om losbåt bør oppheves. Skjemaet i vedlegg 2 bør ha plass til to skip.',
      'neutral',
    ],
    ['Om losbåten skal bestå, er et politisk spørsmål vi ikke går inn i.', 'neutral'],
    // Shown, not declared.
    ['Følgen er at havna på Ytterholmen legges ned, og at båtene mister plassen sin.', AGAINST],
    ['Saken bør sendes tilbake til departementet. Høringsfristen er for kort, og følgene er ikke utredet.', AGAINST],
    ['Vi har i mange år bedt om dette. Det er på høy tid.', FOR],
    ['Slik kan det ikke fortsette. Dagens krav er utdatert.', FOR],
    ['Dagens ordning er velprøvd og billig. Slik vil vi ha det i framtida også.', AGAINST],
  ])('«%s» → %s', (text, expected) => {
    expect(judge(text)?.value).toBe(expected);
  });

  test('a heading that opens with a stand is the sender’s own', () => {
    const judged = judge('JA TIL AT BYGDENE BESTEMMER\n\nVi har 14 havner og 200 båter.\n\nSkjemaet er langt.');
    expect(judged?.value).toBe(FOR);
    expect(judged?.because[0]).toMatchObject({ rule: 'whole:for', cue: 'JA TIL' });
  });
  test('support of a statement that is not here, and thanks for being asked, give no stance', () => {
    expect(judge('Vi støtter høringssvaret fra Norske losbåters forening.')).toBeNull();
    expect(judge('Vi takker for muligheten til å uttale oss.')).toBeNull();
  });
  test('a stand on what goes is never sure', () => {
    expect(judge('Vi støtter kravet om losbåt.')?.confidence).toBeLessThan(0.7);
  });
  test('what only argues is never sure', () => {
    for (const text of ['Følgen er at havna legges ned, og at båtene mister plassen.', 'Fornuftig, og på høy tid.'])
      expect(judge(text)?.confidence).toBeLessThan(0.7);
  });
  test('the rule that decided is the first reason, and stands in the text', () => {
    const text = 'Vi går imot forslaget.';
    const [first] = judge(text)?.because ?? [];
    expect(first?.rule).toBe('whole:against');
    expect(text.slice(first?.start, first?.end)).toBe(first?.cue);
  });
  test('every rule has its words', () => {
    for (const { id } of RULES) expect(stanceRules).toHaveProperty([`whole:${id}`]);
  });
  test('the same text gets the same stance', () => {
    const text = 'Vi støtter forslaget. Gebyret må settes ned.';
    expect(judge(text, 'Havnelaget Nord')).toEqual(judge(text, 'Havnelaget Sør'));
  });
  test.each<[string, Language]>([
    ['', 'nb'],
    ['NEI', 'nb'],
    ['1. Innledning\n\n2. Gebyr\n\n3. Havner', 'nb'],
    [HEARING.proposal, 'nb'],
    ['Vi mener, at forslaget er uden betydning for de fleste havne, og det er ikke undersøgt.', 'other'],
    ['Mii doarjut árvalusa.', 'se'],
    ['☐ Vi støtter ☐ Vi går imot', 'nb'],
  ])('thin or foreign: «%s» is a plain result with low confidence', (text, lang) => {
    const judged = judge(text, '', lang);
    expect(judged?.confidence ?? 0).toBeLessThan(0.7);
  });
});
