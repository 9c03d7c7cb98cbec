import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { xlsxResponse, frameworkPaths, tableFiles } from '../../publish/files.ts';

export const getStaticPaths = frameworkPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { crosswalk } }) =>
  xlsxResponse(await tableFiles.crosswalk.xlsx(crosswalk));
