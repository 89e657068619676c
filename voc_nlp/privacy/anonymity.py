"""k-anonymity of published tables: a figure about fewer than k people is not shown.

A cell about few people can tell who they are to those who know them. Cells below ``k`` respondents are taken out whole and
counted [1]_. So that a cell cannot be worked out as the difference of a published total and the other cells either, further
ones go with it: :mod:`voc_nlp.privacy.subtraction`.

.. [1] Sweeney (2002), k-anonymity: a model for protecting privacy. Int. J. Uncertainty, Fuzziness and Knowledge-Based Systems 10.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from voc_nlp.errors import ConfigError, MissingColumnError
from voc_nlp.privacy.subtraction import Sum, hide_recoverable

DEFAULT_K = 5
"""Fewest respondents behind a published cell."""


@dataclass(frozen=True, eq=False)
class Published:
    """A table fit to be passed on.

    Attributes
    ----------
    table : DataFrame
        The rows about ``k`` respondents or more, or about none, in order, less those that tell a hidden one.
    suppressed : int
        Rows that were taken out.
    """

    table: pd.DataFrame
    suppressed: int


def suppress_small(
    table: pd.DataFrame, count: str, k: int = DEFAULT_K, *, sums: Sequence[Sum] = ()
) -> Published:
    """Take out the rows of a table that are about fewer than ``k`` respondents; rows about none stay.

    Parameters
    ----------
    table : DataFrame
        Not changed.
    count : str
        Column with the respondents behind each row; a missing count counts as none.
    k : int
        At least 1; 1 takes out nothing.
    sums : sequence of Sum
        Rows, by position, that add up to a published total; further ones are taken out so that no subtraction tells a hidden
        one.

    Raises
    ------
    ConfigError
        If ``k`` is below 1.
    MissingColumnError
        If there is no such column.

    Examples
    --------
    >>> cells = pd.DataFrame({"shop": ["A", "B"], "n": [12, 2]})
    >>> kept = suppress_small(cells, "n")
    >>> list(kept.table["shop"]), kept.suppressed
    (['A'], 1)
    >>> cells = pd.DataFrame({"shop": ["A", "B", "C"], "n": [12, 2, 7]})
    >>> list(suppress_small(cells, "n", sums=[Sum((0, 1, 2))]).table["shop"])
    ['A']
    """
    if k < 1:
        raise ConfigError(f"k_anonymity must be at least 1, not {k}")
    if count not in table.columns:
        raise MissingColumnError(count, [str(name) for name in table.columns])
    n = np.nan_to_num(table[count].to_numpy(dtype=np.float64, na_value=np.nan))
    enough = ~hide_recoverable(n, (n < k) & (n > 0), sums, k)
    return Published(table.loc[enough].reset_index(drop=True), int((~enough).sum()))
