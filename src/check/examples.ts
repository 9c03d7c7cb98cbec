/** Texts that examples of several rules share. */
export const SECURITY_TXT_YAML = `contact:
  - mailto:security@example.com
expires: 2027-03-31T00:00:00Z
`;

export const SECURITY_TXT = 'Contact: mailto:security@example.com\nExpires: 2027-03-31T00:00:00Z\n';

/** Both copies of a security.txt. */
export function published(text: string): Record<string, string> {
  return { 'public/.well-known/security.txt': text, 'public/security.txt': text };
}

/** A policy in its first version. */
export function policy(text: string, fields = '', ending = 'mdx'): Record<string, string> {
  return {
    [`content/policies/information-security/1.0.${ending}`]: `---\nid: EX-ISP-001\ntitle: Information Security Policy\n${fields}---\n\n${text}\n`,
  };
}

/** A promise to tell customers of a breach within 72 hours. */
export const BREACH_NOTICE = {
  'content/commitments/breach-notice.yaml':
    'title: Notice of a breach\nkind: within\ntowards: customers\nvalues:\n  - value: 72 hours\n',
};

/** Two versions of a policy; each has the fields given. */
export function twoVersions(first: string, second: string, numbers = ['1.0', '2.0']): Record<string, string> {
  const file = (number: string, fields: string) => [
    `content/policies/information-security/${number}.mdx`,
    `---\nid: EX-ISP-001\ntitle: Information Security Policy\n${fields}---\n\nWe protect data.\n`,
  ];
  return Object.fromEntries([file(numbers[0] ?? '', first), file(numbers[1] ?? '', second)]) as Record<string, string>;
}

function released(kind: 'documents' | 'commitments', entries: object): Record<string, string> {
  const nothing = { format: 1, asOf: '2026-06-30', documents: {}, subprocessors: {}, commitments: {} };
  return { 'content/released.json': `${JSON.stringify({ ...nothing, [kind]: entries }, undefined, 2)}\n` };
}

/** As `npm run release` writes it where there is nothing to release. */
export const NOTHING_RELEASED_FILE = released('documents', {});

/** The policy with the text "Passwords have at least 14 characters." was released. */
export const RELEASED_POLICY = released('documents', {
  'policies/information-security/1.0': {
    released: '2026-06-30',
    sha256: 'c49c34e37ad83ae2ebb77c4ad691c8d7e7bdae3bc76c996f64844dca69372f4e',
    lines: ['yz-ReLWCFy56yz-R47DET5v6'],
  },
});

/** A promise of 8 hours and later of 4 was released. */
export const RELEASED_RTO = released('commitments', {
  rto: {
    past: {
      kind: '806f2bb3b58f9040',
      towards: '055ab105b7156113',
      'first value': 'a148568880fda275',
      'value from 2026-01-01': '2c56affa3d11e54c',
    },
  },
});
