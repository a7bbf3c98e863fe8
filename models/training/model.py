"""A Marian-type encoder-decoder transformer, laid out as the Hugging Face `marian` model type,
so that its ONNX export runs under transformers.js with a plain `config.json`.

Sources: Vaswani et al. 2017 (post-norm transformer); Kasai et al. 2021 (deep encoder, shallow decoder).
"""
import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn


@dataclass
class Config:
    """The shape of a model. Sizes count numbers, not bytes."""

    vocab_size: int
    d_model: int = 256
    heads: int = 8
    ffn: int = 1024
    enc: int = 4
    dec: int = 2
    dropout: float = 0.0
    max_len: int = 512
    pad: int = 0
    eos: int = 1
    act: str = "relu"


def sinusoid(length, width):
    """Positions as Marian lays them out: all sines, then all cosines."""
    position = torch.arange(length, dtype=torch.float64)[:, None]
    dimension = torch.arange(0, width, 2, dtype=torch.float64)[None]
    angle = position / torch.pow(torch.tensor(10000.0, dtype=torch.float64), dimension / width)
    return torch.cat([torch.sin(angle), torch.cos(angle)], 1).float()


class Dropout(nn.Module):
    """Dropout (Srivastava et al. 2014) whose masks are cut, at random places, from one long random strip.

    Drawing fresh random numbers takes a quarter of a training step on a CPU.
    """

    STRIP = 1 << 24

    def __init__(self, share):
        super().__init__()
        self.share = share
        strip = (torch.rand(self.STRIP if share else 0) >= share).to(torch.bfloat16) / (1 - share)
        self.register_buffer("strip", strip, persistent=False)

    def forward(self, x):
        if not self.training or not self.share:
            return x
        at = int(torch.randint(self.STRIP - x.numel(), (1,)))
        return x * self.strip[at : at + x.numel()].view(x.shape)


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads, self.dk = heads, width // heads
        self.q_proj, self.k_proj, self.v_proj, self.out_proj = (nn.Linear(width, width) for _ in range(4))

    def split(self, x):
        batch, length, _ = x.shape
        return x.view(batch, length, self.heads, self.dk).transpose(1, 2)

    def keys_values(self, x):
        return self.split(self.k_proj(x)), self.split(self.v_proj(x))

    def forward(self, x, k, v, bias=None):
        q = self.split(self.q_proj(x))
        # PyTorch's fused attention takes a third of a training step on a CPU; two small products take a tenth
        if x.is_cuda:
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=None if bias is None else bias.to(q.dtype))
        else:
            score = torch.matmul(q, k.transpose(-1, -2)) * (self.dk**-0.5)
            if bias is not None:
                score = score + bias.to(score.dtype)
            mixed = torch.matmul(torch.softmax(score, -1).to(v.dtype), v)
        batch, _, length, _ = mixed.shape
        return self.out_proj(mixed.transpose(1, 2).reshape(batch, length, self.heads * self.dk))


class FeedForward(nn.Module):
    """The half of a layer that both sides share: two products and a norm over what entered."""

    def __init__(self, c, dropout):
        super().__init__()
        self.fc1, self.fc2 = nn.Linear(c.d_model, c.ffn), nn.Linear(c.ffn, c.d_model)
        self.final_layer_norm = nn.LayerNorm(c.d_model)
        self.dropout, self.act = dropout, F.relu if c.act == "relu" else F.silu

    def feed(self, x):
        return self.final_layer_norm(x + self.dropout(self.fc2(self.act(self.fc1(x)))))


class EncoderLayer(FeedForward):
    def __init__(self, c, dropout):
        super().__init__(c, dropout)
        self.self_attn, self.self_attn_layer_norm = Attention(c.d_model, c.heads), nn.LayerNorm(c.d_model)

    def forward(self, x, bias):
        k, v = self.self_attn.keys_values(x)
        return self.feed(self.self_attn_layer_norm(x + self.dropout(self.self_attn(x, k, v, bias))))


class DecoderLayer(EncoderLayer):
    def __init__(self, c, dropout):
        super().__init__(c, dropout)
        self.encoder_attn, self.encoder_attn_layer_norm = Attention(c.d_model, c.heads), nn.LayerNorm(c.d_model)

    def forward(self, x, k, v, source_k, source_v, bias, source_bias):
        x = self.self_attn_layer_norm(x + self.dropout(self.self_attn(x, k, v, bias)))
        x = self.encoder_attn_layer_norm(x + self.dropout(self.encoder_attn(x, source_k, source_v, source_bias)))
        return self.feed(x)


class Marian(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.c = c
        self.shared = nn.Embedding(c.vocab_size, c.d_model, padding_idx=c.pad)
        nn.init.normal_(self.shared.weight, std=c.d_model**-0.5)
        nn.init.zeros_(self.shared.weight[c.pad])
        self.dropout = Dropout(c.dropout)
        self.encoder = nn.ModuleList(EncoderLayer(c, self.dropout) for _ in range(c.enc))
        self.decoder = nn.ModuleList(DecoderLayer(c, self.dropout) for _ in range(c.dec))
        self.final_logits_bias = nn.Parameter(torch.zeros(1, c.vocab_size))
        self.register_buffer("pos", sinusoid(c.max_len, c.d_model), persistent=False)
        for part in self.modules():
            if isinstance(part, nn.Linear):
                nn.init.xavier_uniform_(part.weight)
                nn.init.zeros_(part.bias)

    def embed(self, ids, start=0):
        return self.dropout(self.shared(ids) * math.sqrt(self.c.d_model) + self.pos[start : start + ids.shape[1]])

    def encode(self, source, mask):
        bias = (1.0 - mask[:, None, None, :].float()) * -1e9
        x = self.embed(source)
        for layer in self.encoder:
            x = layer(x, bias)
        return x

    def decode(self, target, encoded, mask):
        length = target.shape[1]
        causal = torch.triu(torch.full((length, length), -1e9, device=target.device), 1)[None, None]
        source_bias = (1.0 - mask[:, None, None, :].float()) * -1e9
        x = self.embed(target)
        for layer in self.decoder:
            x = layer(x, *layer.self_attn.keys_values(x), *layer.encoder_attn.keys_values(encoded), causal, source_bias)
        return x

    def logits(self, x):
        return F.linear(x, self.shared.weight) + self.final_logits_bias

    def forward(self, source, mask, target):
        return self.decode(target, self.encode(source, mask), mask)

    @torch.no_grad()
    def greedy(self, source, mask, max_len):
        """The likeliest token at each step, for a batch: lists of ids without padding or end of sentence.

        Rows that have ended leave the batch, so that a long sentence does not keep the short ones busy.
        """
        encoded = self.encode(source, mask)
        source_bias = (1.0 - mask[:, None, None, :].float()) * -1e9
        crossed = [layer.encoder_attn.keys_values(encoded) for layer in self.decoder]
        past = [None] * len(self.decoder)
        rows = torch.arange(source.shape[0], device=source.device)
        token = torch.full((source.shape[0], 1), self.c.pad, dtype=torch.long, device=source.device)
        going = torch.ones(source.shape[0], dtype=torch.bool, device=source.device)
        written = [[] for _ in range(source.shape[0])]
        for at in range(max_len):
            x = self.embed(token, at)
            for i, layer in enumerate(self.decoder):
                k, v = layer.self_attn.keys_values(x)
                if past[i] is not None:
                    k, v = torch.cat([past[i][0], k], 2), torch.cat([past[i][1], v], 2)
                past[i] = (k, v)
                x = layer(x, k, v, *crossed[i], None, source_bias)
            logits = self.logits(x[:, -1])
            logits[:, self.c.pad] = -1e9
            token = logits.argmax(-1, keepdim=True)
            going = going & (token[:, 0] != self.c.eos)
            for row, identifier, more in zip(rows.tolist(), token[:, 0].tolist(), going.tolist()):
                if more:
                    written[row].append(identifier)
            left = int(going.sum())
            if left == 0:
                break
            if left < 0.8 * len(going):
                rows, token, source_bias = rows[going], token[going], source_bias[going]
                past = [(k[going], v[going]) for k, v in past]
                crossed = [(k[going], v[going]) for k, v in crossed]
                going = going[going]
        return written
