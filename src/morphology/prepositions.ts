const prepositions = new Set(
  `у в на з із зі за до від для при про по під над між щодо після через проти без серед о об біля разом крім попри замість навколо окрім поруч ім імені`.split(
    /\s+/u,
  ),
);

/** Whether the word before a noun takes it out of the nominative. */
export function isPreposition(word: string): boolean {
  return prepositions.has(word);
}
