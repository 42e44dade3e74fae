/** The shape of a dictionary section: the same keys in every language, any text. */
export type Words<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Words<Source[Key]>;
};
