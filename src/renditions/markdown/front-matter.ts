import { stringify } from 'yaml';

/** Facts as YAML front matter; those that are not stated are left out. */
export function frontMatter(facts: Readonly<Record<string, unknown>>): string {
  const stated = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return `---\n${stringify(stated, { lineWidth: 0 })}---\n`;
}
