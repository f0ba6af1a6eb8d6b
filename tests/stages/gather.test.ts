import { describe, expect, test } from 'vitest';
import type { Identity } from '../../src/domain.ts';
import { type GatheredFile, gather } from '../../src/stages/gather.ts';

const sure = <T>(value: T) => ({ value, confidence: 1, because: [] });

function file(
  path: string,
  respondent: string,
  more: Partial<GatheredFile> & { identity?: GatheredFile['identity'] } = {},
  identity: Partial<Identity> = {},
): GatheredFile {
  return {
    fileId: path,
    path,
    hash: `hash of ${path}`,
    problem: null,
    extracted: 'text',
    textHash: `text of ${path}`,
    supersedes: null,
    hearingPage: false,
    identity: {
      respondent: sure(respondent),
      sector: sure('municipality'),
      date: sure<string | null>('2022-03-01'),
      references: {},
      language: sure('nb'),
      declared: null,
      revised: false,
      appendix: false,
      signatories: [],
      ...identity,
    },
    ...more,
  };
}

const gathered = (...files: GatheredFile[]) => gather({ consultationId: 'demo', deadline: '2022-04-11', files });
const outcomes = (...files: GatheredFile[]) =>
  Object.fromEntries(
    gathered(...files).outcomes.map(({ fileId, outcome, reason }) => [fileId, `${outcome} ${reason ?? ''}`.trim()]),
  );

describe('what becomes of each file', () => {
  test('the same bytes twice: one answer and a duplicate', () => {
    expect(
      outcomes(file('a.pdf', 'Fagervik kommune', { hash: 'h' }), file('b.pdf', 'Fagervik kommune', { hash: 'h' })),
    ).toEqual({
      'a.pdf': 'analysed',
      'b.pdf': 'duplicate same-bytes',
    });
  });

  test('the same text from one sender as PDF and as DOCX: a duplicate', () => {
    expect(
      outcomes(
        file('a.docx', 'Fagervik kommune', { textHash: 't' }),
        file('a.pdf', 'Fagervik kommune', { textHash: 't' }),
      ),
    ).toEqual({ 'a.docx': 'analysed', 'a.pdf': 'duplicate same-text' });
  });

  test('the same text from two senders is two answers', () => {
    const { responses } = gathered(
      file('a.pdf', 'Fagervik kommune', { textHash: 't' }),
      file('b.pdf', 'Sundøy kommune', { textHash: 't' }),
    );
    expect(responses.map((response) => response.respondent)).toEqual(['Fagervik kommune', 'Sundøy kommune']);
  });

  test('a revised answer stands in place of the older one', () => {
    const older = file('1.pdf', 'Fagervik kommune', {}, { date: sure<string | null>('2022-03-01') });
    const newer = file('2.pdf', 'Fagervik kommune', {}, { date: sure<string | null>('2022-03-20'), revised: true });
    expect(outcomes(older, newer)).toEqual({ '1.pdf': 'superseded revised', '2.pdf': 'analysed' });
  });

  test('an answer after the revised one is not superseded by it', () => {
    const revised = file('1.pdf', 'Fagervik kommune', {}, { date: sure<string | null>('2022-03-01'), revised: true });
    const later = file('2.pdf', 'Fagervik kommune', {}, { date: sure<string | null>('2022-03-20') });
    expect(gathered(revised, later).responses[0]?.fileIds).toEqual(['1.pdf', '2.pdf']);
  });

  test('the configuration decides which answer supersedes', () => {
    expect(
      outcomes(file('1.pdf', 'Fagervik kommune'), file('2.pdf', 'Fagervik kommune', { supersedes: '1.pdf' })),
    ).toEqual({
      '1.pdf': 'superseded by-configuration',
      '2.pdf': 'analysed',
    });
  });

  test('a letter and its appendix are one answer, the letter first', () => {
    const { responses } = gathered(
      file('a-vedlegg.pdf', 'Fagervik kommune', {}, { appendix: true }),
      file('b-brev.pdf', 'Fagervik kommune'),
    );
    expect(responses.map((response) => response.fileIds)).toEqual([['b-brev.pdf', 'a-vedlegg.pdf']]);
  });

  test('two private persons of one name are two respondents; unnamed senders are nobody else', () => {
    const person = { sector: sure('individual' as const) };
    const { responses } = gathered(
      file('1.html', 'Kari Nordmann', {}, person),
      file('2.html', 'Kari Nordmann', {}, person),
      file('3.html', ''),
      file('4.html', ''),
      // Signed by a person, for whom nobody knows.
      file('5.html', 'Ola Nordmann', {}, { sector: sure('unknown' as const) }),
      file('6.html', 'Ola Nordmann', {}, { sector: sure('unknown' as const) }),
    );
    expect(responses).toHaveLength(6);
  });

  test.each([
    ['unreadable encrypted', { extracted: 'encrypted' as const, identity: 'disturbed' as const }],
    ['unreadable too-large', { problem: 'too-large' as const, identity: 'disturbed' as const }],
    ['unreadable failed', { identity: 'failed' as const }],
    ['unreadable disturbed', { identity: 'disturbed' as const }],
    ['empty empty', { extracted: 'empty' as const, identity: 'disturbed' as const }],
  ])('%s', (outcome, more) => {
    expect(outcomes(file('x.pdf', '', more))).toEqual({ 'x.pdf': outcome });
  });

  test('an answer is late when it is dated after the deadline, not on it', () => {
    const dated = (date: string) =>
      gathered(file('a.pdf', 'X kommune', {}, { date: sure<string | null>(date) })).responses[0]?.late;
    expect([dated('2022-04-11'), dated('2022-04-12')]).toEqual([false, true]);
  });

  test('the id of an answer does not change when an appendix arrives', () => {
    const letter = file('b.pdf', 'Fagervik kommune');
    const before = gathered(letter).responses[0]?.id;
    const after = gathered(letter, file('a.pdf', 'Fagervik kommune', {}, { appendix: true })).responses[0]?.id;
    expect(after).toBe(before);
  });
});

describe('a folder of an archive', () => {
  const inFolder = (folder: string, name: string, respondent: string, identity: Partial<Identity> = {}) =>
    file(`${folder}/${name}`, respondent, { folder }, identity);

  test('with one letter is that letter with its appendices', () => {
    const { responses } = gathered(
      inFolder('a.zip', 'brev.pdf', 'Fjellvik kommune'),
      inFolder('a.zip', 'notat.pdf', '', { date: sure<string | null>(null) }),
      inFolder('a.zip', 'vedlegg.pdf', 'Sørnes kommune', { appendix: true }),
    );
    expect(responses.map(({ respondent, fileIds }) => [respondent, fileIds.length, fileIds[0]])).toEqual([
      ['Fjellvik kommune', 3, 'a.zip/brev.pdf'],
    ]);
  });

  test('with letters of several senders is only a folder', () => {
    const { responses } = gathered(
      inFolder('a.zip', '1.pdf', 'Fjellvik kommune'),
      inFolder('a.zip', '2.pdf', 'Sørnes kommune'),
      inFolder('a.zip', '3.pdf', ''),
    );
    expect(responses).toHaveLength(3);
  });

  test("a name that only the file has is no sender's in a folder of its own", () => {
    const guess = {
      value: 'Tall',
      confidence: 0.4,
      because: [{ rule: 'file-name', cue: 'tall', source: 'file-name' as const }],
    };
    const letters = (folder: string) => [
      inFolder(folder, 'brev.pdf', 'Fjellvik kommune'),
      inFolder(folder, 'tall.pdf', 'Tall', { respondent: guess, sector: sure('unknown') }),
    ];
    expect(gathered(...letters('a.zip/Fjellvik')).responses).toHaveLength(1);
    expect(gathered(...letters('a.zip')).responses).toHaveLength(2);
  });
});
