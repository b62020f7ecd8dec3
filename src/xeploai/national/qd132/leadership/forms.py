"""Phiếu của tập thể và cá nhân lãnh đạo, quản lý, 2018 to 2022: what they are graded by.

The criteria of collectives follow the groups of QĐ 132 (building the organisation, results of the year, remedy);
those of leaders follow QĐ 89. Facts that only the wording of 2019 asks for cite guidance 21.
"""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai import Fact, fact
from xeploai.national.forms import columns
from xeploai.national.instruments import QD_89, QD_132
from xeploai.national.kinds import COLLECTIVE, LEADER
from xeploai.national.levels import Level
from xeploai.national.qd132.carried_back import hd_21

_HD21_COLLECTIVE = hd_21("Mục II", "B.3.3")
_QD89 = QD_89.at("Mục III", "1")
_GROUNDS = QD_132.at("Điều 12", "4", "c")


class CollectiveCriteria(xl.Form, kind=COLLECTIVE):
    """Phiếu của tập thể lãnh đạo, quản lý."""

    building: Fact[Level] = fact(
        vi="Kết quả xây dựng Đảng và hệ thống chính trị",
        en="Results of building the Party and the political system",
        cite=QD_132.at(),
    )
    results: Fact[Level] = fact(
        vi="Kết quả thực hiện nhiệm vụ kinh tế - xã hội, quốc phòng - an ninh trong năm",
        en="Socio-economic, defence and security results of the year",
        cite=QD_132.at(),
    )
    remedy: Fact[Level] = fact(vi="Khắc phục hạn chế, khuyết điểm", en="Remedy of shortcomings", cite=QD_132.at())
    leading_position: Fact[bool] = fact(
        vi="Đoàn kết, rõ vai trò lãnh đạo, đổi mới bằng sản phẩm cụ thể, đẩy mạnh cải cách hành chính, ứng dụng công "
        "nghệ, ở tốp dẫn đầu",
        en="United, clearly leading, innovative with concrete products, strong in administrative reform and "
        "technology, among the first",
        cite=_HD21_COLLECTIVE,
    )
    targets_met: Fact[Decimal] = columns.percent(
        "Tỷ lệ chỉ tiêu, nhiệm vụ mà địa phương, đơn vị hoàn thành",
        "Share of targets and tasks that the locality or unit reached",
        _HD21_COLLECTIVE,
    )
    key_targets_met: Fact[bool] = fact(
        vi="Các chỉ tiêu chủ yếu đạt 100%", en="The key targets were met in full", cite=_HD21_COLLECTIVE
    )


class LeaderCriteria(xl.Form, kind=LEADER):
    """Phiếu của cá nhân lãnh đạo, quản lý."""

    exemplary: Fact[bool] = fact(vi="Thực sự tiêu biểu, gương mẫu", en="Truly exemplary", cite=_QD89)
    sets_example: Fact[bool] = fact(vi="Gương mẫu", en="Sets an example", cite=_QD89)
    duties_on_time: Fact[bool] = fact(
        vi="Hoàn thành nhiệm vụ đúng tiến độ, có chất lượng", en="Duties on time and with quality", cite=_QD89
    )
    high_quality: Fact[bool] = fact(vi="Chất lượng, hiệu quả cao", en="High quality and effect", cite=_QD89)
    initiative: Fact[bool] = fact(vi="Có sáng kiến, đề xuất được áp dụng", en="Initiatives were applied", cite=_QD89)
    targets_done: Fact[Decimal] = columns.percent(
        "Tỷ lệ chỉ tiêu, nhiệm vụ mà đơn vị phụ trách hoàn thành", "Share of targets done by the units led", _QD89
    )
    targets_on_time: Fact[Decimal] = columns.percent(
        "Tỷ lệ chỉ tiêu, nhiệm vụ đúng tiến độ, bảo đảm chất lượng",
        "Share of targets on time and with quality",
        _QD89,
    )
    targets_weak: Fact[Decimal] = columns.percent(
        "Tỷ lệ chỉ tiêu, nhiệm vụ chưa bảo đảm chất lượng, tiến độ, hiệu quả",
        "Share of targets lacking quality, progress or effect",
        _QD89,
    )
    targets_exceeded: Fact[Decimal] = columns.percent(
        "Tỷ lệ chỉ tiêu cơ bản vượt mức", "Share of basic targets exceeded", _QD89
    )
    tasks_done: Fact[Decimal] = columns.percent(
        "Tỷ lệ chỉ tiêu, nhiệm vụ của bản thân hoàn thành", "Share of own targets and tasks done", _GROUNDS
    )
    key_targets_met: Fact[bool] = fact(
        vi="Các chỉ tiêu chủ yếu đạt 100%", en="The key targets were met in full", cite=_GROUNDS
    )


FORMS = (CollectiveCriteria, LeaderCriteria)
