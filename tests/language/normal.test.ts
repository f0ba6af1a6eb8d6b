import { describe, expect, it } from 'vitest';
import { norwegianFor } from '../../src/language/forms/english.ts';
import { normalForm, stem } from '../../src/language/forms/normal.ts';
import { isStopword } from '../../src/language/stopwords.ts';

describe('normalForm', () => {
  it.each([
    ['høyring', 'høring'],
    ['høyringane', 'høringene'],
    ['løysing', 'løsning'],
    ['løysingar', 'løsningene'],
    ['verksemd', 'virksomhet'],
    ['verksemder', 'virksomheten'],
    ['ikkje', 'ikke'],
    ['kvar', 'hver'],
    ['kva', 'hva'],
    ['kommunane', 'kommunene'],
    ['moglegheit', 'mulighet'],
    ['tryggleiken', 'sikkerheten'],
    ['følgjande', 'følgende'],
    ['tilskota', 'tilskuddene'],
    ['utgreiinga', 'utredningen'],
    ['berekraftig', 'bærekraftig'],
    ['skuleeigar', 'skoleeier'],
    ['forskingsavgifta', 'forskningsavgiften'],
    ['auka', 'økte'],
    ['sjukehusa', 'sykehusene'],
    ['marknader', 'markeder'],
    ['viktigaste', 'viktigste'],
    ['arbeidsplassar', 'arbeidsplassene'],
    ['fastlegane', 'fastlegene'],
    ['sjukehuslegar', 'sykehusleger'],
    ['daglege', 'daglig'],
  ])('%s and %s meet', (nynorsk, bokmal) => {
    expect(normalForm(nynorsk)).toBe(normalForm(bokmal));
  });

  it.each([
    ['brukere', 'brukerne'],
    ['middel', 'midlene'],
    ['program', 'programmet'],
    ['generelt', 'generelle'],
    ['foreslår', 'foreslått'],
    ['regulere', 'regulering'],
    ['bøkene', 'bok'],
    ['KOMMUNENS', 'kommune'],
    ['veien', 'veier'],
    ['byene', 'by'],
    ['vegane', 'veiene'],
    ['øyane', 'øyer'],
  ])('inflections %s and %s meet', (one, other) => {
    expect(normalForm(one)).toBe(normalForm(other));
  });

  it.each([
    ['felles', 'falle'],
    ['sone', 'sønn'],
    ['rapport', 'rapportering'],
    ['skole', 'skatt'],
    ['ikke', 'også'],
  ])('%s and %s stay apart', (one, other) => {
    expect(normalForm(one)).not.toBe(normalForm(other));
  });

  it.each([
    ['fastlege', 'faste'],
    ['overlegen', 'over'],
    ['lege', 'ligge'],
  ])('%s is a doctor and not %s', (doctor, other) => {
    expect(normalForm(doctor)).not.toBe(normalForm(other));
    expect(normalForm(doctor)).toMatch(/leg$/u);
  });

  it('leaves short words and what is no word alone', () => {
    expect(stem('by')).toBe('by');
    expect(normalForm('2023:5')).toBe('2023:5');
  });

  it('reads English by English rules', () => {
    expect(normalForm('regulations', 'en')).toBe(normalForm('regulation', 'en'));
    expect(norwegianFor('schools')).toBe('skole');
    expect(norwegianFor('xylophone')).toBeNull();
  });
});

describe('isStopword', () => {
  it.each([
    ['og', true],
    ['Dei', true],
    ['the', true],
    ['ikke', false],
    ['ikkje', false],
    ['not', false],
    ['uten', false],
    ['skole', false],
  ])('%s: %s', (word, expected) => {
    expect(isStopword(word)).toBe(expected);
  });

  it('keeps the lists of the languages apart when the language is known', () => {
    expect(isStopword('men', 'en')).toBe(false);
    expect(isStopword('the', 'nb')).toBe(false);
  });
});
