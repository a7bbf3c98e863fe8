"""Token shards, and the batches cut from them.

A shard is one source of pairs, DIR/shards/<source>.npz, with arrays uk, en (token ids, each sentence closed by the end
token) and uk_at, en_at (offsets of each sentence). mixture.json says how often one pass over a source counts.
"""
import glob
import json
import os
import re

import numpy as np
import torch

PAD, EOS = 0, 1
HERE = os.path.dirname(os.path.abspath(__file__))
WINDOW = 50_000  # pairs sorted by length together
INTO_ENGLISH = {"back-translated", "copied"}  # sources whose Ukrainian side is no Ukrainian to learn to write


class Shard:
    def __init__(self, path, direction, weight):
        arrays = np.load(path)
        source, target = direction.split("-")
        self.name, self.weight = source_of(path), float(weight)
        self.source, self.source_at = arrays[source], arrays[source + "_at"]
        self.target, self.target_at = arrays[target], arrays[target + "_at"]
        self.source_length, self.target_length = np.diff(self.source_at), np.diff(self.target_at)

    def __len__(self):
        return len(self.source_length)


def read_mixture(path):
    """Times a pass over each source counts; the key "*" is for sources not named, "" a remark."""
    with open(path, encoding="utf-8") as file:
        return {name: weight for name, weight in json.load(file).items() if name}


def source_of(path):
    """The source's name: that of the file, without the number of a part."""
    return re.sub(r"-\d{3}$", "", os.path.basename(path)[:-4])


def read_shards(work, direction, mixture):
    paths = sorted(glob.glob(os.path.join(work, "shards", "*.npz")))
    shards = []
    for path in paths:
        source = source_of(path)
        weight = 0 if direction == "en-uk" and source in INTO_ENGLISH else mixture.get(source, mixture.get("*", 1))
        if weight > 0:
            shards.append(Shard(path, direction, weight))
    if not shards:
        raise SystemExit(f"{work}/shards holds nothing to train on: run prepare.py first")
    return shards


class Batches:
    """Batches of at most `tokens` padded source and target tokens, without end.

    `resample` is the share of source sentences cut into subwords at random (Kudo 2018), `drop` the share of input
    tokens, on both sides, replaced by the unknown token (Gal and Ghahramani 2016; Sennrich and Zhang 2019).
    """

    def __init__(self, shards, tokens, seed, subwords, resample=0.0, drop=0.0):
        self.shards, self.tokens, self.subwords = shards, tokens, subwords
        self.resample, self.drop = resample, drop
        self.random = np.random.RandomState(seed)

    def __iter__(self):
        while True:
            yield from self.one_pass()

    def one_pass(self):
        picks = self.random.permutation(np.concatenate([self._picks(k, shard) for k, shard in enumerate(self.shards)]))
        for low in range(0, len(picks), WINDOW):
            for batch in self._cut(picks[low : low + WINDOW]):
                yield self._tensors([(self.shards[k], row) for k, row in batch])

    def _picks(self, k, shard):
        whole, rest = divmod(shard.weight, 1.0)
        rows = [np.arange(len(shard))] * int(whole) + [self.random.choice(len(shard), int(len(shard) * rest), False)]
        rows = np.concatenate(rows).astype(int)
        return np.stack([np.full(len(rows), k), rows], 1)

    def _cut(self, picks):
        source = np.array([self.shards[k].source_length[row] for k, row in picks])
        target = np.array([self.shards[k].target_length[row] for k, row in picks])
        batches, current, longest_source, longest_target = [], [], 0, 0
        for at in np.lexsort((source, target)):
            new_source, new_target = max(longest_source, source[at]), max(longest_target, target[at])
            if current and (new_source + new_target) * (len(current) + 1) > self.tokens:
                batches.append(picks[current])
                current, new_source, new_target = [], source[at], target[at]
            current.append(at)
            longest_source, longest_target = new_source, new_target
        if current:
            batches.append(picks[current])
        return [batches[at] for at in self.random.permutation(len(batches))]

    def _tensors(self, rows):
        sources = [self._source(shard.source[shard.source_at[row] : shard.source_at[row + 1]]) for shard, row in rows]
        targets = [shard.target[shard.target_at[row] : shard.target_at[row + 1]] for shard, row in rows]
        source, target = padded(sources), padded(targets)
        start = torch.zeros_like(target)
        start[:, 1:] = target[:, :-1]
        mask = source != PAD
        if self.drop:
            source, start = self._dropped(source), self._dropped(start)
        return source, mask, start, target

    def _source(self, ids):
        if not self.resample or self.random.rand() >= self.resample:
            return ids
        first = self.subwords.tag_of(ids)
        cut = self.subwords.sample(ids[len(first) : -1].tolist())
        return np.concatenate([first, cut, [EOS]]) if 0 < len(cut) < 250 else ids

    def _dropped(self, ids):
        blank = torch.from_numpy(self.random.rand(*ids.shape) < self.drop) & (ids != PAD) & (ids != EOS)
        return ids.masked_fill(blank, self.subwords.unknown)


class Subwords:
    """The vocabulary, and the tag that marks a back-translated source (Caswell et al. 2019)."""

    def __init__(self, processor):
        self.processor, self.unknown = processor, processor.unk_id()
        tag = processor.piece_to_id("<bt>")
        self.tag = None if tag == self.unknown else tag

    def __len__(self):
        return self.processor.get_piece_size()

    def tag_of(self, ids):
        return ids[:1] if self.tag is not None and len(ids) and ids[0] == self.tag else ids[:0]

    def sample(self, ids, smoothness=0.2):
        text = self.processor.decode(ids)
        return np.array(self.processor.encode(text, enable_sampling=True, nbest_size=-1, alpha=smoothness), np.int64)


def padded(rows):
    out = np.full((len(rows), max(map(len, rows))), PAD, np.int64)
    for at, row in enumerate(rows):
        out[at, : len(row)] = row
    return torch.from_numpy(out)
