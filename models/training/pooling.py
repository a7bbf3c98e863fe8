"""Train and export the pooling head that makes the translation encoder a bilingual sentence encoder.

The encoder stays as it is; over its states a small head is trained by in-batch contrast, so that a Ukrainian sentence
and its English lie close (InfoNCE both ways: van den Oord et al. 2018; attentive pooling: Lin et al. 2017). The encoder
can read English because translation is trained with copied English as well (prepare.py, write_copied).

Writes OUT/onnx/sentence_pooling.onnx: last_hidden_state, attention_mask -> sentence_embedding, of unit length; and
prints the retrieval accuracy on an evaluation set: how often a sentence's nearest is its own translation.
"""
import argparse
import os
import time

import sentencepiece
import torch
import torch.nn.functional as F
from torch import nn

from data import EOS, HERE, INTO_ENGLISH, PAD, Batches, Subwords, padded, read_mixture, read_shards
from evaluate import read
from model import Config, Marian
from onnx_merge import OPSET

SIDE = 60  # longest side of a pair, tokens


class Pooling(nn.Module):
    """Several attention-weighted means of the states, projected and set to unit length."""

    def __init__(self, width, heads=8, out=256):
        super().__init__()
        self.heads = heads
        self.weigh = nn.Sequential(nn.Linear(width, width), nn.Tanh(), nn.Linear(width, heads))
        self.value = nn.Linear(width, width)
        self.out = nn.Linear(width, out)

    def forward(self, last_hidden_state, attention_mask):
        outside = (1.0 - attention_mask.float())[:, :, None] * -1e9
        share = torch.softmax(self.weigh(last_hidden_state) + outside, 1)
        batch, length, width = last_hidden_state.shape
        value = self.value(last_hidden_state).view(batch, length, self.heads, width // self.heads)
        pooled = (share[:, :, :, None] * value).sum(1).reshape(batch, width)
        vector = self.out(pooled)
        return vector / vector.norm(dim=1, keepdim=True).clamp_min(1e-6)


@torch.no_grad()
def states(model, ids):
    ids = padded(ids)
    mask = ids != PAD
    with torch.autocast("cpu", dtype=torch.bfloat16):
        return model.encode(ids, mask).float(), mask


@torch.no_grad()
def vectors(model, head, processor, lines, batch=64):
    rows = [ids + [EOS] for ids in processor.encode(lines)]
    order = sorted(range(len(rows)), key=lambda at: len(rows[at]))
    out = torch.zeros(len(rows), head.out.out_features)
    for low in range(0, len(order), batch):
        part = order[low : low + batch]
        out[part] = head(*states(model, [rows[at] for at in part]))
    return out


def retrieval(model, head, processor, prefix):
    """Shares of sentences whose nearest on the other side is their own: from Ukrainian, from English."""
    uk, en = (vectors(model, head, processor, read(f"{prefix}.{key}")) for key in ("uk", "en"))
    near, own = uk @ en.T, torch.arange(len(uk))
    return [round(float((near.argmax(axis) == own).float().mean()), 4) for axis in (1, 0)]


def contrast(uk, en, same, scale):
    """InfoNCE both ways; `same` marks pairs whose texts are equal and so are no negatives."""
    near = (uk @ en.T * scale).masked_fill(same, -1e4)
    own = torch.arange(len(uk))
    return (F.cross_entropy(near, own) + F.cross_entropy(near.T, own)) / 2


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    p.add_argument("--work", required=True)
    p.add_argument("--weights", required=True, help="final.pt of the translation run")
    p.add_argument("--eval", required=True, help="folder with flores-dev.uk and flores-dev.en")
    p.add_argument("--out", required=True, help="model folder that export.py wrote")
    p.add_argument("--minutes", type=float, default=12)
    p.add_argument("--tokens", type=int, default=24_000, help="padded tokens a batch: about 500 pairs")
    p.add_argument("--lr", type=float, default=2e-3)
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    kept = torch.load(a.weights, map_location="cpu", weights_only=True)
    model = Marian(Config(**{**kept["config"], "dropout": 0.0}))
    model.load_state_dict(kept["ema"])
    model.eval()
    head = Pooling(model.c.d_model)
    scale = nn.Parameter(torch.tensor(20.0).log())
    optimizer = torch.optim.Adam([*head.parameters(), scale], lr=a.lr, betas=(0.9, 0.98))
    subwords = Subwords(sentencepiece.SentencePieceProcessor(model_file=os.path.join(a.work, "uken.model")))
    shards = read_shards(a.work, "uk-en", {**read_mixture(os.path.join(HERE, "mixture.json")), **dict.fromkeys(INTO_ENGLISH, 0)})
    begin = told = time.time()
    for step, (uk_ids, uk_mask, _, en_ids) in enumerate(Batches(shards, a.tokens, a.seed, subwords)):
        if uk_ids.shape[1] > SIDE or en_ids.shape[1] > SIDE or len(uk_ids) < 64:
            continue
        share = (time.time() - begin) / (a.minutes * 60)
        if share >= 1:
            break
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            uk_states, en_states = model.encode(uk_ids, uk_mask).float(), model.encode(en_ids, en_ids != PAD).float()
        uk, en = head(uk_states, uk_mask), head(en_states, en_ids != PAD)
        same = (en_ids[:, None] == en_ids[None]).all(2) | (uk_ids[:, None] == uk_ids[None]).all(2)
        loss = contrast(uk, en, same.fill_diagonal_(False), scale.exp().clamp(max=100))
        loss.backward()
        for group in optimizer.param_groups:
            group["lr"] = a.lr * min(1, (step + 1) / 100) * (1 - share)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        if time.time() - told > 60:
            told = time.time()
            print(f"step {step} loss {float(loss.detach()):.3f} of {len(uk)} pairs, scale {float(scale.detach().exp()):.0f}, "
                  f"flores-dev {retrieval(model, head, subwords.processor, a.eval + '/flores-dev')}", flush=True)
    head.eval()
    path = os.path.join(a.out, "onnx", "sentence_pooling.onnx")
    length = {0: "batch_size", 1: "sequence_length"}
    torch.onnx.export(head, (torch.zeros(2, 5, model.c.d_model), torch.ones(2, 5, dtype=torch.long)), path,
                      input_names=["last_hidden_state", "attention_mask"], output_names=["sentence_embedding"],
                      dynamic_axes=dict(last_hidden_state=length, attention_mask=length, sentence_embedding={0: "batch_size"}),
                      opset_version=OPSET, dynamo=False)
    found = retrieval(model, head, subwords.processor, a.eval + "/flores-dev")
    print(f"retrieval on flores-dev: {found[0]} uk to en, {found[1]} en to uk; {path}", flush=True)


if __name__ == "__main__":
    main()
