/**
 * The terminal's client of the city gateway: the only place that opens a network connection. Every wait has a limit, and
 * what a network can do wrong comes back as a value.
 */

export { createGatewayClient, type GatewayClient, type ReminderWay } from './client.ts';
export { gatewayContent } from './gateway-content.ts';
