/**
 * The reference gateway of the city: takes sealed applications from terminals, keeps them for the receiving office and
 * carries signed events back. It never holds a key that opens anything.
 */
export { type DemoOffice, makeDemoOffice } from './demo-office.ts';
export { type Gateway, startGateway } from './start.ts';
