import { BridgeError, type Implementation, staffContract } from '#shared/bridge';

type Staff = Implementation<typeof staffContract>;

/** The staff contract of a machine whose door is shut: every method it does not name refuses as the real one does. */
export function lockedStaff(answers: Partial<Staff>): Staff {
  const refusing = Object.keys(staffContract.methods).map((name) => [
    name,
    async () => {
      throw new BridgeError({ kind: 'locked', detail: name });
    },
  ]);
  return { ...(Object.fromEntries(refusing) as Staff), ...answers };
}
