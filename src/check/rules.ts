import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from './rule.ts';

/** The kinds of rules by their letter, in the order of docs/rules.md. */
export const RULE_KINDS: Readonly<Record<string, string>> = {
  F: 'Files',
  Y: 'YAML and front matter',
  S: 'Shape',
  I: 'Identity',
  R: 'References',
  T: 'Time',
  P: 'Promises',
  L: 'Releases',
  D: 'security.txt',
  X: 'Secrecy',
  M: 'Markup',
  B: 'Brand',
};

const FOLDER = join(import.meta.dirname, 'rules');
const letters = Object.keys(RULE_KINDS);

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'code' in value && 'check' in value;

async function rulesIn(file: string): Promise<Rule[]> {
  const exported = (await import(pathToFileURL(join(FOLDER, file)).href)) as Record<string, unknown>;
  return Object.values(exported).filter(isRule);
}

const byCode = ({ code: a }: Rule, { code: b }: Rule): number =>
  letters.indexOf(a.charAt(0)) - letters.indexOf(b.charAt(0)) || Number(a.slice(1)) - Number(b.slice(1));

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[jt]s$/.test(name));

/** Everything the gate looks for, in the order of docs/rules.md: each rule that a file in `rules/` exports. */
export const rules: readonly Rule[] = (await Promise.all(files.map(rulesIn))).flat().sort(byCode);
