import { oscalText } from '#words/data';
import { versionTitle } from '#words/documents';
import { listed } from '#words/tables';
import { parseControlRef } from '../../frameworks/control-ref.ts';
import { frameworks } from '../../frameworks/registry.ts';
import type { Entry } from '../../model/content.ts';
import type { TrustDocument } from '../../model/documents.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { Control } from '../../schemas/control.ts';
import type { ControlRef } from '../../schemas/fields/references.ts';
import { stableId } from '../stable-id.ts';
import type { Absolute } from '../surroundings.ts';
import { versionFile } from '../version-files.ts';
import {
  catalogPath,
  componentDefinitionPath,
  controlId,
  documentUuid,
  type Link,
  metadataOf,
  type Property,
  publicCatalog,
} from './metadata.ts';

/** Something that answers to requirements, before it is written as an OSCAL component. */
export interface Component {
  /** Its path on the site, from which its UUID comes. */
  path: string;
  type: 'service' | 'policy' | 'physical' | 'process-procedure';
  title: string;
  description: string;
  props: Property[];
  links: Link[];
  /** What is done about each requirement it answers to. */
  implementation: string;
  status: 'implemented' | 'partial' | 'planned';
  requirements: readonly ControlRef[];
}

function implementations(center: TrustCenter, component: Component, absolute: Absolute) {
  const { path, implementation, status, requirements } = component;
  const ns = absolute('/data/oscal/');
  const refs = requirements.map(parseControlRef).filter((ref) => ref !== undefined);
  return frameworks.flatMap((framework) => {
    const controls = refs.filter((ref) => ref.framework === framework).map(({ control }) => control.id);
    if (controls.length === 0) return [];
    return [
      {
        uuid: stableId(center, `${path}?framework=${framework.id}`),
        source: publicCatalog(framework.id) ?? absolute(catalogPath(framework.id)),
        description: oscalText.implementation(framework.name),
        'implemented-requirements': controls.map((control) => ({
          uuid: stableId(center, `${path}?framework=${framework.id}&control=${control}`),
          'control-id': controlId(framework.id, control),
          description: implementation,
          props: [{ name: 'implementation-status', value: status, ns }],
        })),
      },
    ];
  });
}

/** Something that answers to requirements, as OSCAL has it. */
function componentOf(center: TrustCenter, component: Component, absolute: Absolute) {
  const { path, type, title, description, props, links } = component;
  const found = implementations(center, component, absolute);
  return {
    uuid: stableId(center, path),
    type,
    title,
    description,
    ...(props.length === 0 ? {} : { props }),
    links,
    ...(found.length === 0 ? {} : { 'control-implementations': found }),
  };
}

/** The version of a document in force as a component; none where it answers to no requirement. */
function documentComponent({ current, href }: TrustDocument, absolute: Absolute): Component[] {
  const requirements = current?.data.controls ?? [];
  if (current === undefined || requirements.length === 0) return [];
  const { data, version, published } = current;
  const isDay = published?.length === 10;
  return [
    {
      path: href,
      type: data.kind === 'procedure' ? 'process-procedure' : 'policy',
      title: data.title,
      description: data.summary ?? data.title,
      props: [{ name: 'version', value: version }, ...(isDay ? [{ name: 'release-date', value: published }] : [])],
      links: [
        { href: absolute(current.href), rel: 'reference' },
        { href: absolute(versionFile(current, 'pdf')), rel: 'reference', 'media-type': 'application/pdf' },
      ],
      implementation: oscalText.setOut(versionTitle(current)),
      status: 'implemented',
      requirements,
    },
  ];
}

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
function safeguardComponent({ register }: TrustCenter, { id, data }: Entry<Control>, absolute: Absolute): Component {
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

const answering = ({ documents }: TrustCenter) =>
  documents.flatMap(({ current }) => (current?.data.controls === undefined ? [] : [current.data.controls]));

/** Whether anything is a component: there are safeguards, or documents in force that answer to requirements. */
export function hasComponents(center: TrustCenter): boolean {
  return center.safeguards.length > 0 || answering(center).length > 0;
}

/** Every requirement that a component answers to. */
export function requirementsOfComponents(center: TrustCenter): ControlRef[] {
  return [...center.safeguards.flatMap(({ data }) => data.controls ?? []), ...answering(center).flat()];
}

/** "safeguards and documents", as far as there are components of each. */
export function componentKinds(center: TrustCenter): string {
  const documents = answering(center).length > 0;
  const safeguards = center.safeguards.length > 0;
  return listed([...(safeguards ? [oscalText.safeguards] : []), ...(documents ? [oscalText.documents] : [])]);
}

/**
 * Safeguards, and documents in force that answer to requirements, as an OSCAL component definition.
 *
 * @returns `undefined` where there are none
 */
export function componentDefinition(center: TrustCenter, absolute: Absolute) {
  if (!hasComponents(center)) return undefined;
  const components = [
    ...center.safeguards.map((safeguard) => safeguardComponent(center, safeguard, absolute)),
    ...center.documents.flatMap((document) => documentComponent(document, absolute)),
  ];
  const path = componentDefinitionPath;
  const title = oscalText.definitionTitle(center.organization.name, componentKinds(center));
  const content = {
    metadata: metadataOf(center, title, path, absolute),
    components: components.map((component) => componentOf(center, component, absolute)),
  };
  return { 'component-definition': { uuid: documentUuid(center, path, content), ...content } };
}
