import type { ReactNode } from 'react';
import { QrCode } from './qr-code.tsx';

/** Case code and PIN side by side, never one without the other, with the code as QR for the phone. */
export function CaseSlip(props: {
  readonly code: { readonly label: string; readonly value: string };
  readonly pin: { readonly label: string; readonly value: string };
  readonly sentence: string;
  readonly qr: { readonly label: string; readonly content: string };
}): ReactNode {
  return (
    <section className="card case-slip">
      <div className="stack-tight">
        <dl className="case-slip-codes">
          {[props.code, props.pin].map(({ label, value }) => (
            <div key={label}>
              <dt className="quiet">{label}</dt>
              <dd className="code">{value}</dd>
            </div>
          ))}
        </dl>
        <p className="small">{props.sentence}</p>
      </div>
      <QrCode content={props.qr.content} label={props.qr.label} module={5} />
    </section>
  );
}
