import { severities } from '../schemas/fields/text.ts';
import { idPrefix } from './document-kinds.ts';
import { type Answers, field, type Kind, optional, shortId, type Surroundings, today } from './kind.ts';

/** `nl-2026-03`, the next of the year. */
function advisoryId({ published = '' }: Answers, { ids, content }: Surroundings): string {
  const start = `${idPrefix(content).toLowerCase()}-${published.slice(0, 4)}`;
  for (let number = 1; ; number += 1) {
    const id = `${start}-${String(number).padStart(2, '0')}`;
    if (!ids.advisories.has(id)) return id;
  }
}

const advisory: Kind = {
  collection: 'advisories',
  words: 'an advisory',
  fields: [
    field('title', 'The vulnerability in a few words'),
    field('summary', 'What readers should know first'),
    field('severity', 'How bad it is', { choices: severities }),
    field('affected', 'The products and versions affected', { isList: true }),
    field('published', 'The day it is published', { fallback: today }),
    optional('fixed', 'The products and versions with the fix', { isList: true }),
    optional('cve', 'The CVE ids', { isList: true }),
    optional('cvss', 'The CVSS vector'),
  ],
  id: advisoryId,
  body: ({ summary = '' }) => `## What is wrong\n\n${summary}\n`,
  next: [
    'Say below the front matter what was wrong, what could be done with it, and what readers have to do.',
    'Once it is published, run npm run release. A later change needs an item under "updated:" with "on:" and "summary:".',
  ],
};

const update: Kind = {
  collection: 'updates',
  words: 'an update',
  fields: [
    field('title', 'The notice in a few words'),
    field('kind', 'What kind of notice', { choices: ['news', 'incident', 'maintenance'] }),
    field('summary', 'What readers should know first; it stands in feeds'),
    field('date', 'The day of the notice', { key: '', fallback: today }),
  ],
  id: ({ date = '', title = '' }) => `${date}-${shortId(title)}`,
  body: ({ summary = '' }) => `${summary}\n`,
  next: ['Tell the rest below the front matter.'],
};

/** Records with a text that can be written. */
export const textKinds = { advisory, update } satisfies Record<string, Kind>;
