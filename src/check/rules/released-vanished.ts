import { placeInReleased, releasedOf } from '../released.ts';
import { policy, RELEASED_POLICY } from '../examples.ts';
import type { Finding } from '../diagnostic.ts';
import type { Rule } from '../rule.ts';
import type { Site } from '../site.ts';

/** Every id that a file stands for, `policies/access-control/1.0` or `subprocessors/stripe`. */
function presentIds({ ids }: Site): Set<string> {
  const collections = ['whitepaper', 'policies', 'disclosure', 'subprocessors', 'commitments', 'advisories'] as const;
  return new Set(collections.flatMap((collection) => [...ids[collection]].map((id) => `${collection}/${id}`)));
}

const endings = {
  documents: { file: 'mdx', instead: 'To end a document without a successor, add "withdrawn:" with the date.' },
  subprocessors: { file: 'yaml', instead: 'To end a subprocessor, add "ended:" with the date.' },
  commitments: {
    file: 'yaml',
    instead: 'To change a commitment, add a new item under "values:" with "from:" and the date.',
  },
  advisories: {
    file: 'mdx',
    instead: 'To withdraw an advisory, add "withdrawn:" with the date and the reason.',
  },
} as const;

function finding(site: Site, kind: keyof typeof endings, key: string, id: string): Finding {
  const { file, instead } = endings[kind];
  return {
    place: placeInReleased(site, [kind, key]),
    message: `The file content/${id}.${file} is missing, and it was released.`,
    hint: `Restore the file from version control. ${instead}`,
  };
}

/** Readers can still look up what they were told. */
export const releasedVanished: Rule = {
  code: 'L003',
  name: 'released-vanished',
  severity: 'error',
  draft: 'released',
  sentence: 'Every version, subprocessor, commitment and advisory that was released is still there.',
  bad: RELEASED_POLICY,
  good: { ...policy('Passwords have at least 14 characters.'), ...RELEASED_POLICY },
  *check(site) {
    const { released } = releasedOf(site);
    const present = presentIds(site);
    for (const id of Object.keys(released.documents)) {
      if (!present.has(id)) yield finding(site, 'documents', id, id);
    }
    for (const collection of ['subprocessors', 'commitments', 'advisories'] as const) {
      for (const name of Object.keys(released[collection] ?? {})) {
        const id = `${collection}/${name}`;
        if (!present.has(id)) yield finding(site, collection, name, id);
      }
    }
  },
};
