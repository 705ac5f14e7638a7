/**
 * The reference gateway of the city: takes sealed applications from terminals, keeps them for the receiving office and
 * carries signed events back. It holds no key that opens them; only its reminder service opens what is sealed to itself.
 */
export { type DemoOffice, makeDemoOffice } from './demo-office.ts';
export { type Gateway, startGateway } from './start.ts';
