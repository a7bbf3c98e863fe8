/** An input before it is read: a path to one file, or bytes that came over standard input. */
export type Input =
  | { readonly kind: "file"; readonly location: string }
  | { readonly kind: "stdin"; readonly location: "-"; readonly bytes: Uint8Array };
