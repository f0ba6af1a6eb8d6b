import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CLI } from '../../queue/built.ts';
import type { Demo } from './demo.ts';

const CHROMIUM = '/usr/bin/chromium';

/** A real browser is there. Without one the tests are skipped, except where all must run. */
export const hasBrowser = existsSync(CHROMIUM);
if (!hasBrowser) {
  if (process.env.CI) throw new Error(`${CHROMIUM} is not installed, and with CI set its tests must run`);
  process.stdout.write(`Skipping browser tests: ${CHROMIUM} is not installed (apt-get install chromium).\n`);
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** `horing review` on the demo, as a reviewer starts it. */
export async function startDesk(
  demo: Pick<Demo, 'folder' | 'env'>,
  name: string,
  ...more: string[]
): Promise<{ address: string; stop(): Promise<void> }> {
  const args = [CLI, 'review', demo.folder, '--navn', name, '--port', '0', ...more];
  const server: ChildProcess = spawn(process.execPath, args, { env: demo.env, stdio: ['ignore', 'pipe', 'pipe'] });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/localhost:\d+(?:\/[a-z0-9-]+)?/.exec(said);
      if (found) resolve(found[0]);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', () => reject(new Error(`the desk did not start: ${said}`)));
  });
  return {
    address,
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => resolve());
        server.kill('SIGTERM');
      }),
  };
}

/** What the desk says in its live region, once it says it. */
export async function said(page: Page, text: RegExp): Promise<void> {
  await page.locator('#sagt-tekst').filter({ hasText: text }).waitFor();
}

/** A page of which nothing went wrong: errors of its script and refused resources are collected. */
export async function watched(page: Page): Promise<string[]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return faults;
}
