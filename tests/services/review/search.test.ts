import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../db/open.ts';
import { readSettings } from '../../../src/config.ts';
import { openSearch, type Search } from '../../../src/services/review/search.ts';
import type { ResponseState } from '../../../src/state.ts';

// Constructed answers.
const ANSWERS: Record<string, string> = {
  Vang: 'En rad tiltak. Vi har for få ressurser til dette. Ressursene må økes for universitetene, og aktivitetene i komiteen er viktige.',
  Økland: 'Kvaliteten på temaet er viktig for læreren og lederne. Enhetene mangler helsevesenet sitt register.',
  Åsnes: 'Fôret til dyrene, vêret på fjellet, og idéen om kafeen. Konsekvensene for registrene er store.',
  Ås: 'Bemanningsnormen står i veien, og grunnbemanninga er lav. Spørsmålet om råd og rådgivende organer er åpent.',
};

function response(respondent: string, text: string): ResponseState {
  const judged = { value: 'unknown' as const, confidence: 0, because: [] };
  return {
    id: respondent,
    respondent,
    sector: judged,
    date: null,
    late: false,
    language: 'nb',
    identity: {
      respondent: { ...judged, value: respondent },
      date: { value: null, confidence: 0, because: [] },
      signatories: [],
    },
    otherHearing: false,
    text,
    pages: [],
    files: [],
    passages: [],
    stance: null,
    inheritedFrom: null,
    byTheme: new Map(),
    byQuestion: new Map(),
  };
}

describe('search in the desk', () => {
  let search: Search;
  beforeAll(async () => {
    const db = openDatabase(':memory:');
    const settings = readSettings({});
    search = openSearch({ db, settings, openQueue: () => Promise.reject(new Error('no queue')), close: () => {} }, 'h');
    await search.update(Object.entries(ANSWERS).map(([name, text]) => response(name, text)));
  });

  it.each([
    ['ressurs', ['Vang']],
    ['universitet', ['Vang']],
    ['aktivitet', ['Vang']],
    ['komité', ['Vang']],
    ['komite', ['Vang']],
    ['kvalitet', ['Økland']],
    ['tema', ['Økland']],
    ['leder', ['Økland']],
    ['leiar', ['Økland']],
    ['lærer', ['Økland']],
    ['enhet', ['Økland']],
    ['helsevesen', ['Økland']],
    ['register', ['Åsnes', 'Økland']],
    ['konsekvens', ['Åsnes']],
    ['idé', ['Åsnes']],
    ['kafé', ['Åsnes']],
    ['fôr', ['Åsnes']],
    ['vær', ['Åsnes']],
    ['bemanning', ['Ås']],
    ['bemanningsnorm', ['Ås']],
    ['bemanninger', ['Ås']],
    ['sporsmal', ['Ås']],
    ['spoersmaal', ['Ås']],
    ['radgivende', ['Ås']],
    ['rad', ['Vang']],
    ['råd', ['Ås']],
    ['laerer', ['Økland']],
    ['beman', []],
    ['led', []],
  ])('%s finds the other forms of the word', (word, found) => {
    const query = search.query(word);
    expect(query === null ? [] : search.find(query).sort((a, b) => a.localeCompare(b, 'nb'))).toEqual(
      [...found].sort((a, b) => a.localeCompare(b, 'nb')),
    );
  });
});
