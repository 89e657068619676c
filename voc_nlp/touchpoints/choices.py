"""The user's own touchpoints and stages, as they stand in ``voc.toml`` or a file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from voc_nlp.errors import ConfigError, names, suggest
from voc_nlp.touchpoints.bank import NONE, STANDARD, Touchpoint, standard_name, standard_touchpoints
from voc_nlp.touchpoints.cues import ANY
from voc_nlp.touchpoints.stages import STAGES

_ENTRY = re.compile(r"\s*(?P<name>[^:\[\]]+?)\s*(?:\[(?P<stage>[^\]]*)\])?\s*(?::(?P<phrases>.*))?")


def chosen_touchpoints(entries: Sequence[str]) -> tuple[Touchpoint, ...]:
    """Read a list of the user's own touchpoints.

    Parameters
    ----------
    entries : sequence of str
        ``name``, ``name: phrase; phrase``, ``name [stage]`` or ``name [stage]: phrase; phrase``. A name that
        means a standard touchpoint (``call centre`` is ``phone``) brings its phrases and words with it.

    Returns
    -------
    tuple of Touchpoint
        In the order given; the standard ones, without ``none``, where the list is empty.

    Raises
    ------
    ConfigError
        If an entry has no name, a name stands twice, or a stage is unknown.

    Examples
    --------
    >>> [
    ...     (one.name, one.stage)
    ...     for one in chosen_touchpoints(["branch", "ward 7 [use]: the night nurse"])
    ... ]
    [('branch', 'purchase'), ('ward 7', 'use')]
    """
    if not entries:
        return tuple(one for one in standard_touchpoints() if one.name != NONE)
    made: dict[str, Touchpoint] = {}
    for entry in entries:
        read = _ENTRY.fullmatch(entry)
        if read is None:
            raise ConfigError(
                f"cannot read the touchpoint {entry!r}; write NAME, or NAME [stage]: phrase; phrase"
            )
        name = read["name"]
        if name.casefold() in {known.casefold() for known in (*made, NONE)}:
            raise ConfigError(f"the touchpoint {name!r} stands twice, or is the word {NONE!r}")
        own = tuple(part.strip() for part in (read["phrases"] or "").split(";") if part.strip())
        made[name] = named_touchpoint(name, own, _stage(read["stage"] or "", name))
    return tuple(made.values())


def named_touchpoint(name: str, phrases: Sequence[str] = (), stage: str = "") -> Touchpoint:
    """Make a touchpoint of a name; what the standard one it means knows is added.

    >>> hotline = named_touchpoint("Hotline")
    >>> hotline.stage, "the call centre hung up on me" in hotline.phrases
    ('support', True)
    """
    like = {one.name: one for one in standard_touchpoints()}.get(standard_name(name))
    cues = dict(like.cues) if like else {}
    cues[ANY] = (*cues.get(ANY, ()), name)
    return Touchpoint(
        name=name,
        phrases=tuple(dict.fromkeys((name, *phrases, *(like.phrases if like else ())))),
        cues=cues,
        stage=stage or (like.stage if like else ""),
    )


def chosen_stages(entries: Sequence[str]) -> Mapping[str, str]:
    """Read the user's own table from touchpoint to stage.

    Parameters
    ----------
    entries : sequence of str
        ``touchpoint = stage``; an empty stage takes a touchpoint out of the journey.

    Raises
    ------
    ConfigError
        If an entry has no ``=`` or the stage is unknown.

    Examples
    --------
    >>> chosen_stages(["website = purchase"])
    {'website': 'purchase'}
    """
    table = {}
    for entry in entries:
        name, equals, stage = entry.rpartition("=")
        if not equals or not name.strip():
            raise ConfigError(f"cannot read the stage {entry!r}; write TOUCHPOINT = STAGE")
        table[name.strip()] = _stage(stage, name.strip())
    return table


def stage_of(name: str, table: Mapping[str, str]) -> str:
    """Stage of a touchpoint: from the table, else that of the standard touchpoint it means, else empty."""
    return table[name] if name in table else STANDARD.get(standard_name(name), "")


def read_choices(given: str) -> tuple[str, ...]:
    """Read ``--touchpoints``: a text file with one entry a line, or a list with commas.

    Empty lines and lines that start with ``#`` are skipped.

    Raises
    ------
    ConfigError
        If the file cannot be read, or nothing is listed.

    Examples
    --------
    >>> read_choices("branch, app, hotline")
    ('branch', 'app', 'hotline')
    """
    path = Path(given)
    try:
        is_file = path.is_file()
        lines = path.read_text(encoding="utf-8-sig").splitlines() if is_file else given.split(",")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"cannot read the touchpoints in {given}: {error}") from error
    if not is_file and len(lines) == 1 and path.suffix:
        raise ConfigError(f"no file {given}; name a file, or touchpoints with commas between them")
    entries = tuple(
        line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")
    )
    if not entries:
        raise ConfigError(f"no touchpoint is listed in {given!r}")
    return entries


def _stage(text: str, name: str) -> str:
    stage = text.strip().casefold()
    if stage and stage not in STAGES:
        raise ConfigError(
            f"unknown stage {text.strip()!r} of the touchpoint {name!r}; known: {names(STAGES)}."
            f"{suggest(stage, STAGES)}"
        )
    return stage
