/**
 * Raised whenever the same model with the same parameters may write something else than before: another way of
 * decoding, another runtime, another cut of the tokens. What was kept under an older one is not found again.
 */
export const decodingVersion = 1;
