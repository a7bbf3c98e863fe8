/** Colours of one speaker: ink for the name and the rule beside the words, tint behind them. */
export interface Tone {
  readonly light: { readonly ink: string; readonly tint: string };
  readonly dark: { readonly ink: string; readonly tint: string };
}

/** Ink on its tint has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3) in both schemes; a test measures it. */
export const tones: readonly Tone[] = [
  { light: { ink: "#1f5fa8", tint: "#ebeff3" }, dark: { ink: "#8db8ee", tint: "#242a32" } },
  { light: { ink: "#a8431f", tint: "#f6ede8" }, dark: { ink: "#f0a183", tint: "#2f2726" } },
  { light: { ink: "#2a6f3e", tint: "#ecf1eb" }, dark: { ink: "#8fcf9f", tint: "#242c2a" } },
  { light: { ink: "#6b46a8", tint: "#f1edf3" }, dark: { ink: "#c0a5f0", tint: "#2a2832" } },
  { light: { ink: "#83590a", tint: "#f3efe7" }, dark: { ink: "#e0b866", tint: "#2d2a23" } },
  { light: { ink: "#0f6b73", tint: "#eaf0ef" }, dark: { ink: "#7fcdd4", tint: "#222c2f" } },
  { light: { ink: "#a12a6b", tint: "#f6ebef" }, dark: { ink: "#f09ac6", tint: "#2f262e" } },
  { light: { ink: "#5c6414", tint: "#f0f0e8" }, dark: { ink: "#c3cc78", tint: "#2a2c25" } },
];

/** For words whose speaker is not known. */
export const noTone: Tone = {
  light: { ink: "#5b5852", tint: "#f1efea" },
  dark: { ink: "#b5b1a8", tint: "#26272a" },
};

/** Class of the speaker with this number; the colours come round again after the last. */
export function toneClass(number: number | null): string {
  return number === null ? "tone-none" : `tone-${number % tones.length}`;
}

/** Rules that set `--ink` and `--tint` for every class. */
export function toneRules(scheme: keyof Tone): string {
  const rule = (name: string, tone: Tone): string =>
    `.${name} { --ink: ${tone[scheme].ink}; --tint: ${tone[scheme].tint}; }`;
  return [...tones.map((tone, number) => rule(toneClass(number), tone)), rule(toneClass(null), noTone)].join("\n");
}
