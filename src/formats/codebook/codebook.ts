import type { CodebookReading } from '../../codebook.ts';
import { readSheets } from '../office/xlsx.ts';
import { decodeText } from '../text.ts';
import { unzip } from '../zip.ts';
import { readQdc } from './qdc.ts';
import { readCsv, readTable } from './table.ts';

/** Largest codebook file read; the largest real ones, with long definitions, are under 1 MB. */
export const MAX_CODEBOOK_BYTES = 10 * 1024 * 1024;

/** Themes in one codebook: as many as the desk can put in order. */
export const MAX_THEMES = 500;

/**
 * Reads a codebook: CSV or XLSX with headings (label, description, keywords, parent, or their Norwegian names), or
 * REFI-QDA («.qdc», or the codebook of a «.qdpx» project). The kind is seen from the content, not the name.
 */
export function readCodebook(bytes: Uint8Array): CodebookReading {
  if (bytes.length > MAX_CODEBOOK_BYTES) return { kind: 'refused', reason: 'too-large' };
  const reading = isZip(bytes) ? fromZip(bytes) : fromText(bytes);
  if (reading.kind === 'refused') return reading;
  if (reading.entries.length > MAX_THEMES) return { kind: 'refused', reason: 'too-many-themes' };
  return reading.entries.length === 0 ? { kind: 'refused', reason: 'empty' } : reading;
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

function fromText(bytes: Uint8Array): CodebookReading {
  // A workbook with a password, and the old XLS, are OLE containers.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { kind: 'refused', reason: 'encrypted' };
  const decoded = decodeText(bytes);
  if (decoded === null) return { kind: 'refused', reason: 'unknown-type' };
  const text = decoded.text.replace(/^\ufeff/u, '');
  if (text.trim() === '') return { kind: 'refused', reason: 'empty' };
  return /^\s*</u.test(text) ? readQdc(text.trimStart()) : readCsv(text);
}

function fromZip(bytes: Uint8Array): CodebookReading {
  const project = unzip(bytes, (name) => name === 'project.qde');
  if (project.kind === 'refused')
    return { kind: 'refused', reason: project.reason === 'unpacks-too-large' ? 'too-large' : project.reason };
  const qde = project.parts.get('project.qde');
  if (qde) return readQdc(new TextDecoder().decode(qde).trimStart());
  const read = readSheets(bytes);
  if (read.kind === 'refused') return read;
  for (const { rows } of read.sheets) {
    const table = readTable(rows);
    if (table) return table;
  }
  return { kind: 'refused', reason: 'no-headings' };
}
