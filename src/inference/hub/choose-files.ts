import { Stop } from "../../core/index.js";
import { neededFiles } from "../installed.js";
import { dtypeName } from "../manifest.js";
import type { Dtype } from "../options.js";
import { optionalFiles } from "../verify.js";
import type { RemoteFile } from "./repository.js";

/**
 * The files of a repository that a load in one number format reads. A graph above two gigabytes keeps its weights
 * beside it, in `<graph>_data` and `<graph>_data_1` and so on.
 * @throws {Stop} `model-unsupported`, saying which number formats there are, or what is lacking.
 */
export function chooseFiles(repository: string, tree: readonly RemoteFile[], dtype: Dtype): readonly RemoteFile[] {
  const there = new Map(tree.map((file) => [file.path, file]));
  const needs = neededFiles(dtype);
  const lacking = needs.filter((path) => !there.has(path) && !optionalFiles.has(path));
  if (lacking.length === 0) {
    const graphs = needs.filter((path) => path.endsWith(".onnx"));
    const beside = tree.filter(({ path }) => graphs.some((graph) => isDataOf(path, graph)));
    return [...needs.flatMap((path) => there.get(path) ?? []), ...beside];
  }
  const others = dtypeName.options.filter((each) =>
    neededFiles(each).every((path) => there.has(path) || optionalFiles.has(path)),
  );
  if (others.length > 0) {
    throw new Stop({
      code: "model-unsupported",
      message: `${repository} has no ${dtype}: ${lacking.join(", ")} is not there. It has ${others.join(", ")}.`,
      remedy: `Add --dtype ${others[0]}.`,
    });
  }
  throw new Stop({
    code: "model-unsupported",
    message: `${repository} is no encoder-decoder model in the layout of transformers.js: it lacks ${lacking.join(", ")}.`,
    remedy: "Choose a repository with an onnx folder, or export the model to ONNX and pull or place that.",
  });
}

function isDataOf(path: string, graph: string): boolean {
  return path.startsWith(`${graph}_data`) && /^(?:_\d+)?$/u.test(path.slice(`${graph}_data`.length));
}
