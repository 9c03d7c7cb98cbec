import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { documentJson } from '../../../layouts/document-json.ts';
import { versionPaths } from '../../../layouts/document-paths.ts';

export const getStaticPaths = () => versionPaths('policies');
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { document, version } }) => documentJson(document, version);
