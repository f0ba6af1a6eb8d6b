import { expect, test } from 'vitest';
import type { StageQueue } from '../../src/queue/queue.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** What every queue must do, whatever it runs on. */
export function queueContract(open: () => StageQueue): void {
  test('runs a stage on its input and resolves with its output', async () => {
    const output = await open().run(
      'extract',
      { name: 'svar.txt', bytes: bytes('Vi støtter forslaget om en felles arena.') },
      { key: 'extract:one:1' },
    );
    expect(output).toMatchObject({ kind: 'text', text: 'Vi støtter forslaget om en felles arena.' });
  });

  test('a document that cannot be read is a result', async () => {
    const output = await open().run('extract', { name: 'tom.pdf', bytes: bytes('') }, { key: 'extract:empty:1' });
    expect(output).toEqual({ kind: 'empty' });
  });

  test('a fault in a stage is an exception, and the queue goes on', async () => {
    const broken = { responseId: 'x', text: null } as unknown as Parameters<typeof segmentInput>[0];
    await expect(open().run('segment', segmentInput(broken), { key: 'segment:broken:1' })).rejects.toThrow();
    await expect(
      open().run('extract', { name: 'a.txt', bytes: bytes('Etterpå.') }, { key: 'extract:after:1' }),
    ).resolves.toMatchObject({ kind: 'text' });
  });

  test('many at once, each with its own answer', async () => {
    const queue = open();
    const names = Array.from({ length: 20 }, (_, index) => `Svar nummer ${index} fra en høringsinstans.`);
    const outputs = await Promise.all(
      names.map((text, index) =>
        queue.run('extract', { name: `${index}.txt`, bytes: bytes(text) }, { key: `extract:many${index}:1` }),
      ),
    );
    expect(outputs.map((output) => (output.kind === 'text' ? output.text : ''))).toEqual(names);
  });

  test('the same key twice is answered twice alike', async () => {
    const queue = open();
    const input = { name: 'a.txt', bytes: bytes('Det samme svaret.') };
    const both = await Promise.all([
      queue.run('extract', input, { key: 'extract:same:1' }),
      queue.run('extract', input, { key: 'extract:same:1' }),
    ]);
    expect(both[0]).toEqual(both[1]);
  });
}

type SegmentInput = Parameters<typeof import('../../src/stages/segment.ts').segment>[0];
const segmentInput = (input: SegmentInput) => input;

/** A queue with a time limit nobody can keep says so. */
export function limitContract(open: () => StageQueue): void {
  test('a stage over its time limit is stopped and told as a limit', async () => {
    const heavy = bytes(`${'Vi mener at forslaget er godt. '.repeat(20_000)}\n`);
    await expect(
      open().run('extract', { name: 'stor.txt', bytes: heavy }, { key: 'extract:limit:1' }),
    ).rejects.toMatchObject({
      name: 'StageLimitError',
      reason: 'timed-out',
    });
  });
}
