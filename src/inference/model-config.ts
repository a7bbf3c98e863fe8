import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Stop } from "../core/index.js";

/** What decoding has to know of config.json. */
const configSchema = z.object({
  model_type: z.string(),
  is_encoder_decoder: z.literal(true),
  d_model: z.int().min(1),
  max_position_embeddings: z.int().min(2),
  pad_token_id: z.int().min(0),
  eos_token_id: z.int().min(0),
  decoder_start_token_id: z.int().min(0),
});
export type ModelConfig = z.output<typeof configSchema>;

/**
 * Reads a model's config.json.
 * @throws {Stop} `model-damaged` where it is not JSON, `model-unsupported` where it is no Marian translator.
 */
export async function readModelConfig(folder: string): Promise<ModelConfig> {
  const file = join(folder, "config.json");
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, "utf8"));
  } catch (cause) {
    throw new Stop({ code: "model-damaged", message: `${file} is not JSON.`, cause });
  }
  const parsed = configSchema.safeParse(value);
  if (!parsed.success || parsed.data.model_type !== "marian") {
    const found = parsed.success
      ? `model_type is ${parsed.data.model_type}`
      : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    throw new Stop({
      code: "model-unsupported",
      message: `${file} does not describe a Marian translation model: ${found}.`,
      remedy: "Choose a model of the Marian type, such as the embedded one or an opus-mt model.",
    });
  }
  return parsed.data;
}
