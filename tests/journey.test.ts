import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../src/services/analyse.ts';
import { horing, horingHere, place, written } from './commands/horing.ts';
import { DEMO, workspaceHere } from './services/in-process.ts';

describe('the main job on the demo consultation', () => {
  const undisturbed = place();

  test('one command gives the note, with sectors and ledger as the gold has them', async () => {
    const { code, out } = await horing(undisturbed.env, 'run', DEMO, '--timings');
    expect(code, out).toBe(0);
    expect(out).toMatch(/Tidsbruk per steg:\n- Leser filer: \d+,\d\d s \(40 stk\.\)\n/);
    const note = readFileSync(undisturbed.note, 'utf8');
    expect(note).toContain('Det kom inn 35 høringssvar');
    for (const row of [
      '| Statlig etat, ombud eller fagråd | 5 |',
      '| Kommunal sektor | 6 |',
      '| Helseforetak og RHF | 4 |',
      '| Næringsliv | 1 |',
      '| Fag-, bruker-, bransje- og interesseorganisasjoner | 12 |',
      '| Forskning og utdanning | 7 |',
      '| analysert | 36 |',
      '| duplikat | 1 |',
      '| erstattet | 1 |',
      '| ikke lesbar | 1 |',
      '| annen høring | 1 |',
    ])
      expect(note).toContain(row);
    expect(note).toContain('Vi mottok 40 filer.');
  });

  test('every quote in the note stands word for word in a response', async () => {
    const note = readFileSync(undisturbed.note, 'utf8');
    // Points tell their sentence in a line, quotes in a block.
    const quotes = [...note.matchAll(/^> «(.+)»$|^- (?:\*\*[^«]*)?«(.+)» \([^«»]+, s\. \d+\)/gmu)].flatMap((match) =>
      // What a point leaves out is marked; what is left stands so.
      (match[1] ?? match[2] ?? '').replace(/\\(.)/g, '$1').split(/ \[…\](?: |(?=\.$))/u),
    );
    expect(quotes.length).toBeGreaterThan(20);
    // What the letters were made from, not what was read out of them.
    const sources = readdirSync('tests/demo/sources')
      .map((name) => readFileSync(join('tests/demo/sources', name), 'utf8'))
      .map((source) => source.replace(/\s+/g, ' '));
    for (const quote of quotes)
      expect(
        sources.some((text) => text.includes(quote)),
        quote,
      ).toBe(true);
  });

  test('a second run finds nothing new and leaves the same bytes', async () => {
    const before = written(undisturbed.reports);
    const { out } = await horing(undisturbed.env, 'run', DEMO);
    expect(out).toContain('Ingenting er endret');
    expect(written(undisturbed.reports)).toEqual(before);
  });

  test('deleted reports come back byte for byte', async () => {
    const before = written(undisturbed.reports);
    rmSync(undisturbed.reports, { recursive: true });
    await horing(undisturbed.env, 'note', DEMO);
    expect(written(undisturbed.reports)).toEqual(before);
  });
});

describe('bad input', () => {
  function consultation(files: Record<string, string | Uint8Array>): string {
    const folder = join(mkdtempSync(join(tmpdir(), 'horing-bad-')), 'darlig');
    mkdirSync(join(folder, 'responses'), { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'responses', name), content);
    return folder;
  }

  /** The same run without the command line: one bad folder goes through that. */
  async function noteOn(folder: string): Promise<string> {
    const workspace = workspaceHere();
    try {
      return readFileSync((await analyse(workspace, folder)).note, 'utf8');
    } finally {
      workspace.close();
    }
  }

  test('each bad file is in the ledger with a plain reason, and the run ends well', async () => {
    const long = `${'å'.repeat(125)}.txt`;
    const folder = consultation({
      'tom.pdf': '',
      'avkortet.pdf': readFileSync(join(DEMO, 'background/hoeringsnotat.pdf')).subarray(0, 4000),
      'odelagt.docx': 'PK\u0003\u0004 ikke en zip',
      'ukjent.bin': new Uint8Array([0, 1, 2, 3, 254, 255, 0, 7]),
      'side.html': '<h1>Høringssvar</h1><script>alert(1)</script><p>Sundøy kommune støtter forslaget.</p>',
      'linje\nskift\u001b[31m.txt': 'Vi har ingen merknader.\n\nMed hilsen\nSundøy kommune\n',
      [long]: 'Fagervik kommune støtter forslaget.\n',
      '..-..-passord.txt': 'Innhold.\n',
    });
    cpSync('corpus/demo/responses', join(folder, 'responses', 'demo'), {
      recursive: true,
      filter: (path) => !path.includes('.') || path.includes('sikret'),
    });
    const { env, reports } = place();
    const { code, out } = await horing(env, 'run', folder);
    expect(code, out).toBe(0);
    expect(out).toMatch(/\d+ advarsler/);
    const note = readFileSync(join(reports, 'darlig', 'note.md'), 'utf8');
    for (const reason of [
      'filen har ikke noe innhold',
      '| odelagt.docx | ikke lesbar | filen er ødelagt eller ufullstendig',
      '| avkortet.pdf | filen er ikke hel',
      'filtypen er ukjent',
      'filen er passordbeskyttet',
    ])
      expect(note).toContain(reason);
    // Control characters in a name can't steer a terminal or break a table.
    expect(out).not.toContain('\u001b[31m');
    expect(note).toContain('Vi mottok ni filer.');
  });

  test('a file no one may read and a link out of the folder are in the ledger', async () => {
    const folder = consultation({ 'svar.txt': 'Sundøy kommune støtter forslaget.\n' });
    symlinkSync('/etc/passwd', join(folder, 'responses', 'lenke.txt'));
    const note = await noteOn(folder);
    expect(note).toContain('| lenke.txt | ikke lesbar | filen kan ikke åpnes');
    expect(note).not.toContain('root:');
  });

  test('a file of 300 MB is not read', async () => {
    const folder = consultation({});
    writeFileSync(join(folder, 'responses', 'stor.pdf'), '%PDF-1.7');
    truncateSync(join(folder, 'responses', 'stor.pdf'), 300 * 1024 * 1024);
    expect(await noteOn(folder)).toContain('filen er for stor: over 100 MB');
  });

  test('a faulty configuration ends with 2 before any work', async () => {
    const folder = consultation({ 'svar.txt': 'Innhold.\n' });
    writeFileSync(join(folder, 'consultation.yaml'), 'title: X\nfrist: i morgen\n');
    const { env, reports } = place();
    const { code, err } = await horingHere(env, 'run', folder);
    expect(code).toBe(2);
    expect(err).toContain('linje 2');
    expect(() => readdirSync(reports)).toThrow();
  });

  test('no answers at all: a note that says so', async () => {
    expect(await noteOn(consultation({}))).toContain('Det kom ikke inn noen høringssvar.');
  });
});

test('an unknown command ends with 2 and says so in Norwegian', async () => {
  const { code, err } = await horing(process.env, 'finnesikke');
  expect(code).toBe(2);
  expect(err).toContain('Feil: ukjent kommando');
  expect((await horingHere(place().env, 'doctor', 'nå')).err).toBe(
    'Feil: for mange argumenter. Forventet 0, fikk 1.\n',
  );
  expect((await horingHere(place().env, '--log', 'xml', 'doctor')).err).toBe(
    "Feil: valget '--log <form>' kan ikke ha verdien 'xml'. Velg en av json.\n",
  );
});
