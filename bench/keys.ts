import { existsSync } from 'node:fs';
import { type ServerType, serve } from '@hono/node-server';

const CHROMIUM = '/usr/bin/chromium';

/**
 * Milliseconds from a key press that puts a theme until the page shows it saved, in a real browser: as the page itself
 * measures it, network and redrawing included. The first press, which is slower than those that follow, is one of them.
 * @param fetch the application
 * @param path an answer's page
 * @returns null where there is no Chromium
 */
export async function keyTimes(
  fetch: (request: Request) => Response | Promise<Response>,
  path: string,
  presses: number,
): Promise<number[] | null> {
  if (!existsSync(CHROMIUM)) return null;
  const { server, port } = await new Promise<{ server: ServerType; port: number }>((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, (address) =>
      resolve({ server, port: address.port }),
    );
  });
  // Here, so that who measures the desk's memory before does not measure the driver's.
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`http://localhost:${port}${path}`);
    const times: number[] = [];
    for (let press = 0; press < presses; press += 1) {
      await page.evaluate("document.body.removeAttribute('data-saved-ms')");
      await page.keyboard.press('j');
      await page.keyboard.press('1');
      const saved = page.locator('body[data-saved-ms]');
      await saved.waitFor();
      times.push(Number(await saved.getAttribute('data-saved-ms')));
    }
    return times;
  } finally {
    await browser.close();
    server.close();
  }
}
