import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOMS } from '../../eslint.config.js';

/** Folders of src/ without code of ours: an author's content, and style sheets. */
const WITHOUT_CODE = ['content', 'styles'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(?:ts|mjs|astro)$/.test(file) && !file.startsWith('content/'),
);

/** What a file of src/ imports from src/. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join('src', file), 'utf8'));
  return importedFiles
    .map(({ fileName }) => fileName.replace(/\?.*$/, ''))
    .flatMap((name) => {
      if (name.startsWith('#words/')) return [`words/en/${name.slice('#words/'.length)}.ts`];
      return name.startsWith('.') ? [posix.join(posix.dirname(file), name)] : [];
    });
}

/** The first circle that is found when imports are followed from each file. */
function circle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const found = walk(next, [...way, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const found = walk(file, []);
    if (found.length > 0) return found;
  }
  return [];
}

it('has every folder of src/ in the list of rooms of eslint.config.js', () => {
  const folders = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !WITHOUT_CODE.includes(entry.name))
    .map(({ name }) => name);
  const hint = 'A new folder goes into ROOMS of eslint.config.js, at the place from which it may import.';
  expect(folders.sort(), hint).toEqual([...ROOMS].sort());
});

it('has no circle of files', () => {
  expect(circle(new Map(files.map((file) => [file, importsOf(file)])))).toEqual([]);
});

it('finds a circle through an Astro file', () => {
  expect(
    circle(
      new Map([
        ['a.ts', ['b.astro']],
        ['b.astro', ['c.ts']],
        ['c.ts', ['b.astro']],
      ]),
    ),
  ).toEqual(['b.astro', 'c.ts', 'b.astro']);
});

describe('interface text outside src/words/', () => {
  const eslint = new ESLint();

  it.each([
    ['a text node', 'components/x.astro', '<p>Last reviewed</p>'],
    ['one word', 'layouts/x.astro', '<p>{date} until</p>'],
    ['an attribute', 'pages/x.astro', '<nav aria-label="contents"></nav>'],
    ['a prop', 'components/x.astro', '<Section title="Changes" />'],
    ['a choice', 'components/x.astro', "<p>{isOver ? 'Ended' : state}</p>"],
    ['a template', 'components/x.astro', '<p>{`until ${date}`}</p>'],
    ['a label in the frontmatter', 'components/x.astro', "---\nconst label = 'Last reviewed';\n---\n<p>{label}</p>"],
    ['a label of a rendition', 'renditions/x.mjs', "export const label = 'Last reviewed';"],
    ['the start of a label', 'renditions/x.mjs', 'export const label = (date) => `As of ${date}.`;'],
  ])('is an error that says where it belongs: %s', async (_, file, code) => {
    const [result] = await eslint.lintText(code, { filePath: `src/${file}` });
    expect(result?.messages.map(({ message }) => message)).toContain(
      'Interface text belongs in src/words/en/: import it from #words/*.',
    );
  });

  it.each([
    ['components/x.astro', '<p class={`status ${tone}`} title={text.title}>{text.reviewed} ({count})</p>'],
    ['renditions/x.mjs', "export const fail = () => { throw new Error('No such page'); };"],
  ])('is no error where no reader sees it: %s', async (file, code) => {
    const [result] = await eslint.lintText(code, { filePath: `src/${file}` });
    expect(result?.messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax')).toEqual([]);
  });
});
