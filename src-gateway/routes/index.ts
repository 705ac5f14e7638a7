/**
 * The routes: thin translations between the wire contracts and the rooms behind them.
 * Each file serves one of the gateway's interfaces.
 */
export { caseQuestions } from './case-question.ts';
export { contentRoutes } from './content-routes.ts';
export { inboxPage } from './inbox-page.ts';
export { inboxRoutes } from './inbox-routes.ts';
export { reminderRoutes } from './reminder-routes.ts';
export type { Rooms } from './rooms.ts';
export { submissionRoutes } from './submission-routes.ts';
export { terminalRoutes } from './terminal-routes.ts';
