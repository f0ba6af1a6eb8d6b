import { randomUUID } from 'node:crypto';
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendCorrection } from '../../db/corrections.ts';
import { SECTORS, STANCES } from '../../src/domain.ts';
import { numberOf } from '../../src/norsk/numbers.ts';
import { AnswerFilter, findAnswers } from '../../src/services/review/answers.ts';
import { isUnsureTag } from '../../src/services/review/lists.ts';
import { sumsOf } from '../../src/services/review/quality.ts';
import { analysedDemo, type Demo, deskOf, ORIGIN } from './desk/demo.ts';
import { plain } from './desk/said.ts';

let demo: Demo;
let kari: Awaited<ReturnType<typeof deskOf>>;

beforeAll(async () => {
  demo = await analysedDemo();
  kari = await deskOf(demo, 'Kari');
}, 180_000);
afterAll(async () => {
  kari?.close();
  await demo?.close();
});

const lists = () => kari.desk.lists();
const answerNamed = (name: string) => {
  const found = lists().draft.state.responses.find((response) => response.respondent === name);
  if (!found) throw new Error(`no answer from ${name}`);
  return found;
};
const textOf = (passageId: string) => {
  const found = lists().draft.passages.get(passageId);
  return found ? found.response.text.slice(found.passage.start, found.passage.end).trim() : '';
};
const act = (decision: Record<string, unknown>, seen?: unknown) =>
  JSON.stringify(seen === undefined ? { decision } : { decision, seen });
const count = async (path: string) => {
  const html = await (await kari.get(path)).text();
  return Number(/<strong>(\d+)(?: av \d+)? svar<\/strong>/.exec(html)?.[1]);
};

describe('pages', () => {
  test.each([
    '/',
    '/svar',
    '/temaer',
    '/oppfolging',
    '/prioritering',
    '/notat',
    '/nytt',
    '/logg',
    '/filer',
    '/tabeller',
    '/hjelp',
  ])('%s is a whole page', async (path) => {
    const answer = await kari.get(path);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toMatch(/<html lang="nb"/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script(?![^>]*src=)|<style|style="|onclick=|undefined|\[object/);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
  });

  test('the note can be had for writing, and for publishing without its empty places', async () => {
    const forms = [...(await (await kari.get('/notat')).text()).matchAll(/<form[^>]*data-export.*?<\/form>/gs)].map(
      ([form]) => form,
    );
    expect(forms).toHaveLength(2);
    for (const format of ['docx', 'odt', 'html', 'pdf', 'pdfa'])
      for (const form of forms) expect(form).toContain(`value="${format}"`);
    expect(forms[1]).not.toContain('value="xlsx"');
    const EMPTY = 'Maskinen fyller aldri ut dette feltet';
    const made = async (fields: Record<string, string>) => {
      const asked = await kari.post('/eksport', fields);
      expect([asked.status, asked.headers.get('location')]).toEqual([303, '/notat#eksporter']);
      for (;;) {
        const shown = await (await kari.get('/eksport')).text();
        const [, first = ''] = shown.split('<li>');
        const [, link] = /href="(\/eksport\/[^"]+)"/.exec(first) ?? [];
        if (link !== undefined) return (await kari.get(link)).text();
        expect(first).toMatch(/lages|i kø/);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    expect(await made({ format: 'html' })).toContain(EMPTY);
    const published = await made({ format: 'html', 'uten-tomme': '1' });
    expect(published).toContain('Kort oppsummert');
    expect(published).not.toContain(EMPTY);
  });

  test('what a quote stands for is changed where it is chosen, and it is kept', async () => {
    const quote = lists().draft.state.quotes.find(({ side }) => side === 'wish');
    if (!quote) throw new Error('no quote');
    const html = await (await kari.get('/notat')).text();
    const before = html.slice(0, html.indexOf(`id="side-${quote.id}"`));
    const what = /name="act" value="([^"]*)"/.exec(before.slice(before.lastIndexOf('<form')))?.[1] ?? '';
    const decided = { act: plain(what), side: 'against', til: '/notat' };
    expect((await kari.post('/avgjor', decided)).status).toBe(303);
    expect(lists().draft.state.quotes.find(({ id }) => id === quote.id)).toMatchObject({
      side: 'against',
      pinned: true,
    });
    // Sent once more from a page that has not seen it.
    expect((await kari.post('/avgjor', { ...decided, side: 'for' })).status).toBe(409);
    await kari.post('/angre', { til: '/notat' });
    expect(lists().draft.state.quotes.find(({ id }) => id === quote.id)).toEqual(quote);
  });

  test('every answer and every theme has its page', async () => {
    for (const { id } of lists().draft.state.responses) expect((await kari.get(`/svar/${id}`)).status).toBe(200);
    for (const { id } of lists().themes) expect((await kari.get(`/temaer/${id}`)).status).toBe(200);
  });

  test('the letter reads as it was written: the passages hold the whole of the text', async () => {
    const response = answerNamed('Bjørkesund kommune');
    const html = await (await kari.get(`/svar/${response.id}`)).text();
    const shown = [...html.matchAll(/<(div|h2) class="text"[^>]*>([\s\S]*?)<\/\1>/g)]
      .map((match) => (match[2] ?? '').replace(/<[^>]+>/g, ''))
      .join('')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    expect(shown.replace(/\s+/g, '')).toBe(response.text.replace(/\s+/g, ''));
  });

  test('every number on the front page is the length of the list it leads to', async () => {
    const html = await (await kari.get('/')).text();
    const links = [
      ...html.matchAll(
        /<a href="(\/svar\?[^"]+)"[^>]*>(?:<svg[\s\S]*?<\/svg>)?(?:<span class="bar-number">)?(\d+)(?:<\/span>)?<\/a>/g,
      ),
    ];
    expect(links.length).toBeGreaterThan(60);
    for (const [, href = '', figure] of links) {
      const filter = AnswerFilter.parse(
        Object.fromEntries(new URL(href.replaceAll('&amp;', '&'), ORIGIN).searchParams),
      );
      expect([href, findAnswers(lists(), kari.desk.search, filter).responses.length]).toEqual([href, Number(figure)]);
    }
  });

  test('every figure in the note is a link to as many answers', async () => {
    const html = await (await kari.get('/notat')).text();
    const links = [...html.matchAll(/<a href="(\/svar[^"]*)">(\d+|\p{L}+)<\/a>/gu)];
    expect(links.length).toBeGreaterThan(120);
    // Also of those the machine is not sure of.
    expect(html).toMatch(/<a href="\/svar\?tema=[^"]+&amp;lest=usikkert">(?:\d+|\p{L}+)<\/a>/u);
    for (const [, href = '', figure] of links) {
      const filter = AnswerFilter.parse(
        Object.fromEntries(new URL(href.replaceAll('&amp;', '&'), ORIGIN).searchParams),
      );
      expect([href, findAnswers(lists(), kari.desk.search, filter).responses.length]).toEqual([
        href,
        numberOf(figure ?? ''),
      ]);
    }
  });
});

describe('list and search', () => {
  test('sectors add up, stances add up', async () => {
    const all = lists().here.length;
    const sum = async (paths: string[]) => {
      let total = 0;
      for (const path of paths) total += (await count(path)) || 0;
      return total;
    };
    expect(await count('/svar')).toBe(all);
    expect(await sum(SECTORS.map((sector) => `/svar?sektor=${sector}`))).toBe(all);
    expect(await sum([...STANCES, 'none'].map((stance) => `/svar?standpunkt=${stance}`))).toBe(all);
  });

  const found = (words: string) => {
    const { responses } = findAnswers(lists(), kari.desk.search, AnswerFilter.parse({ sok: words }));
    return new Set(responses.map((response) => response.id));
  };

  test.each([
    ['kommune', 'kommunene', 'another form of the word'],
    ['høringen', 'høyringa', 'bokmål finds nynorsk, and the other way'],
    ['rådet', 'råd', 'the definite form'],
  ])('«%s» and «%s» find the same (%s)', (one, other) => {
    expect(found(one).size).toBeGreaterThan(0);
    expect(found(one)).toEqual(found(other));
  });

  test('a part finds its compound', () => {
    const text = lists().here.find((response) => /samhandlingsforskning/i.test(response.text));
    expect(text && found('forskning').has(text.id)).toBe(true);
  });

  test('å is not a, and what is typed is never an operator', () => {
    // No «rad» stands here, so «råd» is meant; the other way it never is.
    expect(found('rad')).toEqual(found('råd'));
    expect(found('bårn').size).toBe(0);
    for (const words of ['"', 'a OR b', 'NEAR(', '*', 'respondent:x', "'; DROP TABLE responses; --", '^'])
      expect(() => found(words)).not.toThrow();
  });

  test('a hit is shown where it stands, and names outweigh texts', async () => {
    const html = await (await kari.get('/svar?sok=Bj%C3%B8rkesund')).text();
    expect(html).toContain('<mark>Bjørkesund</mark>');
    const { responses } = findAnswers(lists(), kari.desk.search, AnswerFilter.parse({ sok: 'Bjørkesund' }));
    expect(responses[0]?.respondent).toBe('Bjørkesund kommune');
  });

  test('a broken filter in an old address is no filter', async () => {
    expect(await count('/svar?sektor=hest&side=-3&tema=ikke-en-id&standpunkt=')).toBe(lists().here.length);
  });
});

describe('decisions without script', () => {
  test('a form saves and comes back to its page; the log says who, before and after', async () => {
    const response = answerNamed('Bølgen Helsesystemer AS');
    const before = response.sector.value;
    const answer = await kari.post('/avgjor', {
      til: `/svar/${response.id}?sektor=business`,
      act: act({ kind: 'sector', responseId: response.id }, before),
      sector: 'organisation',
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/svar/${response.id}?sektor=business`);
    expect(answerNamed('Bølgen Helsesystemer AS').sector.value).toBe('organisation');
    const log = await (await kari.get('/logg')).text();
    expect(log).toContain('Bølgen Helsesystemer AS');
    expect(log).toMatch(/Kari[\s\S]*Næringsliv[\s\S]*Organisasjoner/);
  });

  test('the page it comes back to says what was done, once, with the undo', async () => {
    const response = answerNamed('Bølgen Helsesystemer AS');
    const done = await kari.post('/avgjor', {
      til: '/svar',
      act: act({ kind: 'sector', responseId: response.id }, response.sector.value),
      sector: 'research',
    });
    const cookie = done.headers.get('set-cookie')?.split(';')[0] ?? '';
    const told = /id="sagt-tekst"[^>]*>([^<]*)</;
    const undo = /id="angre"[^>]* hidden/;
    const by = (headers: Record<string, string>) => kari.app.request('http://localhost/svar', { headers });
    const next = await by({ cookie });
    const html = await next.text();
    expect(told.exec(html)?.[1]).toBe('Lagret: Sektor, Bølgen Helsesystemer AS → Forskning og utdanning');
    expect(html).not.toMatch(undo);
    expect(next.headers.get('set-cookie')).toMatch(/^sagt=;/);
    // What a page fetches by itself takes nothing away, and a page that was led to by no form says nothing.
    expect((await by({ cookie, 'x-by-itself': '1' })).headers.get('set-cookie')).toBeNull();
    const plain = await (await by({})).text();
    expect(told.exec(plain)?.[1]).toBe('');
    expect(plain).toMatch(undo);
  });

  test('what somebody else has changed is shown, not overwritten', async () => {
    const ola = await deskOf(demo, 'Ola');
    const response = answerNamed('Bjørkesund kommune');
    const seen = response.stance?.value ?? null;
    const decision = { kind: 'stance', responseId: response.id, themeId: null };
    await ola.post('/avgjor', { til: '/', act: act({ ...decision, stance: 'neutral' }, seen) });
    const mine = await kari.post('/avgjor', { til: '/', act: act({ ...decision, stance: 'opposes' }, seen) });
    expect(mine.status).toBe(409);
    const html = await mine.text();
    expect(html).toContain('Ola har endret dette');
    expect(html).toContain('Tar ikke klart stilling');
    expect(answerNamed('Bjørkesund kommune').stance?.value).toBe('neutral');
    // «Sett mitt likevel»: the button carries what is seen now.
    const again = /name="act" value="([^"]+)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect((await kari.post('/avgjor', { til: '/', act: again })).status).toBe(303);
    expect(answerNamed('Bjørkesund kommune').stance?.value).toBe('opposes');
    ola.close();
  });

  test('undo takes back my own last decision, not another’s', async () => {
    const response = answerNamed('Granheim kommune');
    const before = response.respondent;
    await kari.post('/avgjor', {
      til: '/',
      act: act({ kind: 'respondent', responseId: response.id, name: 'Granheim' }),
    });
    const ola = await deskOf(demo, 'Ola');
    await ola.post('/avgjor', { til: '/', act: act({ kind: 'date', responseId: response.id, date: '2022-03-01' }) });
    await kari.post('/angre', { til: '/' });
    expect(lists().draft.responses.get(response.id)?.respondent).toBe(before);
    expect(lists().draft.responses.get(response.id)?.date).toBe('2022-03-01');
    ola.close();
  });

  test('many as one: all passages of a theme are accepted together, and undone together', async () => {
    const theme = lists().themes.find((one) => (lists().tagsOfTheme.get(one.id)?.length ?? 0) > 5);
    const tags = () => (lists().tagsOfTheme.get(theme?.id ?? '') ?? []).filter((tag) => tag.by === 'Kari').length;
    const all = lists().tagsOfTheme.get(theme?.id ?? '')?.length ?? 0;
    await kari.post(`/temaer/${theme?.id}/valgte`, { til: '/temaer', gjor: 'over:0' });
    expect(tags()).toBe(all);
    await kari.post('/angre', { til: '/' });
    expect(tags()).toBe(0);
  });

  test('passages that are alike are chosen together, and the rest are not', async () => {
    const theme = lists().themes.find((one) => one.label === 'Representasjon i Samhandlingsrådet');
    const joined = (lists().tagsOfTheme.get(theme?.id ?? '') ?? []).filter((tag) =>
      textOf(tag.passageId).startsWith('To av femten plasser i Samhandlingsrådet er for lite.'),
    );
    expect(joined.length).toBeGreaterThan(2);
    const html = await (await kari.get(`/temaer/${theme?.id}?lik=${joined[0]?.passageId}`)).text();
    const chosen = [...html.matchAll(/name="valgt" value="([^"]+)" checked=""/g)].map(([, id = '']) => id);
    for (const { passageId } of joined) expect(chosen).toContain(passageId);
    expect(chosen.length).toBeLessThan((lists().tagsOfTheme.get(theme?.id ?? '')?.length ?? 0) / 2);
    expect((await kari.get(`/temaer/${theme?.id}?lik=noe-annet`)).status).toBe(200);
  });

  test('one passage of a theme is accepted, and another refused, where it stands', async () => {
    const theme = lists().themes.find((one) => (lists().tagsOfTheme.get(one.id)?.length ?? 0) > 5);
    const [first, second] = lists().tagsOfTheme.get(theme?.id ?? '') ?? [];
    const tag = (passageId = '') =>
      lists()
        .draft.tags.get(passageId)
        ?.get(theme?.id ?? '');
    await kari.send(`/temaer/${theme?.id}/valgte`, { til: '/temaer', gjor: `godta:${first?.passageId}` });
    await kari.send(`/temaer/${theme?.id}/valgte`, { til: '/temaer', gjor: `forkast:${second?.passageId}` });
    expect([tag(first?.passageId)?.by, tag(second?.passageId)]).toEqual(['Kari', undefined]);
    for (let undone = 0; undone < 2; undone += 1) await kari.post('/angre', { til: '/' });
    expect(tag(second?.passageId)?.by).toBeUndefined();
  });

  test('what is unsure is one number: on Oversikt, in the note, and in the lists they open', async () => {
    const read = async (path: string) => (await (await kari.get(path)).text()).replace(/\u2009/g, '');
    const overview = await read('/');
    const chip = (kind: string) => Number(new RegExp(`hva=${kind}"[^>]*>[^<]*?(\\d+)</a>`).exec(overview)?.[1] ?? 0);
    const note = /href="(\/svar\?lest=usikkert)">([^<]+)</.exec(await read('/notat'));
    const found = await count(note?.[1] ?? '');
    expect(found).toBeGreaterThan(0);
    expect(chip('stance')).toBe(found);
    expect(numberOf(note?.[2] ?? '')).toBe(found);
    // Tags: the figure under Kvalitet opens as many; each theme's opens its own; every page of the list is there.
    const tags = sumsOf(lists()).tags.unsure;
    expect(chip('tag')).toBe(tags);
    expect(overview).toContain(`<a href="/?hva=tag">${tags}</a>`);
    const rows = (html: string) => html.split('id="trenger-').length - 1;
    const pages = Math.ceil(tags / 12);
    expect(rows(await read(`/?hva=tag&side=${pages}`))).toBe(tags - (pages - 1) * 12);
    const [theme] = lists().themes;
    const unsure = (lists().tagsOfTheme.get(theme?.id ?? '') ?? []).filter(isUnsureTag).length;
    const ofTheme = await read(`/temaer/${theme?.id}?usikre=1`);
    expect(ofTheme).toContain(`${unsure} usikre avsnitt`);
    expect(ofTheme.split('id="nr-').length - 1).toBe(unsure);
  });

  test('an unreadable file is seen to, once', async () => {
    const waiting = async () => (await (await kari.get('/?hva=file')).text()).includes('Kan ikke leses:');
    const file = lists().draft.state.files.find((one) => one.outcome === 'unreadable');
    expect(await waiting()).toBe(true);
    await kari.post('/avgjor', {
      til: '/',
      act: act({ kind: 'text', slot: `file:${file?.id}`, markdown: 'Fulgt opp' }, ''),
    });
    expect(await waiting()).toBe(false);
    expect(await (await kari.get('/logg')).text()).toContain('Fil som ikke kan leses');
    expect(await (await kari.get('/filer?utfall=unreadable')).text()).toContain('Fulgt opp');
  });

  test('a split makes a theme of its own of the chosen passages', async () => {
    const theme = lists().themes.find((one) => (lists().tagsOfTheme.get(one.id)?.length ?? 0) > 5);
    const chosen = (lists().tagsOfTheme.get(theme?.id ?? '') ?? []).slice(0, 2).map((tag) => tag.passageId);
    const body = new URLSearchParams([
      ['gjor', 'skill'],
      ['label', 'Økonomi for de små'],
      ...chosen.map((id): [string, string] => ['valgt', id]),
    ]);
    const answer = await kari.app.request(`${ORIGIN}/temaer/${theme?.id}/valgte`, {
      method: 'POST',
      body,
      headers: { origin: ORIGIN },
    });
    expect(answer.status).toBe(303);
    const made = lists().themes.find((one) => one.label === 'Økonomi for de små');
    expect(made?.status).toBe('confirmed');
    expect((lists().tagsOfTheme.get(made?.id ?? '') ?? []).map((tag) => tag.passageId).sort()).toEqual(chosen.sort());
    expect((lists().tagsOfTheme.get(theme?.id ?? '') ?? []).some((tag) => chosen.includes(tag.passageId))).toBe(false);
  });

  test('whom an answer joins is put and taken away; a name that alone begins so is that answer', async () => {
    const response = answerNamed('Skogly kommune');
    const page = async () => (await kari.get(`/svar/${response.id}`)).text();
    const join = (name: string) =>
      kari.send('/avgjor', { til: '/', act: act({ kind: 'endorsement', responseId: response.id, on: true }), name });
    const joined = () => lists().endorsementsOf.get(response.id) ?? [];
    const before = joined();
    expect(await (await join('granheim kom')).text()).toContain('Tilslutning, Skogly kommune → Granheim kommune');
    expect((await join('Et forbund som ikke har svart')).status).toBe(200);
    expect(joined().slice(before.length)).toMatchObject([
      { name: 'Granheim kommune', endorsedResponseId: answerNamed('Granheim kommune').id },
      { name: 'Et forbund som ikke har svart', endorsedResponseId: null },
    ]);
    expect(await page()).toContain('Fjern: slutter seg til Granheim kommune');
    const off = { kind: 'endorsement', responseId: response.id, name: 'Granheim kommune', endorsedResponseId: null };
    await kari.post('/avgjor', { til: '/', act: act({ ...off, on: false }, true) });
    expect(joined().map(({ name }) => name)).not.toContain('Granheim kommune');
    expect((await join('')).status).toBe(400);
    await kari.post('/angre', { til: '/' });
    await kari.post('/angre', { til: '/' });
    await kari.post('/angre', { til: '/' });
    expect(joined()).toEqual(before);
  });

  test('what the machine has come to say can be set aside; the word stands, and the log says so', async () => {
    const response = answerNamed('Granheim kommune');
    appendCorrection(kari.workspace.db, {
      id: randomUUID(),
      consultationId: kari.desk.consultation.id,
      who: 'Kari',
      at: '2022-05-01T10:00:00Z',
      decision: { kind: 'sector', responseId: response.id, sector: 'business' },
      before: 'research',
      why: '',
    });
    const html = await (await kari.get('/')).text();
    expect(html).toContain('Maskinen sier: Kommunal sektor');
    const hold = /value="(\{[^"]*hold[^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect((await kari.send('/avgjor', { til: '/', act: hold })).status).toBe(200);
    expect(await (await kari.get('/')).text()).not.toContain('Maskinen sier');
    expect(lists().draft.responses.get(response.id)?.sector.value).toBe('business');
    expect(await (await kari.get('/logg')).text()).toMatch(/Står ved[\s\S]*Sektor: Granheim kommune/);
    expect((await kari.send('/avgjor', { til: '/', act: hold.replace(/[0-9a-f]{8}-/, '00000000-') })).status).toBe(404);
    await kari.post('/angre', { til: '/' });
    expect(await (await kari.get('/')).text()).toContain('Maskinen sier: Kommunal sektor');
    await kari.post('/angre', { til: '/' });
  });

  test('the codebook is signed off, and opened again', async () => {
    await kari.post('/avgjor', { til: '/temaer', act: act({ kind: 'sign-off', on: true }, false) });
    expect(await (await kari.get('/temaer')).text()).toContain('Godkjent av Kari');
    await kari.post('/avgjor', { til: '/temaer', act: act({ kind: 'sign-off', on: false }, true) });
    expect(await (await kari.get('/temaer')).text()).toContain('Kodeboken er åpen');
  });

  test('the log can be filtered and downloaded; a formula is text', async () => {
    const response = answerNamed('Fagervik kommune');
    await kari.post('/avgjor', {
      til: '/',
      act: act({ kind: 'text', slot: `passage:${response.passages[0]?.id}`, markdown: '=HYPERLINK("http://x")' }),
    });
    const bytes = new Uint8Array(await (await kari.get('/logg.csv')).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const csv = new TextDecoder().decode(bytes);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv.trim().split('\r\n')).toHaveLength(kari.desk.log().length + 1);
    expect(await (await kari.get('/logg?hvem=Ola')).text()).not.toContain('HYPERLINK');
  });
});

describe('what strangers send', () => {
  test('names, notes and Markdown are text', async () => {
    const response = answerNamed('Fagervik kommune');
    const nasty = '<img src=x onerror=alert(1)> *fet* [x](javascript:alert(1))';
    await kari.post('/avgjor', { til: '/', act: act({ kind: 'respondent', responseId: response.id, name: nasty }) });
    await kari.post('/avgjor', { til: '/', act: act({ kind: 'text', slot: 'summary', markdown: nasty }) });
    for (const path of ['/', '/svar', `/svar/${response.id}`, '/notat', '/logg']) {
      const html = await (await kari.get(path)).text();
      expect(html).not.toContain('<img src=x');
      expect(html).not.toContain('href="javascript:');
    }
    await kari.post('/angre', { til: '/' });
    await kari.post('/angre', { til: '/' });
  });

  test.each([
    ['/svar/00000000-0000-4000-8000-000000000000', 404],
    ['/svar/%2e%2e%2fetc', 404],
    ['/fil/..%2f..%2fpackage.json', 404],
    ['/temaer/x', 404],
    ['/a/../../package.json', 404],
    ['/a/inter/files/..%2f..%2fpackage.json', 404],
  ])('GET %s is %i, in plain Norwegian', async (path, status) => {
    const answer = await kari.get(path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain('Det gikk ikke');
  });

  test.each([
    ['no act', {}, 400],
    ['no JSON', { act: '{' }, 400],
    ['unknown kind', { act: act({ kind: 'drop-table' }) }, 400],
    ['an id that is none', { act: act({ kind: 'sector', responseId: '../x', sector: 'state' }) }, 400],
    [
      'a forged id',
      { act: act({ kind: 'sector', responseId: '00000000-0000-4000-8000-000000000000', sector: 'state' }) },
      404,
    ],
    [
      'a sector that is none',
      { act: act({ kind: 'sector', responseId: '00000000-0000-4000-8000-000000000000', sector: 'x' }) },
      400,
    ],
  ])('%s is refused and leaves no trace', async (_, fields, status) => {
    const before = kari.desk.log().length;
    const answer = await kari.post('/avgjor', { til: '/', ...(fields as Record<string, string>) });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain('Ingenting er lagret');
    expect(kari.desk.log()).toHaveLength(before);
  });

  test.each([
    ['0.5', '9.5'],
    ['-3', '9'],
    ['NaN', '9'],
    ['9', '1e9'],
    ['', ''],
  ])('a marking from %s to %s is refused: what is in the log must be readable', async (start, end) => {
    const { id } = answerNamed('Bjørkesund kommune');
    const before = kari.desk.log().length;
    for (const gjor of ['avsnitt', 'sitat', 'utelat']) {
      const answer = await kari.post('/merk', { til: '/', responseId: id, start, end, gjor, themeLabel: '' });
      expect(answer.status).toBe(400);
    }
    expect(kari.desk.log()).toHaveLength(before);
  });

  test.each(['/avgjor', '/merk', '/angre', '/analyse', '/farger', '/temaer/x/valgte'])(
    'a form on another site can not post to %s',
    async (path) => {
      for (const headers of [
        { origin: 'https://ond.example', 'sec-fetch-site': 'cross-site' },
        { 'content-type': 'text/plain' },
        {},
      ] as Record<string, string>[]) {
        const answer = await kari.app.request(`${ORIGIN}${path}`, { method: 'POST', body: 'til=/', headers });
        expect(answer.status).toBe(403);
        expect(await answer.text()).toContain('kom ikke fra pulten selv');
      }
    },
  );

  test('another name that leads here is refused (DNS rebinding)', async () => {
    expect((await kari.app.request('http://ond.example/')).status).toBe(421);
  });

  test('a form never sends the reader out of the desk', async () => {
    for (const til of ['https://ond.example', '//ond.example', '/\\ond.example', 'javascript:alert(1)']) {
      const answer = await kari.post('/farger', { til, farger: 'dark' });
      expect(answer.headers.get('location')).toBe('/');
    }
  });

  test('more than two megabytes is too much', async () => {
    const answer = await kari.post('/avgjor', { til: '/', act: 'x'.repeat(3 * 1024 * 1024) });
    expect(answer.status).toBe(413);
  });
});

describe('originals', () => {
  const fileOf = (pattern: RegExp) => lists().draft.state.files.find((file) => pattern.test(file.path));

  test('a PDF is shown as pictures of its pages, or saved; HTML can do nothing; Word is saved', async () => {
    const id = fileOf(/\.pdf$/)?.id ?? '';
    const away = await kari.get(`/fil/${id}`);
    expect([away.status, away.headers.get('location')]).toEqual([303, `/original/${id}`]);
    const shown = await kari.get(`/original/${id}`);
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'self'");
    const page = await shown.text();
    expect(page).toMatch(/<img[^>]*id="side-1"[^>]*alt="Side 1 av \d+"/);
    const picture = await kari.get(`/original/${id}/1`);
    expect(picture.headers.get('content-type')).toBe('image/png');
    const { width, height } = decode(new Uint8Array(await picture.arrayBuffer()));
    const [, wide = '', high = ''] = /width="(\d+)" height="(\d+)"/.exec(page) ?? [];
    expect(Math.abs(width - Number(wide)) + Math.abs(height - Number(high))).toBeLessThan(5);
    expect((await kari.get(`/original/${id}/9999`)).status).toBe(404);
    const pdf = await kari.get(`/fil/${id}?lagre`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/);
    const html = await kari.get(`/fil/${fileOf(/\.html$/)?.id}`);
    expect(html.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*; sandbox$/);
    const word = await kari.get(`/fil/${fileOf(/\.docx$/)?.id}`);
    expect(word.headers.get('content-disposition')).toMatch(/^attachment/);
    for (const answer of [pdf, html, word]) expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('a file that has become a link out of the folder is not served', async () => {
    const file = fileOf(/\.txt$/);
    const path = join(demo.folder, 'responses', file?.path ?? '');
    await mkdir(join(demo.root, 'borte'), { recursive: true });
    await writeFile(join(demo.root, 'hemmelig.txt'), 'hemmelig');
    await rename(path, join(demo.root, 'borte', 'svar.txt'));
    await symlink(join(demo.root, 'hemmelig.txt'), path);
    const answer = await kari.get(`/fil/${file?.id}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('hemmelig');
  });
});
