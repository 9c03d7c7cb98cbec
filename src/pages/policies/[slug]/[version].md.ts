import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { documentMarkdown, documentTwinPaths } from '../../../publish/documents.ts';

export const getStaticPaths = () => documentTwinPaths('policies');
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { document, version } }) => documentMarkdown(document, version);
