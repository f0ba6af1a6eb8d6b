import { expect, test } from 'vitest';
import { remembered } from '../../src/register/remembered.ts';

test('each short text is worked out once, null among the answers; long ones are not kept, nor all for ever', () => {
  const made: string[] = [];
  const length = remembered((text) => {
    made.push(text);
    return text === '' ? null : text.length;
  });
  const long = 'x'.repeat(201);
  expect([length('ås'), length(''), length(long), length('ås'), length(''), length(long)]).toEqual([
    2,
    null,
    201,
    2,
    null,
    201,
  ]);
  expect(made).toEqual(['ås', '', long, long]);
  for (let number = 0; number < 10_000; number += 1) length(`${number}`);
  made.length = 0;
  length('ås');
  expect(made).toEqual(['ås']);
});
