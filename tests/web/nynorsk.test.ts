import { basename } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { speak } from '../../src/norsk/desk/speak.ts';
import { numberOf } from '../../src/norsk/numbers.ts';
import { AnswerFilter, findAnswers } from '../../src/services/review/answers.ts';
import { horingHere } from '../commands/horing.ts';
import { BOKMAL } from '../norsk/bokmal.ts';
import { startDesk } from './desk/browser.ts';
import { analysedDemo, type Demo, deskOf, ORIGIN } from './desk/demo.ts';
import { accountsApp, cookieOf, form, HTML, OWN, PASSWORDS, place, THEMES } from './desk/door.ts';
import { plain, saidBy } from './desk/said.ts';

let demo: Demo;
let kari: Awaited<ReturnType<typeof deskOf>>;

beforeAll(async () => {
  demo = await analysedDemo('nn');
  kari = await deskOf(demo, 'Kari');
}, 180_000);
beforeEach(() => speak('nn'));
afterAll(async () => {
  speak('nb');
  kari?.close();
  await demo?.close();
});

/** What the consultation itself is made of, longest first: it is in the language its people wrote. */
function madeOf(): string[] {
  const lists = kari.desk.lists();
  const { state } = lists.draft;
  return [
    kari.desk.consultation.title,
    ...state.themes.flatMap(({ label, description, words }) => [label, description, ...words.map(({ word }) => word)]),
    ...state.responses.flatMap((response) => [
      response.respondent,
      ...response.identity.signatories,
      ...response.pages.flatMap(({ attachment }) => attachment ?? []),
      ...[...(lists.endorsementsOf.get(response.id) ?? [])].flatMap(({ name, part }) => [name, part ?? '']),
    ]),
    ...state.invitations.map(({ invitation }) => invitation.name),
    ...state.files.flatMap(({ path }) => [path, basename(path)]),
    ...kari.desk.consultation.config.questions.map(({ text }) => text),
  ]
    .filter((text) => text !== '')
    .sort((a, b) => b.length - a.length);
}

/** What of a page's words is bokmål and no part of the consultation. */
function bokmalIn(html: string): string[] {
  const made = madeOf();
  const texts = kari.desk.lists().draft.state.responses.map(({ text }) => text.replace(/\s+/g, ' '));
  /** «Behald: Vi er samde i …»: a name of what is done, and what it is done with. */
  const isQuoted = (said: string) => {
    const sentence = said.replace(/^\d+\. |^«|»$| …$/g, '').replace(/\s+/g, ' ');
    return said.length > 20 && texts.some((text) => text.includes(sentence));
  };
  // Words that answers have in common are underlined within what is quoted.
  return saidBy(html.replace(/<\/?u>/g, '')).filter((said) => {
    if (!BOKMAL.test(said)) return false;
    const colon = said.indexOf(': ');
    const what = isQuoted(said) ? '' : isQuoted(said.slice(colon + 2)) ? said.slice(0, colon) : said;
    return BOKMAL.test(made.reduce((rest, text) => rest.replaceAll(text, '·'), what).replace(/«.*»/g, '«»'));
  });
}

const page = async (path: string) => {
  const answer = await kari.get(path);
  return { status: answer.status, html: await answer.text() };
};
const act = (decision: Record<string, unknown>) => JSON.stringify({ decision });
const first = () => {
  const [response] = kari.desk.lists().here;
  const [theme, other] = kari.desk.lists().themes;
  if (!response || !theme || !other) throw new Error('the demo has answers and themes');
  return { response, theme, other };
};

/** A point rewritten, laid last and taken out. */
function pointDecisions(): Record<string, unknown>[] {
  const [point] = kari.desk.lists().draft.state.points;
  if (!point) throw new Error('the demo has points');
  const { id: pointId, themeId, side, members } = point;
  return [
    { kind: 'point', pointId, themeId, side, text: 'Rådet skal vere ope.', members, from: [pointId] },
    { kind: 'point-order', themeId, pointIds: [pointId] },
    { kind: 'point-drop', pointId, themeId, members },
  ];
}

describe('a desk in nynorsk', () => {
  test.each([
    '/',
    '/?hva=file',
    '/?hva=tag',
    '/?hva=sector',
    '/?hva=stance',
    '/?hva=invitation',
    '/svar',
    '/svar?sok=kommune&status=not-reviewed&sorter=unsure',
    '/svar?status=reviewed',
    '/temaer',
    '/notat',
    '/filer',
    '/hjelp',
    '/logg',
    '/nytt',
    '/finst/ikkje',
  ])('%s is in nynorsk', async (path) => {
    const { html } = await page(path);
    expect(html).toMatch(/<html lang="nn"/);
    expect(html).toContain('>Oversikt</a>');
    expect(bokmalIn(html)).toEqual([]);
  });

  test('so is every answer and every theme', async () => {
    const { themes, here } = kari.desk.lists();
    for (const { id } of here) expect(bokmalIn((await page(`/svar/${id}`)).html)).toEqual([]);
    for (const { id } of themes) expect(bokmalIn((await page(`/temaer/${id}`)).html)).toEqual([]);
    const [point] = kari.desk.lists().draft.state.points;
    expect(bokmalIn((await page(`/temaer/${point?.themeId}/punkter/${point?.id}`)).html)).toEqual([]);
    const { theme } = first();
    const [tag] = kari.desk.lists().tagsOfTheme.get(theme.id) ?? [];
    const alike = await page(`/temaer/${theme.id}?lik=${tag?.passageId}`);
    expect(alike.html).toContain('Avsnitt, mest like først');
    expect(bokmalIn(alike.html)).toEqual([]);
  });

  test('the list of words finds a desk in bokmål', async () => {
    speak('nb');
    const { html } = await page('/');
    expect(html).toMatch(/<html lang="nb"/);
    expect(html).toContain('Trenger et menneske');
    expect(bokmalIn(html).length).toBeGreaterThan(20);
  });

  test('what is decided is told in nynorsk, and so is the log', async () => {
    const { response, theme, other } = first();
    const { id: responseId } = response;
    const passageId = response.passages[0]?.id ?? '';
    const decisions: Record<string, unknown>[] = [
      { kind: 'sector', responseId, sector: 'unknown' },
      { kind: 'date', responseId, date: '2026-05-04' },
      { kind: 'stance', responseId, themeId: null, stance: 'supports-with-reservations' },
      { kind: 'stance', responseId, themeId: theme.id, stance: 'neutral' },
      { kind: 'other-hearing', responseId, on: true },
      { kind: 'other-hearing', responseId, on: false },
      { kind: 'tag', passageId, themeId: theme.id, on: true },
      { kind: 'tag', passageId, themeId: theme.id, on: false },
      { kind: 'theme-status', themeId: theme.id, status: 'confirmed' },
      { kind: 'theme-move', themeId: other.id, parentId: theme.id },
      { kind: 'theme-move', themeId: other.id, parentId: null },
      { kind: 'text', slot: 'summary', markdown: 'Vi går vidare.' },
      { kind: 'text', slot: `passage:${passageId}`, markdown: 'Sjå på denne.' },
      { kind: 'invitation', name: kari.desk.lists().draft.state.invitations[0]?.invitation.name, answeredBy: [] },
      ...pointDecisions(),
      { kind: 'sign-off', on: true },
      { kind: 'sign-off', on: false },
    ];
    for (const decision of decisions) {
      const answer = await kari.send('/avgjor', { til: '/', act: act(decision) });
      const { kind, said } = (await answer.json()) as { kind: string; said: string };
      expect([decision.kind, kind]).toEqual([decision.kind, 'done']);
      expect(said).toMatch(/^Lagra: /);
      expect(bokmalIn(`>${said}<`)).toEqual([]);
    }
    const { html } = await page('/logg');
    expect(html).toMatch(/ \d{4} kl\. \d\d\.\d\d/);
    expect(html).toContain('Stør med atterhald');
    expect(bokmalIn(html)).toEqual([]);
    const undone = await kari.send('/angre', { til: '/' });
    expect(((await undone.json()) as { said: string }).said).toMatch(/^Angra: Godkjenning, Tema/);
    expect(bokmalIn((await page('/')).html)).toEqual([]);
  });

  test.each([
    ['no JSON', { act: '{' }, 400, 'Ingenting er lagra'],
    ['what is gone', { act: act({ kind: 'text', slot: 'x', markdown: 'x', of: 1 }) }, 400, 'Skjemaet inneheldt noko'],
  ])('%s is refused in nynorsk', async (_, fields, status, said) => {
    const answer = await kari.post('/avgjor', { til: '/', ...fields });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(said);
  });

  test('every figure in a note in nynorsk is a link to as many answers', async () => {
    const { html } = await page('/notat');
    expect(html).toContain('<div class="note" lang="nn">');
    const links = [...html.matchAll(/<a href="(\/svar[^"]*)">(\d+|\p{L}+)<\/a>/gu)];
    expect(links.length).toBeGreaterThan(120);
    // Also of those the machine is not sure of.
    expect(html).toMatch(/<a href="\/svar\?tema=[^"]+&amp;lest=usikkert">(?:\d+|\p{L}+)<\/a>/u);
    expect(html).toMatch(/<a href="\/svar\?tema=[^"]+holdning=supports">(?:\d+|\p{L}+)<\/a> er for/u);
    for (const [, href = '', figure] of links) {
      const filter = AnswerFilter.parse(Object.fromEntries(new URL(plain(href), ORIGIN).searchParams));
      const { responses } = findAnswers(kari.desk.lists(), kari.desk.search, filter);
      expect([href, responses.length]).toEqual([href, numberOf(figure ?? '')]);
    }
  });
});

describe('the log is the same in both languages', () => {
  /** What the button of key `f` sends, as the page has it. */
  const pressed = (html: string) => plain(/data-key="f" value="([^"]*)"/.exec(html)?.[1] ?? '');

  test('what is marked in one language is read, shown and taken back in the other', async () => {
    const { id } = first().response;
    await kari.send('/avgjor', { til: '/', act: pressed((await page(`/svar/${id}`)).html) });
    const file = kari.desk.lists().draft.state.files.find(({ outcome }) => outcome === 'unreadable');
    const { html: overview } = await page('/?hva=file');
    const followed = [...overview.matchAll(/name="act" value="([^"]*)"/g)].map((match) => plain(match[1] ?? ''));
    const ofFile = followed.find((sent) => sent.includes(`file:${file?.id}`)) ?? '';
    expect((await kari.send('/avgjor', { til: '/', act: ofFile })).status).toBe(200);

    const written = kari.desk
      .log()
      .flatMap(({ decision }) =>
        decision.kind === 'text' && /^(?:reviewed|file):/.test(decision.slot) ? [decision.markdown] : [],
      );
    // As earlier desks wrote it, so that their logs are read as before.
    expect(written).toEqual(['Gjennomgått', 'Fulgt opp']);
    expect((await page('/logg')).html).toContain('>Følgt opp<');
    expect((await page('/filer')).html).toContain(' · Følgt opp');

    speak('nb');
    const ola = await deskOf(demo, 'Ola');
    try {
      expect(ola.desk.lists().isReviewed(id)).toBe(true);
      expect(await (await ola.get('/logg')).text()).toContain('>Fulgt opp<');
      const html = await (await ola.get(`/svar/${id}`)).text();
      expect(html).toContain('Ikke gjennomgått likevel');
      const answer = await ola.send('/avgjor', { til: '/', act: pressed(html) });
      expect(await answer.json()).toMatchObject({ kind: 'done' });
      expect(ola.desk.lists().isReviewed(id)).toBe(false);
    } finally {
      ola.close();
    }
  });

  test('headings that are offered follow the note, since they name what is written', async () => {
    for (const language of ['nn', 'nb'] as const) {
      speak(language);
      expect((await page('/notat')).html).toContain('<option value="Mandat"');
    }
  });
});

describe('the door of a desk in nynorsk', () => {
  test('signing in, accounts, roles and uploads', async () => {
    const there = await place();
    const { app, accounts } = accountsApp(there);
    try {
      await accounts.add('Åse', 'administrator', PASSWORDS.administrator);
      await accounts.add('Lars', 'leser', PASSWORDS.leser);
      const outside = await (await app.request('/logg-inn', { headers: HTML })).text();
      expect(outside).toMatch(/<html lang="nn"/);
      expect(saidBy(outside).filter((said) => BOKMAL.test(said))).toEqual([]);

      const admin = await cookieOf(app, 'Åse', PASSWORDS.administrator);
      for (const path of ['/konto', '/last-opp', '/kodebok', '/temaer']) {
        const html = await (await app.request(path, { headers: { ...HTML, cookie: admin } })).text();
        // One of its themes is called «Navn».
        const own = saidBy(html).filter((said) => !/(?:^|: )Navn$|«Navn»/.test(said));
        expect(own.filter((said) => BOKMAL.test(said))).toEqual([]);
      }
      const made = await app.request(
        '/konto/ny',
        form({ navn: 'Ola', rolle: 'koder', passord: 'kort' }, { ...OWN, cookie: admin }),
      );
      expect(await made.text()).toContain('Passordet må ha minst 12 teikn.');

      const reader = await cookieOf(app, 'Lars', PASSWORDS.leser);
      const refused = await app.request('/avgjor', {
        ...form(
          { act: act({ kind: 'theme-status', themeId: THEMES.name, status: 'confirmed' }) },
          { ...OWN, cookie: reader },
        ),
      });
      expect(refused.status).toBe(403);
      expect(await refused.text()).toContain(
        'Rolla di er «lesar». For å endre kodeboka trengst rolla «kvalitetssikrar». Ingenting er endra.',
      );
    } finally {
      there.workspace.close();
    }
  });
});

describe('the language is chosen when the desk starts', () => {
  const languageOf = async (...more: string[]) => {
    const desk = await startDesk(demo, 'Kari', ...more);
    try {
      return /<html lang="(\w+)"/.exec(await (await fetch(desk.address)).text())?.[1];
    } finally {
      await desk.stop();
    }
  };

  test('the consultation’s own, unless another is asked for', async () => {
    expect(await languageOf()).toBe('nn');
    expect(await languageOf('--maal', 'nb')).toBe('nb');
  });

  test.each(['xx', 'en', ''])('«%s» is refused, and said why', async (language) => {
    const failed = await horingHere(demo.env, 'review', demo.folder, '--maal', language);
    expect(failed).toMatchObject({ code: 2, err: `--maal ${language}: forventet nb eller nn.\n` });
  });
});
