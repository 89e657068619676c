"""Small hand-made SVG drawings. Only numbers go in, so no data can break out of them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

_EDGE = 2.0
"""Free space at both ends of a drawing, in percent of its width."""


@dataclass(frozen=True)
class Scale:
    """Numbers from ``low`` to ``high`` across the width of a drawing.

    >>> Scale(-10, 0).at(-5), Scale(-10, 0).at(-99)
    ('50.00%', '2.00%')
    """

    low: float
    high: float

    def at(self, value: float) -> str:
        """Place of a value, in percent of the width; a value beyond the scale stays at its end."""
        return f"{self.percent(value):.2f}%"

    def percent(self, value: float) -> float:
        """Like :meth:`at`, as a number."""
        span = (self.high - self.low) or 1.0
        inside = min(max((value - self.low) / span, 0.0), 1.0)
        return _EDGE + inside * (100 - 2 * _EDGE)

    def ticks(self, most: int = 5) -> list[float]:
        """Round numbers on the scale.

        >>> Scale(-7.3, 0.4).ticks()
        [-6.0, -4.0, -2.0, 0.0]
        """
        rough = ((self.high - self.low) or 1.0) / most
        size = 10.0 ** math.floor(math.log10(rough))
        step = min((size * k for k in (1, 2, 5, 10)), key=lambda x: abs(math.log(x / rough)))
        first = math.ceil(self.low / step - 1e-9)
        last = math.floor(self.high / step + 1e-9)
        return [round(k * step, 10) for k in range(first, last + 1)]


def spanning(values: Iterable[float], *also: float) -> Scale:
    """Smallest scale that holds all finite values and ``also``.

    >>> spanning([-4.0, float("nan"), 1.5], 0.0)
    Scale(low=-4.0, high=1.5)
    """
    finite = [float(v) for v in (*values, *also) if math.isfinite(v)] or [0.0, 1.0]
    low, high = min(finite), max(finite)
    return Scale(low, high if high - low > 1e-6 else low + 1.0)


def bar(value: float, low: float, high: float, scale: Scale, *, kind: str = "neg") -> Markup:
    """Bar from zero to a value, with its interval as a whisker and the zero line."""
    zero, end = scale.percent(0.0), scale.percent(value)
    sure = " unsure" if low <= 0 <= high else ""
    return _svg(
        "bar",
        f'<rect class="{kind}{sure}" x="{min(zero, end):.2f}%" width="{abs(end - zero):.2f}%" '
        'y="5" height="12" rx="1.5"/>'
        f'<line class="zero" x1="{zero:.2f}%" x2="{zero:.2f}%" y1="0" y2="22"/>'
        + _whisker(low, high, scale, 11),
        22,
    )


def span(first: float, last: float, scale: Scale, *, kind: str) -> Markup:
    """Bar from one value to another, and the zero line."""
    a, b, zero = scale.percent(first), scale.percent(last), scale.percent(0.0)
    return _svg(
        "bar",
        f'<rect class="{kind}" x="{min(a, b):.2f}%" width="{max(abs(b - a), 0.3):.2f}%" '
        'y="5" height="12" rx="1.5"/>'
        f'<line class="zero" x1="{zero:.2f}%" x2="{zero:.2f}%" y1="0" y2="22"/>',
        22,
    )


def dot(
    value: float, low: float, high: float, scale: Scale, reference: float | None = None
) -> Markup:
    """Point with its interval, and a dashed line at a reference value."""
    line = ""
    if reference is not None and math.isfinite(reference):
        at = scale.at(reference)
        line = f'<line class="ref" x1="{at}" x2="{at}" y1="0" y2="18"/>'
    if not math.isfinite(value):
        return _svg("dot", line, 18)
    return _svg(
        "dot",
        line + _whisker(low, high, scale, 9) + f'<circle cx="{scale.at(value)}" cy="9" r="4"/>',
        18,
    )


def stack(parts: Sequence[tuple[str, float]]) -> Markup:
    """Shares of a whole side by side: (class, share of 0 to 1)."""
    total = sum(share for _, share in parts if math.isfinite(share)) or 1.0
    at, drawn = 0.0, []
    for kind, share in parts:
        width = 100 * share / total if math.isfinite(share) else 0.0
        drawn.append(f'<rect class="{kind}" x="{at:.2f}%" y="0" width="{width:.2f}%" height="12"/>')
        at += width
    return _svg("stack", "".join(drawn), 12)


def line(
    values: Sequence[float], scale: Scale, marked: Sequence[int] = (), width: int = 240
) -> Markup:
    """Values over time as a line, with dots at the positions ``marked``; gaps where NaN."""
    step = (width - 8) / max(len(values) - 1, 1)
    points = [
        (4 + at * step, 36 - 32 * (scale.percent(value) - _EDGE) / (100 - 2 * _EDGE))
        if math.isfinite(value)
        else None
        for at, value in enumerate(values)
    ]
    drawn, path = [], []
    for point in [*points, None]:
        if point is not None:
            path.append(f"{point[0]:.1f},{point[1]:.1f}")
        elif path:
            drawn.append(f'<polyline class="series" points="{" ".join(path)}"/>')
            path = []
    for at in marked:
        point = points[at]
        if point is not None:
            drawn.append(f'<circle class="neg" cx="{point[0]:.1f}" cy="{point[1]:.1f}" r="4"/>')
    inside = "".join(drawn)
    return Markup(
        f'<svg class="line" viewBox="0 0 {width} 40" width="{width}" height="40" aria-hidden="true" '
        f'focusable="false">{inside}</svg>'
    )


def axis(scale: Scale, most: int = 5) -> Markup:
    """Round numbers under or over a column of drawings."""
    drawn = []
    for tick in scale.ticks(most):
        at = scale.percent(tick)
        anchor = "start" if at < 6 else "end" if at > 94 else "middle"
        name = f"{tick:g}".replace("-", "\u2212")
        drawn.append(
            f'<line class="tick" x1="{at:.2f}%" x2="{at:.2f}%" y1="13" y2="17"/>'
            f'<text x="{at:.2f}%" y="10" text-anchor="{anchor}">{name}</text>'
        )
    return _svg("axis", "".join(drawn), 17)


def _whisker(low: float, high: float, scale: Scale, middle: int) -> str:
    if not (math.isfinite(low) and math.isfinite(high)):
        return ""
    a, b = scale.at(low), scale.at(high)
    ends = "".join(
        f'<line class="cap" x1="{x}" x2="{x}" y1="{middle - 3}" y2="{middle + 3}"/>' for x in (a, b)
    )
    line = f'x1="{a}" x2="{b}" y1="{middle}" y2="{middle}"/>'
    # the halo keeps the line apart from the bar under it
    return f'<line class="halo" {line}<line class="whisker" {line}{ends}'


def _svg(kind: str, inside: str, height: int) -> Markup:
    # the same numbers stand beside every drawing, so a screen reader may skip it
    size = f'width="100%" height="{height}" aria-hidden="true" focusable="false"'
    return Markup(f'<svg class="{kind}" {size}>{inside}</svg>')
