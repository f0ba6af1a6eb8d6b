import { PDFiumLibrary, PDFiumModule } from '@hyzyla/pdfium';
import type { Calls } from './calls.ts';

/** PDFium with a place in its memory for what its functions tell. */
export interface Pdfium {
  calls: Calls;
  /** It with methods, for drawing. */
  library: PDFiumLibrary;
  /** The address of the place: room for eight numbers. */
  place: number;
  /** Numbers that were left there. */
  float(index: number): number;
  double(index: number): number;
  int(index: number): number;
  /** A copy of its memory. */
  bytes(address: number, length: number): Uint8Array;
  /** UTF-16 in its memory. */
  utf16(address: number, length: number): string;
  /** The address of a word that its functions ask for; kept. */
  word(text: string): number;
  setInt(index: number, value: number): void;
  /** Room in its memory, and room with these bytes in it; to be freed. */
  room(length: number): number;
  put(bytes: Uint8Array): number;
}

/** It was given no more memory. */
export class TooMuchMemory extends Error {}

const MEBIBYTE = 1024 * 1024;
/** What one may have in all; the largest file is a tenth of it. */
const MOST_MEMORY = 1024 * MEBIBYTE;
/** One that has grown to this is not kept: WebAssembly's memory never shrinks. */
const KEPT_MEMORY = 192 * MEBIBYTE;
const WASM_PAGE = 65_536;
const NUMBERS = 64;

interface Started extends Pdfium {
  /** It asked for more than it may have. */
  refused: boolean;
}

let running: Promise<Started> | null = null;

/**
 * Has PDFium do something: one for each thread, as WebAssembly, so that what a hostile file breaks is a sandbox. One in
 * which something broke is in no known state, and the next file gets another.
 * @throws TooMuchMemory, or what broke
 */
export async function withPdfium<T>(use: (pdfium: Pdfium) => T | Promise<T>): Promise<T> {
  running ??= started();
  const own = running;
  const pdfium = await own;
  const leave = () => {
    if (running === own) running = null;
  };
  try {
    const result = await use(pdfium);
    if (pdfium.calls.memory.buffer.byteLength > KEPT_MEMORY) leave();
    return result;
  } catch (error) {
    if (error instanceof NotOpened) throw error;
    leave();
    throw pdfium.refused ? new TooMuchMemory() : error;
  }
}

/** A document that PDFium can't open; itself it is as it was. */
export class NotOpened extends Error {
  readonly encrypted: boolean;
  constructor(code: number) {
    super();
    this.encrypted = code === PASSWORD || code === SECURITY;
  }
}

/** What FPDF_GetLastError tells: a password is needed, or a way to encrypt that it does not know. */
const PASSWORD = 4;
const SECURITY = 5;

/** Opens a document for as long as it is used. @throws NotOpened */
export function withDocument<T>(bytes: Uint8Array, use: (pdfium: Pdfium, document: number) => T): Promise<T> {
  return withPdfium((pdfium) => {
    const { calls } = pdfium;
    const at = pdfium.put(bytes);
    const document = calls.FPDF_LoadMemDocument(at, bytes.length, 0);
    const error = document === 0 ? new NotOpened(calls.FPDF_GetLastError()) : null;
    if (error) {
      calls.free(at);
      throw error;
    }
    const result = use(pdfium, document);
    calls.FPDF_CloseDocument(document);
    calls.free(at);
    return result;
  });
}

type ModuleOptions = Parameters<typeof PDFiumModule>[0] & { print(): void; printErr(): void };

async function started(): Promise<Started> {
  const silent: ModuleOptions = { print: () => undefined, printErr: () => undefined };
  const module = await PDFiumModule(silent);
  // Its own table of functions: those it wraps check each call, at many times the cost of the call.
  const calls = module.wasmExports as unknown as Calls;
  calls.FPDF_InitLibraryWithConfig(0);
  const { memory } = calls;
  const place = calls.malloc(NUMBERS);
  const words = new Map<string, number>();
  let view = new DataView(memory.buffer);
  // Memory that has grown is another buffer, and the old one can't be asked anything, not even its length.
  const now = (): DataView => {
    if (view.buffer !== memory.buffer) view = new DataView(memory.buffer);
    return view;
  };
  const pdfium: Started = {
    calls,
    library: new PDFiumLibrary(module),
    place,
    float: (index) => now().getFloat32(place + 4 * index, true),
    double: (index) => now().getFloat64(place + 8 * index, true),
    int: (index) => now().getUint32(place + 4 * index, true),
    bytes: (address, length) => new Uint8Array(memory.buffer, address, length).slice(),
    utf16: (address, length) => Buffer.from(memory.buffer, address, 2 * length).toString('utf16le'),
    word(text) {
      const known = words.get(text);
      if (known !== undefined) return known;
      const address = pdfium.put(Buffer.from(`${text}\0`));
      words.set(text, address);
      return address;
    },
    setInt: (index, value) => now().setInt32(place + 4 * index, value, true),
    room(length) {
      const address = calls.malloc(Math.max(1, length));
      if (address === 0) throw new TooMuchMemory();
      return address;
    },
    put(bytes) {
      const address = pdfium.room(bytes.length);
      new Uint8Array(memory.buffer).set(bytes, address);
      return address;
    },
    refused: false,
  };
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    pdfium.refused = memory.buffer.byteLength + pages * WASM_PAGE > MOST_MEMORY;
    if (pdfium.refused) throw new RangeError();
    return grow(pages);
  };
  return pdfium;
}

/** A text that PDFium writes in UTF-16 to a buffer of its length in bytes, and ends with a zero. */
export function textBy({ calls, room, utf16 }: Pdfium, write: (buffer: number, length: number) => number): string {
  const length = write(0, 0);
  if (length <= 2) return '';
  const buffer = room(length);
  write(buffer, length);
  const text = utf16(buffer, length / 2 - 1);
  calls.free(buffer);
  return text;
}
