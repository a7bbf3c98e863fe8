"""Back-translate English news with the reverse model: pairs whose English is real and whose Ukrainian is a machine's.

The Ukrainian side begins with the tag <bt>, so that the model can tell it from what people wrote (Sennrich et al. 2016;
Caswell et al. 2019). Writes DIR/shards/back-translated-NNN.npz, one for every --chunk sentences, in an order set by the
seed; called again it goes on after the last. Sentences are left out when the machine plainly failed: far too short or
long, a loop, or English copied through.
"""
import argparse
import glob
import os
import random
import re
import time

import numpy as np
import sentencepiece
import torch

from data import EOS, HERE, Subwords
from evaluate import translate
from model import Config, Marian
from news import sentences

LENGTH_RATIO = (0.5, 1.8)  # characters of the Ukrainian to characters of the English
CYRILLIC = 0.75  # least share of the Ukrainian's letters; the rest are names and abbreviations left in Latin


def plausible(ukrainian, english):
    low, high = LENGTH_RATIO
    if not low <= len(ukrainian) / len(english) <= high:
        return False
    letters = re.findall(r"[^\W\d_]", ukrainian)
    if not letters or sum("Ѐ" <= c <= "ӿ" for c in letters) / len(letters) < CYRILLIC:
        return False
    words = ukrainian.lower().split()
    runs = [tuple(words[at : at + 3]) for at in range(len(words) - 2)]
    return len(runs) < 6 or len(set(runs)) / len(runs) > 0.8


def pack(rows):
    return np.concatenate([np.array(row, np.uint16) for row in rows]), np.cumsum([0] + [len(row) for row in rows])


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    p.add_argument("--work", required=True)
    p.add_argument("--weights", required=True, help="final.pt of a run with --direction en-uk")
    p.add_argument("--news", default=os.path.join(HERE, "data", "news-en.tar.xz"))
    p.add_argument("--chunk", type=int, default=20_000, help="sentences a shard")
    p.add_argument("--first", type=int, default=0, help="begin with this sentence, so that two runs may share the work")
    p.add_argument("--sentences", type=int, default=0, help="stop before this sentence (0: all)")
    p.add_argument("--minutes", type=float, default=0, help="stop after this long (0: no limit)")
    p.add_argument("--batch", type=int, default=96)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--again", action="store_true", help="begin anew: the shards of an earlier reverse model are deleted")
    a = p.parse_args()
    kept = torch.load(a.weights, map_location="cpu", weights_only=True)
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", os.cpu_count() or 2)))
    model = Marian(Config(**kept["config"])).to("cuda" if torch.cuda.is_available() else "cpu")
    model.load_state_dict(kept["ema"])
    model.eval()
    processor = sentencepiece.SentencePieceProcessor(model_file=os.path.join(a.work, "uken.model"))
    tag = Subwords(processor).tag
    if tag is None:
        raise SystemExit(f"{a.work}/uken.model has no piece <bt>: make the vocabulary anew with prepare.py")
    lines = sentences(a.news)
    random.Random(a.seed).shuffle(lines)
    shards = os.path.join(a.work, "shards")
    if a.again:
        for path in glob.glob(os.path.join(shards, "back-translated-*.npz")):
            os.remove(path)
    begin = time.time()
    for low in range(a.first - a.first % a.chunk, min(len(lines), a.sentences or len(lines)), a.chunk):
        path = os.path.join(shards, f"back-translated-{low // a.chunk:03d}.npz")
        if os.path.exists(path):
            continue
        english = lines[low : low + a.chunk]
        ukrainian = translate(model, processor, english, a.batch, 160)
        pairs = [(u, e) for u, e in zip(ukrainian, english) if plausible(u, e)]
        if not pairs:
            raise SystemExit(f"Nothing that {a.weights} wrote for {len(english)} sentences is plausible: train it for longer.")
        (uk, uk_at), (en, en_at) = (
            pack([[tag] + ids + [EOS] for ids in processor.encode([u for u, _ in pairs])]),
            pack([ids + [EOS] for ids in processor.encode([e for _, e in pairs])]),
        )
        with open(path + ".part", "wb") as file:
            np.savez(file, uk=uk, uk_at=uk_at, en=en, en_at=en_at)
        os.replace(path + ".part", path)
        minutes = (time.time() - begin) / 60
        print(f"{os.path.basename(path)}: {len(pairs)} of {len(english)} kept, {minutes:.1f} min; "
              f"{pairs[0][1]} = {pairs[0][0]}", flush=True)
        if a.minutes and minutes >= a.minutes:
            break


if __name__ == "__main__":
    main()
