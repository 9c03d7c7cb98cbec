import { expect, it } from 'vitest';
import { importText } from './import-text.ts';

it.each(['\u2028', '\u2029'])('keeps words apart at a line break of its own character: %j', (character) => {
  const { body, notes } = importText(`# Access Policy\n\nEveryone has${character}an account.\n`);
  expect(body).toContain('Everyone has an account.');
  expect(notes.map(({ line }) => line)).toContain(3);
});
