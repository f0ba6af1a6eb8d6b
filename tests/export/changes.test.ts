import { describe, expect, test } from 'vitest';
import { applyCorrections } from '../../src/corrections/apply.ts';
import type { Correction, Decision } from '../../src/corrections/decision.ts';
import { idOf } from '../../src/ids.ts';
import { tellChanges } from '../../src/norsk/changes.ts';
import { longTime } from '../../src/norsk/numbers.ts';
import { snapshotOf } from '../../src/report/changes/snapshot.ts';
import { changesBetween, type Kept } from '../../src/report/changes.ts';
import { buildReport } from '../../src/report/report.ts';
import type { ConsultationState } from '../../src/state.ts';
import { Snapshot } from '../../src/versions.ts';
import { LETTERS, type Letter, stateOf } from './sample.ts';

type Logged = Correction & { sequence: number };

const STAGES = { stance: 5, themes: 6 };
const AT = '2022-04-08T12:05:00.000Z';
const WHEN = longTime(AT, 'nb');

/** A version of a state, through the JSON and the door it is kept behind. */
function kept(state: ConsultationState, { sequence = 0, stages = STAGES, setup = 'a', hashes = {} } = {}): Kept {
  const snapshot = snapshotOf(
    buildReport(state),
    state,
    { sequence, stages, setup },
    new Map<string, string>(Object.entries(hashes)),
  );
  return { at: AT, snapshot: Snapshot.parse(JSON.parse(JSON.stringify(snapshot))) };
}
/** The same as versions were kept before: ids of tagged passages, nothing of who holds what. */
function keptBefore(state: ConsultationState): Kept {
  const { made: _, ...rest } = kept(state).snapshot;
  const snapshot = {
    ...rest,
    respondents: rest.respondents.map(({ files: _files, earlier: _earlier, ...who }) => who),
    themes: rest.themes.map(({ marks: _marks, positions: _positions, ...theme }) => ({
      ...theme,
      tags: state.tags.filter((tag) => tag.themeId === theme.id).map((tag) => tag.passageId),
    })),
  };
  return { at: AT, snapshot: Snapshot.parse(JSON.parse(JSON.stringify(snapshot))) };
}

const logOf = (...decisions: Decision[]): Logged[] =>
  decisions.map((decision, index) => ({
    sequence: index + 1,
    id: idOf('correction', index),
    who: 'Kari',
    at: AT,
    decision,
    before: null,
    why: '',
  }));
const told = (before: ConsultationState, after: ConsultationState) =>
  tellChanges(changesBetween(kept(before), kept(after)));
/** A state before and after a log, compared. */
function decided(state: ConsultationState, log: Logged[]): string[] {
  const after = applyCorrections(state, log).state;
  return tellChanges(changesBetween(kept(state), kept(after, { sequence: log.length }), log));
}
const responseOf = (state: ConsultationState, name: string) => {
  const found = state.responses.find((response) => response.respondent === name);
  if (!found) throw new Error(`no response from ${name}`);
  return found;
};
const themeIdOf = (state: ConsultationState, label: string) =>
  state.themes.find((theme) => theme.label === label)?.id ?? '';
const CASE: Letter = {
  name: 'Kjeksfabrikken AS',
  sector: 'business',
  stance: 'opposes',
  passages: [{ text: 'Vi går imot at kostnadene legges på oss.', themes: ['Kostnader'], stance: 'opposes' }],
};

describe('letters', () => {
  test('nothing', () => {
    expect(told(stateOf(LETTERS), stateOf(LETTERS))).toEqual([]);
  });

  test('a new answer is the reason of all that is its own, and may be the reason of the rest', () => {
    const after = stateOf([...LETTERS, CASE]);
    responseOf(after, 'Havre & Sønn AS').sector = { value: 'organisation', confidence: 1, because: [] };
    responseOf(after, 'Sørnes kommune').stance = { value: 'neutral', confidence: 1, because: [] };
    const removed = after.tags.find((tag) => tag.themeId === after.themes[1]?.id);
    after.tags = after.tags.filter((tag) => tag !== removed);
    const rest = '(følger av at andre svar er kommet til)';
    expect(told(stateOf(LETTERS), after)).toEqual([
      'Nye svar (1): Kjeksfabrikken AS',
      'Mottatte filer: 10 → 11',
      'Høringssvar: 10 → 11',
      'Filer: analysert: 10 → 11',
      `Endret sektor: Havre & Sønn AS: Næringsliv → Fag-, bruker-, bransje- og interesseorganisasjoner ${rest}`,
      `Endret standpunkt i alt: Sørnes kommune: går imot → tar ikke klart stilling ${rest}`,
      'Tema «Kostnader»: uttaler seg 5 → 6; mot 2 → 3; 1 ny merking',
      '  Kjeksfabrikken AS: uttaler seg nå: mot (nytt svar)',
      '  Kjeksfabrikken AS: 1 ny merking, s. 1 (nytt svar)',
      'Tema «Kort frist»: uttaler seg 4 → 3; ønsker endring 2 → 1; 1 merking borte',
      `  Helse Innhav RHF: uttaler seg ikke lenger (før: ønsker endring) ${rest}`,
      `  Helse Innhav RHF: 1 merking borte, s. 1 ${rest}`,
    ]);
  });

  const revision = (name: string, sector: Letter['sector'], file: string): Letter => ({
    name,
    sector,
    file,
    seed: 'revised',
    stance: 'supports',
    passages: [{ text: 'Vi støtter nå at kostnadene deles.', themes: ['Kostnader'], stance: 'supports' }],
  });

  test('a revised answer is one thing, not one gone and one new', () => {
    const before = stateOf([...LETTERS, CASE]);
    const after = stateOf([...LETTERS, revision('Kjeksfabrikken AS', 'business', 'revidert.pdf')]);
    const lines = told(before, after);
    expect(lines).toContain('Reviderte svar (1): Kjeksfabrikken AS');
    expect(lines.some((line) => /^Nye svar|^Svar som er borte/.test(line))).toBe(false);
    expect(lines).toContain('Endret standpunkt i alt: Kjeksfabrikken AS: går imot → støtter (revidert svar)');
    expect(lines).toContain('  Kjeksfabrikken AS: mot → for (revidert svar)');
    expect(lines).toContain('  Kjeksfabrikken AS: 1 merking borte, s. 1 (revidert svar)');
  });

  test('also a private person’s, known by the file it has come instead of, and told without a name', () => {
    const person = { ...CASE, name: 'Prøve Prøvesen', sector: 'individual' as const, file: 'gammel.pdf' };
    const before = stateOf([...LETTERS, person]);
    const after = stateOf([...LETTERS, revision('Prøve Prøvesen', 'individual', 'ny.pdf')], {
      files: [
        {
          id: idOf(before.id, 'gammel.pdf'),
          path: 'gammel.pdf',
          outcome: 'superseded',
          reason: 'revised',
          of: 'ny.pdf',
        },
      ],
    });
    const lines = told(before, after);
    expect(lines[0]).toBe('Reviderte svar (1): én privatperson');
    expect(lines.join('\n')).not.toContain('Prøvesen');
    expect(JSON.stringify(kept(after))).not.toContain('Prøvesen');
  });

  test('other bytes in one of its files are a revision; another name for the file is none', () => {
    const before = stateOf([CASE]);
    const moved = stateOf([{ ...CASE, file: 'flyttet.pdf' }]);
    const versions = [
      kept(before, { hashes: { 'svar-1.pdf': 'a1' } }),
      kept(before, { hashes: { 'svar-1.pdf': 'b2' } }),
      kept(moved, { hashes: { 'flyttet.pdf': 'b2' } }),
    ] as const;
    expect(tellChanges(changesBetween(versions[0], versions[1]))).toEqual(['Reviderte svar (1): Kjeksfabrikken AS']);
    expect(tellChanges(changesBetween(versions[1], versions[2]))).toEqual([]);
  });

  test('persons are only counted, also when the earlier version named them by a mistake', () => {
    const hidden = (letter: Letter) => letter.sector === 'individual' || letter.sector === 'unknown';
    const stay = LETTERS.filter((letter) => !hidden(letter));
    const lines = told(stateOf([...stay, ...LETTERS.filter(hidden)]), stateOf(stay));
    expect(lines[0]).toBe('Svar som er borte (2): én privatperson og én avsender med uavklart sektor');

    const before = stateOf(LETTERS);
    const after = stateOf(LETTERS);
    responseOf(after, 'Havre & Sønn AS').sector = { value: 'individual', confidence: 1, because: [] };
    expect(told(before, after).join('\n')).not.toContain('Havre');
    const withheld = new Set([responseOf(before, 'Havre & Sønn AS').id]);
    const gone = stateOf(LETTERS.filter(({ name }) => name !== 'Havre & Sønn AS'));
    expect(tellChanges(changesBetween(kept(before), kept(gone), [], withheld)).join('\n')).not.toContain('Havre');
  });
});

describe('decisions', () => {
  test('each change says which, who and when', () => {
    const state = stateOf(LETTERS);
    const { id: responseId, passages } = responseOf(state, 'Sørnes kommune');
    const lines = decided(
      state,
      logOf(
        { kind: 'stance', responseId, themeId: null, stance: 'neutral' },
        { kind: 'sector', responseId, sector: 'state' },
        { kind: 'tag', passageId: passages[0]?.id ?? '', themeId: themeIdOf(state, 'Kostnader'), on: false },
      ),
    );
    expect(lines).toEqual([
      `Endret sektor: Sørnes kommune: Kommunal sektor → Statlig etat, ombud eller fagråd (avgjort av Kari ${WHEN}: sektor)`,
      `Endret standpunkt i alt: Sørnes kommune: går imot → tar ikke klart stilling (avgjort av Kari ${WHEN}: standpunkt)`,
      'Tema «Kostnader»: uttaler seg 5 → 4; mot 2 → 1; 1 merking borte',
      `  Sørnes kommune: uttaler seg ikke lenger (før: mot) (avgjort av Kari ${WHEN}: merking)`,
      `  Sørnes kommune: 1 merking borte, s. 1 (avgjort av Kari ${WHEN}: merking)`,
    ]);
  });

  test('a decision from before both, taken back between them, is told as undone', () => {
    const state = stateOf(LETTERS);
    const { id: responseId } = responseOf(state, 'Sørnes kommune');
    const log = logOf({ kind: 'sector', responseId, sector: 'state' }, { kind: 'undo', of: idOf('correction', 0) });
    const before = kept(applyCorrections(state, log.slice(0, 1)).state, { sequence: 1 });
    expect(tellChanges(changesBetween(before, kept(state, { sequence: 2 }), log))).toEqual([
      expect.stringContaining(`(angret av Kari ${WHEN}: sektor)`),
    ]);
  });

  test('a decision outside the two explains nothing', () => {
    const state = stateOf(LETTERS);
    const { id: responseId } = responseOf(state, 'Sørnes kommune');
    const log = logOf({ kind: 'sector', responseId, sector: 'state' });
    const after = applyCorrections(state, log).state;
    const changes = changesBetween(kept(state, { sequence: 1 }), kept(after, { sequence: 1 }), log);
    expect(tellChanges(changes)).toEqual([expect.stringContaining('(årsaken er ikke kjent)')]);
  });

  test('a renamed theme', () => {
    const state = stateOf(LETTERS);
    const themeId = themeIdOf(state, 'Kostnader');
    expect(decided(state, logOf({ kind: 'theme-edit', themeId, label: 'Utgifter', description: '' }))).toEqual([
      `Tema «Utgifter»: het før «Kostnader» (avgjort av Kari ${WHEN}: tema endret)`,
    ]);
  });

  test('a merged theme is gone by that, and its passages have come to the other by it', () => {
    const state = stateOf(LETTERS);
    const [themeId, into] = [themeIdOf(state, 'Kort frist'), themeIdOf(state, 'Kostnader')];
    const lines = decided(state, logOf({ kind: 'theme-merge', themeId, into }));
    const why = `(avgjort av Kari ${WHEN}: temaer slått sammen)`;
    expect(lines[0]).toBe(`Tema som er borte: «Kort frist» ${why}`);
    expect(lines.find((line) => line.startsWith('Tema «Kostnader»: '))).toMatch(/nye merkinger/);
    const within = lines.filter((line) => line.startsWith('  '));
    expect(within.length).toBeGreaterThan(2);
    expect(within.filter((line) => !line.endsWith(why))).toEqual([]);
  });
});

describe('what neither letter nor decision explains', () => {
  const changed = () => {
    const after = stateOf(LETTERS);
    responseOf(after, 'Sørnes kommune').stance = { value: 'neutral', confidence: 1, because: [] };
    return after;
  };

  test('a new version of a stage', () => {
    const changes = changesBetween(kept(stateOf(LETTERS)), kept(changed(), { stages: { stance: 6, themes: 6 } }));
    expect(tellChanges(changes)).toEqual([
      'Endret standpunkt i alt: Sørnes kommune: går imot → tar ikke klart stilling (motoren er en ny utgave)',
      'Motoren: Leser standpunkter: utgave 5 → 6',
    ]);
  });

  test('the setup', () => {
    const lines = tellChanges(changesBetween(kept(stateOf(LETTERS)), kept(changed(), { setup: 'b' })));
    expect(lines).toEqual([expect.stringContaining('(oppsettet av høringen er endret)')]);
  });
});

describe('versions kept before', () => {
  test('still compare: counts of tags, without whose', () => {
    const after = stateOf([...LETTERS, CASE]);
    const lines = tellChanges(changesBetween(keptBefore(stateOf(LETTERS)), kept(after)));
    expect(lines).toEqual([
      'Nye svar (1): Kjeksfabrikken AS',
      'Mottatte filer: 10 → 11',
      'Høringssvar: 10 → 11',
      'Filer: analysert: 10 → 11',
      'Tema «Kostnader»: uttaler seg 5 → 6; mot 2 → 3; 1 ny merking',
    ]);
    expect(tellChanges(changesBetween(keptBefore(after), kept(after)))).toEqual([]);
    expect(tellChanges(changesBetween(keptBefore(after), keptBefore(after)))).toEqual([]);
  });

  test('one from before «uavklart» was counted', () => {
    const now = kept(stateOf(LETTERS));
    const old = JSON.parse(JSON.stringify(now.snapshot));
    for (const theme of old.themes) delete theme.counts.unclear;
    expect(tellChanges(changesBetween({ at: AT, snapshot: Snapshot.parse(old) }, now))).toEqual([]);
  });
});

test('a version of 10,000 answers stays small', () => {
  const letters = Array.from(
    { length: 10_000 },
    (_, index): Letter => ({
      name: `Prøvelag ${index}`,
      sector: 'organisation',
      stance: 'supports',
      passages: Array.from({ length: 3 }, () => ({
        text: 'Vi støtter at kostnadene deles, men fristen er kort.',
        themes: ['Kostnader', 'Kort frist'],
      })),
    }),
  );
  const state = stateOf(letters);
  state.quotes = [];
  const bytes = JSON.stringify(snapshotOf(buildReport(state), state)).length;
  expect(bytes).toBeLessThan(3_000_000);
}, 60_000);
