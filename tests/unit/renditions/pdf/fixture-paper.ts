import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { readHtml } from '../../../../src/markdown/html.ts';
import { markdownFeatures } from '../../../../src/markdown/processor.ts';
import { type ArticleNode } from '../../../../src/renditions/article/read.ts';
import { articleTree } from '../../../../src/renditions/article/blocks.ts';
import type { Paper } from '../../../../src/renditions/pdf/paper.ts';

/** A document of the folder of hard ones. */
export const fixture = (name: string): string => readFileSync(join('tests', 'fixtures', 'pdf', name), 'utf8');

/** Markdown as an article. */
export function articleOf(markdown: string): ArticleNode[] {
  const html = markdownToHtml(markdown, { features: markdownFeatures });
  return articleTree(readHtml(typeof html === 'string' ? html : html.html));
}

/** A paper with the text given, and little else. */
export function paperOf(markdown: string, changes: Partial<Paper> = {}): Paper {
  return {
    source: 'policies/hard/1.0',
    language: 'en',
    direction: 'ltr',
    interfaceLanguage: 'en',
    title: 'Hard cases',
    windowTitle: 'Hard cases 1.0',
    kicker: 'Policy',
    facts: [{ term: 'Version', value: [{ type: 'paragraph', children: ['1.0'] }] }],
    organization: 'Northlight',
    author: 'Northlight Ltd',
    accent: '#0d5c4c',
    date: '2026-03-01',
    mark: 'NL-HARD-001, version 1.0',
    permalink: 'https://trust.northlight.example/policies/hard/1.0/',
    sections: [],
    contents: 'Contents',
    body: articleOf(markdown),
    ...changes,
  };
}
