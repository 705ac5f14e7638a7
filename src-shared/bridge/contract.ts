import type { z } from 'zod';

/** One callable of the machine: what goes in, what comes out, both checked on both sides. */
export type Method = { readonly input: z.ZodType; readonly output: z.ZodType };
/** A table of methods and of events one window may use. Both hosts serve the same table from the same implementation. */
export type Contract = {
  readonly methods: Readonly<Record<string, Method>>;
  readonly events: Readonly<Record<string, z.ZodType>>;
};

/** What the machine implements for a contract. `in` values are parsed, `out` values are checked before they leave. */
export type Implementation<Table extends Contract> = {
  readonly [Name in keyof Table['methods']]: (
    input: z.output<Table['methods'][Name]['input']>,
  ) => Promise<z.input<Table['methods'][Name]['output']>>;
};

/** What a window sees: the same table as asynchronous functions, and its events. */
export type Client<Table extends Contract> = {
  readonly call: {
    readonly [Name in keyof Table['methods']]: (
      input: z.input<Table['methods'][Name]['input']>,
    ) => Promise<z.output<Table['methods'][Name]['output']>>;
  };
  /** Returns the function that stops listening. */
  readonly on: <Name extends keyof Table['events']>(
    name: Name,
    listener: (event: z.output<Table['events'][Name]>) => void,
  ) => () => void;
};

export function defineContract<const Table extends Contract>(table: Table): Table {
  return table;
}
