import { Option, type Command } from "commander";
import type { ExitCode } from "../../exit-codes.js";
import type { Face } from "../../streams.js";
import { runModelsList } from "./list.js";
import { runModelsPull } from "./pull.js";
import { runModelsRemove } from "./remove.js";
import { runModelsUse } from "./use.js";
import { runModelsVerify } from "./verify.js";

/** Options that other commands have too. */
export interface SharedOptions {
  readonly configuration: () => Option;
  readonly json: () => Option;
  readonly text: () => Option;
}

/** Adds `perekaz models` with its commands. */
export function addModels(program: Command, shared: SharedOptions, face: Face, finish: (code: ExitCode) => void): void {
  const models = program.command("models").description("the models that are installed, and others one command away");
  const command = (name: string, description: string, example: string): Command =>
    models
      .command(name)
      .description(description)
      .addOption(new Option("--folder <folder>", "models folder, in place of the configuration's"))
      .addOption(shared.configuration())
      .addOption(shared.json())
      .addOption(shared.text())
      .addHelpText("after", `\nExample:\n  $ ${example}`);
  const dtype = (): Option =>
    new Option("--dtype <format>", "number format of the weights").choices(["q8", "int8", "uint8", "fp16", "fp32"]);

  command("list", "what is installed and what can be pulled: licence, size, memory, quality", "perekaz models list").action(
    async (options: Parameters<typeof runModelsList>[0]) => finish(await runModelsList(options, face)),
  );
  command(
    "pull",
    "fetch a model of the catalogue, or any owner/name of the hub (HF_ENDPOINT, HF_TOKEN, HTTPS_PROXY)",
    "perekaz models pull Xenova/opus-mt-uk-en",
  )
    .argument("<id>", "as `perekaz models list` shows it, or owner/name")
    .addOption(dtype())
    .option("--revision <name>", "branch, tag or commit")
    .option("--accept-licence", "agree to a licence that bars commercial use, or is not known")
    .action(async (id: string, options: Parameters<typeof runModelsPull>[1]) => finish(await runModelsPull(id, options, face)));
  command("verify", "check the files of all models, or of one, and that they load", "perekaz models verify uk-en")
    .argument("[id]", "an installed model; a large one is loaded only if it is named")
    .action(async (id: string | undefined, options: Parameters<typeof runModelsVerify>[1]) =>
      finish(await runModelsVerify(id, options, face)),
    );
  command(
    "use",
    "write a model into the configuration's file, comments kept",
    "perekaz models use Xenova/opus-mt-uk-en --config pipeline.yaml",
  )
    .argument("<id>", "an installed model")
    .addOption(dtype())
    .addOption(new Option("--as <role>", "what it is for").choices(["translator", "summariser"]))
    .action(async (id: string, options: Parameters<typeof runModelsUse>[1]) => finish(await runModelsUse(id, options, face)));
  command("remove", "remove a model that was pulled or placed", "perekaz models remove Xenova/opus-mt-uk-en --yes")
    .argument("<id>", "an installed model, not one of the package")
    .option("-y, --yes", "do not ask")
    .action(async (id: string, options: Parameters<typeof runModelsRemove>[1]) =>
      finish(await runModelsRemove(id, options, face)),
    );
}
