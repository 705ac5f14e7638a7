/**
 * What a visit has a day for: a letter, an appointment, a renewal, a missed day, each as plain data with what is counted.
 * Every journey that asks, shows, prints or remembers a day speaks of it as a Matter.
 */
export { type Matter, matterSchema, type Topic } from './matter.ts';
export { OFFICES, type OfficeKey } from './offices.ts';
