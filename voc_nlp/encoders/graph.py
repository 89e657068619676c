"""A BERT encoder written as an ONNX graph straight from its weights, without torch.

Every text keeps its own numbers. The usual dynamic int8 quantisation takes one scale over the whole
batch, so a text's vector depends on its neighbours. Here each token row has its own scale, integer
products are exact in any order, and there is no padding (texts are batched by exact length), so a
text has one vector.

Three things keep int8 close to float32 at no cost in speed:

- *Smoothing* [1]_: input channels with large values are divided by a power of two and their weights
  multiplied by it (exact), so that one loud channel does not coarsen the whole row.
- *Shifted GELU*: its outputs are never below -0.17, so they are quantised as unsigned with that
  offset, which is folded into the bias.
- *Pair-safe weights*: column scales are chosen so that no two neighbouring products can overflow 16
  bits, which processors without VNNI instructions would silently clip.

References
----------
.. [1] Xiao et al. (2023). SmoothQuant. ICML.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.encoders.integers import BlockTable, pair_safe_int8

OUTPUT = "last_hidden_state"
SITES = ("attention_in", "attention_out", "feed_forward_in")
GELU_FLOOR = 0.17
_CONTRIB = "com.microsoft"
_OPSET = 21

Weights = Mapping[str, NDArray[Any]]


@dataclass(frozen=True, kw_only=True)
class BertShape:
    """The sizes of a BERT encoder, read from its ``config.json``.

    Attributes
    ----------
    layers, heads, hidden : int
        Transformer layers, attention heads per layer, and numbers per token.
    epsilon : float
        Stabiliser of the layer norms.
    """

    layers: int
    heads: int
    hidden: int
    epsilon: float = 1e-12

    @classmethod
    def from_config(cls, config: Mapping[str, Any]) -> BertShape:
        """Read the sizes from a parsed ``config.json``."""
        return cls(
            layers=int(config["num_hidden_layers"]),
            heads=int(config["num_attention_heads"]),
            hidden=int(config["hidden_size"]),
            epsilon=float(config.get("layer_norm_eps", 1e-12)),
        )


def int8_graph(
    weights: Weights,
    shape: BertShape,
    exponents: NDArray[np.int8],
    *,
    words: BlockTable | None = None,
) -> bytes:
    """Write the quantised graph: token ``ids`` -> ``last_hidden_state``, for every token.

    Parameters
    ----------
    weights : mapping of str to array
        Tensors under the names of a Hugging Face ``BertModel``.
    shape : BertShape
        Sizes of the model.
    exponents : array of int8, shape (layers, 3, hidden)
        Smoothing of the input channels at the three :data:`SITES` of each layer, as powers of two
        (see :func:`voc_nlp.encoders.calibration.smoothing_exponents`); zeros for none.
    words : BlockTable, optional
        Word vectors in blocks, in place of the tensor among ``weights``.

    Returns
    -------
    bytes
        A serialised ONNX model that needs onnxruntime (contributed operators).
    """
    return _build(weights, shape, _Int8(exponents), words=words)


def float_graph(
    weights: Weights, shape: BertShape, *, words: BlockTable | None = None, expose: bool = False
) -> bytes:
    """Write the graph in float32; ``expose`` adds the inputs of every quantised site as outputs."""
    return _build(weights, shape, _Float32(), words=words, expose=expose)


@dataclass
class _Graph:
    """Nodes and constants under construction."""

    nodes: list[Any] = field(default_factory=list)
    constants: dict[str, NDArray[Any]] = field(default_factory=dict)
    tensors: dict[str, Any] = field(default_factory=dict)

    def packed(self, name: str, integers: NDArray[np.int8]) -> str:
        """Keep 4-bit integers two to a byte, the first in the low half."""
        from onnx import TensorProto, helper

        halves = integers.reshape(-1, 2).astype(np.uint8) & 15
        content = (halves[:, 0] | halves[:, 1] << 4).tobytes()
        self.tensors[name] = helper.make_tensor(
            name, TensorProto.INT4, integers.shape, content, raw=True
        )
        return name

    def constant(self, name: str, value: Any, dtype: Any = np.float32) -> str:
        self.constants[name] = np.ascontiguousarray(np.asarray(value, dtype=dtype))
        return name

    def add(
        self,
        kind: str,
        inputs: Sequence[str],
        output: str = "",
        contrib: bool = False,
        **attributes: Any,
    ) -> str:
        from onnx import helper

        output = output or f"{kind.lower()}_{len(self.nodes)}"
        domain = _CONTRIB if contrib else ""
        self.nodes.append(
            helper.make_node(kind, list(inputs), [output], name=output, domain=domain, **attributes)
        )
        return output


class _Float32:
    """Plain matrix products; used for calibration and as the reference."""

    def scale_of_values(self, layer: int) -> NDArray[np.float64] | None:
        return None

    def linear(
        self,
        graph: _Graph,
        x: str,
        site: tuple[int, int] | None,
        W: NDArray[Any],
        b: NDArray[Any],
        name: str,
    ) -> tuple[str, str]:
        product = graph.add("MatMul", [x, graph.constant(f"{name}.weight", W)])
        return product, graph.constant(f"{name}.bias", b)


class _Int8:
    """Products of uint8 rows and int8 weights; each row and each column has its own scale."""

    def __init__(self, exponents: NDArray[np.int8]) -> None:
        self.smoothing = np.exp2(exponents.astype(np.float64))
        self.rows: dict[str, tuple[str, str]] = {}

    def scale_of_values(self, layer: int) -> NDArray[np.float64] | None:
        # the attention output mixes the values, so its smoothing moves into their weights
        scale: NDArray[np.float64] = 1.0 / self.smoothing[layer, 1]
        return scale

    def linear(
        self,
        graph: _Graph,
        x: str,
        site: tuple[int, int] | None,
        W: NDArray[Any],
        b: NDArray[Any],
        name: str,
    ) -> tuple[str, str]:
        if site is not None:
            W = W * self.smoothing[site][:, None]
        integers, scales = pair_safe_int8(W)
        rows, row_scale = self._quantised_rows(graph, x, site)
        if site is None:
            b = b - GELU_FLOOR * (integers.astype(np.float64) * scales).sum(axis=0)
        product = graph.add(
            "MatMulIntegerToFloat",
            [
                rows,
                graph.constant(f"{name}.int8", integers, np.int8),
                graph.constant("one", 1.0),
                graph.constant(f"{name}.scale", scales),
                graph.constant(
                    *(("zero", 0, np.uint8) if site is None else ("middle", 128, np.uint8))
                ),
                graph.constant(f"{name}.zero", np.zeros(len(scales)), np.int8),
            ],
            contrib=True,
        )
        return graph.add("Mul", [product, row_scale]), graph.constant(f"{name}.bias", b)

    def _quantised_rows(
        self, graph: _Graph, x: str, site: tuple[int, int] | None
    ) -> tuple[str, str]:
        """Give the uint8 rows of ``x`` and their scales, once per input."""
        if x in self.rows:
            return self.rows[x]
        last = graph.constant("last_axis", [-1], np.int64)
        if site is None:
            values = graph.add("Add", [x, graph.constant("gelu_floor", GELU_FLOOR)])
            size, levels, zero = values, 255.0, graph.constant("zero", 0, np.uint8)
        else:
            values = x
            if SITES[site[1]] != "attention_out":
                inverse = graph.constant("smooth_{}_{}".format(*site), 1.0 / self.smoothing[site])
                values = graph.add("Mul", [x, inverse])
            size, levels, zero = (
                graph.add("Abs", [values]),
                127.0,
                graph.constant("middle", 128, np.uint8),
            )
        largest = graph.add("ReduceMax", [size, last], keepdims=1)
        largest = graph.add("Max", [largest, graph.constant("tiny", 1e-6)])
        stretch = graph.add("Div", [graph.constant(f"levels_{levels:.0f}", levels), largest])
        stretched = graph.add("Mul", [values, stretch])
        rows = graph.add("QuantizeLinear", [stretched, graph.constant("one", 1.0), zero])
        step = graph.constant(f"step_{levels:.0f}", 1.0 / levels)
        self.rows[x] = rows, graph.add("Mul", [largest, step])
        return self.rows[x]


def head_graph(weight: NDArray[np.float32], bias: NDArray[np.float32]) -> bytes:
    """Write a linear map of mean vectors: ``mean`` (n, inputs) -> ``mapped`` (n, outputs)."""
    graph = _Graph()
    product = graph.add("MatMul", ["mean", graph.constant("weight", weight.T)])
    graph.add("Add", [product, graph.constant("bias", bias)], output="mapped")
    return _serialise(
        graph, ("mean", ["n", weight.shape[1]], False), {"mapped": ["n", weight.shape[0]]}
    )


def _build(
    weights: Weights,
    shape: BertShape,
    products: _Float32 | _Int8,
    *,
    words: BlockTable | None,
    expose: bool = False,
) -> bytes:
    graph = _Graph()
    exposed: list[str] = []
    x = _embeddings(graph, weights, shape, words)
    for layer in range(shape.layers):
        x = _layer(graph, weights, shape, products, layer, x, exposed)
    graph.add("Identity", [x], output=OUTPUT)
    outputs = [OUTPUT]
    if expose:
        for index, site_input in enumerate(exposed):
            outputs.append(graph.add("Identity", [site_input], output=f"site_{index}"))
    size: list[int | str] = ["batch", "length", shape.hidden]
    return _serialise(graph, ("ids", ["batch", "length"], True), dict.fromkeys(outputs, size))


def _serialise(
    graph: _Graph,
    source: tuple[str, list[int | str], bool],
    outputs: Mapping[str, list[int | str]],
) -> bytes:
    from onnx import TensorProto, helper, numpy_helper

    name, size, is_whole = source
    kind = TensorProto.INT64 if is_whole else TensorProto.FLOAT
    model = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "encoder",
            [helper.make_tensor_value_info(name, kind, size)],
            [
                helper.make_tensor_value_info(output, TensorProto.FLOAT, shape)
                for output, shape in outputs.items()
            ],
            [
                *(numpy_helper.from_array(value, key) for key, value in graph.constants.items()),
                *graph.tensors.values(),
            ],
        ),
        opset_imports=[helper.make_opsetid("", _OPSET), helper.make_opsetid(_CONTRIB, 1)],
        ir_version=10,
        producer_name="voc_nlp",
    )
    content: bytes = model.SerializeToString(deterministic=True)
    return content


def _embeddings(graph: _Graph, weights: Weights, shape: BertShape, words: BlockTable | None) -> str:
    if words is None:
        table = graph.constant("words", weights["embeddings.word_embeddings.weight"], np.float16)
        x = graph.add("Cast", [graph.add("Gather", [table, "ids"])], to=1)
    else:
        x = graph.add(
            "GatherBlockQuantized",
            [
                graph.packed("words", words.integers),
                "ids",
                graph.constant("word_scales", words.scales),
            ],
            contrib=True,
            gather_axis=0,
            quantize_axis=1,
            block_size=words.integers.shape[1] // words.scales.shape[1],
        )
    # one type of token only, so its vector is part of the position
    positions = graph.constant(
        "positions",
        weights["embeddings.position_embeddings.weight"]
        + weights["embeddings.token_type_embeddings.weight"][0],
    )
    start, end = graph.constant("start", [1], np.int64), graph.constant("end", [2], np.int64)
    length = graph.add("Slice", [graph.add("Shape", ["ids"]), start, end])
    here = graph.add("Slice", [positions, graph.constant("first", [0], np.int64), length])
    return _layer_norm(graph, weights, shape, graph.add("Add", [x, here]), "embeddings.LayerNorm")


def _layer(
    graph: _Graph,
    weights: Weights,
    shape: BertShape,
    products: _Float32 | _Int8,
    layer: int,
    x: str,
    exposed: list[str],
) -> str:
    """Write one layer; ``SkipLayerNormalization`` is avoided: slow, and batches change it."""

    def linear(
        source: str, name: str, site: int | None, scale: NDArray[Any] | None = None
    ) -> tuple[str, str]:
        W = np.asarray(weights[f"{name}.weight"], dtype=np.float64).T
        b = np.asarray(weights[f"{name}.bias"], dtype=np.float64)
        if scale is not None:
            W, b = W * scale, b * scale
        return products.linear(graph, source, None if site is None else (layer, site), W, b, name)

    prefix = f"encoder.layer.{layer}"
    attention = f"{prefix}.attention"
    query = graph.add("Add", linear(x, f"{attention}.self.query", 0))
    key = graph.add("Add", linear(x, f"{attention}.self.key", 0))
    scale = products.scale_of_values(layer)
    value = graph.add("Add", linear(x, f"{attention}.self.value", 0, scale))
    mixed = graph.add(
        "MultiHeadAttention", [query, key, value], contrib=True, num_heads=shape.heads
    )
    attended = graph.add("Add", linear(mixed, f"{attention}.output.dense", 1))
    exposed += [x, mixed]
    attended = graph.add("Add", [attended, x])
    x = _layer_norm(graph, weights, shape, attended, f"{attention}.output.LayerNorm")
    exposed.append(x)
    wide = graph.add("BiasGelu", linear(x, f"{prefix}.intermediate.dense", 2), contrib=True)
    narrow = graph.add("Add", linear(wide, f"{prefix}.output.dense", None))
    narrow = graph.add("Add", [narrow, x])
    return _layer_norm(graph, weights, shape, narrow, f"{prefix}.output.LayerNorm")


def _layer_norm(graph: _Graph, weights: Weights, shape: BertShape, x: str, name: str) -> str:
    gain = graph.constant(f"{name}.weight", weights[f"{name}.weight"])
    offset = graph.constant(f"{name}.bias", weights[f"{name}.bias"])
    return graph.add("LayerNormalization", [x, gain, offset], axis=-1, epsilon=shape.epsilon)
