import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { absolute } from '../../../site/href.ts';
import { jsonResponse } from '../../../publish/files.ts';
import { getTrustCenter } from '../../../model/trust-center.ts';
import { componentDefinition } from '../../../renditions/oscal/component-definition.ts';

export async function getStaticPaths() {
  const definition = componentDefinition(await getTrustCenter(), absolute);
  return definition ? [{ params: { definition: 'component-definition' }, props: { definition } }] : [];
}
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { definition } }) => jsonResponse(definition);
