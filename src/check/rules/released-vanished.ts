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
  documents: { file: 'mdx', instead: 'A document that ends without a successor is given "withdrawn:" and the day.' },
  subprocessors: { file: 'yaml', instead: 'A subprocessor that is no longer used is given "ended:" and the day.' },
  commitments: { file: 'yaml', instead: 'A promise that changes is given a new value and the day it holds from.' },
  advisories: {
    file: 'mdx',
    instead: 'An advisory that no longer holds is given "withdrawn:" with the day and the reason.',
  },
} as const;

function finding(site: Site, kind: keyof typeof endings, key: string, id: string): Finding {
  const { file, instead } = endings[kind];
  return {
    place: placeInReleased(site, [kind, key]),
    message: `Released, and gone: content/${id}.${file}.`,
    hint: `Bring the file back from version control. ${instead}`,
  };
}

/** What readers were told does not become untold. */
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
