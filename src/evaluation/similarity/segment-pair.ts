/** What the machine gave for one segment, and what a person gave. */
export interface SegmentPair {
  readonly hypothesis: string;
  readonly reference: string;
}
