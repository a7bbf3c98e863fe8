import type { KindScore, MutationGroupReport, MutationReport } from "../mutation/report.js";
import { percentOf, table } from "./table.js";

/** Rules that are named beside a kind. */
const most = 3;

/** Recall by kind of corruption and alarms by rule, one pair of tables a group. */
export function formatMutations({ groups }: MutationReport): string {
  return groups.map(formatGroup).join("\n\n");
}

function formatGroup({ name, sentences, alarmed, kinds, rules, leftOut }: MutationGroupReport): string {
  const sum = (count: (score: KindScore) => number): number => kinds.reduce((total, one) => total + count(one), 0);
  const [mutants, caught] = [sum((one) => one.mutants), sum((one) => one.caught)];
  return [
    table([
      [`corrupted references, ${name}`, "mutants", "caught", "recall %", "by rule"],
      ...kinds.map((one) => [
        one.kind,
        String(one.mutants),
        String(one.caught),
        percentOf(one.caught, one.mutants),
        named(one),
      ]),
      ["all", String(mutants), String(caught), percentOf(caught, mutants), ""],
    ]),
    table([
      [`rules, ${name}`, "mutants caught", "false alarms", "of sentences %"],
      ...rules.map((one) => [
        one.rule,
        String(one.caught),
        String(one.falseAlarms),
        percentOf(one.falseAlarms, sentences),
      ]),
      ["any", String(caught), String(alarmed), percentOf(alarmed, sentences)],
    ]),
    ...(leftOut.length === 0 ? [] : [`not measured: ${leftOut.join(", ")}`]),
  ].join("\n\n");
}

function named({ rules }: KindScore): string {
  return rules
    .slice(0, most)
    .map(([rule, caught]) => `${rule} ${caught}`)
    .join(", ");
}
