"""Một phần của năm: what was set up in the year, and what ended in it, are two questions and hang on a reading each."""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai import OptionText

_NOT_GRADED = "not-graded"


def ended_in_year(cite: xl.Citation, why: str) -> xl.Reading:
    """Return the reading `organisation-ended-in-year`: whether what stood before the year and ended in it is graded.

    Args:
        cite: The place nearest to it, of which no text seen speaks.
        why: Why it is open.
    """
    return xl.Reading(
        id="organisation-ended-in-year",
        vi="Tổ chức đảng, tập thể lãnh đạo có từ trước, kết thúc hoạt động trong năm, có được xếp loại của năm ấy "
        "không",
        en="Whether an organisation or collective that stood before the year and ended in it is graded for it",
        options=(
            OptionText(id="graded", vi="Được xếp loại như nơi khác", en="It is graded like any other"),
            OptionText(id=_NOT_GRADED, vi="Không xếp loại", en="It is not graded"),
        ),
        why=f"{why}. Nơi thành lập rồi kết thúc trong cùng một năm thì tính như nơi mới thành lập, tháng đếm đến ngày "
        "31/12",
        cite=cite,
    )


def ended(
    kind: xl.Kind,
    part_of_year: xl.Expr[bool],
    founded_on: xl.Expr[date],
    cite: xl.Citation,
    *reading: xl.ReadingOption,
) -> xl.Gate:
    """Return the gate `<kind>.ended_in_year`: it stood a part of the year only and had been founded before."""
    return xl.Gate(
        f"{kind.id}.ended_in_year",
        kind,
        xl.NOT_GRADED,
        when=part_of_year & (founded_on <= xl.PERIOD_START),
        cite=cite,
        reading=reading,
        vi=f"{kind.vi} kết thúc hoạt động trong năm thì không xếp loại",
        en=f"{kind.en}: what ended in the year is not graded",
    )


def never_graded(
    kind: xl.Kind,
    part_of_year: xl.Expr[bool],
    founded_on: xl.Expr[date],
    cite: xl.Citation,
    founding: xl.Reading,
    ending: xl.Reading,
) -> tuple[xl.Gate, ...]:
    """Return the gates of who is not graded for a part of the year, however long it was: each under its own reading.

    Where both are read so, the day of founding, which tells one from the other, is not asked.

    Args:
        kind: Who stood for a part of the year.
        part_of_year: The fact that says so.
        founded_on: The day of founding.
        cite: The place nearest to it.
        founding: The reading of what was set up in the year, with an option `not-graded`.
        ending: The reading of what ended in it.
    """
    founded_so, ended_so = founding.option(_NOT_GRADED), ending.option(_NOT_GRADED)
    return (
        xl.Gate(
            f"{kind.id}.set_up_in_year",
            kind,
            xl.NOT_GRADED,
            when=part_of_year & (founded_on > xl.PERIOD_START),
            cite=cite,
            reading=founded_so,
            vi=f"{kind.vi} thành lập trong năm thì không xếp loại",
            en=f"{kind.en}: what was set up in the year is not graded",
        ),
        ended(kind, part_of_year, founded_on, cite, ended_so),
        xl.Gate(
            f"{kind.id}.part_of_year",
            kind,
            xl.NOT_GRADED,
            when=part_of_year,
            cite=cite,
            reading=(founded_so, ended_so),
            vi=f"{kind.vi} thành lập hoặc kết thúc hoạt động trong năm thì không xếp loại",
            en=f"{kind.en}: what was set up or ended in the year is not graded",
        ),
    )
