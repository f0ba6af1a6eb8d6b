import { describe, expect, test } from 'vitest';
import { isCovering } from '../../src/language/covering.ts';

describe('a text that only accompanies an answer', () => {
  test.each([
    'Vedlagt følger høringssvar fra Lillevik kommune. Ta gjerne kontakt hvis noe er uklart.',
    'Her kommer svaret fra Lillevik kommune. Vennligst bekreft at dere har mottatt det.',
    'Se vedlagte høringsuttalelse fra Storåsen velforening. Vi ber om bekreftelse på mottak.',
    'Hei,\n\nSjå vedlagt uttale frå Sandvik kommune.\nVenlegst stadfest mottak.',
    'Høringssvaret fra Lillevik kommune oversendes herved.',
    'Vi viser til høringsbrev av 3. mai.',
    'Det bekreftes at høringssvaret er mottatt.',
    'Ved spørsmål kan saksbehandler kontaktes på telefon.',
    'Denne e-posten kan inneholde taushetsbelagt informasjon.',
    'Please find attached our response.',
  ])('%s', (text) => expect(isCovering(text)).toBe(true));

  test.each([
    'Her er det for få lærere.',
    'Vedlagt ligger vår uttalelse. Vi støtter forslaget om lengre frist.',
    'Vi viser til høringsbrevet, og mener gebyret er for høyt.',
    'Kommunen må bekrefte at søknaden er behandlet innen fire uker.',
    'Kontaktpersonen i kommunen bør være den samme hele året.',
    '…',
  ])('not: %s', (text) => expect(isCovering(text)).toBe(false));
});
