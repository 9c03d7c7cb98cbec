import { parseControlRef } from '../../frameworks/control-ref.ts';
import { frameworks } from '../../frameworks/registry.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { ControlRef } from '../../schemas/fields/control-ref.ts';
import { oscalText } from '../../ui-text/oscal.ts';
import type { Absolute } from '../absolute.ts';
import { controlId, publicCatalog } from './control-id.ts';
import type { Link, Property } from './metadata.ts';
import { catalogPath } from './paths.ts';
import { stableId } from '../stable-id.ts';

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
export function componentOf(center: TrustCenter, component: Component, absolute: Absolute) {
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
