/**
 * To whom something is sealed: the office's key out of the list the city has signed. Applications, requests to be called
 * back and reminders go this one way, each as one envelope; nothing here knows what is inside.
 */
export { destinationFor } from './destination-for.ts';
export {
  type MessageProblem,
  type SealedMessage,
  type SentMessage,
  saveMessage,
  sealMessage,
  usableDestination,
} from './message.ts';
export { sendOnce } from './send-once.ts';
