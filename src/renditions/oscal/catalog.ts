import { parseControlRef } from '../../frameworks/control-ref.ts';
import { anchorOf, type Framework, type FrameworkControl } from '../../frameworks/framework.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import { frameworkTitle } from '#words/frameworks';
import { oscalText } from '#words/data';
import type { Absolute } from '../surroundings.ts';
import { requirementsOfComponents } from './component-definition.ts';
import { catalogPath, controlId, documentUuid, metadataOf, type Property, publicCatalog } from './metadata.ts';

interface CatalogControl {
  id: string;
  title: string;
  props: Property[];
  parts: { id: string; name: 'statement'; prose: string }[];
  controls?: CatalogControl[];
}

function controlOf(framework: Framework, control: FrameworkControl): CatalogControl {
  const id = controlId(framework.id, control.id);
  const inner = framework.controls.filter(({ parent }) => parent === control.id);
  return {
    id,
    title: control.title ?? control.id,
    props: [{ name: 'label', value: control.id }],
    parts: [{ id: `${id}_smt`, name: 'statement', prose: oscalText.statement(control.id, framework.publisher) }],
    ...(inner.length === 0 ? {} : { controls: inner.map((part) => controlOf(framework, part)) }),
  };
}

/** The frameworks that a component answers to and that nobody publishes in OSCAL. */
export function catalogFrameworks(center: TrustCenter): Framework[] {
  const named = new Set(requirementsOfComponents(center).map((ref) => parseControlRef(ref)?.framework));
  return center.crosswalks
    .map(({ framework }) => framework)
    .filter((framework) => named.has(framework) && publicCatalog(framework.id) === undefined);
}

/** A framework as an OSCAL catalog of its identifiers, so that each `control-id` has something to name. */
export function oscalCatalog(center: TrustCenter, framework: Framework, absolute: Absolute) {
  const path = catalogPath(framework.id);
  const title = oscalText.catalogTitle(frameworkTitle(framework));
  const content = {
    metadata: metadataOf(center, title, path, absolute, [oscalText.catalogRemarks(framework.publisher)]),
    groups: framework.groups.map((group) => ({
      id: `group-${anchorOf(group)}`,
      title: group,
      controls: framework.controls
        .filter((control) => control.group === group && control.parent === undefined)
        .map((control) => controlOf(framework, control)),
    })),
  };
  return { catalog: { uuid: documentUuid(center, path, content), ...content } };
}
