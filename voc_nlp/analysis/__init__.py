"""The whole path of a comment, from a file to a frozen result.

Reading order: :mod:`~voc_nlp.analysis.run` composes the stages, :mod:`~voc_nlp.analysis.result` is what comes out,
:mod:`~voc_nlp.analysis.folder` writes folders whole or not at all.
"""

from voc_nlp.analysis.folder import whole_folder
from voc_nlp.analysis.memory import forget_themes
from voc_nlp.analysis.result import Analysis
from voc_nlp.analysis.run import analyze, default_encoder

__all__ = ["Analysis", "analyze", "default_encoder", "forget_themes", "whole_folder"]
