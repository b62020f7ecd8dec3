"""Xếp loại năm: of the city's own yearly rules numbers and days are known, and no content."""

from __future__ import annotations

from typing import Any

import xeploai as xl
from xeploai.national.instruments import years
from xeploai.national.kinds import (
    CIVIL_SERVANT,
    COLLECTIVE,
    COMMITTEE,
    KINDS,
    LEADER,
    OFFICIAL,
    PARTY_MEMBER,
    PARTY_ORGANISATION,
    PUBLIC_EMPLOYEE,
)
from xeploai_ha_noi import persons
from xeploai_ha_noi.instruments import HA_NOI, HD_3270, JURISDICTION, NOT_SEEN, NQ_81, QD_13, QD_14, QD_3814

_PARTY = (PARTY_ORGANISATION, COMMITTEE, PARTY_MEMBER, COLLECTIVE, LEADER)
_STATE = (OFFICIAL, CIVIL_SERVANT, PUBLIC_EMPLOYEE)


def _not_seen(of: xl.Instrument, name: str, kinds: tuple[xl.Kind, ...]) -> xl.Hole:
    return xl.Hole(
        f"ha-noi.year.{name}",
        kinds=kinds,
        cite=of.at(),
        vi=f"Nội dung {of.number} chưa thấy",
        en=f"The content of {of.number} was not seen",
    )


_MONTHS = xl.Hole(
    "ha-noi.year.months",
    kinds=persons.KINDS,
    cite=QD_3814.at(),
    vi="Kết quả xếp loại hằng tháng là cơ sở xếp loại năm: cách tổng hợp chưa thấy",
    en="The monthly classes are the basis of the year's grade: how they are added up was not seen",
)


def _years(id: str, vi: str, en: str, periods: xl.Span, *rules: xl.Hole, **given: Any) -> xl.RuleSet:
    return xl.rule_set(id, JURISDICTION, vi=vi, en=en, periods=periods, lengths=("year",), rules=rules, **given)


RULE_SETS = (
    _years(
        "ha-noi-year",
        "Hà Nội: xếp loại năm, chưa thấy quy định riêng của Thành phố",
        "Hà Nội: the yearly grading, whose rules of the city's own were not seen",
        years(2018),
        _not_seen(NOT_SEEN, "own_rules", KINDS),
        instruments=(NOT_SEEN, NQ_81),
        jurisdictions=(HA_NOI,),
    ),
    _years(
        "ha-noi-year-qd3814",
        "Hà Nội: xếp loại năm từ kết quả hằng tháng theo Quy định 3814",
        "Hà Nội: the yearly grading out of the months under regulation 3814",
        years(2018, 2021),
        _MONTHS,
        instruments=(QD_3814,),
    ),
    _years(
        "ha-noi-year-hd3270",
        "Hà Nội: hướng dẫn của Sở Nội vụ theo Nghị định 90",
        "Hà Nội: the guidance on decree 90",
        HD_3270.periods,
        _not_seen(HD_3270, "hd3270", _STATE),
        instruments=(HD_3270,),
    ),
    _years(
        "ha-noi-year-2023",
        "Hà Nội: Quy định 13-QĐ/TU và 14-QĐ/TU của Thành ủy",
        "Hà Nội: regulations 13-QĐ/TU and 14-QĐ/TU",
        QD_13.periods,
        _not_seen(QD_13, "qd13", _PARTY),
        _not_seen(QD_14, "qd14", _PARTY),
        instruments=(QD_13, QD_14),
    ),
)
