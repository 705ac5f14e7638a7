import { openPaperFile } from '#renderer/paper-files';

/** What a file gives, as far as it can be said in JSON: its pages with size, darkest pixel and own text, or why not. */
async function read(base64: string): Promise<unknown> {
  const file = await openPaperFile(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
  if (!file.ok) return file.error;
  const pages: unknown[] = [];
  for (let index = 0; index < file.value.pages; index++) {
    const page = await file.value.page(index);
    if (!page.ok) {
      pages.push(page.error);
      continue;
    }
    const { prepared, text } = page.value;
    pages.push({
      width: prepared.page.width,
      ink: prepared.page.grey.some((value) => value < 80),
      text: text?.lines.map(({ words }) => words.map((word) => word.text).join(' ')) ?? null,
    });
  }
  file.value.close();
  return pages;
}

Object.assign(globalThis, { read });
