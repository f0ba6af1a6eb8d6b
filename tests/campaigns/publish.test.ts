import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ConfigurationError } from '../../src/config.ts';
import { exportConsultation } from '../../src/services/export.ts';
import { newPrinter } from '../../src/services/publish/print.ts';
import type { Workspace } from '../../src/services/workspace.ts';
import { DEMO, demoWorkspace } from '../services/in-process.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await demoWorkspace();
});
afterAll(() => workspace.close());

const path = (name: string) => join(workspace.settings.reports, 'demo', name);
const info = (name: string, ...flags: string[]) =>
  execFileSync('pdfinfo', [...flags, path(name)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const pages = (name: string) =>
  execFileSync('pdftotext', ['-layout', path(name), '-'], { encoding: 'utf8' }).split('\f');
const TITLE = 'Fra styringsmodell til rådsmodell for digital samhandling i helse (konstruert eksempel)';

/** Lines of the contents on the first page: what each says, and its page. */
function contentsOf(name: string): [string, number][] {
  return [...(pages(name)[0] ?? '').matchAll(/^ *(\S.*?)[ .]{3,}(\d+)$/gm)].map((line) => [
    line[1] ?? '',
    Number(line[2]),
  ]);
}

/** Headings of the contents that do not stand on the page it says. */
function misplaced(name: string): [string, number][] {
  const printed = pages(name).map((page) => page.replace(/\s+/g, ' '));
  return contentsOf(name).filter(([heading, page]) => !printed[page - 1]?.includes(heading.replace(/\s+/g, ' ')));
}

describe.skipIf(!existsSync('/usr/bin/chromium') && !process.env.CI)('PDF (SKIPPED without chromium)', () => {
  beforeAll(async () => {
    await exportConsultation(workspace, DEMO, 'pdf');
  }, 120_000);

  /** A page's text, as the browser that is first on the path prints it. */
  async function printed(html: string): Promise<{ text: string; told: string }> {
    const printer = newPrinter();
    const folder = mkdtempSync(join(tmpdir(), 'horing-print-'));
    try {
      const file = join(folder, 'page.pdf');
      writeFileSync(file, await printer.print(() => html));
      const read = (program: string, ...rest: string[]) => execFileSync(program, [file, ...rest], { encoding: 'utf8' });
      return { text: read('pdftotext', '-'), told: read('pdfinfo') };
    } finally {
      await printer.close();
      rmSync(folder, { recursive: true });
    }
  }

  test('a page has no scripts, and reads no files', async () => {
    const secret = pathToFileURL(join(DEMO, 'consultation.yaml')).href;
    const { text } = await printed(
      `<h1 id="a">Én</h1><script>document.body.append('kjørt')</script><iframe src="${secret}"></iframe>`,
    );
    expect(text.trim()).toBe('Én');
  });

  test('a browser that does not let itself be driven prints the same', { timeout: 60_000 }, async () => {
    const html =
      '<html lang="nb"><title>Prøve</title><style>@page{size:A4;margin:20mm}</style><h1 id="a">Én</h1><p>To.</p>';
    const driven = await printed(html);
    const folder = mkdtempSync(join(tmpdir(), 'horing-browser-'));
    const refusing = '#!/bin/sh\ncase "$*" in *remote-debugging*) exit 1;; esac\nexec /usr/bin/chromium "$@"\n';
    writeFileSync(join(folder, 'chromium'), refusing, { mode: 0o755 });
    vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
    try {
      const alone = await printed(html);
      expect(alone.text).toBe(driven.text);
      expect(alone.text).toContain('To.');
      expect(alone.told).toBe(driven.told);
    } finally {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    }
  });

  test('a browser that does not print is told in words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'horing-browser-'));
    writeFileSync(join(folder, 'chromium'), '#!/bin/sh\necho "cannot open display" >&2\nexit 1\n', { mode: 0o755 });
    vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
    try {
      await expect(printed('<p>To.')).rejects.toThrow('Nettleseren klarte ikke å skrive ut notatet');
    } finally {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    }
  });

  test('where a user may make no sandbox, as in a container, the browser is started without', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'horing-browser-'));
    const refusing =
      '#!/bin/sh\ncase "$*" in *--no-sandbox*) exec /usr/bin/chromium "$@";; esac\necho "No usable sandbox!" >&2\nexit 1\n';
    writeFileSync(join(folder, 'chromium'), refusing, { mode: 0o755 });
    vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
    const user = vi.spyOn(process, 'getuid').mockReturnValue(10_001);
    try {
      expect((await printed('<p>To.')).text).toContain('To.');
    } finally {
      user.mockRestore();
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    }
  });

  test('is tagged, with title and language, bookmarks, heads of tables, and words for figures', () => {
    const told = info('notat.pdf');
    expect(told).toMatch(/^Tagged: +yes$/m);
    expect(told).toContain(TITLE);
    const structure = info('notat.pdf', '-struct');
    for (const tag of [
      'H1 ',
      'H2 ',
      'H5 ',
      'Table ',
      'Caption',
      '/Scope /Column',
      '/Scope /Row',
      'Figure',
      'LI ',
      'Link ',
    ])
      expect(structure).toContain(tag);
    const raw = readFileSync(path('notat.pdf'), 'latin1');
    expect(raw).toMatch(/\/DisplayDocTitle true>>\s*\/Lang \(nb\)/);
    expect(raw).toContain('/Outlines');
    expect(raw.match(/\/Alt /g)?.length).toBeGreaterThanOrEqual(2);
    expect(raw).toContain('/Lang (nn)');
  });

  test('no mark in it is of a later PDF than it says', () => {
    const flags = ['-struct', path('notat.pdf')];
    const { stderr } = {
      stderr: execFileSync('sh', ['-c', 'pdfinfo "$@" 2>&1 >/dev/null', 'sh', ...flags], { encoding: 'utf8' }),
    };
    expect(stderr).toBe('');
  });

  test('the contents say on which page each chapter stands', () => {
    expect(contentsOf('notat.pdf').length).toBeGreaterThan(20);
    expect(misplaced('notat.pdf')).toEqual([]);
  });
});

describe.skipIf(!existsSync('/usr/bin/soffice') && !process.env.CI)(
  'through LibreOffice (SKIPPED without soffice)',
  () => {
    test('PDF/A-2b, tagged as PDF/UA asks, at most 14 pages of the demo', { timeout: 120_000 }, async () => {
      await exportConsultation(workspace, DEMO, 'pdfa', { writtenOnly: true });
      const told = info('notat-pdfa.pdf');
      expect(told).toMatch(/^Tagged: +yes$/m);
      expect(told).toContain(TITLE);
      expect(Number(/^Pages: +(\d+)$/m.exec(told)?.[1])).toBeLessThanOrEqual(14);
      const raw = readFileSync(path('notat-pdfa.pdf'), 'latin1');
      expect(raw).toContain('/Outlines');
      const structure = info('notat-pdfa.pdf', '-struct');
      for (const tag of ['H1 ', 'H4 ', 'TH', '/Scope', 'TOCI', 'Figure', 'LI ']) expect(structure).toContain(tag);
      expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
      expect(raw).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
      expect(raw).toMatch(/\/Lang\s*\(nb-NO\)/);
      expect(pages('notat-pdfa.pdf').join('')).not.toContain('Maskinen fyller aldri');
    });

    test('ODT: headings and text', { timeout: 120_000 }, async () => {
      expect((await exportConsultation(workspace, DEMO, 'odt')).path).toMatch(/notat\.odt$/);
      const parts = unzipSync(readFileSync(path('notat.odt')));
      expect(strFromU8(parts.mimetype ?? new Uint8Array())).toBe('application/vnd.oasis.opendocument.text');
      const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
      for (const level of [1, 2, 3, 4]) expect(content).toContain(`text:outline-level="${level}"`);
    });
  },
);

test.each(['odt', 'pdfa', 'pdf'] as const)('%s without the program it takes: said plainly', async (format) => {
  vi.stubEnv('PATH', '');
  try {
    const made = exportConsultation(workspace, DEMO, format);
    await expect(made).rejects.toThrow(ConfigurationError);
    await expect(made).rejects.toThrow(format === 'pdf' ? /krever Chromium/ : /LibreOffice, som ikke ble funnet/);
  } finally {
    vi.unstubAllEnvs();
  }
});
