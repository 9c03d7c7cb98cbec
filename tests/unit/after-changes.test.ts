import { afterEach, expect, test, vi } from 'vitest';
import { afterChanges } from '../../src/site/after-changes.ts';

afterEach(() => {
  vi.useRealTimers();
});

test.each([0, 10, 70, 300])(
  'after 50 saves, one every %i ms, the newest content is read, and never two at one time',
  async (pause) => {
    vi.useFakeTimers();
    let content = 0;
    let reading = 0;
    const read: number[] = [];
    const most: number[] = [];
    const changed = afterChanges(async () => {
      reading += 1;
      most.push(reading);
      read.push(content);
      await new Promise((done) => setTimeout(done, 200));
      reading -= 1;
    });
    for (let save = 1; save <= 50; save += 1) {
      content = save;
      changed();
      await vi.advanceTimersByTimeAsync(pause);
    }
    await vi.runAllTimersAsync();
    expect(read.at(-1)).toBe(50);
    expect(Math.max(...most)).toBe(1);
  },
);
