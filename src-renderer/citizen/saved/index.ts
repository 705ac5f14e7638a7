/**
 * The screen after sealing: where the application is, number and PIN, what to do today.
 * "Gespeichert", "übertragen" and "eingegangen" never mix.
 */
export { type DeliveryState, Saved } from './saved.tsx';
