import { describe, expect, it } from 'vitest';
import { identify } from '../../src/stages/identify.ts';

// Constructed: invented municipalities, bodies and papers.
function sender(text: string, fileName = 'a.txt') {
  const pages = [{ number: 1, start: 0, end: text.length }];
  const consultation = { title: 'Skatt på tåke', owner: 'Finansdepartementet' };
  const { respondent, sector } = identify({ fileName, text, pages, metadata: {}, consultation });
  return `${respondent.value} (${sector.value})`;
}

const NETWORK =
  'Nettverk for tåkekommuner (NTK) er et tverrpolitisk nettverk. NTK har følgende innspill til forslaget: 1. NTK ber regjeringen om å utrede saken. 2. NTK mener at skatten er for høy. 3. NTK savner en drøfting. 4. NTK mener at modellen er byråkratisk. 5. NTK mener at virkningene er uheldige.';

describe('a case paper is its municipality’s', () => {
  it.each([
    [
      'flat, with a network’s statement retold',
      `Saksutredning Arkivreferanse: 2026/1473-1 Saksbehandler: Kari Lie Sakens gang Saksnummer Møtedato Utvalg Kommunestyret Høringsuttalelse - skatt på tåke Kommunedirektørens innstilling Solfjell kommunestyre støtter høringsuttalelse avgitt av Nettverk for tåkekommuner (NTK) av 25.11.26. Saksopplysninger ${NETWORK} Vurdering Kommunedirektøren mener at dette også er dekkende for Solfjell kommune. KOMMUNEDIREKTØREN I SOLFJELL KOMMUNE, Vika, 30.11.2026`,
      'Solfjell kommune (municipality)',
    ],
    [
      'a protocol with neighbours in it',
      `Saksprotokoll\n\nArkivsak: 26/114\nUtvalg: Formannskapet\nMøtedato: 03.03.2026\n\nHøring – skatt på tåke\n\nFormannskapet i Solfjell vedtok enstemmig:\nSolfjell kommune slutter seg til uttalelsen fra Tåkenes kommune. Tåkenes kommune mener at skatten er for høy.`,
      'Solfjell kommune (municipality)',
    ],
    [
      'nynorsk',
      `Saksutgreiing\n\nArkivkode: 223\nSakshandsamar: Ola Lie\n\nUtval\tMøtedato\nHeradsstyret\t03.03.2026\n\nRådmannen si tilråding:\nFjordvik herad viser til fråsegna frå Nettverk for tåkekommunar. ${NETWORK}\n\nFjordvik herad ser at skatten rammar skeivt.`,
      'Fjordvik herad (municipality)',
    ],
    [
      'a county’s',
      `SAKSFRAMLEGG\nArkivsaknr: 26/99\nSaksnr Utvalg Møtedato\n12/26 Fylkesutvalget 03.03.2026\n\nFylkeskommunedirektørens forslag til vedtak:\nVesthav fylkeskommune viser til uttalelsen fra Solfjell kommune. ${NETWORK} Vesthav fylkeskommune ber om utsettelse.`,
      'Vesthav fylkeskommune (municipality)',
    ],
  ])('%s', (_, text, expected) => {
    expect(sender(text)).toBe(expected);
  });

  it('but a hospital board’s paper is the hospital’s', () => {
    const text = `Saksframlegg\nArkivsak: 26/77\nSaksnr Utvalg Møtedato\n12/26 Styret 03.03.2026\n\nHelse Tåkefjord HF mener skatten er for høy. Solfjell kommune har uttalt det samme.\n\nMed hilsen\nHelse Tåkefjord HF`;
    expect(sender(text)).toBe('Helse Tåkefjord HF (health-authority)');
  });

  it('and a letter about a municipality’s case is the writer’s', () => {
    const text = `Solfjell bygdelag viser til høringen. Solfjell kommune mener noe annet, og kommunestyret vedtok det.\n\nMed hilsen\nSolfjell bygdelag`;
    expect(sender(text)).toBe('Solfjell bygdelag (organisation)');
  });
});

describe('a vedtak names its council', () => {
  it.each([
    'Solfjell formannskap har fattet følgende vedtak:\n\nSkatten avvises. Nettverk for tåkekommuner mener det samme.',
    'Formannskapet i Solfjell kommune vedtok 3. mars:\n\nSkatten avvises.',
  ])('%s', (text) => {
    expect(sender(`Høring – skatt på tåke\n\n${text}\n\nSolfjell kommune`)).toBe('Solfjell kommune (municipality)');
  });
});

describe('a letter’s head and foot', () => {
  it.each([
    [
      'the first line',
      'Småøyforbundet\nSamferdselsdepartementet\n\nHøring om ferjer\n\nFerjene går for sjelden.\n\nKari Lie\ndaglig leder',
      'Småøyforbundet (organisation)',
    ],
    [
      'a name of no known form, signed by an office-holder',
      'Ytre Vik\n\nVi bor her ute.\n\nKari Lie\ndagleg leiar',
      'Ytre Vik (unknown)',
    ],
    [
      'the head of a message',
      'Fra: Lia bygdelag\nTil: Samferdselsdepartementet\nEmne: ferjer\n\nFerjene går for sjelden.',
      'Lia bygdelag (organisation)',
    ],
    [
      '«For …» above the name',
      'Ferjene går for sjelden.\n\nFor Lia bygdelag\nKari Lie, leder',
      'Lia bygdelag (organisation)',
    ],
    [
      'what a directorate is for, written small',
      'Direktoratet for sjøkart viser til høringen. Vi ber om en frist.\n\nHilsen\nKari Lie\nseksjonssjef',
      'Direktoratet for sjøkart (state)',
    ],
    [
      'an English letterhead over its addressee',
      'University of Tåkeby\n\nMinistry of Climate and Environment\nP.O. Box 8013 Dep, 0030 Oslo\n\nRe: Fog\n\nFog is good.\n\nKari Lie\nHead of Centre',
      'University of Tåkeby (research)',
    ],
    [
      'a given name under a text in the first person',
      'Hei.\n\nJeg har kjørt ferje i tjue år. De slutter når jeg slutter.\n\nTerje',
      'Terje (individual)',
    ],
    ['but a headline is none', 'Ferjene går for sjelden\n\nDet er dumt for folk.', ' (unknown)'],
    [
      'and a number is no body',
      'Lia bygdelag\n\nFjorten er for. Tretten går imot.\n\nKari Lie, leder',
      'Lia bygdelag (organisation)',
    ],
  ])('%s', (_, text, expected) => {
    expect(sender(text)).toBe(expected);
  });
});
