import type { APIRoute } from 'astro';
import { xlsxResponse, questionPaths, tableFiles } from '../../publish/files.ts';

export const getStaticPaths = questionPaths;

export const GET: APIRoute = async () => xlsxResponse(await tableFiles.questions.xlsx());
