"""Unpack the parallel data, learn the subword vocabulary, and write the token shards that data.py reads.

--kit is the folder of the training data: data/pairs.tar.xz (`uk<TAB>en`, one file a source), data/news-en.tar.xz, and
beside it names/ (the name tables). --extra adds a folder of .tsv files in the same form. Shards that are newer than the
vocabulary are kept.
"""
import argparse
import glob
import os
import random
import tarfile

import numpy as np
import sentencepiece

from data import EOS
from news import sentences

LONGEST = 200  # tokens of one side
COPIED = 150_000  # English sentences given as their own source, see copied()
PER_SOURCE = 40_000  # pairs of one source that the vocabulary is learnt from, so that none owns it


def unpack(kit, work):
    pairs = os.path.join(work, "pairs")
    if not os.path.isdir(pairs):
        with tarfile.open(os.path.join(kit, "data", "pairs.tar.xz")) as tar:
            tar.extractall(work, filter="data")
    return pairs


def write_names(kit, pairs):
    """The name tables as short pairs; villages apart, because they are many and rare."""
    tables = sorted(glob.glob(os.path.join(kit, "..", "names", "*.tsv")))
    for source in ("names", "villages"):
        with open(os.path.join(pairs, source + ".tsv"), "w", encoding="utf-8") as out:
            for path in tables:
                if "AMBIGUOUS" in path or ("villages" in path) != (source == "villages"):
                    continue
                for line in open(path, encoding="utf-8"):
                    columns = line.rstrip("\n").split("\t")
                    if len(columns) >= 3 and columns[2] != "type":
                        out.write(f"{columns[0]}\t{columns[1]}\n")


def write_copied(kit, pairs, seed):
    """English sentences as their own translation (Currey et al. 2017): the model learns to carry over what is Latin,
    and the encoder to read English, which the sentence vectors need."""
    lines = sentences(os.path.join(kit, "data", "news-en.tar.xz"))
    with open(os.path.join(pairs, "copied.tsv"), "w", encoding="utf-8") as out:
        for line in random.Random(seed + 1).sample(lines, min(COPIED, len(lines))):
            out.write(f"{line}\t{line}\n")


def read(path):
    with open(path, encoding="utf-8") as file:
        rows = (line.rstrip("\n").split("\t") for line in file)
        return [row for row in rows if len(row) == 2 and row[0] and row[1]]


def learn_vocabulary(files, model, size, seed):
    draw, lines = random.Random(seed), []
    for path in files:
        rows = read(path)
        lines += [side for row in draw.sample(rows, min(len(rows), PER_SOURCE)) for side in row]
    draw.shuffle(lines)
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines), model_prefix=model[: -len(".model")], vocab_size=size, model_type="unigram",
        character_coverage=0.9998, pad_id=0, eos_id=1, unk_id=2, bos_id=-1, pad_piece="<pad>", eos_piece="</s>",
        unk_piece="<unk>", normalization_rule_name="nfkc", user_defined_symbols=["<bt>"], split_digits=True,
        num_threads=2, input_sentence_size=400_000, shuffle_input_sentence=True, minloglevel=2)


def write_shard(path, shard, processor):
    rows = read(path)
    sides = [processor.encode([row[at] for row in rows]) for at in (0, 1)]
    kept = [(uk, en) for uk, en in zip(*sides) if 0 < len(uk) < LONGEST and 0 < len(en) < LONGEST]
    arrays = {}
    for at, key in enumerate(("uk", "en")):
        arrays[key] = np.concatenate([np.array(pair[at] + [EOS], np.uint16) for pair in kept])
        arrays[key + "_at"] = np.cumsum([0] + [len(pair[at]) + 1 for pair in kept])
    with open(shard + ".part", "wb") as file:
        np.savez(file, **arrays)
    os.replace(shard + ".part", shard)
    print(f"{os.path.basename(shard)}: {len(kept)} of {len(rows)} pairs", flush=True)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    p.add_argument("--kit", required=True)
    p.add_argument("--work", required=True)
    p.add_argument("--extra", default="")
    p.add_argument("--vocab", type=int, default=12_000, help="pieces, when the vocabulary has yet to be learnt")
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    shards = os.path.join(a.work, "shards")
    os.makedirs(shards, exist_ok=True)
    pairs = unpack(a.kit, a.work)
    write_names(a.kit, pairs)
    if not os.path.exists(os.path.join(pairs, "copied.tsv")):
        write_copied(a.kit, pairs, a.seed)
    files = sorted(glob.glob(pairs + "/*.tsv")) + sorted(glob.glob(os.path.join(a.extra, "*.tsv")) if a.extra else [])
    model = os.path.join(a.work, "uken.model")
    if not os.path.exists(model):
        learn_vocabulary(files, model, a.vocab, a.seed)
    processor = sentencepiece.SentencePieceProcessor(model_file=model)
    for path in files:
        shard = os.path.join(shards, os.path.basename(path)[: -len(".tsv")] + ".npz")
        newest = max(os.path.getmtime(model), os.path.getmtime(path))
        if not os.path.exists(shard) or os.path.getmtime(shard) < newest:
            write_shard(path, shard, processor)


if __name__ == "__main__":
    main()
