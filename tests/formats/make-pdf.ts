import PDFDocument from 'pdfkit';

type Doc = InstanceType<typeof PDFDocument>;

/** Makes a PDF in memory with pdfkit. */
export function pdf(
  draw: (doc: Doc) => void,
  options: ConstructorParameters<typeof PDFDocument>[0] = {},
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const doc = new PDFDocument({ size: 'A4', margin: 72, ...options });
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
    doc.font('Helvetica').fontSize(11);
    draw(doc);
    doc.end();
  });
}

/** Prose from an invented body. */
export const PROSE = [
  'Lyngvik kommune støtter forslaget om en felles modell for styring av digitale tjenester, men ber departementet om å gå grundigere gjennom hvordan de mindre kommunene skal være representert i utvalgene.',
  'Erfaringene fra vår region viser at forankring hos brukerne avgjør om nye løsninger tas i bruk. Vi savner derfor en omtale av hvordan innbyggerne skal høres før beslutninger fattes.',
  'Kommunen mener at finansieringen må avklares før modellen innføres. Uten en slik avklaring blir ansvaret liggende hos dem som har minst mulighet til å bære det.',
] as const;
