import type { APIRoute } from 'astro';
import { csvResponse, questionPaths, tableFiles } from '../../publish/files.ts';

export const getStaticPaths = questionPaths;

export const GET: APIRoute = async () => csvResponse(await tableFiles.questions.csv());
