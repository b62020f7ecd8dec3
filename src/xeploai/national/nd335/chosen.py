"""Cách hiểu đã chọn: an option of a reading as a condition, for rules of which it moves a part alone."""

from __future__ import annotations

import xeploai as xl


def chosen(
    name: str, kind: xl.Kind, reading: xl.Reading, option: str, cite: xl.Citation, *, vi: str, en: str
) -> tuple[xl.Derived, ...]:
    """Return a derived condition, once under each option of a reading: true under one of them alone.

    Args:
        name: Its name; ids add the option.
        kind: Of whom it is said.
        reading: The reading.
        option: Under which option it is true.
        cite: The place that it is read in.
        vi: What it says, in Vietnamese.
        en: The same in English.
    """
    return tuple(
        xl.Derived(
            f"{kind.id}.{name}.{one.id}".replace("-", "_"),
            kind,
            name=name,
            value=xl.ALWAYS if one.id == option else ~xl.ALWAYS,
            cite=cite,
            reading=reading.option(one.id),
            vi=vi,
            en=en,
        )
        for one in reading.options
    )
