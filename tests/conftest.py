"""What every test shares: a cache folder of the test run, and repeatable random examples."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile

from hypothesis import HealthCheck, settings

# before any test: encoders are built and vectors kept in a folder of this run, never the user's
_OWN = tempfile.mkdtemp(prefix="voc-nlp-tests-")
atexit.register(shutil.rmtree, _OWN, ignore_errors=True)
os.environ["VOC_NLP_CACHE"] = _OWN
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ.pop("VOC_NLP_MODELS", None)

settings.register_profile(
    "offline",
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("offline")
