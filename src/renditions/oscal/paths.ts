/** Where the component definition lies, from the root of the site. */
export const componentDefinitionPath = '/data/oscal/component-definition.json';

/** Where our catalog of a framework lies. */
export function catalogPath(framework: string): string {
  return `/data/oscal/catalogs/${framework}.json`;
}
