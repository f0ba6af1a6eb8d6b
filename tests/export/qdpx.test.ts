import { execFileSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sourceText } from '../../src/export/qda/offsets.ts';
import { qdcOf, qdpxOf } from '../../src/export/qda/qdpx.ts';
import { hashOf } from '../../src/ids.ts';
import { noteWords } from '../../src/norsk/note/note.ts';
import type { ConsultationState } from '../../src/state.ts';
import { CASES, manyLetters } from './hostile.ts';
import { LETTERS, stateOf } from './sample.ts';

interface Code {
  guid: string;
  name: string;
  parent: string | null;
  codable: string;
}
interface Project {
  name: string;
  codes: Code[];
  sources: {
    guid: string;
    name: string;
    text: string;
    codings: string[];
    selections: { guid: string; text: string; codings: { code: string; user: string }[] }[];
  }[];
  cases: { name: string; sources: string[]; values: Record<string, string> }[];
}

/** The independent reader: Python's zipfile and ElementTree, which also holds the file to the schema's rules. */
function read<T>(bytes: Uint8Array): T {
  const out = execFileSync('python3', ['tests/export/read_qdpx.py'], { input: bytes, maxBuffer: 1 << 28 });
  return JSON.parse(out.toString('utf8')) as T;
}

/** What XML leaves of a name. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, '');

describe('QDPX', () => {
  test.each(Object.keys(CASES))('%s: text, codes, spans, cases and sectors come back equal', (name) => {
    const state = (CASES[name] as () => ConsultationState)();
    const project = read<Project>(qdpxOf(state));
    expect(project.name).toBe(plain(state.title));

    const themeCodes = project.codes.filter((code) => state.themes.some((theme) => theme.id === code.guid));
    expect(themeCodes.map(({ guid, name: label, parent }) => ({ guid, label, parent }))).toEqual(
      state.themes.map((theme) => ({ guid: theme.id, label: plain(theme.label), parent: theme.parentId })),
    );

    expect(project.sources.map((source) => source.guid)).toEqual(state.responses.map((response) => response.id));
    const words = noteWords(state.language);
    for (const [index, response] of state.responses.entries()) {
      const source = project.sources[index];
      const hidden = response.sector.value === 'individual' || response.sector.value === 'unknown';
      if (!hidden) {
        expect(source?.text).toBe(response.text.replace(/\p{Cs}/gu, '\uFFFD'));
        expect(source?.name).toBe(plain(response.respondent));
      }
      const spans = new Map(source?.selections.map((selection) => [selection.guid, selection]));
      for (const passage of response.passages) {
        const tags = state.tags.filter((tag) => tag.passageId === passage.id);
        const selection = spans.get(passage.id);
        const coded = selection?.codings.filter((coding) => tags.some((tag) => tag.themeId === coding.code)) ?? [];
        expect(
          coded.map((coding) => [coding.code, coding.user.startsWith('Høringsanalyse') ? undefined : coding.user]),
        ).toEqual(tags.map((tag) => [tag.themeId, tag.by]));
        if (selection && !hidden)
          expect(selection.text).toBe(response.text.slice(passage.start, passage.end).replace(/\p{Cs}/gu, '\uFFFD'));
      }
      const of = project.cases.find((one) => one.sources.includes(response.id));
      expect(Object.values(of?.values ?? {})).toContain(words.sectors[response.sector.value]);
      expect(Object.values(of?.values ?? {})).toContain('2025-03-14');
    }
    expect(project.cases).toHaveLength(state.responses.length);
  });

  test('a private person is a number, with name and telephone blacked out of the text', () => {
    const project = read<Project>(qdpxOf(stateOf(LETTERS)));
    const person = project.sources.find((source) => source.name === 'privatperson 1');
    expect(person?.text).toContain('🥣');
    expect(person?.text).toMatch(/Hilsen █{19}, tlf\. █{11}/);
    expect(JSON.stringify(project)).not.toMatch(/Peder|Privatmann/);
  });

  test('an unclear stance has a code of its own, an unsure one says so in the case', () => {
    const state = stateOf(LETTERS.slice(0, 2));
    for (const [index, confidence] of [0.4, 0.6].entries()) {
      const response = state.responses[index];
      if (response?.stance) response.stance = { ...response.stance, confidence };
    }
    const project = read<Project>(qdpxOf(state));
    const values = project.cases.map((one) => Object.values(one.values));
    expect(values[0]).toContain('Uavklart');
    expect(values[1]).toContain('Støtter med forbehold (usikkert)');
    expect(JSON.stringify(project.codes)).toContain('Uavklart');
  });

  test('positions are right whatever the line ends and the characters', () => {
    const text = '\uFEFFLinje en 😀\r\nlinje to 🥣🥣\rlinje tre\n\r\nslutt';
    const { text: source, at } = sourceText(text);
    expect(source).not.toMatch(/\r|\uFEFF/);
    const letters = Array.from(source);
    for (const word of ['Linje en', '😀', 'linje to', '🥣🥣', 'linje tre', 'slutt']) {
      const start = text.indexOf(word);
      expect(letters.slice(at(start), at(start + word.length)).join('')).toBe(word);
    }
    expect(at(text.length)).toBe(letters.length);
  });

  test('the codebook alone has the codes of the project, with the same GUIDs', () => {
    for (const name of ['vanlig', 'undertema', 'ingen svar', 'fiendtlige navn']) {
      const state = (CASES[name] as () => ConsultationState)();
      expect(read<{ codes: Code[] }>(qdcOf(state)).codes).toEqual(read<Project>(qdpxOf(state)).codes);
    }
  });

  test('same state, same bytes: pinned, so that another machine or Node version shows', () => {
    expect(hashOf(qdpxOf(stateOf(LETTERS)))).toMatchInlineSnapshot(
      `"880dd48f0f507f11058b54ce70fb25465c96fd2b2af3261f5364e7ad5eacbb29"`,
    );
    expect(hashOf(qdcOf(stateOf(LETTERS)))).toMatchInlineSnapshot(
      `"d4feb3414dd5fa922ee95a9a34f56d17b7e7a693094bf5c9f32876b8b9b2a411"`,
    );
  });

  test('every selection and coding has the time of the latest decision, without one the deadline', () => {
    const times = (decided: string | null, change: Partial<ConsultationState> = {}) => {
      const bytes = qdpxOf({ ...stateOf(LETTERS), ...change }, decided);
      read<Project>(bytes);
      const qde = new TextDecoder().decode(unzipSync(bytes)['project.qde']);
      const without = qde.match(/<(?:Project|TextSource|PlainTextSelection|Coding)(?![^>]*creationDateTime)[ >]/g);
      expect(without).toBeNull();
      return [...new Set([...qde.matchAll(/creationDateTime="([^"]*)"/g)].map((match) => match[1]))];
    };
    expect(times('2025-04-01T10:11:12.345Z')).toEqual(['2025-04-01T10:11:12Z']);
    expect(times(null)).toEqual(['2025-03-15T00:00:00Z']);
    expect(times(null, { deadline: null })).toEqual(['2025-03-14T00:00:00Z']);
    expect(times(null, { deadline: null, opened: null, responses: [], tags: [] })).toEqual(['2000-01-01T00:00:00Z']);
  });

  test('the stance as a whole is on the whole text and in the case; two answers of one body have names of their own', () => {
    const [letter] = LETTERS;
    const state = stateOf(letter ? [letter, letter, letter] : []);
    const project = read<Project>(qdpxOf(state));
    expect(project.sources.map(({ name }) => name)).toEqual(['', ' (2)', ' (3)'].map((end) => `${letter?.name}${end}`));
    expect(project.cases.map(({ name }) => name)).toEqual(project.sources.map(({ name }) => name));
    const supports = project.codes.find(({ name }) => name === 'Støtter')?.guid;
    for (const source of project.sources) {
      const whole = source.selections.filter(({ text }) => text === source.text);
      expect(whole.map(({ codings }) => codings.map(({ code }) => code))).toEqual([[supports]]);
    }
  });

  test('1,000 answers', () => {
    const state = stateOf(manyLetters(1000));
    expect(read<Project>(qdpxOf(state)).sources).toHaveLength(1000);
  });
});
