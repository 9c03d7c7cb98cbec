import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../../docs/decisions/', import.meta.url);
const names = readdirSync(folder);

it('every decision has a number of its own, in its name and its title', () => {
  const numbers = names.map((name) => name.slice(0, 4));
  expect(numbers).toEqual([...new Set(numbers)]);
  for (const name of names) {
    expect(readFileSync(new URL(name, folder), 'utf8'), name).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. `));
  }
});
