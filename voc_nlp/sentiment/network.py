"""The network behind a head: how it is fitted on prepared inputs."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from voc_nlp.sentiment.classes import CLASSES
from voc_nlp.sentiment.features import BUCKETS
from voc_nlp.sentiment.head import SentimentHead


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """How the network is fitted; the defaults were chosen by leaving out one training set at a time."""

    hidden: int = 64
    members: int = 2  # networks whose logits are averaged
    epochs: int = 8
    dropout: float = 0.5
    decay: float = 1.5
    rate: float = 3e-3
    batch: int = 256
    use_words: bool = True


@dataclass(frozen=True)
class Inputs:
    """Examples as arrays, one row each."""

    text: NDArray[np.object_]
    vectors: NDArray[np.float32]
    words: NDArray[np.intp]  # padded with BUCKETS
    label: NDArray[np.intp]
    source: NDArray[np.intp]
    weight: NDArray[np.float64]

    def take(self, rows: NDArray[np.intp]) -> Inputs:
        """Return some of the rows, in the order given."""
        return Inputs(
            *(getattr(self, name)[rows] for name in (field.name for field in fields(self)))
        )


def fit_network(inputs: Inputs, recipe: Recipe, seed: int) -> SentimentHead:
    """Fit ``recipe.members`` networks and lay them side by side as one."""
    members = [_fit_one(inputs, recipe, seed + number) for number in range(recipe.members)]
    size = np.float32(len(members))
    return SentimentHead(
        encoder_id="",
        hidden=np.concatenate([m["hidden"] for m in members], axis=1),
        hidden_bias=np.concatenate([m["hidden_bias"] for m in members]),
        out=(np.concatenate([m["out"] for m in members]) / size).astype(np.float32),
        out_bias=np.mean([m["out_bias"] for m in members], axis=0, dtype=np.float32),
        words=np.mean([m["words"] for m in members], axis=0, dtype=np.float32),
    )


def _fit_one(inputs: Inputs, recipe: Recipe, seed: int) -> dict[str, NDArray[np.float32]]:
    import torch
    from torch.nn import functional

    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # sums in one order, so that a fit can be repeated
    try:
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            n, dimension = inputs.vectors.shape
            vectors = torch.from_numpy(inputs.vectors * np.float32(np.sqrt(dimension)))
            words = torch.from_numpy(inputs.words.astype(np.int32))
            label = torch.from_numpy(inputs.label.astype(np.int64))
            source = torch.from_numpy(inputs.source.astype(np.int64))
            weight = torch.from_numpy(inputs.weight.astype(np.float32))
            sources = int(inputs.source.max()) + 1
            seen = np.zeros((sources, len(CLASSES)), dtype=bool)
            seen[inputs.source, inputs.label] = True
            absent = torch.from_numpy(np.where(seen, 0.0, -1e4).astype(np.float32))
            first = torch.nn.Linear(dimension, recipe.hidden)
            last = torch.nn.Linear(recipe.hidden, len(CLASSES))
            bag = torch.nn.Embedding(BUCKETS, len(CLASSES))
            torch.nn.init.zeros_(bag.weight)
            optimizer = torch.optim.AdamW(
                [
                    {
                        "params": [*first.parameters(), *last.parameters()],
                        "weight_decay": recipe.decay,
                    },
                    {"params": [*bag.parameters()], "weight_decay": recipe.decay},
                ],
                lr=recipe.rate,
            )
            steps = recipe.epochs * -(-n // recipe.batch)
            schedule = torch.optim.lr_scheduler.OneCycleLR(
                optimizer, recipe.rate, total_steps=steps
            )
            for _ in range(recipe.epochs):
                for rows in torch.randperm(n).split(recipe.batch):  # type: ignore[no-untyped-call]
                    optimizer.zero_grad()
                    inner = first(functional.dropout(vectors[rows], recipe.dropout / 3))
                    inner = inner * torch.sigmoid(1.702 * inner)
                    logits = last(functional.dropout(inner, recipe.dropout))
                    if recipe.use_words:
                        picked_words = words[rows]
                        present = picked_words != BUCKETS
                        counts = present.sum(1)
                        sums = functional.embedding_bag(
                            picked_words[present],
                            bag.weight,
                            (counts.cumsum(0) - counts).int(),
                            mode="sum",
                        )
                        logits = logits + sums / counts.clamp(min=1).sqrt()[:, None]
                    chances = functional.log_softmax(logits + absent[source[rows]], dim=1)
                    picked = chances.gather(1, label[rows][:, None])[:, 0]
                    loss = -(picked * weight[rows]).mean()
                    loss.backward()  # type: ignore[no-untyped-call]
                    optimizer.step()
                    schedule.step()
            return {
                "hidden": first.weight.detach().numpy().T.copy(),
                "hidden_bias": first.bias.detach().numpy().copy(),
                "out": last.weight.detach().numpy().T.copy(),
                "out_bias": last.bias.detach().numpy().copy(),
                "words": bag.weight.detach().numpy().copy(),
            }
    finally:
        torch.set_num_threads(threads)
