import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A page in a browser of this machine. */
export interface BrowserPage {
  /** Lays out a page and prints it. @param plain without the tags and bookmarks that a reader needs, sooner */
  print(html: string, plain: boolean): Promise<Uint8Array>;
  /** Ends the browser. */
  close(): Promise<void>;
}

/** So long a browser may take to answer for the first time, to print a page, and to end. */
const STARTS_MS = 10_000;
const PRINTS_MS = 120_000;
const ENDS_MS = 3_000;

/** What is asked of a browser, and what became of it. */
interface Answer {
  id?: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/**
 * Starts a browser and opens an empty page in it: without scripts, network and the right to read files. It is driven over a
 * pipe (Chrome DevTools Protocol), which no other program has an end of, and ends with this one.
 * @returns null when it does not let itself be driven, as the rules of a workplace may say
 */
export async function openPage(browser: string, flags: readonly string[]): Promise<BrowserPage | null> {
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const;
  const program = spawn(browser, [...flags, '--remote-debugging-pipe', '--no-startup-window'], { stdio: [...stdio] });
  const ended = new Promise<void>((resolve) => program.once('close', () => resolve()).once('error', () => resolve()));
  const [, , , asking, answering] = program.stdio as [null, null, null, Writable, Readable];
  // What is wrong with them is told by the end of the program.
  for (const pipe of [asking, answering]) pipe.on('error', () => undefined);
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  void ended.then(() => {
    for (const tell of waiting.values()) tell({ error: { message: 'the browser ended' } });
  });
  let begun: Buffer[] = [];
  answering.on('data', (bytes: Buffer) => {
    let from = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, from)) {
      const answer: Answer = JSON.parse(Buffer.concat([...begun, bytes.subarray(from, end)]).toString());
      begun = [];
      from = end + 1;
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    }
    begun.push(bytes.subarray(from));
  });

  function ask(method: string, params: object, most: number, sessionId?: string): Promise<Record<string, unknown>> {
    asked += 1;
    const id = asked;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => tell({ error: { message: `${method} took too long` } }), most);
      const tell = ({ result = {}, error }: Answer): void => {
        clearTimeout(late);
        waiting.delete(id);
        if (error) reject(new Error(error.message));
        else resolve(result);
      };
      waiting.set(id, tell);
      if (program.exitCode !== null || program.signalCode !== null) tell({ error: { message: 'the browser ended' } });
      asking.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  async function close(): Promise<void> {
    const late = setTimeout(() => program.kill('SIGKILL'), ENDS_MS);
    ask('Browser.close', {}, ENDS_MS).catch(() => undefined);
    await ended;
    clearTimeout(late);
  }

  try {
    const { targetId } = await ask('Target.createTarget', { url: 'about:blank' }, STARTS_MS);
    const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true }, STARTS_MS);
    const onPage = (method: string, params: object = {}) => ask(method, params, PRINTS_MS, String(sessionId));
    await onPage('Emulation.setScriptExecutionDisabled', { value: true });
    const silent = { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 };
    await onPage('Network.emulateNetworkConditions', silent);
    const { frameTree } = await onPage('Page.getFrameTree');
    const { id: frameId } = (frameTree as { frame: { id: string } }).frame;
    return {
      async print(html, plain) {
        await onPage('Page.setDocumentContent', { frameId, html });
        const { data } = await onPage('Page.printToPDF', {
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: !plain,
          generateDocumentOutline: !plain,
        });
        return Buffer.from(String(data), 'base64');
      },
      close,
    };
  } catch {
    program.kill('SIGKILL');
    await ended;
    return null;
  }
}
