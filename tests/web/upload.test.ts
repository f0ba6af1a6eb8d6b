import { existsSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Hono } from 'hono';
import { beforeEach, describe, expect, test } from 'vitest';
import { themeDecisions } from '../../src/corrections/codebook.ts';
import { qdpxOf } from '../../src/export/qda/qdpx.ts';
import { guardDesk, NotAllowed } from '../../src/services/accounts/roles.ts';
import { importCodebook } from '../../src/services/exchange/codebook.ts';
import { scanResponses } from '../../src/services/ingest.ts';
import { safeName, saveUpload } from '../../src/services/upload.ts';
import { aloneApp, form, HTML, OWN, PASSAGE, type Place, place, served, THEMES } from './desk/door.ts';

const MEGABYTE = 1024 * 1024;
const LIMIT = 2 * MEGABYTE;
let here: Place;
let app: Hono;

beforeEach(async () => {
  here = await place();
  app = aloneApp(here, LIMIT);
});

const sent = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);
/** What lies in the folder, hidden files too. */
const lying = () => readdirSync(here.folder).sort();
function post(path: string, field: string, files: File[], headers: Record<string, string> = OWN) {
  const body = new FormData();
  for (const file of files) body.append(field, file, file.name);
  return app.request(path, { method: 'POST', body, headers });
}
const upload = (...files: File[]) => post('/last-opp', 'filer', files);

test.each([
  ['Høringssvar fra Fagervik.pdf', 'Høringssvar fra Fagervik.pdf'],
  ['../../../etc/passwd', 'passwd'],
  ['..\\..\\windows\\system32\\svar.docx', 'svar.docx'],
  ['/absolutt/sti/svar.pdf', 'svar.pdf'],
  ['C:\\Users\\Kari\\svar.pdf', 'svar.pdf'],
  ['..', 'fil'],
  ['', 'fil'],
  ['   ', 'fil'],
  ['.skjult.pdf', 'skjult.pdf'],
  ['.pdf', 'pdf'],
  ['svar\u0000.pdf\u0007', 'svar.pdf'],
  ['svar\u202Efdp.exe', 'svarfdp.exe'],
  ['svar\r\nSet-Cookie: a.pdf', 'svarSet-Cookie_ a.pdf'],
  ['a:b*c?d"e<f>g|h.pdf', 'a_b_c_d_e_f_g_h.pdf'],
  ['CON.pdf', '_CON.pdf'],
  ['svar.pdf. . .', 'svar.pdf'],
  [`${'Å'.normalize('NFD')}lesund.pdf`, 'Ålesund.pdf'],
  ['mye   luft\t her.pdf', 'mye luft her.pdf'],
])('%j becomes %s', (name, expected) => {
  expect(safeName(name)).toBe(expected);
});

test.each(['å'.repeat(400), `${'😀'.repeat(100)}.pdf`, `${'x'.repeat(1000)}.docx`, `a.${'b'.repeat(1000)}`])(
  'a name is at most 180 bytes, whole characters, with its extension: %.20s',
  (name) => {
    const safe = safeName(name);
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(180);
    expect(safe).not.toMatch(/\p{Cs}/u);
    if (/\.(pdf|docx)$/.test(name)) expect(safe).toMatch(/\.(pdf|docx)$/);
  },
);

describe('answers by upload', () => {
  test('the page has a plain form that works without script, and says how large a file may be', async () => {
    const page = await (await app.request('/last-opp', { headers: HTML })).text();
    expect(page).toMatch(/<form[^>]*method="post"[^>]*action="\/last-opp"[^>]*enctype="multipart\/form-data"/);
    expect(page).toMatch(/<input[^>]*type="file"[^>]*multiple/);
    expect(page).toContain('Høyst 2 MB per fil');
  });

  test('the page tells of Redis and its workers, where a run would use them', async () => {
    const page = async () => (await app.request('/last-opp', { headers: HTML })).text();
    expect(await page()).not.toContain('Redis');
    app = aloneApp(await place({ REDIS_URL: 'redis://127.0.0.1:1' }), LIMIT);
    expect(await page()).toContain('Redis: 127.0.0.1:1: svarer ikke');
  });

  test('files lie in responses as they were sent, and are in the next scan', async () => {
    const reply = await upload(sent('svar.txt', 'Vi støtter forslaget.'), sent('Ålesund.txt', 'Vi er imot.'));
    expect(reply.status).toBe(200);
    const page = await reply.text();
    expect(page).toContain('svar.txt: lagret.');
    expect(page).toContain('Kjør analysen');
    expect(lying()).toEqual(['svar.txt', 'Ålesund.txt']);
    expect(readFileSync(join(here.folder, 'svar.txt'), 'utf8')).toBe('Vi støtter forslaget.');
    const scanned = await scanResponses('c', here.folder, new Map());
    expect(scanned.map(({ path, problem }) => [path, problem])).toEqual([
      ['svar.txt', null],
      ['Ålesund.txt', null],
    ]);
  });

  test('a name that is taken gets a number; nothing is overwritten, also when many come at once', async () => {
    await upload(sent('svar.pdf', 'ett'));
    const page = await (await upload(sent('svar.pdf', 'to'))).text();
    expect(page).toContain('svar.pdf: lagret som svar (2).pdf.');
    await Promise.all(['tre', 'fire', 'fem'].map((content) => upload(sent('svar.pdf', content))));
    expect(lying()).toEqual(['svar (2).pdf', 'svar (3).pdf', 'svar (4).pdf', 'svar (5).pdf', 'svar.pdf']);
    const contents = lying().map((name) => readFileSync(join(here.folder, name), 'utf8'));
    expect(new Set(contents)).toEqual(new Set(['ett', 'to', 'tre', 'fire', 'fem']));
    expect(readFileSync(join(here.folder, 'svar.pdf'), 'utf8')).toBe('ett');
  });

  test('the same file once more is told, not stored twice', async () => {
    await upload(sent('svar.pdf', 'ett'));
    expect(await (await upload(sent('svar.pdf', 'ett'))).text()).toContain('ligger der fra før, med samme innhold');
    expect(lying()).toEqual(['svar.pdf']);
  });

  test('a name can’t lead out of the folder, nor onto a link that does', async () => {
    const outside = join(here.folder, '..', 'consultation.yaml');
    const before = readFileSync(outside, 'utf8');
    symlinkSync(outside, join(here.folder, 'lenke.txt'));
    await upload(sent('../consultation.yaml', 'title: Overtatt'), sent('lenke.txt', 'title: Overtatt'));
    expect(readFileSync(outside, 'utf8')).toBe(before);
    expect(lying()).toEqual(['consultation.yaml', 'lenke (2).txt', 'lenke.txt']);
  });

  test('a name with markup is text on the page', async () => {
    const page = await (await upload(sent('<img src=x onerror=alert(1)>.pdf', 'x'))).text();
    expect(page).not.toContain('<img src=x');
    expect(page).toContain('&lt;img src=x');
  });

  test('what systems leave behind, and empty files, are refused; the others are kept', async () => {
    const page = await (
      await upload(sent('.DS_Store', 'x'), sent('tom.pdf', ''), sent('~$svar.docx', 'x'), sent('svar.pdf', 'x'))
    ).text();
    expect(page).toContain('.DS_Store: er en fil som systemet legger igjen');
    expect(page).toContain('tom.pdf: er tom');
    expect(lying()).toEqual(['svar.pdf']);
  });

  test('a hostile file is taken in and ends in the ledger', async () => {
    expect((await upload(sent('virus.pdf', '%PDF-1.7\n<script>alert(1)</script>\u0000\u0001'))).status).toBe(200);
    const [file] = await scanResponses('c', here.folder, new Map());
    expect(file).toMatchObject({ path: 'virus.pdf', problem: null });
    expect(statSync(join(here.folder, 'virus.pdf')).mode & 0o111).toBe(0);
  });

  test('nothing chosen, and a form that is no form', async () => {
    expect(await (await upload()).text()).toContain('Velg minst én fil.');
    const broken = await app.request('/last-opp', {
      method: 'POST',
      body: '--x\r\nnot multipart',
      headers: { ...OWN, 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(broken.status).toBe(400);
    expect(await broken.text()).toContain('Ingenting er lagret');
  });

  test('a script is told in JSON', async () => {
    const reply = await post('/last-opp', 'filer', [sent('svar.pdf', 'x')], { ...OWN, accept: 'application/json' });
    expect(await reply.json()).toEqual({ kind: 'done', said: 'svar.pdf: lagret.' });
  });

  test('a file over the limit is refused while it comes, and leaves nothing', async () => {
    const one = await saveUpload(here.folder, sent('stor.pdf', new Uint8Array(LIMIT + 1)), LIMIT);
    expect(one).toEqual({ kind: 'refused', sent: 'stor.pdf', because: 'too-large' });
    const page = await (await upload(sent('stor.pdf', new Uint8Array(LIMIT + 1)), sent('liten.pdf', 'x'))).text();
    expect(page).toContain('stor.pdf: er større enn 2 MB');
    expect(lying()).toEqual(['liten.pdf']);
  });

  test('an upload that breaks off leaves nothing', async () => {
    const stream = () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new Uint8Array(1000));
        },
        pull(controller) {
          controller.error(new Error('gone'));
        },
      });
    await expect(saveUpload(here.folder, { name: 'halv.pdf', stream })).rejects.toThrow('gone');
    expect(lying()).toEqual([]);
  });

  test('300 files in one form: all are there, each with a line, and a name of 200 characters with markup is text', async () => {
    const long = `<img src=x onerror=alert(1)>${'ø'.repeat(200)}.txt`;
    const files = Array.from({ length: 299 }, (_, index) => sent(`svar-${index}.txt`, `Svar nummer ${index}.`));
    const page = await (await upload(...files, sent(long, 'Vi støtter forslaget.'))).text();
    expect(page.match(/: lagret\.|lagret som/g)).toHaveLength(300);
    expect(page).not.toContain('<img');
    expect(lying().filter((name) => name.endsWith('.txt')).length).toBeGreaterThanOrEqual(300);
  });

  test('a folder that has vanished is told, and not made anew', async () => {
    renameSync(join(here.folder, '..'), join(here.folder, '..', '..', 'flyttet'));
    const reply = await upload(sent('svar.txt', 'Vi støtter forslaget.'));
    expect(await reply.text()).toContain('høringens mappe finnes ikke lenger');
    expect(existsSync(join(here.folder, '..'))).toBe(false);
  });

  test('a folder that can’t be written is told', async () => {
    // Not even root makes files there.
    expect(await saveUpload('/sys', sent('svar.pdf', 'x'))).toMatchObject({ kind: 'refused', because: 'no-access' });
  });
});

describe('300 MB over a real connection', () => {
  /** Sends without end until the server answers. @returns the answer and how much went out */
  async function pour(headers: Record<string, string>): Promise<{ status: number; page: string; megabytes: number }> {
    const server = await served(aloneApp(here));
    const own = {
      accept: 'text/html',
      'sec-fetch-site': 'same-origin',
      'content-type': 'multipart/form-data; boundary=x',
    };
    let megabytes = 0;
    try {
      return await new Promise((resolve, reject) => {
        const post = request(`${server.address}/last-opp`, { method: 'POST', headers: { ...own, ...headers } });
        let answered = false;
        post.on('response', (reply) => {
          answered = true;
          let page = '';
          reply.setEncoding('utf8');
          reply.on('data', (chunk) => {
            page += chunk;
          });
          reply.on('end', () => resolve({ status: reply.statusCode ?? 0, page, megabytes }));
        });
        post.on('error', (error) => answered || reject(error));
        const more = () => {
          while (!answered && megabytes < 300) {
            megabytes += 1;
            if (!post.write(Buffer.alloc(MEGABYTE))) return post.once('drain', more);
          }
          return undefined;
        };
        post.write('--x\r\nContent-Disposition: form-data; name="filer"; filename="stor.pdf"\r\n\r\n');
        more();
      });
    } finally {
      server.close();
    }
  }

  test.each([
    ['announced: refused before it is read', { 'content-length': String(300 * MEGABYTE) }, 100],
    ['unannounced: refused as soon as it is too much', { 'transfer-encoding': 'chunked' }, 200],
  ])('%s', async (_, headers, most) => {
    const { status, page, megabytes } = await pour(headers);
    expect(status).toBe(413);
    expect(page).toContain('Ingenting er lagret. Last opp færre om gangen');
    expect(megabytes).toBeLessThan(most);
    expect(lying()).toEqual([]);
  });
});

describe('a codebook from elsewhere', () => {
  const CSV =
    'tema;beskrivelse;nøkkelord;overordnet\nRådets rolle;Hva rådet skal gjøre;mandat, oppgaver;\nSekretariat;;;Rådets rolle\n';
  const bytes = (text: string) => new TextEncoder().encode(text);
  const named = (label: string) => here.desk.lists().draft.state.themes.filter((theme) => theme.label === label);
  const bring = (name: string, content: string) => post('/kodebok', 'kodebok', [sent(name, content)]);

  test('its themes are confirmed, with their words and places; what the machine had found under the name follows', async () => {
    const reply = await bring('kodebok.csv', CSV);
    expect(reply.status).toBe(200);
    const page = await reply.text();
    expect(page).toContain('2 temaer er hentet inn.');
    expect(page).toContain('Slått sammen med maskinens forslag');
    const [role] = named('Rådets rolle').filter(({ status }) => status === 'confirmed');
    expect(role).toMatchObject({ description: 'Hva rådet skal gjøre', parentId: null });
    expect(role?.keywords).toEqual(expect.arrayContaining(['mandat', 'oppgaver']));
    expect(named('Sekretariat')).toMatchObject([{ status: 'confirmed', parentId: role?.id }]);
    expect([...(here.desk.lists().draft.tags.get(PASSAGE)?.keys() ?? [])]).toEqual([role?.id]);
    expect(here.desk.log().map(({ who, decision }) => [who, decision.kind])).toEqual([
      ['Kari Utreder', 'theme-add'],
      ['Kari Utreder', 'theme-merge'],
      ['Kari Utreder', 'theme-add'],
    ]);
    const kept = themeDecisions([], [], here.desk.log()).codebook;
    expect(kept.map(({ label, keywords }) => [label, keywords.slice(0, 2)])).toEqual([
      ['Rådets rolle', ['mandat', 'oppgaver']],
      ['Sekretariat', []],
    ]);
  });

  test('the same file again changes nothing; one undo takes all of it back', async () => {
    await bring('kodebok.csv', CSV);
    const length = here.desk.log().length;
    const again = await (await bring('kodebok.csv', CSV)).text();
    expect(again).toContain('Alle temaene var der fra før');
    expect(here.desk.log()).toHaveLength(length);
    here.desk.undoLast('Kari Utreder');
    expect(named('Sekretariat')).toEqual([]);
    expect(named('Rådets rolle')).toMatchObject([{ id: THEMES.council, status: 'proposed' }]);
  });

  test('what people have confirmed or rejected stands', () => {
    here.desk.decide('Ola', { kind: 'theme-status', themeId: THEMES.name, status: 'rejected' });
    here.desk.decide('Ola', {
      kind: 'theme-edit',
      themeId: THEMES.council,
      label: 'Rådets rolle',
      description: 'Olas ord',
    });
    const result = importCodebook(
      here.desk,
      'Kari',
      bytes('tema;overordnet\nrådets rolle;\nNAVN;\nLogo;Navn\nMandat;Rådets rolle\n'),
    );
    expect(result).toMatchObject({
      kind: 'read',
      added: ['Logo', 'Mandat'],
      known: ['rådets rolle'],
      rejected: ['NAVN'],
    });
    expect(named('Rådets rolle')).toMatchObject([{ id: THEMES.council, description: 'Olas ord' }]);
    expect(named('Navn')).toMatchObject([{ status: 'rejected' }]);
    // Under the confirmed one; what would lie under the rejected one comes out on top.
    expect(named('Mandat')).toMatchObject([{ parentId: THEMES.council }]);
    expect(named('Logo')).toMatchObject([{ parentId: null }]);
  });

  test('«Annet» in two places of a REFI-QDA codebook is two themes, and still two the next time', () => {
    const code = (guid: string, name: string, inside = '') =>
      `<Code guid="${guid}" name="${name}" isCodable="true">${inside}</Code>`;
    const qdc = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${code('1', 'A', code('2', 'Annet'))}${code('3', 'B', code('4', 'Annet'))}</Codes></CodeBook>`;
    expect(importCodebook(here.desk, 'Kari', bytes(qdc))).toMatchObject({ added: ['A', 'Annet', 'B', 'Annet'] });
    expect(new Set(named('Annet').map(({ parentId }) => parentId)).size).toBe(2);
    expect(importCodebook(here.desk, 'Kari', bytes(qdc))).toMatchObject({
      added: [],
      known: ['A', 'Annet', 'B', 'Annet'],
      decided: null,
    });
  });

  test.each([
    [
      'hostile.qdc',
      '<!DOCTYPE c [<!ENTITY f SYSTEM "file:///etc/passwd">]><CodeBook><Codes><Code guid="1" name="&f;"/></Codes></CodeBook>',
      'DOCTYPE',
    ],
    ['brev.txt', 'Vi viser til høringsbrevet.', 'Fant ingen kolonne for temaets navn'],
    ['halv.qdc', '<CodeBook><Codes>', 'linje 1'],
    ['stor.csv', `tema\n${'x'.repeat(11 * MEGABYTE)}`, 'for stor til å være en kodebok'],
  ])('%s: refused with a reason, and nothing is in the log', async (name, content, reason) => {
    const reply = await bring(name, content);
    expect([400, 413]).toContain(reply.status);
    const page = await reply.text();
    expect(page).toContain(reason);
    expect(page).toContain('Ingenting er hentet inn.');
    expect(here.desk.log()).toEqual([]);
  });

  test('a full disk: told with 503, and none of the themes is in', async () => {
    const client = here.workspace.db.$client;
    client.pragma(`max_page_count = ${client.pragma('page_count', { simple: true })}`);
    const rows = Array.from({ length: 100 }, (_, index) => `Tema ${index};${'mange ord '.repeat(1000)}`);
    const reply = await bring('kodebok.csv', `tema;beskrivelse\n${rows.join('\n')}\n`);
    expect(reply.status).toBe(503);
    expect(await reply.text()).toContain('Disken er full');
    expect(here.desk.log()).toEqual([]);
    expect(here.desk.lists().themes).toHaveLength(2);
  });
});

describe('a project coded elsewhere', () => {
  const OLA = '0aaaaaaa-0000-4000-8000-000000000001';
  /** Our own export, with what Ola has coded in it: «Navn» on the first sentence. */
  const coded = () => {
    const parts = unzipSync(qdpxOf(here.desk.lists().draft.state));
    const qde = strFromU8(parts['project.qde'] ?? new Uint8Array())
      .replace('</Users>', `<User guid="${OLA}" name="Ola &lt;b&gt;"/></Users>`)
      .replace(
        /<TextSource [^>]*>/,
        (tag) =>
          `${tag}<PlainTextSelection guid="s" startPosition="0" endPosition="50"><Coding guid="c" creatingUser="${OLA}"><CodeRef targetGUID="${THEMES.name}"/></Coding></PlainTextSelection>`,
      );
    return zipSync({ ...parts, 'project.qde': strToU8(qde) });
  };
  const bring = () => post('/kodebok', 'kodebok', [sent('kodet.qdpx', new Uint8Array(coded()))]);
  const idIn = (page: string) => /name="id" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const confirm = (id: string, more: Record<string, string> = {}) =>
    app.request('/kodebok/merkinger', form({ id, ...more }));

  test('it is shown first, brought in when she says so, and taken back by her as one', async () => {
    const page = await (await bring()).text();
    expect(page).toContain('Ingenting er hentet inn ennå');
    expect(page).toContain('Én merking.');
    expect(here.desk.log()).toEqual([]);
    const reply = await confirm(idIn(page));
    expect(reply.status).toBe(200);
    expect(await reply.text()).toContain('Hentet inn én merking og 0 standpunkter.');
    expect(here.desk.log().map(({ who, decision }) => [who, decision.kind])).toEqual([
      ['Ola <b> (importert fra kodet.qdpx)', 'tag'],
    ]);
    expect([...(here.desk.lists().draft.tags.get(PASSAGE)?.keys() ?? [])]).toContain(THEMES.name);
    expect(await (await bring()).text()).toContain('Filen har ingenting nytt');
    expect(here.desk.undoLast('Ola <b> (importert fra kodet.qdpx)')).toBeNull();
    here.desk.undoLast('Kari Utreder');
    expect(here.desk.lists().draft.tags.get(PASSAGE)?.has(THEMES.name)).toBe(false);
  });

  test('a preview is good once, and only for the one it was shown to', async () => {
    const id = idIn(await (await bring()).text());
    expect((await confirm('en annen')).status).toBe(410);
    expect((await confirm(id)).status).toBe(200);
    expect((await confirm(id)).status).toBe(410);
  });

  test('with accounts, coders’ names in the file give no rights: a reader can bring nothing in', () => {
    const guarded = guardDesk(here.desk, (name) => (name === 'Kari Koder' ? 'koder' : 'leser'));
    expect(() => importCodebook(guarded, 'Lese Leser', coded(), { file: 'Kari Koder' })).toThrow(NotAllowed);
    expect(here.desk.log()).toEqual([]);
    expect(importCodebook(guarded, 'Kari Koder', coded())).toMatchObject({ decided: { kind: 'done' } });
    expect(guarded.undoLast('Kari Koder')?.outcome.kind).toBe('done');
  });
});
