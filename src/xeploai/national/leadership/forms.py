"""Phiếu của tập thể và cá nhân lãnh đạo, quản lý năm 2018.

The criteria of collectives follow the groups of QĐ 132 (building the organisation, results of the year, remedy);
those of leaders follow QĐ 89. Facts that only the wording of 2019 asks for cite guidance 21.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import xeploai as xl
from xeploai import Code, Fact, fact
from xeploai.national import columns
from xeploai.national.instruments import HD_16, HD_21_CARRIED_BACK, QD_07, QD_89, QD_102, QD_132
from xeploai.national.kinds import COLLECTIVE, LEADER
from xeploai.national.levels import Level

_HD21_COLLECTIVE = HD_21_CARRIED_BACK.at("Mục II", "B.3.3")
_HD21_LEADER = HD_21_CARRIED_BACK.at("Mục II", "B.4")
_QD89 = QD_89.at("Mục III", "1")
_GROUNDS = QD_132.at("Điều 12", "4", "c")


class CollectiveForm(xl.Form, kind=COLLECTIVE):
    """Phiếu của tập thể lãnh đạo, quản lý."""

    sort: Fact[Code] = fact(
        vi="Loại tập thể",
        en="Sort of collective",
        options=("agency_leadership", "dang_doan", "ban_can_su_dang", "mass_organisation", "enterprise", "other"),
        immutable=True,
        cite=HD_16.at(),
    )
    level_group: Fact[Code] = fact(
        vi="Nhóm tập thể tương đồng (trực thuộc tỉnh, trực thuộc huyện …)",
        en="Group of like collectives (directly under the province, under the district …)",
        immutable=True,
        cite=_HD21_COLLECTIVE,
    )
    part_of_year: Fact[bool] = columns.part_of_year()
    founded_on: Fact[date] = columns.founded_on()
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
    chosen_excellent: Fact[bool] = columns.chosen_excellent(_HD21_COLLECTIVE)


class LeaderForm(xl.Form, kind=LEADER):
    """Phiếu của cá nhân lãnh đạo, quản lý."""

    title_group: Fact[Code] = fact(
        vi="Nhóm chức danh tương đương (của từng cấp, ngành, lĩnh vực)",
        en="Group of equivalent titles (of each level, sector, field)",
        immutable=True,
        cite=_HD21_LEADER,
    )
    primary_post: Fact[bool] = fact(
        vi="Là chức vụ chính (mỗi người tính một lần trong tỷ lệ)",
        en="Is the primary post (a person counts once within a limit)",
        immutable=True,
        cite=HD_16.at(established=xl.Established.MEMORY),
    )
    is_acting: Fact[bool] = fact(
        vi="Là người phụ trách, điều hành thay khi khuyết người đứng đầu",
        en="Acts for a head who is not there",
        immutable=True,
        cite=HD_16.at(established=xl.Established.MEMORY),
    )
    sick_leave_months: Fact[int] = columns.sick_leave_months()
    residence_opinion: Fact[bool] = columns.residence_opinion(QD_89.at())
    voted_secretly: Fact[bool] = fact(
        vi="Tập thể lãnh đạo đã bỏ phiếu kín về mức xếp loại",
        en="The leadership collective voted on the grade by secret ballot",
        sensitive=True,
        immutable=True,
        cite=QD_89.at(),
        synonyms=("Đã bỏ phiếu kín",),
    )
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
    chosen_excellent: Fact[bool] = columns.chosen_excellent(_HD21_LEADER)


class CollectiveConclusion(
    xl.Record,
    id="collective_conclusion",
    of=COLLECTIVE,
    dated="concluded_on",
    vi="Kết luận về tập thể lãnh đạo",
    en="Conclusions on the collective",
    sensitive=True,
    cite=_HD21_COLLECTIVE,
):
    """Sổ kết luận của cấp có thẩm quyền về tập thể."""

    matter: Fact[Code] = columns.matter("disunity", "member_degraded", "other")
    concluded_on: Fact[date] = columns.concluded_on()


class CollectiveDiscipline(
    xl.Record,
    id="collective_discipline",
    of=COLLECTIVE,
    dated="decided_on",
    vi="Kỷ luật tập thể và thành viên tập thể lãnh đạo",
    en="Discipline of the collective and of its members",
    sensitive=True,
    cite=_HD21_COLLECTIVE,
):
    """Sổ kỷ luật: one row a decision, against the collective itself or one of its members."""

    against: Fact[Code] = fact(
        vi="Đối tượng", en="Against whom", options=("collective", "member"), sensitive=True, cite=QD_07.at()
    )
    measure: Fact[Code] = columns.measure(
        "reprimand", "warning", "dismissal", "expulsion", "dissolution", cite=QD_102.at()
    )
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    already_counted: Fact[bool] = columns.already_counted(_HD21_COLLECTIVE)


class CollectiveForceMajeure(
    xl.Record,
    id="collective_force_majeure",
    of=COLLECTIVE,
    dated="confirmed_on",
    vi="Xác nhận bất khả kháng của địa phương, đơn vị",
    en="Confirmations of force majeure for the locality or unit",
    cite=_HD21_COLLECTIVE,
):
    """Sổ xác nhận lý do bất khả kháng."""

    confirmed_on: Fact[date] = columns.confirmed_on()


class LeaderConclusion(
    xl.Record,
    id="leader_conclusion",
    of=LEADER,
    dated="concluded_on",
    vi="Kết luận về cá nhân lãnh đạo",
    en="Conclusions on the leader",
    sensitive=True,
    cite=_GROUNDS,
):
    """Sổ kết luận của cấp có thẩm quyền về cá nhân lãnh đạo."""

    matter: Fact[Code] = columns.matter("degradation", "other")
    concluded_on: Fact[date] = columns.concluded_on()


class LeaderDiscipline(
    xl.Record,
    id="leader_discipline",
    of=LEADER,
    dated="decided_on",
    vi="Kỷ luật cá nhân lãnh đạo",
    en="Discipline of the leader",
    sensitive=True,
    cite=_GROUNDS,
):
    """Sổ kỷ luật cá nhân lãnh đạo, quản lý."""

    measure: Fact[Code] = columns.measure("reprimand", "warning", "dismissal", "expulsion", cite=QD_102.at())
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    already_counted: Fact[bool] = columns.already_counted(HD_16.at())


class CorruptionInScope(
    xl.Record,
    id="corruption_in_scope",
    of=LEADER,
    dated="disciplined_on",
    vi="Tham nhũng ở nơi trực tiếp phụ trách, đã bị xử lý kỷ luật",
    en="Corruption in the scope directly managed, and disciplined",
    sensitive=True,
    cite=_GROUNDS,
):
    """Sổ vụ việc tham nhũng ở đơn vị hoặc người trực tiếp phụ trách, bị xử lý kỷ luật."""

    disciplined_on: Fact[date] = fact(vi="Ngày xử lý kỷ luật", en="Day of the discipline", sensitive=True)
    self_detected: Fact[bool] = columns.self_detected(_GROUNDS)


FORMS = (
    CollectiveForm,
    LeaderForm,
    CollectiveConclusion,
    CollectiveDiscipline,
    CollectiveForceMajeure,
    LeaderConclusion,
    LeaderDiscipline,
    CorruptionInScope,
)
