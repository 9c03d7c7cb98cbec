import type { Entry } from '../../model/content.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { Control } from '../../schemas/control.ts';
import type { Absolute } from '../absolute.ts';
import type { Component } from './component.ts';

/** What kind of component a category of safeguards is; the rest are services. */
const types: Partial<Record<Control['category'], Component['type']>> = {
  governance: 'process-procedure',
  'vulnerability-management': 'process-procedure',
  'supply-chain': 'process-procedure',
  'incident-response': 'process-procedure',
  'business-continuity': 'process-procedure',
  'personnel-security': 'process-procedure',
  'physical-security': 'physical',
  privacy: 'process-procedure',
};

const statuses = { 'in-place': 'implemented', 'in-progress': 'partial', planned: 'planned' } as const;

/** A safeguard as a component. */
export function safeguardComponent(
  { register }: TrustCenter,
  { id, data }: Entry<Control>,
  absolute: Absolute,
): Component {
  const path = `/controls/#${id}`;
  const ns = absolute('/data/oscal/');
  const provider = register.find((entry) => entry.id === data.inheritedFrom)?.details.name ?? data.inheritedFrom;
  return {
    path,
    type: types[data.category] ?? 'service',
    title: data.title,
    description: data.statement,
    props: [
      { name: 'category', value: data.category, ns },
      ...(provider === undefined ? [] : [{ name: 'inherited-from', value: provider, ns }]),
    ],
    links: [
      { href: absolute(path), rel: 'reference' },
      ...(data.documents ?? []).map((ref) => ({ href: absolute(`/${ref}/`), rel: 'reference' })),
    ],
    implementation: data.statement,
    status: statuses[data.status],
    requirements: data.controls ?? [],
  };
}
