"""Phiếu của tập thể và cá nhân lãnh đạo, quản lý năm 2018.

The criteria of collectives follow the groups of QĐ 132 (building the organisation, results of the year, remedy);
those of leaders follow QĐ 89. Facts that only the wording of 2019 asks for cite guidance 21.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import xeploai as xl
from xeploai import Code, Fact, Grade, fact
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
        cite=HD_16.at(),
    )
    level_group: Fact[Code] = fact(
        vi="Nhóm tập thể tương đồng (trực thuộc tỉnh, trực thuộc huyện …)",
        en="Group of like collectives (directly under the province, under the district …)",
        cite=_HD21_COLLECTIVE,
    )
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
        vi="Đoàn kết, thống nhất, có vai trò dẫn dắt, đổi mới bằng sản phẩm cụ thể, ở tốp dẫn đầu",
        en="United, leading, innovative with concrete products, among the first",
        cite=_HD21_COLLECTIVE,
    )
    targets_met: Fact[Decimal] = fact(
        vi="Tỷ lệ chỉ tiêu, nhiệm vụ mà địa phương, đơn vị hoàn thành",
        en="Share of targets and tasks that the locality or unit reached",
        between=(0, 100),
        digits=2,
        unit="%",
        cite=_HD21_COLLECTIVE,
    )
    key_targets_met: Fact[bool] = fact(
        vi="Các chỉ tiêu chủ yếu đạt 100%", en="The key targets were met in full", cite=_HD21_COLLECTIVE
    )
    chosen_excellent: Fact[bool] = fact(
        vi="Được cấp có thẩm quyền chọn trong tỷ lệ xuất sắc",
        en="Chosen by the competent level within the limit of the excellent",
        choice=True,
        cite=_HD21_COLLECTIVE,
    )


class LeaderForm(xl.Form, kind=LEADER):
    """Phiếu của cá nhân lãnh đạo, quản lý."""

    title_group: Fact[Code] = fact(vi="Nhóm chức danh tương đương", en="Group of equivalent titles", cite=_HD21_LEADER)
    primary_post: Fact[bool] = fact(
        vi="Là chức vụ chính (mỗi người tính một lần trong tỷ lệ)",
        en="Is the primary post (a person counts once within a limit)",
        cite=HD_16.at(established=xl.Established.MEMORY),
    )
    is_acting: Fact[bool] = fact(
        vi="Là người phụ trách, điều hành thay khi khuyết người đứng đầu",
        en="Acts for a head who is not there",
        cite=HD_16.at(established=xl.Established.MEMORY),
    )
    exemplary: Fact[bool] = fact(vi="Thực sự tiêu biểu, gương mẫu", en="Truly exemplary", cite=_QD89)
    sets_example: Fact[bool] = fact(vi="Gương mẫu", en="Sets an example", cite=_QD89)
    duties_on_time: Fact[bool] = fact(
        vi="Hoàn thành nhiệm vụ đúng tiến độ, có chất lượng", en="Duties on time and with quality", cite=_QD89
    )
    high_quality: Fact[bool] = fact(vi="Chất lượng, hiệu quả cao", en="High quality and effect", cite=_QD89)
    initiative: Fact[bool] = fact(vi="Có sáng kiến, đề xuất được áp dụng", en="Initiatives were applied", cite=_QD89)
    targets_done: Fact[Decimal] = fact(
        vi="Tỷ lệ chỉ tiêu, nhiệm vụ mà đơn vị phụ trách hoàn thành",
        en="Share of targets done by the units led",
        between=(0, 100),
        digits=2,
        unit="%",
        cite=_QD89,
    )
    targets_on_time: Fact[Decimal] = fact(
        vi="Tỷ lệ chỉ tiêu, nhiệm vụ đúng tiến độ, bảo đảm chất lượng",
        en="Share of targets on time and with quality",
        between=(0, 100),
        digits=2,
        unit="%",
        cite=_QD89,
    )
    targets_weak: Fact[Decimal] = fact(
        vi="Tỷ lệ chỉ tiêu, nhiệm vụ chưa bảo đảm chất lượng, tiến độ, hiệu quả",
        en="Share of targets lacking quality, progress or effect",
        between=(0, 100),
        digits=2,
        unit="%",
        cite=_QD89,
    )
    targets_exceeded: Fact[Decimal] = fact(
        vi="Tỷ lệ chỉ tiêu cơ bản vượt mức",
        en="Share of basic targets exceeded",
        between=(0, 100),
        digits=2,
        unit="%",
        cite=_QD89,
    )
    beneath_completed: Fact[Grade] = fact(
        vi="Mức do cấp có thẩm quyền xác định khi không đạt mức hoàn thành theo Quy định 89",
        en="The grade that the competent level sets where 'completed' in regulation 89 is missed",
        choice=True,
        cite=_QD89,
    )
    tasks_done: Fact[Decimal] = fact(
        vi="Tỷ lệ chỉ tiêu, nhiệm vụ của bản thân hoàn thành",
        en="Share of own targets and tasks done",
        between=(0, 100),
        digits=2,
        unit="%",
        cite=_GROUNDS,
    )
    key_targets_met: Fact[bool] = fact(
        vi="Các chỉ tiêu chủ yếu đạt 100%", en="The key targets were met in full", cite=_GROUNDS
    )
    chosen_excellent: Fact[bool] = fact(
        vi="Được cấp có thẩm quyền chọn trong tỷ lệ xuất sắc",
        en="Chosen by the competent level within the limit of the excellent",
        choice=True,
        cite=_HD21_LEADER,
    )


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

    matter: Fact[Code] = fact(
        vi="Nội dung", en="Matter", options=("disunity", "member_degraded", "other"), sensitive=True
    )
    concluded_on: Fact[date] = fact(vi="Ngày kết luận", en="Day of the conclusion", sensitive=True)


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
    measure: Fact[Code] = fact(
        vi="Hình thức",
        en="Measure",
        options=("reprimand", "warning", "dismissal", "expulsion", "dissolution"),
        sensitive=True,
        cite=QD_102.at(),
    )
    act_on: Fact[date] = fact(vi="Ngày vi phạm", en="Day of the act", sensitive=True)
    decided_on: Fact[date] = fact(vi="Ngày quyết định", en="Day of the decision", sensitive=True)
    already_counted: Fact[bool] = fact(
        vi="Vi phạm này đã được tính khi xếp loại một năm trước",
        en="This violation already counted in an earlier year",
        sensitive=True,
        cite=_HD21_COLLECTIVE,
    )


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

    confirmed_on: Fact[date] = fact(vi="Ngày xác nhận", en="Day of the confirmation")


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

    matter: Fact[Code] = fact(vi="Nội dung", en="Matter", options=("degradation", "other"), sensitive=True)
    concluded_on: Fact[date] = fact(vi="Ngày kết luận", en="Day of the conclusion", sensitive=True)


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

    measure: Fact[Code] = fact(
        vi="Hình thức",
        en="Measure",
        options=("reprimand", "warning", "dismissal", "expulsion"),
        sensitive=True,
        cite=QD_102.at(),
    )
    act_on: Fact[date] = fact(vi="Ngày vi phạm", en="Day of the act", sensitive=True)
    decided_on: Fact[date] = fact(vi="Ngày quyết định", en="Day of the decision", sensitive=True)
    already_counted: Fact[bool] = fact(
        vi="Vi phạm này đã được tính khi xếp loại một năm trước",
        en="This violation already counted in an earlier year",
        sensitive=True,
        cite=HD_16.at(),
    )


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
    self_detected: Fact[bool] = fact(vi="Tự phát hiện và đã khắc phục", en="Self-detected and remedied", sensitive=True)


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
