"""Repair as a scikit-learn transformer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sklearn.base import BaseEstimator, TransformerMixin

from voc_nlp.cleaning.repair import repair
from voc_nlp.errors import InputError


class TextCleaner(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """Repairs texts: mojibake, HTML, control characters, white space.

    What that means exactly is said by :func:`voc_nlp.cleaning.repair`.

    Stateless: it learns nothing, so ``transform`` works without ``fit``.

    Examples
    --------
    >>> TextCleaner().fit_transform(["CafÃ©<br>lento", "ok"])
    ['Café lento', 'ok']
    """

    def fit(self, X: Iterable[str], y: object = None) -> TextCleaner:
        """Check the texts and return this object unchanged."""
        _checked(X)
        return self

    def transform(self, X: Iterable[str]) -> list[str]:
        """Repair each text.

        Parameters
        ----------
        X : iterable of str, shape (n,)

        Returns
        -------
        list of str, shape (n,)

        Raises
        ------
        InputError
            If X is one string, or holds something that is no string.
        """
        return [repair(text) for text in _checked(X)]

    def fit_transform(self, X: Iterable[str], y: object = None, **_: Any) -> list[str]:
        """Repair each text; X is read once, so it may be an iterator."""
        return self.transform(X)

    def __sklearn_is_fitted__(self) -> bool:
        return True

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        tags.input_tags.one_d_array = True
        tags.requires_fit = False
        return tags


def _checked(X: Iterable[str]) -> list[str]:
    if isinstance(X, str | bytes):
        raise InputError("expected several texts, got one; put it into a list: [text]")
    texts = list(X)
    for place, text in enumerate(texts):
        if not isinstance(text, str):
            raise InputError(
                f"text {place} is {text!r} ({type(text).__name__}), not a string;"
                " replace missing texts by ''"
            )
    return texts
