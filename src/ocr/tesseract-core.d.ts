/** tesseract.js-core 7.0.0 comes without types; what is used of it. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  interface Api {
    Init(folder: null, language: string, mode: number): number;
    SetVariable(name: string, value: string): void;
    SetImageFile(exif: number, angle: number): number;
    Recognize(monitor: null): number;
    GetTSVText(page: number): string;
  }
  interface Core {
    FS: { writeFile(path: string, bytes: Uint8Array): void };
    TessBaseAPI: new () => Api;
  }
  /** @param options `print` and `printErr`: where what it says goes, line by line */
  export default function load(options: Record<'print' | 'printErr', () => void>): Promise<Core>;
}
