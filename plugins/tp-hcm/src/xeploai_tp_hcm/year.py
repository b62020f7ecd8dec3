"""Xếp loại năm: of the city's own yearly rules numbers, days and a step or two are known, and no condition."""

from __future__ import annotations

from datetime import date
from typing import Any

import xeploai as xl
from xeploai import Fact, fact
from xeploai.national.instruments import years
from xeploai.national.kinds import KINDS as ALL_KINDS
from xeploai.national.nd90.forms import CivilServantCriteria, OfficialCriteria, PublicEmployeeCriteria
from xeploai_tp_hcm.instruments import JURISDICTION, NOT_SEEN, QD_89, QD_2907, TP_HCM
from xeploai_tp_hcm.persons import KINDS

# The page says it beside QĐ 89, of the grading of 2025: that it stands in that decision is an attribution.
_OPINION = QD_89.at(established=xl.Established.MEMORY)


def _residence(kind: xl.Kind) -> type[Any]:
    class ResidenceForm(xl.Form, kind=kind):
        front_opinion: Fact[bool] = fact(
            vi="Đã có ý kiến của Mặt trận nơi cư trú (người là đảng viên thì để trống)",
            en="The Front at the place of residence has given its opinion (blank for Party members)",
            sensitive=True,
            immutable=True,
            cite=_OPINION,
        )

    return ResidenceForm


_RESIDENCE = {kind: _residence(kind) for kind in KINDS}


def _without_opinion(kind: xl.Kind) -> xl.Check:
    return xl.Check(
        f"tp-hcm.year.{kind.id}.without_front_opinion",
        kind,
        when=~_RESIDENCE[kind].front_opinion,
        cite=_OPINION,
        vi="Người không phải là đảng viên chưa có ý kiến của Mặt trận nơi cư trú",
        en="The Front at the place of residence has not given its opinion on one who is no Party member",
    )


def _late(kind: xl.Kind, form: Any) -> xl.Check:
    return xl.Check(
        f"tp-hcm.year.{kind.id}.graded_late",
        kind,
        when=form.graded_on >= date(2025, 12, 5),
        cite=NOT_SEEN.at(),
        vi="Năm 2025 Thành phố xếp loại trước ngày 05/12/2025: ngày ghi ở đây không trước ngày ấy",
        en="For 2025 the city grades before 5 December 2025: the day given is not before it",
    )


_GRADED = zip(KINDS, (OfficialCriteria, CivilServantCriteria, PublicEmployeeCriteria), strict=True)
_YEARLY: dict[str, Any] = {"lengths": ("year",), "jurisdictions": (TP_HCM,)}
RULE_SETS = (
    xl.rule_set(
        "tp-hcm-year",
        JURISDICTION,
        vi="Thành phố Hồ Chí Minh: xếp loại năm, chưa thấy quy định riêng của Thành phố",
        en="Ho Chi Minh City: the yearly grading, whose rules of the city's own were not seen",
        periods=years(2018),
        instruments=(NOT_SEEN,),
        rules=(
            xl.Hole(
                "tp-hcm.year.own_rules",
                kinds=ALL_KINDS,
                cite=NOT_SEEN.at(),
                vi="Quy định, hướng dẫn hằng năm của Thành phố chưa thấy",
                en="The city's yearly regulations and guidance were not seen",
            ),
        ),
        **_YEARLY,
    ),
    xl.rule_set(
        "tp-hcm-year-2024",
        JURISDICTION,
        vi="Thành phố Hồ Chí Minh: xếp loại năm theo Quyết định 89/2024",
        en="Ho Chi Minh City: the yearly grading under decision 89/2024",
        periods=QD_89.periods,
        instruments=(QD_89, QD_2907),
        forms=tuple(_RESIDENCE.values()),
        rules=(
            xl.Hole(
                "tp-hcm.year.qd89",
                kinds=KINDS,
                cite=QD_89.at(),
                vi="Tiêu chí, con số của Quyết định 89/2024 (được Quyết định 2907 tiếp tục áp dụng) chưa thấy",
                en="Criteria and numbers of decision 89/2024 (kept in force by decision 2907) were not seen",
            ),
            *map(_without_opinion, KINDS),
        ),
        **_YEARLY,
    ),
    xl.rule_set(
        "tp-hcm-year-2025",
        JURISDICTION,
        vi="Thành phố Hồ Chí Minh: hạn xếp loại của năm 2025",
        en="Ho Chi Minh City: by which day the year 2025 is graded",
        periods=years(2025, 2025),
        rules=tuple(_late(kind, form) for kind, form in _GRADED),
        **_YEARLY,
    ),
    xl.rule_set(
        "tp-hcm-year-2026",
        JURISDICTION,
        vi="Thành phố Hồ Chí Minh: xếp loại năm từ khi có Nghị định 335, Nghị định 233",
        en="Ho Chi Minh City: the yearly grading since decrees 335 and 233",
        periods=years(2026),
        rules=(
            xl.Hole(
                "tp-hcm.year.nd335",
                kinds=KINDS,
                cite=QD_89.at(),
                vi="Từ năm 2026 có Nghị định 335 và Nghị định 233: Quyết định 89/2024 có còn áp dụng, có được sửa đổi "
                "không, chưa thấy",
                en="From 2026 there are decrees 335 and 233: whether decision 89/2024 still applies, or was amended, "
                "was not seen",
            ),
        ),
        **_YEARLY,
    ),
)
