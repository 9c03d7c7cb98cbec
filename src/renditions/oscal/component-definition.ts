import type { TrustCenter } from '../../model/resolve.ts';
import type { ControlRef } from '../../schemas/fields/control-ref.ts';
import { listed } from '../../ui-text/lists.ts';
import { oscalText } from '../../ui-text/oscal.ts';
import type { Absolute } from '../absolute.ts';
import { componentOf } from './component.ts';
import { documentComponent } from './document-component.ts';
import { documentUuid, metadataOf } from './metadata.ts';
import { componentDefinitionPath } from './paths.ts';
import { safeguardComponent } from './safeguard-component.ts';

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
