"""Check an exported folder: the fp32 graphs write the training framework's tokens, the int8 graphs translate as well.

usage: check_export.py WEIGHTS MODEL_FOLDER PREFIX           reads PREFIX.uk and PREFIX.en
Fails when fewer than 99 % of 200 sentences come out token for token (sums in another order may turn a tie), or when
int8 costs more than 0.5 BLEU over all sentences.
"""
import os
import sys

import numpy as np
import onnxruntime
import torch
from tokenizers import Tokenizer

from data import EOS, PAD, padded
from evaluate import read
from model import Config, Marian
from score import bleu, chrf

SAME = 0.99
LOSS = 0.5
SENTENCES = 200


class Exported:
    """Greedy decoding over the exported graphs, a batch at a time, as transformers.js runs them."""

    def __init__(self, folder, suffix, config):
        path = os.path.join(folder, "onnx", "{}" + suffix + ".onnx")
        self.encoder = onnxruntime.InferenceSession(path.format("encoder_model"))
        self.decoder = onnxruntime.InferenceSession(path.format("decoder_model_merged"))
        self.config = config

    def greedy(self, rows):
        c = self.config
        source = padded(rows).numpy()
        mask = (source != PAD).astype(np.int64)
        encoded = self.encoder.run(None, dict(input_ids=source, attention_mask=mask))[0]
        names = [value.name for value in self.decoder.get_outputs()]
        past = {
            value.name: np.zeros((len(rows), c.heads, 0 if ".decoder." in value.name else source.shape[1], c.d_model // c.heads), np.float32)
            for value in self.decoder.get_inputs()
            if value.name.startswith("past_key_values")
        }
        token, written, going = np.full((len(rows), 1), PAD), [[] for _ in rows], set(range(len(rows)))
        for step in range(2 * source.shape[1] + 8):
            inputs = dict(input_ids=token, encoder_hidden_states=encoded, encoder_attention_mask=mask, use_cache_branch=np.array([step > 0]), **past)
            known = {value.name for value in self.decoder.get_inputs()}
            outputs = dict(zip(names, self.decoder.run(None, {k: v for k, v in inputs.items() if k in known})))
            for name in past:
                present = outputs[name.replace("past_key_values", "present")]
                if step == 0 or ".decoder." in name:
                    past[name] = present
            logits = outputs["logits"][:, -1]
            logits[:, PAD] = -1e9
            token = logits.argmax(-1)[:, None]
            for row in list(going):
                if token[row, 0] == EOS:
                    going.discard(row)
                else:
                    written[row].append(int(token[row, 0]))
            if not going:
                break
        return written


def main():
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    weights, folder, prefix = sys.argv[1:]
    kept = torch.load(weights, map_location="cpu", weights_only=True)
    model = Marian(Config(**kept["config"]))
    model.load_state_dict({name: value.float() for name, value in kept["ema"].items()})
    model.eval()
    tokenizer = Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))
    sources, references = read(prefix + ".uk"), read(prefix + ".en")
    rows = [encoding.ids for encoding in tokenizer.encode_batch(sources)]

    def translated(exported, count):
        out = [None] * count
        order = sorted(range(count), key=lambda at: len(rows[at]))
        for low in range(0, count, 32):
            part = order[low : low + 32]
            for at, ids in zip(part, exported.greedy([rows[at] for at in part])):
                out[at] = ids
        return out

    full, small = (Exported(folder, suffix, model.c) for suffix in ("", "_quantized"))
    same, count = 0, min(SENTENCES, len(rows))
    for at, ids in enumerate(translated(full, count)):
        source = padded([rows[at]])
        same += model.greedy(source, source != PAD, 2 * source.shape[1] + 8)[0] == ids
    print(f"fp32: {same} of {count} sentences token for token as in the training framework")
    scores = {}
    for name, exported in (("fp32", full), ("int8", small)):
        texts = tokenizer.decode_batch(translated(exported, len(rows)))
        scores[name] = bleu(texts, references)
        print(f"{name}: BLEU {scores[name]:.2f}, chrF2 {chrf(texts, references):.2f} on {len(rows)} sentences of {os.path.basename(prefix)}")
    if same < SAME * count or scores["fp32"] - scores["int8"] > LOSS:
        raise SystemExit("The export is not faithful.")


if __name__ == "__main__":
    main()
