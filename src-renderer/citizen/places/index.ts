/**
 * "Orte und Termine": places of the neighbourhood, offices and counselling with today's hours, and what takes place there.
 * Everything shown is dated content of the pack; what nobody has told the terminal has to be asked for.
 */
export { Places } from './places.tsx';
