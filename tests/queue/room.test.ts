import { expect, test } from 'vitest';
import { Room } from '../../src/pipeline/room.ts';

test('no more in hand than there is room for, everybody in turn, and the largest alone', async () => {
  const room = new Room(100);
  let inHand = 0;
  let most = 0;
  const order: number[] = [];
  const sizes = [40, 70, 20, 500, 30, 30, 30, 100, 1];
  await Promise.all(
    sizes.map(async (bytes, index) => {
      const giveBack = await room.take(bytes);
      inHand += bytes;
      most = Math.max(most, bytes > 100 ? inHand - bytes + 100 : inHand);
      order.push(index);
      await new Promise((resolve) => setTimeout(resolve, 1 + (index % 3)));
      inHand -= bytes;
      giveBack();
    }),
  );
  expect(order).toEqual(sizes.map((_, index) => index));
  expect(most).toBeLessThanOrEqual(100);
});
