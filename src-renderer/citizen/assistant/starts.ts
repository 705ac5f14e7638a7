/** What a card may begin from where the visit stands; what is missing has no button. */
export type Starts = {
  readonly application?: ((application: string) => void) | undefined;
  readonly letter?: (() => void) | undefined;
  readonly places?: (() => void) | undefined;
  readonly emergency: () => void;
};
