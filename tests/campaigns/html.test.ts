import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlNote } from '../../src/export/html/html.ts';
import type { ConsultationState } from '../../src/state.ts';
import { CASES, manyLetters } from '../export/hostile.ts';
import { noteOf } from '../export/note-of.ts';
import { stateOf } from '../export/sample.ts';
import { violations } from '../web/desk/axe.ts';

const CHROMIUM = '/usr/bin/chromium';
const write = (state: ConsultationState) => {
  const { report, markdown, charts } = noteOf(state);
  return htmlNote(report, markdown, charts);
};

test('10,000 answers', { timeout: 120_000 }, () => {
  expect(write(stateOf(manyLetters(10_000)))).toContain('10\u2009000');
});

describe.skipIf(!existsSync(CHROMIUM) && !process.env.CI)(
  'HTML in a browser (SKIPPED without /usr/bin/chromium)',
  () => {
    let browser: Awaited<ReturnType<typeof chromium.launch>>;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    }, 60_000);
    afterAll(() => browser?.close());

    test.each(['vanlig', 'nynorsk', 'engelsk', 'ingen svar', 'ingen temaer', 'fiendtlige navn'])(
      '%s: no breach of WCAG 2.2 AA that axe finds, and nothing is loaded',
      { timeout: 60_000 },
      async (name) => {
        const context = await browser.newContext();
        const page = await context.newPage();
        const loaded: string[] = [];
        page.on('request', (request) => loaded.push(request.url()));
        await page.setContent(write((CASES[name] as () => ConsultationState)()));
        expect(await violations(page)).toEqual([]);
        expect(loaded.filter((url) => url !== 'about:blank')).toEqual([]);
        await context.close();
      },
    );
  },
);
