import type { TrustCenter } from '../../model/resolve.ts';
import { oscalText } from '../../ui-text/oscal.ts';
import type { Absolute } from '../absolute.ts';
import { componentOf } from './component.ts';
import { documentComponent } from './document-component.ts';
import { documentUuid, metadataOf } from './metadata.ts';
import { componentDefinitionPath } from './paths.ts';
import { safeguardComponent } from './safeguard-component.ts';

/** Whether anything is a component: there are safeguards, or documents in force that answer to requirements. */
export function hasComponents({ safeguards, documents }: TrustCenter): boolean {
  return safeguards.length > 0 || documents.some(({ current }) => current?.data.controls !== undefined);
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
  const title = oscalText.definitionTitle(center.organization.name);
  const content = {
    metadata: metadataOf(center, title, componentDefinitionPath, absolute),
    components: components.map((component) => componentOf(component, absolute)),
  };
  return { 'component-definition': { uuid: documentUuid(absolute(componentDefinitionPath), content), ...content } };
}
