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

  test('criteria and measures are moved up and down; what is at the top goes no higher', async () => {
    const labels = () => priority().criteria.map(({ label }) => label);
    const button = async (label: string) => {
      const html = await (await kari.get('/prioritering')).text();
      return new RegExp(`name="flytt" value="([^"]+)" aria-label="${label}"`).exec(html)?.[1] ?? '';
    };
    const move = async (label: string, someone = kari) => set({ gjor: 'flytt', flytt: await button(label) }, someone);
    expect(labels()).toEqual(['Nytte', 'Pris']);
    expect(await button('Flytt «Nytte» opp')).toBe('');
    const up = await button('Flytt «Pris» opp');
    expect((await set({ gjor: 'flytt', flytt: up })).status).toBe(303);
    expect(labels()).toEqual(['Pris', 'Nytte']);
    // It is at the top already.
    expect((await set({ gjor: 'flytt', flytt: up }, ola)).status).toBe(400);
    expect((await move('Flytt «Ny kai» ned')).status).toBe(303);
    expect(priority().measures.map(({ name }) => name)).toEqual(['Flere avganger', 'Ny kai']);
    expect(await page('/logg')).toContain('Rekkefølgen på tiltakene');
  });

  test('one who has left: her scores count on, or are kept and left out', async () => {
    await score(ola, 'Flere avganger', { Nytte: '0', Pris: '0' });
    const total = async () =>
      /<td>(\d+,\d)<\/td><td><\/td>/.exec((await page()).split('Flere avganger</a>')[1] ?? '')?.[1];
    expect(await total()).toBe('5,5');
    const decide = (status: string) =>
      kari.post('/avgjor', { act: JSON.stringify({ decision: { kind: 'scorer', scorer: 'Ola', status } }), til: '/' });
    await decide('left-out');
    expect(await total()).toBe('11,0');
    expect(await page(`/prioritering/${idOfMeasure('Flere avganger')}`)).toContain('Ola 0 (holdt utenfor)');
    expect(await page()).toContain('har sluttet, poengene er holdt utenfor');
    await decide('left');
    expect(await total()).toBe('5,5');
    expect(priority().scores.size).toBe(6);
    await kari.post('/angre', { til: '/' });
    expect(await total()).toBe('11,0');
    await decide('here');
    const other = { kind: 'score', measureId: idOfMeasure('Ny kai'), criterionId: idOfCriterion('Pris'), comment: '' };
    const forged = JSON.stringify({ decision: { ...other, scorer: 'Ola', value: 1 } });
    expect((await kari.post('/avgjor', { act: forged, til: '/' })).status).toBe(303);
  });

  test('forms carry what was seen: the same person in two windows, and two who set up, do not overwrite unseen', async () => {
    const nytte = idOfCriterion('Nytte');
    const pris = idOfCriterion('Pris');
    const path = `/prioritering/${idOfMeasure('Ny kai')}`;
    const comment = 'Avhenger av dybden';
    const sent = (value: string, seen: number) => ({
      til: path,
      [`poeng:${nytte}`]: value,
      [`ord:${nytte}`]: comment,
      [`sett:${nytte}`]: JSON.stringify({ value: seen, comment }),
    });
    const kept = () => priority().scores.get(`${idOfMeasure('Ny kai')} ${nytte} Kari`)?.value;
    expect((await kari.post(`${path}/poeng`, sent('2', 7.5))).status).toBe(303);
    const late = await kari.post(`${path}/poeng`, sent('9', 7.5));
    expect(late.status).toBe(409);
    expect(plain(await late.text())).toMatch(/2[^<]*Avhenger av dybden/);
    expect(kept()).toBe(2);
    // What she left as the form showed it is not hers to decide, whatever stands there now.
    const other = { [`poeng:${pris}`]: '4', [`ord:${pris}`]: '', [`sett:${pris}`]: 'null' };
    const there = priority().scores.get(`${idOfMeasure('Ny kai')} ${pris} Kari`);
    if (there) other[`sett:${pris}`] = JSON.stringify({ value: there.value, comment: there.comment });
    expect((await kari.post(`${path}/poeng`, { ...sent('7,5', 7.5), ...other })).status).toBe(303);
    expect(kept()).toBe(2);
    const criterion = priority().criteria.find(({ id }) => id === pris);
    const edit = { gjor: 'kriterium', id: pris, navn: 'Pris', vekt: '2', sett: JSON.stringify(criterion) };
    expect((await set(edit)).status).toBe(303);
    expect((await set({ ...edit, vekt: '3' }, ola)).status).toBe(409);
    expect((await set({ ...edit, sett: '{' }, ola)).status).toBe(400);
  });
});

describe('a file with scores', () => {
  const file = (text: string, name = 'tiltak.yaml') => {
    const form = new FormData();
    form.append('fil', new File([text], name));
    return form;
  };
  const send = async (form: FormData) =>
    kari.app.request('http://localhost/prioritering/fil', {
      method: 'POST',
      body: form,
      headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
    });
  const YAML =
    'criteria: [{id: n, label: Nytte}, {id: k, label: Klima}]\nmeasures:\n  - {name: Ny bru, scores: {n: {Per: 4}, k: {Per: 12}}}\n';

  test('is shown first, with what is wrong in it, and brought in once', async () => {
    const shown = await send(file(YAML));
    const html = await shown.text();
    expect(plain(html)).toContain('Ingenting er hentet inn ennå');
    expect(plain(html)).toContain('Nytt: ett kriterium, ett tiltak, ett poeng.');
    expect(plain(html)).toContain('linje 3: 12 er utenfor skalaen');
    expect(priority().measures).toHaveLength(2);
    const id = /name="id" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(plain(await (await kari.post('/prioritering/hent', { id })).text())).toContain('Hentet inn fra tiltak.yaml');
    expect(priority().measures.map(({ name }) => name)).toContain('Ny bru');
    expect((await kari.post('/prioritering/hent', { id })).status).toBe(410);
    expect(plain(await (await send(file(YAML))).text())).toContain('Filen har ingenting nytt');
    await kari.post('/angre', { til: '/' });
    expect(priority().measures).toHaveLength(2);
  });

  test('and refused with its line, or for what it is', async () => {
    const said = async (form: FormData) => plain(await (await send(form)).text());
    expect(await said(file('criteria: []\nmeasures: [A]'))).toContain('Det er ingen kriterier');
    expect(await said(file('a: [1'))).toMatch(/linje \d+: ugyldig YAML/);
    expect(await said(file('PK\u0003\u0004tull', 'x.xlsx'))).toContain('Filen er ødelagt');
    expect(await said(new FormData())).toContain('Velg en fil.');
    expect(priority().measures).toHaveLength(2);
  });
});
