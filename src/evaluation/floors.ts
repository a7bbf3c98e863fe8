/** Measures that are held, by name: shares between 0 and 1, and the numbers of articles and quotations. */
export type Floors = Readonly<Record<string, number>>;

/** Floors by group of gold articles. */
export type GroupFloors = Readonly<Record<string, Floors>>;

/** A measure below its floor. */
export interface Shortfall {
  readonly group: string;
  readonly measure: string;
  readonly floor: number;
  readonly measured: number;
}

export interface FloorMove {
  /** The floors from now on. */
  readonly floors: GroupFloors;
  /** Measures below their floors as they were; one that is no longer measured counts as 0. */
  readonly shortfalls: readonly Shortfall[];
  /** Floors that rose or are new. */
  readonly raised: number;
  /** Groups with floors that were not measured; their floors stay. */
  readonly unmeasured: readonly string[];
}

/** Compares what was measured in groups with their floors: floors rise with their measures, and fall only with `acceptLower`. */
export function moveFloors(
  measured: GroupFloors,
  floors: GroupFloors,
  { acceptLower = false }: { readonly acceptLower?: boolean } = {},
): FloorMove {
  const moved: Record<string, Floors> = { ...floors };
  const shortfalls: Shortfall[] = [];
  let raised = 0;
  for (const [group, measures] of Object.entries(measured)) {
    const own = floors[group] ?? {};
    const higher = Object.entries(measures).filter(([measure, value]) => value > (own[measure] ?? -1));
    raised += higher.length;
    for (const [measure, floor] of Object.entries(own)) {
      const value = measures[measure] ?? 0;
      if (value < floor) shortfalls.push({ group, measure, floor, measured: value });
    }
    // spread first for its order: that of the measures
    moved[group] = acceptLower ? measures : { ...measures, ...own, ...Object.fromEntries(higher) };
  }
  return { floors: moved, shortfalls, raised, unmeasured: Object.keys(floors).filter((group) => !(group in measured)) };
}
