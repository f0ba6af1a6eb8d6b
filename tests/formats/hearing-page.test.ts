import { describe, expect, test } from 'vitest';
import { readHearingPage } from '../../src/formats/hearing/page.ts';
import { readFile } from '../../src/formats/read.ts';
import { extract } from '../../src/stages/extract.ts';
import { DIRECTORATE, MINISTRY, MUNICIPALITY } from './hearing-pages.ts';

const page = (html: string) => readHearingPage(new TextEncoder().encode(html));

describe('a saved page of a hearing', () => {
  test('a ministry’s: what it is by its meta elements, its letter and its lists folded away', () => {
    expect(page(MINISTRY)).toEqual({
      title: 'Høring – forslag om felles bøyeregister',
      language: 'nb',
      owner: 'Havnedepartementet',
      caseNumber: '26/1234',
      opened: '2026-02-03',
      deadline: '2026-05-07',
      questions: ['Bør registeret omfatte private bøyer?', 'Hvem bør føre registeret?'],
      invited: [
        { name: 'Bøyelaget', sector: null },
        { name: 'Lyngvik kommune, havnestyret', sector: null },
        { name: 'Landets havner', sector: null },
        { name: 'Norsk Bøye AS', sector: null },
        { name: 'Fylkeskommunene', sector: null },
      ],
      papers: [{ text: 'Høringsnotat', href: '/contentassets/1/notat.pdf' }],
      answers: ['Bøyelaget', 'Strandvik kommune', 'Privatperson'],
    });
  });

  test('a directorate’s: facts as terms and as a table, groups in the list', () => {
    expect(page(DIRECTORATE)).toEqual({
      title: 'Endringer i forskrift om fyrlykter',
      language: 'nn',
      owner: 'Fyrdirektoratet',
      caseNumber: '2026/88',
      opened: '2026-01-15',
      deadline: '2026-04-30',
      questions: ['Er fristen for slukking lang nok?'],
      invited: [
        { name: 'Lyktekommunene', sector: 'municipality' },
        { name: 'Fjordbygd kommune', sector: 'municipality' },
        { name: 'Foreningen for fyrvoktere', sector: 'organisation' },
        { name: 'alle landets havnelag', sector: 'organisation' },
      ],
      papers: [
        { text: 'Høringsnotat (PDF)', href: 'https://fyr.example/notat.pdf?v=2' },
        { text: 'Utkast til forskrift', href: 'utkast.docx' },
      ],
      answers: ['Foreningen for fyrvoktere', 'Holmen fyrlag'],
    });
  });

  test('a municipality’s plain one: a deadline in a sentence, names after each other', () => {
    expect(page(MUNICIPALITY)).toMatchObject({
      title: 'Høring: gangvei langs kaia',
      owner: 'Lyngvik kommune',
      caseNumber: '26/77',
      deadline: '2026-03-01',
      invited: ['Kaia vel', 'Lyngvik idrettslag', 'Eldrerådet', 'Ungdomsrådet', 'Strandvik barnehage'].map((name) => ({
        name,
        sector: null,
      })),
      papers: [{ text: 'Planforslaget', href: 'plan.pdf' }],
      answers: [],
    });
  });

  test.each([
    [
      'one body’s answer, with the deadline in its reference block',
      '<h1>Høringssvar – felles bøyeregister</h1><p>Høringsfrist: 7. mai 2026</p><h2>Høringsnotat</h2><p>Send inn innspill</p><p>Bøyelaget støtter forslaget.</p>',
    ],
    [
      'a body’s page of what it has answered',
      '<h1>Høring om felles bøyeregister</h1><dl><dt>Mottaker</dt><dd>Havnedepartementet</dd><dt>Høringsfrist</dt><dd>07.05.2026</dd></dl><h2>Høringsnotat</h2><p>Innspill kan sendes internt.</p>',
    ],
    [
      'a letter that answers',
      '<h1>Høring om felles bøyeregister</h1><p>Høringsfrist: 07.05.2026</p><p>Vi takker for muligheten til å uttale oss. Innspill sendes herved.</p><h2>Høringsbrev</h2>',
    ],
    [
      'a news story',
      '<h1>Sender bøyene på høring</h1><p>Departementet foreslår et register. Høringsfristen er 7. mai 2026.</p><p>– Dette er bra, sier statsråden.</p>',
    ],
    ['no markup', 'Høring\nHøringsfrist: 7. mai 2026\nHøringsinstanser\nBøyelaget\nLyngvik kommune\n'],
    ['deep', `<html>${'<div>'.repeat(20_000)}Høringsfrist: 7. mai 2026`],
  ])('%s is none', (_, html) => {
    expect(page(html)).toBeNull();
  });

  test('what is hostile is read as text or not at all, and soon', () => {
    const names = '<p>Bøyelaget</p>'.repeat(20_000);
    expect(page(MINISTRY.replace('<p>Bøyelaget</p>', names))?.invited).toHaveLength(5);
    const [marked] = [
      MINISTRY.replace('Havnedepartementet', '\uE020Havne\uE021javascript:\uE022&#xE021;departementet'),
    ];
    expect(page(marked ?? '')?.owner).toBe('Havnedepartementet');
    const long = page(MINISTRY.replace('felles bøyeregister', '<b>'.repeat(200) + 'x'.repeat(5_000)));
    expect(long?.title.length).toBeLessThanOrEqual(300);
    expect(page(MINISTRY.replaceAll('<p>', '<p><table><tr><td>').slice(0, 4_000))).toBeDefined();
  });

  test('among the received files it is known for what it is; an answer is not', async () => {
    const bytes = new TextEncoder().encode(DIRECTORATE);
    expect(await readFile(bytes)).toMatchObject({ kind: 'pages', metadata: { hearingPage: true } });
    expect(await extract({ name: 'side.html', bytes })).toMatchObject({
      kind: 'text',
      metadata: { hearingPage: true },
    });
    const answer = new TextEncoder().encode('<h1>Høringssvar fra Bøyelaget</h1><p>Vi støtter forslaget.</p>');
    expect((await readFile(answer)) as object).not.toHaveProperty('metadata.hearingPage');
  });
});
