import { expect, test } from 'vitest';
import { horing, place } from './horing.ts';

test('V8 knows what it is asked at the start: it would complain on the error output, at every command', async () => {
  expect(await horing(place().env, '--version')).toEqual({ code: 0, out: '0.1.0\n', err: '' });
});
