/** A JPEG as a PDF of one page, on which PDFium decodes it in its sandbox. */
export interface WrappedJpeg {
  pdf: Uint8Array;
  width: number;
  height: number;
}

/** ITU-T T.81, table B.1: start of frame, baseline to progressive; C4, C8 and CC are other marks. */
const isFrame = (mark: number): boolean => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);

/** @returns null when the bytes tell no size: they are cut off or no JPEG */
export function jpegAsPdf(bytes: Uint8Array): WrappedJpeg | null {
  const frame = frameOf(bytes);
  if (frame === null) return null;
  const { width, height, colours } = frame;
  const space = colours === 1 ? '/DeviceGray' : colours === 4 ? '/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]' : '/DeviceRGB';
  const draw = `q ${width} 0 0 ${height} 0 0 cm /P Do Q`;
  const head = [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</XObject<</P 5 0 R>>>>/Contents 4 0 R>>endobj`,
    `4 0 obj<</Length ${draw.length}>>stream\n${draw}\nendstream endobj`,
    `5 0 obj<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace ${space}/Filter/DCTDecode/Length ${bytes.length}>>stream\n`,
  ].join('\n');
  // Without a table of places: PDFium finds the objects itself.
  const tail = '\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n';
  return { pdf: Buffer.concat([Buffer.from(head, 'latin1'), bytes, Buffer.from(tail, 'latin1')]), width, height };
}

function frameOf(bytes: Uint8Array): { width: number; height: number; colours: number } | null {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    const two = (from: number): number => ((bytes[from] ?? 0) << 8) | (bytes[from + 1] ?? 0);
    if (isFrame(mark)) {
      const [height, width, colours] = [two(at + 5), two(at + 7), bytes[at + 9] ?? 3];
      return width > 0 && height > 0 ? { width, height, colours } : null;
    }
    at += 2 + two(at + 2);
  }
  return null;
}
