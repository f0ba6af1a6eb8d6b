import type { CodebookReading, Mark } from '../../codebook.ts';
import { decodeText } from '../encoding.ts';
import { MAX_FILE_BYTES } from '../limits.ts';
import { readSheets } from '../office/xlsx.ts';
import { unzip } from '../zip.ts';
import { readCodings } from './project.ts';
import { readQdc } from './qdc.ts';
import { readCsv, readTable } from './table.ts';

/** Largest codebook file read; the largest real ones, with long definitions, are under 1 MB. */
export const MAX_CODEBOOK_BYTES = 10 * 1024 * 1024;

/** Themes in one codebook: as many as the desk can put in order. */
export const MAX_THEMES = 500;

const NO_MARKS: ReadonlyMap<string, Mark> = new Map();

/**
 * Reads a codebook: CSV or XLSX with headings (label, description, keywords, parent, or their Norwegian names; Taguette's
 * codebook and its list of highlights too), or REFI-QDA: a codebook («.qdc») or a project with its codings («.qdpx»). The
 * kind is seen from the content, not the name.
 * @param own the consultation's own codes that are no themes, by GUID
 */
export function readCodebook(bytes: Uint8Array, own = NO_MARKS): CodebookReading {
  const zipped = isZip(bytes);
  if (bytes.length > (zipped ? MAX_FILE_BYTES : MAX_CODEBOOK_BYTES)) return { kind: 'refused', reason: 'too-large' };
  const reading = zipped ? fromZip(bytes, own) : fromText(bytes, own);
  if (reading.kind === 'refused') return reading;
  if (reading.entries.length > MAX_THEMES) return { kind: 'refused', reason: 'too-many-themes' };
  const nothing = reading.entries.length === 0 && reading.project === null;
  return nothing ? { kind: 'refused', reason: 'empty' } : reading;
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

function fromText(bytes: Uint8Array, own: ReadonlyMap<string, Mark>): CodebookReading {
  // A workbook with a password, and the old XLS, are OLE containers.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { kind: 'refused', reason: 'encrypted' };
  const decoded = decodeText(bytes);
  if (decoded === null) return { kind: 'refused', reason: 'unknown-type' };
  const text = decoded.text.replace(/^\ufeff/u, '');
  if (text.trim() === '') return { kind: 'refused', reason: 'empty' };
  return /^\s*</u.test(text) ? readQdc(text.trimStart(), own) : readCsv(text);
}

function fromZip(bytes: Uint8Array, own: ReadonlyMap<string, Mark>): CodebookReading {
  const project = unzip(bytes, (name) => name === 'project.qde');
  if (project.kind === 'refused')
    return { kind: 'refused', reason: project.reason === 'unpacks-too-large' ? 'too-large' : project.reason };
  const qde = project.parts.get('project.qde');
  if (qde) {
    const xml = new TextDecoder().decode(qde).trimStart();
    const reading = readQdc(xml, own);
    return reading.kind === 'refused' ? reading : { ...reading, project: readCodings(xml, bytes) };
  }
  // Only a project carries texts; a workbook of this size is no codebook.
  if (bytes.length > MAX_CODEBOOK_BYTES) return { kind: 'refused', reason: 'too-large' };
  const read = readSheets(bytes);
  if (read.kind === 'refused') return read;
  for (const { rows } of read.sheets) {
    const table = readTable(rows);
    if (table) return table;
  }
  return { kind: 'refused', reason: 'no-headings' };
}
