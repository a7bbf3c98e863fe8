import type { CheckedModel } from "../../../index.js";
import { exitCodes, type ExitCode } from "../../exit-codes.js";
import { describeError } from "../../failure.js";
import { wantsJson } from "../../output-mode.js";
import { writeLine, type Face } from "../../streams.js";
import { withModels, type ModelsChoice } from "./open.js";

export async function runModelsVerify(id: string | undefined, choice: ModelsChoice, face: Face): Promise<ExitCode> {
  const { streams, colours, errorColours, signal } = face;
  const json = wantsJson(choice, streams);
  const checked: CheckedModel[] = [];
  await withModels(choice, face, async (models) => {
    for await (const each of models.verify(id)) {
      signal.throwIfAborted();
      checked.push(each);
      if (!json) await writeLine(streams.out, describe(each, colours));
      if (each.problem) streams.err.write(`${describeError(each.problem, errorColours)}\n`);
    }
  });
  if (json) await writeLine(streams.out, JSON.stringify(checked, null, 2));
  return checked.some(({ problem }) => problem !== null) ? exitCodes.stopped : exitCodes.done;
}

function describe({ id, dtype, files, sha256, wrote, problem }: CheckedModel, colours: Face["colours"]): string {
  const state =
    files === "wrong"
      ? "its files are not right"
      : files === "right"
        ? "files right"
        : "in no manifest: nothing to compare its files with";
  const loads = wrote !== null ? `, loads and writes “${wrote}”` : problem === null ? ", not loaded: name it for that" : "";
  const mark = problem === null ? colours.green("ok") : colours.red("no");
  return `${mark} ${id} ${dtype}: ${state}${loads}${sha256 === null ? "" : colours.dim(` ${sha256.slice(0, 12)}`)}`;
}
