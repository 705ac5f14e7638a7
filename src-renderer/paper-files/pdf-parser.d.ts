/** The package has no types for this half; it is loaded for what it does to the worker. */
declare module 'pdfjs-dist/build/pdf.worker.mjs';
