"""Chưa thấy: what the texts are known to say, or may say, and no source tells."""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai_ha_noi.instruments import KPI_2026, QD_1841, QD_3814
from xeploai_ha_noi.persons import KINDS, RATED, Rated

FIRST_MONTH = xl.Hole(
    "ha-noi.month.first_month",
    kinds=KINDS,
    cite=QD_3814.at(),
    vi="Quy định 3814 ban hành ngày 16/5/2018: tháng 5/2018 đã áp dụng chưa, chưa thấy",
    en="Regulation 3814 is of 16 May 2018: whether it already applied to that month was not seen",
)
KPI = xl.Hole(
    "ha-noi.month.kpi_2026",
    kinds=KINDS,
    cite=KPI_2026.at(),
    vi="Từ năm 2026 Thành phố đánh giá hằng tháng theo KPI: văn bản chưa thấy, quy định hằng tháng trước đó có còn áp "
    "dụng không chưa rõ",
    en="From 2026 the city assesses by KPI each month: no text was seen, nor whether the earlier monthly regulation "
    "still applies",
)


def rest(of: xl.Instrument, *reading: xl.ReadingOption) -> xl.Hole:
    """Return that the whole text of an instrument was not seen: other conditions, and who is not rated.

    Args:
        of: The instrument.
        reading: Options on which it hangs.
    """
    vi = "điều kiện khác của từng loại, trường hợp không đánh giá"
    en = "other conditions of the classes, who is not rated"
    if of is QD_1841:
        vi = f"những loại người nào (có còn người lao động hợp đồng không), {vi}"
        en = f"which sorts of persons (contract workers still, or not), {en}"
    return xl.Hole(
        f"ha-noi.month.{of.id.partition('-')[0]}_text",
        kinds=KINDS,
        reading=reading,
        cite=of.at(),
        vi=f"Toàn văn {of.number} chưa thấy: {vi}",
        en=f"The whole text of {of.number} was not seen: {en}",
    )


def _points_of_1841(of: Rated, letter: str, reading: xl.ReadingOption) -> xl.Hole:
    return xl.Hole(
        of.id(f"{letter}.points_of_1841"),
        of=of.id(f"{letter}.score"),
        reading=reading,
        cite=QD_1841.at(),
        vi=f"Mức điểm của loại {letter.upper()} trước khi Quy định 3251 sửa đổi chưa thấy: có thể thấp hơn",
        en=f"The least points of class {letter.upper()} before regulation 3251 amended it were not seen: perhaps fewer",
    )


def points_of_1841(reading: xl.ReadingOption) -> tuple[xl.Hole, ...]:
    """Return that the classes by points are another text's, so that who misses them may be in the class all the same.

    Args:
        reading: The option under which the regulation applies as it was first issued.
    """
    return tuple(_points_of_1841(of, letter, reading) for of in RATED for letter in ("a", "b", "c"))


def _tied(of: Rated, leads: xl.Expr[bool], cite: xl.Citation, reading: tuple[xl.ReadingOption, ...]) -> xl.Hole:
    return xl.Hole(
        of.id("tied_to_unit"),
        kinds=(of.kind,),
        when=leads,
        reading=reading,
        cite=cite,
        vi="Xếp loại người đứng đầu, tập thể lãnh đạo gắn với kết quả của cơ quan, đơn vị: gắn thế nào chưa thấy",
        en="The grade of heads and leaders is tied to the result of the unit: how was not seen",
    )


def since_1841(cite: xl.Citation, *reading: xl.ReadingOption) -> tuple[xl.Hole, ...]:
    """Return what is not known of the regulation that replaced QĐ 3814.

    Args:
        cite: The text that is known to speak of leaders.
        reading: Options on which it hangs.
    """
    return (
        rest(QD_1841, *reading),
        xl.Hole(
            "ha-noi.month.limit",
            kinds=KINDS,
            may_lower_to=Grade.GOOD,
            reading=reading,
            cite=QD_1841.at(),
            vi="Tỷ lệ loại A theo quy định thay thế Quy định 3814, nếu có, chưa thấy",
            en="A limit of class A under the regulation that replaced 3814, if there is one, was not seen",
        ),
        *(_tied(of, of.leads, cite, reading) for of in RATED if of.leads is not None),
    )
