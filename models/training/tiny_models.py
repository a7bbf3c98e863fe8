"""Makes the tiny models of test/models: one of each encoder-decoder type of transformers.js, of real architecture.

usage: tiny_models.py TEXT_FOLDER OUT_FOLDER [TYPE ...]     (those shipped: test/gold/development test/models)
needs requirements.txt and transformers 5.23.0. Same seed, same machine, same files.

Each learns to write a Ukrainian text letter for letter in Latin script, and a Latin text as it stands, from random
rows of its own vocabulary; so its output can be foretold, and a wrong tag, prefix or start token shows in it.
Those with language tags leave the Ukrainian as it is where the tag of Ukrainian is forced instead of the English one.
"""
import json, os, random, re, shutil, sys, tempfile, time

import onnx, torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn
from transformers import (BartConfig, BartForConditionalGeneration, M2M100Config, M2M100ForConditionalGeneration, MarianConfig,
                          MarianMTModel, MBartConfig, MBartForConditionalGeneration, T5Config, T5ForConditionalGeneration)
from transformers.cache_utils import DynamicCache, EncoderDecoderCache

SEED, WIDTH, POSITIONS, PIECES = 5, 40, 128, 40
UK = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ"
EN = "abvhgdeezzyiijklmnoprstufxccss'uaABVHGDEEZZYIIJKLMNOPRSTUFXCCSS'UA"
LATIN = str.maketrans(UK + "’ʼ«»–—…№", EN + "''\"\"--.#")
ASCII = [chr(c) for c in range(33, 127)]
MARKS = ["’", "ʼ", "«", "»", "–", "—", "…", "“", "”", "£", "€", "№"]
TRANSLATE, SUMMARISE = "translate Ukrainian to English: ", "summarize: "

def words_of(folder):
    text = "\n".join(open(os.path.join(folder, name), encoding="utf-8").read().split("\n---")[0] for name in sorted(os.listdir(folder)))
    return re.findall(r"[а-яґєіїА-ЯҐЄІЇ’]+", re.sub(r"<[^>]*>", "", text))

def merges_of(words, marker, units):
    """Byte-pair merges over Ukrainian letters, each with its Latin image, so that both scripts part alike."""
    rows = [[marker + w[0]] + list(w[1:]) for w in words if all(c in UK for c in w)]
    merges = [(marker, c) for c in units]
    for _ in range(PIECES):
        counts = {}
        for row in rows:
            for pair in zip(row, row[1:]): counts[pair] = counts.get(pair, 0) + 1
        best = max(sorted(counts), key=counts.get)
        merges.append(best); rows = [join(row, best) for row in rows]
    latin = [(a.translate(LATIN), b.translate(LATIN)) for a, b in merges]
    return [pair for both in zip(merges, latin) for pair in dict.fromkeys(both)]

def join(row, pair):
    out = []
    for piece in row:
        if out and (out[-1], piece) == pair: out[-1] += piece
        else: out.append(piece)
    return out

def special(token, ident): return {"id": ident, "content": token, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
def frame(*parts): return [{"Sequence": {"id": "A", "type_id": 0}} if p == "A" else {"SpecialToken": {"id": p, "type_id": 0}} for p in parts]

def byte_letters():
    """GPT-2's letters for bytes."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]; odd = [b for b in range(256) if b not in plain]
    return {**{b: chr(b) for b in plain}, **{b: chr(256 + n) for n, b in enumerate(odd)}}

def tokenizer_of(kind, words):
    """tokenizer.json, and what each id stands for as text (None for special tokens)."""
    model, first, tags, last = kind["model"], kind["specials"], kind["tags"], kind["frame"]
    texts = [None] * len(first)
    if model == "bytes":
        letters = byte_letters(); bytes_of = lambda s: "".join(letters[b] for b in s.encode())
        tokens = first + list(letters.values()); texts += [bytes([b]).decode("ascii", "ignore") if b < 128 else "" for b in letters]
        units = [c for c in UK + "’«–…" if len(c.encode()) > 1]; merges = []
        for c in units:
            parts = [letters[b] for b in c.encode()]
            while len(parts) > 1: merges.append((parts[0], parts[1])); parts[:2] = [parts[0] + parts[1]]
        merges += [(bytes_of(a), bytes_of(b)) for a, b in merges_of(words, " ", UK + EN)]
        text_of = lambda t: bytes(next(b for b, l in letters.items() if l == c) for c in t).decode("utf-8", "ignore")
        for pair in (merges := list(dict.fromkeys(merges))):
            if (token := "".join(pair)) not in tokens: tokens.append(token); texts.append(text_of(token))
        body = {"type": "BPE", "dropout": None, "unk_token": None, "vocab": {t: i for i, t in enumerate(tokens)}, "merges": [" ".join(m) for m in merges]}
        outer = {"normalizer": None, "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True},
                 "decoder": {"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": True, "use_regex": True}}
    else:
        merges = merges_of(words, "▁", UK + EN)
        pieces = list(dict.fromkeys(["▁", *UK, *ASCII, *MARKS, *("".join(m) for m in merges)]))
        tokens = first + pieces; texts += pieces
        if model == "bpe": body = {"type": "BPE", "dropout": None, "unk_token": "<unk>", "fuse_unk": True, "vocab": {t: i for i, t in enumerate(tokens)}, "merges": [" ".join(m) for m in dict.fromkeys(merges)]}
        else:
            # longer pieces first: two that cover the same letters cost more than one
            body = {"type": "Unigram", "unk_id": first.index("<unk>"), "byte_fallback": False, "vocab": [[t, 0.0 if t in first else -8.0 + 0.5 * len(t)] for t in tokens]}
        space = {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True}
        outer = {"normalizer": {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "}, "pre_tokenizer": space, "decoder": space}
    added = tokens + tags; texts += [None] * len(tags)
    specials = [special(t, added.index(t)) for t in first + tags]
    used = [p for p in last if p != "A"]
    post = {"type": "TemplateProcessing", "single": frame(*last), "pair": frame(*last), "special_tokens": {t: {"id": t, "ids": [added.index(t)], "tokens": [t]} for t in used}}
    return {"version": "1.0", "truncation": None, "padding": None, "added_tokens": specials, "post_processor": post, "model": body, **outer}, added, texts

BASE = dict(d_model=WIDTH, encoder_layers=1, decoder_layers=1, encoder_attention_heads=4, decoder_attention_heads=4, encoder_ffn_dim=96, decoder_ffn_dim=96,
            max_position_embeddings=POSITIONS, dropout=0.0, attention_dropout=0.0, activation_dropout=0.0, activation_function="relu", scale_embedding=True)
FIRST = ["<s>", "<pad>", "</s>", "<unk>"]
SUMMARY = {"max_length": 48, "min_length": 4, "no_repeat_ngram_size": 0, "num_beams": 4, "early_stopping": True}
KINDS = {
    "marian": dict(model="unigram", specials=["</s>", "<unk>", "<pad>"], tags=[], frame=["A", "</s>"], start="<pad>", klass=(MarianConfig, MarianMTModel), config=BASE,
                   tokenizer=dict(tokenizer_class="PreTrainedTokenizerFast", source_lang="uk", target_lang="en")),
    "nllb": dict(model="bpe", specials=FIRST, tags=["eng_Latn", "pol_Latn", "ukr_Cyrl"], frame=["eng_Latn", "A", "</s>"], start="</s>", langs=("ukr_Cyrl", "eng_Latn"), steps=5000,
                 klass=(M2M100Config, M2M100ForConditionalGeneration), config=BASE, tokenizer=dict(tokenizer_class="NllbTokenizer", src_lang="eng_Latn", tgt_lang=None)),
    "m2m100": dict(model="bpe", specials=FIRST, tags=["__en__", "__pl__", "__uk__"], frame=["__en__", "A", "</s>"], start="</s>", langs=("__uk__", "__en__"), steps=5000,
                   klass=(M2M100Config, M2M100ForConditionalGeneration), config=BASE, tokenizer=dict(tokenizer_class="M2M100Tokenizer", src_lang=None, tgt_lang=None)),
    "mbart50": dict(model="unigram", specials=FIRST, tags=["en_XX", "pl_PL", "uk_UA"], frame=["en_XX", "A", "</s>"], start="</s>", langs=("uk_UA", "en_XX"),
                    klass=(MBartConfig, MBartForConditionalGeneration), config=BASE, tokenizer=dict(tokenizer_class="MBart50Tokenizer", src_lang="en_XX", tgt_lang=None)),
    "t5": dict(model="unigram", specials=["<pad>", "</s>", "<unk>"], tags=[], frame=["A", "</s>"], start="<pad>", prefixes=(TRANSLATE, SUMMARISE), steps=10000, rate=4e-3, klass=(T5Config, T5ForConditionalGeneration),
               config=dict(d_model=WIDTH, d_kv=WIDTH // 4, d_ff=96, num_layers=2, num_decoder_layers=2, num_heads=4, n_positions=POSITIONS, relative_attention_num_buckets=32, dropout_rate=0.0),
               tokenizer=dict(tokenizer_class="T5Tokenizer"),
               tasks={"translation_uk_to_en": {"prefix": TRANSLATE, "max_length": 300, "num_beams": 4}, "summarization": {"prefix": SUMMARISE, **SUMMARY}}),
    "bart": dict(model="bytes", specials=["<s>", "<pad>", "</s>", "<unk>"], tags=[], frame=["<s>", "A", "</s>"], start="</s>", forced="<s>", klass=(BartConfig, BartForConditionalGeneration), config=BASE,
                 tokenizer=dict(tokenizer_class="BartTokenizer", add_prefix_space=False), tasks={"summarization": SUMMARY, "translation_uk_to_en": {"prefix": ""}}),
}

def make(name, kind, words, out):
    random.seed(SEED); torch.manual_seed(SEED); torch.set_num_threads(1)
    tokenizer, tokens, texts = tokenizer_of(kind, words)
    at = {t: i for i, t in enumerate(tokens)}
    pad, end, start = at["<pad>"], at["</s>"], at[kind["start"]]
    config_class, model_class = kind["klass"]
    forced = at[kind["forced"]] if "forced" in kind else None
    ids = dict(vocab_size=len(tokens), pad_token_id=pad, eos_token_id=end, decoder_start_token_id=start)
    config = config_class(**kind["config"], **ids, bos_token_id=at.get("<s>"), forced_eos_token_id=end, tie_word_embeddings=True)
    config._attn_implementation = "eager"
    model = model_class(config)
    print(name, len(tokens), "tokens", sum(p.numel() for p in model.parameters()), "weights", flush=True)
    train(model, kind, tokens, texts, at, tokenizer)
    folder = os.path.join(out, name); shutil.rmtree(folder, ignore_errors=True); os.makedirs(folder + "/onnx")
    export(model.eval(), config, folder + "/onnx")
    dump = lambda file, value: open(os.path.join(folder, file), "w", encoding="utf-8").write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")
    generation = {k: v for k, v in {**ids, "bos_token_id": at.get("<s>"), "forced_bos_token_id": forced, "max_length": POSITIONS, "num_beams": 4}.items() if v is not None and k != "vocab_size"}
    kept = {k: v for k, v in config.to_dict().items() if k in {**kind["config"], **ids}}
    tasks = {"task_specific_params": kind["tasks"]} if "tasks" in kind else {}
    dump("config.json", {"architectures": [model_class.__name__], "model_type": config.model_type, "is_encoder_decoder": True, **kept, **tasks})
    dump("generation_config.json", generation)
    dump("tokenizer.json", tokenizer)
    named = {f"{k}_token": t for k, t in (("bos", "<s>"), ("eos", "</s>"), ("pad", "<pad>"), ("unk", "<unk>")) if t in at}
    dump("tokenizer_config.json", {**kind["tokenizer"], **named, "model_max_length": POSITIONS, "clean_up_tokenization_spaces": False})

def train(model, kind, tokens, texts, at, tokenizer):
    """Rows of random tokens, as long as a sentence may be: what comes out does not depend on what news is about."""
    plain = [i for i, t in enumerate(texts) if t]
    marker = " " if kind["model"] == "bytes" else "▁"
    byte = {b: l for b, l in byte_letters().items()} if kind["model"] == "bytes" else None
    spell = lambda text: "".join(byte[b] for b in text.encode()) if byte else text
    image = {i: at.get(spell(texts[i].translate(LATIN)), i) for i in plain}
    source, target = (at[t] for t in kind["langs"]) if "langs" in kind else (None, None)
    head = [at[p] for p in kind["frame"][:kind["frame"].index("A")]]
    prefixes = [cut(tokens, at, prefix) for prefix in kind.get("prefixes", ())]
    pad, end, start = at["<pad>"], at["</s>"], at[kind["start"]]
    sit(model)
    steps, batch = int(os.environ.get("STEPS", kind.get("steps", 3000))), 24
    best = torch.optim.AdamW(model.parameters(), lr=kind.get("rate", 2e-3), betas=(0.9, 0.98), weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.LambdaLR(best, lambda n: min(1.0, n / 100, 4 * (1 - n / steps)))
    began, losses, longest, since = time.time(), [], 6, 0
    for step in range(steps):
        xs, ys, counted = [], [], []
        length = random.randint(1, longest)
        for _ in range(batch):
            row = random.sample(plain, k=random.randint(max(1, length - 6), length))
            own, copy = head, [image[i] for i in row]
            first = [at[kind["forced"]]] if "forced" in kind else []
            if source is not None:
                keep = random.random() < 0.25
                own, first = [source], [source if keep else target]
                if keep: copy = row
            if prefixes: own = random.choice([*prefixes, []])
            skipped = set()
            if not prefixes and longest >= 14 and random.random() < 0.4:
                # words that decoding forces in: go on at the place reached, and end where that is past the source;
                # T5, which knows no places, finds its own end
                place, forced = random.randint(0, len(copy)), random.sample(plain, k=random.randint(2, 14))
                skipped = {len(first) + place + n for n in range(len(forced))}
                copy = [*copy[:place], *forced, *copy[place + len(forced):]]
            xs.append([*own, *row, end]); ys.append([*first, *copy, end])
            counted.append([n not in skipped for n in range(len(ys[-1]))])
        x, y = (nn.utils.rnn.pad_sequence([torch.tensor(r) for r in rows], batch_first=True, padding_value=pad) for rows in (xs, ys))
        mask = nn.utils.rnn.pad_sequence([torch.ones(len(r), dtype=torch.long) for r in xs], batch_first=True)
        told = torch.cat([torch.full((batch, 1), start), y[:, :-1]], 1)
        logits = model(input_ids=x, attention_mask=mask, decoder_input_ids=told).logits
        used = nn.utils.rnn.pad_sequence([torch.tensor(r) for r in counted], batch_first=True)
        loss = nn.functional.cross_entropy(logits[used], y[used])
        best.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(model.parameters(), 1.0); best.step(); schedule.step()
        losses.append(loss.item()); since += 1
        # short rows first, longer ones when those are learnt
        if since >= 25 and sum(losses[-25:]) / 25 < 0.3 and longest < POSITIONS - 36: longest, since = longest + 4, 0
        if step % 250 == 249: print(f"  {step + 1} loss {sum(losses[-50:]) / 50:.4f} rows of {longest} {time.time() - began:.0f} s", flush=True)

def sit(model):
    """Learned places begin as sines, as Marian's and M2M100's are; tiny models would not find that by themselves."""
    for side in (model.get_encoder(), model.get_decoder()):
        table = getattr(getattr(side, "embed_positions", None), "weight", None)
        if isinstance(table, nn.Parameter):
            n, d = table.shape
            angle = torch.arange(n)[:, None] / 10000 ** (torch.arange(0, d, 2) / d)
            table.data.copy_(torch.cat([angle.sin(), angle.cos()], 1))

def cut(tokens, at, text):
    """Greedy longest pieces; close enough to the tokenizer's own for a prefix that is only to be skipped."""
    text, out = "▁" + text.strip().replace(" ", "▁"), []
    while text:
        size = next(n for n in range(len(text), 0, -1) if text[:n] in at)
        out.append(at[text[:size]]); text = text[size:]
    return out

class Encoder(nn.Module):
    def __init__(self, model): super().__init__(); self.model = model.get_encoder()
    def forward(self, input_ids, attention_mask): return self.model(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state

class Decoder(nn.Module):
    """The first step, or with `past` one more; gives logits and every layer's keys and values."""
    def __init__(self, model, layers): super().__init__(); self.model, self.layers = model, layers
    def forward(self, encoder_attention_mask, input_ids, encoder_hidden_states, *past):
        cache = EncoderDecoderCache(DynamicCache([past[i * 4:i * 4 + 2] for i in range(len(past) // 4)] or None), DynamicCache([past[i * 4 + 2:i * 4 + 4] for i in range(len(past) // 4)] or None))
        out = self.model(encoder_outputs=(encoder_hidden_states,), attention_mask=encoder_attention_mask, decoder_input_ids=input_ids, past_key_values=cache, use_cache=True)
        own, cross = out.past_key_values.self_attention_cache.layers, out.past_key_values.cross_attention_cache.layers
        return out.logits, *[t for i in range(self.layers) for t in (own[i].keys, own[i].values, cross[i].keys, cross[i].values)]

def export(model, config, folder):
    layers = getattr(config, "decoder_layers", None) or config.num_decoder_layers
    heads = getattr(config, "decoder_attention_heads", None) or config.num_heads
    kinds = [f"{i}.{side}.{part}" for i in range(layers) for side in ("decoder", "encoder") for part in ("key", "value")]
    past, present = [f"past_key_values.{k}" for k in kinds], [f"present.{k}" for k in kinds]
    axes = {"input_ids": {0: "batch_size", 1: "sequence_length"}, "attention_mask": {0: "batch_size", 1: "encoder_sequence_length"}, "encoder_attention_mask": {0: "batch_size", 1: "encoder_sequence_length"},
            "encoder_hidden_states": {0: "batch_size", 1: "encoder_sequence_length"}, "last_hidden_state": {0: "batch_size", 1: "encoder_sequence_length"}, "logits": {0: "batch_size", 1: "sequence_length"}}
    for n in past + present: axes[n] = {0: "batch_size", 2: "past_length" if ".decoder." in n else "encoder_sequence_length"}
    def write(module, args, path, ins, outs):
        torch.onnx.export(module, args, path, input_names=ins, output_names=outs, dynamic_axes={k: v for k, v in axes.items() if k in ins + outs}, opset_version=17, dynamo=False)
    size, told, mask = torch.randint(5, 40, (2, 7)), torch.randint(5, 40, (2, 5)), torch.ones(2, 7, dtype=torch.long)
    work = tempfile.mkdtemp()
    with torch.no_grad():
        encoder = Encoder(model); hidden = encoder(size, mask); decoder = Decoder(model, layers)
        write(encoder, (size, mask), folder + "/encoder_model.onnx", ["input_ids", "attention_mask"], ["last_hidden_state"])
        write(decoder, (mask, told, hidden), work + "/first.onnx", ["encoder_attention_mask", "input_ids", "encoder_hidden_states"], ["logits", *present])
        kept = [torch.randn(2, heads, 5 if ".decoder." in n else 7, WIDTH // heads) for n in past]
        write(decoder, (mask, told[:, :1], hidden, *kept), work + "/cached.onnx", ["encoder_attention_mask", "input_ids", "encoder_hidden_states", *past], ["logits", *present])
    onnx.save(merge(onnx.load(work + "/first.onnx").graph, onnx.load(work + "/cached.onnx").graph), folder + "/decoder_model_merged.onnx")
    shutil.rmtree(work)

def merge(first, cached):
    """Both decoder graphs as the branches of one If on `use_cache_branch`, equal weights kept once."""
    weights, seen = [], {}
    def branch(graph, tag):
        names = {}
        for t in graph.initializer:
            key = (t.data_type, tuple(t.dims), numpy_helper.to_array(t).tobytes())
            if key not in seen: n = onnx.TensorProto(); n.CopyFrom(t); n.name = f"w{len(weights)}"; seen[key] = n.name; weights.append(n)
            names[t.name] = seen[key]
        inputs, nodes = {i.name for i in graph.input}, []
        for node in graph.node:
            n = onnx.NodeProto(); n.CopyFrom(node); n.name = f"{tag}/{node.name}"
            for row in (n.input, n.output):
                for i, name in enumerate(row): row[i] = names.get(name, name if name in inputs or not name else f"{tag}/{name}")
            nodes.append(n)
        outs = []
        for o in graph.output:
            name = f"{tag}/{o.name}"
            if o.name in inputs: nodes.append(helper.make_node("Identity", [o.name], [name], name=name))
            outs.append(helper.make_tensor_value_info(name, o.type.tensor_type.elem_type, None))
        return helper.make_graph(nodes, tag, [], outs)
    otherwise, then = branch(first, "first"), branch(cached, "cached")
    names = {t.name for g in (first, cached) for t in g.initializer}
    ins = {i.name: i for g in (first, cached) for i in g.input if i.name not in names}
    outs = [helper.make_tensor_value_info(o.name, o.type.tensor_type.elem_type, None) for o in first.output]
    node = helper.make_node("If", ["use_cache_branch"], [o.name for o in outs], then_branch=then, else_branch=otherwise, name="branch")
    whole = helper.make_graph([node], "decoder", [*ins.values(), helper.make_tensor_value_info("use_cache_branch", TensorProto.BOOL, [1])], outs, weights)
    made = helper.make_model(whole, opset_imports=[helper.make_opsetid("", 17)], producer_name="perekaz"); made.ir_version = 8
    return made

if __name__ == "__main__":
    texts, out, *chosen = sys.argv[1:]
    for name in chosen or KINDS: make(name, KINDS[name], words_of(texts), out)
