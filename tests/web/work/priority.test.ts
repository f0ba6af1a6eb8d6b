import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPrioritisationSheets } from '../../../src/prioritise/sheet/read.ts';
import { analysedDemo, type Demo, deskOf } from '../desk/demo.ts';
import { plain } from '../desk/said.ts';

let demo: Demo;
let kari: Awaited<ReturnType<typeof deskOf>>;
let ola: Awaited<ReturnType<typeof deskOf>>;

beforeAll(async () => {
  demo = await analysedDemo();
  [kari, ola] = [await deskOf(demo, 'Kari'), await deskOf(demo, 'Ola')];
}, 180_000);
afterAll(async () => {
  kari?.close();
  ola?.close();
  await demo?.close();
});

type Someone = typeof kari;
const page = async (path = '/prioritering', someone = kari) => plain(await (await someone.get(path)).text());
const set = (fields: Record<string, string>, someone = kari) =>
  someone.post('/prioritering', { til: '/prioritering', ...fields });
const priority = () => kari.desk.lists().draft.state.priority;
const idOfMeasure = (name: string) => priority().measures.find((one) => one.name === name)?.id ?? '';
const idOfCriterion = (label: string) => priority().criteria.find((one) => one.label === label)?.id ?? '';
const score = (someone: Someone, measure: string, given: Record<string, string>, comment = '') =>
  someone.post(`/prioritering/${idOfMeasure(measure)}/poeng`, {
    til: '/prioritering',
    ...Object.fromEntries(
      Object.entries(given).flatMap(([label, value]) => [
        [`poeng:${idOfCriterion(label)}`, value],
        [`ord:${idOfCriterion(label)}`, comment],
      ]),
    ),
  });
/** The names in the ranking, as the page has them. */
const order = (html: string) =>
  [
    ...(html.split('id="rangering"')[1]?.split('</table>')[0] ?? '').matchAll(/aria-label="Sett poeng for «([^»]+)»"/g),
  ].map(([, name]) => name);

describe('a prioritisation made at the desk', () => {
  test('a tree and measures, made in the page', async () => {
    expect(await page()).toContain('Legg til minst ett kriterium og ett tiltak');
    for (const navn of ['Nytte', 'Pris']) expect((await set({ gjor: 'kriterium', navn, vekt: '1' })).status).toBe(303);
    for (const navn of ['Ny kai', 'Flere avganger']) expect((await set({ gjor: 'tiltak', navn })).status).toBe(303);
    expect(await page()).toContain('ingen poeng');
  });

  test('two people score, one leaves a criterion open: the order follows, the log tells it, and the note has it', async () => {
    expect((await score(kari, 'Ny kai', { Nytte: '7,5', Pris: '' }, 'Avhenger av dybden')).status).toBe(303);
    await score(kari, 'Flere avganger', { Nytte: '5', Pris: '6' });
    expect(order(await page())).toEqual(['Flere avganger', 'Ny kai']);
    expect(await page()).toContain('ett poeng');
    await score(ola, 'Ny kai', { Nytte: '9', Pris: '4' });
    expect(order(await page())).toEqual(['Ny kai', 'Flere avganger']);
    expect(await page(`/prioritering/${idOfMeasure('Ny kai')}`, ola)).toContain('Kari 7,5 («Avhenger av dybden»)');
    // Her two scores are one act, and one row.
    expect(await page('/logg')).toMatch(/Ny kai, (?:Nytte|Pris) \(Ola\)/);
    const note = await page('/notat');
    expect(note).toContain('Prioritering av tiltak');
    expect((await kari.get('/notat/diagram/prioritering.svg')).status).toBe(200);
    await ola.post('/angre', { til: '/' });
    expect(order(await page())).toEqual(['Flere avganger', 'Ny kai']);
  });

  test('the workbook has the scores of each', async () => {
    const bytes = new Uint8Array(await (await kari.get('/prioritering.xlsx')).arrayBuffer());
    const read = readPrioritisationSheets(bytes, null);
    if (read.kind !== 'read') throw new Error(read.faults.map(({ said }) => said).join());
    expect(read.prioritisation.scores.filter(({ value }) => value !== null).map(({ value }) => value)).toEqual([
      7.5, 5, 6,
    ]);
  });

  test('what can’t be is refused in a sentence, and nothing is kept', async () => {
    const before = priority();
    const said = async (sent: Promise<Response> | Response) => plain(await (await sent).text());
    expect(await said(score(kari, 'Ny kai', { Nytte: '11' }))).toContain('Et poeng er et tall fra 0 til 10');
    expect(await said(score(kari, 'Ny kai', { Nytte: 'høy' }))).toContain('Et poeng er et tall fra 0 til 10');
    expect(await said(set({ gjor: 'tiltak', navn: ' ny KAI' }))).toContain('alt et tiltak med det navnet');
    const nytte = idOfCriterion('Nytte');
    const ring = { gjor: 'kriterium', id: nytte, navn: 'Nytte', vekt: '1', under: nytte };
    expect(await said(set(ring))).toContain('«Nytte» ligger under seg selv');
    expect(await said(set({ gjor: 'kriterium', navn: 'Null', vekt: '0', under: nytte }))).toContain('0 til sammen');
    expect((await set({ gjor: 'kriterium', navn: 'Ny', vekt: 'mye' })).status).toBe(400);
    expect((await kari.get('/prioritering/ingen')).status).toBe(404);
    expect(priority()).toBe(before);
  });
});
