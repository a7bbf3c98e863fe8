/** Words whose readings are kept in memory: the running words of a batch of articles, most of which repeat. */
export const rememberedWords = 20_000;
