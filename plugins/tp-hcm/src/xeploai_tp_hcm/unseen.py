"""Chưa thấy: what the decisions are known to say, or may say, and no source tells."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.kinds import WORKER
from xeploai_tp_hcm.instruments import QD_20, QD_3728, QD_4631
from xeploai_tp_hcm.persons import KINDS

FIRST_QUARTER = xl.Hole(
    "tp-hcm.quarter.first_quarter",
    kinds=KINDS,
    cite=QD_4631.at(),
    vi="Quyết định 4631 ban hành ngày 19/10/2018: quý IV/2018 đã áp dụng chưa, chưa thấy",
    en="Decision 4631 is of 19 October 2018: whether it already applied to that quarter was not seen",
)
ND_335 = xl.Hole(
    "tp-hcm.quarter.nd335",
    kinds=KINDS,
    cite=QD_20.at(),
    vi="Từ năm 2026 có Nghị định 335 và Nghị định 233: Quyết định 20/2024 có còn áp dụng, có được sửa đổi không, chưa "
    "thấy",
    en="From 2026 there are decrees 335 and 233: whether decision 20/2024 still applies, or was amended, was not seen",
)


def of_workers(cite: xl.Citation) -> xl.Hole:
    """Return that no rule on workers was seen at all."""
    return xl.Hole(
        "tp-hcm.quarter.worker",
        kinds=(WORKER,),
        whole=True,
        cite=cite,
        vi="Người lao động hợp đồng có được xếp loại hằng quý không, theo điều kiện nào: chưa thấy",
        en="Whether contract workers are graded by the quarter, and on what conditions, was not seen",
    )


def rest_4631(*reading: xl.ReadingOption) -> xl.Hole:
    """Return that the text of QĐ 4631 was not seen.

    Args:
        reading: Options on which it hangs.
    """
    vi = "điều kiện khác, trường hợp không đánh giá"
    return _rest(QD_4631, vi, "other conditions, who is not rated", reading)


def amended(*reading: xl.ReadingOption) -> xl.Hole:
    """Return that what QĐ 3728 changes in QĐ 4631 was not seen.

    Args:
        reading: Options on which it hangs.
    """
    return xl.Hole(
        "tp-hcm.quarter.qd3728",
        kinds=KINDS,
        reading=reading,
        cite=QD_3728.at(),
        vi="Quyết định 3728 (03/9/2019) sửa đổi Quyết định 4631 những gì, từ quý nào chưa thấy",
        en="What decision 3728 of 3 September 2019 changes in decision 4631, and from which quarter, was not seen",
    )


def rest_20(*reading: xl.ReadingOption) -> xl.Hole:
    """Return that the text of QĐ 20/2024 was not seen.

    Args:
        reading: Options on which it hangs.
    """
    vi = "cách chia 100 điểm và trừ điểm, điều kiện khác, trường hợp không đánh giá"
    return _rest(QD_20, vi, "how the 100 points are split and taken off, other conditions, who is not rated", reading)


def _rest(of: xl.Instrument, vi: str, en: str, reading: tuple[xl.ReadingOption, ...]) -> xl.Hole:
    return xl.Hole(
        f"tp-hcm.quarter.{of.id.partition('-')[0]}_text",
        kinds=KINDS,
        reading=reading,
        cite=of.at(),
        vi=f"Toàn văn {of.number} chưa thấy: {vi}",
        en=f"The whole text of {of.number} was not seen: {en}",
    )
