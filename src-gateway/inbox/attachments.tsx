import { useEffect, useState } from 'react';
import type { OpenedEnvelope } from '#shared/sealing';
import { fileSize } from './words.ts';

type Attachment = OpenedEnvelope['attachments'][number];

/** Shown by the browser itself. Everything else is only saved: a document of a foreign kind must not run as a page of ours. */
const VIEWABLE = ['application/pdf', 'image/jpeg', 'image/png'];

/** The documents of an arrival; they exist as addresses of this page only and go when it is left. */
export function Attachments({ attachments }: { readonly attachments: readonly Attachment[] }) {
  if (attachments.length === 0) return null;
  return (
    <section>
      <h3>Unterlagen</h3>
      <ul className="files">
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <File attachment={attachment} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function File({ attachment }: { readonly attachment: Attachment }) {
  const { bytes, filename, mimeType } = attachment;
  const viewable = VIEWABLE.includes(mimeType);
  const [address, setAddress] = useState<string | null>(null);

  useEffect(() => {
    const type = viewable ? mimeType : 'application/octet-stream';
    const made = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mimeType, viewable]);

  if (address === null) return filename;
  return (
    <>
      <span>
        {filename} <span className="quiet">{fileSize(bytes.length)}</span>
      </span>
      {viewable && (
        <a href={address} target="_blank" rel="noreferrer" aria-label={`Ansehen: ${filename}`}>
          Ansehen
        </a>
      )}
      <a href={address} download={filename} aria-label={`Speichern: ${filename}`}>
        Speichern
      </a>
    </>
  );
}
