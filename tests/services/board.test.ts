import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportConsultation } from '../../src/services/export.ts';
import { DEMO, demoWorkspace } from './in-process.ts';

const partsOf = (path: string) =>
  new Map(Object.entries(unzipSync(readFileSync(path))).map(([name, content]) => [name, strFromU8(content)]));
const textOf = (xml: string) =>
  [...xml.matchAll(/<(?:a|w):t(?: [^>]*)?>([^<]*)/g)]
    .map(([, text]) => text)
    .join(' ')
    .replace(/\s+/g, ' ');

describe('the demo’s board paper', () => {
  test('as the first case had it: timeline with activities, who answered, the themes, a page each, and the further plan', async () => {
    const workspace = await demoWorkspace();
    const { path } = await exportConsultation(workspace, DEMO, 'pptx');
    const parts = partsOf(path);
    const slide = (number: number) => textOf(parts.get(`ppt/slides/slide${number}.xml`) ?? '');
    expect(slide(2)).toMatch(
      /2\. februar 2022 Sendt på høring 16\. februar 2022 Åpent nettmøte .*11\. april 2022 Høringsfrist/,
    );
    expect(slide(3)).toMatch(/35 svar, 34 med merknader .*Kommunal sektor \(6\)/);
    expect(slide(5)).toMatch(/Gjentakende temaer .* 9 Gjennomføringskraft/);
    for (let theme = 1; theme <= 9; theme += 1) {
      const page = slide(5 + theme);
      expect(page).toMatch(new RegExp(`^${theme}\\. .* uttaler seg: .* Hovedpunkter `));
      const points = parts.get(`ppt/slides/slide${5 + theme}.xml`)?.match(/<a:buChar/g) ?? [];
      expect(points.length).toBeGreaterThanOrEqual(3);
      expect(points.length).toBeLessThanOrEqual(5);
    }
    expect(slide(15)).toMatch(/Videre arbeid Videre plan 12\. mai 2022: Oppsummeringen/);
    workspace.close();
  });

  test('one page in Word, and a template that is none is said', async () => {
    const workspace = await demoWorkspace();
    const { path } = await exportConsultation(workspace, DEMO, 'docx-side');
    expect(textOf(partsOf(path).get('word/document.xml') ?? '')).toMatch(/Hvem svarte.*Navn og formål.*Videre arbeid/);
    const template = join(workspace.root, 'mal.potx');
    writeFileSync(template, 'tekst');
    await expect(exportConsultation(workspace, DEMO, 'pptx', { template })).rejects.toThrow(/ikke en PowerPoint-fil/);
    await expect(exportConsultation(workspace, DEMO, 'docx-side', { template })).rejects.toThrow(
      /ikke et Word-dokument/,
    );
    workspace.close();
  });
});
