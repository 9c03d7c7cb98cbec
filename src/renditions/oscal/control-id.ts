import { frameworkById } from '../../frameworks/registry.ts';

/** Catalogs that the publisher of a framework keeps in OSCAL. Their control ids are the framework's own. */
const publicCatalogs: Readonly<Record<string, string>> = {
  'nist-csf':
    'https://raw.githubusercontent.com/usnistgov/oscal-content/main/nist.gov/CSF/v2.0/json/NIST_CSF_v2.0_catalog.json',
};

/** The publisher's own OSCAL catalog of a framework, where there is one. */
export function publicCatalog(framework: string): string | undefined {
  return publicCatalogs[framework];
}

/**
 * The id of a control in its catalog, a token (NCName): "A.5.19" is `a.5.19`, "Art. 28(3)(a)" is `art.28.3.a`; one that
 * begins with a digit has its framework before it, `iso27001-2022.6.1.2`. Unique within a framework.
 */
export function controlId(framework: string, control: string): string {
  if (publicCatalog(framework) !== undefined) return control;
  const token = control
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/\.$/, '');
  return /^[a-z]/.test(token) ? token : `${frameworkById(framework)?.id ?? framework}.${token}`;
}
