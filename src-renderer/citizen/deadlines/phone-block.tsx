import type { ReactNode } from 'react';
import { Button, QrCode } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';

/** 24 inches with 1920 x 1080 have 0.2767 mm a pixel: four pixels are 1.1 mm, what a phone reads from an arm's length. */
export const MODULE = 4;

/** The day for the phone, and a way to see the code larger. */
export function PhoneBlock({ event, onLarger }: { readonly event: string; readonly onLarger: () => void }): ReactNode {
  const { words } = useTerminal();
  return (
    <div className="deadline-phone" data-keep="together">
      <QrCode content={event} label={words('result.qrLabel')} module={MODULE} />
      <div className="stack">
        <p>{words('result.phone')}</p>
        <Button look="small" act={{ label: words('result.larger'), icon: 'qr', onPress: onLarger }} />
      </div>
    </div>
  );
}
