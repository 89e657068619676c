"""What can go wrong, as exceptions a program can tell apart.

::

    VocError
    ├── InputError            the file or table cannot be used as it is (also a ValueError)
    │   └── MissingColumnError    a named column does not exist
    ├── ConfigError           an option or voc.toml says something that cannot be done
    ├── EncoderError          an encoder cannot be found, built or loaded
    └── OutputError           the result cannot be written

Every message says what is wrong, where, and how to mend it. The command prints it and exits with code 2.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class VocError(Exception):
    """Root of all errors raised on purpose by voc_nlp."""


class InputError(VocError, ValueError):
    """The file or table cannot be used as it is."""


class MissingColumnError(InputError):
    """A column was named that the table does not have.

    Parameters
    ----------
    column : str
        The name asked for.
    columns : iterable of str
        The names the table has.

    Examples
    --------
    >>> str(MissingColumnError("bodi", ["body", "score"]))
    "no column 'bodi'; the table has 'body', 'score'. Did you mean 'body'?"
    """

    def __init__(self, column: str, columns: Iterable[str]) -> None:
        self.column, self.columns = column, [str(name) for name in columns]
        super().__init__(column, self.columns)

    def __str__(self) -> str:  # type: ignore[explicit-override]  # 3.12 has it
        return f"no column {self.column!r}; the table has {names(self.columns)}.{suggest(self.column, self.columns)}"


class ConfigError(VocError, ValueError):
    """An option or ``voc.toml`` says something that cannot be done."""


class EncoderError(VocError):
    """An encoder cannot be found, built or loaded."""


class OutputError(VocError, OSError):
    """The result cannot be written."""


def names(items: Iterable[object], most: int = 12) -> str:
    """Quote and join names for a message, at most ``most`` of them.

    >>> names(["a", "b"])
    "'a', 'b'"
    >>> names("abcd", most=2)
    "'a', 'b' and 2 more"
    """
    every = [repr(str(item)) for item in items]
    if len(every) <= most:
        return ", ".join(every)
    return ", ".join(every[:most]) + f" and {len(every) - most} more"


def suggest(word: str, known: Iterable[str]) -> str:
    """``" Did you mean 'x'?"`` when a known name is close, else nothing."""
    by_fold = {name.casefold(): name for name in known}
    close = get_close_matches(word.casefold(), by_fold, n=1)
    return f" Did you mean {by_fold[close[0]]!r}?" if close else ""


def checked_texts(texts: Iterable[str]) -> list[str]:
    """Return the texts as a list, or say which one is not text.

    Raises
    ------
    InputError
        If a single string is given in place of a list, or an item is not a string.
    """
    if isinstance(texts, str):
        raise InputError("texts must be a list of strings, not one string; write [text]")
    listed = list(texts)
    for index, text in enumerate(listed):
        if not isinstance(text, str):
            raise InputError(
                f"text number {index} is {text!r}, not a string; use '' for a missing text"
            )
    return listed
