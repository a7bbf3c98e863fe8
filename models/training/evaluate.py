"""Translate evaluation sets greedily and score them: BLEU and chrF2, and the mean negative log-probability of the
reference in nats a character, which falls only when the model generalises (BLEU of a weak model says little)."""
import os

import torch

from data import EOS, PAD, padded
from score import bleu, chrf


def translate(model, processor, lines, batch=32, longest=300):
    """Greedy translations of `lines`, in order."""
    device = next(model.parameters()).device
    ids = [row + [EOS] for row in processor.encode(lines)]
    out = [""] * len(ids)
    order = sorted(range(len(ids)), key=lambda at: len(ids[at]))
    for low in range(0, len(order), batch):
        rows = order[low : low + batch]
        source = padded([ids[at] for at in rows]).to(device)
        with torch.autocast(device.type, dtype=torch.bfloat16):
            written = model.greedy(source, source != PAD, min(2 * source.shape[1] + 8, longest))
        for at, text in zip(rows, processor.decode(written)):
            out[at] = text
    return out


@torch.no_grad()
def surprise(model, processor, sources, targets, batch=32):
    """Nats a character of the references under the model."""
    device, total = next(model.parameters()).device, 0.0
    for low in range(0, len(sources), batch):
        source = padded([row + [EOS] for row in processor.encode(sources[low : low + batch])]).to(device)
        target = padded([row + [EOS] for row in processor.encode(targets[low : low + batch])]).to(device)
        start = torch.zeros_like(target)
        start[:, 1:] = target[:, :-1]
        logs = model.logits(model(source, source != PAD, start)).float().log_softmax(-1)
        total -= float(logs.gather(2, target[:, :, None])[:, :, 0][target != PAD].sum())
    return total / sum(map(len, targets))


def evaluate(model, processor, direction, folder, sets, limit, out):
    """{set: {bleu, chrf, surprise}}; the translations are left in OUT/<set>.hyp."""
    found = {}
    source_key, target_key = direction.split("-")
    for name in sets.split(","):
        sources, references = (read(os.path.join(folder, f"{name}.{key}"))[:limit] for key in (source_key, target_key))
        written = translate(model, processor, sources)
        with open(os.path.join(out, name + ".hyp"), "w", encoding="utf-8") as file:
            file.write("\n".join(written) + "\n")
        found[name] = dict(
            bleu=round(bleu(written, references), 2),
            chrf=round(chrf(written, references), 2),
            surprise=round(surprise(model, processor, sources, references), 4),
        )
    return found


def read(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file]
