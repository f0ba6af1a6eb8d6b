import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The rules of axe that look at colours: all that can be otherwise in the dark, where nothing but colours is another. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page as it stands: WCAG 2.2 AA, target sizes among it, and good practice.
 * @param rules only these; without, all
 * @returns one line a broken rule, with the first places
 */
export async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  const options: RunOptions = {
    // Places that pass are not described: on a long page that is most of the time.
    resultTypes: ['violations'],
    ...(rules.length > 0
      ? { runOnly: { type: 'rule', values: [...rules] } }
      : { rules: { 'target-size': { enabled: true } } }),
  };
  // Its own packing for Playwright opens a page more each time, for frames, which the desk has none of.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return found.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html }) => html.slice(0, 120));
    return `${id}: ${places.join(' | ')}`;
  });
}

const NARROWEST = 320;

/** How far a page goes beyond the edge of its window, in CSS pixels. */
export const overEdge = (page: Page): Promise<number> =>
  page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - window.innerWidth)');

/**
 * That everyone can use an open page: nothing that axe finds in light or dark, nothing beside the edge. A page that is open
 * follows the machine's colours and the window's size: it is the same markup in all. At 320 px, all of it in the dark too.
 * @param name what is told of where it went wrong
 * @param widths of the window, in CSS pixels; the last one stays
 */
export async function expectAccessible(page: Page, name: string, widths: readonly number[]): Promise<void> {
  const background = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  // Where the machine asks for less movement no colour glides: what is measured is what stays.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect.soft(await violations(page), `${name}, light`).toEqual([]);
  const light = await background();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(background, { message: `${name}, dark` }).not.toBe(light);
  expect.soft(await violations(page, COLOURS), `${name}, dark`).toEqual([]);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await overEdge(page), `${name}, ${width} px`).toBe(0);
    // At the narrowest, which is what 1280 px have left at 400 % zoom, other things stand beside each other.
    if (width <= NARROWEST) expect.soft(await violations(page), `${name}, ${width} px`).toEqual([]);
  }
}
