import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { editorFiles } from '../schemas/json-schema.ts';
import type { Command } from './command.ts';

export const schemas: Command = {
  options: {},
  run() {
    for (const [path, text] of Object.entries(editorFiles())) {
      mkdirSync(dirname(resolve(path)), { recursive: true });
      writeFileSync(resolve(path), text);
      console.log(`Wrote ${path}`);
    }
    return Promise.resolve(0);
  },
};
