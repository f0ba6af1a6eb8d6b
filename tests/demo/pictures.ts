import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { CLI } from '../queue/built.ts';
import { openBrowser, startDesk } from '../web/desk/browser.ts';

/** Makes the pictures of the desk in docs/images anew, of the demo as it is analysed: `npm run demo:pictures`. */
const PICTURES: Record<string, (page: Page, desk: string) => Promise<unknown>> = {
  oversikt: (page, desk) => page.goto(desk),
  svar: async (page, desk) => {
    await page.goto(`${desk}/svar`);
    await page.getByText('Flere samtidig').click();
  },
  'ett-svar': async (page, desk) => {
    await page.goto(`${desk}/svar`);
    await page.getByRole('link', { name: 'Digitalbransjens Landsforening' }).click();
    await page.locator('.passage.current').waitFor();
    await page.keyboard.press('j');
    await page.evaluate('scrollTo(0, 0)');
  },
};

const root = mkdtempSync(join(tmpdir(), 'horing-bilder-'));
const folder = join(root, 'demo');
cpSync('corpus/demo', folder, { recursive: true });
const env = { ...process.env, HORING_DB: join(root, 'demo.sqlite'), HORING_REPORTS: join(root, 'reports') };
execFileSync(process.execPath, [CLI, 'run', folder], { env, stdio: 'ignore' });
const desk = await startDesk({ folder, env }, 'Kari Utreder');
const browser = await openBrowser();
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'nb-NO',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  for (const [name, visit] of Object.entries(PICTURES)) {
    await visit(page, desk.address);
    await page.waitForTimeout(500);
    await page.screenshot({ path: join('docs', 'images', `${name}.png`) });
  }
} finally {
  await browser.close();
  await desk.stop();
  rmSync(root, { recursive: true, force: true });
}
