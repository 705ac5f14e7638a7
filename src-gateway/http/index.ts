/**
 * What every route has in common: the server with its headers and limits, signed requests, problems as answers.
 * Knows nothing of submissions.
 */
export { sendProblem } from './problem.ts';
export { bodyOf, signedBy } from './request.ts';
export { drain, makeServer } from './server.ts';
