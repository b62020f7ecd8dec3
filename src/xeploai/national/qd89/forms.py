"""Sổ của nhiệm kỳ: the yearly grades on which the grade of a leader's term rests."""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai import Code, Fact, Grade, fact
from xeploai.national.instruments import QD_89, QD_365
from xeploai.national.kinds import LEADER

_CITED = (QD_89.at(), QD_365.at())


class LeaderYears(
    xl.Record,
    id="leader_years",
    of=LEADER,
    carries=LEADER,
    lengths=("year",),
    dated="ended_on",
    vi="Kết quả xếp loại từng năm trong nhiệm kỳ của cán bộ lãnh đạo, quản lý",
    en="Yearly grades of a leader within the term",
    sensitive=True,
    cite=_CITED,
):
    """Kết quả từng năm: one row a year that ended in the term, carried from its ruling or written by hand."""

    period: Fact[Code] = fact(vi="Năm", en="Year", cite=_CITED)
    status: Fact[Code] = fact(vi="Tình trạng", en="Status", sensitive=True, cite=_CITED)
    grade: Fact[Grade] = fact(vi="Mức xếp loại", en="Grade", sensitive=True, cite=_CITED)
    ended_on: Fact[date] = fact(vi="Ngày cuối năm", en="Last day of the year", cite=_CITED)


FORMS = (LeaderYears,)
