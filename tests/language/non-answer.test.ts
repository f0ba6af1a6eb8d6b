import { describe, expect, it } from 'vitest';
import { type NonAnswer, nonAnswer } from '../../src/language/non-answer.ts';
import { computing } from '../computing.ts';

// Constructed: invented senders and texts.
const NOTHING: readonly (readonly [string, NonAnswer['rule']])[] = [
  ['-', 'blank'],
  ['—', 'blank'],
  ['…', 'blank'],
  ['...', 'blank'],
  ['???', 'blank'],
  ['.', 'blank'],
  ['N/A', 'blank'],
  ['n.a.', 'blank'],
  ['NA', 'blank'],
  ['Vet ikke', 'blank'],
  ['vet ikke.', 'blank'],
  ['Veit ikkje', 'blank'],
  ['Jeg vet ikke', 'blank'],
  ['Test', 'blank'],
  ['test 123', 'blank'],
  ['Dette er en test.', 'blank'],
  ['Ikke aktuelt', 'blank'],
  ['Ikkje aktuelt.', 'blank'],
  ['Ikke relevant', 'blank'],
  ['Ikke besvart', 'blank'],
  ['Ubesvart', 'blank'],
  ['Ikkje svara', 'blank'],
  ['Ingen formening', 'blank'],
  ['Inga meining', 'blank'],
  ['NULL', 'blank'],
  ['Not Provided', 'blank'],
  ['No answer', 'blank'],
  ['xxx', 'blank'],
  ['Blankt', 'blank'],
  ['Se vedlegg', 'attachment'],
  ['Se vedlagt høringssvar.', 'attachment'],
  ['Sjå vedlegg', 'attachment'],
  ['Vi viser til vedlegg.', 'attachment'],
  ['Høringssvar følger vedlagt.', 'attachment'],
  ['Please see attached', 'attachment'],
  ['Ingen merknader', 'no-remarks'],
  ['Ingen kommentar.', 'no-remarks'],
  ['Vi har ingen merknader til forslaget.', 'no-remarks'],
  ['Nordvågen kommune har ingen merknader til høringen.', 'no-remarks'],
  ['Kommunen har ikke noe å bemerke.', 'no-remarks'],
  ['Kommuna har ikkje noko å merke til saka.', 'no-remarks'],
  ['Me har ikkje merknader til høyringa.', 'no-remarks'],
  ['Uten merknader', 'no-remarks'],
  ['Vi har ingen merknader til\nforslaget.', 'no-remarks'],
  ['Høringssvar fra Lia kommune\n\nikke besvart', 'blank'],
  ['No comments', 'no-remarks'],
  ['Vi avstår fra å uttale oss.', 'abstains'],
  ['Vi har ikke kapasitet til å svare på høringen.', 'abstains'],
  ['Lia bygdelag ønsker ikke å uttale seg i saken.', 'abstains'],
  ['Me har ikkje høve til å svare på høyringa.', 'abstains'],
  ['Takk for høringen. Saken berører ikke oss.', 'not-affected'],
  ['Takk for høyringa. Saka vedkjem ikkje oss.', 'not-affected'],
  ['Forslaget berører ikke vår virksomhet.', 'not-affected'],
  ['Høringen er ikke relevant for oss.', 'not-affected'],
  ['Ikke aktuelt for Lia kommune', 'not-affected'],
  ['Vi er ikke berørt av forslaget.', 'not-affected'],
  ['Høringssvar fra Lia kommune\n\nVet ikke\n\nMed hilsen\nLia kommune', 'blank'],
  [
    'Hei!\n\nVi viser til høring om endringer i loven, datert 3.4.2026. Vi har ingen merknader.\n\nMvh\nOla Lie',
    'no-remarks',
  ],
  ['Takk for muligheten til å uttale oss.', 'courtesy'],
  ['Har ikke merknader ut over dette.', 'no-remarks'],
  ['Me har ingen kommentarar utover dette', 'no-remarks'],
  ['I/A', 'blank'],
  ['i.a.', 'blank'],
  ['[tomt]', 'blank'],
  ['(ikke utfylt)', 'blank'],
  ['Hei, saken berører ikke oss. Mvh', 'not-affected'],
  ['Hei! Dette vedkjem ikkje oss. Med helsing', 'not-affected'],
  ['Laget har ikkje ressursar til å uttala seg.', 'abstains'],
  ['Autosvar: Jeg er ute av kontoret til mandag. Ring vakttelefonen.', 'auto-reply'],
  ['Automatisk svar: Ferie\n\nEg er attende 3. august. Ved spørsmål må du skrive til postmottaket.', 'auto-reply'],
  ['Her kommer uttalelsen vår, saksutskrift ettersendes.', 'attachment'],
  [
    'Hei. Her er saken. Vi ettersender protokollen når den er godkjent. Vi beklager sen levering.\n\nMvh\nPer',
    'attachment',
  ],
];

const ANSWERS: readonly string[] = [
  'Nei',
  'Nei.',
  'Ja',
  'Vi støtter forslaget.',
  'Støttes',
  'Vi har ingen merknader utover at fristen må flyttes.',
  'Vi har ingen innvendinger mot forslaget.',
  'Vi støtter forslaget og har ingen merknader.',
  'Ingen merknader, men fristen er for kort.',
  'Ingen merknader. Vi ber likevel om at fristen flyttes.',
  'Vet ikke hvordan dette skal gå, men det er feil.',
  'Vi vet ikke hva dette koster oss.',
  'Saken berører ikke oss, men vi er imot.',
  'Saken berører oss ikke bare økonomisk.',
  'Se vedlegg. Vi er imot.',
  'Takk for høringen. Vi er imot.',
  'Takk for at departementet tar grep.',
  'Takk for muligheten til å støtte dette.',
  'Dette er en test av demokratiet.',
  'Ikke aktuelt å støtte dette.',
  'Ikke relevant kunnskap i nemnda.',
  'Ingen vil ha dette.',
  'Forslaget er ikke relevant for å nå målet.',
  'Vi ønsker ikke å svare på spørsmål 2, men er imot spørsmål 3.',
  'Vi har ikke kapasitet til å gjennomføre forslaget.',
  'Forslaget berører ikke bare oss.',
  'Behold dagens ordning.',
  'Har ingen kommentarer utover at dette er galt.',
  'Hei, vi er imot.',
  'Jeg er ute av kontoret, men vi er imot forslaget.',
  'Her er saken, og vi støtter den.',
  'Mvh Nei takk til dette',
];

describe('non-answer', () => {
  it.each(NOTHING)('%s → %s', (text, rule) => {
    expect(nonAnswer(text)?.rule).toBe(rule);
  });
  it.each(ANSWERS)('%s is an answer', (text) => {
    expect(nonAnswer(text)).toBeNull();
  });
  it('gives the place of what is said', () => {
    const text = 'Takk for høringen.\n\nSaken berører ikke oss.';
    const found = nonAnswer(text);
    expect(text.slice(found?.start, found?.end)).toBe('Saken berører ikke oss.');
  });
  it('is quick on long lines', () => {
    for (const line of [
      `Vi ${'Lia kommune og '.repeat(95)}har ingen`,
      'ingen merknader til '.repeat(70),
      `Se vedlagt ${'a'.repeat(1400)}`,
      `Lia ${'kommuneforeningslag'.repeat(70)} x`,
    ])
      expect(computing(() => nonAnswer(line))).toBeLessThan(300);
  });
});
