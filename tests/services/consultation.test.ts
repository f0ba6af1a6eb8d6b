import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigurationError, readSettings } from '../../src/config.ts';
import { loadConsultation, slugOf } from '../../src/consultation/consultation.ts';
import { newConsultation } from '../../src/consultation/new.ts';

function folder(yaml?: string): string {
  const path = mkdtempSync(join(tmpdir(), 'horing-'));
  mkdirSync(join(path, 'responses'));
  if (yaml !== undefined) writeFileSync(join(path, 'consultation.yaml'), yaml);
  return path;
}

describe('a consultation is a folder', () => {
  test('a new one loads as it is, every field explained', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'horing-')), 'min-horing');
    await newConsultation(path);
    expect((await loadConsultation(path)).title).toBe('min-horing');
    await expect(newConsultation(path)).rejects.toThrow('finnes allerede');
    expect(readFileSync(join(path, 'consultation.yaml'), 'utf8').match(/^# /gm)?.length).toBeGreaterThan(8);
  });

  test('only responses/ is enough', async () => {
    const consultation = await loadConsultation(folder());
    expect(consultation).toMatchObject({ codebook: [], invited: [], background: [] });
  });

  test.each([
    ['tittel: Høring\n', /linje 1: .*ukjent felt «tittel»/],
    ['title: X\ndeadline: 11.04.2022\n', /linje 2: deadline: forventet en dato på formen/],
    ['title: X\nquestions:\n  - id: Q1\n', /linje 3: questions\.0\.text: forventet tekst/],
    ['title: X\nlanguage: dansk\n', /linje 2: language: forventet en av: nb, nn, en/],
    [
      'title: X\nevents:\n  - label: Møte\n    date: 1. mars\n',
      /linje 4: events\.0\.date: forventet en dato på formen/,
    ],
    ['title: X\nquestions: [\n', /linje \d+: ugyldig YAML/],
    ['respondents:\n  a.pdf:\n    sector: kommune\n', /linje 3: respondents\.a\.pdf\.sector: forventet en av/],
  ])('a fault in the YAML is shown with file, line and what was expected: %j', async (yaml, expected) => {
    const error = await loadConsultation(folder(yaml)).catch((fault: unknown) => fault);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as Error).message).toMatch(expected);
    expect((error as Error).message).toContain('consultation.yaml');
  });

  test('a missing folder says what to do', async () => {
    await expect(loadConsultation('/finnes/ikke')).rejects.toThrow('horing new');
    await expect(loadConsultation(mkdtempSync(join(tmpdir(), 'horing-')))).rejects.toThrow('responses');
  });

  test.each([
    ['corpus/Høring 2022 – ny lov', 'hoering-2022-ny-lov'],
    ['corpus/Ærlig Åpenhet', 'aerlig-aapenhet'],
    ['corpus/???', 'horing'],
  ])('the slug of %s is %s', (path, slug) => {
    expect(slugOf(path)).toBe(slug);
  });
});

test('a faulty setting names its variable, and what is expected of it', () => {
  for (const HORING_THREADS of ['mange', '0', '65', '1.5'])
    expect(() => readSettings({ HORING_THREADS })).toThrow('HORING_THREADS: forventet et helt tall fra 1 til 64');
  for (const REDIS_URL of [
    'http://x',
    'redis.etaten.no',
    'redis://',
    'redis:6379',
    'redis://:p%Z@vert',
    'redis://vert/navn',
  ])
    expect(() => readSettings({ REDIS_URL })).toThrow('REDIS_URL: forventet en adresse som redis://:passord@vert:6379');
  for (const REDIS_URL of ['redis://vert', 'rediss://bruker:p%25%2F@vert:6380/', 'redis://[::1]:6379/3'])
    expect(readSettings({ REDIS_URL }).redisUrl).toBe(REDIS_URL);
});
