/**
 * Delivery: brings sealed submissions from a terminal to the receiving office, each exactly once. The `local` adapter is
 * the delivery service itself; every adapter stands behind the port `Delivery`.
 */
export { localDelivery } from './local.ts';
export type { Delivery } from './port.ts';
export { LARGEST_UPLOAD } from './sealed-stream.ts';
export { addEvent, arrivedAt, attachmentsOf, eventsOf, findSubmission, type Submission } from './submissions.ts';
export { removeUnfinished } from './sweep.ts';
