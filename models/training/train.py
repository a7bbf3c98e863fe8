"""Train a translation model on the shards that prepare.py wrote: on the CPU in bf16, or on one GPU.

Resumable: DIR/<name>/last.pt holds weights, averaged weights and optimiser; final.pt the averaged weights alone, which
are evaluated and exported. The rate warms up linearly, falls with the inverse square root of the step and, in the last
`--cooldown` share of the run, linearly to zero.
"""
import argparse
import json
import math
import os
import time

import sentencepiece
import torch
import torch.nn.functional as F

from data import HERE, PAD, Batches, Subwords, read_mixture, read_shards
from evaluate import evaluate
from model import Config, Marian

AVERAGE = 0.9995  # weight of the old in the running average, a step


def options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    p.add_argument("--work", required=True, help="folder with uken.model and shards/")
    p.add_argument("--name", default="uk-en", help="folder of this run inside --work")
    p.add_argument("--direction", choices=["uk-en", "en-uk"], default="uk-en")
    p.add_argument("--init", default="", help="weights to begin from when the run has no checkpoint yet")
    p.add_argument("--mixture", default=os.path.join(HERE, "mixture.json"))
    p.add_argument("--eval", default="", help="folder with SET.uk and SET.en")
    p.add_argument("--eval-sets", default="flores-dev,ntrex")
    p.add_argument("--eval-limit", type=int, default=200, help="sentences of each set on the way; all at the end")
    p.add_argument("--eval-every", type=float, default=30, help="minutes")
    p.add_argument("--save-every", type=float, default=10, help="minutes")
    p.add_argument("--minutes", type=float, default=0, help="stop after this long (0: no limit)")
    p.add_argument("--steps", type=int, default=0, help="stop at this step (0: no limit)")
    p.add_argument("--cooldown", type=float, default=0.0, help="last share of the run in which the rate falls to zero")
    p.add_argument("--tokens", type=int, default=6144, help="padded tokens a batch; about 64000 on a large GPU")
    p.add_argument("--lr", type=float, default=1e-3)
    p.add_argument("--warmup", type=int, default=1000, help="steps")
    p.add_argument("--d", type=int, default=256)
    p.add_argument("--ffn", type=int, default=1024)
    p.add_argument("--heads", type=int, default=8)
    p.add_argument("--enc", type=int, default=4)
    p.add_argument("--dec", type=int, default=2)
    p.add_argument("--dropout", type=float, default=0.1)
    p.add_argument("--drop-words", type=float, default=0.1)
    p.add_argument("--resample", type=float, default=0.3, help="share of sources cut into subwords at random")
    p.add_argument("--smoothing", type=float, default=0.1)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--compile", action="store_true", help="worth it on a GPU only")
    return p.parse_args()


class Run:
    """One training run: the model, its average, its optimiser, and where they are kept."""

    def __init__(self, a, vocabulary, device):
        self.a, self.folder, self.device = a, os.path.join(a.work, a.name), device
        os.makedirs(self.folder, exist_ok=True)
        kept = self._read(os.path.join(self.folder, "last.pt"))
        begin = kept or (torch.load(a.init, map_location="cpu", weights_only=True) if a.init else None)
        shape = dict(vocab_size=vocabulary, d_model=a.d, heads=a.heads, ffn=a.ffn, enc=a.enc, dec=a.dec)
        self.config = Config(**{**(begin["config"] if begin else shape), "dropout": a.dropout})
        self.config.vocab_size = vocabulary
        self.model = Marian(self.config).to(device)
        if begin:
            self.model.load_state_dict(grown(begin["model"] if kept else begin["ema"], self.model.state_dict()))
        self.optimizer = torch.optim.Adam(self.model.parameters(), betas=(0.9, 0.98), eps=1e-9, fused=True)
        self.step = kept["step"] if kept else 0
        if kept:
            self.optimizer.load_state_dict(kept["opt"])
        average = kept["ema"] if kept else self.model.state_dict()
        self.average = {k: v.detach().clone().float().to(device) for k, v in average.items()}

    @staticmethod
    def _read(path):
        return torch.load(path, map_location="cpu", weights_only=True) if os.path.exists(path) else None

    def save(self, name, resumable):
        kept = dict(config=dict(vars(self.config)), ema=self.average, step=self.step, direction=self.a.direction)
        if resumable:
            kept.update(model=self.model.state_dict(), opt=self.optimizer.state_dict())
        path = os.path.join(self.folder, name)
        torch.save(kept, path + ".part")
        os.replace(path + ".part", path)

    def rate(self, share):
        """The learning rate at this step, `share` of the run being over."""
        a, step = self.a, self.step + 1
        rate = a.lr * min(step / a.warmup, math.sqrt(4 * a.warmup / step) if step > 4 * a.warmup else 1.0)
        return rate * min(1.0, max(0.0, 1 - share) / a.cooldown) if a.cooldown else rate

    def learn(self, forward, batch, share):
        """One step; gives the loss (nats a target token) and the number of target tokens."""
        source, mask, start, target = (x.to(self.device) for x in batch)
        told = target.view(-1) != PAD
        with torch.autocast(self.device, dtype=torch.bfloat16):
            states = forward(source, mask, start).reshape(-1, self.config.d_model)[told]
            logits = self.model.logits(states)
        loss = F.cross_entropy(logits.float(), target.view(-1)[told], label_smoothing=self.a.smoothing)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate(share)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        if self.step % 5 == 0:
            old = min(AVERAGE, (self.step + 1) / (self.step + 10)) ** 5
            with torch.no_grad():
                for name, value in self.model.state_dict().items():
                    self.average[name].lerp_(value.float(), 1 - old)
        return loss.detach(), int(told.sum())

    def evaluate(self, subwords, limit):
        live = {name: value.clone() for name, value in self.model.state_dict().items()}
        self.model.load_state_dict(self.average)
        self.model.eval()
        found = evaluate(self.model, subwords.processor, self.a.direction, self.a.eval, self.a.eval_sets, limit, self.folder)
        self.model.load_state_dict(live)
        self.model.train()
        return json.dumps(found)


def grown(weights, shape):
    """`weights` with rows taken from `shape` for the pieces that the vocabulary has gained since."""
    out = {}
    for name, value in weights.items():
        along = 1 if name == "final_logits_bias" else 0
        added = shape[name].narrow(along, value.shape[along], shape[name].shape[along] - value.shape[along])
        out[name] = torch.cat([value, added.to(value.dtype)], along)
    return out


def main():
    a = options()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(a.seed)
    if device == "cpu":
        torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", os.cpu_count() or 2)))
    else:
        torch.set_float32_matmul_precision("high")
    subwords = Subwords(sentencepiece.SentencePieceProcessor(model_file=os.path.join(a.work, "uken.model")))
    run = Run(a, len(subwords), device)
    shards = read_shards(a.work, a.direction, read_mixture(a.mixture))
    parameters = sum(x.numel() for x in run.model.parameters()) / 1e6
    print(f"{sum(map(len, shards))} pairs in {len(shards)} sources, {int(sum(len(s) * s.weight for s in shards))} a pass; "
          f"{parameters:.1f} M parameters; {device}; from step {run.step}", flush=True)
    forward = torch.compile(run.model, dynamic=True) if a.compile else run.model
    run.model.train()
    begin = saved = evaluated = told = time.time()
    first, tokens, losses, share = run.step, 0, [], 0.0
    for batch in Batches(shards, a.tokens, a.seed + run.step, subwords, a.resample, a.drop_words):
        loss, count = run.learn(forward, batch, share)
        losses.append(loss)
        tokens += count
        now = time.time()
        share = max((now - begin) / (a.minutes * 60) if a.minutes else 0.0,
                    (run.step - first) / max(1, a.steps - first) if a.steps else 0.0)
        if now - told > 60:
            print(f"step {run.step} loss {float(torch.stack(losses).mean()):.3f} rate {run.rate(share):.2e} "
                  f"{tokens / (now - told):.0f} target tokens/s, {(now - begin) / 60:.0f} min", flush=True)
            told, tokens, losses = now, 0, []
        if a.eval and now - evaluated > a.eval_every * 60:
            print("eval", run.step, run.evaluate(subwords, a.eval_limit), flush=True)
            told = evaluated = time.time()
        if now - saved > a.save_every * 60:
            saved = now
            run.save("last.pt", True)
        if share >= 1.0:
            break
    run.save("last.pt", True)
    run.save("final.pt", False)
    if a.eval:
        print("final", run.step, run.evaluate(subwords, None), flush=True)


if __name__ == "__main__":
    main()
