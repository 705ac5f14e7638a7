/**
 * What both hosts have in common: the port the machine sees, the dispatchers of the windows, and how built files are served
 * with their security headers. Knows neither Electron nor a browser's command line.
 */
export type { Host, HostOptions, HostStatus, Implementations, Role, WindowState, WipeReport } from './host.ts';
export { createRoleServers } from './role-servers.ts';
export { securityHeaders } from './security-headers.ts';
export { readStaticFile } from './static-files.ts';
