"""Phiếu của tổ chức đảng, đảng viên: the criteria of forms 03 and 5, each at one of four levels, 2018 to 2022.

A fact that only the wording of 2019 asks for cites guidance 21, for 2018 as what is carried back. Of the committees
(tập thể cấp ủy) no form was seen, and they have none.
"""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai import Fact, fact
from xeploai.national.forms import columns
from xeploai.national.instruments import HD_16, HD_21, QD_132
from xeploai.national.kinds import PARTY_MEMBER, PARTY_ORGANISATION
from xeploai.national.levels import Level
from xeploai.national.qd132.carried_back import hd_21

_FORM_3 = (HD_16.at("Mẫu 03"), HD_21.at("Mục II", "B.1.2", established=xl.Established.MEMORY))
# That members are marked on form 5 was seen; the list of its criteria was not.
_FORM_5 = (
    HD_16.at("Mẫu 5", established=xl.Established.MEMORY),
    HD_21.at("Mục II", "B.2.2", established=xl.Established.MEMORY),
)
# The member's own conditions, known of both guidances.
_DONE = (HD_16.at(), HD_21.at("Mục II", "B.2.3"))
_HD21_ORGANISATION = hd_21("Mục II", "B.1.3", "a")


class OrganisationCriteria(xl.Form, kind=PARTY_ORGANISATION):
    """Phiếu của tổ chức đảng (mẫu 03)."""

    ideology: Fact[Level] = fact(vi="I.1 Chính trị tư tưởng", en="Political ideology", cite=_FORM_3)
    organisation: Fact[Level] = fact(
        vi="I.2 Tổ chức, cán bộ, xây dựng đảng bộ, chi bộ",
        en="Organisation, cadres, building the organisation",
        cite=_FORM_3,
    )
    leading_others: Fact[Level] = fact(
        vi="I.3 Lãnh đạo chính quyền, Mặt trận, đoàn thể",
        en="Leading government, Front and mass organisations",
        cite=_FORM_3,
    )
    inspection: Fact[Level] = fact(vi="I.4 Kiểm tra, giám sát, kỷ luật", en="Inspection and discipline", cite=_FORM_3)
    programmes: Fact[Level] = fact(
        vi="II.1 Cụ thể hóa chương trình, kế hoạch", en="Turning programmes into plans", cite=_FORM_3
    )
    results: Fact[Level] = fact(
        vi="II.2 Kết quả kinh tế - xã hội, quốc phòng - an ninh",
        en="Socio-economic, defence and security results",
        cite=_FORM_3,
    )
    remedy: Fact[Level] = fact(vi="III Khắc phục hạn chế, khuyết điểm", en="Remedy of shortcomings", cite=_FORM_3)

    model: Fact[bool] = fact(
        vi="Có nhiều thành tích nổi bật, đổi mới, là điển hình cho nơi khác học tập",
        en="Has many outstanding achievements, is innovative and a model for others",
        cite=_HD21_ORGANISATION,
    )
    targets_met: Fact[Decimal] = columns.percent(
        "Tỷ lệ chỉ tiêu đạt được",
        "Share of targets reached",
        hd_21("Mục II", "B.1.3", "d"),
        synonyms=("Tỷ lệ hoàn thành chỉ tiêu",),
    )


class MemberCriteria(xl.Form, kind=PARTY_MEMBER):
    """Phiếu của đảng viên (mẫu 5)."""

    politics: Fact[Level] = fact(vi="Tư tưởng chính trị", en="Political ideology", cite=_FORM_5)
    ethics: Fact[Level] = fact(vi="Phẩm chất đạo đức, lối sống", en="Ethics and way of life", cite=_FORM_5)
    order: Fact[Level] = fact(vi="Ý thức tổ chức kỷ luật", en="Sense of organisation and discipline", cite=_FORM_5)
    style: Fact[Level] = fact(vi="Tác phong, lề lối làm việc", en="Style of work", cite=_FORM_5)
    tasks: Fact[Level] = fact(
        vi="Kết quả thực hiện chức trách, nhiệm vụ", en="Results of duties and tasks", cite=_FORM_5
    )
    pledge: Fact[Level] = fact(vi="Thực hiện cam kết tu dưỡng, rèn luyện", en="Keeping the yearly pledge", cite=_FORM_5)
    remedy: Fact[Level] = fact(vi="Khắc phục hạn chế, khuyết điểm", en="Remedy of shortcomings", cite=_FORM_5)

    exemplary: Fact[bool] = fact(
        vi="Thật sự gương mẫu về năng lực, đạo đức; đổi mới, có sản phẩm lượng hóa được; là điển hình để người khác "
        "học tập",
        en="Truly exemplary in ability and ethics, innovative with quantifiable products, a model for others",
        cite=_DONE,
    )
    tasks_done: Fact[Decimal] = columns.percent(
        "Tỷ lệ chỉ tiêu, nhiệm vụ hoàn thành",
        "Share of the year's targets and tasks done",
        _DONE,
        synonyms=("Tỷ lệ hoàn thành nhiệm vụ",),
    )
    key_targets_met: Fact[bool] = fact(
        vi="Đạt 100% các chỉ tiêu chủ yếu",
        en="Met the key targets in full",
        cite=QD_132.at("Điều 12", "4", "c"),
    )


FORMS = (OrganisationCriteria, MemberCriteria)
