"""Export weights as a transformers.js model folder: config, tokenizer, fp32 and int8 graphs.

usage: export.py WEIGHTS VOCABULARY OUT
onnx/encoder_model.onnx            input_ids, attention_mask -> last_hidden_state
onnx/decoder_model_merged.onnx     the first and the cached step, see onnx_merge.py
onnx/*_quantized.onnx              the same in int8, see onnx_int8.py
check_export.py then compares them with the training framework.
"""
import json
import os
import sys
import tempfile

import onnx
import sentencepiece
import torch
from torch import nn

from model import Config, Marian
from onnx_int8 import quantize
from onnx_merge import OPSET, merge

GRAPHS = ("encoder_model", "decoder_model_merged")
LONGEST = 512  # tokens; positions are computed up to here


class Encoder(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, input_ids, attention_mask):
        return self.model.encode(input_ids, attention_mask)


class Step(nn.Module):
    """The decoder on the first token (`past` empty) or on one more, with the keys and values of those before."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def run(self, ids, encoded, mask, past):
        model = self.model
        source_bias = (1.0 - mask[:, None, None, :].float()) * -1e9
        length = ids.shape[1]
        x = model.embed(ids, past[0].shape[2] if past else 0)
        causal = None if past else torch.triu(torch.full((length, length), -1e9), diagonal=1)[None, None]
        present = []
        for at, layer in enumerate(model.decoder):
            k, v = layer.self_attn.keys_values(x)
            if past:
                old_k, old_v, source_k, source_v = past[at * 4 : at * 4 + 4]
                k, v = torch.cat([old_k, k], 2), torch.cat([old_v, v], 2)
            else:
                source_k, source_v = layer.encoder_attn.keys_values(encoded)
            present += [k, v, source_k, source_v]
            x = layer(x, k, v, source_k, source_v, causal, source_bias)
        return (model.logits(x), *present)


class FirstStep(Step):
    def forward(self, encoder_attention_mask, input_ids, encoder_hidden_states):
        return self.run(input_ids, encoder_hidden_states, encoder_attention_mask, ())


class CachedStep(Step):
    def forward(self, encoder_attention_mask, input_ids, *past):
        return self.run(input_ids, None, encoder_attention_mask, past)


def write_graphs(model, folder):
    c = model.c
    kinds = [f"{at}.{side}.{part}" for at in range(c.dec) for side in ("decoder", "encoder") for part in ("key", "value")]
    past, present = [f"past_key_values.{kind}" for kind in kinds], [f"present.{kind}" for kind in kinds]
    source = {0: "batch_size", 1: "encoder_sequence_length"}
    target = {0: "batch_size", 1: "sequence_length"}
    sizes = dict(attention_mask=source, encoder_attention_mask=source, encoder_hidden_states=source,
                 input_ids=target, last_hidden_state=target, logits=target)
    for name in past + present:
        sizes[name] = {0: "batch_size", 2: "past_length" if ".decoder." in name else "encoder_sequence_length"}

    def write(part, arguments, path, inputs, outputs):
        axes = {name: size for name, size in sizes.items() if name in inputs + outputs}
        torch.onnx.export(part, arguments, path, input_names=inputs, output_names=outputs, dynamic_axes=axes,
                          opset_version=OPSET, dynamo=False)

    batch, source_length, target_length = 2, 7, 5
    ids, start = (torch.randint(3, c.vocab_size, (batch, length)) for length in (source_length, target_length))
    mask = torch.ones(batch, source_length, dtype=torch.long)
    cache = [
        torch.zeros(batch, c.heads, target_length if ".decoder." in name else source_length, c.d_model // c.heads)
        for name in past
    ]
    with torch.no_grad(), tempfile.TemporaryDirectory() as scratch:
        first, cached = os.path.join(scratch, "first.onnx"), os.path.join(scratch, "cached.onnx")
        encoder = os.path.join(folder, "encoder_model.onnx")
        write(Encoder(model), (ids, mask), encoder, ["input_ids", "attention_mask"], ["last_hidden_state"])
        write(FirstStep(model), (mask, start, model.encode(ids, mask)), first,
              ["encoder_attention_mask", "input_ids", "encoder_hidden_states"], ["logits"] + present)
        write(CachedStep(model), (mask, start[:, :1], *cache), cached,
              ["encoder_attention_mask", "input_ids"] + past, ["logits"] + present)
        merged = merge(onnx.load(first).graph, onnx.load(cached).graph)
        onnx.save(merged, os.path.join(folder, "decoder_model_merged.onnx"))


def tokenizer(processor):
    """The unigram vocabulary in the format of Hugging Face's tokenizers."""
    pieces = [[processor.id_to_piece(at), processor.get_score(at)] for at in range(processor.get_piece_size())]
    special = [
        dict(id=at, content=piece, single_word=False, lstrip=False, rstrip=False, normalized=False, special=True)
        for at, (piece, _) in enumerate(pieces)
        if at < 3 or piece == "<bt>"
    ]
    space = dict(type="Metaspace", replacement="▁", add_prefix_space=True, prepend_scheme="always")
    end = {"SpecialToken": {"id": "</s>", "type_id": 0}}
    text, other = ({"Sequence": {"id": letter, "type_id": 0}} for letter in "AB")
    return {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": special,
        "normalizer": {"type": "Sequence", "normalizers": [
            {"type": "NFKC"}, {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "}]},
        "pre_tokenizer": space, "decoder": space,
        "post_processor": {"type": "TemplateProcessing", "single": [text, end], "pair": [text, other, end],
                           "special_tokens": {"</s>": {"id": "</s>", "ids": [1], "tokens": ["</s>"]}}},
        "model": {"type": "Unigram", "unk_id": 2, "vocab": pieces, "byte_fallback": False},
    }


def write_settings(model, processor, folder):
    c = model.c

    def write(name, value, indent=1):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            json.dump(value, file, ensure_ascii=False, indent=indent)

    write("tokenizer.json", tokenizer(processor), None)
    write("tokenizer_config.json", dict(
        tokenizer_class="PreTrainedTokenizerFast", pad_token="<pad>", eos_token="</s>", unk_token="<unk>",
        model_max_length=LONGEST, clean_up_tokenization_spaces=False))
    generation = dict(pad_token_id=0, eos_token_id=1, decoder_start_token_id=0, bad_words_ids=[[0]],
                      max_length=LONGEST, num_beams=1, forced_eos_token_id=1)
    write("generation_config.json", generation)
    write("config.json", dict(
        architectures=["MarianMTModel"], model_type="marian", d_model=c.d_model, encoder_layers=c.enc,
        decoder_layers=c.dec, encoder_attention_heads=c.heads, decoder_attention_heads=c.heads, encoder_ffn_dim=c.ffn,
        decoder_ffn_dim=c.ffn, num_hidden_layers=c.enc, activation_function="relu" if c.act == "relu" else "swish",
        vocab_size=c.vocab_size, decoder_vocab_size=c.vocab_size, max_position_embeddings=LONGEST, scale_embedding=True,
        static_position_embeddings=True, normalize_before=False, normalize_embedding=False, add_final_layer_norm=False,
        is_encoder_decoder=True, use_cache=True, **generation))


def main():
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    weights, vocabulary, out = sys.argv[1:]
    graphs = os.path.join(out, "onnx")
    os.makedirs(graphs, exist_ok=True)
    kept = torch.load(weights, map_location="cpu", weights_only=True)
    model = Marian(Config(**{**kept["config"], "max_len": LONGEST}))
    model.load_state_dict({name: value.float() for name, value in kept["ema"].items()})
    model.eval()
    write_graphs(model, graphs)
    for name in GRAPHS:
        quantize(f"{graphs}/{name}.onnx", f"{graphs}/{name}_quantized.onnx", model.c.vocab_size)
    write_settings(model, sentencepiece.SentencePieceProcessor(model_file=vocabulary), out)
    for name in sorted(os.listdir(graphs)):
        print(f"{name}: {os.path.getsize(os.path.join(graphs, name)) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
