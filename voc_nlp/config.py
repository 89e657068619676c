"""What an analysis was asked to do: which column plays which role, and the choices that change numbers.

Both are frozen values. An option of the command beats ``voc.toml``, which beats what is detected or the
default; what was used in the end is written into ``analysis.json``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal

from voc_nlp.errors import ConfigError, names, suggest

Metric = Literal["nps", "csat", "ces", "churn"]
METRICS: tuple[Metric, ...] = ("nps", "csat", "ces", "churn")

NpsInterval = Literal["tango", "adjusted-wald"]
NPS_INTERVALS: tuple[NpsInterval, ...] = ("tango", "adjusted-wald")
IMPACTS = {
    "asl": "adjusted score loss",
    "lto": "leave-theme-out",
    "ordinal": "proportional odds",
    "aipw": "doubly robust",
    "volume": "share of respondents",
    "lmg": "share of explained variance",
}
"""Ways to estimate an impact, and what they are called."""

MOST_THEMES = {"coarse": 15, "medium": 40, "fine": 150}
"""Granularity -> most themes that are chosen automatically."""


@dataclass(frozen=True, kw_only=True)
class Roles:
    """Which column of the input plays which role; ``None`` or empty where there is none.

    Attributes
    ----------
    text : tuple of str
        Columns with open-ended answers, in the order in which they are analysed; at least one once resolved.
    id : str or None
        Unique id of the row.
    nps, csat, ces, churn : str or None
        Score columns: likelihood to recommend (0-10), satisfaction, customer effort, and whether the customer left.
    touchpoint : str or None
        Step of the customer journey that the row is about.
    segments : tuple of str
        Columns to break the scores down by.
    date, weight, customer : str or None
        When it was answered, the survey weight, and who answered (repeat respondents share it).
    churn_date : str or None
        When the customer left; comments from that day on are not used to rank by churn.
    """

    text: tuple[str, ...] = ()
    id: str | None = None
    nps: str | None = None
    csat: str | None = None
    ces: str | None = None
    churn: str | None = None
    touchpoint: str | None = None
    segments: tuple[str, ...] = ()
    date: str | None = None
    weight: str | None = None
    customer: str | None = None
    churn_date: str | None = None

    def named(self, **given: str | Sequence[str] | None) -> Roles:
        """Return the same with the columns that are named put in their roles; ``None`` and empty name nothing.

        >>> Roles(nps="score").named(text="why", nps=None).columns()
        [('text', 'why'), ('nps', 'score')]
        """
        changes: dict[str, Any] = {}
        for role, value in given.items():
            if value:
                several = role in ("text", "segments")
                changes[role] = (
                    ((value,) if isinstance(value, str) else tuple(value)) if several else value
                )
        return replace(self, **changes)

    def columns(self) -> list[tuple[str, str]]:
        """Every (role, column) pair that is set, in the order of the fields.

        >>> Roles(text=("why",), nps="score").columns()
        [('text', 'why'), ('nps', 'score')]
        """
        pairs: list[tuple[str, str]] = []
        for field in fields(self):
            value = getattr(self, field.name)
            columns = (value,) if isinstance(value, str) else value or ()
            pairs.extend((field.name, column) for column in columns)
        return pairs


@dataclass(frozen=True, kw_only=True)
class AnalysisConfig:
    """The choices that change numbers.

    Attributes
    ----------
    encoder : str
        ``"auto"``, the name of an embedded encoder, a sentence-transformers name, or a folder.
    sentiment : str
        ``"auto"`` for the head that ships, or the folder of one of your own.
    seed : int
        Seed of every random draw (theme discovery, rank simulation).
    n_themes : int or None
        Number of themes; ``None`` chooses it from the data.
    granularity : {"coarse", "medium", "fine"}
        How finely themes are cut when their number is chosen: at most 15, 40 or 150 of them.
    min_theme_size : int or None
        Fewest mentions of a theme; ``None`` is max(5, 0.5 % of the comments with content).
    min_base : int
        Fewest negative comments of a touchpoint x theme cell for it to be ranked.
    draws : int
        Draws behind rank intervals and P(top k).
    label_language : str
        ISO 639-1 code of the language theme labels are in where a theme spans languages and a phrase fits, else its
        main language; empty means English if a tenth of the mentions are English, else the main language.
    languages : tuple of str
        ISO 639-1 codes that may occur; empty lets the detector choose among its common ones.
    csat_scale, ces_scale : (int, int) or None
        Lowest and highest answer; ``None`` detects it from the answers.
    ces_low_is_good : bool or None
        Whether a low effort answer is good; ``None`` takes the usual direction of the scale (low on 1-5, else high).
    no_answer : tuple of str
        Cells of score columns that mean "no answer", besides the usual words and codes.
    nps_interval : {"tango", "adjusted-wald"}
        Interval of the NPS.
    impact : {"asl", "lto", "ordinal", "aipw", "volume", "lmg"}
        How the impact that pain points are ranked by is estimated.
    infer_touchpoints : bool
        Infer the touchpoint of mentions from their text where the file gives none.
    touchpoints : tuple of str
        Touchpoints of your own to infer, each ``name``, ``name: phrase; phrase`` or ``name [stage]: phrase``; empty
        takes the standard ones.
    stages : tuple of str
        Stage of the journey of a touchpoint, ``touchpoint = stage``, where the standard table does not fit.
    max_text_length : int
        Longest comment, in characters, that is analysed; a longer one keeps its row with status ``too_long``.
    k_anonymity : int
        Fewest respondents behind a figure or quote in ``report.html`` and ``pain_points.csv``; 1 shows everything.
    """

    encoder: str = "auto"
    sentiment: str = "auto"
    seed: int = 0
    n_themes: int | None = None
    granularity: str = "medium"
    min_theme_size: int | None = None
    min_base: int = 15
    draws: int = 4000
    label_language: str = ""
    languages: tuple[str, ...] = ()
    csat_scale: tuple[int, int] | None = None
    ces_scale: tuple[int, int] | None = None
    ces_low_is_good: bool | None = None
    no_answer: tuple[str, ...] = ()
    nps_interval: NpsInterval = "tango"
    impact: str = "asl"
    infer_touchpoints: bool = True
    touchpoints: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    max_text_length: int = 20_000
    k_anonymity: int = 5

    def __post_init__(self) -> None:
        """Refuse values that cannot be meant."""
        for name, low in (
            ("min_base", 1),
            ("draws", 100),
            ("max_text_length", 1),
            ("k_anonymity", 1),
            ("seed", 0),
        ):
            if getattr(self, name) < low:
                raise ConfigError(f"{name} must be at least {low}, not {getattr(self, name)}")
        for name in ("n_themes", "min_theme_size"):
            value = getattr(self, name)
            if value is not None and value < 1:
                raise ConfigError(f"{name} must be at least 1, not {value}")
        if self.granularity not in MOST_THEMES:
            raise ConfigError(
                f"unknown granularity {self.granularity!r}; known: {names(MOST_THEMES)}."
                f"{suggest(self.granularity, MOST_THEMES)}"
            )
        if self.nps_interval not in NPS_INTERVALS:
            raise ConfigError(
                f"unknown nps_interval {self.nps_interval!r}; known: {names(NPS_INTERVALS)}"
            )
        if self.impact not in IMPACTS:
            raise ConfigError(
                f"unknown impact {self.impact!r}; known: {names(IMPACTS)}.{suggest(self.impact, IMPACTS)}"
            )
        if self.label_language and not re.fullmatch("[a-z]{2,3}", self.label_language):
            raise ConfigError(
                f"label_language must be a code such as 'en' or 'es', not {self.label_language!r}"
            )
        for name in ("csat_scale", "ces_scale"):
            scale = getattr(self, name)
            if scale is not None and (len(scale) != 2 or scale[0] >= scale[1]):
                raise ConfigError(f"{name} must be two numbers, lowest and highest, not {scale}")


@dataclass(frozen=True, kw_only=True)
class Layout:
    """What the file looked like when ``voc inspect --write`` saw it, so that a change is noticed.

    Attributes
    ----------
    platform : str
        Name of the platform that was recognised, or empty.
    columns : tuple of str
        Every column, in order.
    """

    platform: str = ""
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The contents of a ``voc.toml``: roles that were named, the layout seen, and choices."""

    roles: Roles = Roles()
    layout: Layout = Layout()
    config: AnalysisConfig = AnalysisConfig()


def load_settings(path: str | Path) -> Settings:
    """Read a ``voc.toml``.

    The file has three tables: ``[columns]`` names a column for each role (``text`` and ``segments`` also take
    lists), ``[layout]`` says what the file looked like, ``[analysis]`` sets fields of
    :class:`AnalysisConfig`.

    Raises
    ------
    ConfigError
        If the file is missing, is not TOML, or names an unknown table, key or value.
    """
    path = Path(path)
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"cannot read {path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} is not valid TOML: {error}") from error
    unknown = sorted(set(content) - {"columns", "layout", "analysis"})
    if unknown:
        raise ConfigError(
            f"{path}: unknown table {names(unknown)}; known: [columns], [layout], [analysis]"
        )
    return Settings(
        roles=_fill(Roles(), content.get("columns", {}), f"{path} [columns]"),
        layout=_fill(Layout(), content.get("layout", {}), f"{path} [layout]"),
        config=_fill(AnalysisConfig(), content.get("analysis", {}), f"{path} [analysis]"),
    )


def dump_settings(settings: Settings) -> str:
    """Write settings as the text of a ``voc.toml``; :func:`load_settings` reads it back equal."""
    lines = ["[columns]"]
    lines += [f"{key} = {_toml(value)}" for key, value in asdict(settings.roles).items() if value]
    if settings.layout != Layout():
        lines += ["", "[layout]"]
        lines += [f"{key} = {_toml(value)}" for key, value in asdict(settings.layout).items()]
    lines += ["", "[analysis]"]
    lines += [
        f"{key} = {_toml(value)}"
        for key, value in asdict(settings.config).items()
        if value is not None and value != ()
    ]
    return "\n".join(lines) + "\n"


def _fill(defaults: Any, values: Mapping[str, Any], where: str) -> Any:
    known = {field.name: field.type for field in fields(defaults)}
    changes: dict[str, Any] = {}
    for key, value in values.items():
        if key not in known:
            raise ConfigError(
                f"{where}: unknown key {key!r}; known: {names(known, most=30)}.{suggest(key, known)}"
            )
        kind = str(known[key])
        if kind.startswith("tuple[str"):
            value = (value,) if isinstance(value, str) else tuple(value)
            good = all(isinstance(item, str) for item in value)
        elif kind.startswith("bool"):
            good = isinstance(value, bool)
        elif kind.startswith("tuple[int"):
            value = tuple(value) if isinstance(value, list) else value
            good = isinstance(value, tuple) and all(type(item) is int for item in value)
        else:
            text = kind.startswith(("str", "NpsInterval"))
            good = isinstance(value, str) if text else type(value) is int
        if not good:
            raise ConfigError(f"{where}: {key} = {value!r} is not a {kind.replace(' | None', '')}")
        changes[key] = value
    return replace(defaults, **changes)


def _toml(value: object) -> str:
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + "".join(c if " " <= c != "\x7f" else f"\\u{ord(c):04x}" for c in escaped) + '"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    return str(value)
